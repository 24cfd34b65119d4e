-- What the pages of PDFs say, to be searched. All of it is derived from the files and goes with them.
CREATE TABLE paper_reading (
  document TEXT COLLATE "C" PRIMARY KEY REFERENCES document(id), outcome TEXT COLLATE "C" NOT NULL, pages BIGINT NOT NULL);

CREATE TABLE paper_page (
  n BIGINT PRIMARY KEY, document TEXT COLLATE "C" NOT NULL REFERENCES document(id), page BIGINT NOT NULL,
  text TEXT COLLATE "C" NOT NULL, UNIQUE (document, page));

CREATE TABLE paper_words (page BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);

CREATE INDEX paper_words_by_word ON paper_words USING gin (words) WITH (fastupdate = off);

CREATE INDEX document_by_paper ON document (id) WHERE kind = 'paper';
