-- From when on questions to people are of high stake: the newest row holds. The table is bound: content is what the
-- ledger commits to.
CREATE TABLE stake_limits (
  id TEXT PRIMARY KEY, chosen_by TEXT NOT NULL REFERENCES actor(id), chosen_at INTEGER NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
