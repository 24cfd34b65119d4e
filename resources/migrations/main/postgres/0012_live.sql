-- What a messenger told by webhook. Every table is bound: content is what the ledger commits to.
CREATE TABLE live_arrival (
  id TEXT COLLATE "C" PRIMARY KEY, address BYTEA, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX live_arrival_by_address ON live_arrival (address);

-- Which conversation is meant when somebody writes to one of our numbers. last_inbound is counted, not bound.
CREATE TABLE live_chat (
  id TEXT COLLATE "C" PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL, number_id TEXT COLLATE "C" NOT NULL, party TEXT COLLATE "C" NOT NULL,
  conversation BIGINT NOT NULL REFERENCES conversation(n), last_inbound BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL, UNIQUE (peer, number_id, party));

CREATE INDEX live_chat_by_conversation ON live_chat (conversation);

-- What the messenger calls a message.
CREATE TABLE live_message (
  message BIGINT PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL, number_id TEXT COLLATE "C" NOT NULL, wamid TEXT COLLATE "C" NOT NULL, arrival TEXT COLLATE "C" NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL, UNIQUE (peer, number_id, wamid));

CREATE INDEX live_message_by_arrival ON live_message (arrival);

-- Edits, revocations, reactions, statuses, objections, gaps. message: once the message that is meant is there.
CREATE TABLE live_fact (
  id TEXT COLLATE "C" PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL, number_id TEXT COLLATE "C" NOT NULL, target TEXT COLLATE "C" NOT NULL, kind BIGINT NOT NULL,
  identity BYTEA NOT NULL, message BIGINT, arrival TEXT COLLATE "C" NOT NULL, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL,
  UNIQUE (peer, number_id, identity));

CREATE INDEX live_fact_by_target ON live_fact (peer, number_id, target);

CREATE INDEX live_fact_by_message ON live_fact (message) WHERE message IS NOT NULL;

CREATE INDEX live_fact_by_arrival ON live_fact (arrival);
