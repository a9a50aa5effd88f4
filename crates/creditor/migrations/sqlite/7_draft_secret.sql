-- What the keys are derived from that browsers seal what customers have entered with. One
-- row, made when a server starts for the first time; without it everything sealed is lost
-- and nothing else.
CREATE TABLE draft_secret (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    secret BLOB    NOT NULL CHECK (length(secret) = 32)
) STRICT;
