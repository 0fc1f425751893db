import { expect, test } from "vitest";
import { incidentsMigration } from "../../src/migration/definition.ts";
import { deriveSchema } from "../../src/migration/expected-schema.ts";

const migration = incidentsMigration();
const whole = await deriveSchema(migration);
const foreignKeys = whole.table.foreignKeys;

const subsets = Array.from({ length: 2 ** foreignKeys.length }, (_, bits) =>
  foreignKeys.filter((_, place) => bits & (1 << place)),
);

test.each(subsets.map((leaveOut) => [names(leaveOut).join(" and ") || "nothing", leaveOut] as const))(
  "leaving out %s declares exactly the others, and all else as it was",
  async (_, leaveOut) => {
    const { table, indexes, createTable } = await deriveSchema(migration, leaveOut);

    expect(table.foreignKeys).toEqual(foreignKeys.filter((it) => !leaveOut.includes(it)));
    expect(table.columns).toEqual(whole.table.columns);
    expect(indexes).toEqual(whole.indexes);
    const lines = createTable.split("\n");
    const left = (migration.statements[0] ?? "").split("\n").filter((line) => !lines.includes(line));
    expect(left.map((line) => line.trim().split(")")[0])).toEqual(
      names(leaveOut).map((name) => `FOREIGN KEY (${name}`),
    );
  },
);

test("each index stands beside the statement that makes it, in the order of the file", () => {
  expect(whole.indexes.map(({ name }) => name)).toEqual(
    ["project_id", "order_id", "task_id", "category", "severity", "timestamp"].map(
      (column) => `idx_incidents_${column}`,
    ),
  );
  for (const { name, createIndex } of whole.indexes) expect(createIndex).toContain(` ${name} ON incidents(`);
});

test("a foreign key that the migration does not have cannot be left out", async () => {
  const [first] = foreignKeys;
  if (first === undefined) throw new Error("There are no foreign keys.");
  await expect(deriveSchema(migration, [{ ...first, columns: ["severity"] }])).rejects.toThrow(
    "The migration has no clause for severity.",
  );
});

test("a statement that makes no index is refused", async () => {
  const statements = [
    ...migration.statements,
    "CREATE INDEX IF NOT EXISTS idx_incidents_category ON incidents(severity)",
  ];
  await expect(deriveSchema({ ...migration, statements })).rejects.toThrow("makes no index on incidents");
});

function names(keys: typeof foreignKeys): string[] {
  return keys.map(({ columns }) => columns.join());
}
