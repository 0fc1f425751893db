import { describe, expect, test } from "vitest";
import type { ForeignKeyMode } from "../../src/migration/foreign-keys.ts";
import type { Plan } from "../../src/migration/plan.ts";
import { edited, inMemory, MIGRATION, PARENTS, planFor } from "../support/schema.ts";

const INDEX = "CREATE INDEX IF NOT EXISTS idx_incidents_category ON incidents(category);";
const [TABLE = ""] = MIGRATION.split(/(?<=\));/);

/** The migration's SQL with one edit of it, or with something after it. */
const edit = (part: string, replacement: string) => edited(MIGRATION, part, replacement);
const then = (sql: string) => `${MIGRATION}${sql}`;
const column = (definition: string) =>
  edit("\n    -- Foreign keys", `\n    ${definition},\n    -- Foreign keys`);

const END = "'OTHER'))\n)";
const ORDER_KEY = "FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE SET NULL";
const SEVERITIES = "CHECK (severity IN ('HIGH', 'MEDIUM', 'LOW'))";
const SEVERITY = "severity TEXT NOT NULL DEFAULT 'MEDIUM'";

describe("there is nothing to do when the table stands", () => {
  test.each([
    ["as the migration makes it", MIGRATION],
    ["in upper case", edit("EXISTS incidents (", "EXISTS INCIDENTS (")],
    ["with its name in quotes", edit("EXISTS incidents (", 'EXISTS "incidents" (')],
    ["with type names in lower case", edit("description TEXT", "description text")],
    ["with a default in parentheses", edit("DEFAULT 'MEDIUM'", "DEFAULT ('MEDIUM')")],
    [
      "with a default in lower case",
      edit("timestamp DATETIME DEFAULT CURRENT_TIMESTAMP", "timestamp DATETIME DEFAULT current_timestamp"),
    ],
    [
      "with its checks written differently",
      edit(SEVERITIES, "CHECK (severity = 'LOW' OR severity = 'MEDIUM' OR severity = 'HIGH')"),
    ],
    [
      "with its check at the column",
      edit(SEVERITIES, "CHECK (1)").replace(SEVERITY, `${SEVERITY} ${SEVERITIES}`),
    ],
    [
      "renamed to this name",
      `${MIGRATION.replaceAll("EXISTS incidents", "EXISTS old").replaceAll("ON incidents", "ON old")}; ALTER TABLE old RENAME TO incidents`,
    ],
  ])("%s", async (_, sql) => {
    const plan = await planOf(sql);
    expect(plan.action).toBe("nothing");
    expect(different(plan)).toEqual([]);
    expect(plan.statements).toEqual([]);
  });
});

describe("what an incident does not notice is accepted", () => {
  test.each([
    ["an extra nullable column", column("pattern_id TEXT"), ["column pattern_id"]],
    ["an extra column with a default", column("source TEXT NOT NULL DEFAULT 'x'"), ["column source"]],
    ["an extra generated column", column("day TEXT AS (date(timestamp))"), ["column day"]],
    [
      "an extra stored generated column",
      column("day TEXT NOT NULL AS (coalesce(category, 'x')) STORED"),
      ["column day"],
    ],
    ["an added column", then("ALTER TABLE incidents ADD COLUMN pattern_id TEXT"), ["column pattern_id"]],
    ["an extra index", then("CREATE INDEX more ON incidents(root_cause)"), ["index more"]],
    [
      "an extra index on an expression",
      then("CREATE INDEX more ON incidents(lower(root_cause))"),
      ["index more"],
    ],
    [
      "a trigger",
      then("CREATE TRIGGER t AFTER INSERT ON incidents BEGIN SELECT 1; END"),
      ["table incidents"],
    ],
    ["a foreign key that is not declared", edit(`${ORDER_KEY},`, ""), ["foreign key order_id"]],
    [
      "a foreign key of an extra column",
      column("pattern_id TEXT REFERENCES projects(id)"),
      ["foreign key pattern_id", "column pattern_id"],
    ],
  ])("%s", async (_, sql, accepted) => {
    const plan = await planOf(sql);
    expect(plan.action).toBe("nothing");
    expect(partsWith(plan, "accepted").sort()).toEqual(accepted.sort());
    for (const { verdict, note } of plan.comparison) if (verdict === "accepted") expect(note).toMatch(/\.$/);
  });
});

describe("what is missing is added", () => {
  test("the table and all its indexes", async () => {
    const plan = await planOf("");
    expect(plan.action).toBe("change");
    expect(partsWith(plan, "missing")).toHaveLength(7);
    expect(`${plan.statements.join(";\n")};`).toBe(MIGRATION);
  });

  test("some indexes, and nothing else", async () => {
    const plan = await planOf(edit(INDEX, ""));
    expect(plan.action).toBe("change");
    expect(partsWith(plan, "missing")).toEqual(["index idx_incidents_category"]);
    expect(plan.statements).toEqual([INDEX.slice(0, -1)]);
  });

  test("without the foreign keys that a parent cannot carry", async () => {
    const parents = edited(
      PARENTS,
      "orders (id TEXT PRIMARY KEY, project_id TEXT",
      "orders (id TEXT, project_id TEXT",
    );
    const plan = await planOf("", "auto", parents);
    expect(plan.statements[0]).not.toContain("REFERENCES orders");
    expect(plan.foreignKeys.map(({ parent }) => parent)).toEqual(["projects", "tasks"]);
    expect(plan.leftOut.map(({ foreignKey }) => foreignKey.parent)).toEqual(["orders"]);
  });
});

describe("a table of another shape is drift", () => {
  describe("columns", () => {
    test.each([
      [
        "incident_id without a key",
        edit("incident_id TEXT PRIMARY KEY", "incident_id TEXT"),
        ["column incident_id"],
      ],
      [
        "incident_id NOT NULL",
        edit("incident_id TEXT PRIMARY KEY", "incident_id TEXT NOT NULL PRIMARY KEY"),
        ["column incident_id"],
      ],
      [
        "incident_id a number",
        edit("incident_id TEXT PRIMARY KEY", "incident_id INTEGER PRIMARY KEY"),
        ["column incident_id", "check incidents"],
      ],
      [
        "a composite key",
        edit("incident_id TEXT PRIMARY KEY", "incident_id TEXT").replace(
          SEVERITIES,
          `${SEVERITIES}, PRIMARY KEY (incident_id, project_id)`,
        ),
        ["column project_id"],
      ],
      [
        "incident_id that ignores case",
        edit("incident_id TEXT PRIMARY KEY", "incident_id TEXT COLLATE NOCASE PRIMARY KEY"),
        ["column incident_id"],
      ],
      ["timestamp of another type", edit("timestamp DATETIME", "timestamp TEXT"), ["column timestamp"]],
      [
        "timestamp without a default",
        edit("timestamp DATETIME DEFAULT CURRENT_TIMESTAMP", "timestamp DATETIME"),
        ["column timestamp"],
      ],
      [
        "timestamp with another default",
        edit("timestamp DATETIME DEFAULT CURRENT_TIMESTAMP", "timestamp DATETIME DEFAULT CURRENT_DATE"),
        ["column timestamp"],
      ],
      [
        "created_at with another default",
        edit(
          "created_at DATETIME DEFAULT CURRENT_TIMESTAMP",
          "created_at DATETIME DEFAULT (datetime('now'))",
        ),
        ["column created_at"],
      ],
      ["severity with another default", edit("DEFAULT 'MEDIUM'", "DEFAULT 'LOW'"), ["column severity"]],
      [
        "severity with a default in another case",
        edit("DEFAULT 'MEDIUM'", "DEFAULT 'Medium'"),
        ["column severity"],
      ],
      ["severity nullable", edit(SEVERITY, "severity TEXT DEFAULT 'MEDIUM'"), ["column severity"]],
      ["category nullable", edit("category TEXT NOT NULL", "category TEXT"), ["column category"]],
      [
        "category with a default",
        edit("category TEXT NOT NULL", "category TEXT NOT NULL DEFAULT 'OTHER'"),
        ["column category"],
      ],
      ["description nullable", edit("description TEXT NOT NULL", "description TEXT"), ["column description"]],
      ["description of another type", edit("description TEXT", "description BLOB"), ["column description"]],
      ["project_id NOT NULL", edit("project_id TEXT, ", "project_id TEXT NOT NULL, "), ["column project_id"]],
      ["order_id of another type", edit("order_id TEXT, ", "order_id INTEGER, "), ["column order_id"]],
      [
        "task_id NOT NULL with a default",
        edit("task_id TEXT, ", "task_id TEXT NOT NULL DEFAULT '', "),
        ["column task_id"],
      ],
      [
        "root_cause of another type",
        edit("root_cause TEXT", "root_cause VARCHAR(200)"),
        ["column root_cause"],
      ],
      [
        "resolution computed",
        edit("resolution TEXT", "resolution TEXT AS (root_cause)"),
        ["column resolution"],
      ],
      [
        "affected_records with a default",
        edit("affected_records TEXT", "affected_records TEXT DEFAULT '[]'"),
        ["column affected_records"],
      ],
      ["an extra column that demands a value", column("pattern_id TEXT NOT NULL"), ["column pattern_id"]],
      [
        "two columns the other way around",
        edit("root_cause TEXT", "x")
          .replace("resolution TEXT", "root_cause TEXT")
          .replace("    x,", "    resolution TEXT,"),
        ["table incidents"],
      ],
    ])("%s", expectDrift);

    test.each(["root_cause", "resolution", "affected_records", "created_at"])("%s missing", async (name) => {
      await expectDrift("", then(`ALTER TABLE incidents DROP COLUMN ${name}`), [`column ${name}`]);
    });

    test.each(["project_id", "order_id", "task_id", "timestamp", "severity", "category"])(
      "%s missing, and all that needs it",
      async (name) => {
        const sql = MIGRATION.replace(/,\s+CHECK \(category IN \([^)]*\)\)/, name === "category" ? "" : "$&")
          .split("\n")
          .filter((line) => !line.includes(`(${name}`) && !line.startsWith(`    ${name} `))
          .join("\n");
        const plan = await planOf(sql);
        expect(different(plan)).toContain(`column ${name}`);
        expect(plan.action).toBe("drift");
      },
    );
  });

  describe("kinds of table", () => {
    test.each([
      ["WITHOUT ROWID", edit(END, `${END} WITHOUT ROWID`), ["table incidents", "column incident_id"]],
      [
        "STRICT",
        edit(END, `${END} STRICT`).replaceAll("DATETIME", "TEXT"),
        ["table incidents", "column incident_id", "column timestamp", "column created_at"],
      ],
      ["a view", "CREATE VIEW incidents AS SELECT 1 AS incident_id", ["table incidents"]],
      ["a view in upper case", "CREATE VIEW INCIDENTS AS SELECT 1 AS incident_id", ["table incidents"]],
      ["a virtual table", "CREATE VIRTUAL TABLE incidents USING fts5(incident_id)", ["table incidents"]],
      ["an index", "CREATE INDEX incidents ON projects(name)", ["table incidents"]],
    ])("%s", expectDrift);
  });

  describe("foreign keys", () => {
    test.each([
      [
        "another ON DELETE",
        edit(ORDER_KEY, ORDER_KEY.replace("SET NULL", "CASCADE")),
        ["foreign key order_id"],
      ],
      [
        "no ON DELETE",
        edit(ORDER_KEY, ORDER_KEY.replace(" ON DELETE SET NULL", "")),
        ["foreign key order_id"],
      ],
      ["an ON UPDATE", edit(ORDER_KEY, `${ORDER_KEY} ON UPDATE CASCADE`), ["foreign key order_id"]],
      ["another parent", edit(ORDER_KEY, ORDER_KEY.replace("orders", "projects")), ["foreign key order_id"]],
      [
        "two on the same column",
        edit(ORDER_KEY, `${ORDER_KEY}, ${ORDER_KEY.replace("orders", "tasks")}`),
        ["foreign key order_id"],
      ],
      [
        "one that no parent can carry",
        column("pattern_id TEXT REFERENCES patterns(id)"),
        ["foreign key pattern_id"],
      ],
    ])("%s", expectDrift);

    test("one missing where always is wished for", async () => {
      const plan = await planOf(edit(`${ORDER_KEY},`, ""), "always");
      expect(plan.action).toBe("drift");
      expect(different(plan)).toEqual(["foreign key order_id"]);
    });

    test("declared ones are accepted where never is wished for", async () => {
      const plan = await planOf(MIGRATION, "never");
      expect(plan.action).toBe("nothing");
      expect(partsWith(plan, "accepted")).toHaveLength(3);
      expect(plan.leftOut).toEqual([]);
    });

    test("a declared one whose parent can no longer carry it makes every insert fail", async () => {
      const parents = edited(
        PARENTS,
        "orders (id TEXT PRIMARY KEY, project_id TEXT",
        "orders (id TEXT, project_id TEXT",
      );
      const plan = await planOf(MIGRATION, "auto", parents);
      expect(plan.action).toBe("drift");
      expect(different(plan)).toEqual(["foreign key order_id"]);
    });
  });

  describe("checks", () => {
    test.each([
      ["severity is not checked", edit(`${SEVERITIES},`, ""), ["check severity"]],
      ["severity allows one value more", edit("'LOW'))", "'LOW', 'CRITICAL'))"), ["check severity"]],
      [
        "severity allows one value less",
        edit("('HIGH', 'MEDIUM', 'LOW')", "('HIGH', 'MEDIUM')"),
        ["check severity"],
      ],
      [
        "severity ignores case",
        edit(SEVERITY, SEVERITY.replace("TEXT", "TEXT COLLATE NOCASE")),
        ["check severity"],
      ],
      [
        "severity is checked without regard to case",
        edit(SEVERITIES, SEVERITIES.replace("severity IN", "upper(severity) IN")),
        ["check severity"],
      ],
      ["severity may be empty", edit("'LOW'))", "'LOW', ''))"), ["check severity"]],
      ["category allows one value more", edit("'OTHER'))", "'OTHER', 'NETWORK_ERROR'))"), ["check category"]],
      ["category allows one value less", edit("'SYSTEM_ERROR', ", ""), ["check category"]],
      [
        "another check refuses every row",
        edit(SEVERITIES, `${SEVERITIES}, CHECK (project_id IS NOT NULL)`),
        ["check incidents"],
      ],
      [
        "another check refuses one severity",
        edit(SEVERITIES, `${SEVERITIES}, CHECK (severity <> 'LOW')`),
        ["check severity"],
      ],
    ])("%s", async (_, sql, names) => {
      const plan = await planOf(sql);
      expect(plan.action).toBe("drift");
      expect(different(plan)).toEqual(expect.arrayContaining(names));
    });
  });

  describe("indexes", () => {
    test.each([
      [
        "on another column",
        edit(INDEX, INDEX.replace("(category)", "(severity)")),
        ["index idx_incidents_category"],
      ],
      [
        "on a further column",
        edit(INDEX, INDEX.replace("(category)", "(category, severity)")),
        ["index idx_incidents_category"],
      ],
      [
        "on an expression",
        edit(INDEX, INDEX.replace("(category)", "(lower(category))")),
        ["index idx_incidents_category"],
      ],
      ["unique", edit(INDEX, INDEX.replace("CREATE", "CREATE UNIQUE")), ["index idx_incidents_category"]],
      [
        "partial",
        edit(INDEX, INDEX.replace(";", " WHERE category <> 'OTHER';")),
        ["index idx_incidents_category"],
      ],
      [
        "descending",
        edit(INDEX, INDEX.replace("(category)", "(category DESC)")),
        ["index idx_incidents_category"],
      ],
      [
        "of another collation",
        edit(INDEX, INDEX.replace("(category)", "(category COLLATE NOCASE)")),
        ["index idx_incidents_category"],
      ],
      [
        "its name on another table",
        edit(INDEX, "CREATE INDEX idx_incidents_category ON tasks(status);"),
        ["index idx_incidents_category"],
      ],
      [
        "its name taken by a view",
        edit(INDEX, "CREATE VIEW idx_incidents_category AS SELECT 1 AS x;"),
        ["index idx_incidents_category"],
      ],
      [
        "its name taken by a table",
        edit(INDEX, "CREATE TABLE idx_incidents_category (x);"),
        ["index idx_incidents_category"],
      ],
      [
        "its name taken in upper case",
        edit(INDEX, "CREATE TABLE IDX_INCIDENTS_CATEGORY (x);"),
        ["index idx_incidents_category"],
      ],
      [
        "its name taken, without the table",
        "CREATE INDEX idx_incidents_category ON tasks(status)",
        ["index idx_incidents_category"],
      ],
      ["an extra unique one", then("CREATE UNIQUE INDEX more ON incidents(root_cause)"), ["index more"]],
      [
        "an extra UNIQUE column",
        edit("root_cause TEXT", "root_cause TEXT UNIQUE"),
        ["index sqlite_autoindex_incidents_2"],
      ],
    ])("%s", expectDrift);

    test("one still missing that would ignore case, because its column does", async () => {
      const plan = await planOf(edited(TABLE, "task_id TEXT, ", "task_id TEXT COLLATE NOCASE, "));
      expect(plan.action).toBe("drift");
    });
  });
});

describe("after a plan's statements nothing is left to do", () => {
  test.each([
    ["nothing", "auto", ""],
    ["nothing", "never", ""],
    ["only the table", "always", TABLE],
    ["a table without foreign keys", "auto", TABLE.replace(/^ +FOREIGN KEY .*\n/gm, "")],
    ["a table in upper case", "auto", TABLE.replace("incidents", "INCIDENTS")],
    ["a table with another index", "auto", `${TABLE}; CREATE INDEX more ON incidents(category)`],
  ] as const)("where there was %s, with foreign keys %s", async (_, mode, sql) => {
    await inMemory(`${PARENTS}${sql}`, async (db) => {
      const { action, statements } = await planFor(db, mode);
      expect(action).toBe("change");
      for (const statement of statements) db.exec(statement);
      const reached = await planFor(db, mode);
      expect(different(reached)).toEqual([]);
      expect(reached.action).toBe("nothing");
    });
  });
});

async function expectDrift(_: string, sql: string, names: readonly string[]): Promise<void> {
  const plan = await planOf(sql);
  expect(different(plan)).toEqual(names);
  expect(plan.action).toBe("drift");
  expect(plan.statements).toEqual([]);
}

function planOf(sql: string, mode: ForeignKeyMode = "auto", parents = PARENTS): Promise<Plan> {
  return inMemory(`${parents}${sql}`, (db) => planFor(db, mode));
}

function different(plan: Plan): string[] {
  return partsWith(plan, "different");
}

function partsWith({ comparison }: Plan, verdict: Plan["comparison"][number]["verdict"]): string[] {
  return comparison.filter((it) => it.verdict === verdict).map(({ part, name }) => `${part} ${name}`);
}
