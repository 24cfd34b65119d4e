-- Counterparts are read in pages in the order of their ids, however many there are.
CREATE INDEX counterpart_in_order ON counterpart (peer, kind, id);
