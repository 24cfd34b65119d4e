-- When the house works, as it was said over time: the newest row holds. The table is bound: content is what the ledger
-- commits to.
CREATE TABLE business_hours (
  id TEXT COLLATE "C" PRIMARY KEY, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);
