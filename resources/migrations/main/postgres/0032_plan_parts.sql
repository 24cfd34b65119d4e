-- In which part of the file plan somebody coordinates records or answers for them; no row: in all of it.
CREATE TABLE plan_part (
  actor TEXT COLLATE "C" PRIMARY KEY REFERENCES actor(id), content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);
