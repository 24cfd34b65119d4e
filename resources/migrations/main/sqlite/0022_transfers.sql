-- Documents that connected systems handed over, templates of cases, and programs that may read what was approved.
CREATE TABLE transfer (
  id TEXT PRIMARY KEY, peer TEXT NOT NULL, remote TEXT NOT NULL, object TEXT NOT NULL, state INTEGER NOT NULL,
  case_id TEXT REFERENCES case_file(id), item TEXT NOT NULL, matter TEXT REFERENCES matter(id), at INTEGER NOT NULL,
  content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX transfer_by_remote ON transfer (peer, remote);

CREATE INDEX transfer_by_change ON transfer (at, id);

CREATE INDEX transfer_by_case ON transfer (case_id, at);

CREATE INDEX transfer_by_item ON transfer (item);

CREATE INDEX transfer_by_object ON transfer (peer, object) WHERE case_id IS NULL;

CREATE TABLE case_template (code TEXT PRIMARY KEY, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE read_client (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, actor TEXT NOT NULL UNIQUE, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
