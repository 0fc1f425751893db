import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { unzipBackup } from "../../src/restore/unzip.ts";
import { newDirectory } from "../support/program.ts";
import { type ZipEntry, zipOf } from "../support/zip.ts";

const NAME = "aipm.db.backup_add_incidents_table_20260206_093000";
const BACKUP: ZipEntry = { name: NAME, content: Buffer.from("the backup".repeat(100)) };
const MANIFEST: ZipEntry = { name: `${NAME}.manifest.json`, content: Buffer.from("{}") };

async function unzip(zip: Buffer): Promise<{ outcome: unknown; root: string; out: string }> {
  const root = newDirectory();
  const out = join(root, "out");
  mkdirSync(out);
  writeFileSync(join(root, "a.zip"), zip);
  const outcome = await unzipBackup(join(root, "a.zip"), "a.zip", out).catch((error: unknown) => error);
  return { outcome, root, out };
}

async function refusal(zip: Buffer): Promise<string> {
  const { outcome, root } = await unzip(zip);
  expect(outcome).toBeInstanceOf(Failure);
  expect(readdirSync(root).sort()).toEqual(["a.zip", "out"]);
  return (outcome as Failure).code;
}

describe("a zip", () => {
  test("gives its backup and manifest, under names that are ours", async () => {
    const { outcome, out } = await unzip(zipOf(BACKUP, MANIFEST));
    expect(outcome).toMatchObject({ name: NAME });
    expect(readdirSync(out).sort()).toEqual(["backup.db", "backup.db.manifest.json"]);
    expect(readFileSync(join(out, "backup.db"))).toEqual(BACKUP.content);
  });

  test("may hold other files beside a backup with a manifest", async () => {
    const other = { name: "notes/readme.txt", content: Buffer.from("hello") };
    const { outcome, out } = await unzip(zipOf(other, BACKUP, MANIFEST));
    expect(outcome).toMatchObject({ name: NAME });
    expect(readdirSync(out)).toHaveLength(2);
  });

  test.each(["../evil", "a/../../evil", "/etc/evil", "C:\\evil", "C:/evil", "a\\..\\evil", "a\nb"])(
    "that holds the path %j is refused as a whole",
    async (name) => {
      expect(await refusal(zipOf({ name, content: Buffer.from("x") }, BACKUP, MANIFEST))).toBe(
        "BACKUP_UNSAFE",
      );
      const { out } = await unzip(zipOf(BACKUP, MANIFEST, { name, content: Buffer.from("x") }));
      expect(readdirSync(out)).toEqual([]);
    },
  );

  test.each([
    ["symbolic link", 0o120_777],
    ["device", 0o060_644],
    ["pipe", 0o010_644],
  ])("that holds a %s is refused", async (_, mode) => {
    const link = { ...BACKUP, content: Buffer.from("/etc/passwd"), mode };
    expect(await refusal(zipOf(link, MANIFEST))).toBe("BACKUP_UNSAFE");
  });

  test("that claims to become a thousand times as large is refused before it is unpacked", async () => {
    const bomb = { ...BACKUP, content: Buffer.alloc(1024 * 1024), claimedSize: 0xf000_0000 };
    expect(await refusal(zipOf(bomb, MANIFEST))).toBe("BACKUP_UNSAFE");
  });

  test("that lies about its size is not read beyond what it claims", async () => {
    const bomb = { ...BACKUP, content: Buffer.alloc(64 * 1024 * 1024), claimedSize: 1000 };
    const { outcome, out } = await unzip(zipOf(bomb, MANIFEST));
    expect(outcome).toMatchObject({ code: "BACKUP_UNUSABLE" });
    const written = readdirSync(out).map((name) => readFileSync(join(out, name)).length);
    expect(Math.max(0, ...written)).toBeLessThan(1024 * 1024);
  });

  test("of more than a thousand files is refused", async () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({
      name: `f${index}`,
      content: Buffer.alloc(1),
    }));
    expect(await refusal(zipOf(...many))).toBe("BACKUP_UNSAFE");
  });

  test("with a manifest of a megabyte is refused", async () => {
    const manifest = { ...MANIFEST, content: Buffer.alloc(1024 * 1024, " ") };
    expect(await refusal(zipOf(BACKUP, manifest))).toBe("BACKUP_UNSAFE");
  });

  test("that is encrypted, empty, or cut off is unusable", async () => {
    expect(await refusal(zipOf({ ...BACKUP, encrypted: true }, MANIFEST))).toBe("BACKUP_UNUSABLE");
    expect(await refusal(zipOf())).toBe("BACKUP_UNUSABLE");
    expect(await refusal(zipOf(BACKUP, MANIFEST).subarray(0, 200))).toBe("BACKUP_UNUSABLE");
  });

  test("with two backups is ambiguous, and names them", async () => {
    const other = { ...BACKUP, name: "aipm.db.backup_before_restore_20260207_093000" };
    const { outcome } = await unzip(zipOf(BACKUP, other));
    expect(outcome).toMatchObject({ code: "BACKUP_AMBIGUOUS" });
    expect((outcome as Failure).message).toContain(other.name);
  });

  test("of whatever bytes gives what was put in, or a Failure", async () => {
    const whole = zipOf(BACKUP, MANIFEST);
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const zip = Buffer.from(whole);
        for (const { at, byte } of changes) zip[at] = byte;
        const { outcome, root, out } = await unzip(zip);
        expect(readdirSync(root).sort()).toEqual(["a.zip", "out"]);
        if (outcome instanceof Failure) return;
        expect(outcome).toHaveProperty("backup");
        expect([BACKUP, MANIFEST].map(({ content }) => content.toString())).toContain(
          readFileSync(join(out, "backup.db"), "utf8"),
        );
      }),
      { numRuns: 200 },
    );
  });
});
