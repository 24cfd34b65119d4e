-- What people asked about what is kept of them. The table is bound: content is what the ledger commits to.
CREATE TABLE person_request (
  id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id), state INTEGER NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX person_request_by_person ON person_request (person, id);
