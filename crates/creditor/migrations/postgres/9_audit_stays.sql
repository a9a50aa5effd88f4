-- What was signed about the audit log stays as the log does.
CREATE TRIGGER checkpoints_are_not_changed BEFORE UPDATE OR DELETE ON audit_checkpoints
    FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER checkpoints_are_not_emptied BEFORE TRUNCATE ON audit_checkpoints
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
