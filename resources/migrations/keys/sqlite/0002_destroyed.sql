-- Objects whose key was destroyed on purpose, and when: a copy made before is destroyed again by this list.
CREATE TABLE destroyed_object (
  address BLOB PRIMARY KEY, destroyed_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
