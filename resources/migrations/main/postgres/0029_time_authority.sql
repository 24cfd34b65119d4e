-- Who confirms the time for the workspace: the newest row holds, an empty address is nobody.
CREATE TABLE time_authority (
  id TEXT COLLATE "C" PRIMARY KEY, address TEXT COLLATE "C" NOT NULL, certificates BYTEA NOT NULL,
  chosen_by TEXT COLLATE "C" NOT NULL REFERENCES actor(id), chosen_at BIGINT NOT NULL, salt BYTEA NOT NULL);
