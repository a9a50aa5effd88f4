//! Schedules: when payments fall due, and how each one is split.

mod amortise;
mod business_days;
mod dates;
mod day_count;
mod every;
mod fit;
mod interval;
mod overpay;
mod terms;
mod work_out;

pub use amortise::{
    Accrual, Interest, Row, ScheduleError, amortise_given, amortise_level, apply, payments_needed,
    rows_of,
};
pub use business_days::BusinessDays;
pub use dates::{Adjustment, Calendar, Frequency, due_dates};
pub use day_count::DayCount;
pub use every::Every;
pub use interval::{Basis, Interval};
pub use overpay::{Overpayment, Rest};
pub use terms::{
    DownPayment, LastPayment, Method, PaymentRounding, Period, PeriodLength, Schedule, SkipAccrual,
    Terms, TermsError,
};
