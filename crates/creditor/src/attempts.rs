//! Counting failed sign-ins, in memory.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use crate::config::Attempts;

/// The most references and addresses counted at once: a bound on memory (about
/// 10 MB). Beyond it new ones wait, because forgetting would let guessing go on.
const MOST_COUNTED: usize = 100_000;

/// Whose attempts are counted together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Subject {
    /// A reference of a creditor, in lower case.
    Reference(String, String),
    /// An address; of IPv6 the first 64 bits, which one subscriber has whole.
    Address(IpAddr),
}

#[derive(Debug, Clone, Copy)]
struct Window {
    ends: i64,
    used: u32,
}

/// The counts of failed sign-ins.
///
/// They are per process and forgotten at a restart, which only ever helps the
/// customer; a creditor with several servers divides the limits by their number.
#[derive(Debug)]
pub(crate) struct Counter {
    limits: Attempts,
    windows: Mutex<HashMap<Subject, Window>>,
}

/// An attempt that counts as failed until it is [taken back](Counter::succeeded).
#[derive(Debug)]
pub(crate) struct Attempt(Vec<Subject>);

impl Counter {
    pub(crate) fn new(limits: Attempts) -> Self {
        Self {
            limits,
            windows: Mutex::default(),
        }
    }

    /// Counts an attempt before the code is looked at, so that many at once
    /// cannot slip past the limit together.
    ///
    /// # Errors
    /// The seconds to wait, at least 1, where a limit is reached. Nothing is
    /// counted then.
    pub(crate) fn begin(
        &self,
        creditor: &str,
        reference: &str,
        address: IpAddr,
        now: i64,
    ) -> Result<Attempt, u32> {
        let reference = Subject::Reference(creditor.to_owned(), reference.to_ascii_lowercase());
        let address = Subject::Address(subscriber(address));
        self.count(vec![reference, address], now)
    }

    /// Counts an attempt at something that has limits of its own.
    ///
    /// # Errors
    /// As those of [`Counter::begin`].
    pub(crate) fn begin_from(&self, address: IpAddr, now: i64) -> Result<Attempt, u32> {
        self.count(vec![Subject::Address(subscriber(address))], now)
    }

    fn count(&self, subjects: Vec<Subject>, now: i64) -> Result<Attempt, u32> {
        let length = i64::from(self.limits.window);
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() + subjects.len() > MOST_COUNTED {
            windows.retain(|_, window| window.ends > now);
            if windows.len() + subjects.len() > MOST_COUNTED {
                return Err(self.limits.window);
            }
        }
        for subject in &subjects {
            let limit = match subject {
                Subject::Reference(..) => self.limits.per_reference,
                Subject::Address(_) => self.limits.per_address,
            };
            if let Some(window) = windows.get(subject)
                && window.ends > now
                && window.used >= limit
            {
                return Err(u32::try_from(window.ends - now).unwrap_or(self.limits.window));
            }
        }
        for subject in &subjects {
            let window = windows.entry(subject.clone()).or_insert(Window {
                ends: now + length,
                used: 0,
            });
            if window.ends <= now {
                *window = Window {
                    ends: now + length,
                    used: 0,
                };
            }
            window.used += 1;
        }
        Ok(Attempt(subjects))
    }

    /// Takes an attempt back that was no failure.
    pub(crate) fn succeeded(&self, attempt: Attempt) {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        for subject in attempt.0 {
            if let Some(window) = windows.get_mut(&subject) {
                window.used = window.used.saturating_sub(1);
                if window.used == 0 {
                    windows.remove(&subject);
                }
            }
        }
    }
}

/// What one subscriber has: an IPv4 address, or an IPv6 /64.
pub(crate) fn subscriber(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((u128::from(v6) & !u128::from(u64::MAX)).into()),
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Attempts = Attempts {
        per_reference: 2,
        per_address: 3,
        window: 900,
    };

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn the_attempt_after_the_last_waits_for_the_end_of_the_window() {
        let counter = Counter::new(LIMITS);
        let home = address("192.0.2.1");
        assert!(counter.begin("m", "R-1", home, 1000).is_ok());
        assert!(counter.begin("m", "r-1", home, 1300).is_ok());
        assert_eq!(counter.begin("m", "R-1", home, 1300).err(), Some(600));
        assert_eq!(counter.begin("m", "R-1", home, 1899).err(), Some(1));
        assert!(counter.begin("other", "R-1", home, 1300).is_ok());
        assert_eq!(counter.begin("m", "R-2", home, 1300).err(), Some(600));
        assert!(counter.begin("m", "R-1", home, 1900).is_ok());
    }

    #[test]
    fn success_is_not_counted() {
        let counter = Counter::new(LIMITS);
        let home = address("192.0.2.1");
        for _ in 0..10 {
            let attempt = counter.begin("m", "R-1", home, 1000).unwrap();
            counter.succeeded(attempt);
        }
        assert!(counter.windows.lock().unwrap().is_empty());
    }

    #[test]
    fn one_subscriber_is_one_address() {
        let same = [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
            ("192.0.2.1", "::ffff:192.0.2.1"),
        ];
        for (one, other) in same {
            assert_eq!(subscriber(address(one)), subscriber(address(other)));
        }
        assert_ne!(
            subscriber(address("2001:db8:1:2::1")),
            subscriber(address("2001:db8:1:3::1"))
        );
    }
}
