-- Cases, what belongs to them and what happened in them; who is to be told at a trading partner.
CREATE TABLE case_series (name TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE case_file (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, status INTEGER NOT NULL, partner TEXT NOT NULL,
  owner TEXT NOT NULL, deputy TEXT NOT NULL, due TEXT, words TEXT NOT NULL, matter TEXT REFERENCES matter(id),
  changed_at INTEGER NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX case_file_by_change ON case_file (changed_at, id);

CREATE INDEX case_file_by_partner ON case_file (partner, id);

-- By what other systems call a case, and who belongs to it: follow from its content.
CREATE TABLE case_reference (
  number TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES case_file(id), system TEXT NOT NULL,
  PRIMARY KEY (number, case_id, system)) STRICT, WITHOUT ROWID;

CREATE INDEX case_reference_by_case ON case_reference (case_id);

CREATE TABLE case_member (
  actor TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES case_file(id), PRIMARY KEY (actor, case_id)) STRICT, WITHOUT ROWID;

CREATE INDEX case_member_by_case ON case_member (case_id);

-- part: 1 event, 2 link, 3 step, 4 milestone, 5 proposal, 6 mirror; word: what it is looked up by; waits: somebody must do something
CREATE TABLE case_part (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file(id), part INTEGER NOT NULL, at INTEGER NOT NULL,
  word TEXT NOT NULL, waits INTEGER NOT NULL, matter TEXT REFERENCES matter(id), content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX case_part_by_case ON case_part (case_id, part, at, id);

CREATE INDEX case_part_waiting ON case_part (part, word, case_id) WHERE waits = 1;

CREATE INDEX case_part_by_word ON case_part (part, word);

CREATE TABLE partner_contact (
  person TEXT PRIMARY KEY REFERENCES person(id), partner TEXT NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
