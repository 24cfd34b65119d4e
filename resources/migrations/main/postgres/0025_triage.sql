-- What people decided about captured things that are in no record; a decision is never changed, the newest counts.
CREATE TABLE triage (
  id TEXT COLLATE "C" PRIMARY KEY, subject TEXT COLLATE "C" NOT NULL, kind BIGINT NOT NULL, messages BIGINT NOT NULL,
  until TEXT COLLATE "C", content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX triage_by_subject ON triage (subject, id);
