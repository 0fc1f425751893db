import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  maskedByLine,
  maskSecrets,
  secretsInArguments,
  secretsInEnvironment,
} from "../../src/incidents/mask-secrets.ts";

describe("a secret is masked", () => {
  const secret = `p"a&s s'w<ö>rd`;
  test.each([
    ["as it is", secret],
    ["in Base64", Buffer.from(secret).toString("base64")],
    ["in JSON", JSON.stringify({ secret })],
    ["in a URL", `?q=${encodeURIComponent(secret)}`],
    ["in XML", `<a b="p&quot;a&amp;s s&apos;w&lt;ö&gt;rd"/>`],
    ["in SQL", `'${secret.replaceAll("'", "''")}'`],
  ])("%s", (_, text) => {
    const masked = maskSecrets(`before ${text} after`, [secret]);
    expect(masked).toContain("***");
    expect(masked).toMatch(/^before .* after$/);
    for (const part of ["a&s", "w<ö", "w%3C", "JnMg", "a&amp;s"]) expect(masked).not.toContain(part);
  });

  test.each([0, 1, 2])("in Base64 after %i other bytes, but for a letter or two at its ends", (before) => {
    const secret = "correct horse battery staple";
    const text = Buffer.from(`${"u".repeat(before)}${secret}:x`).toString("base64");
    expect(maskSecrets(text, [secret])).toMatch(/^.{0,4}\*\*\*.{0,8}$/);
  });

  test("line by line, when it has several", () => {
    expect(maskSecrets("x line-one\ny line-two", ["line-one\nline-two"])).toBe("x ***\ny ***");
  });

  test("text by text, when it is JSON", () => {
    const secret = JSON.stringify({ user: "robot@x.org", key: "----\nAAAA1111\n----" });
    expect(maskSecrets("robot@x.org AAAA1111", [secret])).toBe("*** ***");
  });

  test("whole, where two overlap", () => {
    expect(maskSecrets("x abcdefgh y", ["abcdef", "defgh"])).toBe("x *** y");
    expect(maskSecrets("abcdabcd efgh", ["abcd", "efgh"])).toBe("*** ***");
  });

  test("in a URL's password, and by the form of GitHub's tokens", () => {
    expect(maskSecrets("postgres://me:pw1@host/db", [])).toBe("postgres://me:***@host/db");
    expect(maskSecrets(`ghp_${"a1B2".repeat(9)} gh_x`, [])).toBe("*** gh_x");
  });
});

test("no secret survives, whatever it is and wherever it stands", () => {
  const secret = fc
    .string({ minLength: 4, maxLength: 30 })
    .filter((it) => it.trim().length >= 4 && !it.includes("*"));
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 1, maxLength: 4 }),
      fc.array(fc.string()),
      (secrets, between) => {
        const text = [...between, ""].map((it, index) => `${it}${secrets[index % secrets.length]}`).join("");
        const masked = maskSecrets(text, secrets);
        for (const it of secrets) expect(masked).not.toContain(it);
      },
    ),
  );
});

test("text without a secret stays as it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z \n]*$/), (text) => {
      expect(maskSecrets(text, ["SECRET"])).toBe(text);
    }),
  );
});

test("variables, flags and assignments are secret by their names", () => {
  const env = { GITHUB_TOKEN: "t1", DB_PASSWORD: "t2", PGPASSWORD: "t3", AWS_SECRET_ACCESS_KEY: "t4" };
  const open = { PATH: "/bin", TOKENIZER: "bpe", GITHUB_ACTOR: "me", EMPTY_TOKEN: "" };
  expect(secretsInEnvironment({ ...env, ...open, ACTIONS_RUNTIME_TOKEN: "t5" })).toEqual([
    "t1",
    "t2",
    "t3",
    "t4",
    "t5",
  ]);
  const args = [
    "env",
    "API_TOKEN=s1",
    "x",
    "--password",
    "s2",
    "--api-key=s3",
    "--verbose",
    "y",
    "--token",
    "--z",
  ];
  expect(secretsInArguments(args)).toEqual(["s1", "s2", "s3"]);
});

test.each([
  ["::add-mask::hello", "hello"],
  ["  ::add-mask::a%0Ab%25\r", "a\nb%"],
  ["##[add-mask]old", "old"],
  ["::add-mask::", undefined],
  ["text ::add-mask::no", undefined],
  ["::warning::no", undefined],
])("of the line %j the runner would mask %j", (line, value) => {
  expect(maskedByLine(line)).toBe(value);
});
