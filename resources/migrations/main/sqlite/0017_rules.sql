-- Rules that watch the ledger and act, what became of each time they did, and the switch that stops what goes out.
CREATE TABLE rule (
  id TEXT PRIMARY KEY, state INTEGER NOT NULL, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE rule_version (
  rule TEXT NOT NULL, version INTEGER NOT NULL, content TEXT NOT NULL, changed_at INTEGER NOT NULL, changed_by TEXT NOT NULL,
  salt BLOB NOT NULL, PRIMARY KEY (rule, version)) STRICT, WITHOUT ROWID;

-- An event counts once for each rule.
CREATE TABLE rule_hit (
  id TEXT PRIMARY KEY, rule TEXT NOT NULL, event TEXT NOT NULL, thread TEXT NOT NULL, matter TEXT REFERENCES matter(id),
  state INTEGER NOT NULL, at INTEGER NOT NULL, due INTEGER, content TEXT NOT NULL, salt BLOB NOT NULL,
  UNIQUE (rule, event)) STRICT, WITHOUT ROWID;

CREATE INDEX rule_hit_by_rule ON rule_hit (rule, id);

CREATE INDEX rule_hit_by_thread ON rule_hit (rule, thread, at);

-- Only what waits can become due.
CREATE INDEX rule_hit_by_due ON rule_hit (due) WHERE due IS NOT NULL;

-- Derived: who was reached when, for the limits of an hour.
CREATE TABLE rule_reach (
  person TEXT NOT NULL, at INTEGER NOT NULL, hit TEXT NOT NULL, rule TEXT NOT NULL, PRIMARY KEY (person, at, hit)) STRICT, WITHOUT ROWID;

CREATE TABLE rule_stop (
  id INTEGER PRIMARY KEY CHECK (id = 1), content TEXT NOT NULL, salt BLOB NOT NULL) STRICT;
