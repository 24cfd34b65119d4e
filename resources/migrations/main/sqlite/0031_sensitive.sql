-- What belongs to a special category; one mark is never changed, the newest counts. The table is bound: content is what
-- the ledger commits to.
CREATE TABLE sensitive_mark (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, category INTEGER NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX sensitive_mark_by_subject ON sensitive_mark (subject, id);
