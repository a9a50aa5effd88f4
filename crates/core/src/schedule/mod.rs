//! Schedules: when payments fall due, and how each one is split.

mod amortise;
mod dates;
mod overpay;

pub use amortise::{
    Accrual, Interest, Row, ScheduleError, amortise_given, amortise_level, apply, payments_needed,
    rows_of,
};
pub use dates::{Adjustment, Calendar, Frequency, due_dates};
pub use overpay::{Overpayment, Rest};
