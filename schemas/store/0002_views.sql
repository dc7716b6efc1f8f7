-- Views for people: the joins that every question needs.

-- A task with what became of it and where it stands.
CREATE VIEW task_status AS
SELECT t.id, t.jurisdiction, t.year, t.kind, t.title,
       a.effective AS status, a.reported, a.inferred, a.ruled, a.pace,
       a.indicator, a.planned, a.actual, a.unit,
       CASE WHEN a.share_applies THEN round(100 * a.share, 1) END AS percent,
       t.due, t.part_of, p.source, p.line, p."column", p.quote
FROM task t
JOIN assessment a ON a.task = t.id
JOIN passage p ON p.id = t.passage;

-- A task and a result that answers it: only links that reach the statuses.
CREATE VIEW answer AS
SELECT l.task, t.jurisdiction, t.year, t.title, l.relation, round(l.probability, 3) AS probability,
       tp.quote AS promised, rp.quote AS reported,
       rp.source, rp.line, rp."column", l.decision, l.id AS link
FROM link l
JOIN task t ON t.id = l.task
JOIN result r ON r.id = l.result
JOIN passage tp ON tp.id = t.passage
JOIN passage rp ON rp.id = r.passage
WHERE l.counts;

-- A result that answers no task.
CREATE VIEW unpromised AS
SELECT r.id, r.jurisdiction, r.year, p.quote, p.source, p.line, p."column"
FROM result r
JOIN passage p ON p.id = r.passage
WHERE NOT EXISTS (SELECT 1 FROM link l WHERE l.result = r.id AND l.counts);

-- Every figure of every source with its place.
CREATE VIEW figure AS
SELECT m.source, p.line, m.indicator, m.form, m.op, m.value, m.value_hi, m.unit, m.role, m.year,
       p.quote
FROM measure m
JOIN passage p ON p.id = m.passage
WHERE m.task IS NULL AND m.result IS NULL;
