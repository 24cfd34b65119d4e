-- Who gets the signed heads besides the workspace: the newest row holds, an empty folder is nobody.
CREATE TABLE head_holder (
  id TEXT PRIMARY KEY, folder TEXT NOT NULL, chosen_by TEXT NOT NULL REFERENCES actor(id), chosen_at INTEGER NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
