-- What reviewers choose about messages: sets of tags, every act of choosing, and what is chosen now.
CREATE TABLE tag_set (
  id TEXT COLLATE "C" PRIMARY KEY, matter TEXT COLLATE "C" REFERENCES matter(id), content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL);

CREATE TABLE tag (
  id TEXT COLLATE "C" PRIMARY KEY, tag_set TEXT COLLATE "C" NOT NULL REFERENCES tag_set(id),
  folded TEXT COLLATE "C" NOT NULL);

CREATE INDEX tag_by_name ON tag (folded);

CREATE TABLE tagging (
  id TEXT COLLATE "C" PRIMARY KEY, tag_set TEXT COLLATE "C" NOT NULL REFERENCES tag_set(id),
  author TEXT COLLATE "C" NOT NULL REFERENCES actor(id), at BIGINT NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE tag_change (
  tagging TEXT COLLATE "C" NOT NULL REFERENCES tagging(id), message BIGINT NOT NULL, tags_before TEXT COLLATE "C" NOT NULL,
  tags_after TEXT COLLATE "C" NOT NULL, PRIMARY KEY (tagging, message));

CREATE INDEX tag_change_by_message ON tag_change (message, tagging);

CREATE TABLE message_tag (
  message BIGINT NOT NULL, tag TEXT COLLATE "C" NOT NULL REFERENCES tag(id), PRIMARY KEY (message, tag));

CREATE INDEX message_tag_by_tag ON message_tag (tag, message);
