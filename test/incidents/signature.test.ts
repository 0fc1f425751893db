import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrow, SCAN_LIMIT, scan } from "../../src/incidents/analysis/scan.ts";
import { shapeCache } from "../../src/incidents/analysis/shape-cache.ts";
import { SIGNATURE_LENGTH, signatureOf } from "../../src/incidents/analysis/signature.ts";

describe("the signature of a description", () => {
  test.each([
    // Workers, orders and tasks
    ["Worker 3 failed on task TASK_917", "Worker N failed on task TASK_N"],
    ["Worker A failed on task TASK_12: exit code 137", "Worker N failed on task TASK_N: exit code N"],
    ["INC_20260206T191922_123456 duplicates INC_001", "INC_N duplicates INC_N"],
    ["tasks TASK_1, TASK_2 and TASK_3 deleted with ORDER_088", "tasks TASK_N deleted with ORDER_N"],
    // Japanese
    ["TASK_188 の実行に失敗しました（3回目）", "TASK_N の実行に失敗しました（N回目）"],
    ["ＴＡＳＫ＿１８８ の実行に失敗しました（３回目）", "TASK_N の実行に失敗しました（N回目）"],
    ["プロジェクト「AI_PM_PJ」の『設定』が見つかりません", "プロジェクト「…」の『…』が見つかりません"],
    ["ワーカーBが停止しました", "ワーカーNが停止しました"],
    ["2026年2月6日 19時19分にタイムアウトしました（1分30秒）", "TIMEにタイムアウトしました（N秒）"],
    ["ファイル/tmp/aipm.dbが開けません。", "ファイルPATHが開けません。"],
    ["/data/日本語.db が壊れています", "PATH が壊れています"],
    ["進捗率が 85％ から ９０％ へ", "進捗率が N% から N% へ"],
    // SQLite and files
    [
      "sqlite3.OperationalError: database is locked (/srv/ai-pm/data/aipm.db)",
      "sqlite3.OperationalError: database is locked (PATH)",
    ],
    ["UNIQUE constraint failed: tasks.id ('TASK_9')", "UNIQUE constraint failed: tasks.id ('…')"],
    ["can't open C:\\Program Files\\aipm\\x.db for writing", "can't open PATH for writing"],
    ["cannot read \\\\server\\share\\aipm.db: busy", "cannot read PATH: busy"],
    ["backend/worker/run.py:88: KeyError: 'task_id'", "PATH:N: KeyError: '…'"],
    ["Don't read/write and/or N/A", "Don't read/write and/or N/A"],
    // Ids and hashes
    ["session 550e8400-e29b-41d4-a716-446655440000 expired", "session UUID expired"],
    ["commit 3f786850e387550fdab836ed7e6dc881de23001b is gone", "commit HEX is gone"],
    ["object at 0x7ffde3a0b1c0 leaked", "object at HEX leaked"],
    ["run 01ARZ3NDEKTSV4RRFFQ69G5FAV, step a3f9c2e", "run N, step N"],
    // Times, durations, sizes, parts
    ["expired at 2026-02-06T19:19:22.123456Z", "expired at TIME"],
    ["expired at 2026-02-06 19:19:22", "expired at TIME"],
    ["expired at Fri, 06 Feb 2026 10:00:00 GMT", "expired at TIME"],
    ["due 2026-02-06, overdue since 3 May", "due DATE, overdue since DATE"],
    ["timed out after 1500 ms", "timed out after N s"],
    ["timed out after 2m30s", "timed out after N s"],
    ["timed out after 30 seconds", "timed out after N s"],
    ["disk 97.5% full, 12 MB left", "disk N% full, N bytes left"],
    ["score -0.45 below 1,000.5", "score N below N"],
    // Addresses
    ["connect ECONNREFUSED 127.0.0.1:5432", "connect ECONNREFUSED IP:N"],
    ["fetch https://api.example.com/v1/tasks/12?x=1 failed: 503", "fetch URL failed: N"],
    // Stack traces
    [
      'Traceback (most recent call last):\n  File "/srv/a.py", line 12, in run\n    task.execute()\n    ~~~~^^^\nValueError: bad 7',
      "Traceback (most recent call last): ValueError: bad N",
    ],
    ["Error: boom\n    at run (/a/b.js:1:2)\n    at node:internal:3:4", "Error: boom"],
    ["", ""],
  ])("of %j is %j", (description, signature) => {
    expect(signatureOf(description)).toBe(signature);
  });

  test("tells failures apart that differ in words", () => {
    const texts = [
      "TASK_1 failed",
      "TASK_1 was cancelled",
      "ORDER_1 failed",
      "TASK_1 が失敗",
      "TASK_1 が停止",
    ];
    expect(new Set(texts.map(signatureOf)).size).toBe(texts.length);
  });

  test("is short even for a description without end", () => {
    expect(signatureOf("word ".repeat(100_000)).length).toBeLessThanOrEqual(SIGNATURE_LENGTH);
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      ..."TASK_|Worker |/|\\|C:\\|/tmp/a.db|'|\"|`|「|」| |\n|  |at |-|+|:|.|N|12|3.5|2026-02-06|T19:19:22|Z|0x1f2c|https://x.y/z".split(
        "|",
      ),
      ...'550e8400-e29b-41d4-a716-446655440000|失敗|3回目|３|%|ms|s|m|, |and |、|PATH|HEX|…|a1b2c3d4|May |~|(|KB|年|sqlite3|File "'.split(
        "|",
      ),
      "Traceback (most recent call last)",
    ),
    fc.string({ unit: "grapheme", maxLength: 6 }),
  );
  const description = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(""));

  test("is its own signature", () => {
    fc.assert(
      fc.property(description, (text) => {
        const once = signatureOf(text);
        expect(signatureOf(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  test("does not change with the digits of a number", () => {
    const word = fc.constantFrom(
      "task",
      "TASK_",
      "（",
      "）回目",
      "の実行に失敗",
      " failed after ",
      " ms, ",
      "line ",
      "%",
      " of ",
      "exit code ",
    );
    const number = fc.integer({ min: 0, max: 99_999_999 });
    const parts = fc.array(fc.tuple(word, number, number), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (all) => {
        const text = (which: 1 | 2) => all.map((part) => `${part[0]} ${part[which]} `).join("");
        expect(signatureOf(text(1))).toBe(signatureOf(text(2)));
      }),
      { numRuns: 1000 },
    );
  });

  test("is the same for all descriptions of one shape, so that a shape can stand for them", () => {
    const encoder = new TextEncoder();
    const scanned = (text: string) => {
      const [bytes, out] = [encoder.encode(text), new Uint8Array(SCAN_LIMIT)];
      const narrowed = new Uint8Array(bytes.length);
      return new TextDecoder().decode(
        out.subarray(0, scan(narrowed, 0, narrow(bytes, 0, bytes.length, narrowed), out)),
      );
    };
    let same = 0;
    fc.assert(
      fc.property(description, fc.infiniteStream(fc.nat(9)), (text, digits) => {
        const other = text.replace(/\d/g, () => String(digits.next().value));
        const cache = shapeCache();
        const [one, two] = [encoder.encode(text), encoder.encode(other)];
        expect(cache.find(one, 0, one.length)).toBe(-1);
        cache.remember(7);
        if (cache.find(two, 0, two.length) !== 7) return;
        same += 1;
        expect(scanned(other)).toBe(scanned(text));
      }),
      { numRuns: 1500 },
    );
    expect(same).toBeGreaterThan(400);
  });

  test("is found in any bytes, and stays within its room", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        const out = new Uint8Array(SCAN_LIMIT + 1).fill(7);
        expect(scan(bytes, 0, bytes.length, out)).toBeLessThanOrEqual(SCAN_LIMIT);
        expect(out[SCAN_LIMIT]).toBe(7);
      }),
      { numRuns: 2000 },
    );
  });
});
