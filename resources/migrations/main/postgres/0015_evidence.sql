-- What is handed out: frozen productions with their items, packages written of them, what two people let out although
-- it is privileged, and what packages do not show.
CREATE TABLE production (
  id TEXT COLLATE "C" PRIMARY KEY, number TEXT COLLATE "C" NOT NULL UNIQUE,
  matter TEXT COLLATE "C" REFERENCES matter(id), bates_prefix TEXT COLLATE "C" NOT NULL, bates_last BIGINT NOT NULL,
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX production_by_prefix ON production (bates_prefix, bates_last);

CREATE TABLE production_number (id BIGINT PRIMARY KEY CHECK (id = 1), next BIGINT NOT NULL);

INSERT INTO production_number (id, next) VALUES (1, 1);

CREATE TABLE production_item (
  production TEXT COLLATE "C" NOT NULL REFERENCES production(id), ordinal BIGINT NOT NULL, message BIGINT,
  item TEXT COLLATE "C", commitment BYTEA NOT NULL, PRIMARY KEY (production, ordinal));

CREATE INDEX production_item_by_message ON production_item (message, production);

CREATE TABLE production_package (
  id TEXT COLLATE "C" PRIMARY KEY, production TEXT COLLATE "C" NOT NULL REFERENCES production(id),
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX production_package_by_production ON production_package (production, id);

CREATE TABLE privilege_waiver (
  id TEXT COLLATE "C" PRIMARY KEY, message BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX privilege_waiver_by_message ON privilege_waiver (message, id);

CREATE TABLE redaction (
  id TEXT COLLATE "C" NOT NULL, version BIGINT NOT NULL, message BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL, PRIMARY KEY (id, version));

CREATE INDEX redaction_by_message ON redaction (message, id, version);
