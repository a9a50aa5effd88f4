"""What SQLite does by itself, one line in for one line out.

`commit COUNT HEX...` makes so many durable transactions, each of rows of these bytes, one
after the other on one connection, and answers how many seconds they took.
Any other line is a statement; what it answers is printed, if anything.
"""

import sqlite3
import sys
import time

database = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)
for setting in (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "cache_size = -8000",
    "wal_autocheckpoint = 4000",
):
    database.execute(f"PRAGMA {setting}")
database.execute("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, content BLOB NOT NULL)")


def commit(count, rows):
    rows = [(bytes.fromhex(row),) for row in rows]
    started = time.perf_counter()
    for _ in range(count):
        database.execute("BEGIN IMMEDIATE")
        for row in rows:
            database.execute("INSERT INTO bare (content) VALUES (?)", row)
        database.execute("COMMIT")
    spent = time.perf_counter() - started
    database.execute("DELETE FROM bare")
    return spent


for line in sys.stdin:
    verb, _, rest = line.strip().partition(" ")
    if verb == "commit":
        count, *rows = rest.split()
        print(commit(int(count), rows), flush=True)
    else:
        row = database.execute(line).fetchone()
        print("" if row is None else row[0], flush=True)
