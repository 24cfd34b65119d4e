-- In which part of the file plan somebody coordinates records or answers for them; no row: in all of it.
CREATE TABLE plan_part (
  actor TEXT PRIMARY KEY REFERENCES actor(id), content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
