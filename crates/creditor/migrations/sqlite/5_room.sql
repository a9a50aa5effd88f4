-- Takes as much room as a choice does: a disk with less is full.
ALTER TABLE pulse ADD COLUMN room BLOB;
