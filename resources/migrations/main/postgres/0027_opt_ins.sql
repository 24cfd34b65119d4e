-- Who agreed to be written to at which number, or took it back, and what shows it; one is never changed, only followed
-- by another. The table is bound: content is what the ledger commits to.
CREATE TABLE opt_in (
  id TEXT COLLATE "C" PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL, number_id TEXT COLLATE "C" NOT NULL,
  party TEXT COLLATE "C" NOT NULL, conversation TEXT COLLATE "C", content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX opt_in_by_party ON opt_in (peer, number_id, party);
