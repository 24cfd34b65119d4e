-- What stands for something here in a connected records system, and what both sides do not agree on.
CREATE TABLE counterpart (
  id TEXT COLLATE "C" PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL, kind BIGINT NOT NULL, subject TEXT COLLATE "C" NOT NULL, cause TEXT COLLATE "C" NOT NULL, node BIGINT NOT NULL,
  other BIGINT NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id), state BIGINT NOT NULL, since BIGINT NOT NULL, checked BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX counterpart_by_subject ON counterpart (subject, kind);
CREATE INDEX counterpart_by_cause ON counterpart (cause) WHERE cause <> '';
CREATE INDEX counterpart_by_node ON counterpart (peer, kind, node, other);
-- What still waits for the other side is little.
CREATE INDEX counterpart_waiting ON counterpart (state, since) WHERE state IN (0, 2, 5);

CREATE TABLE peer_conflict (
  id TEXT COLLATE "C" PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL, counterpart TEXT COLLATE "C" NOT NULL REFERENCES counterpart(id), subject TEXT COLLATE "C" NOT NULL,
  matter TEXT COLLATE "C" REFERENCES matter(id), kind BIGINT NOT NULL, resolution BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX peer_conflict_open ON peer_conflict (id) WHERE resolution = 0;
CREATE INDEX peer_conflict_by_counterpart ON peer_conflict (counterpart, kind);
