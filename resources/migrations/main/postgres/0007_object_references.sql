-- Whether a record still refers to an object is asked for every object that is destroyed.
CREATE INDEX record_object_by_address ON record_object (address);
