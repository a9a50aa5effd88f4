-- Unused here: PostgreSQL makes room for its log ahead of time.
ALTER TABLE pulse ADD COLUMN room BYTEA;
