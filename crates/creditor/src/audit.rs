//! Checking the audit log from its first entry to its last.

use std::collections::BTreeMap;

use leeway_core::trust::{Digest, Trust, TrustError};

use crate::checkpoint::Checkpoint;
use crate::store::audit::{Row, START, from, hash};
use crate::store::{Database, StoreError, checkpoints};

/// The audit log is not as it was written.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// The log cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An entry is gone, and later ones are still there.
    #[error("entry {seq} is missing")]
    Missing {
        /// Its number, from 1.
        seq: i64,
    },
    /// An entry was changed, moved or put in.
    #[error("entry {seq} is not the one that was written after entry {}", seq - 1)]
    Changed {
        /// Its number, from 1.
        seq: i64,
    },
    /// An entry stands before the first.
    #[error("entry {seq} stands before the first, which is entry 1")]
    BeforeFirst {
        /// Its number, below 1.
        seq: i64,
    },
    /// The log ends before an entry that a checkpoint is about.
    #[error("entry {seq} is missing: the log is cut off there, and reached entry {reached} before")]
    Cut {
        /// The first entry that is gone.
        seq: i64,
        /// The entry the checkpoint is about.
        reached: i64,
    },
    /// The entries fit together, and not with what was signed: entries up to this
    /// one were replaced together with all that followed.
    #[error("entry {seq} is not the one whose hash was signed: the log was written anew")]
    Rewritten {
        /// The entry the checkpoint is about.
        seq: i64,
    },
    /// A stored checkpoint is none.
    #[error("checkpoint of entry {seq}: {}: {fault}", fault.code())]
    Checkpoint {
        /// The entry it is stored for.
        seq: i64,
        /// Why.
        fault: TrustError,
    },
    /// A stored checkpoint is about another entry than it is stored for.
    #[error("checkpoint of entry {seq} is about entry {about}")]
    Misplaced {
        /// The entry it is stored for.
        seq: i64,
        /// The entry it is about.
        about: i64,
    },
    /// A stored checkpoint says another time than is stored beside it, by which the server
    /// decides when the next is due.
    #[error("checkpoint of entry {seq} was not signed when the database says")]
    Redated {
        /// The entry it is stored for.
        seq: i64,
    },
}

/// An audit log that is as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Audited {
    /// How many entries there are.
    pub entries: i64,
    /// How many checkpoints agree with them.
    pub checkpoints: usize,
    /// The entry the last of these is about; 0 if there is none. Those after it are
    /// held together by the chain alone.
    pub signed_until: i64,
}

/// Checks the whole audit log of `database` at `now` (UTC seconds): every entry
/// against the one before it, and all against the checkpoints that are stored and
/// those in `remembered`, which somebody kept elsewhere.
///
/// # Errors
/// [`AuditError`], naming the first entry that is not as it was written.
pub async fn verify_audit(
    database: &Database,
    trust: &Trust,
    remembered: &[Checkpoint],
    now: i64,
) -> Result<Audited, AuditError> {
    let mut connection = database.read().await?;
    let mut signed = Vec::new();
    for (seq, token, signed_at) in checkpoints::all(&mut connection).await? {
        let checkpoint = Checkpoint::verify(trust, token.as_bytes(), now)
            .map_err(|fault| AuditError::Checkpoint { seq, fault })?;
        if checkpoint.seq != seq {
            let about = checkpoint.seq;
            return Err(AuditError::Misplaced { seq, about });
        }
        if checkpoint.iat != signed_at {
            return Err(AuditError::Redated { seq });
        }
        signed.push((seq, checkpoint.hash));
    }
    signed.extend(remembered.iter().map(|one| (one.seq, one.hash)));
    let mut chain = Chain::new(signed);
    // From the lowest number there can be, though the first entry is 1.
    let mut rows = from(&mut connection, i64::MIN).await?;
    while !rows.is_empty() {
        for row in &rows {
            chain.follow(row)?;
        }
        rows = from(&mut connection, chain.last.saturating_add(1)).await?;
    }
    chain.end()
}

/// The log as far as it was followed.
#[derive(Debug)]
struct Chain {
    last: i64,
    hash: Digest,
    /// What was signed about entries that are still to come.
    ahead: BTreeMap<i64, Vec<Digest>>,
    agreed: usize,
    signed_until: i64,
}

impl Chain {
    fn new(signed: impl IntoIterator<Item = (i64, Digest)>) -> Self {
        let mut ahead: BTreeMap<i64, Vec<Digest>> = BTreeMap::new();
        for (seq, hash) in signed {
            ahead.entry(seq).or_default().push(hash);
        }
        let (last, hash) = START;
        Self {
            last,
            hash,
            ahead,
            agreed: 0,
            signed_until: 0,
        }
    }

    /// Goes on to the next row there is.
    fn follow(&mut self, row: &Row) -> Result<(), AuditError> {
        let next = self.last.saturating_add(1);
        if row.seq < next {
            return Err(AuditError::BeforeFirst { seq: row.seq });
        }
        if row.seq != next {
            return Err(AuditError::Missing { seq: next });
        }
        let expected = hash(self.hash.as_bytes(), &row.entry);
        let fits = row.previous == self.hash.as_bytes() && row.hash == expected.as_bytes();
        if !fits {
            return Err(AuditError::Changed { seq: next });
        }
        (self.last, self.hash) = (next, expected);
        for signed in self.ahead.remove(&next).unwrap_or_default() {
            if signed != expected {
                return Err(AuditError::Rewritten { seq: next });
            }
            self.agreed += 1;
            self.signed_until = next;
        }
        Ok(())
    }

    fn end(self) -> Result<Audited, AuditError> {
        if let Some((&reached, _)) = self.ahead.last_key_value() {
            let seq = self.last.saturating_add(1);
            return Err(AuditError::Cut { seq, reached });
        }
        Ok(Audited {
            entries: self.last,
            checkpoints: self.agreed,
            signed_until: self.signed_until,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRIES: usize = 40;
    const SIGNED: [usize; 3] = [10, 25, 40];

    /// A log as it was written, and what was signed about it.
    fn log() -> (Vec<Row>, Vec<(i64, Digest)>) {
        let entries = (1..=ENTRIES).map(|number| format!("{{\"event\":\"e\",\"at\":{number}}}"));
        let rows = chained(entries.map(String::into_bytes).collect());
        let signed = SIGNED.map(|seq| {
            let hash: [u8; 32] = rows[seq - 1].hash.clone().try_into().unwrap();
            (i64::try_from(seq).unwrap(), Digest::from_bytes(hash))
        });
        (rows, signed.to_vec())
    }

    /// The chain over `entries`, as anybody can work it out.
    fn chained(entries: Vec<Vec<u8>>) -> Vec<Row> {
        let (_, mut previous) = START;
        let mut rows = Vec::new();
        for (seq, entry) in (1..).zip(entries) {
            let hash = hash(previous.as_bytes(), &entry);
            rows.push(Row {
                seq,
                previous: previous.as_bytes().to_vec(),
                entry,
                hash: hash.as_bytes().to_vec(),
            });
            previous = hash;
        }
        rows
    }

    fn check(rows: &[Row], signed: &[(i64, Digest)]) -> Result<Audited, AuditError> {
        let mut chain = Chain::new(signed.iter().copied());
        for row in rows {
            chain.follow(row)?;
        }
        chain.end()
    }

    fn found(rows: &[Row], signed: &[(i64, Digest)]) -> (&'static str, usize) {
        let (what, seq) = match check(rows, signed) {
            Ok(_) => ("nothing", 0),
            Err(AuditError::Missing { seq }) => ("missing", seq),
            Err(AuditError::Changed { seq }) => ("changed", seq),
            Err(AuditError::Cut { seq, .. }) => ("cut", seq),
            Err(AuditError::Rewritten { seq }) => ("rewritten", seq),
            Err(other) => panic!("{other}"),
        };
        (what, usize::try_from(seq).unwrap())
    }

    /// The first checkpoint at or after an entry.
    fn next_signed(seq: usize) -> usize {
        *SIGNED.iter().find(|signed| **signed >= seq).unwrap()
    }

    #[test]
    fn a_thousand_tamperings_are_found_with_the_entry_named() {
        let (rows, signed) = log();
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut random = |below: usize| {
            // xorshift64*: the same every time.
            state ^= state >> 12;
            state ^= state << 25;
            state ^= state >> 27;
            let high = state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
            usize::try_from(high).unwrap() % below
        };
        for trial in 0..1000 {
            let mut bad = rows.clone();
            let at = random(ENTRIES);
            let expected = match trial % 10 {
                // A byte of a column flipped.
                0 => {
                    let place = random(bad[at].entry.len());
                    bad[at].entry[place] ^= 1 << random(8);
                    ("changed", at + 1)
                }
                1 => {
                    bad[at].hash[random(32)] ^= 1 << random(8);
                    ("changed", at + 1)
                }
                2 => {
                    bad[at].previous[random(32)] ^= 1 << random(8);
                    ("changed", at + 1)
                }
                // An entry changed, and its own hash with it.
                3 => {
                    bad[at].entry = b"{\"event\":\"forged\"}".to_vec();
                    let own = hash(&bad[at].previous, &bad[at].entry);
                    bad[at].hash = own.as_bytes().to_vec();
                    match at + 1 {
                        ENTRIES => ("rewritten", ENTRIES),
                        seq if SIGNED.contains(&seq) => ("rewritten", seq),
                        seq => ("changed", seq + 1),
                    }
                }
                // Taken out.
                4 => {
                    bad.remove(at);
                    match at + 1 {
                        ENTRIES => ("cut", ENTRIES),
                        seq => ("missing", seq),
                    }
                }
                // Taken out, and those after it moved up.
                5 => {
                    bad.remove(at);
                    for (seq, row) in (1..).zip(&mut bad) {
                        row.seq = seq;
                    }
                    match at + 1 {
                        ENTRIES => ("cut", ENTRIES),
                        seq => ("changed", seq),
                    }
                }
                // Two exchanged.
                6 => {
                    let other = (at + 1 + random(ENTRIES - 1)) % ENTRIES;
                    bad.swap(at, other);
                    for (seq, row) in (1..).zip(&mut bad) {
                        row.seq = seq;
                    }
                    ("changed", at.min(other) + 1)
                }
                // Put in, with a hash of its own that fits.
                7 => {
                    let (_, start) = START;
                    let previous = match at {
                        0 => start.as_bytes().to_vec(),
                        _ => bad[at - 1].hash.clone(),
                    };
                    let entry = b"{\"event\":\"forged\"}".to_vec();
                    let own = hash(&previous, &entry).as_bytes().to_vec();
                    let forged = Row {
                        seq: 0,
                        previous,
                        entry,
                        hash: own,
                    };
                    bad.insert(at, forged);
                    for (seq, row) in (1..).zip(&mut bad) {
                        row.seq = seq;
                    }
                    match at + 1 {
                        seq if SIGNED.contains(&seq) => ("rewritten", seq),
                        seq => ("changed", seq + 1),
                    }
                }
                // The tail cut off.
                8 => {
                    bad.truncate(at);
                    ("cut", at + 1)
                }
                // An entry changed, and the whole rest worked out anew.
                _ => {
                    let mut entries: Vec<_> = bad.into_iter().map(|row| row.entry).collect();
                    entries[at] = b"{\"event\":\"forged\"}".to_vec();
                    bad = chained(entries);
                    ("rewritten", next_signed(at + 1))
                }
            };
            assert_eq!(found(&bad, &signed), expected, "trial {trial} at {at}");
        }
    }

    #[test]
    fn a_log_without_checkpoints_hides_its_tail() {
        let (mut rows, _) = log();
        rows.truncate(7);
        let expected = Audited {
            entries: 7,
            checkpoints: 0,
            signed_until: 0,
        };
        assert_eq!(check(&rows, &[]).unwrap(), expected);
    }

    #[test]
    fn a_log_that_is_as_it_was_written_is_followed_to_its_end() {
        let (rows, signed) = log();
        let expected = Audited {
            entries: 40,
            checkpoints: 3,
            signed_until: 40,
        };
        assert_eq!(check(&rows, &signed).unwrap(), expected);
        assert_eq!(check(&[], &[]).unwrap().entries, 0);
    }
}
