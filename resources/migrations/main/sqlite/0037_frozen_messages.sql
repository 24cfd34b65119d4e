-- How messages of productions stood before something was told of them: without their salt nobody could show any more
-- what was frozen. Each row bears itself out: the ledger has its commitment. `entry` is the last one before the change.
CREATE TABLE frozen_message (
  message INTEGER NOT NULL, entry INTEGER NOT NULL, kind INTEGER NOT NULL, flags INTEGER NOT NULL, text TEXT NOT NULL,
  details TEXT, salt BLOB NOT NULL, name TEXT, mime TEXT, size INTEGER, digest BLOB, address BLOB, state INTEGER, seconds INTEGER,
  file_salt BLOB, PRIMARY KEY (message, entry)) STRICT, WITHOUT ROWID;
