-- What running the server in earnest needs: delivery of events, signed
-- checkpoints of the audit log, and the requests customers make beside choices.

-- The same name of a customer's reference on both databases: without capitals.
CREATE UNIQUE INDEX accounts_by_reference ON accounts (creditor, lower(reference));

-- Attempts at delivery so far.
ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
-- Not to be tried before then: later after each failure, and while somebody tries.
ALTER TABLE outbox ADD COLUMN next_at INTEGER NOT NULL DEFAULT 0;

-- The customer it is about, so that it can be forgotten with them.
ALTER TABLE outbox ADD COLUMN customer TEXT;

-- What makes customers' names in the audit log: SHA-256 of the salt and the id. A log
-- is never changed, but without its salt a name in it is nobody's.
CREATE TABLE subjects (
    creditor TEXT NOT NULL,
    customer TEXT NOT NULL,
    salt     BLOB NOT NULL CHECK (length(salt) = 32),
    PRIMARY KEY (creditor, customer)
) STRICT, WITHOUT ROWID;

-- Signed statements of how far the audit log reached: a tail that was cut off
-- shows as a checkpoint without its entry.
CREATE TABLE audit_checkpoints (
    -- The entry it is about.
    seq       INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
    -- A compact JWS by a key of the role `audit`.
    token     TEXT    NOT NULL,
    signed_at INTEGER NOT NULL
) STRICT;

-- What became of an arrangement, as the creditor's system says.
ALTER TABLE arrangements ADD COLUMN ended_at INTEGER;
ALTER TABLE arrangements ADD COLUMN outcome TEXT CHECK (outcome IN ('kept', 'broken', 'cancelled'));

-- Disputes, requests for assistance, callbacks and feedback, as customers sent them.
CREATE TABLE requests (
    id         INTEGER NOT NULL PRIMARY KEY,
    creditor   TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    -- 60 random bits, for the customer to quote.
    reference  TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL
        CHECK (kind IN ('dispute', 'assistance_request', 'callback', 'feedback')),
    -- The request as JSON, as it was posted.
    content    BLOB    NOT NULL,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
) STRICT;
CREATE INDEX requests_by_customer ON requests (creditor, customer, id);
CREATE INDEX requests_by_age ON requests (created_at);

-- Each decision of a customer about being contacted, the newest of a channel and
-- purpose counts. Rows are added and never changed: an earlier consent must be provable.
CREATE TABLE consents (
    id          INTEGER NOT NULL PRIMARY KEY,
    creditor    TEXT    NOT NULL,
    customer    TEXT    NOT NULL,
    channel     TEXT    NOT NULL CHECK (channel IN ('email', 'sms', 'phone', 'letter')),
    purpose     TEXT    NOT NULL CHECK (purpose IN ('reminders', 'arrangement', 'offers')),
    granted     INTEGER NOT NULL CHECK (granted IN (0, 1)),
    -- SHA-256 of the text that was agreed to, in hexadecimal, and its language.
    text_sha256 TEXT    NOT NULL CHECK (length(text_sha256) = 64),
    language    TEXT    NOT NULL,
    decided_at  INTEGER NOT NULL,
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
) STRICT;
CREATE INDEX consents_by_customer ON consents (creditor, customer, id);

-- How a customer wants to be reached.
CREATE TABLE preferences (
    creditor   TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    -- The preferences as JSON, as they were put.
    content    BLOB    NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (creditor, customer),
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
) STRICT, WITHOUT ROWID;

-- Customers nothing of whom may be forgotten, for example during a lawsuit.
CREATE TABLE holds (
    creditor TEXT    NOT NULL,
    customer TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    set_at   INTEGER NOT NULL,
    PRIMARY KEY (creditor, customer)
) STRICT, WITHOUT ROWID;

-- Written to find out whether the disk can be written.
CREATE TABLE pulse (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;
