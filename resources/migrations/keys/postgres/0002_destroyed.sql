-- Objects whose key was destroyed on purpose, and when: a copy made before is destroyed again by this list.
CREATE TABLE destroyed_object (
  address BYTEA PRIMARY KEY, destroyed_at BIGINT NOT NULL);
