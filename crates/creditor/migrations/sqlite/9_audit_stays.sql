-- REPLACE takes the row it meets away without a trigger noticing, so a number that is
-- taken is refused before.
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'audit rows are not replaced'); END;

-- What was signed about the log stays as the log does.
CREATE TRIGGER checkpoints_are_not_changed BEFORE UPDATE ON audit_checkpoints
    BEGIN SELECT RAISE(ABORT, 'checkpoints are not changed'); END;
CREATE TRIGGER checkpoints_are_not_deleted BEFORE DELETE ON audit_checkpoints
    BEGIN SELECT RAISE(ABORT, 'checkpoints are not deleted'); END;
CREATE TRIGGER checkpoints_are_not_replaced BEFORE INSERT ON audit_checkpoints
    WHEN EXISTS (SELECT 1 FROM audit_checkpoints WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'checkpoints are not replaced'); END;
