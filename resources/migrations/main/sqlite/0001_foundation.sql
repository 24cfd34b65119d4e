-- What a workspace keeps. Aggregates carry a salt; the ledger holds their commitments.
CREATE TABLE workspace (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL, single_person INTEGER NOT NULL,
  rehearsal_until INTEGER, created_at INTEGER NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, roles TEXT NOT NULL, active INTEGER NOT NULL,
  enrolled_by TEXT, created_at INTEGER NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE person_key (
  id TEXT PRIMARY KEY, actor TEXT NOT NULL REFERENCES actor(id), public_key BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL,
  enrolled_by TEXT NOT NULL, created_at INTEGER NOT NULL, revoked_at INTEGER, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE matter (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, created_at INTEGER NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE matter_member (
  matter TEXT NOT NULL REFERENCES matter(id), actor TEXT NOT NULL REFERENCES actor(id),
  PRIMARY KEY (matter, actor)) STRICT, WITHOUT ROWID;

CREATE TABLE break_glass (
  id TEXT PRIMARY KEY, actor TEXT NOT NULL REFERENCES actor(id), reason TEXT NOT NULL, granted_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, source TEXT NOT NULL, size INTEGER NOT NULL, digest BLOB NOT NULL,
  address BLOB NOT NULL, matter TEXT REFERENCES matter(id), captured_by TEXT NOT NULL, captured_at INTEGER NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX item_by_time ON item (captured_at, id);

CREATE INDEX item_by_digest ON item (digest);

CREATE TABLE signing_key (
  id TEXT PRIMARY KEY, public_key BLOB NOT NULL UNIQUE, wrapped BLOB NOT NULL, created_at INTEGER NOT NULL,
  retired_at INTEGER, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- The spine. line is canonical JSON without its hash member; the other columns repeat parts of it for look-ups.
CREATE TABLE ledger_entry (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, verb TEXT NOT NULL, subject TEXT NOT NULL,
  matter TEXT, line TEXT NOT NULL, hash BLOB NOT NULL) STRICT;

CREATE INDEX ledger_entry_by_subject ON ledger_entry (subject, seq);

CREATE INDEX ledger_entry_by_verb ON ledger_entry (verb, seq);

CREATE INDEX ledger_entry_by_actor ON ledger_entry (actor, seq);

CREATE TABLE ledger_leaf (
  seq INTEGER NOT NULL, ordinal INTEGER NOT NULL, aggregate TEXT NOT NULL, digest BLOB NOT NULL,
  PRIMARY KEY (seq, ordinal)) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_leaf_by_aggregate ON ledger_leaf (aggregate);

-- Roots of complete subtrees of 256, 65536, … leaves, so that a proof reads a few hundred rows.
CREATE TABLE ledger_tile (
  level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (level, position)) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_top (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;

INSERT INTO ledger_top (id, seq, hash) VALUES (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE signed_head (
  size INTEGER PRIMARY KEY, line TEXT NOT NULL, signature BLOB NOT NULL, signing_key TEXT NOT NULL) STRICT;

CREATE TABLE time_stamp (
  size INTEGER NOT NULL, authority TEXT NOT NULL, stamped_at INTEGER NOT NULL, token BLOB NOT NULL,
  PRIMARY KEY (size, authority)) STRICT, WITHOUT ROWID;

CREATE TABLE anchor (
  size INTEGER NOT NULL, kind TEXT NOT NULL, anchored_at INTEGER NOT NULL, PRIMARY KEY (size, kind)) STRICT, WITHOUT ROWID;

-- Below: kept without a ledger entry of its own, or derived.
CREATE TABLE receipt (
  command TEXT PRIMARY KEY, actor TEXT NOT NULL, digest BLOB NOT NULL, outcome TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_by_time ON receipt (at);

CREATE TABLE access_journal (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
  hash BLOB NOT NULL) STRICT;

CREATE TABLE tail_cursor (name TEXT PRIMARY KEY, seq INTEGER NOT NULL, ordinal INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE lease (
  name TEXT PRIMARY KEY, holder TEXT NOT NULL, token INTEGER NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
  actor TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (actor, name)) STRICT, WITHOUT ROWID;
