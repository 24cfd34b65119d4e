-- What people are asked, by which links they may answer, on which devices they are told, with which PIN.
CREATE TABLE question (
  id TEXT COLLATE "C" PRIMARY KEY, person TEXT COLLATE "C" NOT NULL REFERENCES person(id),
  matter TEXT COLLATE "C" REFERENCES matter(id), state BIGINT NOT NULL, deadline BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX question_by_person ON question (person, id);

-- Only what is open can expire.
CREATE INDEX question_by_deadline ON question (deadline) WHERE state = 0;

CREATE TABLE answer_link (
  id TEXT COLLATE "C" PRIMARY KEY, digest BYTEA NOT NULL UNIQUE, question TEXT COLLATE "C" NOT NULL REFERENCES question(id),
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX answer_link_by_question ON answer_link (question, id);

CREATE TABLE push_device (
  id TEXT COLLATE "C" PRIMARY KEY, person TEXT COLLATE "C" NOT NULL REFERENCES person(id), ended BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX push_device_by_person ON push_device (person, id);

CREATE TABLE answer_pin (
  person TEXT COLLATE "C" PRIMARY KEY REFERENCES person(id), content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);
