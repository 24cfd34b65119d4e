-- Rules that watch the ledger and act, what became of each time they did, and the switch that stops what goes out.
CREATE TABLE rule (
  id TEXT COLLATE "C" PRIMARY KEY, state BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE rule_version (
  rule TEXT COLLATE "C" NOT NULL, version BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL, changed_at BIGINT NOT NULL,
  changed_by TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL, PRIMARY KEY (rule, version));

-- An event counts once for each rule.
CREATE TABLE rule_hit (
  id TEXT COLLATE "C" PRIMARY KEY, rule TEXT COLLATE "C" NOT NULL, event TEXT COLLATE "C" NOT NULL,
  thread TEXT COLLATE "C" NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id), state BIGINT NOT NULL, at BIGINT NOT NULL,
  due BIGINT, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL, UNIQUE (rule, event));

CREATE INDEX rule_hit_by_rule ON rule_hit (rule, id);

CREATE INDEX rule_hit_by_thread ON rule_hit (rule, thread, at);

-- Only what waits can become due.
CREATE INDEX rule_hit_by_due ON rule_hit (due) WHERE due IS NOT NULL;

-- Derived: who was reached when, for the limits of an hour.
CREATE TABLE rule_reach (
  person TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL, hit TEXT COLLATE "C" NOT NULL, rule TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (person, at, hit));

CREATE TABLE rule_stop (
  id BIGINT PRIMARY KEY CHECK (id = 1), content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);
