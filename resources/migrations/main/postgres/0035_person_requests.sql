-- What people asked about what is kept of them. The table is bound: content is what the ledger commits to.
CREATE TABLE person_request (
  id TEXT COLLATE "C" PRIMARY KEY, person TEXT COLLATE "C" NOT NULL REFERENCES person(id), state BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL);

CREATE INDEX person_request_by_person ON person_request (person, id);
