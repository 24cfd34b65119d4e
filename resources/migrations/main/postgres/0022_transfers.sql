-- Documents that connected systems handed over, templates of cases, and programs that may read what was approved.
CREATE TABLE transfer (
  id TEXT COLLATE "C" PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL, remote TEXT COLLATE "C" NOT NULL, object TEXT COLLATE "C" NOT NULL, state BIGINT NOT NULL,
  case_id TEXT COLLATE "C" REFERENCES case_file(id), item TEXT COLLATE "C" NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id), at BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE UNIQUE INDEX transfer_by_remote ON transfer (peer, remote);

CREATE INDEX transfer_by_change ON transfer (at, id);

CREATE INDEX transfer_by_case ON transfer (case_id, at);

CREATE INDEX transfer_by_item ON transfer (item);

CREATE INDEX transfer_by_object ON transfer (peer, object) WHERE case_id IS NULL;

CREATE TABLE case_template (code TEXT COLLATE "C" PRIMARY KEY, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE read_client (
  id TEXT COLLATE "C" PRIMARY KEY, name TEXT COLLATE "C" NOT NULL UNIQUE, actor TEXT COLLATE "C" NOT NULL UNIQUE, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);
