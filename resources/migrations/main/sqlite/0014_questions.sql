-- What people are asked, by which links they may answer, on which devices they are told, with which PIN.
CREATE TABLE question (
  id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id), matter TEXT REFERENCES matter(id), state INTEGER NOT NULL,
  deadline INTEGER NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX question_by_person ON question (person, id);

-- Only what is open can expire.
CREATE INDEX question_by_deadline ON question (deadline) WHERE state = 0;

CREATE TABLE answer_link (
  id TEXT PRIMARY KEY, digest BLOB NOT NULL UNIQUE, question TEXT NOT NULL REFERENCES question(id), content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX answer_link_by_question ON answer_link (question, id);

CREATE TABLE push_device (
  id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id), ended INTEGER NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX push_device_by_person ON push_device (person, id);

CREATE TABLE answer_pin (
  person TEXT PRIMARY KEY REFERENCES person(id), content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
