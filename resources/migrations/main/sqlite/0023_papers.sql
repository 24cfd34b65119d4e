-- What the pages of PDFs say, to be searched. All of it is derived from the files and goes with them.
CREATE TABLE paper_reading (
  document TEXT PRIMARY KEY REFERENCES document(id), outcome TEXT NOT NULL, pages INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE paper_page (
  n INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES document(id), page INTEGER NOT NULL, text TEXT NOT NULL,
  UNIQUE (document, page)) STRICT;

CREATE VIRTUAL TABLE paper_words USING fts5(words, content='', tokenize='ascii', columnsize=0);

CREATE INDEX document_by_paper ON document (id) WHERE kind = 'paper';
