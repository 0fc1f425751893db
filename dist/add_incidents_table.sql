-- name: add_incidents_table
-- version: 1.0.0
-- schema-version: 1.1.0
-- order: ORDER_088
-- description: Adds the incidents table, for tracking and analysing failure patterns.
--
-- This file is the only place that spells the schema. Everything else (what a database is compared
-- with, the categories, the documentation's tests) is derived by running it in memory.
-- A statement ends with a semicolon at the end of a line.

CREATE TABLE IF NOT EXISTS incidents (
    incident_id TEXT PRIMARY KEY,                 -- Incident ID (e.g., INC_001)
    timestamp DATETIME DEFAULT CURRENT_TIMESTAMP, -- Incident occurrence timestamp
    project_id TEXT,                              -- Related project (nullable)
    order_id TEXT,                                -- Related ORDER (nullable)
    task_id TEXT,                                 -- Related task (nullable)
    category TEXT NOT NULL,                       -- Incident category
    severity TEXT NOT NULL DEFAULT 'MEDIUM',      -- Severity level (HIGH/MEDIUM/LOW)
    description TEXT NOT NULL,                    -- Incident description
    root_cause TEXT,                              -- Root cause analysis
    resolution TEXT,                              -- Resolution details
    affected_records TEXT,                        -- JSON array of affected record IDs
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP,

    -- Foreign keys (nullable - incidents may occur without specific entities)
    FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE SET NULL,
    FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE SET NULL,
    FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE SET NULL,

    -- Constraints
    CHECK (severity IN ('HIGH', 'MEDIUM', 'LOW')),
    CHECK (category IN ('MIGRATION_ERROR', 'CASCADE_DELETE', 'CONSTRAINT_VIOLATION',
                        'DATA_INTEGRITY', 'CONCURRENCY_ERROR', 'FILE_LOCK_ERROR',
                        'WORKER_FAILURE', 'REVIEW_ERROR', 'SYSTEM_ERROR', 'OTHER'))
);

CREATE INDEX IF NOT EXISTS idx_incidents_project_id ON incidents(project_id);
CREATE INDEX IF NOT EXISTS idx_incidents_order_id ON incidents(order_id);
CREATE INDEX IF NOT EXISTS idx_incidents_task_id ON incidents(task_id);
CREATE INDEX IF NOT EXISTS idx_incidents_category ON incidents(category);
CREATE INDEX IF NOT EXISTS idx_incidents_severity ON incidents(severity);
CREATE INDEX IF NOT EXISTS idx_incidents_timestamp ON incidents(timestamp);
