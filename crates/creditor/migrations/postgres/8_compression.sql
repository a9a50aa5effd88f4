-- What is long is compressed several times faster by lz4 than by PostgreSQL's own method,
-- which took most of the time of storing a choice. Where a server was built without it, or
-- is older than version 14, everything stays as it is.
DO $$
BEGIN
    EXECUTE 'ALTER TABLE arrangements
        ALTER quote SET COMPRESSION lz4, ALTER account SET COMPRESSION lz4,
        ALTER choice SET COMPRESSION lz4, ALTER offer SET COMPRESSION lz4,
        ALTER receipt SET COMPRESSION lz4';
    EXECUTE 'ALTER TABLE idempotency ALTER answer SET COMPRESSION lz4';
    EXECUTE 'ALTER TABLE accounts ALTER account SET COMPRESSION lz4';
EXCEPTION
    WHEN syntax_error OR feature_not_supported OR invalid_parameter_value THEN NULL;
END
$$;
