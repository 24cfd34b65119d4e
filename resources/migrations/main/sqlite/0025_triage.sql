-- What people decided about captured things that are in no record; a decision is never changed, the newest counts.
CREATE TABLE triage (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, kind INTEGER NOT NULL, messages INTEGER NOT NULL, until TEXT,
  content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX triage_by_subject ON triage (subject, id);
