-- Proposals join the requests customers make.
ALTER TABLE requests DROP CONSTRAINT requests_kind_check;
ALTER TABLE requests ADD CONSTRAINT requests_kind_check CHECK
    (kind IN ('dispute', 'proposal', 'assistance_request', 'callback', 'feedback'));
-- What was answered as JSON, where that was more than that it was received.
ALTER TABLE requests ADD COLUMN answer BYTEA;
