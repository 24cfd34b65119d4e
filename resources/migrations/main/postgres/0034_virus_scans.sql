-- What a scanner said of a file, which is an item or came with a message (0: it is an item); the newest counts. The table
-- is bound: content is what the ledger commits to.
CREATE TABLE virus_scan (
  id TEXT COLLATE "C" PRIMARY KEY, item TEXT COLLATE "C" NOT NULL, message BIGINT NOT NULL, verdict BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX virus_scan_by_item ON virus_scan (item, id) WHERE item <> '';

CREATE INDEX virus_scan_by_message ON virus_scan (message, id) WHERE message <> 0;
