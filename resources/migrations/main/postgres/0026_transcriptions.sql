-- What voice notes, pictures and videos say, as people wrote it down; one is never changed, only followed by another.
CREATE TABLE transcription (
  id TEXT COLLATE "C" PRIMARY KEY, conversation BIGINT NOT NULL REFERENCES conversation(n), message BIGINT NOT NULL,
  text TEXT COLLATE "C" NOT NULL, author TEXT COLLATE "C" NOT NULL REFERENCES actor(id), written_at BIGINT NOT NULL,
  file BYTEA NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX transcription_by_message ON transcription (message, written_at, id);
