//! The audit log of a real database, written to by somebody who can do everything to it
//! but sign.

use std::sync::Arc;

use leeway_core::trust::Digest;
use leeway_creditor::{AuditError, AuditKey, Audited, Checkpoint, verify_audit};
use serde_json::json;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _};

use crate::place::Place;
use crate::world::{CREDITOR, NOW, World, audit_key, crowd, policy, trust};

const ENTRIES: usize = 24;

/// The entries that checkpoints are about.
const SIGNED: [usize; 3] = [7, 15, 24];

/// Ways of changing a log.
const WAYS: usize = 18;

/// An entry as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    seq: i64,
    previous: Vec<u8>,
    entry: Vec<u8>,
    hash: Vec<u8>,
}

/// A checkpoint as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Signed {
    seq: i64,
    token: String,
    signed_at: i64,
}

/// Everything that is stored about what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Log {
    entries: Vec<Entry>,
    checkpoints: Vec<Signed>,
}

impl Log {
    async fn read(connection: &mut AnyConnection) -> Self {
        type Row = (i64, Vec<u8>, Vec<u8>, Vec<u8>);
        let entries = "SELECT seq, previous, entry, hash FROM audit ORDER BY seq";
        let checkpoints = "SELECT seq, token, signed_at FROM audit_checkpoints ORDER BY seq";
        let entries: Vec<Row> = sqlx::query_as(entries)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        let checkpoints: Vec<(i64, String, i64)> = sqlx::query_as(checkpoints)
            .fetch_all(connection)
            .await
            .unwrap();
        let entry = |(seq, previous, entry, hash)| Entry {
            seq,
            previous,
            entry,
            hash,
        };
        let checkpoint = |(seq, token, signed_at)| Signed {
            seq,
            token,
            signed_at,
        };
        Self {
            entries: entries.into_iter().map(entry).collect(),
            checkpoints: checkpoints.into_iter().map(checkpoint).collect(),
        }
    }

    /// Puts it in place of what is stored.
    async fn write(&self, connection: &mut AnyConnection) {
        let mut transaction = connection.begin().await.unwrap();
        for sql in ["DELETE FROM audit", "DELETE FROM audit_checkpoints"] {
            sqlx::query(sql).execute(&mut *transaction).await.unwrap();
        }
        if !self.entries.is_empty() {
            let sql = insert("audit (seq, previous, entry, hash)", self.entries.len(), 4);
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for row in &self.entries {
                query = query
                    .bind(row.seq)
                    .bind(row.previous.clone())
                    .bind(row.entry.clone())
                    .bind(row.hash.clone());
            }
            query.execute(&mut *transaction).await.unwrap();
        }
        if !self.checkpoints.is_empty() {
            let table = "audit_checkpoints (seq, token, signed_at)";
            let sql = insert(table, self.checkpoints.len(), 3);
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for row in &self.checkpoints {
                query = query
                    .bind(row.seq)
                    .bind(row.token.clone())
                    .bind(row.signed_at);
            }
            query.execute(&mut *transaction).await.unwrap();
        }
        transaction.commit().await.unwrap();
    }

    /// Gives the entries the numbers of their places.
    fn number(&mut self) {
        for (seq, row) in (1..).zip(&mut self.entries) {
            row.seq = seq;
        }
    }

    /// Works the chain out anew, as anybody can.
    fn chain(&mut self) {
        let mut previous = vec![0; 32];
        for row in &mut self.entries {
            row.hash = hash(&previous, &row.entry);
            row.previous = std::mem::replace(&mut previous, row.hash.clone());
        }
    }
}

fn insert(table: &str, rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let places = (1..=columns).map(|column| format!("${}", row * columns + column));
        format!("({})", places.collect::<Vec<_>>().join(", "))
    };
    let rows: Vec<_> = (0..rows).map(row).collect();
    format!("INSERT INTO {table} VALUES {}", rows.join(", "))
}

fn hash(previous: &[u8], entry: &[u8]) -> Vec<u8> {
    let bytes = [b"leeway-audit-1\0", previous, entry].concat();
    Digest::of(&bytes).as_bytes().to_vec()
}

/// Numbers that are the same every time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(high).unwrap() % end
    }

    fn flip(&mut self, bytes: &mut [u8]) {
        let place = self.below(bytes.len());
        bytes[place] ^= 1 << self.below(8);
    }

    fn flip_number(&mut self, number: i64) -> i64 {
        let mut bytes = number.to_be_bytes();
        self.flip(&mut bytes);
        i64::from_be_bytes(bytes)
    }
}

/// What a check says of a log: which kind of fault, and the number it names.
type Told = (&'static str, i64);

fn told(checked: &Result<Audited, AuditError>) -> Told {
    match checked {
        Ok(_) => ("nothing", 0),
        Err(AuditError::Missing { seq }) => ("missing", *seq),
        Err(AuditError::Changed { seq }) => ("changed", *seq),
        Err(AuditError::BeforeFirst { seq }) => ("before the first", *seq),
        Err(AuditError::Cut { seq, .. }) => ("cut", *seq),
        Err(AuditError::Rewritten { seq }) => ("rewritten", *seq),
        Err(AuditError::Checkpoint { seq, .. }) => ("no checkpoint", *seq),
        Err(AuditError::Misplaced { seq, .. }) => ("misplaced", *seq),
        Err(AuditError::Redated { seq }) => ("redated", *seq),
        Err(AuditError::Store(error)) => panic!("{error}"),
    }
}

fn forged() -> Vec<u8> {
    b"{\"event\":\"forged\"}".to_vec()
}

/// The first checkpoint at or after an entry.
fn next_signed(seq: usize) -> usize {
    *SIGNED.iter().find(|signed| **signed >= seq).unwrap()
}

/// Changes `log` in one of the [`WAYS`]. What a check has to say; whoever has changed an
/// entry together with its own hash is found where the next one, or a checkpoint, does
/// not fit: until there the log could have been written so.
fn tamper(log: &mut Log, way: usize, random: &mut Random) -> Told {
    let at = random.below(ENTRIES);
    let of = random.below(SIGNED.len());
    let told = |what, seq: usize| (what, i64::try_from(seq).unwrap());
    let entries = &mut log.entries;
    match way {
        // A bit of a byte of a column flipped.
        0 => {
            random.flip(&mut entries[at].entry);
            told("changed", at + 1)
        }
        1 => {
            random.flip(&mut entries[at].hash);
            told("changed", at + 1)
        }
        2 => {
            random.flip(&mut entries[at].previous);
            told("changed", at + 1)
        }
        3 => {
            let taken: Vec<_> = entries.iter().map(|row| row.seq).collect();
            let row = &mut entries[at];
            while taken.contains(&row.seq) {
                row.seq = random.flip_number(row.seq);
            }
            match row.seq {
                seq @ ..1 => ("before the first", seq),
                _ => told("missing", at + 1),
            }
        }
        // Changed, and its own hash with it.
        4 => {
            let row = &mut entries[at];
            row.entry = forged();
            row.hash = hash(&row.previous, &row.entry);
            match at + 1 {
                seq if SIGNED.contains(&seq) => told("rewritten", seq),
                seq => told("changed", seq + 1),
            }
        }
        // Taken out.
        5 => {
            entries.remove(at);
            match at + 1 {
                ENTRIES => told("cut", ENTRIES),
                seq => told("missing", seq),
            }
        }
        // Taken out, and those after it moved up.
        6 => {
            entries.remove(at);
            log.number();
            match at + 1 {
                ENTRIES => told("cut", ENTRIES),
                seq => told("changed", seq),
            }
        }
        // Two exchanged.
        7 => {
            let other = (at + 1 + random.below(ENTRIES - 1)) % ENTRIES;
            entries.swap(at, other);
            log.number();
            told("changed", at.min(other) + 1)
        }
        // Put in between, with a hash of its own that fits.
        8 => {
            let previous = entries[at].previous.clone();
            let hash = hash(&previous, &forged());
            let row = Entry {
                seq: 0,
                previous,
                entry: forged(),
                hash,
            };
            entries.insert(at, row);
            log.number();
            match at + 1 {
                seq if SIGNED.contains(&seq) => told("rewritten", seq),
                seq => told("changed", seq + 1),
            }
        }
        // Put in where nobody would look.
        9 => {
            let mut row = entries[at].clone();
            let seq = [0, -1, i64::MIN][of];
            row.seq = seq;
            entries.push(row);
            ("before the first", seq)
        }
        // The tail cut off.
        10 => {
            entries.truncate(at);
            told("cut", at + 1)
        }
        // Changed, and everything after it worked out anew.
        11 => {
            entries[at].entry = forged();
            log.chain();
            told("rewritten", next_signed(at + 1))
        }
        // A bit of a byte of a checkpoint flipped.
        12 => {
            let token = &mut log.checkpoints[of].token;
            let mut bytes = token.clone().into_bytes();
            let place = random.below(bytes.len());
            // What is no ASCII, and the end of a text of C, is no text for PostgreSQL.
            while bytes == token.as_bytes() || bytes[place] == 0 {
                bytes[place] = token.as_bytes()[place] ^ 1 << random.below(7);
            }
            *token = String::from_utf8(bytes).unwrap();
            told("no checkpoint", SIGNED[of])
        }
        13 => {
            let taken: Vec<_> = log.checkpoints.iter().map(|row| row.seq).collect();
            let row = &mut log.checkpoints[of];
            while taken.contains(&row.seq) {
                row.seq = random.flip_number(row.seq);
            }
            ("misplaced", row.seq)
        }
        14 => {
            let row = &mut log.checkpoints[of];
            row.signed_at = random.flip_number(row.signed_at);
            told("redated", SIGNED[of])
        }
        // Two checkpoints exchanged.
        15 => {
            let other = (of + 1 + random.below(SIGNED.len() - 1)) % SIGNED.len();
            log.checkpoints.swap(of, other);
            for (row, seq) in log.checkpoints.iter_mut().zip(SIGNED) {
                row.seq = i64::try_from(seq).unwrap();
            }
            told("misplaced", SIGNED[of.min(other)])
        }
        // The tail cut off, and the checkpoints about it with it.
        16 => {
            entries.truncate(at);
            let end = i64::try_from(at).unwrap();
            log.checkpoints.retain(|row| row.seq <= end);
            told("cut", at + 1)
        }
        // Everything worked out anew from an entry on, and no checkpoint left of it.
        _ => {
            entries[at].entry = forged();
            log.chain();
            let end = i64::try_from(at).unwrap();
            log.checkpoints.retain(|row| row.seq <= end);
            told("rewritten", next_signed(at + 1))
        }
    }
}

/// A log of [`ENTRIES`], with checkpoints about those of [`SIGNED`], and no server on it.
fn signed_three_times() -> World {
    let mut world = World::empty();
    world.publish(&policy()).unwrap();
    let key = Arc::new(AuditKey::new(CREDITOR, audit_key(), &trust()).unwrap());
    let customers = crowd(ENTRIES - 1).0["customers"].clone();
    let mut customers = customers.as_array().unwrap().iter();
    let mut entries = 1;
    for (checkpoint, seq) in (1..).zip(SIGNED) {
        let new: Vec<_> = customers.by_ref().take(seq - entries).collect();
        entries = seq;
        world.import(&json!({ "customers": new })).unwrap();
        world.clock.set(NOW + 3600 * checkpoint);
        let key = Some(Arc::clone(&key));
        world = world.configure(|config| config.audit_key = key);
        world.await_count("SELECT count(*) FROM audit_checkpoints", checkpoint);
    }
    world.stop();
    world
}

#[test]
fn of_a_thousand_tamperings_a_thousand_are_found_with_the_entry_named() {
    let world = signed_three_times();
    let now = NOW + 4 * 3600;
    let whole = Audited {
        entries: i64::try_from(ENTRIES).unwrap(),
        checkpoints: SIGNED.len(),
        signed_until: i64::try_from(ENTRIES).unwrap(),
    };
    assert_eq!(world.audit(&[]).unwrap(), whole);
    world.unguard_audit();
    let address = world.database();
    let found = world.with(async move |database| {
        let mut attacker = AnyConnection::connect(&address).await.unwrap();
        for sql in Place::UNCHECK {
            sqlx::query(sql).execute(&mut attacker).await.unwrap();
        }
        let log = Log::read(&mut attacker).await;
        let kept_elsewhere: Vec<_> = log
            .checkpoints
            .iter()
            .map(|row| Checkpoint::verify(&trust(), row.token.as_bytes(), now))
            .map(|checkpoint| checkpoint.unwrap().get().clone())
            .collect();
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        let mut found = 0;
        for trial in 0..1000 {
            let mut bad = log.clone();
            let way = trial % WAYS;
            let expected = tamper(&mut bad, way, &mut random);
            assert_ne!(bad, log, "trial {trial} changes something");
            bad.write(&mut attacker).await;
            // The last two ways leave nothing in the database that remembers.
            let remembered = if way < WAYS - 2 {
                &[]
            } else {
                kept_elsewhere.as_slice()
            };
            let checked = verify_audit(&database, &trust(), remembered, now).await;
            assert_eq!(told(&checked), expected, "trial {trial}, way {way}");
            found += 1;
        }
        log.write(&mut attacker).await;
        attacker.close().await.unwrap();
        found
    });
    assert_eq!(found, 1000);
    assert_eq!(world.audit(&[]).unwrap(), whole);
}
