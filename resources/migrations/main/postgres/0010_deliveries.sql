-- What is to reach peers and what they sent. content is what the ledger commits to, once an entry speaks of it (salt).
CREATE TABLE delivery (
  position BIGINT PRIMARY KEY, id TEXT COLLATE "C" NOT NULL UNIQUE, direction BIGINT NOT NULL,
  peer TEXT COLLATE "C" NOT NULL, lane TEXT COLLATE "C" NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id),
  source TEXT COLLATE "C", content TEXT COLLATE "C" NOT NULL, salt BYTEA, payload BYTEA, state BIGINT NOT NULL,
  attempts BIGINT NOT NULL, not_before BIGINT NOT NULL, unsure BIGINT NOT NULL, problem TEXT COLLATE "C" NOT NULL,
  claim TEXT COLLATE "C" NOT NULL, changed_at BIGINT NOT NULL);

CREATE UNIQUE INDEX delivery_by_source ON delivery (peer, source);

-- Below 4: neither done nor dropped.
CREATE INDEX delivery_by_turn ON delivery (direction, peer, position) WHERE state < 4;

-- What may hold up its lane: in flight, parked or dead.
CREATE INDEX delivery_by_lane ON delivery (direction, peer, lane, position) WHERE state > 0 AND state < 4;

CREATE INDEX delivery_by_state ON delivery (state, position);

CREATE TABLE delivery_count (id BIGINT PRIMARY KEY CHECK (id = 1), position BIGINT NOT NULL);

INSERT INTO delivery_count (id, position) VALUES (1, 0);

CREATE TABLE peer_gate (
  peer TEXT COLLATE "C" PRIMARY KEY, content TEXT COLLATE "C" NOT NULL, salt BYTEA, hour BIGINT NOT NULL,
  passed BIGINT NOT NULL);

-- The keys to which the receiver seals what comes in, wrapped; and how far its journal was taken in.
CREATE TABLE receiver_key (
  id TEXT COLLATE "C" PRIMARY KEY, public_key BYTEA NOT NULL UNIQUE, wrapped BYTEA NOT NULL, created_at BIGINT NOT NULL,
  retired_at BIGINT, salt BYTEA NOT NULL);

CREATE TABLE journal_cursor (
  name TEXT COLLATE "C" PRIMARY KEY, segment BIGINT NOT NULL, place BIGINT NOT NULL);
