-- Keys live apart from what they open, so that a backup of the one without the other opens nothing.
CREATE TABLE object_key (
  address BLOB PRIMARY KEY, wrapped BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE key_slot (
  id TEXT PRIMARY KEY, method TEXT NOT NULL, label TEXT NOT NULL, sealed BLOB NOT NULL,
  created_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- A known text under the workspace key: tells the key of another workspace from damage.
CREATE TABLE key_check (id INTEGER PRIMARY KEY CHECK (id = 1), mark BLOB NOT NULL) STRICT;
