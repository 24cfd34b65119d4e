-- What is handed out: frozen productions with their items, packages written of them, what two people let out although
-- it is privileged, and what packages do not show.
CREATE TABLE production (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, matter TEXT REFERENCES matter(id), bates_prefix TEXT NOT NULL,
  bates_last INTEGER NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX production_by_prefix ON production (bates_prefix, bates_last);

CREATE TABLE production_number (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL) STRICT;

INSERT INTO production_number (id, next) VALUES (1, 1);

CREATE TABLE production_item (
  production TEXT NOT NULL REFERENCES production(id), ordinal INTEGER NOT NULL, message INTEGER, item TEXT,
  commitment BLOB NOT NULL, PRIMARY KEY (production, ordinal)) STRICT, WITHOUT ROWID;

CREATE INDEX production_item_by_message ON production_item (message, production);

CREATE TABLE production_package (
  id TEXT PRIMARY KEY, production TEXT NOT NULL REFERENCES production(id), content TEXT NOT NULL, salt BLOB NOT NULL)
  STRICT, WITHOUT ROWID;

CREATE INDEX production_package_by_production ON production_package (production, id);

CREATE TABLE privilege_waiver (
  id TEXT PRIMARY KEY, message INTEGER NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX privilege_waiver_by_message ON privilege_waiver (message, id);

CREATE TABLE redaction (
  id TEXT NOT NULL, version INTEGER NOT NULL, message INTEGER NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL,
  PRIMARY KEY (id, version)) STRICT, WITHOUT ROWID;

CREATE INDEX redaction_by_message ON redaction (message, id, version);
