-- What a workspace keeps. Aggregates carry a salt; the ledger holds their commitments.
CREATE TABLE workspace (
  id TEXT COLLATE "C" PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, time_zone TEXT COLLATE "C" NOT NULL, single_person BIGINT NOT NULL,
  rehearsal_until BIGINT, created_at BIGINT NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE actor (
  id TEXT COLLATE "C" PRIMARY KEY, login TEXT COLLATE "C" NOT NULL UNIQUE, name TEXT COLLATE "C" NOT NULL, roles TEXT COLLATE "C" NOT NULL, active BIGINT NOT NULL,
  enrolled_by TEXT COLLATE "C", created_at BIGINT NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE person_key (
  id TEXT COLLATE "C" PRIMARY KEY, actor TEXT COLLATE "C" NOT NULL REFERENCES actor(id), public_key BYTEA NOT NULL UNIQUE, sealed BYTEA NOT NULL,
  enrolled_by TEXT COLLATE "C" NOT NULL, created_at BIGINT NOT NULL, revoked_at BIGINT, salt BYTEA NOT NULL);

CREATE TABLE matter (
  id TEXT COLLATE "C" PRIMARY KEY, code TEXT COLLATE "C" NOT NULL UNIQUE, name TEXT COLLATE "C" NOT NULL, created_at BIGINT NOT NULL,
  salt BYTEA NOT NULL);

CREATE TABLE matter_member (
  matter TEXT COLLATE "C" NOT NULL REFERENCES matter(id), actor TEXT COLLATE "C" NOT NULL REFERENCES actor(id),
  PRIMARY KEY (matter, actor));

CREATE TABLE break_glass (
  id TEXT COLLATE "C" PRIMARY KEY, actor TEXT COLLATE "C" NOT NULL REFERENCES actor(id), reason TEXT COLLATE "C" NOT NULL, granted_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE item (
  id TEXT COLLATE "C" PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, source TEXT COLLATE "C" NOT NULL, size BIGINT NOT NULL, digest BYTEA NOT NULL,
  address BYTEA NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id), captured_by TEXT COLLATE "C" NOT NULL, captured_at BIGINT NOT NULL,
  salt BYTEA NOT NULL);

CREATE INDEX item_by_time ON item (captured_at, id);

CREATE INDEX item_by_digest ON item (digest);

CREATE TABLE signing_key (
  id TEXT COLLATE "C" PRIMARY KEY, public_key BYTEA NOT NULL UNIQUE, wrapped BYTEA NOT NULL, created_at BIGINT NOT NULL,
  retired_at BIGINT, salt BYTEA NOT NULL);

-- The spine. line is canonical JSON without its hash member; the other columns repeat parts of it for look-ups.
CREATE TABLE ledger_entry (
  seq BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor TEXT COLLATE "C" NOT NULL, verb TEXT COLLATE "C" NOT NULL, subject TEXT COLLATE "C" NOT NULL,
  matter TEXT COLLATE "C", line TEXT COLLATE "C" NOT NULL, hash BYTEA NOT NULL);

CREATE INDEX ledger_entry_by_subject ON ledger_entry (subject, seq);

CREATE INDEX ledger_entry_by_verb ON ledger_entry (verb, seq);

CREATE INDEX ledger_entry_by_actor ON ledger_entry (actor, seq);

CREATE TABLE ledger_leaf (
  seq BIGINT NOT NULL, ordinal BIGINT NOT NULL, aggregate TEXT COLLATE "C" NOT NULL, digest BYTEA NOT NULL,
  PRIMARY KEY (seq, ordinal));

CREATE INDEX ledger_leaf_by_aggregate ON ledger_leaf (aggregate);

-- Roots of complete subtrees of 256, 65536, … leaves, so that a proof reads a few hundred rows.
CREATE TABLE ledger_tile (
  level BIGINT NOT NULL, position BIGINT NOT NULL, hash BYTEA NOT NULL, PRIMARY KEY (level, position));

CREATE TABLE ledger_top (id BIGINT PRIMARY KEY CHECK (id = 1), seq BIGINT NOT NULL, hash BYTEA NOT NULL);

INSERT INTO ledger_top (id, seq, hash) VALUES (1, 0, '\x0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE signed_head (
  size BIGINT PRIMARY KEY, line TEXT COLLATE "C" NOT NULL, signature BYTEA NOT NULL, signing_key TEXT COLLATE "C" NOT NULL);

CREATE TABLE time_stamp (
  size BIGINT NOT NULL, authority TEXT COLLATE "C" NOT NULL, stamped_at BIGINT NOT NULL, token BYTEA NOT NULL,
  PRIMARY KEY (size, authority));

CREATE TABLE anchor (
  size BIGINT NOT NULL, kind TEXT COLLATE "C" NOT NULL, anchored_at BIGINT NOT NULL, PRIMARY KEY (size, kind));

-- Below: kept without a ledger entry of its own, or derived.
CREATE TABLE receipt (
  command TEXT COLLATE "C" PRIMARY KEY, actor TEXT COLLATE "C" NOT NULL, digest BYTEA NOT NULL, outcome TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL);

CREATE INDEX receipt_by_time ON receipt (at);

CREATE TABLE access_journal (
  seq BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor TEXT COLLATE "C" NOT NULL, action TEXT COLLATE "C" NOT NULL, subject TEXT COLLATE "C" NOT NULL,
  hash BYTEA NOT NULL);

CREATE TABLE tail_cursor (name TEXT COLLATE "C" PRIMARY KEY, seq BIGINT NOT NULL, ordinal BIGINT NOT NULL);

CREATE TABLE lease (
  name TEXT COLLATE "C" PRIMARY KEY, holder TEXT COLLATE "C" NOT NULL, token BIGINT NOT NULL, expires_at BIGINT NOT NULL);

CREATE TABLE preference (
  actor TEXT COLLATE "C" NOT NULL, name TEXT COLLATE "C" NOT NULL, value TEXT COLLATE "C" NOT NULL, PRIMARY KEY (actor, name));
