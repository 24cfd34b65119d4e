-- A receipt carries the digest of its own row, because no ledger entry speaks of it.
-- Receipts from before have no digest, and one added now would vouch for whatever they say by now: they are forgotten, as
-- all are after 30 days. A command given again with an id from before this version acts again.
DELETE FROM receipt;
ALTER TABLE receipt ADD COLUMN seal BYTEA;

-- Commands that wait for a second person; the id is the command's.
CREATE TABLE proposal (
  id TEXT COLLATE "C" PRIMARY KEY, command TEXT COLLATE "C" NOT NULL, permission TEXT COLLATE "C" NOT NULL, digest BYTEA NOT NULL,
  description TEXT COLLATE "C" NOT NULL, proposed_by TEXT COLLATE "C" NOT NULL REFERENCES actor(id), proposed_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL, confirmed_by TEXT COLLATE "C" REFERENCES actor(id), confirmed_at BIGINT, salt BYTEA NOT NULL);
