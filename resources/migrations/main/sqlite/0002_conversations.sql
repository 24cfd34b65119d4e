-- Conversations. A message's number begins with its time (docs/adr/0004), so that the newest come from the end of the table.
CREATE TABLE conversation (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, kind INTEGER NOT NULL,
  matter TEXT REFERENCES matter(id), created_at INTEGER NOT NULL, salt BLOB NOT NULL) STRICT;

CREATE TABLE speaker (
  conversation INTEGER NOT NULL REFERENCES conversation(n), number INTEGER NOT NULL, label TEXT NOT NULL,
  phone TEXT NOT NULL, is_owner INTEGER NOT NULL, salt BLOB NOT NULL,
  PRIMARY KEY (conversation, number)) STRICT, WITHOUT ROWID;

-- Who a name in one source is taken to be, and on what ground: `label`, `phone`, `words`, `self` or `person` who decided.
CREATE TABLE speaker_name (
  conversation INTEGER NOT NULL, source INTEGER NOT NULL, label TEXT NOT NULL, speaker INTEGER NOT NULL,
  ground TEXT NOT NULL, PRIMARY KEY (conversation, source, label)) STRICT, WITHOUT ROWID;

-- One chat as one file has it. `reading` is canonical JSON: format, reader, options, evidence of dates, findings counted.
CREATE TABLE source (
  id TEXT PRIMARY KEY, conversation INTEGER NOT NULL REFERENCES conversation(n), number INTEGER NOT NULL,
  name TEXT NOT NULL, size INTEGER NOT NULL, digest BLOB NOT NULL, reading TEXT NOT NULL, owner TEXT NOT NULL,
  zone TEXT NOT NULL, captured_by TEXT NOT NULL, captured_at INTEGER NOT NULL, state INTEGER NOT NULL, first_number INTEGER NOT NULL,
  records INTEGER NOT NULL, records_root BLOB NOT NULL, salt BLOB NOT NULL,
  UNIQUE (conversation, number)) STRICT, WITHOUT ROWID;

CREATE INDEX source_by_digest ON source (digest);

-- The original, cut between messages, each piece an object of its own in the vault.
CREATE TABLE segment (
  conversation INTEGER NOT NULL, source INTEGER NOT NULL, first INTEGER NOT NULL, size INTEGER NOT NULL,
  digest BLOB NOT NULL, address BLOB NOT NULL, salt BLOB NOT NULL,
  PRIMARY KEY (conversation, source, first)) STRICT, WITHOUT ROWID;

-- stamp: precision, then 4 where a time is known, 8 where it is UTC. details: canonical JSON of what few messages have.
CREATE TABLE message (
  id INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, position INTEGER NOT NULL, at INTEGER NOT NULL,
  stamp INTEGER NOT NULL, speaker INTEGER NOT NULL, kind INTEGER NOT NULL, flags INTEGER NOT NULL,
  sightings INTEGER NOT NULL, text TEXT NOT NULL, details TEXT, salt BLOB NOT NULL) STRICT;

CREATE INDEX message_by_position ON message (conversation, position);

CREATE INDEX message_by_conflict ON message (conversation, position) WHERE flags & 960 <> 0;

CREATE TABLE sighting (
  conversation INTEGER NOT NULL, source INTEGER NOT NULL, ordinal INTEGER NOT NULL, message INTEGER NOT NULL,
  first INTEGER NOT NULL, size INTEGER NOT NULL, digest BLOB NOT NULL, at INTEGER NOT NULL, stamp INTEGER NOT NULL,
  flags INTEGER NOT NULL, text TEXT, PRIMARY KEY (conversation, source, ordinal)) STRICT, WITHOUT ROWID;

CREATE INDEX sighting_by_message ON sighting (message);

-- A file that came with a message; state: 0 present, 1 missing, 2 left out by the source.
CREATE TABLE attachment (
  message INTEGER PRIMARY KEY, name TEXT NOT NULL, mime TEXT NOT NULL, size INTEGER NOT NULL, digest BLOB,
  address BLOB, state INTEGER NOT NULL, seconds INTEGER NOT NULL, salt BLOB NOT NULL) STRICT;

CREATE INDEX attachment_by_digest ON attachment (digest) WHERE digest IS NOT NULL;

-- Below: derived.
CREATE TABLE message_number (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL) STRICT;

INSERT INTO message_number (id, next) VALUES (1, 1);

CREATE TABLE conversation_count (
  conversation INTEGER PRIMARY KEY, messages INTEGER NOT NULL, conflicts INTEGER NOT NULL, sources INTEGER NOT NULL,
  speakers INTEGER NOT NULL, first_at INTEGER NOT NULL, first_stamp INTEGER NOT NULL, last_at INTEGER NOT NULL,
  last_stamp INTEGER NOT NULL, last_message INTEGER NOT NULL) STRICT;

CREATE INDEX conversation_count_by_time ON conversation_count (last_at, conversation);

CREATE VIRTUAL TABLE message_words USING fts5(words, content='', tokenize='ascii', columnsize=0);
