-- Adds a column, moves what is there and adds a table.
ALTER TABLE first ADD COLUMN length BIGINT NOT NULL DEFAULT 0;

UPDATE first SET length = length(word);

CREATE TABLE second (
  id BIGINT PRIMARY KEY,
  first BIGINT NOT NULL REFERENCES first(id));

CREATE INDEX second_by_first ON second (first);

INSERT INTO second (id, first)
  SELECT id + 10, id FROM first;

INSERT INTO second (id, first) VALUES (11, 1);
