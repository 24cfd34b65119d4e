-- What a messenger told by webhook. Every table is bound: content is what the ledger commits to.
CREATE TABLE live_arrival (
  id TEXT PRIMARY KEY, address BLOB, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX live_arrival_by_address ON live_arrival (address);

-- Which conversation is meant when somebody writes to one of our numbers. last_inbound is counted, not bound.
CREATE TABLE live_chat (
  id TEXT PRIMARY KEY, peer TEXT NOT NULL, number_id TEXT NOT NULL, party TEXT NOT NULL,
  conversation INTEGER NOT NULL REFERENCES conversation(n), last_inbound INTEGER NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL, UNIQUE (peer, number_id, party)) STRICT, WITHOUT ROWID;

CREATE INDEX live_chat_by_conversation ON live_chat (conversation);

-- What the messenger calls a message.
CREATE TABLE live_message (
  message INTEGER PRIMARY KEY, peer TEXT NOT NULL, number_id TEXT NOT NULL, wamid TEXT NOT NULL, arrival TEXT NOT NULL,
  content TEXT NOT NULL, salt BLOB NOT NULL, UNIQUE (peer, number_id, wamid)) STRICT;

CREATE INDEX live_message_by_arrival ON live_message (arrival);

-- Edits, revocations, reactions, statuses, objections, gaps. message: once the message that is meant is there.
CREATE TABLE live_fact (
  id TEXT PRIMARY KEY, peer TEXT NOT NULL, number_id TEXT NOT NULL, target TEXT NOT NULL, kind INTEGER NOT NULL,
  identity BLOB NOT NULL, message INTEGER, arrival TEXT NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL,
  UNIQUE (peer, number_id, identity)) STRICT, WITHOUT ROWID;

CREATE INDEX live_fact_by_target ON live_fact (peer, number_id, target);

CREATE INDEX live_fact_by_message ON live_fact (message) WHERE message IS NOT NULL;

CREATE INDEX live_fact_by_arrival ON live_fact (arrival);
