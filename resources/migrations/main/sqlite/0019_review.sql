-- What is reviewed: frozen sets of messages in batches, and samples that a second reviewer codes again.
CREATE TABLE review_set (
  id TEXT PRIMARY KEY, matter TEXT REFERENCES matter(id), tag_set TEXT NOT NULL REFERENCES tag_set(id),
  content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE review_batch (
  review_set TEXT NOT NULL REFERENCES review_set(id), number INTEGER NOT NULL, reviewer TEXT REFERENCES actor(id),
  content TEXT NOT NULL, salt BLOB NOT NULL, PRIMARY KEY (review_set, number)) STRICT, WITHOUT ROWID;

CREATE TABLE review_member (
  review_set TEXT NOT NULL REFERENCES review_set(id), ordinal INTEGER NOT NULL, message INTEGER NOT NULL,
  batch INTEGER NOT NULL, PRIMARY KEY (review_set, ordinal)) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX review_member_by_message ON review_member (message, review_set);

CREATE TABLE review_sample (
  id TEXT PRIMARY KEY, review_set TEXT NOT NULL REFERENCES review_set(id), content TEXT NOT NULL, salt BLOB NOT NULL)
  STRICT, WITHOUT ROWID;

CREATE INDEX review_sample_by_set ON review_sample (review_set, id);

CREATE TABLE review_sample_item (
  sample TEXT NOT NULL REFERENCES review_sample(id), ordinal INTEGER NOT NULL, message INTEGER NOT NULL,
  coder TEXT NOT NULL REFERENCES actor(id), tags TEXT NOT NULL, PRIMARY KEY (sample, ordinal)) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX review_sample_item_by_message ON review_sample_item (message, sample);

CREATE TABLE review_check (
  sample TEXT NOT NULL REFERENCES review_sample(id), message INTEGER NOT NULL, version INTEGER NOT NULL,
  content TEXT NOT NULL, salt BLOB NOT NULL, PRIMARY KEY (sample, message, version)) STRICT, WITHOUT ROWID;
