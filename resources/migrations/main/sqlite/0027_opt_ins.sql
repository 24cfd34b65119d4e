-- Who agreed to be written to at which number, or took it back, and what shows it; one is never changed, only followed
-- by another. The table is bound: content is what the ledger commits to.
CREATE TABLE opt_in (
  id TEXT PRIMARY KEY, peer TEXT NOT NULL, number_id TEXT NOT NULL, party TEXT NOT NULL, conversation TEXT,
  content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX opt_in_by_party ON opt_in (peer, number_id, party);
