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
