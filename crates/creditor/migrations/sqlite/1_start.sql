-- Times are UTC seconds, amounts minor units, days civil dates (YYYY-MM-DD) in
-- the creditor's time zone. Every key starts with the creditor, so that no
-- statement can reach into another creditor's rows by an id alone.

-- Every policy ever accepted. Rows stay for good: each arrangement names the
-- policy it rests on, and must be explainable years later.
CREATE TABLE policies (
    -- SHA-256 of the payload in hexadecimal: the policy's name everywhere.
    sha256       TEXT    NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    -- `iss` of the policy.
    creditor     TEXT    NOT NULL,
    -- Its place in the succession of this creditor's policies.
    epoch        INTEGER NOT NULL CHECK (epoch >= 0),
    version      INTEGER NOT NULL CHECK (version >= 0),
    -- The compact JWS as received; verified anew whenever it is used.
    token        TEXT    NOT NULL,
    published_at INTEGER NOT NULL,
    -- One edition has one content; a second one is an attack or an accident.
    UNIQUE (creditor, epoch, version)
) STRICT;

-- The creditors this server answers for: those with a published policy.
CREATE TABLE creditors (
    creditor TEXT NOT NULL PRIMARY KEY,
    -- The policy in force.
    policy   TEXT NOT NULL REFERENCES policies (sha256),
    -- Name and contact as JSON, out of the policy when it was verified. Kept
    -- apart because a customer must reach a person even when the policy can no
    -- longer be trusted, for example because it ended.
    contact  BLOB NOT NULL,
    -- ISO 4217, out of the same policy: accounts in another one are refused.
    currency TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT;

-- One account per customer, as the creditor's system stated it last.
CREATE TABLE accounts (
    creditor    TEXT    NOT NULL REFERENCES creditors (creditor),
    -- The creditor's own id of the customer; never shown and never in an address.
    customer    TEXT    NOT NULL,
    -- Printed on letters and typed by people: capitals do not matter.
    reference   TEXT    NOT NULL COLLATE NOCASE,
    -- Argon2id over the access code. A code that can be typed can be guessed
    -- from a fast hash of a stolen database; this one makes each guess dear.
    code_salt   BLOB    NOT NULL CHECK (length(code_salt) = 16),
    code_hash   BLOB    NOT NULL CHECK (length(code_hash) = 32),
    -- Raised with every change; a quote holds only for the version it was made for.
    version     INTEGER NOT NULL CHECK (version >= 0),
    -- The account as JSON, as it is answered.
    account     BLOB    NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (creditor, customer),
    UNIQUE (creditor, reference)
) STRICT;

-- Bearer tokens. An ended one stays for a day, so that its owner is told that
-- it ended rather than that nobody knows it.
CREATE TABLE sessions (
    -- SHA-256 of the token. The token has 256 random bits, so nothing can be
    -- guessed from a fast hash, and a stolen database holds no usable token.
    token_sha256 BLOB    NOT NULL PRIMARY KEY CHECK (length(token_sha256) = 32),
    creditor     TEXT    NOT NULL,
    customer     TEXT    NOT NULL,
    expires_at   INTEGER NOT NULL,
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
) STRICT;
CREATE INDEX sessions_by_end ON sessions (expires_at);

-- What offers may rest on for half an hour.
CREATE TABLE quotes (
    creditor   TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    -- 128 random bits; useless without a token of the same customer.
    quote_id   TEXT    NOT NULL UNIQUE,
    -- The quote as JSON, as it was answered.
    quote      BLOB    NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (creditor, customer, quote_id),
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
) STRICT;
CREATE INDEX quotes_by_end ON quotes (expires_at);

-- Accepted choices, with everything needed to work each out again.
CREATE TABLE arrangements (
    id              INTEGER NOT NULL PRIMARY KEY,
    creditor        TEXT    NOT NULL,
    customer        TEXT    NOT NULL,
    -- 60 random bits in letters that are not mistaken for one another.
    reference       TEXT    NOT NULL UNIQUE,
    -- A quote is used once, whatever the idempotency key, and even after the
    -- keys were purged.
    quote_id        TEXT    NOT NULL UNIQUE,
    -- The quote as JSON: its row above does not stay.
    quote           BLOB    NOT NULL,
    -- The account as JSON, at the version the quote names.
    account         BLOB    NOT NULL,
    policy_sha256   TEXT    NOT NULL REFERENCES policies (sha256),
    -- The choice as posted.
    choice          BLOB    NOT NULL,
    -- The offer as this server worked it out, as JSON.
    offer           BLOB    NOT NULL,
    -- The signed receipt, as the customer has it.
    receipt         TEXT    NOT NULL,
    accepted_at     INTEGER NOT NULL,
    -- `active` until the creditor's system says otherwise.
    state           TEXT    NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'ended')),
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
) STRICT;
-- Two arrangements at once for one debt would both ask for its money.
CREATE UNIQUE INDEX one_active_arrangement ON arrangements (creditor, customer)
    WHERE state = 'active';

-- The payments of an arrangement, for systems that collect and reconcile.
CREATE TABLE arrangement_payments (
    arrangement INTEGER NOT NULL REFERENCES arrangements (id),
    -- From 1, in order of the due dates.
    number      INTEGER NOT NULL CHECK (number > 0),
    due         TEXT    NOT NULL CHECK (length(due) = 10),
    total       INTEGER NOT NULL CHECK (total >= 0),
    interest    INTEGER NOT NULL,
    principal   INTEGER NOT NULL,
    fees        INTEGER NOT NULL,
    -- What is still owed afterwards.
    balance     INTEGER NOT NULL,
    PRIMARY KEY (arrangement, number),
    CHECK (interest + principal + fees = total)
) STRICT, WITHOUT ROWID;

-- Answers that were given, for requests that arrive again. The scope is the
-- customer and not the token: a token renewed half-way must not lose the answer.
CREATE TABLE idempotency (
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
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (created_at);

-- What happened, in order. Each row carries the hash of the one before, so that
-- a row that was changed, taken out or put in shows.
CREATE TABLE audit (
    seq      INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
    -- Hash of row seq - 1; 32 zero bytes for the first.
    previous BLOB    NOT NULL CHECK (length(previous) = 32),
    -- The exact bytes the hash is over, as JSON. No names and no amounts of a
    -- customer: those stay where they can be erased.
    entry    BLOB    NOT NULL,
    -- SHA-256("leeway-audit-1" NUL previous entry).
    hash     BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit rows are not changed'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit rows are not deleted'); END;

-- Events for the creditor's other systems, committed with their cause. They are
-- delivered at least once; receivers tell repeats by the event id.
CREATE TABLE outbox (
    id           INTEGER NOT NULL PRIMARY KEY,
    event_id     TEXT    NOT NULL UNIQUE,
    creditor     TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    payload      BLOB    NOT NULL,
    created_at   INTEGER NOT NULL,
    -- NULL until a receiver confirmed it.
    delivered_at INTEGER
) STRICT;
CREATE INDEX outbox_waiting ON outbox (id) WHERE delivered_at IS NULL;
