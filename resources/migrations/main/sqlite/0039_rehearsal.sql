-- How far the clock of a rehearsal stands before that of the computer: the largest holds.
CREATE TABLE rehearsal_move (
  id TEXT PRIMARY KEY, ahead INTEGER NOT NULL, moved_by TEXT NOT NULL REFERENCES actor(id), moved_at INTEGER NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
