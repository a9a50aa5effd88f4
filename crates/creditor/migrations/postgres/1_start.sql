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
    epoch        BIGINT  NOT NULL CHECK (epoch >= 0),
    version      BIGINT  NOT NULL CHECK (version >= 0),
    -- The compact JWS as received; verified anew whenever it is used.
    token        TEXT    NOT NULL,
    published_at BIGINT  NOT NULL,
    -- One edition has one content; a second one is an attack or an accident.
    UNIQUE (creditor, epoch, version)
);

-- The creditors this server answers for: those with a published policy.
CREATE TABLE creditors (
    creditor TEXT NOT NULL PRIMARY KEY,
    -- The policy in force.
    policy   TEXT NOT NULL REFERENCES policies (sha256),
    -- Name and contact as JSON, out of the policy when it was verified. Kept
    -- apart because a customer must reach a person even when the policy can no
    -- longer be trusted, for example because it ended.
    contact  BYTEA NOT NULL,
    -- ISO 4217, out of the same policy: accounts in another one are refused.
    currency TEXT NOT NULL CHECK (length(currency) = 3)
);

-- One account per customer, as the creditor's system stated it last.
CREATE TABLE accounts (
    creditor    TEXT    NOT NULL REFERENCES creditors (creditor),
    -- The creditor's own id of the customer; never shown and never in an address.
    customer    TEXT    NOT NULL,
    -- Printed on letters and typed by people: capitals do not matter.
    reference   TEXT COLLATE "C" NOT NULL,
    -- Argon2id over the access code. A code that can be typed can be guessed
    -- from a fast hash of a stolen database; this one makes each guess dear.
    code_salt   BYTEA    NOT NULL CHECK (length(code_salt) = 16),
    code_hash   BYTEA    NOT NULL CHECK (length(code_hash) = 32),
    -- Raised with every change; a quote holds only for the version it was made for.
    version     BIGINT  NOT NULL CHECK (version >= 0),
    -- The account as JSON, as it is answered.
    account     BYTEA    NOT NULL,
    imported_at BIGINT  NOT NULL,
    PRIMARY KEY (creditor, customer)
);
-- The same name of a reference on both databases: without capitals, and only those
-- of ASCII whatever the language of the machine, hence the collation above.
CREATE UNIQUE INDEX accounts_by_reference ON accounts (creditor, lower(reference));

-- Bearer tokens. An ended one stays for a day, so that its owner is told that
-- it ended rather than that nobody knows it.
CREATE TABLE sessions (
    -- SHA-256 of the token. The token has 256 random bits, so nothing can be
    -- guessed from a fast hash, and a stolen database holds no usable token.
    token_sha256 BYTEA    NOT NULL PRIMARY KEY CHECK (length(token_sha256) = 32),
    creditor     TEXT    NOT NULL,
    customer     TEXT    NOT NULL,
    expires_at   BIGINT  NOT NULL,
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
);
CREATE INDEX sessions_by_end ON sessions (expires_at);

-- What offers may rest on for half an hour.
CREATE TABLE quotes (
    creditor   TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    -- 128 random bits; useless without a token of the same customer.
    quote_id   TEXT    NOT NULL UNIQUE,
    -- The quote as JSON, as it was answered.
    quote      BYTEA    NOT NULL,
    expires_at BIGINT  NOT NULL,
    PRIMARY KEY (creditor, customer, quote_id),
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
);
CREATE INDEX quotes_by_end ON quotes (expires_at);

-- Accepted choices, with everything needed to work each out again.
CREATE TABLE arrangements (
    id              BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    creditor        TEXT    NOT NULL,
    customer        TEXT    NOT NULL,
    -- 60 random bits in letters that are not mistaken for one another.
    reference       TEXT    NOT NULL UNIQUE,
    -- A quote is used once, whatever the idempotency key, and even after the
    -- keys were purged.
    quote_id        TEXT    NOT NULL UNIQUE,
    -- The quote as JSON: its row above does not stay.
    quote           BYTEA    NOT NULL,
    -- The account as JSON, at the version the quote names.
    account         BYTEA    NOT NULL,
    policy_sha256   TEXT    NOT NULL REFERENCES policies (sha256),
    -- The choice as posted.
    choice          BYTEA    NOT NULL,
    -- The offer as this server worked it out, as JSON.
    offer           BYTEA    NOT NULL,
    -- The signed receipt, as the customer has it.
    receipt         TEXT    NOT NULL,
    accepted_at     BIGINT  NOT NULL,
    -- `active` until the creditor's system says otherwise.
    state           TEXT    NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'ended')),
    -- What became of it, as the creditor's system says.
    ended_at        BIGINT ,
    outcome         TEXT             CHECK (outcome IN ('kept', 'broken', 'cancelled')),
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
);
-- Two arrangements at once for one debt would both ask for its money.
CREATE UNIQUE INDEX one_active_arrangement ON arrangements (creditor, customer)
    WHERE state = 'active';

-- The payments of an arrangement, for systems that collect and reconcile.
CREATE TABLE arrangement_payments (
    arrangement BIGINT  NOT NULL REFERENCES arrangements (id),
    -- From 1, in order of the due dates.
    number      BIGINT  NOT NULL CHECK (number > 0),
    due         TEXT    NOT NULL CHECK (length(due) = 10),
    total       BIGINT  NOT NULL CHECK (total >= 0),
    interest    BIGINT  NOT NULL,
    principal   BIGINT  NOT NULL,
    fees        BIGINT  NOT NULL,
    -- What is still owed afterwards.
    balance     BIGINT  NOT NULL,
    PRIMARY KEY (arrangement, number),
    CHECK (interest + principal + fees = total)
);

-- Answers that were given, for requests that arrive again. The scope is the
-- customer and not the token: a token renewed half-way must not lose the answer.
CREATE TABLE idempotency (
    creditor    TEXT    NOT NULL,
    customer    TEXT    NOT NULL,
    operation   TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    -- The same key with another body is a mistake, never a second effect.
    body_sha256 TEXT    NOT NULL CHECK (length(body_sha256) = 64),
    status      BIGINT  NOT NULL,
    -- The exact bytes of the answer.
    answer      BYTEA    NOT NULL,
    created_at  BIGINT  NOT NULL,
    PRIMARY KEY (creditor, customer, operation, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);

-- What happened, in order. Each row carries the hash of the one before, so that
-- a row that was changed, taken out or put in shows.
CREATE TABLE audit (
    seq      BIGINT  NOT NULL PRIMARY KEY CHECK (seq > 0),
    -- Hash of row seq - 1; 32 zero bytes for the first.
    previous BYTEA    NOT NULL CHECK (length(previous) = 32),
    -- The exact bytes the hash is over, as JSON. No names and no amounts of a
    -- customer: those stay where they can be erased.
    entry    BYTEA    NOT NULL,
    -- SHA-256("leeway-audit-1" NUL previous entry).
    hash     BYTEA    NOT NULL CHECK (length(hash) = 32)
);
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'audit rows are neither changed nor deleted'; END $$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();

-- Events for the creditor's other systems, committed with their cause. They are
-- delivered at least once; receivers tell repeats by the event id.
CREATE TABLE outbox (
    id           BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     TEXT    NOT NULL UNIQUE,
    creditor     TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    payload      BYTEA    NOT NULL,
    created_at   BIGINT  NOT NULL,
    -- NULL until a receiver confirmed it.
    delivered_at BIGINT ,
    -- Attempts at delivery so far.
    attempts     BIGINT  NOT NULL DEFAULT 0,
    -- Not to be tried before then: later after each failure, and while somebody tries.
    next_at      BIGINT  NOT NULL DEFAULT 0,
    -- The customer it is about, so that it can be forgotten with them.
    customer     TEXT
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE delivered_at IS NULL;

-- What makes customers' names in the audit log: SHA-256 of the salt and the id. A log
-- is never changed, but without its salt a name in it is nobody's.
CREATE TABLE subjects (
    creditor TEXT  NOT NULL,
    customer TEXT  NOT NULL,
    salt     BYTEA NOT NULL CHECK (length(salt) = 32),
    PRIMARY KEY (creditor, customer)
);

-- Signed statements of how far the audit log reached: a tail that was cut off
-- shows as a checkpoint without its entry.
CREATE TABLE audit_checkpoints (
    -- The entry it is about.
    seq       BIGINT  NOT NULL PRIMARY KEY CHECK (seq > 0),
    -- A compact JWS by a key of the role `audit`.
    token     TEXT    NOT NULL,
    signed_at BIGINT  NOT NULL
);

-- Disputes, requests for assistance, callbacks and feedback, as customers sent them.
CREATE TABLE requests (
    id         BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    creditor   TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    -- 60 random bits, for the customer to quote.
    reference  TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL
        CHECK (kind IN ('dispute', 'assistance_request', 'callback', 'feedback')),
    -- The request as JSON, as it was posted.
    content    BYTEA    NOT NULL,
    created_at BIGINT  NOT NULL,
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
);
CREATE INDEX requests_by_customer ON requests (creditor, customer, id);
CREATE INDEX requests_by_age ON requests (created_at);

-- Each decision of a customer about being contacted, the newest of a channel and
-- purpose counts. Rows are added and never changed: an earlier consent must be provable.
CREATE TABLE consents (
    id          BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    creditor    TEXT    NOT NULL,
    customer    TEXT    NOT NULL,
    channel     TEXT    NOT NULL CHECK (channel IN ('email', 'sms', 'phone', 'letter')),
    purpose     TEXT    NOT NULL CHECK (purpose IN ('reminders', 'arrangement', 'offers')),
    granted     BIGINT  NOT NULL CHECK (granted IN (0, 1)),
    -- SHA-256 of the text that was agreed to, in hexadecimal, and its language.
    text_sha256 TEXT    NOT NULL CHECK (length(text_sha256) = 64),
    language    TEXT    NOT NULL,
    decided_at  BIGINT  NOT NULL,
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
);
CREATE INDEX consents_by_customer ON consents (creditor, customer, id);

-- How a customer wants to be reached.
CREATE TABLE preferences (
    creditor   TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    -- The preferences as JSON, as they were put.
    content    BYTEA    NOT NULL,
    updated_at BIGINT  NOT NULL,
    PRIMARY KEY (creditor, customer),
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
);

-- Customers nothing of whom may be forgotten, for example during a lawsuit.
CREATE TABLE holds (
    creditor TEXT    NOT NULL,
    customer TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    set_at   BIGINT  NOT NULL,
    PRIMARY KEY (creditor, customer)
);

-- Written to find out whether the disk can be written.
CREATE TABLE pulse (
    id BIGINT  NOT NULL PRIMARY KEY CHECK (id = 1),
    at BIGINT  NOT NULL
);
