-- How messages of productions stood before something was told of them: without their salt nobody could show any more
-- what was frozen. Each row bears itself out: the ledger has its commitment. `entry` is the last one before the change.
CREATE TABLE frozen_message (
  message BIGINT NOT NULL, entry BIGINT NOT NULL, kind BIGINT NOT NULL, flags BIGINT NOT NULL, text TEXT COLLATE "C" NOT NULL,
  details TEXT COLLATE "C", salt BYTEA NOT NULL, name TEXT COLLATE "C", mime TEXT COLLATE "C", size BIGINT, digest BYTEA, address BYTEA, state BIGINT, seconds BIGINT,
  file_salt BYTEA, PRIMARY KEY (message, entry));
