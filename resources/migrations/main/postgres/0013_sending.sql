-- What the messenger said when it was last asked: templates (content as it gave them), the number that sends.
CREATE TABLE message_template (
  peer TEXT COLLATE "C" NOT NULL, name TEXT COLLATE "C" NOT NULL, language TEXT COLLATE "C" NOT NULL,
  content TEXT COLLATE "C" NOT NULL, fetched_at BIGINT NOT NULL, PRIMARY KEY (peer, name, language));

CREATE TABLE sending_number (
  peer TEXT COLLATE "C" PRIMARY KEY, id TEXT COLLATE "C" NOT NULL, phone TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL, quality TEXT COLLATE "C" NOT NULL, tier TEXT COLLATE "C" NOT NULL,
  fetched_at BIGINT NOT NULL);

-- What statuses said of our own deliveries; 0: no error.
CREATE TABLE sending_status (
  reference TEXT COLLATE "C" PRIMARY KEY, peer TEXT COLLATE "C" NOT NULL, wamid TEXT COLLATE "C" NOT NULL,
  step BIGINT NOT NULL, code BIGINT NOT NULL, at BIGINT NOT NULL);

-- Who was written to first, and when last.
CREATE TABLE sending_reach (
  peer TEXT COLLATE "C" NOT NULL, lane TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (peer, lane));

CREATE INDEX sending_reach_by_time ON sending_reach (peer, at);
