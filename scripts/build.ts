import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// dist/ is one bundle and its one-line entries: what a workflow names in `main:`, and the command.
const ENTRIES = {
  "migrate.js": "migrateAction",
  "restore.js": "restoreAction",
  "record.js": "recordAction",
  "report.js": "reportAction",
  "cli.js": "cli",
};

const run = (program: string, stdout: "inherit" | "ignore", ...args: string[]): void => {
  const stdio = ["ignore", stdout, "inherit"] as const;
  execFileSync(process.execPath, [`node_modules/${program}`, ...args], { stdio: [...stdio] });
};

rmSync("build", { recursive: true, force: true });
run("typescript/bin/tsc", "inherit", "-p", "tsconfig.build.json");
rmSync("dist", { recursive: true, force: true });
cpSync("migrations", "build/migrations", { recursive: true });
run(
  "@vercel/ncc/dist/ncc/cli.js",
  "ignore",
  "build",
  "build/src/index.js",
  "-o",
  "dist",
  "--license",
  "licenses.txt",
  "--no-cache",
);

for (const [file, name] of Object.entries(ENTRIES)) {
  const shebang = file === "cli.js" ? "#!/usr/bin/env node\n" : "";
  writeFileSync(`dist/${file}`, `${shebang}import { ${name} } from "./index.js";\n\nawait ${name}();\n`, {
    mode: 0o755,
  });
}

// The library is the same bundle under the names that are meant for programs, with its types.
writeFileSync(
  "dist/library.js",
  'export { CATEGORIES, Failure, openIncidentLog, SEVERITIES } from "./index.js";\n',
);
copyTypes("library.d.ts");

/** Copies a declaration and those that it needs. */
function copyTypes(file: string): void {
  const text = readFileSync(join("build/src", file), "utf8");
  const target = join("dist/types", file);
  mkdirSync(dirname(target), { recursive: true });
  // Other programs' compilers may not take an import that ends with .ts.
  writeFileSync(target, text.replace(/(from "\.[^"]+)\.ts"/g, '$1.js"'));
  for (const [, path = ""] of text.matchAll(/from "(\.[^"]+)\.ts"/g))
    copyTypes(join(dirname(file), `${path}.d.ts`));
}
