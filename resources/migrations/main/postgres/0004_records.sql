-- Records. `content` is the canonical JSON that the ledger commits to; the columns beside it repeat parts of it for
-- look-ups, and a row whose columns disagree with its content is damage. `words` are what a record is found by: folded,
-- a space around each.
CREATE TABLE record_class (
  id TEXT COLLATE "C" PRIMARY KEY, code TEXT COLLATE "C" NOT NULL UNIQUE, parent TEXT COLLATE "C" REFERENCES record_class(id), schedule TEXT COLLATE "C",
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE record_class_version (
  class TEXT COLLATE "C" NOT NULL REFERENCES record_class(id), version BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  changed_at BIGINT NOT NULL, changed_by TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL,
  PRIMARY KEY (class, version));

CREATE TABLE schedule (
  id TEXT COLLATE "C" PRIMARY KEY, code TEXT COLLATE "C" NOT NULL UNIQUE, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE schedule_version (
  schedule TEXT COLLATE "C" NOT NULL REFERENCES schedule(id), version BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  changed_at BIGINT NOT NULL, changed_by TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL,
  PRIMARY KEY (schedule, version));

CREATE TABLE record (
  id TEXT COLLATE "C" PRIMARY KEY, number TEXT COLLATE "C" NOT NULL UNIQUE, class TEXT COLLATE "C" NOT NULL REFERENCES record_class(id), schedule TEXT COLLATE "C",
  state BIGINT NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id), conversation TEXT COLLATE "C", record_date TEXT COLLATE "C" NOT NULL,
  declared_at BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL, words TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX record_by_class ON record (class, declared_at, id);

CREATE INDEX record_by_time ON record (declared_at, id);

CREATE INDEX record_by_conversation ON record (conversation) WHERE conversation IS NOT NULL;

CREATE TABLE record_version (
  record TEXT COLLATE "C" NOT NULL REFERENCES record(id), version BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  changed_at BIGINT NOT NULL, changed_by TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL,
  PRIMARY KEY (record, version));

-- What a record is made of. The manifest binds it; these rows answer which records a message is part of.
CREATE TABLE record_message (
  record TEXT COLLATE "C" NOT NULL REFERENCES record(id), message BIGINT NOT NULL, role BIGINT NOT NULL,
  PRIMARY KEY (record, message));

CREATE INDEX record_message_by_message ON record_message (message, record);

CREATE TABLE record_item (
  record TEXT COLLATE "C" NOT NULL REFERENCES record(id), item TEXT COLLATE "C" NOT NULL, PRIMARY KEY (record, item));

CREATE INDEX record_item_by_item ON record_item (item, record);

-- The manifest in the vault, 0, and its pages. They belong to one record alone.
CREATE TABLE record_object (
  record TEXT COLLATE "C" NOT NULL REFERENCES record(id), ordinal BIGINT NOT NULL, address BYTEA NOT NULL, size BIGINT NOT NULL,
  PRIMARY KEY (record, ordinal));

CREATE TABLE record_link (
  record TEXT COLLATE "C" NOT NULL REFERENCES record(id), kind TEXT COLLATE "C" NOT NULL, other TEXT COLLATE "C" NOT NULL REFERENCES record(id),
  salt BYTEA NOT NULL, PRIMARY KEY (record, kind, other));

-- Something that happened on a day and may start or end a period: `contract-ended`.
CREATE TABLE record_event (
  record TEXT COLLATE "C" NOT NULL REFERENCES record(id), code TEXT COLLATE "C" NOT NULL, happened_on TEXT COLLATE "C" NOT NULL, note TEXT COLLATE "C" NOT NULL,
  noted_by TEXT COLLATE "C" NOT NULL, noted_at BIGINT NOT NULL, salt BYTEA NOT NULL,
  PRIMARY KEY (record, code, happened_on));

-- Stages of the schedule that were carried out.
CREATE TABLE record_stage (
  record TEXT COLLATE "C" NOT NULL REFERENCES record(id), stage BIGINT NOT NULL, action BIGINT NOT NULL, done_on TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL, PRIMARY KEY (record, stage));

-- Persons whose messages are captured, and holds.
CREATE TABLE person (
  id TEXT COLLATE "C" PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE person_name (
  person TEXT COLLATE "C" NOT NULL REFERENCES person(id), kind BIGINT NOT NULL, value TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, value, person));

CREATE INDEX speaker_by_phone ON speaker (phone, conversation) WHERE phone <> '';

CREATE INDEX speaker_by_label ON speaker (label, conversation);

CREATE INDEX speaker_name_by_label ON speaker_name (label, conversation);

CREATE TABLE hold (
  id TEXT COLLATE "C" PRIMARY KEY, code TEXT COLLATE "C" NOT NULL UNIQUE, state BIGINT NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id),
  cools_until TEXT COLLATE "C", content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

-- A query keeps its text here; of a message the target is its number in decimal digits.
CREATE TABLE hold_target (
  hold TEXT COLLATE "C" NOT NULL REFERENCES hold(id), kind BIGINT NOT NULL, target TEXT COLLATE "C" NOT NULL, number BIGINT NOT NULL,
  added_at BIGINT NOT NULL, cools_until TEXT COLLATE "C", reason TEXT COLLATE "C" NOT NULL, frozen_by BIGINT NOT NULL, salt BYTEA NOT NULL,
  PRIMARY KEY (hold, kind, target), UNIQUE (hold, number));

CREATE INDEX hold_target_by_target ON hold_target (kind, target, hold);

-- Raised by every change of what is held; a destroying transaction shares a lock on it.
CREATE TABLE hold_epoch (id BIGINT PRIMARY KEY CHECK (id = 1), epoch BIGINT NOT NULL);

INSERT INTO hold_epoch (id, epoch) VALUES (1, 1);

-- Disposition.
CREATE TABLE snapshot (
  id TEXT COLLATE "C" PRIMARY KEY, taken_at BIGINT NOT NULL, state BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL);

CREATE TABLE snapshot_item (
  snapshot TEXT COLLATE "C" NOT NULL REFERENCES snapshot(id), ordinal BIGINT NOT NULL, record TEXT COLLATE "C" NOT NULL REFERENCES record(id),
  due_on TEXT COLLATE "C" NOT NULL, stage BIGINT NOT NULL, action BIGINT NOT NULL, due BYTEA NOT NULL, decision BIGINT NOT NULL,
  reason TEXT COLLATE "C" NOT NULL, decided_by TEXT COLLATE "C" NOT NULL, until TEXT COLLATE "C", state BIGINT NOT NULL, blocked_by TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL, PRIMARY KEY (snapshot, ordinal));

CREATE INDEX snapshot_item_by_record ON snapshot_item (record, snapshot);

-- Which items somebody opened; the second person must have seen a sample. The entry of the approval counts them.
CREATE TABLE snapshot_view (
  snapshot TEXT COLLATE "C" NOT NULL, ordinal BIGINT NOT NULL, actor TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (snapshot, ordinal, actor));

CREATE TABLE certificate (
  id TEXT COLLATE "C" PRIMARY KEY, snapshot TEXT COLLATE "C" NOT NULL, issued_at BIGINT NOT NULL, line TEXT COLLATE "C" NOT NULL, signature BYTEA NOT NULL,
  signing_key TEXT COLLATE "C" NOT NULL);

CREATE TABLE task (
  id TEXT COLLATE "C" PRIMARY KEY, subject TEXT COLLATE "C" NOT NULL, kind BIGINT NOT NULL, state BIGINT NOT NULL, assignee TEXT COLLATE "C", role TEXT COLLATE "C",
  matter TEXT COLLATE "C" REFERENCES matter(id), due_at BIGINT, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX task_by_state ON task (state, due_at, id);

CREATE INDEX task_by_subject ON task (subject, id);

-- Below: without an entry of their own, or derived.
-- Objects of the vault that lost their last reference: the key dies after the transaction, and may be asked to twice.
CREATE TABLE doomed_object (address BYTEA PRIMARY KEY, snapshot TEXT COLLATE "C" NOT NULL);

CREATE TABLE record_number (id BIGINT PRIMARY KEY CHECK (id = 1), next BIGINT NOT NULL);

INSERT INTO record_number (id, next) VALUES (1, 1);

CREATE TABLE hold_number (id BIGINT PRIMARY KEY CHECK (id = 1), next BIGINT NOT NULL);

INSERT INTO hold_number (id, next) VALUES (1, 1);

-- When the next stage of a record is due, as the schedule in force says; none while it waits for an event.
CREATE TABLE record_due (
  record TEXT COLLATE "C" PRIMARY KEY REFERENCES record(id), due_on TEXT COLLATE "C", stage BIGINT NOT NULL, action BIGINT NOT NULL);

CREATE INDEX record_due_by_day ON record_due (due_on, record);

-- Who still refers to an object of the vault.
CREATE INDEX item_by_address ON item (address);

CREATE INDEX attachment_by_address ON attachment (address) WHERE address IS NOT NULL;

CREATE INDEX segment_by_address ON segment (address);
