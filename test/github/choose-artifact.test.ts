import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/failure.ts";
import { chooseArtifact } from "../../src/github/choose-artifact.ts";

const RUN = { name: null, runId: 17, repository: "org/repo" };
const artifact = (id: number, name: string, minute: number) => ({
  id,
  name,
  size: 1,
  createdAt: new Date(Date.UTC(2026, 1, 6, 9, minute)),
});
const OLD = artifact(1, "aipm.db.backup_add_incidents_table_20260206_090000", 0);
const NEW = artifact(2, "aipm.db.backup_before_restore_20260206_093000", 30);
const OTHER = artifact(3, "coverage", 59);

function failure(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    return error as Failure;
  }
  throw new Error("nothing was thrown");
}

describe("of a run's artifacts", () => {
  test("the newest that is named like a backup of the database is meant", () => {
    expect(chooseArtifact([OLD, NEW, OTHER], RUN, "data/aipm.db")).toBe(NEW);
    expect(failure(() => chooseArtifact([OLD, NEW], RUN, "data/other.db")).code).toBe("BACKUP_NOT_FOUND");
  });

  test("the one that is named is meant, whatever its name, and the newest of that name", () => {
    const again = artifact(4, "coverage", 10);
    expect(chooseArtifact([OLD, again, OTHER, NEW], { ...RUN, name: "coverage" }, "data/aipm.db")).toBe(
      OTHER,
    );
  });

  test("none that fits is an error which names those there are", () => {
    const { code, message } = failure(() => chooseArtifact([OTHER], RUN, "data/aipm.db"));
    expect(code).toBe("BACKUP_NOT_FOUND");
    expect(message).toContain("It has: coverage.");
    expect(failure(() => chooseArtifact([], RUN, "data/aipm.db")).message).toContain("It has none at all");
  });

  test("two of the same age are an error which names both", () => {
    const twin = artifact(5, "aipm.db.backup_twin_20260206_093000", 30);
    const { code, message } = failure(() => chooseArtifact([OLD, NEW, twin], RUN, "data/aipm.db"));
    expect(code).toBe("BACKUP_AMBIGUOUS");
    expect(message).toContain(NEW.name);
    expect(message).toContain(twin.name);
  });
});
