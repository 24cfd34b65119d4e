-- Changes of the file plan that two persons agreed to and that take effect on a later day. The table is bound: content
-- is what the ledger commits to.
CREATE TABLE planned_change (
  id TEXT COLLATE "C" PRIMARY KEY, subject TEXT COLLATE "C" NOT NULL, state BIGINT NOT NULL, from_day TEXT COLLATE "C" NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX planned_change_by_state ON planned_change (state, from_day, id);
CREATE INDEX planned_change_by_subject ON planned_change (subject, state);
