//! Schedules: when payments fall due, and how each one is split.

mod amortise;
mod business_days;
mod dates;
mod day_count;
mod every;
mod fit;
mod interval;
mod overpay;
mod rise;
mod terms;
mod work_out;

pub use amortise::{
    Accrual, Interest, Row, ScheduleError, amortise_given, amortise_level, amortise_rising, apply,
    payments_needed, rows_of,
};
pub(crate) use amortise::{amortise_by, needed_by};
pub use business_days::BusinessDays;
pub use dates::{Adjustment, Calendar, Frequency, due_dates};
pub use day_count::DayCount;
pub use every::Every;
pub use interval::{Basis, Interval};
pub use overpay::{Overpayment, Rest};
pub use rise::Rise;
pub use terms::{
    DownPayment, LastPayment, Method, PaymentRounding, Period, PeriodLength, Schedule, SkipAccrual,
    Terms, TermsError,
};
