-- The systems that the workspace speaks with. content is what the ledger commits to; no secret is in it.
CREATE TABLE connection (
  id TEXT COLLATE "C" PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL UNIQUE, matter TEXT COLLATE "C" REFERENCES matter(id),
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

-- How each is, as the program that works for it saw it last; a cache. test is what a person tried last.
CREATE TABLE connection_health (
  connection TEXT COLLATE "C" PRIMARY KEY, seen_at BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  test TEXT COLLATE "C");

-- How far each list of news was taken into the inbox.
CREATE TABLE connection_cursor (
  connection TEXT COLLATE "C" NOT NULL, resource TEXT COLLATE "C" NOT NULL, place TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (connection, resource));
