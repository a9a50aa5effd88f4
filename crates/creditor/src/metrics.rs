//! Numbers about the running server, in the text format Prometheus reads.
//!
//! Labels are routes, methods and status codes: nothing that came from a customer.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::store::StoreError;
use crate::store::outbox::Backlog;

/// The upper ends of the classes of answering time, in milliseconds.
const CLASSES: [u64; 9] = [5, 10, 25, 50, 100, 250, 500, 1000, 2500];

/// The answers of one kind.
#[derive(Debug, Default, Clone)]
struct Answers {
    /// For each class, how many took at most that long.
    within: [u64; CLASSES.len()],
    count: u64,
    micros: u64,
}

/// Counts since the start of the process.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    answers: Mutex<BTreeMap<(String, String, u16), Answers>>,
}

impl Metrics {
    /// Counts an answer of `route`, which is an address with its variable parts left open.
    pub(crate) fn answered(&self, method: &str, route: &str, status: u16, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let key = (method.to_owned(), route.to_owned(), status);
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let found = answers.entry(key).or_default();
        found.count = found.count.saturating_add(1);
        found.micros = found.micros.saturating_add(micros);
        for (within, class) in found.within.iter_mut().zip(CLASSES) {
            if micros <= class.saturating_mul(1000) {
                *within = within.saturating_add(1);
            }
        }
    }

    /// Everything as text. `backlog` was read now; an error is shown as a database that
    /// is not there.
    pub(crate) fn text(&self, backlog: Result<Backlog, StoreError>, now: i64) -> String {
        let answers = self
            .answers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let mut text = String::from(
            "# HELP leeway_request_seconds Time until requests were answered.\n\
             # TYPE leeway_request_seconds histogram\n",
        );
        for ((method, route, status), found) in &answers {
            let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
            // Writing to a string does not fail, here and below.
            for (class, within) in CLASSES.iter().zip(found.within) {
                let end = seconds(class.saturating_mul(1000));
                let _ = writeln!(
                    text,
                    "leeway_request_seconds_bucket{{{labels},le=\"{end}\"}} {within}"
                );
            }
            let _ = writeln!(
                text,
                "leeway_request_seconds_bucket{{{labels},le=\"+Inf\"}} {count}\n\
                 leeway_request_seconds_sum{{{labels}}} {sum}\n\
                 leeway_request_seconds_count{{{labels}}} {count}",
                count = found.count,
                sum = seconds(found.micros),
            );
        }
        let up = u8::from(backlog.is_ok());
        let _ = writeln!(
            text,
            "# HELP leeway_database_up Whether the database answered.\n\
             # TYPE leeway_database_up gauge\n\
             leeway_database_up {up}"
        );
        if let Ok(backlog) = backlog {
            let oldest = backlog
                .oldest
                .map_or(0, |oldest| now.saturating_sub(oldest));
            let _ = writeln!(
                text,
                "# HELP leeway_outbox_waiting Events that no receiver confirmed yet.\n\
                 # TYPE leeway_outbox_waiting gauge\n\
                 leeway_outbox_waiting {}\n\
                 # HELP leeway_outbox_oldest_seconds How long the oldest of them waits.\n\
                 # TYPE leeway_outbox_oldest_seconds gauge\n\
                 leeway_outbox_oldest_seconds {}",
                backlog.waiting,
                oldest.max(0),
            );
        }
        text
    }
}

/// Microseconds as seconds with their point.
fn seconds(micros: u64) -> String {
    format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_in_every_class_they_fit() {
        let metrics = Metrics::default();
        for millis in [3, 30, 3000] {
            let took = Duration::from_millis(millis);
            metrics.answered("GET", "/v1/account", 200, took);
        }
        let backlog = Backlog {
            waiting: 2,
            oldest: Some(40),
        };
        let text = metrics.text(Ok(backlog), 100);
        let labels = "method=\"GET\",route=\"/v1/account\",status=\"200\"";
        for line in [
            format!("leeway_request_seconds_bucket{{{labels},le=\"0.005000\"}} 1"),
            format!("leeway_request_seconds_bucket{{{labels},le=\"0.050000\"}} 2"),
            format!("leeway_request_seconds_bucket{{{labels},le=\"+Inf\"}} 3"),
            format!("leeway_request_seconds_sum{{{labels}}} 3.033000"),
            "leeway_database_up 1".to_owned(),
            "leeway_outbox_waiting 2".to_owned(),
            "leeway_outbox_oldest_seconds 60".to_owned(),
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }
}
