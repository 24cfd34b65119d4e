-- Cases, what belongs to them and what happened in them; who is to be told at a trading partner.
CREATE TABLE case_series (name TEXT COLLATE "C" PRIMARY KEY, next BIGINT NOT NULL);

CREATE TABLE case_file (
  id TEXT COLLATE "C" PRIMARY KEY, number TEXT COLLATE "C" NOT NULL UNIQUE, kind BIGINT NOT NULL, status BIGINT NOT NULL,
  partner TEXT COLLATE "C" NOT NULL, owner TEXT COLLATE "C" NOT NULL, deputy TEXT COLLATE "C" NOT NULL, due TEXT COLLATE "C",
  words TEXT COLLATE "C" NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id), changed_at BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX case_file_by_change ON case_file (changed_at, id);

CREATE INDEX case_file_by_partner ON case_file (partner, id);

-- By what other systems call a case, and who belongs to it: follow from its content.
CREATE TABLE case_reference (
  number TEXT COLLATE "C" NOT NULL, case_id TEXT COLLATE "C" NOT NULL REFERENCES case_file(id), system TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (number, case_id, system));

CREATE INDEX case_reference_by_case ON case_reference (case_id);

CREATE TABLE case_member (
  actor TEXT COLLATE "C" NOT NULL, case_id TEXT COLLATE "C" NOT NULL REFERENCES case_file(id), PRIMARY KEY (actor, case_id));

CREATE INDEX case_member_by_case ON case_member (case_id);

-- part: 1 event, 2 link, 3 step, 4 milestone, 5 proposal, 6 mirror; word: what it is looked up by; waits: somebody must do something
CREATE TABLE case_part (
  id TEXT COLLATE "C" PRIMARY KEY, case_id TEXT COLLATE "C" NOT NULL REFERENCES case_file(id), part BIGINT NOT NULL,
  at BIGINT NOT NULL, word TEXT COLLATE "C" NOT NULL, waits BIGINT NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id),
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX case_part_by_case ON case_part (case_id, part, at, id);

CREATE INDEX case_part_waiting ON case_part (part, word, case_id) WHERE waits = 1;

CREATE INDEX case_part_by_word ON case_part (part, word);

CREATE TABLE partner_contact (
  person TEXT COLLATE "C" PRIMARY KEY REFERENCES person(id), partner TEXT COLLATE "C" NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);
