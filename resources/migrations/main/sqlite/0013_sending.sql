-- What the messenger said when it was last asked: templates (content as it gave them), the number that sends.
CREATE TABLE message_template (
  peer TEXT NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL, content TEXT NOT NULL, fetched_at INTEGER NOT NULL,
  PRIMARY KEY (peer, name, language)) STRICT, WITHOUT ROWID;

CREATE TABLE sending_number (
  peer TEXT PRIMARY KEY, id TEXT NOT NULL, phone TEXT NOT NULL, name TEXT NOT NULL, quality TEXT NOT NULL,
  tier TEXT NOT NULL, fetched_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- What statuses said of our own deliveries; 0: no error.
CREATE TABLE sending_status (
  reference TEXT PRIMARY KEY, peer TEXT NOT NULL, wamid TEXT NOT NULL, step INTEGER NOT NULL, code INTEGER NOT NULL,
  at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Who was written to first, and when last.
CREATE TABLE sending_reach (
  peer TEXT NOT NULL, lane TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (peer, lane)) STRICT, WITHOUT ROWID;

CREATE INDEX sending_reach_by_time ON sending_reach (peer, at);
