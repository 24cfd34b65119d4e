-- What people noted about messages that sources do not have alike; a note is never changed.
CREATE TABLE conflict_note (
  id TEXT COLLATE "C" PRIMARY KEY, conversation BIGINT NOT NULL REFERENCES conversation(n), message BIGINT NOT NULL,
  text TEXT COLLATE "C" NOT NULL, author TEXT COLLATE "C" NOT NULL REFERENCES actor(id), noted_at BIGINT NOT NULL,
  salt BYTEA NOT NULL);

CREATE INDEX conflict_note_by_message ON conflict_note (message, noted_at, id);
