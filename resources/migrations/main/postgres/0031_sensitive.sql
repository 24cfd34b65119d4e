-- What belongs to a special category; one mark is never changed, the newest counts. The table is bound: content is what
-- the ledger commits to.
CREATE TABLE sensitive_mark (
  id TEXT COLLATE "C" PRIMARY KEY, subject TEXT COLLATE "C" NOT NULL, category BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL);

CREATE INDEX sensitive_mark_by_subject ON sensitive_mark (subject, id);
