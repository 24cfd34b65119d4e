CREATE TABLE first (id BIGINT PRIMARY KEY, word TEXT NOT NULL);

INSERT INTO first (id, word) VALUES (1, 'kept');
