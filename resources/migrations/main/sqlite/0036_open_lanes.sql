-- Where each lane stands, whatever is parked in front of it.
CREATE INDEX delivery_by_open_lane ON delivery (direction, peer, lane, position) WHERE state < 4;
