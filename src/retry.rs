//! When a request is sent again, and after how long.
//!
//! Sending again is safe because reads change nothing and a choice carries one
//! idempotency key; what sends the customer a message is left to the customer. Giving up is safe because an outcome that stays unknown is
//! shown as unknown.

/// How often a request is sent at most.
pub const MAX_TRIES: u32 = 6;
/// How long all tries of one request may take together, in milliseconds.
pub const BUDGET_MS: u32 = 60_000;
/// How long one try may take, in milliseconds.
pub const TRY_MS: i32 = 10_000;

/// The same for a file, which can be large: as long as the API waits for one.
pub const FILE_MS: i32 = 120_000;

const BASE_MS: u32 = 500;
const CAP_MS: u32 = 8_000;

/// Whether an answer of this status may become another one when asked again.
/// 0 stands for no answer; a 409 counts only where it carries `Retry-After`,
/// which says that the same request is still being worked on.
#[must_use]
pub const fn is_transient(status: u16, retry_after: bool) -> bool {
    match status {
        0 | 408 | 425 | 429 | 500 | 502 | 503 | 504 => true,
        409 => retry_after,
        _ => false,
    }
}

/// The milliseconds to wait before try number `tries` + 1, or `None` where it is
/// time to give up.
///
/// The wait is anywhere from nothing to 0.5 s doubled with every try, at most
/// 8 s (full jitter), so that many widgets that lost one server do not all come
/// back at once. `retry_after_s`, what the server asked for in seconds, wins over
/// it. `random` is any number; `spent_ms` is how long the request took so far.
#[must_use]
pub fn wait_ms(tries: u32, spent_ms: u32, retry_after_s: Option<u32>, random: u32) -> Option<u32> {
    if tries >= MAX_TRIES {
        return None;
    }
    let most = BASE_MS
        .saturating_mul(1 << tries.saturating_sub(1).min(8))
        .min(CAP_MS);
    let wait = match retry_after_s {
        Some(seconds) => seconds.saturating_mul(1000),
        None => random % (most + 1),
    };
    (spent_ms.saturating_add(wait) < BUDGET_MS).then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_say_no_are_not_asked_again() {
        for status in [200, 201, 304, 400, 401, 403, 404, 409, 413, 415, 422, 501] {
            assert!(!is_transient(status, false), "{status}");
        }
        assert!(is_transient(409, true));
        for status in [0, 408, 425, 429, 500, 502, 503, 504] {
            assert!(is_transient(status, false), "{status}");
        }
    }

    #[test]
    fn waits_double_up_to_a_cap_and_end_after_six_tries() {
        let longest: Vec<_> = (1..=6)
            .map(|tries| {
                // One less than a multiple of every range gives its largest value.
                (0..=8_000)
                    .filter_map(|random| wait_ms(tries, 0, None, random))
                    .max()
            })
            .collect();
        assert_eq!(
            longest,
            [
                Some(500),
                Some(1000),
                Some(2000),
                Some(4000),
                Some(8000),
                None
            ]
        );
        assert_eq!(wait_ms(1, 0, None, 0), Some(0));
    }

    #[test]
    fn the_budget_is_never_passed() {
        assert_eq!(wait_ms(2, 59_000, Some(1), 0), None);
        assert_eq!(wait_ms(2, 0, Some(90), 0), None);
        assert_eq!(wait_ms(2, 0, Some(u32::MAX), 0), None);
    }

    #[test]
    fn what_the_server_asks_for_wins() {
        assert_eq!(wait_ms(1, 0, Some(3), 77), Some(3000));
    }

    /// Numbers that look random and are the same each time.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self) -> u32 {
            // Knuth's linear congruential generator (MMIX); its high half is the better one.
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 32) as u32
        }
    }

    /// The worst there is: all lose the server in the same millisecond, and it refuses every
    /// try at once.
    #[test]
    fn a_thousand_who_lost_one_server_do_not_come_back_together() {
        const CLIENTS: usize = 1_000;
        const SLOT_MS: u32 = 100;
        let mut dice = Dice(7);
        let (mut slots, mut retries) = (vec![0_usize; 600], 0);
        for _ in 0..CLIENTS {
            let mut now = 0;
            for tries in 1.. {
                let Some(wait) = wait_ms(tries, now, None, dice.roll()) else {
                    break;
                };
                assert!(
                    wait <= 8_000.min(500 << (tries - 1)),
                    "{wait} after {tries}"
                );
                now += wait;
                if let Some(slot) = slots.get_mut((now / SLOT_MS) as usize) {
                    *slot += 1;
                }
                retries += 1;
            }
        }
        assert_eq!(retries, CLIENTS * 5);
        assert_eq!(slots.iter().sum::<usize>(), retries);
        let most = slots.into_iter().max().unwrap();
        println!("at most {most} of {retries} within {SLOT_MS} ms");
        assert!(most * 10 <= retries, "{most} of {retries}");
    }

    #[test]
    fn nobody_comes_back_before_the_server_wants_it() {
        let mut dice = Dice(11);
        for seconds in 0..=120 {
            for tries in 1..MAX_TRIES {
                let wait = wait_ms(tries, 0, Some(seconds), dice.roll());
                let in_time = seconds * 1_000 < BUDGET_MS;
                assert_eq!(wait, in_time.then_some(seconds * 1_000), "{seconds} s");
            }
        }
    }
}
