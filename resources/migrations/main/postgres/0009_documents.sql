-- Documents of trading partners. `content` is the canonical JSON that the ledger commits to; the columns up to `stamp`
-- repeat parts of it, and those from `transmission` on follow from it, from the other documents and from the partners.
CREATE TABLE document_file (
  item TEXT COLLATE "C" PRIMARY KEY REFERENCES item(id), content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL);

CREATE TABLE document (
  id TEXT COLLATE "C" PRIMARY KEY, item TEXT COLLATE "C" NOT NULL REFERENCES item(id), ordinal BIGINT NOT NULL, matter TEXT COLLATE "C" REFERENCES matter(id),
  content TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL, kind TEXT COLLATE "C" NOT NULL, number TEXT COLLATE "C" NOT NULL, sender TEXT COLLATE "C" NOT NULL,
  receiver TEXT COLLATE "C" NOT NULL, issued TEXT COLLATE "C" NOT NULL, captured_at BIGINT NOT NULL, stamp TEXT COLLATE "C" NOT NULL,
  transmission TEXT COLLATE "C" NOT NULL, plain_number TEXT COLLATE "C" NOT NULL, sender_name TEXT COLLATE "C" NOT NULL, receiver_name TEXT COLLATE "C" NOT NULL,
  errors BIGINT NOT NULL, warnings BIGINT NOT NULL, test BIGINT NOT NULL, xml BIGINT NOT NULL, stated BIGINT NOT NULL, words TEXT COLLATE "C" NOT NULL,
  direction BIGINT NOT NULL, partner TEXT COLLATE "C" NOT NULL, label TEXT COLLATE "C" NOT NULL, transport BIGINT NOT NULL,
  business BIGINT NOT NULL, duplicate BIGINT NOT NULL, UNIQUE (item, ordinal));

CREATE INDEX document_by_time ON document (captured_at, id);

CREATE INDEX document_by_day ON document (issued, id);

CREATE INDEX document_by_number ON document (number, id);

CREATE INDEX document_by_label ON document (label, id);

CREATE INDEX document_by_partner ON document (partner, kind);

CREATE INDEX document_by_sender ON document (sender);

CREATE INDEX document_by_receiver ON document (receiver);

CREATE INDEX document_by_transmission ON document (transmission) WHERE transmission <> '';

CREATE INDEX document_by_plain_number ON document (plain_number) WHERE plain_number <> '';

-- The numbers of documents once more, to find one document by what another one says.
CREATE TABLE document_key (
  document TEXT COLLATE "C" NOT NULL REFERENCES document(id), ordinal BIGINT NOT NULL, kind TEXT COLLATE "C" NOT NULL, number TEXT COLLATE "C" NOT NULL,
  loose TEXT COLLATE "C" NOT NULL, line BIGINT NOT NULL, own BIGINT NOT NULL, transport BIGINT NOT NULL, business BIGINT NOT NULL,
  PRIMARY KEY (document, ordinal));

CREATE INDEX document_key_by_number ON document_key (loose, kind, document);

CREATE TABLE trading_partner (
  id TEXT COLLATE "C" PRIMARY KEY, code TEXT COLLATE "C" NOT NULL UNIQUE, name TEXT COLLATE "C" NOT NULL, ourselves BIGINT NOT NULL, content TEXT COLLATE "C" NOT NULL,
  salt BYTEA NOT NULL);
