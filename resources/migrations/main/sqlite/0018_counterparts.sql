-- What stands for something here in a connected records system, and what both sides do not agree on.
CREATE TABLE counterpart (
  id TEXT PRIMARY KEY, peer TEXT NOT NULL, kind INTEGER NOT NULL, subject TEXT NOT NULL, cause TEXT NOT NULL, node INTEGER NOT NULL,
  other INTEGER NOT NULL, matter TEXT REFERENCES matter(id), state INTEGER NOT NULL, since INTEGER NOT NULL, checked INTEGER NOT NULL,
  content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX counterpart_by_subject ON counterpart (subject, kind);
CREATE INDEX counterpart_by_cause ON counterpart (cause) WHERE cause <> '';
CREATE INDEX counterpart_by_node ON counterpart (peer, kind, node, other);
-- What still waits for the other side is little.
CREATE INDEX counterpart_waiting ON counterpart (state, since) WHERE state IN (0, 2, 5);

CREATE TABLE peer_conflict (
  id TEXT PRIMARY KEY, peer TEXT NOT NULL, counterpart TEXT NOT NULL REFERENCES counterpart(id), subject TEXT NOT NULL,
  matter TEXT REFERENCES matter(id), kind INTEGER NOT NULL, resolution INTEGER NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX peer_conflict_open ON peer_conflict (id) WHERE resolution = 0;
CREATE INDEX peer_conflict_by_counterpart ON peer_conflict (counterpart, kind);
