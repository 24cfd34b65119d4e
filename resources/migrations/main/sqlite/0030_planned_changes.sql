-- Changes of the file plan that two persons agreed to and that take effect on a later day. The table is bound: content
-- is what the ledger commits to.
CREATE TABLE planned_change (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, state INTEGER NOT NULL, from_day TEXT NOT NULL,
  content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX planned_change_by_state ON planned_change (state, from_day, id);
CREATE INDEX planned_change_by_subject ON planned_change (subject, state);
