const SECRET_NAME =
  /(^|[_-])(TOKEN|SECRET|PASSPHRASE|CREDENTIALS?|API[_-]?KEY|(ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION|ACCOUNT)[_-]?KEY|PAT|DSN)$|PASSWORD$|PASSWD$|CONNECTION[_-]?STRING$/i;
// A shorter one would make everything unreadable and is no secret worth the name.
const SHORTEST = 4;

/** Values of environment variables whose names say that they are secret: GITHUB_TOKEN, DB_PASSWORD, … */
export function secretsInEnvironment(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value]) => (value && SECRET_NAME.test(name) ? [value] : []));
}

/** Values after flags and before equals signs that say so: `--password x`, `--api-key=x`, `TOKEN=x`. */
export function secretsInArguments(args: readonly string[]): string[] {
  return args.flatMap((argument, index) => {
    const [, name = "", value] = /^-{0,2}([\w-]+)=(.*)$/s.exec(argument) ?? [];
    if (value !== undefined) return SECRET_NAME.test(name) ? [value] : [];
    const before = args[index - 1] ?? "";
    return /^--?[\w-]+$/.test(before) && SECRET_NAME.test(before) && !argument.startsWith("-")
      ? [argument]
      : [];
  });
}

/**
 * The value that a line of output asks the runner to mask; undefined for any other line
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log).
 */
export function maskedByLine(line: string): string | undefined {
  const [, value] = /^\s*(?:::add-mask\s*::|##\[add-mask\])(.*?)\r?$/is.exec(line) ?? [];
  const plain = value?.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%25/g, "%");
  return plain?.trim() ? plain : undefined;
}

/**
 * Text with `***` in place of each secret, in all the forms that GitHub's runner looks for: as it is, each
 * line of it, in Base64, JSON, a URL, XML and quoted
 * (https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs). Beyond that,
 * the texts in a secret that is JSON, passwords in URLs and GitHub's own tokens.
 */
export function maskSecrets(text: string, secrets: Iterable<string>): string {
  const forms = new Set([...secrets].flatMap(partsOf).flatMap(formsOf));
  const spans = [...forms].flatMap((form) => spansOf(text, form)).sort(([a], [b]) => a - b);
  let masked = "";
  let end = 0;
  for (const [from, to] of spans) {
    // One that begins inside or right after another is masked with it.
    if (from > end || masked === "") masked += `${text.slice(end, from)}***`;
    end = Math.max(end, to);
  }
  return (masked + text.slice(end))
    .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/@]+@/gi, "$1***@")
    .replace(/\b(gh[pousr]_|github_pat_)\w{20,}/g, "***");
}

/** A secret, its lines, and the texts in it where it is JSON. */
function partsOf(secret: string): string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  return [secret.trim(), ...lines, ...textsInJson(secret)].filter((part) => part.length >= SHORTEST);
}

function textsInJson(secret: string): string[] {
  if (!/^\s*[[{]/.test(secret)) return [];
  const texts: string[] = [];
  try {
    JSON.parse(secret, (_, value: unknown) => {
      if (typeof value === "string") texts.push(value, ...value.split(/[\r\n]+/));
    });
  } catch {
    // no JSON, so there is nothing in it
  }
  return texts;
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Whole groups of three, so that what follows the secret makes no difference.
  const base64 = [0, 1, 2].map((shift) => {
    const whole = bytes.subarray(shift, shift + Math.floor((bytes.length - shift) / 3) * 3);
    return whole.toString("base64");
  });
  return [
    secret,
    bytes.toString("base64"),
    ...base64.filter((form) => form.length >= 8),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    secret.replaceAll("'", "''"),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "'\\''"),
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&apos;"),
    secret.replace(/^"(.*)"$/s, "$1"),
  ].filter((form) => form.length >= SHORTEST);
}

function spansOf(text: string, form: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    spans.push([at, at + form.length]);
  return spans;
}
