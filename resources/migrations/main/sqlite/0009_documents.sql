-- Documents of trading partners. `content` is the canonical JSON that the ledger commits to; the columns up to `stamp`
-- repeat parts of it, and those from `transmission` on follow from it, from the other documents and from the partners.
CREATE TABLE document_file (
  item TEXT PRIMARY KEY REFERENCES item(id), content TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id TEXT PRIMARY KEY, item TEXT NOT NULL REFERENCES item(id), ordinal INTEGER NOT NULL, matter TEXT REFERENCES matter(id),
  content TEXT NOT NULL, salt BLOB NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, sender TEXT NOT NULL,
  receiver TEXT NOT NULL, issued TEXT NOT NULL, captured_at INTEGER NOT NULL, stamp TEXT NOT NULL,
  transmission TEXT NOT NULL, plain_number TEXT NOT NULL, sender_name TEXT NOT NULL, receiver_name TEXT NOT NULL,
  errors INTEGER NOT NULL, warnings INTEGER NOT NULL, test INTEGER NOT NULL, xml INTEGER NOT NULL, stated INTEGER NOT NULL, words TEXT NOT NULL,
  direction INTEGER NOT NULL, partner TEXT NOT NULL, label TEXT NOT NULL, transport INTEGER NOT NULL,
  business INTEGER NOT NULL, duplicate INTEGER NOT NULL, UNIQUE (item, ordinal)) STRICT, WITHOUT ROWID;

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
  document TEXT NOT NULL REFERENCES document(id), ordinal INTEGER NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL,
  loose TEXT NOT NULL, line INTEGER NOT NULL, own INTEGER NOT NULL, transport INTEGER NOT NULL, business INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)) STRICT, WITHOUT ROWID;

CREATE INDEX document_key_by_number ON document_key (loose, kind, document);

CREATE TABLE trading_partner (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, ourselves INTEGER NOT NULL, content TEXT NOT NULL,
  salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
