-- Who gets the signed heads besides the workspace: the newest row holds, an empty folder is nobody.
CREATE TABLE head_holder (
  id TEXT COLLATE "C" PRIMARY KEY, folder TEXT COLLATE "C" NOT NULL,
  chosen_by TEXT COLLATE "C" NOT NULL REFERENCES actor(id), chosen_at BIGINT NOT NULL, salt BYTEA NOT NULL);
