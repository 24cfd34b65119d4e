-- One question to many people and what became of each; what happens to tasks when nobody acts; who stands in for whom.
CREATE TABLE campaign (
  id TEXT PRIMARY KEY, state INTEGER NOT NULL, matter TEXT REFERENCES matter(id), content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- Nobody is in a campaign twice.
CREATE TABLE campaign_person (
  id TEXT PRIMARY KEY, campaign TEXT NOT NULL REFERENCES campaign(id), person TEXT NOT NULL REFERENCES person(id),
  state INTEGER NOT NULL, due INTEGER, answered_at INTEGER, matter TEXT REFERENCES matter(id), content TEXT NOT NULL,
  salt BLOB NOT NULL, UNIQUE (campaign, person)) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_person_by_campaign ON campaign_person (campaign, id);

CREATE INDEX campaign_person_by_state ON campaign_person (campaign, state, id);

-- Only where there is something to do next.
CREATE INDEX campaign_person_by_due ON campaign_person (campaign, due, id) WHERE due IS NOT NULL;

CREATE INDEX rule_reach_by_rule ON rule_reach (rule, at);

CREATE TABLE task_chain (
  task TEXT PRIMARY KEY REFERENCES task(id), next INTEGER, content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX task_chain_by_next ON task_chain (next) WHERE next IS NOT NULL;
