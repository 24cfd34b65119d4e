-- How far the clock of a rehearsal stands before that of the computer: the largest holds.
CREATE TABLE rehearsal_move (
  id TEXT COLLATE "C" PRIMARY KEY, ahead BIGINT NOT NULL, moved_by TEXT COLLATE "C" NOT NULL REFERENCES actor(id),
  moved_at BIGINT NOT NULL, salt BYTEA NOT NULL);
