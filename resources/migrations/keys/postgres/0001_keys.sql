-- Keys live apart from what they open, so that a backup of the one without the other opens nothing.
CREATE TABLE object_key (
  address BYTEA PRIMARY KEY, wrapped BYTEA NOT NULL, created_at BIGINT NOT NULL);

CREATE TABLE key_slot (
  id TEXT COLLATE "C" PRIMARY KEY, method TEXT COLLATE "C" NOT NULL, label TEXT COLLATE "C" NOT NULL, sealed BYTEA NOT NULL, created_at BIGINT NOT NULL);

-- A known text under the workspace key: tells the key of another workspace from damage.
CREATE TABLE key_check (id BIGINT PRIMARY KEY CHECK (id = 1), mark BYTEA NOT NULL);
