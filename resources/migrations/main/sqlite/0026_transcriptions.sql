-- What voice notes, pictures and videos say, as people wrote it down; one is never changed, only followed by another.
CREATE TABLE transcription (
  id TEXT PRIMARY KEY, conversation INTEGER NOT NULL REFERENCES conversation(n), message INTEGER NOT NULL, text TEXT NOT NULL,
  author TEXT NOT NULL REFERENCES actor(id), written_at INTEGER NOT NULL, file BLOB NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX transcription_by_message ON transcription (message, written_at, id);
