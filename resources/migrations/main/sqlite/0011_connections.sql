-- The systems that the workspace speaks with. content is what the ledger commits to; no secret is in it.
CREATE TABLE connection (
  id TEXT PRIMARY KEY, peer TEXT NOT NULL UNIQUE, matter TEXT REFERENCES matter(id), content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- How each is, as the program that works for it saw it last; a cache. test is what a person tried last.
CREATE TABLE connection_health (
  connection TEXT PRIMARY KEY, seen_at INTEGER NOT NULL, content TEXT NOT NULL, test TEXT) STRICT, WITHOUT ROWID;

-- How far each list of news was taken into the inbox.
CREATE TABLE connection_cursor (
  connection TEXT NOT NULL, resource TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (connection, resource)) STRICT, WITHOUT ROWID;
