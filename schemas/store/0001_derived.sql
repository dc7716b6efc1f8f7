-- What Plumbline derived from sources, rules and mappings (docs/store.md). All of it is replaced by
-- each run that had something to do; deleting the file loses nothing.
--
-- Enumerations are stored as the words of docs/store.md, never as numbers, so that no later version
-- can renumber them. Lists that are read whole stand as JSON (json_each reads them).

-- One row a fact about the store: state_hash (of all inputs of the run), as_of (YYYY-MM-DD).
CREATE TABLE state (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID, STRICT;

-- A report file (来源). A source that is only named by a passage has no position.
CREATE TABLE source (
  id             TEXT PRIMARY KEY,    -- as in plumbline.yaml
  position       INTEGER UNIQUE,      -- 1, 2, 3, ... by id
  path           TEXT NOT NULL DEFAULT '',
  title          TEXT NOT NULL DEFAULT '',
  jurisdiction   TEXT NOT NULL DEFAULT '',
  delivered      TEXT,                -- YYYY-MM-DD, where the day is known
  delivered_year INTEGER,
  kind           TEXT NOT NULL DEFAULT 'other',
  content_hash   TEXT NOT NULL DEFAULT '',
  packs_hash     TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID, STRICT;

-- The years that a source reviews (results) or plans (tasks).
CREATE TABLE source_year (
  source TEXT NOT NULL REFERENCES source (id),
  part   TEXT NOT NULL CHECK (part IN ('review', 'plan')),
  year   INTEGER NOT NULL,
  PRIMARY KEY (source, part, year)
) WITHOUT ROWID, STRICT;

-- A reading as a whole, packed: what the next run takes when the source and the packs are the same.
-- The engine's own; everything in it stands readable in the other tables.
CREATE TABLE reading_cache (
  source       TEXT PRIMARY KEY,
  content_hash TEXT NOT NULL,
  packs_hash   TEXT NOT NULL,
  packed       BLOB NOT NULL,
  packed_hash  TEXT NOT NULL
) WITHOUT ROWID, STRICT;

-- The headings above a passage, outermost first, as a JSON array.
CREATE TABLE heading_path (
  id     INTEGER PRIMARY KEY,
  titles TEXT NOT NULL UNIQUE
) STRICT;

-- Bytes [byte_from, byte_to) of a source's file as it is on disk, and what stands there.
-- line and "column" are 1-based, columns count characters; 0 is unknown.
CREATE TABLE passage (
  id           INTEGER PRIMARY KEY,
  source       TEXT REFERENCES source (id),
  byte_from    INTEGER NOT NULL,
  byte_to      INTEGER NOT NULL,
  line         INTEGER NOT NULL,
  "column"     INTEGER NOT NULL,
  quote        TEXT NOT NULL,
  heading_path INTEGER NOT NULL REFERENCES heading_path (id)
) STRICT;

CREATE TABLE section (
  source       TEXT NOT NULL REFERENCES source (id),
  position     INTEGER NOT NULL,      -- 0, 1, 2, ... in document order
  parent       INTEGER,               -- position of the section around it
  level        INTEGER NOT NULL,      -- 0: top
  numbering    TEXT NOT NULL,
  title        TEXT NOT NULL,
  part         TEXT NOT NULL,
  year         INTEGER,
  heading      INTEGER NOT NULL REFERENCES passage (id),
  clause_count INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) WITHOUT ROWID, STRICT;

-- How often each kind of thing was cleaned away while reading.
CREATE TABLE cleanup (
  source   TEXT NOT NULL REFERENCES source (id),
  position INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  count    INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) WITHOUT ROWID, STRICT;

-- What was wrong with a source while it was read.
CREATE TABLE diagnostic (
  source    TEXT NOT NULL REFERENCES source (id),
  position  INTEGER NOT NULL,
  severity  TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
  code      TEXT NOT NULL,
  path      TEXT NOT NULL,
  byte_from INTEGER,
  byte_to   INTEGER,
  message   TEXT NOT NULL,
  related   TEXT NOT NULL,            -- JSON: [[path, from, to, message], ...]
  PRIMARY KEY (source, position)
) WITHOUT ROWID, STRICT;

CREATE TABLE sentence (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

-- What a plan says will be done (任务). position is its place in the order of jurisdiction, year
-- and report.
CREATE TABLE task (
  position     INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  jurisdiction TEXT NOT NULL,
  year         INTEGER NOT NULL,      -- the plan year
  kind         TEXT NOT NULL,
  title        TEXT NOT NULL,
  text         TEXT NOT NULL,         -- the clause, cleaned
  stage        TEXT NOT NULL,
  aspect       TEXT NOT NULL,
  continuing   INTEGER NOT NULL,      -- 0 or 1
  due          TEXT,
  part_of      TEXT,                  -- the task that is the whole clause
  fingerprint  TEXT NOT NULL,
  passage      INTEGER NOT NULL REFERENCES passage (id),
  sentence     INTEGER NOT NULL REFERENCES sentence (id),
  entities     TEXT NOT NULL,         -- JSON: [name, ...]
  actions      TEXT NOT NULL,         -- JSON: [[word, group, definite], ...]
  found_by     TEXT NOT NULL          -- JSON: [[rule, version, level, bits, [[fact, value], ...]]]
) STRICT;

-- A clause that reports what was done (结果); the columns are those of task.
CREATE TABLE result (
  position     INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  jurisdiction TEXT NOT NULL,
  year         INTEGER NOT NULL,      -- the year it reports on
  text         TEXT NOT NULL,
  stage        TEXT NOT NULL,
  aspect       TEXT NOT NULL,
  continuing   INTEGER NOT NULL,
  as_of        TEXT,                  -- the end of the period, where not the year
  part_of      TEXT,
  passage      INTEGER NOT NULL REFERENCES passage (id),
  sentence     INTEGER NOT NULL REFERENCES sentence (id),
  entities     TEXT NOT NULL,
  actions      TEXT NOT NULL,
  found_by     TEXT NOT NULL
) STRICT;

-- A number that measures something (指标值). task or result: the statement it belongs to; neither:
-- one of all measures of the source. value is in the base unit, 万 and 亿 multiplied out.
CREATE TABLE measure (
  id        INTEGER PRIMARY KEY,
  source    TEXT REFERENCES source (id),
  task      TEXT REFERENCES task (id),
  result    TEXT REFERENCES result (id),
  indicator TEXT NOT NULL,
  form      TEXT NOT NULL,
  op        TEXT NOT NULL,            -- =, ~, >=, <=, range
  value     REAL NOT NULL,
  value_hi  REAL,                     -- for range
  unit      TEXT NOT NULL,
  role      TEXT NOT NULL,
  year      INTEGER,
  polarity  TEXT NOT NULL,
  text_from INTEGER NOT NULL,         -- in the cleaned text
  text_to   INTEGER NOT NULL,
  passage   INTEGER NOT NULL REFERENCES passage (id)
) STRICT;

-- A task and a result that may answer it (对应). verdict is the machine's, decision a person's.
CREATE TABLE link (
  id          INTEGER PRIMARY KEY,
  task        TEXT NOT NULL REFERENCES task (id),
  result      TEXT NOT NULL REFERENCES result (id),
  relation    TEXT NOT NULL,
  bits        REAL NOT NULL,          -- log2 odds: the sum of its evidence
  probability REAL NOT NULL,
  verdict     TEXT NOT NULL,
  decision    TEXT NOT NULL,
  by_hand     INTEGER NOT NULL,
  counts      INTEGER NOT NULL GENERATED ALWAYS AS
                (decision <> 'rejected' AND (verdict = 'accepted' OR decision = 'confirmed')) VIRTUAL
) STRICT;

-- The rules that spoke for (bits above 0) or against a link.
CREATE TABLE evidence (
  link     INTEGER NOT NULL REFERENCES link (id),
  position INTEGER NOT NULL,
  rule     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  level    TEXT NOT NULL,
  bits     REAL NOT NULL,
  matched  TEXT NOT NULL,             -- JSON: [[fact, value], ...]
  PRIMARY KEY (link, position)
) WITHOUT ROWID, STRICT;

-- from_task requires / is part_of / continues / supersedes to_task.
CREATE TABLE dependency (
  position  INTEGER PRIMARY KEY,
  from_task TEXT NOT NULL REFERENCES task (id),
  to_task   TEXT NOT NULL REFERENCES task (id),
  kind      TEXT NOT NULL,
  origin    TEXT NOT NULL,
  weight    REAL NOT NULL,
  because   TEXT NOT NULL
) STRICT;

-- What became of a task (状态). effective: the ruling of a person, else what the graph inferred,
-- else what the linked results say alone.
CREATE TABLE assessment (
  position      INTEGER PRIMARY KEY,
  task          TEXT NOT NULL UNIQUE REFERENCES task (id),
  reported      TEXT NOT NULL,
  inferred      TEXT,
  ruled         TEXT,
  ruled_because TEXT,
  effective     TEXT NOT NULL GENERATED ALWAYS AS (coalesce(ruled, inferred, reported)) VIRTUAL,
  pace          TEXT,
  indicator     TEXT,                 -- of the measure that decided; NULL: no figure decided
  planned       REAL,
  actual        REAL,
  unit          TEXT,
  share         REAL,                 -- actual / planned, where share_applies
  difference    REAL,                 -- actual - planned
  share_applies INTEGER,
  derived       INTEGER               -- 1: the target was computed from a share
) STRICT;

-- The explanation of a status, step by step.
CREATE TABLE proof_step (
  id         INTEGER PRIMARY KEY,
  assessment INTEGER NOT NULL REFERENCES assessment (position),
  conclusion TEXT NOT NULL,
  rule       TEXT,
  version    INTEGER,
  level      TEXT,
  bits       REAL,
  matched    TEXT,
  premises   TEXT NOT NULL            -- JSON: [task id, ...]
) STRICT;

CREATE TABLE proof_passage (
  step     INTEGER NOT NULL REFERENCES proof_step (id),
  position INTEGER NOT NULL,
  passage  INTEGER NOT NULL REFERENCES passage (id),
  PRIMARY KEY (step, position)
) WITHOUT ROWID, STRICT;

-- Contradictions, blocked and carried over tasks, and the like. assessment NULL: of the workspace.
CREATE TABLE finding (
  id         INTEGER PRIMARY KEY,
  assessment INTEGER REFERENCES assessment (position),
  kind       TEXT NOT NULL,
  message    TEXT NOT NULL
) STRICT;

CREATE TABLE finding_task (
  finding  INTEGER NOT NULL REFERENCES finding (id),
  position INTEGER NOT NULL,
  task     TEXT NOT NULL REFERENCES task (id),
  PRIMARY KEY (finding, position)
) WITHOUT ROWID, STRICT;

CREATE TABLE finding_passage (
  finding  INTEGER NOT NULL REFERENCES finding (id),
  position INTEGER NOT NULL,
  passage  INTEGER NOT NULL REFERENCES passage (id),
  PRIMARY KEY (finding, position)
) WITHOUT ROWID, STRICT;
