//! How many requests one customer may make.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::store::Owner;

/// The length of a window, in seconds.
const WINDOW: i64 = 60;

/// The most customers counted at once; beyond it those of ended windows are forgotten.
const MOST_COUNTED: usize = 100_000;

/// Counts the requests of each customer in windows of a minute, in memory: each server
/// counts its own.
#[derive(Debug)]
pub(crate) struct Rate {
    limit: u32,
    /// When the window ends (UTC seconds), and how many requests there were in it.
    windows: Mutex<HashMap<Owner, (i64, u32)>>,
}

impl Rate {
    /// At most `limit` requests in a minute.
    pub(crate) fn new(limit: u32) -> Self {
        Self {
            limit,
            windows: Mutex::default(),
        }
    }

    /// Counts a request of `owner` at `now` (UTC seconds).
    ///
    /// # Errors
    /// The seconds to wait, where it is one too many.
    pub(crate) fn count(&self, owner: &Owner, now: i64) -> Result<(), u32> {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() >= MOST_COUNTED {
            windows.retain(|_, (ends, _)| *ends > now);
        }
        let (ends, used) = windows
            .entry(owner.clone())
            .or_insert((now.saturating_add(WINDOW), 0));
        if *ends <= now {
            (*ends, *used) = (now.saturating_add(WINDOW), 0);
        }
        if *used >= self.limit {
            return Err(u32::try_from(*ends - now).unwrap_or(1).max(1));
        }
        *used += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_customers_hurry_is_nobody_elses_wait() {
        let owner = |customer: &str| Owner {
            creditor: "m".to_owned(),
            customer: customer.to_owned(),
        };
        let rate = Rate::new(2);
        assert_eq!(rate.count(&owner("a"), 100), Ok(()));
        assert_eq!(rate.count(&owner("a"), 130), Ok(()));
        assert_eq!(rate.count(&owner("a"), 130), Err(30));
        assert_eq!(rate.count(&owner("a"), 159), Err(1));
        assert_eq!(rate.count(&owner("b"), 159), Ok(()));
        assert_eq!(rate.count(&owner("a"), 160), Ok(()));
    }
}
