-- Answers of kilobytes beside their keys: without a rowid SQLite reads whole rows wherever
-- it compares keys on its way to one.
CREATE TABLE idempotency_new (
    creditor    TEXT    NOT NULL,
    customer    TEXT    NOT NULL,
    operation   TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    -- The same key with another body is a mistake, never a second effect.
    body_sha256 TEXT    NOT NULL CHECK (length(body_sha256) = 64),
    status      INTEGER NOT NULL,
    -- The exact bytes of the answer.
    answer      BLOB    NOT NULL,
    created_at  INTEGER NOT NULL,
    PRIMARY KEY (creditor, customer, operation, key)
) STRICT;
INSERT INTO idempotency_new
       (creditor, customer, operation, key, body_sha256, status, answer, created_at)
    SELECT creditor, customer, operation, key, body_sha256, status, answer, created_at
      FROM idempotency ORDER BY created_at;
DROP TABLE idempotency;
ALTER TABLE idempotency_new RENAME TO idempotency;
CREATE INDEX idempotency_by_age ON idempotency (created_at);
