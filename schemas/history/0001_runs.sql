-- The history of runs (docs/store.md): only added to, never rebuilt.

CREATE TABLE run (
  id              INTEGER PRIMARY KEY,
  started         TEXT NOT NULL,      -- ISO 8601, as the caller said it
  as_of           TEXT NOT NULL,      -- YYYY-MM-DD
  engine_version  TEXT NOT NULL,
  state_hash      TEXT NOT NULL,      -- of all inputs
  packs_hash      TEXT NOT NULL,
  sources         INTEGER NOT NULL,
  tasks           INTEGER NOT NULL,
  results         INTEGER NOT NULL,
  links_accepted  INTEGER NOT NULL,
  links_in_review INTEGER NOT NULL
) STRICT;

-- How many tasks of a run had each effective status.
CREATE TABLE run_status (
  run    INTEGER NOT NULL REFERENCES run (id),
  status TEXT NOT NULL,
  tasks  INTEGER NOT NULL,
  PRIMARY KEY (run, status)
) WITHOUT ROWID, STRICT;

-- A task whose status is not what the run before said. before NULL: new; after NULL: gone.
CREATE TABLE status_change (
  run          INTEGER NOT NULL REFERENCES run (id),
  task         TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  year         INTEGER NOT NULL,
  title        TEXT NOT NULL,
  before       TEXT,
  after        TEXT,
  PRIMARY KEY (run, task)
) WITHOUT ROWID, STRICT;

-- The newest status of every task, to compare the next run with.
CREATE TABLE current_status (
  task         TEXT PRIMARY KEY,
  jurisdiction TEXT NOT NULL,
  year         INTEGER NOT NULL,
  title        TEXT NOT NULL,
  status       TEXT NOT NULL,
  since        INTEGER NOT NULL REFERENCES run (id)
) WITHOUT ROWID, STRICT;
