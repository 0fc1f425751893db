import { execFileSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";

// dist/ is one bundle and its one-line entries: what a workflow names in `main:`, and the command.
const ENTRIES = { "migrate.js": "migrateAction", "report.js": "reportAction", "cli.js": "cli" };

const npx = (program: string, ...args: string[]): void => {
  execFileSync(process.execPath, [`node_modules/${program}`, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
};

rmSync("build", { recursive: true, force: true });
rmSync("dist", { recursive: true, force: true });
npx("typescript/bin/tsc", "-p", "tsconfig.build.json");
cpSync("migrations", "build/migrations", { recursive: true });
npx(
  "@vercel/ncc/dist/ncc/cli.js",
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
