-- How each access code was hashed, so that the parameters can be raised while codes hashed
-- before go on counting: algorithm, version and parameters as the Password Hashing
-- Competition (PHC) writes them.
ALTER TABLE accounts ADD COLUMN code_hashing TEXT NOT NULL
    DEFAULT '$argon2id$v=19$m=19456,t=2,p=1';
-- Which of them are in use is asked with every sign-in.
CREATE INDEX accounts_by_code_hashing ON accounts (code_hashing);

-- When the code was imported first. Nobody wrote that down before, so that of a code from
-- before is now: it counts for its whole time from here.
ALTER TABLE accounts ADD COLUMN code_since INTEGER NOT NULL DEFAULT 0;
UPDATE accounts SET code_since = CAST(strftime('%s', 'now') AS INTEGER);
-- When it ends, where the import said so.
ALTER TABLE accounts ADD COLUMN code_ends INTEGER;

-- Sign-ins with the right reference and access code that wait for the one-time code. One
-- that nobody answered stays for a day, so that those of a customer can be counted.
CREATE TABLE challenges (
    -- SHA-256 of the challenge, which has 256 random bits.
    challenge_sha256 BLOB    NOT NULL PRIMARY KEY CHECK (length(challenge_sha256) = 32),
    creditor         TEXT    NOT NULL,
    customer         TEXT    NOT NULL,
    -- HMAC-SHA256 of the code under the challenge, which is not stored: there are few codes,
    -- and without it none of them can be tried.
    code_mac         BLOB    NOT NULL CHECK (length(code_mac) = 32),
    -- Codes that were sent, and wrong ones that were shown.
    codes            INTEGER NOT NULL CHECK (codes > 0),
    misses           INTEGER NOT NULL CHECK (misses >= 0),
    sent_at          INTEGER NOT NULL,
    -- The event that carries the code, while it is in the outbox.
    event_id         TEXT    NOT NULL,
    created_at       INTEGER NOT NULL,
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
) STRICT;
CREATE INDEX challenges_by_customer ON challenges (creditor, customer);
CREATE INDEX challenges_by_age ON challenges (created_at);

-- Until when an event is of use, where it is for a moment: its row goes then, or as soon as
-- it is delivered.
ALTER TABLE outbox ADD COLUMN ends_at INTEGER;
CREATE INDEX outbox_passing ON outbox (creditor, id) WHERE ends_at IS NOT NULL;
