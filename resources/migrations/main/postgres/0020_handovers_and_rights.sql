-- Packages that were handed over to somebody who keeps the records from then on, and their receipts.
CREATE TABLE handover (
  id TEXT COLLATE "C" PRIMARY KEY, snapshot TEXT COLLATE "C" NOT NULL REFERENCES snapshot(id), state BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL);

CREATE INDEX handover_by_snapshot ON handover (snapshot, id);

-- Who decides in the place of somebody who is away.
CREATE TABLE absence (
  id TEXT COLLATE "C" PRIMARY KEY, actor TEXT COLLATE "C" NOT NULL REFERENCES actor(id), deputy TEXT COLLATE "C" NOT NULL REFERENCES actor(id), starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX absence_by_deputy ON absence (deputy, ends_at);

-- Why somebody may do or see what they may.
CREATE TABLE rights_change (
  id TEXT COLLATE "C" PRIMARY KEY, actor TEXT COLLATE "C" NOT NULL REFERENCES actor(id), matter TEXT COLLATE "C" REFERENCES matter(id), content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL);

CREATE INDEX rights_change_by_actor ON rights_change (actor, id);
