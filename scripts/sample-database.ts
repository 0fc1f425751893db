import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

export type SampleOptions = {
  /** Newer versions of the framework key orders and tasks by (id, project_id). */
  readonly compositeKeys?: boolean;
  /** Tasks that a worker is at. */
  readonly running?: number;
  readonly wal?: boolean;
};

/** Makes a small AI PM Framework database as teams have them, in place of what is there. */
export function makeSampleDatabase(path: string, options: SampleOptions = {}): void {
  const { compositeKeys = false, running = 0, wal = false } = options;
  mkdirSync(dirname(path), { recursive: true });
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(path + suffix, { force: true });
  const db = new Database(path);
  try {
    if (wal) db.pragma("journal_mode = WAL");
    db.exec(schema(compositeKeys));
    db.transaction(() => fill(db, running))();
  } finally {
    db.close();
  }
}

function schema(compositeKeys: boolean): string {
  const key = compositeKeys ? "id TEXT NOT NULL" : "id TEXT PRIMARY KEY";
  const primaryKey = compositeKeys ? ", PRIMARY KEY (id, project_id)" : "";
  const orderKey = compositeKeys
    ? ", FOREIGN KEY (order_id, project_id) REFERENCES orders(id, project_id) ON DELETE CASCADE"
    : ", FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE";
  return `
    CREATE TABLE projects (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, path TEXT NOT NULL, description TEXT,
      status TEXT DEFAULT 'IN_PROGRESS', is_active INTEGER DEFAULT 1,
      created_at DATETIME DEFAULT CURRENT_TIMESTAMP, updated_at DATETIME DEFAULT CURRENT_TIMESTAMP);
    CREATE TABLE orders (
      ${key}, project_id TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE, title TEXT NOT NULL,
      priority TEXT DEFAULT 'P1' CHECK (priority IN ('P0', 'P1', 'P2', 'P3')), status TEXT DEFAULT 'PLANNING',
      created_at DATETIME DEFAULT CURRENT_TIMESTAMP, updated_at DATETIME DEFAULT CURRENT_TIMESTAMP${primaryKey});
    CREATE TABLE tasks (
      ${key}, order_id TEXT NOT NULL, project_id TEXT NOT NULL, title TEXT NOT NULL,
      status TEXT DEFAULT 'QUEUED', assignee TEXT, priority TEXT DEFAULT 'P1',
      started_at DATETIME, completed_at DATETIME, updated_at DATETIME DEFAULT CURRENT_TIMESTAMP${primaryKey}${orderKey});
    CREATE INDEX idx_tasks_status ON tasks(status);
    CREATE TRIGGER trg_projects_updated_at AFTER UPDATE OF name, status ON projects
      BEGIN UPDATE projects SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id; END;`;
}

function fill(db: Database.Database, running: number): void {
  const project = db.prepare("INSERT INTO projects (id, name, path, description) VALUES (?, ?, ?, ?)");
  project.run("AI_PM_PJ", "AI PM Framework", "/srv/ai-pm", "ORDER とタスクを管理するフレームワーク");
  project.run("SHOP_PJ", "Web shop", "/srv/shop", "Storefront and checkout");

  const order = db.prepare(
    "INSERT INTO orders (id, project_id, title, priority, status) VALUES (?, ?, ?, ?, ?)",
  );
  const task = db.prepare(
    "INSERT INTO tasks (id, order_id, project_id, title, status, assignee, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const orders = [
    ["ORDER_086", "AI_PM_PJ", "バックアップ手順の見直し", "P2", "COMPLETED"],
    ["ORDER_087", "SHOP_PJ", "Payment provider migration", "P0", "REVIEW"],
    ["ORDER_088", "AI_PM_PJ", "インシデント管理の追加", "P1", "IN_PROGRESS"],
  ] as const;
  const states = ["DONE", "COMPLETED", "QUEUED", "BLOCKED", "REWORK", "IN_REVIEW", "SKIPPED"] as const;
  let number = 900;
  for (const [id, projectId, title, priority, status] of orders) {
    order.run(id, projectId, title, priority, status);
    for (const state of states) {
      number += 1;
      const worker = `Worker ${"ABC"[number % 3]}`;
      task.run(
        `TASK_${number}`,
        id,
        projectId,
        `${title} (${number - 900})`,
        state,
        worker,
        "2026-02-06 09:30:00",
      );
    }
  }
  for (let index = 0; index < running; index++) {
    const title = index === 0 ? "incidents テーブルの追加" : `Running task ${index + 1}`;
    task.run(
      `TASK_${930 + index}`,
      "ORDER_088",
      "AI_PM_PJ",
      title,
      "IN_PROGRESS",
      "Worker A",
      "2026-02-06T19:19:22.123456",
    );
  }
}
