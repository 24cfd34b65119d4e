-- From when on questions to people are of high stake: the newest row holds. The table is bound: content is what the
-- ledger commits to.
CREATE TABLE stake_limits (
  id TEXT COLLATE "C" PRIMARY KEY, chosen_by TEXT COLLATE "C" NOT NULL REFERENCES actor(id), chosen_at BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);
