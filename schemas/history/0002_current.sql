-- The newest status of every task follows from the changes: no second row a task to keep.

DROP TABLE current_status;

-- Its other columns are those of the newest change, as SQLite says of max(); a task that is gone
-- has no status.
CREATE VIEW current_status AS
SELECT task, jurisdiction, year, title, after AS status, max(run) AS since
FROM status_change
GROUP BY task
HAVING after IS NOT NULL;
