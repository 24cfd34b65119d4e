-- Who may read what a proposal says follows from the matter that it is about; a second person may refuse as well.
ALTER TABLE proposal ADD COLUMN matter TEXT COLLATE "C";
ALTER TABLE proposal ADD COLUMN refused_by TEXT COLLATE "C";
ALTER TABLE proposal ADD COLUMN refused_because TEXT COLLATE "C";

CREATE INDEX hold_by_state ON hold (state, cools_until);
