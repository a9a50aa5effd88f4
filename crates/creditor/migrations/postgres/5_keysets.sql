-- The creditors' keysets, each signed by root keys. Rows stay for good: a reader whose
-- root keys are old follows every step from there.
CREATE TABLE keysets (
    creditor     TEXT    NOT NULL,
    -- From 1, without gaps from the first that was published here.
    version      BIGINT  NOT NULL CHECK (version > 0),
    -- SHA-256 of the payload that all its tokens carry, in hexadecimal.
    sha256       TEXT    NOT NULL CHECK (length(sha256) = 64),
    -- The tokens, one a line, as received; verified anew by whoever follows them.
    bundle       TEXT    NOT NULL,
    published_at BIGINT  NOT NULL,
    PRIMARY KEY (creditor, version)
);
