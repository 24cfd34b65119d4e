-- Conversations. A message's number begins with its time (docs/adr/0004), so that the newest come from the end of the table.
CREATE TABLE conversation (
  n BIGINT PRIMARY KEY, id TEXT COLLATE "C" NOT NULL UNIQUE, title TEXT COLLATE "C" NOT NULL, kind BIGINT NOT NULL,
  matter TEXT COLLATE "C" REFERENCES matter(id), created_at BIGINT NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE speaker (
  conversation BIGINT NOT NULL REFERENCES conversation(n), number BIGINT NOT NULL, label TEXT COLLATE "C" NOT NULL,
  phone TEXT COLLATE "C" NOT NULL, is_owner BIGINT NOT NULL, salt BYTEA NOT NULL,
  PRIMARY KEY (conversation, number));

-- Who a name in one source is taken to be, and on what ground: `label`, `phone`, `words`, `self` or `person` who decided.
CREATE TABLE speaker_name (
  conversation BIGINT NOT NULL, source BIGINT NOT NULL, label TEXT COLLATE "C" NOT NULL, speaker BIGINT NOT NULL,
  ground TEXT COLLATE "C" NOT NULL, PRIMARY KEY (conversation, source, label));

-- One chat as one file has it. `reading` is canonical JSON: format, reader, options, evidence of dates, findings counted.
CREATE TABLE source (
  id TEXT COLLATE "C" PRIMARY KEY, conversation BIGINT NOT NULL REFERENCES conversation(n), number BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL, size BIGINT NOT NULL, digest BYTEA NOT NULL, reading TEXT COLLATE "C" NOT NULL, owner TEXT COLLATE "C" NOT NULL,
  zone TEXT COLLATE "C" NOT NULL, captured_by TEXT COLLATE "C" NOT NULL, captured_at BIGINT NOT NULL, state BIGINT NOT NULL, first_number BIGINT NOT NULL,
  records BIGINT NOT NULL, records_root BYTEA NOT NULL, salt BYTEA NOT NULL,
  UNIQUE (conversation, number));

CREATE INDEX source_by_digest ON source (digest);

-- The original, cut between messages, each piece an object of its own in the vault.
CREATE TABLE segment (
  conversation BIGINT NOT NULL, source BIGINT NOT NULL, first BIGINT NOT NULL, size BIGINT NOT NULL,
  digest BYTEA NOT NULL, address BYTEA NOT NULL, salt BYTEA NOT NULL,
  PRIMARY KEY (conversation, source, first));

-- stamp: precision, then 4 where a time is known, 8 where it is UTC. details: canonical JSON of what few messages have.
CREATE TABLE message (
  id BIGINT PRIMARY KEY, conversation BIGINT NOT NULL, position BIGINT NOT NULL, at BIGINT NOT NULL,
  stamp BIGINT NOT NULL, speaker BIGINT NOT NULL, kind BIGINT NOT NULL, flags BIGINT NOT NULL,
  sightings BIGINT NOT NULL, text TEXT COLLATE "C" NOT NULL, details TEXT COLLATE "C", salt BYTEA NOT NULL);

CREATE INDEX message_by_position ON message (conversation, position);

CREATE INDEX message_by_conflict ON message (conversation, position) WHERE flags & 960 <> 0;

CREATE TABLE sighting (
  conversation BIGINT NOT NULL, source BIGINT NOT NULL, ordinal BIGINT NOT NULL, message BIGINT NOT NULL,
  first BIGINT NOT NULL, size BIGINT NOT NULL, digest BYTEA NOT NULL, at BIGINT NOT NULL, stamp BIGINT NOT NULL,
  flags BIGINT NOT NULL, text TEXT COLLATE "C", PRIMARY KEY (conversation, source, ordinal));

CREATE INDEX sighting_by_message ON sighting (message);

-- A file that came with a message; state: 0 present, 1 missing, 2 left out by the source.
CREATE TABLE attachment (
  message BIGINT PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, mime TEXT COLLATE "C" NOT NULL, size BIGINT NOT NULL, digest BYTEA,
  address BYTEA, state BIGINT NOT NULL, seconds BIGINT NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX attachment_by_digest ON attachment (digest) WHERE digest IS NOT NULL;

-- Below: derived.
CREATE TABLE message_number (id BIGINT PRIMARY KEY CHECK (id = 1), next BIGINT NOT NULL);

INSERT INTO message_number (id, next) VALUES (1, 1);

CREATE TABLE conversation_count (
  conversation BIGINT PRIMARY KEY, messages BIGINT NOT NULL, conflicts BIGINT NOT NULL, sources BIGINT NOT NULL,
  speakers BIGINT NOT NULL, first_at BIGINT NOT NULL, first_stamp BIGINT NOT NULL, last_at BIGINT NOT NULL,
  last_stamp BIGINT NOT NULL, last_message BIGINT NOT NULL);

CREATE INDEX conversation_count_by_time ON conversation_count (last_at, conversation);

-- The same tokens that SQLite gets, made by this program and by nothing else.
CREATE TABLE message_words (message BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);

CREATE INDEX message_words_by_word ON message_words USING gin (words) WITH (fastupdate = off);
