-- Where each lane stands, whatever is parked in front of it. Said as no other index says it, so that each question keeps
-- to its own.
CREATE INDEX delivery_by_open_lane ON delivery (direction, peer, lane, position) WHERE state <= 3;
