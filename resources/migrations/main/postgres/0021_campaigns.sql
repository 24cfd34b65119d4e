-- One question to many people and what became of each; what happens to tasks when nobody acts; who stands in for whom.
CREATE TABLE campaign (
  id TEXT COLLATE "C" PRIMARY KEY, state BIGINT NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id),
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

-- Nobody is in a campaign twice.
CREATE TABLE campaign_person (
  id TEXT COLLATE "C" PRIMARY KEY, campaign TEXT COLLATE "C" NOT NULL REFERENCES campaign(id),
  person TEXT COLLATE "C" NOT NULL REFERENCES person(id), state BIGINT NOT NULL, due BIGINT, answered_at BIGINT,
  matter TEXT COLLATE "C" REFERENCES matter(id), content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL,
  UNIQUE (campaign, person));

CREATE INDEX campaign_person_by_campaign ON campaign_person (campaign, id);

CREATE INDEX campaign_person_by_state ON campaign_person (campaign, state, id);

-- Only where there is something to do next.
CREATE INDEX campaign_person_by_due ON campaign_person (campaign, due, id) WHERE due IS NOT NULL;

CREATE INDEX rule_reach_by_rule ON rule_reach (rule, at);

CREATE TABLE task_chain (
  task TEXT COLLATE "C" PRIMARY KEY REFERENCES task(id), next BIGINT, content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE INDEX task_chain_by_next ON task_chain (next) WHERE next IS NOT NULL;
