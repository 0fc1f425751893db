import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import {
  AccountSASPermissions,
  BlobSASPermissions,
  generateAccountSASQueryParameters,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";

/** A REST token that may read artifacts; any token but this one and the next is answered with 401. */
export const ACTIONS_READ_TOKEN = "actions-read";

/** A REST token without the `actions: read` permission: answered with 403. */
export const NO_ACTIONS_READ_TOKEN = "no-actions-read";

/** A finalized artifact. `digest` is what the client announced: `sha256:` and 64 hex digits. */
export interface StoredArtifact {
  id: number;
  name: string;
  size: number;
  digest: string;
  createdAt: Date;
  expiresAt: Date;
  mimeType: string;
  workflowRunBackendId: string;
}

/** A request as it arrived: the Twirp method with its JSON, or "GET /repos/..." with null. */
export interface ServiceRequest {
  method: string;
  body: unknown;
}

/** The step of an upload that is refused until told otherwise. */
export type FailureKind = "none" | "create" | "upload" | "finalize";

/** GitHub's artifact service, on the loopback interface. */
export interface ArtifactService {
  /** What the runner would put in the environment of a step of the first workflow run. */
  env: Record<string, string>;
  /** The environment of one more workflow run of the same repository. */
  newRun(): Record<string, string>;
  artifacts(): StoredArtifact[];
  requests(): ServiceRequest[];
  /** The stored bytes: a zip, unless the client uploaded without archiving. */
  download(name: string): Promise<Buffer>;
  /** Moves the expiry of an artifact into the past. */
  expire(name: string): void;
  /** Forgets a name, including one which a failed upload left reserved. */
  remove(name: string): void;
  setFailure(kind: FailureKind): void;
  stop(): Promise<void>;
}

/** Starts the service; `failUploads` is `setFailure("upload")` from the beginning. */
export async function startArtifactService(
  options: { failUploads?: boolean } = {},
): Promise<ArtifactService> {
  const azurite = await startAzurite();
  const store: Store = {
    containerUrl: await createContainer(azurite.url),
    failure: options.failUploads ? "upload" : "none",
    runs: [],
    entries: [],
    nextArtifactId: FIRST_ARTIFACT_ID,
    requests: [],
  };
  const server = createServer(async (request, response) => {
    const { status, body, headers } = await answer(store, request);
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const stop = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await Promise.all([closed, azurite.stop()]);
  };
  let stopping: Promise<void> | undefined;

  return {
    env: registerRun(store, url),
    newRun: () => registerRun(store, url),
    artifacts: () => store.entries.flatMap((entry) => entry.artifact ?? []),
    requests: () => [...store.requests],
    download: (name) => readBlob(store, findByName(store, name)),
    expire: (name) => {
      findByName(store, name).artifact.expiresAt = new Date(Date.now() - 1000);
    },
    remove: (name) => {
      store.entries = store.entries.filter((entry) => entry.name !== name);
    },
    setFailure: (kind) => {
      store.failure = kind;
    },
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

interface Store {
  containerUrl: string;
  failure: FailureKind;
  runs: Run[];
  entries: Entry[];
  nextArtifactId: number;
  requests: ServiceRequest[];
}

interface Run {
  id: string;
  backendId: string;
  jobBackendId: string;
  token: string;
}

/** A name taken in a run; it has an artifact once the upload is finalized. */
interface Entry {
  name: string;
  mimeType: string;
  blobName: string;
  createdAt: Date;
  expiresAt: Date;
  run: Run;
  artifact?: StoredArtifact;
}

type FinalizedEntry = Entry & { artifact: StoredArtifact };

interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The fields of all requests; the client sends proto names, int64 as strings, and omits defaults. */
interface TwirpRequest {
  workflow_run_backend_id?: string;
  name?: string;
  mime_type?: string;
  expires_at?: string;
  size?: string;
  hash?: string;
  name_filter?: string;
  id_filter?: string;
}

const ACCOUNT = "devstoreaccount1";
// Published in Azurite's documentation; it protects nothing.
const ACCOUNT_KEY =
  "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
const CREDENTIAL = new StorageSharedKeyCredential(ACCOUNT, ACCOUNT_KEY);
const REPOSITORY = "octo-org/octo-repo";
const DAY = 24 * 60 * 60 * 1000;
// GitHub's ids no longer fit in 32 bits, so these do not either.
const FIRST_ARTIFACT_ID = 5_000_000_001;
const FIRST_RUN_ID = 17_000_000_001;
const ARTIFACT_SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";
const REST_ROUTE = /^\/repos\/([^/]+\/[^/]+)\/actions\/(?:runs\/(\d+)\/artifacts|artifacts\/(\d+)\/zip)$/;

async function startAzurite(): Promise<{ url: string; stop(): Promise<void> }> {
  // The child ends with its standard input, so not even a killed test runner leaves one behind. It exits by
  // itself because only an orderly exit writes the compile cache, which saves the next start about a quarter.
  const exitWithParent = "data:text/javascript,process.stdin.resume().once('close',()=>process.exit())";
  const child = spawn(
    process.execPath,
    [
      "--import",
      exitWithParent,
      createRequire(import.meta.url).resolve("azurite/dist/src/blob/main.js"),
      ...["--blobHost", "127.0.0.1", "--blobPort", "0"],
      ...["--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"],
    ],
    { env: { NODE_COMPILE_CACHE: join(tmpdir(), "azurite-compile-cache") } },
  );
  const exited = once(child, "exit");
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk;
      const address = /successfully listens on (\S+)\s/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    exited.then(() => reject(new Error(`azurite-blob ended before it listened:\n${output}`)), reject);
  });
  return {
    url,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

async function createContainer(azuriteUrl: string): Promise<string> {
  const containerUrl = `${azuriteUrl}/${ACCOUNT}/artifacts`;
  const sas = generateAccountSASQueryParameters(
    {
      services: "b",
      resourceTypes: "c",
      permissions: AccountSASPermissions.parse("c"),
      expiresOn: new Date(Date.now() + DAY),
    },
    CREDENTIAL,
  );
  // fetch and not the SDK: the SDK would send even loopback requests to a proxy named in the environment.
  const response = await fetch(`${containerUrl}?restype=container&${sas}`, { method: "PUT" });
  if (!response.ok) throw new Error(`creating the container failed: ${response.status}`);
  return containerUrl;
}

async function answer(store: Store, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  if (!url.pathname.startsWith("/twirp/")) {
    store.requests.push({ method: `${request.method} ${url.pathname}${url.search}`, body: null });
    return answerRest(store, request, url);
  }
  // Every answer must be JSON and none may be a 5xx: the client would retry either for half a minute.
  try {
    const body = (await json(request)) as TwirpRequest;
    const method = url.pathname.replace(ARTIFACT_SERVICE, "");
    store.requests.push({ method, body });
    return answerTwirp(store, request.headers.authorization, method, body);
  } catch (error) {
    return twirpError(400, "malformed", String(error));
  }
}

function answerTwirp(
  store: Store,
  authorization: string | undefined,
  method: string,
  body: TwirpRequest,
): Reply {
  const run = store.runs.find(({ token }) => authorization === `Bearer ${token}`);
  if (!run) return twirpError(401, "unauthenticated", "missing or unknown runtime token");
  if (body.workflow_run_backend_id !== run.backendId) {
    return twirpError(403, "permission_denied", "the token belongs to another workflow run");
  }
  switch (method) {
    case "CreateArtifact":
      return createArtifact(store, run, body);
    case "FinalizeArtifact":
      return finalizeArtifact(store, run, body);
    case "ListArtifacts":
      return listArtifacts(store, run, body);
    case "GetSignedArtifactURL":
      return getSignedArtifactUrl(store, run, body);
    case "DeleteArtifact":
      return deleteArtifact(store, run, body);
    default:
      return twirpError(404, "bad_route", `no handler for ${method}`);
  }
}

function createArtifact(store: Store, run: Run, body: TwirpRequest): Reply {
  const { name, mime_type: mimeType = "application/zip", expires_at: expiresAt } = body;
  if (!name) return twirpError(400, "invalid_argument", "name is required");
  if (store.failure === "create") return intermediaryError();
  // Also true of a name whose upload never finished, as with GitHub: retrying it is a conflict.
  if (store.entries.some((entry) => entry.run === run && entry.name === name)) {
    return twirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
  }
  const createdAt = new Date();
  const entry: Entry = {
    name,
    mimeType,
    // The client extracts whatever ends in .zip, and must not do so with a plain file.
    blobName: `${run.backendId}/${randomUUID()}${mimeType === "application/zip" ? ".zip" : ""}`,
    createdAt,
    expiresAt: expiresAt ? new Date(expiresAt) : new Date(createdAt.getTime() + 90 * DAY),
    run,
  };
  store.entries.push(entry);
  return { status: 200, body: { ok: true, signed_upload_url: uploadUrl(store, entry) } };
}

function finalizeArtifact(store: Store, run: Run, body: TwirpRequest): Reply {
  if (store.failure === "finalize") return intermediaryError();
  const entry = store.entries.find((candidate) => candidate.run === run && candidate.name === body.name);
  if (!entry || entry.artifact) return twirpError(404, "not_found", "no upload of that name is in progress");
  const { name, mimeType, createdAt, expiresAt } = entry;
  entry.artifact = {
    id: store.nextArtifactId++,
    name,
    size: Number(body.size ?? "0"),
    digest: body.hash ?? "",
    createdAt,
    expiresAt,
    mimeType,
    workflowRunBackendId: run.backendId,
  };
  return { status: 200, body: { ok: true, artifact_id: String(entry.artifact.id) } };
}

function listArtifacts(store: Store, run: Run, body: TwirpRequest): Reply {
  const artifacts = finalized(store)
    .filter((entry) => entry.run === run && !isExpired(entry))
    .filter(({ name }) => body.name_filter === undefined || name === body.name_filter)
    .filter(({ artifact }) => body.id_filter === undefined || String(artifact.id) === body.id_filter)
    .map(({ artifact }) => ({
      workflow_run_backend_id: run.backendId,
      workflow_job_run_backend_id: run.jobBackendId,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.size),
      created_at: artifact.createdAt.toISOString(),
      digest: artifact.digest,
    }));
  return { status: 200, body: { artifacts } };
}

function getSignedArtifactUrl(store: Store, run: Run, body: TwirpRequest): Reply {
  const entry = finalized(store).find((candidate) => candidate.run === run && candidate.name === body.name);
  if (!entry) return twirpError(404, "not_found", "artifact not found");
  return { status: 200, body: { signed_url: downloadUrl(store, entry) } };
}

function deleteArtifact(store: Store, run: Run, body: TwirpRequest): Reply {
  const entry = finalized(store).find((candidate) => candidate.run === run && candidate.name === body.name);
  if (!entry) return twirpError(404, "not_found", "artifact not found");
  store.entries = store.entries.filter((candidate) => candidate !== entry);
  return { status: 200, body: { ok: true, artifact_id: String(entry.artifact.id) } };
}

/** What GitHub's own front end answers when it refuses a call; the client does not retry a 403. */
function intermediaryError(): Reply {
  return twirpError(
    403,
    "permission_denied",
    'Error from intermediary with HTTP status code 403 "Forbidden"',
  );
}

function twirpError(status: number, code: string, msg: string): Reply {
  return { status, body: { code, msg } };
}

function answerRest(store: Store, request: IncomingMessage, url: URL): Reply {
  const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (token === undefined) return restError(401, "Requires authentication");
  if (token === NO_ACTIONS_READ_TOKEN) return restError(403, "Resource not accessible by integration");
  if (token !== ACTIONS_READ_TOKEN) return restError(401, "Bad credentials");

  const [, repository, runId, artifactId] = REST_ROUTE.exec(url.pathname) ?? [];
  if (request.method !== "GET" || repository !== REPOSITORY) return restError(404, "Not Found");
  if (runId !== undefined) return listRunArtifacts(store, runId, url.searchParams);

  const entry = finalized(store).find(({ artifact }) => String(artifact.id) === artifactId);
  if (!entry) return restError(404, "Not Found");
  if (isExpired(entry)) return restError(410, "Artifact has expired");
  return { status: 302, headers: { Location: downloadUrl(store, entry) } };
}

function listRunArtifacts(store: Store, runId: string, query: URLSearchParams): Reply {
  const run = store.runs.find(({ id }) => id === runId);
  if (!run) return restError(404, "Not Found");
  const name = query.get("name");
  const perPage = Math.min(Number(query.get("per_page") ?? "30"), 100);
  const start = (Number(query.get("page") ?? "1") - 1) * perPage;
  const matches = finalized(store)
    .filter((entry) => entry.run === run && (name === null || entry.name === name))
    .reverse();
  const artifacts = matches.slice(start, start + perPage).map((entry) => ({
    id: entry.artifact.id,
    name: entry.name,
    size_in_bytes: entry.artifact.size,
    digest: entry.artifact.digest,
    expired: isExpired(entry),
    created_at: entry.artifact.createdAt.toISOString(),
    expires_at: entry.artifact.expiresAt.toISOString(),
    workflow_run: { id: Number(runId) },
  }));
  return { status: 200, body: { total_count: matches.length, artifacts } };
}

function restError(status: number, message: string): Reply {
  return {
    status,
    body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
  };
}

function registerRun(store: Store, url: string): Record<string, string> {
  const backendId = randomUUID();
  const jobBackendId = randomUUID();
  const claims = { scp: `Actions.ExampleScope Actions.Results:${backendId}:${jobBackendId}` };
  const token = [{ alg: "none", typ: "JWT" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .concat("")
    .join(".");
  const id = String(FIRST_RUN_ID + store.runs.length);
  store.runs.push({ id, backendId, jobBackendId, token });
  return {
    ACTIONS_RESULTS_URL: `${url}/`,
    ACTIONS_RUNTIME_TOKEN: token,
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ID: id,
    // Unlike the other clients involved, the blob SDK has no exception for the loopback interface.
    NO_PROXY: "127.0.0.1",
  };
}

function findByName(store: Store, name: string): FinalizedEntry {
  const entry = finalized(store).findLast((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no artifact named ${name} has been finalized`);
  return entry;
}

async function readBlob(store: Store, entry: FinalizedEntry): Promise<Buffer> {
  const response = await fetch(downloadUrl(store, entry));
  if (!response.ok) throw new Error(`reading the artifact ${entry.name} failed: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

function uploadUrl(store: Store, entry: Entry): string {
  // An expired signature is refused with a 403, which the client reports without a retry.
  const validity = store.failure === "upload" ? -DAY : DAY;
  return signedUrl(store, entry, { permissions: "cw", validity });
}

function downloadUrl(store: Store, entry: FinalizedEntry): string {
  const archived = entry.mimeType === "application/zip" && !entry.name.endsWith(".zip");
  const fileName = encodeURIComponent(archived ? `${entry.name}.zip` : entry.name);
  const contentDisposition = `attachment; filename*=UTF-8''${fileName}`;
  return signedUrl(store, entry, { permissions: "r", validity: DAY, contentDisposition });
}

function signedUrl(
  store: Store,
  entry: Entry,
  options: { permissions: string; validity: number; contentDisposition?: string },
): string {
  const { permissions, validity, ...headers } = options;
  const sas = generateBlobSASQueryParameters(
    {
      containerName: "artifacts",
      blobName: entry.blobName,
      permissions: BlobSASPermissions.parse(permissions),
      expiresOn: new Date(Date.now() + validity),
      ...headers,
    },
    CREDENTIAL,
  );
  return `${store.containerUrl}/${entry.blobName}?${sas}`;
}

function finalized(store: Store): FinalizedEntry[] {
  return store.entries.filter((entry): entry is FinalizedEntry => entry.artifact !== undefined);
}

function isExpired(entry: FinalizedEntry): boolean {
  return entry.artifact.expiresAt.getTime() <= Date.now();
}
