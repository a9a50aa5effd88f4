//! Progress lines, `[3/9] building the widget …`, on standard error.

use std::time::{Duration, Instant};

/// Numbered steps of one command.
#[derive(Debug)]
pub struct Progress {
    done: usize,
    total: usize,
    started: Instant,
}

impl Progress {
    /// A command of `total` steps, none of them begun.
    #[must_use]
    pub fn new(total: usize) -> Self {
        Self {
            done: 0,
            total,
            started: Instant::now(),
        }
    }

    /// Says that the next step begins.
    pub fn step(&mut self, what: &str) {
        self.done += 1;
        eprintln!("[{}/{}] {what} …", self.done, self.total);
    }

    /// Time since the first step, for a closing line.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

/// A remark below the current step.
pub fn note(what: &str) {
    eprintln!("      {what}");
}
