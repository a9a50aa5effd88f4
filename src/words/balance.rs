//! How a balance stands: what is said depends on how long something has been late.

use leeway_core::date::Date;

/// Up to how many days a bill counts as a little late.
const A_LITTLE: i32 = 30;

/// What is said below a balance of which something is late since `since`.
#[must_use]
pub fn standing(since: Option<Date>, as_of: Option<Date>) -> &'static str {
    match (since, as_of) {
        (None, _) => "balance-standing-early",
        (Some(since), Some(as_of)) if since.days_until(as_of) <= A_LITTLE => "balance-standing-new",
        (Some(_), _) => "balance-standing-late",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_follows_how_long_something_has_been_late() {
        let day = |text: &str| Some(text.parse::<Date>().unwrap());
        let today = day("2026-11-20");
        assert_eq!(standing(None, today), "balance-standing-early");
        assert_eq!(standing(day("2026-11-20"), today), "balance-standing-new");
        assert_eq!(standing(day("2026-10-21"), today), "balance-standing-new");
        assert_eq!(standing(day("2026-10-20"), today), "balance-standing-late");
        // Without a day to count to, nothing is made smaller than it may be.
        assert_eq!(standing(day("2026-11-19"), None), "balance-standing-late");
    }
}
