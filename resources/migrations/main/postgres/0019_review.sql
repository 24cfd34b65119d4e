-- What is reviewed: frozen sets of messages in batches, and samples that a second reviewer codes again.
CREATE TABLE review_set (
  id TEXT COLLATE "C" PRIMARY KEY, matter TEXT COLLATE "C" REFERENCES matter(id),
  tag_set TEXT COLLATE "C" NOT NULL REFERENCES tag_set(id), content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE review_batch (
  review_set TEXT COLLATE "C" NOT NULL REFERENCES review_set(id), number BIGINT NOT NULL,
  reviewer TEXT COLLATE "C" REFERENCES actor(id), content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL,
  PRIMARY KEY (review_set, number));

CREATE TABLE review_member (
  review_set TEXT COLLATE "C" NOT NULL REFERENCES review_set(id), ordinal BIGINT NOT NULL, message BIGINT NOT NULL,
  batch BIGINT NOT NULL, PRIMARY KEY (review_set, ordinal));

CREATE UNIQUE INDEX review_member_by_message ON review_member (message, review_set);

CREATE TABLE review_sample (
  id TEXT COLLATE "C" PRIMARY KEY, review_set TEXT COLLATE "C" NOT NULL REFERENCES review_set(id),
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX review_sample_by_set ON review_sample (review_set, id);

CREATE TABLE review_sample_item (
  sample TEXT COLLATE "C" NOT NULL REFERENCES review_sample(id), ordinal BIGINT NOT NULL, message BIGINT NOT NULL,
  coder TEXT COLLATE "C" NOT NULL REFERENCES actor(id), tags TEXT COLLATE "C" NOT NULL, PRIMARY KEY (sample, ordinal));

CREATE UNIQUE INDEX review_sample_item_by_message ON review_sample_item (message, sample);

CREATE TABLE review_check (
  sample TEXT COLLATE "C" NOT NULL REFERENCES review_sample(id), message BIGINT NOT NULL, version BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL, PRIMARY KEY (sample, message, version));
