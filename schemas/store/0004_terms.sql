-- Results of a review of several years (过去五年) that end with `year`.
ALTER TABLE result ADD COLUMN several_years INTEGER NOT NULL DEFAULT 0;

-- A result that answers no task. What a review of several years tells need not be promised for one.
DROP VIEW unpromised;
CREATE VIEW unpromised AS
SELECT r.id, r.jurisdiction, r.year, p.quote, p.source, p.line, p."column"
FROM result r
JOIN passage p ON p.id = r.passage
WHERE NOT r.several_years
  AND NOT EXISTS (SELECT 1 FROM link l WHERE l.result = r.id AND l.counts);
