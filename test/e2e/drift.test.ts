import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArtifactService, startArtifactService } from "../support/artifact-service.ts";
import { DRIFTED_TABLE, dump, execute, newWorkspace, query } from "../support/databases.ts";
import { editSchema } from "../support/edited-schema.ts";
import { snapshot } from "../support/files.ts";
import { type Ended, newDirectory, runAction, runCli, start } from "../support/program.ts";
import { asShown, rendered } from "../support/rendered.ts";

const POSIX = process.platform !== "win32";
const [CREATE_TABLE = "", ...CREATE_INDEXES] = readFileSync("migrations/add_incidents_table.sql", "utf8")
  .replace(/^--.*\n/gm, "")
  .split(/;\s*$/m)
  .filter((statement) => statement.trim() !== "");
const INDEXES = CREATE_INDEXES.map((statement) => /idx_\w+/.exec(statement)?.[0] ?? "");

describe.concurrent("a table of another shape", () => {
  test("stops the run, changes nothing, and stands beside what is expected, column by column", async () => {
    const { workspace, db } = newWorkspace();
    execute(db, DRIFTED_TABLE);
    execute(db, "INSERT INTO incidents (incident_id, project_id, category) VALUES ('INC_001', 'P', 'Bug')");
    const before = snapshot(workspace);

    const run = await runAction({}, workspace);

    expect(run.exitCode).toBe(4);
    expect(run.outputs).toMatchObject({ status: "failed", changed: "false", "backup-path": "" });
    expect(run.report.error.code).toBe("SCHEMA_DRIFT");
    expect(run.report.error.message).toContain("column project_id should be TEXT and is TEXT NOT NULL");
    expect(run.stdout).toContain("::error title=Schema drift (SCHEMA_DRIFT)::");
    expect(snapshot(workspace)).toEqual(before);

    const rows = tableBelow(run.summary, "Expected and actual schema");
    expect(rows[0]).toEqual(["", "Part", "Name", "Expected", "Actual"]);
    for (const row of [
      ["✅", "column", "incident_id", "TEXT PRIMARY KEY", "TEXT PRIMARY KEY"],
      ["❌", "column", "project_id", "TEXT", "TEXT NOT NULL"],
      ["❌", "column", "severity", "TEXT NOT NULL DEFAULT 'MEDIUM'", "TEXT DEFAULT 'Medium'"],
      ["❌", "column", "description", "TEXT NOT NULL", "TEXT"],
      ["✅", "index", "idx_incidents_category", "(category)", "(category)"],
      ["➕", "index", "idx_incidents_severity", "(severity)", "—"],
    ]) {
      expect(rows).toContainEqual(row);
    }
    const note = "An extra column that an insert may leave out.";
    expect(rows).toContainEqual(["✅", "column", "pattern_id", "—", `TEXT${note}`]);
    expect(rows.filter(([, part]) => part === "check").map(([sign]) => sign)).toEqual(["❌", "❌"]);
  });

  test.each([
    ["a view", "CREATE VIEW incidents AS SELECT 1 AS incident_id", "a view"],
    ["a virtual table", "CREATE VIRTUAL TABLE incidents USING fts5(incident_id)", "a virtual table"],
    ["an index", "CREATE INDEX incidents ON tasks(title)", "an index"],
  ])("that is %s is told for what it is", async (_, sql, actual) => {
    const { workspace, db } = newWorkspace();
    execute(db, sql);
    const before = snapshot(workspace);
    const { exitCode, report } = await drifted(workspace);
    expect(exitCode).toBe(4);
    expect(report.error.message).toContain(`table incidents should be a table and is ${actual}`);
    expect(snapshot(workspace)).toEqual(before);
  });

  test.each([
    ["another table has", "CREATE INDEX idx_incidents_category ON tasks(title)", "an index on tasks"],
    ["is a table's", "CREATE TABLE idx_incidents_category (x)", "a table"],
  ])("whose index name %s is not taken for migrated", async (_, sql, actual) => {
    const { workspace, db } = newWorkspace();
    execute(db, sql);
    const before = snapshot(workspace);
    const { exitCode, report } = await drifted(workspace);
    expect(exitCode).toBe(4);
    expect(report.error.message).toContain(`idx_incidents_category should be (category) and is ${actual}`);
    expect(snapshot(workspace)).toEqual(before);
  });

  test.each([
    [
      "an index on another column",
      "DROP INDEX idx_incidents_category; CREATE INDEX idx_incidents_category ON incidents(severity)",
    ],
    [
      "a partial index",
      "DROP INDEX idx_incidents_category; CREATE INDEX idx_incidents_category ON incidents(category) WHERE category <> 'OTHER'",
    ],
    [
      "an extra column that every insert has to name",
      edited("resolution TEXT", "resolution TEXT, team TEXT NOT NULL"),
    ],
    ["an extra unique index", "CREATE UNIQUE INDEX one_per_task ON incidents(task_id)"],
    ["a CHECK that allows more", edited("('HIGH', 'MEDIUM', 'LOW')", "('HIGH', 'MEDIUM', 'LOW', 'low')")],
    ["a CHECK that allows less", edited("'REVIEW_ERROR', ", "")],
    [
      "a foreign key that deletes incidents",
      edited("REFERENCES tasks(id) ON DELETE SET NULL", "REFERENCES tasks(id) ON DELETE CASCADE"),
    ],
    ["a foreign key to nowhere", edited("REFERENCES tasks(id)", "REFERENCES jobs(id)")],
    [
      "a primary key that ignores case",
      edited("incident_id TEXT PRIMARY KEY", "incident_id TEXT COLLATE NOCASE PRIMARY KEY"),
    ],
    [
      "a primary key that overwrites",
      edited("incident_id TEXT PRIMARY KEY", "incident_id TEXT PRIMARY KEY ON CONFLICT REPLACE"),
    ],
  ])("by %s is drift as well", async (_, sql) => {
    const { workspace, db } = newWorkspace();
    execute(db, `${CREATE_TABLE}; ${CREATE_INDEXES.join(";")}; ${sql}`);
    const before = snapshot(workspace);
    const { exitCode, report } = await drifted(workspace);
    expect([exitCode, report.error?.code]).toEqual([4, "SCHEMA_DRIFT"]);
    expect(snapshot(workspace)).toEqual(before);
  });
});

describe.concurrent("a table that differs harmlessly", () => {
  test("gets the indexes that it lacks, and keeps its rows", async () => {
    const { workspace, db } = newWorkspace();
    execute(db, CREATE_TABLE);
    execute(
      db,
      "INSERT INTO incidents (incident_id, category, description) VALUES ('INC_001', 'OTHER', 'kept')",
    );
    execute(db, CREATE_INDEXES.slice(0, 2).join(";"));

    const run = await runAction({ "upload-backup": "false" }, workspace);

    expect(run.outputs).toMatchObject({ status: "applied", verified: "true" });
    expect(run.summary).toContain("added 4 indexes to");
    expect(run.report.statements).toHaveLength(4);
    expect(indexesOf(db)).toEqual([...INDEXES].sort());
    expect(query(db, "SELECT incident_id, description FROM incidents")).toEqual([
      { incident_id: "INC_001", description: "kept" },
    ]);
  });

  test.each([
    [
      "an extra column that may be NULL",
      edited("resolution TEXT", "resolution TEXT, pattern_id TEXT"),
      "column pattern_id: An extra column that an insert may leave out.",
    ],
    [
      "an extra column with a default",
      edited("resolution TEXT", "resolution TEXT, team TEXT NOT NULL DEFAULT 'A'"),
      "column team: An extra column that an insert may leave out.",
    ],
    ["an extra index", "CREATE INDEX by_cause ON incidents(root_cause)", "index by_cause: An extra index."],
    [
      "a trigger",
      "CREATE TRIGGER touched AFTER UPDATE ON incidents BEGIN SELECT 1; END",
      "table incidents: Triggers are left as they are.",
    ],
    [
      "no foreign keys",
      edited(/FOREIGN KEY \(\w+\) REFERENCES .*\n/g, ""),
      "foreign key task_id: Not declared in this table, which is accepted.",
    ],
  ])("by %s is accepted with a note", async (_, sql, note) => {
    const { workspace, db } = newWorkspace();
    execute(db, `${CREATE_TABLE}; ${CREATE_INDEXES.join(";")}; ${sql}`);
    const before = snapshot(workspace);
    const run = await runAction({}, workspace);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ status: "already-applied", changed: "false", verified: "true" });
    expect(rendered(run.summary).text).toContain(note);
    expect(snapshot(workspace)).toEqual(before);
  });
});

describe.concurrent("foreign keys", () => {
  test("that composite keys cannot carry are left out with the reason, and parents stay deletable", async () => {
    const { workspace, db } = newWorkspace({ compositeKeys: true });
    const run = await runAction({ "upload-backup": "false" }, workspace);
    expect(run.outputs.status).toBe("applied");
    expect(tableBelow(run.summary, "Foreign keys left out").slice(1)).toEqual([
      ["order_id", "orders", "orders.id alone is not unique: its primary key is (id, project_id)."],
      ["task_id", "tasks", "tasks.id alone is not unique: its primary key is (id, project_id)."],
    ]);
    expect(parentsOf(db)).toEqual(["projects"]);
    useIncidents(db);
  });

  test.each([
    ["auto", false, ["orders", "projects", "tasks"]],
    ["never", false, []],
    ["always", false, ["orders", "projects", "tasks"]],
    ["always", true, ["orders", "projects", "tasks"]],
  ])("%s, with composite keys: %s", async (mode, compositeKeys, parents) => {
    const { workspace, db } = newWorkspace({ compositeKeys });
    const first = JSON.parse((await runCli(["--foreign-keys", mode, "--json"], workspace)).stdout);
    expect([first.status, first.verified]).toEqual(["applied", true]);
    expect(parentsOf(db)).toEqual(parents);
    expect(first.foreignKeys.leftOut).toHaveLength(3 - parents.length);
    const second = JSON.parse((await runCli(["--foreign-keys", mode, "--json"], workspace)).stdout);
    expect([second.status, second.error]).toEqual(["already-applied", null]);
    if (!compositeKeys) useIncidents(db);
  });

  test("always does not accept a table without them", async () => {
    const { workspace, db } = newWorkspace();
    await runCli(["--foreign-keys", "never"], workspace);
    const before = dump(db);
    const { exitCode, stdout } = await runCli(["--foreign-keys", "always", "--json"], workspace);
    expect([exitCode, JSON.parse(stdout).error.code]).toEqual([4, "SCHEMA_DRIFT"]);
    expect(dump(db)).toEqual(before);
  });

  test("that old rows break are counted in a warning, and the rows stay", async () => {
    const { workspace, db } = newWorkspace();
    execute(db, "DELETE FROM orders WHERE id = 'ORDER_086'");
    const run = await runAction({ "upload-backup": "false" }, workspace);
    expect(run.outputs.status).toBe("applied");
    expect(run.stdout).toContain(
      "::warning title=Foreign keys::As it was before the run: 7 in tasks that name no row of orders",
    );
    expect(query(db, "SELECT count(*) AS n FROM tasks")).toEqual([{ n: 21 }]);
  });
});

describe.concurrent("SQL that hides in a database", () => {
  const attack = (file: string) => `ATTACH '${file}' AS stolen; CREATE TABLE stolen.loot (x)`;

  test.each([
    ["behind the table's own SQL", "incidents", (sql: string, evil: string) => `${sql}; ${evil}`],
    ["behind a comment", "incidents", (sql: string, evil: string) => `${sql} -- ;\n; ${evil}`],
    ["in the table's place", "incidents", (_: string, evil: string) => evil],
    ["behind a parent's SQL", "orders", (sql: string, evil: string) => `${sql}; ${evil}`],
    ["behind a parent's unique index", "one_order", (sql: string, evil: string) => `${sql}; ${evil}`],
    ["behind the SQL of tasks", "tasks", (sql: string, evil: string) => `${sql}; ${evil}`],
    ["behind an index of the migration", INDEXES[0] ?? "", (sql: string, evil: string) => `${sql}; ${evil}`],
  ])("%s is never run", async (_, name, change) => {
    const { workspace, db } = newWorkspace();
    execute(db, `${CREATE_TABLE}; ${CREATE_INDEXES[0]}; CREATE UNIQUE INDEX one_order ON orders(title, id)`);
    const [found] = query<{ sql: string }>(db, `SELECT sql FROM sqlite_schema WHERE name = '${name}'`);
    const loot = join(newDirectory(), "loot.db");
    const hostile = change(found?.sql ?? "", attack(loot)).replaceAll("'", "''");
    editSchema(db, `UPDATE sqlite_schema SET sql = '${hostile}' WHERE name = '${name}'`);
    const before = snapshot(workspace);

    for (const args of [["--dry-run"], ["--no-worker-check"], ["verify"]]) {
      const { exitCode, stdout } = await runCli([...args, "--json"], workspace);
      const report = JSON.parse(stdout);
      expect([exitCode === 0, report.changed, report.verified]).toEqual([false, false, false]);
      expect(report.error.code).toMatch(/^(DATABASE_CORRUPT|SCHEMA_DRIFT)$/);
    }
    expect(existsSync(loot)).toBe(false);
    expect(snapshot(workspace)).toEqual(before);
  });

  test("in a trigger is kept, and not run either", async () => {
    const { workspace, db } = newWorkspace();
    execute(
      db,
      `${CREATE_TABLE}; CREATE TABLE log (x);
       CREATE TRIGGER on_insert AFTER INSERT ON incidents BEGIN INSERT INTO log VALUES ('ran'); END;
       CREATE TRIGGER on_task AFTER UPDATE ON tasks BEGIN INSERT INTO log VALUES ('ran'); END`,
    );
    expect((await runCli([], workspace)).exitCode).toBe(0);
    expect(query(db, "SELECT * FROM log")).toEqual([]);
    expect(
      query(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'on_%'"),
    ).toHaveLength(2);
  });

  test("as a function that this program does not have is no crash", async () => {
    const { workspace, db } = newWorkspace();
    editSchema(
      db,
      `UPDATE sqlite_schema SET sql = replace(sql, 'status TEXT DEFAULT ''QUEUED''', 'status TEXT CHECK (writefile(''loot'', status))')
       WHERE name = 'tasks'`,
    );
    const before = snapshot(workspace);
    const { exitCode, stdout, stderr } = await runCli(["--json"], workspace);
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout).error.message).toContain("writefile");
    expect(snapshot(workspace)).toEqual(before);
  });
});

const HOSTILE = [
  "`tick` ```fence``` | pipe \\| <img src=x onerror=alert(1)> <script>alert(1)</script> </code></td></table>",
  "",
  "# Heading",
  "::error title=pwned::pwned",
  "  ::set-output name=status::pwned",
  "##[error]pwned %0A::error::pwned [link](http://example.com) **bold** <!-- &lt;",
].join("\n");

describe.concurrent("hostile text", () => {
  let service: ArtifactService;
  beforeAll(async () => {
    service = await startArtifactService();
  });
  afterAll(() => service.stop());

  const inTasks = (db: string) =>
    execute(
      db,
      `INSERT INTO tasks (id, order_id, project_id, title, status, assignee, updated_at)
       VALUES (${sql(`::error::${HOSTILE}`)}, 'ORDER_088', ${sql(`::warning::${HOSTILE}`)}, ${sql(HOSTILE)}, 'IN_PROGRESS', ${sql(HOSTILE)}, ${sql(HOSTILE)})`,
    );
  const inSchema = (db: string) =>
    execute(
      db,
      `CREATE TABLE ${name(HOSTILE)} (x, ${name(`::error::${HOSTILE}`)} REFERENCES projects(id));
       INSERT INTO ${name(HOSTILE)} VALUES (1, 'no such project');
       CREATE INDEX idx_incidents_category ON ${name(HOSTILE)}(x);
       ${DRIFTED_TABLE.replace("pattern_id TEXT", `${name(HOSTILE)} TEXT NOT NULL DEFAULT ${sql(HOSTILE)}`).replace(/CREATE INDEX idx_incidents_category .*/, "")}
       CREATE TRIGGER ${name(`##[error]${HOSTILE}`)} AFTER INSERT ON incidents BEGIN SELECT 1; END;
       CREATE UNIQUE INDEX ${name(`::error::${HOSTILE}`)} ON incidents(task_id);`,
    );
  const inViolations = (db: string) =>
    execute(
      db,
      `CREATE TABLE ${name(HOSTILE)} (x REFERENCES projects(id)); INSERT INTO ${name(HOSTILE)} VALUES ('none')`,
    );

  test.each([
    ["in a running task stays text", inTasks, { "dry-run": "true" }, 0],
    ["in a running task that stops the run stays text", inTasks, {}, 3],
    ["in names of columns, triggers and indexes stays text", inSchema, {}, 4],
    ["in a table's name stays text", inViolations, {}, 0],
  ] as const)("%s", async (_, make, inputs, exitCode) => {
    const { workspace, db } = newWorkspace();
    make(db);
    const run = await runAction({ ...inputs, verbose: "true" }, workspace, service.env);
    expect(run.exitCode).toBe(exitCode);
    expectHarmless(run, run.summary);
    expect(rendered(run.summary).text).toContain(
      "`tick` ```fence``` | pipe \\| <img src=x onerror=alert(1)>",
    );
  });

  test.runIf(POSIX)("in the path stays text", async () => {
    const { workspace, db } = newWorkspace();
    const hostile = `data/${HOSTILE.replaceAll("/", "÷")}`.slice(0, 120);
    renameSync(db, join(workspace, hostile));
    for (const [path, exitCode] of [
      [hostile, 0],
      [`${hostile}.missing`, 1],
    ] as const) {
      const run = await runAction({ db: path, verbose: "true", "upload-backup": "false" }, workspace);
      expect(run.exitCode).toBe(exitCode);
      expectHarmless(run, run.summary);
      expect(rendered(run.summary).text).toContain(asShown("`tick` ```fence``` | pipe \\| <img src=x"));
    }
  });

  test.runIf(POSIX)(
    "in the name of an uploaded backup makes no command of the uploader's lines",
    async () => {
      const { workspace, db } = newWorkspace();
      renameSync(db, join(workspace, "data/a ##[error]pwned.db"));
      const run = await runAction({ db: "data/a ##[error]pwned.db" }, workspace, service.env);
      expect(run.outputs.status).toBe("applied");
      expectHarmless(run, run.summary);
    },
  );

  test.runIf(POSIX)(
    "in the name of a backup that no artifact can have stops the run before it changes anything",
    async () => {
      const { workspace, db } = newWorkspace();
      renameSync(db, join(workspace, "data/ai:pm?.db"));
      const before = snapshot(workspace);
      const run = await runAction({ db: "data/ai:pm?.db" }, workspace, service.env);
      const isStored = run.report.error === null && run.outputs["artifact-id"] !== "";
      if (!isStored) {
        expect(run.report).toMatchObject({ changed: false, error: { code: "INVALID_INPUT" } });
        expect(snapshot(workspace)).toEqual(before);
      }
    },
  );

  test.each([
    ["running tasks", inTasks, 3],
    ["a drifted schema", inSchema, 4],
  ] as const)(
    "of %s makes no command when the command line runs in a workflow's step",
    async (_, make, exitCode) => {
      const { workspace, db } = newWorkspace();
      make(db);
      const args = ["--verbose", "--summary", "summary.md"];
      const run = await start("cli.js", args, { cwd: workspace, env: { GITHUB_ACTIONS: "true" } }).ended;
      expect(run.exitCode).toBe(exitCode);
      expectHarmless(run, readFileSync(join(workspace, "summary.md"), "utf8"));
    },
  );
});

/** Neither does the log hold a command that is not ours, nor does the summary hold anything but our Markdown. */
function expectHarmless(run: Ended, summary: string): void {
  const ours = /^::(debug|add-mask|error|warning|notice)( title=[\w ()]+)?::/;
  expect([...commandsIn(run.stdout), ...commandsIn(run.stderr)].filter((line) => !ours.test(line))).toEqual(
    [],
  );

  const allowed =
    /^<\/?(h2|h3|p|strong|em|code( class="language-sql")?|pre|table|thead|tbody|tr|th|td|ul|li|blockquote|br|details|summary|a( href="https&#58;&#47;&#47;github&#46;com[\w&#;]*")?)>$/;
  const { tags } = rendered(summary);
  expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
  expect(tags.filter((tag) => tag === "<h2>")).toHaveLength(1);
  for (const token of marked.lexer(summary, { gfm: true })) {
    if (token.type !== "table") continue;
    for (const row of token.rows) expect(row).toHaveLength(token.header.length);
  }
}

/** The lines that a runner would take for commands: between `stop-commands` and its token it takes none. */
function commandsIn(output: string): string[] {
  const commands: string[] = [];
  let resumesAt: string | undefined;
  for (const line of output.split(/\r?\n/).map((it) => it.trimStart())) {
    const stop = /^::stop-commands::(.+)$/.exec(line);
    if (resumesAt !== undefined) {
      if (line === resumesAt) resumesAt = undefined;
    } else if (stop) {
      // A token that can be foreseen would let a stranger's line end the block.
      expect(stop[1]).toMatch(/^[\da-f-]{36}$/);
      resumesAt = `::${stop[1]}::`;
    } else if (line.startsWith("::") || line.includes("##[")) {
      commands.push(line);
    }
  }
  expect(resumesAt).toBeUndefined();
  return commands;
}

async function drifted(workspace: string): Promise<{ exitCode: number | null; report: Report }> {
  const { exitCode, stdout } = await runCli(["--json"], workspace);
  return { exitCode, report: JSON.parse(stdout) };
}

type Report = { readonly error: { readonly code: string; readonly message: string } };

/** Makes the table anew, with a part of its SQL changed. */
function edited(part: string | RegExp, replacement: string): string {
  const changed = CREATE_TABLE.replace(part, replacement);
  if (changed === CREATE_TABLE) throw new Error(`The table's SQL has no ${part}.`);
  return `DROP TABLE incidents; ${changed}; ${CREATE_INDEXES.join(";")}`;
}

/** Inserts an incident and deletes its parents while foreign keys are on, as the framework does. */
function useIncidents(db: string): void {
  execute(
    db,
    `PRAGMA foreign_keys = ON;
     INSERT INTO incidents (incident_id, project_id, order_id, task_id, category, description)
     VALUES ('INC_001', 'AI_PM_PJ', 'ORDER_088', 'TASK_915', 'OTHER', 'x');
     DELETE FROM tasks WHERE id = 'TASK_915';
     DELETE FROM orders WHERE id = 'ORDER_088';
     DELETE FROM projects WHERE id = 'AI_PM_PJ';`,
  );
  expect(query(db, "SELECT project_id FROM incidents WHERE incident_id = 'INC_001'")).toHaveLength(1);
}

function parentsOf(db: string): string[] {
  const rows = query<{ parent: string }>(
    db,
    `SELECT "table" AS parent FROM pragma_foreign_key_list('incidents') ORDER BY parent`,
  );
  return rows.map(({ parent }) => parent);
}

function indexesOf(db: string): string[] {
  const rows = query<{ name: string }>(
    db,
    "SELECT name FROM sqlite_schema WHERE tbl_name = 'incidents' AND type = 'index' AND sql IS NOT NULL ORDER BY name",
  );
  return rows.map(({ name }) => name);
}

/** The table below a heading as a reader sees it, its head first. */
function tableBelow(markdown: string, heading: string): string[][] {
  const html = marked.parse(markdown.slice(markdown.indexOf(`### ${heading}`)), { gfm: true, async: false });
  const [table = ""] = /<table>[\s\S]*?<\/table>/.exec(html) ?? [];
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd]>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => rendered(cell).text),
  );
}

/** A value as SQL. */
function sql(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** An identifier as SQL. */
function name(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
