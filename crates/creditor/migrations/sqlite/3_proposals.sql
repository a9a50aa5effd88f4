-- Proposals join the requests customers make. SQLite changes no CHECK: the table is
-- made anew.
CREATE TABLE requests_new (
    id         INTEGER NOT NULL PRIMARY KEY,
    creditor   TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    -- 60 random bits, for the customer to quote.
    reference  TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL CHECK
        (kind IN ('dispute', 'proposal', 'assistance_request', 'callback', 'feedback')),
    -- The request as JSON, as it was posted.
    content    BLOB    NOT NULL,
    -- What was answered as JSON, where that was more than that it was received.
    answer     BLOB,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
) STRICT;
INSERT INTO requests_new (id, creditor, customer, reference, kind, content, created_at)
    SELECT id, creditor, customer, reference, kind, content, created_at FROM requests;
DROP TABLE requests;
ALTER TABLE requests_new RENAME TO requests;
CREATE INDEX requests_by_customer ON requests (creditor, customer, id);
CREATE INDEX requests_by_age ON requests (created_at);
