-- Packages that were handed over to somebody who keeps the records from then on, and their receipts.
CREATE TABLE handover (
  id TEXT PRIMARY KEY, snapshot TEXT NOT NULL REFERENCES snapshot(id), state INTEGER NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX handover_by_snapshot ON handover (snapshot, id);

-- Who decides in the place of somebody who is away.
CREATE TABLE absence (
  id TEXT PRIMARY KEY, actor TEXT NOT NULL REFERENCES actor(id), deputy TEXT NOT NULL REFERENCES actor(id), starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX absence_by_deputy ON absence (deputy, ends_at);

-- Why somebody may do or see what they may.
CREATE TABLE rights_change (
  id TEXT PRIMARY KEY, actor TEXT NOT NULL REFERENCES actor(id), matter TEXT REFERENCES matter(id), content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX rights_change_by_actor ON rights_change (actor, id);
