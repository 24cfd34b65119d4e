-- What reviewers choose about messages: sets of tags, every act of choosing, and what is chosen now.
CREATE TABLE tag_set (
  id TEXT PRIMARY KEY, matter TEXT REFERENCES matter(id), content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  id TEXT PRIMARY KEY, tag_set TEXT NOT NULL REFERENCES tag_set(id), folded TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX tag_by_name ON tag (folded);

CREATE TABLE tagging (
  id TEXT PRIMARY KEY, tag_set TEXT NOT NULL REFERENCES tag_set(id), author TEXT NOT NULL REFERENCES actor(id),
  at INTEGER NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE tag_change (
  tagging TEXT NOT NULL REFERENCES tagging(id), message INTEGER NOT NULL, tags_before TEXT NOT NULL, tags_after TEXT NOT NULL,
  PRIMARY KEY (tagging, message)) STRICT, WITHOUT ROWID;

CREATE INDEX tag_change_by_message ON tag_change (message, tagging);

CREATE TABLE message_tag (
  message INTEGER NOT NULL, tag TEXT NOT NULL REFERENCES tag(id), PRIMARY KEY (message, tag)) STRICT, WITHOUT ROWID;

CREATE INDEX message_tag_by_tag ON message_tag (tag, message);
