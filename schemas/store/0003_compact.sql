-- What is only ever read whole with its row stands in that row: the evidence of a link, the proof
-- of a status. One row a rule that spoke took as long to write as everything else; the views keep
-- the old names. Everything derived from links goes, and is derived again by the next run.

DELETE FROM state;
DELETE FROM finding_passage;
DELETE FROM finding_task;
DELETE FROM finding;
DROP TABLE proof_passage;
DROP TABLE proof_step;
DROP TABLE assessment;
DROP TABLE evidence;
DROP TABLE link;

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
  evidence    TEXT NOT NULL,          -- JSON, see the view
  counts      INTEGER NOT NULL GENERATED ALWAYS AS
                (decision <> 'rejected' AND (verdict = 'accepted' OR decision = 'confirmed')) VIRTUAL
) STRICT;

-- The rules that spoke for (bits above 0) or against a link.
-- matched: JSON, [[fact, value], ...].
CREATE VIEW evidence AS
SELECT l.id AS link, e.key AS position, e.value ->> 0 AS rule, e.value ->> 1 AS version,
       e.value ->> 2 AS level, CAST(e.value ->> 3 AS REAL) AS bits, e.value -> 4 AS matched
FROM link l, json_each(l.evidence) e;

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
  derived       INTEGER,              -- 1: the target was computed from a share
  proof         TEXT NOT NULL         -- JSON, see the views proof_step and proof_passage
) STRICT;

-- The explanation of a status, step by step. rule to matched are NULL where no rule spoke;
-- premises: JSON, [task id, ...].
CREATE VIEW proof_step AS
SELECT a.position AS assessment, s.key AS position, s.value ->> 0 AS conclusion,
       s.value ->> '$[1][0]' AS rule, s.value ->> '$[1][1]' AS version,
       s.value ->> '$[1][2]' AS level, CAST(s.value ->> '$[1][3]' AS REAL) AS bits,
       s.value -> '$[1][4]' AS matched, s.value -> 2 AS premises
FROM assessment a, json_each(a.proof) s;

CREATE VIEW proof_passage AS
SELECT a.position AS assessment, s.key AS step, p.key AS position, p.value AS passage
FROM assessment a, json_each(a.proof) s, json_each(s.value, '$[3]') p;
