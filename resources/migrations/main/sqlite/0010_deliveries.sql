-- What is to reach peers and what they sent. content is what the ledger commits to, once an entry speaks of it (salt).
CREATE TABLE delivery (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, direction INTEGER NOT NULL, peer TEXT NOT NULL, lane TEXT NOT NULL,
  matter TEXT REFERENCES matter(id), source TEXT, content TEXT NOT NULL, salt BLOB, payload BLOB, state INTEGER NOT NULL,
  attempts INTEGER NOT NULL, not_before INTEGER NOT NULL, unsure INTEGER NOT NULL, problem TEXT NOT NULL,
  claim TEXT NOT NULL, changed_at INTEGER NOT NULL) STRICT;

CREATE UNIQUE INDEX delivery_by_source ON delivery (peer, source);

-- Below 4: neither done nor dropped.
CREATE INDEX delivery_by_turn ON delivery (direction, peer, position) WHERE state < 4;

-- What may hold up its lane: in flight, parked or dead.
CREATE INDEX delivery_by_lane ON delivery (direction, peer, lane, position) WHERE state > 0 AND state < 4;

CREATE INDEX delivery_by_state ON delivery (state, position);

CREATE TABLE delivery_count (id INTEGER PRIMARY KEY CHECK (id = 1), position INTEGER NOT NULL) STRICT;

INSERT INTO delivery_count (id, position) VALUES (1, 0);

CREATE TABLE peer_gate (
  peer TEXT PRIMARY KEY, content TEXT NOT NULL, salt BLOB, hour INTEGER NOT NULL, passed INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- The keys to which the receiver seals what comes in, wrapped; and how far its journal was taken in.
CREATE TABLE receiver_key (
  id TEXT PRIMARY KEY, public_key BLOB NOT NULL UNIQUE, wrapped BLOB NOT NULL, created_at INTEGER NOT NULL,
  retired_at INTEGER, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE journal_cursor (
  name TEXT PRIMARY KEY, segment INTEGER NOT NULL, place INTEGER NOT NULL) STRICT, WITHOUT ROWID;
