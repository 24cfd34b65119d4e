-- Whoever marked something as private may take that back, and what ended with it is certified together.
ALTER TABLE triage ADD COLUMN author TEXT COLLATE "C";
ALTER TABLE triage ADD COLUMN execution TEXT COLLATE "C";

CREATE INDEX triage_by_kind ON triage (kind, id);
