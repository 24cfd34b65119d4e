-- Records. `content` is the canonical JSON that the ledger commits to; the columns beside it repeat parts of it for
-- look-ups, and a row whose columns disagree with its content is damage. `words` are what a record is found by: folded,
-- a space around each.
CREATE TABLE record_class (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, parent TEXT REFERENCES record_class(id), schedule TEXT,
  content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE record_class_version (
  class TEXT NOT NULL REFERENCES record_class(id), version INTEGER NOT NULL, content TEXT NOT NULL,
  changed_at INTEGER NOT NULL, changed_by TEXT NOT NULL, salt BLOB NOT NULL,
  PRIMARY KEY (class, version)) STRICT, WITHOUT ROWID;

CREATE TABLE schedule (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE schedule_version (
  schedule TEXT NOT NULL REFERENCES schedule(id), version INTEGER NOT NULL, content TEXT NOT NULL,
  changed_at INTEGER NOT NULL, changed_by TEXT NOT NULL, salt BLOB NOT NULL,
  PRIMARY KEY (schedule, version)) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, class TEXT NOT NULL REFERENCES record_class(id), schedule TEXT,
  state INTEGER NOT NULL, matter TEXT REFERENCES matter(id), conversation TEXT, record_date TEXT NOT NULL,
  declared_at INTEGER NOT NULL, content TEXT NOT NULL, words TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX record_by_class ON record (class, declared_at, id);

CREATE INDEX record_by_time ON record (declared_at, id);

CREATE INDEX record_by_conversation ON record (conversation) WHERE conversation IS NOT NULL;

CREATE TABLE record_version (
  record TEXT NOT NULL REFERENCES record(id), version INTEGER NOT NULL, content TEXT NOT NULL,
  changed_at INTEGER NOT NULL, changed_by TEXT NOT NULL, salt BLOB NOT NULL,
  PRIMARY KEY (record, version)) STRICT, WITHOUT ROWID;

-- What a record is made of. The manifest binds it; these rows answer which records a message is part of.
CREATE TABLE record_message (
  record TEXT NOT NULL REFERENCES record(id), message INTEGER NOT NULL, role INTEGER NOT NULL,
  PRIMARY KEY (record, message)) STRICT, WITHOUT ROWID;

CREATE INDEX record_message_by_message ON record_message (message, record);

CREATE TABLE record_item (
  record TEXT NOT NULL REFERENCES record(id), item TEXT NOT NULL, PRIMARY KEY (record, item)) STRICT, WITHOUT ROWID;

CREATE INDEX record_item_by_item ON record_item (item, record);

-- The manifest in the vault, 0, and its pages. They belong to one record alone.
CREATE TABLE record_object (
  record TEXT NOT NULL REFERENCES record(id), ordinal INTEGER NOT NULL, address BLOB NOT NULL, size INTEGER NOT NULL,
  PRIMARY KEY (record, ordinal)) STRICT, WITHOUT ROWID;

CREATE TABLE record_link (
  record TEXT NOT NULL REFERENCES record(id), kind TEXT NOT NULL, other TEXT NOT NULL REFERENCES record(id),
  salt BLOB NOT NULL, PRIMARY KEY (record, kind, other)) STRICT, WITHOUT ROWID;

-- Something that happened on a day and may start or end a period: `contract-ended`.
CREATE TABLE record_event (
  record TEXT NOT NULL REFERENCES record(id), code TEXT NOT NULL, happened_on TEXT NOT NULL, note TEXT NOT NULL,
  noted_by TEXT NOT NULL, noted_at INTEGER NOT NULL, salt BLOB NOT NULL,
  PRIMARY KEY (record, code, happened_on)) STRICT, WITHOUT ROWID;

-- Stages of the schedule that were carried out.
CREATE TABLE record_stage (
  record TEXT NOT NULL REFERENCES record(id), stage INTEGER NOT NULL, action INTEGER NOT NULL, done_on TEXT NOT NULL,
  salt BLOB NOT NULL, PRIMARY KEY (record, stage)) STRICT, WITHOUT ROWID;

-- Persons whose messages are captured, and holds.
CREATE TABLE person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE person_name (
  person TEXT NOT NULL REFERENCES person(id), kind INTEGER NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (kind, value, person)) STRICT, WITHOUT ROWID;

CREATE INDEX speaker_by_phone ON speaker (phone, conversation) WHERE phone <> '';

CREATE INDEX speaker_by_label ON speaker (label, conversation);

CREATE INDEX speaker_name_by_label ON speaker_name (label, conversation);

CREATE TABLE hold (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, state INTEGER NOT NULL, matter TEXT REFERENCES matter(id),
  cools_until TEXT, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- A query keeps its text here; of a message the target is its number in decimal digits.
CREATE TABLE hold_target (
  hold TEXT NOT NULL REFERENCES hold(id), kind INTEGER NOT NULL, target TEXT NOT NULL, number INTEGER NOT NULL,
  added_at INTEGER NOT NULL, cools_until TEXT, reason TEXT NOT NULL, frozen_by INTEGER NOT NULL, salt BLOB NOT NULL,
  PRIMARY KEY (hold, kind, target), UNIQUE (hold, number)) STRICT, WITHOUT ROWID;

CREATE INDEX hold_target_by_target ON hold_target (kind, target, hold);

-- Raised by every change of what is held; a destroying transaction shares a lock on it.
CREATE TABLE hold_epoch (id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL) STRICT;

INSERT INTO hold_epoch (id, epoch) VALUES (1, 1);

-- Disposition.
CREATE TABLE snapshot (
  id TEXT PRIMARY KEY, taken_at INTEGER NOT NULL, state INTEGER NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_item (
  snapshot TEXT NOT NULL REFERENCES snapshot(id), ordinal INTEGER NOT NULL, record TEXT NOT NULL REFERENCES record(id),
  due_on TEXT NOT NULL, stage INTEGER NOT NULL, action INTEGER NOT NULL, due BLOB NOT NULL, decision INTEGER NOT NULL,
  reason TEXT NOT NULL, decided_by TEXT NOT NULL, until TEXT, state INTEGER NOT NULL, blocked_by TEXT NOT NULL,
  salt BLOB NOT NULL, PRIMARY KEY (snapshot, ordinal)) STRICT, WITHOUT ROWID;

CREATE INDEX snapshot_item_by_record ON snapshot_item (record, snapshot);

-- Which items somebody opened; the second person must have seen a sample. The entry of the approval counts them.
CREATE TABLE snapshot_view (
  snapshot TEXT NOT NULL, ordinal INTEGER NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (snapshot, ordinal, actor)) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
  id TEXT PRIMARY KEY, snapshot TEXT NOT NULL, issued_at INTEGER NOT NULL, line TEXT NOT NULL, signature BLOB NOT NULL,
  signing_key TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, kind INTEGER NOT NULL, state INTEGER NOT NULL, assignee TEXT, role TEXT,
  matter TEXT REFERENCES matter(id), due_at INTEGER, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX task_by_state ON task (state, due_at, id);

CREATE INDEX task_by_subject ON task (subject, id);

-- Below: without an entry of their own, or derived.
-- Objects of the vault that lost their last reference: the key dies after the transaction, and may be asked to twice.
CREATE TABLE doomed_object (address BLOB PRIMARY KEY, snapshot TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE record_number (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL) STRICT;

INSERT INTO record_number (id, next) VALUES (1, 1);

CREATE TABLE hold_number (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL) STRICT;

INSERT INTO hold_number (id, next) VALUES (1, 1);

-- When the next stage of a record is due, as the schedule in force says; none while it waits for an event.
CREATE TABLE record_due (
  record TEXT PRIMARY KEY REFERENCES record(id), due_on TEXT, stage INTEGER NOT NULL, action INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX record_due_by_day ON record_due (due_on, record);

-- Who still refers to an object of the vault.
CREATE INDEX item_by_address ON item (address);

CREATE INDEX attachment_by_address ON attachment (address) WHERE address IS NOT NULL;

CREATE INDEX segment_by_address ON segment (address);
