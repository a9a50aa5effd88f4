-- What customers add to a dispute: PDF, JPEG, PNG. Never given back by the API.
CREATE TABLE dispute_files (
    creditor   TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    -- The reference of the dispute.
    dispute    TEXT    NOT NULL REFERENCES requests (reference),
    -- Within the dispute, from 1.
    number     BIGINT  NOT NULL CHECK (number > 0),
    -- As the customer's device named it; the content begins as one.
    media_type TEXT    NOT NULL
        CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    -- SHA-256 of the content in hexadecimal, as in the audit log.
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
    -- The length of the content.
    bytes      BIGINT  NOT NULL CHECK (bytes > 0),
    content    BYTEA    NOT NULL,
    created_at BIGINT  NOT NULL,
    PRIMARY KEY (creditor, customer, dispute, number),
    FOREIGN KEY (creditor, customer) REFERENCES accounts (creditor, customer)
);
CREATE INDEX dispute_files_by_age ON dispute_files (created_at);
CREATE INDEX dispute_files_by_dispute ON dispute_files (dispute);
