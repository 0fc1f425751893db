import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  ACTIONS_READ_TOKEN,
  type ArtifactService,
  NO_ACTIONS_READ_TOKEN,
  startArtifactService,
} from "./artifact-service.ts";

const CONTENT = "one line\n".repeat(2000);
const CONFLICT =
  "Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: " +
  "an artifact with this name already exists on the workflow run";
const FORBIDDEN =
  "Received non-retryable error: Failed request: (403) Forbidden: " +
  'Error from intermediary with HTTP status code 403 "Forbidden"';

let service: ArtifactService;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "artifact-service-"));
  await writeFile(join(directory, "report.txt"), CONTENT);
  service = await startArtifactService();
});

afterAll(async () => {
  await service?.stop();
  await rm(directory, { recursive: true, force: true });
});

describe("the internal API", () => {
  test("stores, lists and returns an upload unchanged", async () => {
    const path = join(directory, "internal");
    const outcomes = await client([
      `upload("report", { retentionDays: 7 })`,
      "client.listArtifacts()",
      `download("report", { path: ${JSON.stringify(path)} })`,
    ]);

    const [artifact] = service.artifacts();
    const zip = await service.download("report");
    const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
    expect(artifact).toMatchObject({ name: "report", size: zip.length, digest, mimeType: "application/zip" });
    expect(Number(artifact?.expiresAt) - Number(artifact?.createdAt)).toBeLessThan(8 * 24 * 60 * 60 * 1000);
    expect(outcomes).toMatchObject([
      { result: { id: artifact?.id, size: zip.length } },
      { result: { artifacts: [{ name: "report", id: artifact?.id, size: zip.length, digest }] } },
      { result: { digestMismatch: false } },
    ]);
    expect(await readFile(join(path, "report.txt"), "utf8")).toBe(CONTENT);
    expect(service.requests().map(({ method }) => method)).toEqual([
      "CreateArtifact",
      "FinalizeArtifact",
      "ListArtifacts",
      "ListArtifacts",
      "ListArtifacts",
      "GetSignedArtifactURL",
    ]);
  });

  test("keeps the name and bytes of a file uploaded without archiving", async () => {
    const path = join(directory, "plain");
    await client([
      `upload("ignored", { skipArchive: true })`,
      `download("report.txt", { path: ${JSON.stringify(path)} })`,
    ]);
    expect((await service.download("report.txt")).toString()).toBe(CONTENT);
    expect(await readFile(join(path, "report.txt"), "utf8")).toBe(CONTENT);
  });

  test("takes a name once in a run", async () => {
    const [first, second] = await client([`upload("twice")`, `upload("twice")`]);
    expect(first).toHaveProperty("result");
    expect(second).toMatchObject({ error: CONFLICT });
    const [other] = await client([`upload("twice")`], service.newRun());
    expect(other).toHaveProperty("result");
  });

  test("does not find a deleted, expired or removed artifact", async () => {
    const names = ["deleted", "expired", "removed"];
    await client([...names.map((name) => `upload("${name}")`), `client.deleteArtifact("deleted")`]);
    service.expire("expired");
    service.remove("removed");
    const outcomes = await client(names.map((name) => `client.getArtifact("${name}")`));
    for (const [index, name] of names.entries()) {
      expect(outcomes[index]).toMatchObject({
        error: expect.stringContaining(`Artifact not found for name: ${name}`),
      });
    }
  });

  test("refuses an unknown runtime token", async () => {
    const token = `${service.env.ACTIONS_RUNTIME_TOKEN}x`;
    const [outcome] = await client([`upload("x")`], { ...service.env, ACTIONS_RUNTIME_TOKEN: token });
    expect(outcome).toMatchObject({ error: expect.stringContaining("(401) Unauthorized") });
  });
});

describe("a requested failure", () => {
  test.for([
    ["create", `Failed to CreateArtifact: ${FORBIDDEN}`],
    ["upload", "Server failed to authenticate the request."],
    ["finalize", `Failed to FinalizeArtifact: ${FORBIDDEN}`],
  ] as const)("of %s is reported without a retry", async ([kind, error]) => {
    service.setFailure(kind);
    onTestFinished(() => service.setFailure("none"));
    const started = performance.now();
    const [outcome] = await client([`upload("failed-${kind}")`]);
    // Retrying would have taken the client 24 seconds or more, and the blob SDK 16.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(outcome).toMatchObject({ error: expect.stringContaining(error) });
    expect(service.artifacts().map(({ name }) => name)).not.toContain(`failed-${kind}`);
  });

  test("leaves the name reserved", async () => {
    service.setFailure("finalize");
    await client([`upload("reserved")`]);
    service.setFailure("none");
    expect(await client([`upload("reserved")`])).toMatchObject([{ error: CONFLICT }]);
    service.remove("reserved");
    expect(await client([`upload("reserved")`])).toMatchObject([{ result: {} }]);
  });
});

describe("the public API", () => {
  test("lets another run list and download until the artifact expires", async () => {
    const source = service.newRun();
    await client([`upload("public")`], source);
    const path = join(directory, "public");
    const findBy = findByRun(source.GITHUB_RUN_ID);
    const options = JSON.stringify({ path, findBy });

    const reader = service.newRun();
    const expressions = [
      `client.listArtifacts(${JSON.stringify({ findBy })})`,
      `download("public", ${options})`,
    ];
    expect(await client(expressions, reader)).toMatchObject([
      { result: { artifacts: [{ name: "public" }] } },
      { result: { digestMismatch: false } },
    ]);
    expect(await readFile(join(path, "report.txt"), "utf8")).toBe(CONTENT);

    service.expire("public");
    expect(await client([`download("public", ${options})`], reader)).toMatchObject([
      { error: expect.stringContaining("Artifact has expired"), status: 410 },
    ]);
  });

  test("refuses what GitHub refuses", async () => {
    const queries = [
      findByRun(service.env.GITHUB_RUN_ID, "unknown"),
      findByRun(service.env.GITHUB_RUN_ID, NO_ACTIONS_READ_TOKEN),
      findByRun("1"),
      { ...findByRun(service.env.GITHUB_RUN_ID), repositoryName: "other" },
    ];
    const expressions = queries.map((findBy) => `client.listArtifacts(${JSON.stringify({ findBy })})`);
    expect(await client(expressions)).toMatchObject([
      { status: 401, error: expect.stringContaining("Bad credentials") },
      { status: 403, error: expect.stringContaining("Resource not accessible by integration") },
      { status: 404, error: expect.stringContaining("Not Found") },
      { status: 404, error: expect.stringContaining("Not Found") },
    ]);
    const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = service.env;
    const anonymous = await fetch(
      `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts`,
    );
    expect(anonymous.status).toBe(401);
  });
});

test("a service can fail uploads from the start, and stops completely", async () => {
  const failing = await startArtifactService({ failUploads: true });
  expect(await client([`upload("report")`], failing.env)).toMatchObject([{ error: expect.any(String) }]);
  await failing.stop();
  await failing.stop();
  await expect(fetch(failing.env.GITHUB_API_URL ?? "")).rejects.toThrow("fetch failed");
});

type Outcome = { result: unknown } | { error: string; status?: number };

function findByRun(runId: string | undefined, token = ACTIONS_READ_TOKEN) {
  const [repositoryOwner, repositoryName] = service.env.GITHUB_REPOSITORY?.split("/") ?? [];
  return { workflowRunId: Number(runId), repositoryOwner, repositoryName, token };
}

/** Evaluates expressions over the real client, one after the other, in a process of their own. */
async function client(expressions: string[], env: Record<string, string> = service.env): Promise<Outcome[]> {
  const script = `
    import { DefaultArtifactClient } from "@actions/artifact";
    const client = new DefaultArtifactClient();
    const directory = ${JSON.stringify(directory)};
    const upload = (name, options) =>
      client.uploadArtifact(name, [directory + "/report.txt"], directory, options);
    const download = async (name, { path, findBy }) => {
      const { artifact } = await client.getArtifact(name, { findBy });
      return client.downloadArtifact(artifact.id, { path, findBy, expectedHash: artifact.digest });
    };
    const outcomes = [];
    for (const evaluate of [${expressions.map((expression) => `() => ${expression}`).join(", ")}]) {
      outcomes.push(await evaluate().then(
        (result) => ({ result }),
        (error) => ({ error: error.message, status: error.status }),
      ));
    }
    console.log("\\nOUTCOMES " + JSON.stringify(outcomes));
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: import.meta.dirname,
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const outcomes = /^OUTCOMES (.*)$/m.exec(output)?.[1];
  if (outcomes === undefined) throw new Error(`the client gave no outcome:\n${output}`);
  return JSON.parse(outcomes) as Outcome[];
}
