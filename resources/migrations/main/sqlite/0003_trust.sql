-- What no ledger entry speaks of must still not change unnoticed: a receipt carries the digest of its own row, and the
-- indexes below hold every column, so that integrity_check compares two copies of each value.
-- Receipts from before have no digest, and one added now would vouch for whatever they say by now: they are forgotten, as
-- all are after 30 days. A command given again with an id from before this version acts again.
DELETE FROM receipt;
ALTER TABLE receipt ADD COLUMN seal BLOB;

CREATE INDEX tail_cursor_whole ON tail_cursor (name, seq, ordinal);

CREATE INDEX lease_whole ON lease (name, holder, token, expires_at);

CREATE INDEX preference_whole ON preference (actor, name, value);

CREATE INDEX anchor_whole ON anchor (size, kind, anchored_at);

CREATE INDEX time_stamp_whole ON time_stamp (size, authority, stamped_at, token);

CREATE INDEX schema_version_whole ON schema_version (version, script, applied_at);

-- Commands that wait for a second person; the id is the command's.
CREATE TABLE proposal (
  id TEXT PRIMARY KEY, command TEXT NOT NULL, permission TEXT NOT NULL, digest BLOB NOT NULL, description TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES actor(id), proposed_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
  confirmed_by TEXT REFERENCES actor(id), confirmed_at INTEGER, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;
