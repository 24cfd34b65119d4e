-- Who confirms the time for the workspace: the newest row holds, an empty address is nobody.
CREATE TABLE time_authority (
  id TEXT PRIMARY KEY, address TEXT NOT NULL, certificates BLOB NOT NULL, chosen_by TEXT NOT NULL REFERENCES actor(id),
  chosen_at INTEGER NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
