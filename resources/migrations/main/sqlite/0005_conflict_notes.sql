-- What people noted about messages that sources do not have alike; a note is never changed.
CREATE TABLE conflict_note (
  id TEXT PRIMARY KEY, conversation INTEGER NOT NULL REFERENCES conversation(n), message INTEGER NOT NULL, text TEXT NOT NULL,
  author TEXT NOT NULL REFERENCES actor(id), noted_at INTEGER NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX conflict_note_by_message ON conflict_note (message, noted_at, id);
