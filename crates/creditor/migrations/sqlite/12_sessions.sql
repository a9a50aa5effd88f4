-- How a session was made: with a letter, or for the creditor's host page. Those of before end
-- within a quarter of an hour and are taken for the first, which is asked for more.
ALTER TABLE sessions
    ADD COLUMN way TEXT NOT NULL DEFAULT 'letter' CHECK (way IN ('letter', 'host'));
CREATE INDEX sessions_by_customer ON sessions (creditor, customer);

-- Tokens of creditors' back ends that were used: each counts once.
CREATE TABLE host_tokens (
    creditor   TEXT    NOT NULL,
    -- `jti` of the token, which its maker draws.
    jti        TEXT    NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (creditor, jti)
) STRICT;
CREATE INDEX host_tokens_by_end ON host_tokens (expires_at);
