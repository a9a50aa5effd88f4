//! What a schedule is worked out from.

use crate::date::{Date, DateError};
use crate::money::{Fraction, Minor, MoneyError, Rounding};

use super::amortise::Row;
use super::{DayCount, Every};

/// The terms of a schedule, each already in dates, amounts and rates.
///
/// Only principal bears interest, never interest that is owed, unless
/// [`SkipAccrual::Capitalise`] makes it principal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// What is owed at the start, in minor units; above zero.
    pub principal: Minor,
    /// How the payments are found.
    pub method: Method,
    /// The periods with their rates, at least one and at most
    /// [`MOST_PERIODS`](Self::MOST_PERIODS).
    pub periods: Vec<Period>,
    /// How each period's interest is rounded.
    pub interest_rounding: Rounding,
    /// How the regular payment is rounded.
    pub payment_rounding: PaymentRounding,
    /// What the regular payment is a multiple of, in minor units; at least one.
    pub payment_step: Minor,
    /// What the last payment is.
    pub last_payment: LastPayment,
    /// What is paid before anything bears interest, and when.
    pub down_payment: Option<DownPayment>,
    /// In so many first periods no principal is paid.
    pub principal_grace: u16,
    /// In so many first periods interest accrues and is not paid; the payments after
    /// them pay it first.
    pub interest_grace: u16,
    /// So many first periods bear no interest.
    pub interest_free_periods: u16,
    /// Principal that is paid with the last payment, on top of it, in minor units.
    pub balloon: Minor,
    /// Due dates on which nothing is paid.
    pub skip: Vec<Date>,
    /// What becomes of the interest of a period whose payment is skipped.
    pub skip_accrual: SkipAccrual,
}

impl Terms {
    /// The most periods a schedule has.
    pub const MOST_PERIODS: usize = 5_000;

    /// Terms with nothing special: interest half-up, the payment
    /// [fit](PaymentRounding::Fit), and the last payment clears.
    #[must_use]
    pub const fn plain(principal: Minor, method: Method, periods: Vec<Period>) -> Self {
        Self {
            principal,
            method,
            periods,
            interest_rounding: Rounding::HalfUp,
            payment_rounding: PaymentRounding::Fit,
            payment_step: Minor::ONE,
            last_payment: LastPayment::Clears,
            down_payment: None,
            principal_grace: 0,
            interest_grace: 0,
            interest_free_periods: 0,
            balloon: Minor::ZERO,
            skip: Vec::new(),
            skip_accrual: SkipAccrual::AtResume,
        }
    }
}

/// A period, at the end of which a payment falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The day its interest starts.
    pub from: Date,
    /// The day its interest ends and its payment is due; later than `from`.
    pub due: Date,
    /// The interest of the period on an amount of one.
    pub rate: Fraction,
}

impl Period {
    /// The periods that end on `dues`, the first of which starts on `start` and each other
    /// where the one before it ends. `annual` gives each period's yearly rate as a
    /// fraction of one.
    ///
    /// # Errors
    /// [`TermsError::PeriodOrder`], [`TermsError::Money`].
    pub fn series(
        start: Date,
        dues: &[Date],
        annual: impl IntoIterator<Item = Fraction>,
        length: PeriodLength,
    ) -> Result<Vec<Self>, TermsError> {
        let mut from = start;
        // Most periods are as long as the one before, at the same rate.
        let mut before: Option<(Fraction, Fraction, Fraction)> = None;
        dues.iter()
            .zip(annual)
            .map(|(due, annual)| {
                let share = share(from, *due, length)?;
                let rate = match before {
                    Some((as_annual, as_share, rate))
                        if as_annual == annual && as_share == share =>
                    {
                        rate
                    }
                    _ => rate(annual, share)?,
                };
                before = Some((annual, share, rate));
                let period = Self {
                    from,
                    due: *due,
                    rate,
                };
                from = *due;
                Ok(period)
            })
            .collect()
    }

    /// The period from `from` to `due` at a yearly rate, a fraction of one.
    ///
    /// # Errors
    /// [`TermsError::PeriodOrder`], [`TermsError::Money`].
    pub fn new(
        from: Date,
        due: Date,
        annual: Fraction,
        length: PeriodLength,
    ) -> Result<Self, TermsError> {
        let rate = rate(annual, share(from, due, length)?)?;
        Ok(Self { from, due, rate })
    }
}

fn share(from: Date, due: Date, length: PeriodLength) -> Result<Fraction, TermsError> {
    if from >= due {
        return Err(TermsError::PeriodOrder);
    }
    length.share(from, due).map_err(|_| TermsError::PeriodOrder)
}

/// The rate of a period in lowest terms, in which an amount times it stays in range the
/// longest.
fn rate(annual: Fraction, share: Fraction) -> Result<Fraction, MoneyError> {
    let rate = annual.times(share.numerator(), share.denominator())?;
    let (mut divisor, mut rest) = (rate.denominator(), rate.numerator());
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    Fraction::new(rate.numerator() / divisor, rate.denominator() / divisor)
}

/// How long a period is, for its interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodLength {
    /// The same share of a year for each period of the series: a twelfth of it for a
    /// month, a 52nd for a week, a 24th for half a month, a 365th for a day.
    Share(Every),
    /// The share by a day count.
    Days(DayCount),
}

impl PeriodLength {
    /// The share of a year from one date to another.
    ///
    /// # Errors
    /// [`DateError::Reversed`] where `due` is earlier and days are counted.
    pub fn share(self, from: Date, due: Date) -> Result<Fraction, DateError> {
        let (numerator, denominator) = match self {
            Self::Days(convention) => return convention.year_fraction(from, due),
            Self::Share(Every::Months(months)) => (months, 12),
            Self::Share(Every::SemiMonth(_)) => (1, 24),
            Self::Share(Every::Days(days)) if days % 7 == 0 => (days / 7, 52),
            Self::Share(Every::Days(days)) => (days, 365),
        };
        // The denominators are above zero, so there is always a fraction.
        Ok(Fraction::new(i128::from(numerator), denominator).unwrap_or(Fraction::ZERO))
    }
}

/// How the payments of a schedule are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Equal payments of interest and principal.
    Level,
    /// Equal parts of the principal, and with each the interest that is owed.
    EqualPrincipal,
    /// Interest on the whole principal for all periods, in equal parts with it.
    Flat,
    /// Equal parts of the principal, without interest.
    InterestFree,
    /// This payment, until nothing is owed.
    GivenPayment(Minor),
}

/// How the regular payment is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentRounding {
    /// The least payment whose last payment is not larger. Without interest, or with
    /// a fixed sum of it, the parts that differ by one step at most, the larger first.
    Fit,
    /// The exact payment, rounded so.
    To(Rounding),
}

/// What the last payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastPayment {
    /// All that is then owed.
    Clears,
    /// As every other; what it leaves or overpays is the last balance.
    AsGiven,
}

/// What is paid before anything bears interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownPayment {
    /// How much, in minor units; above zero and below the principal.
    pub amount: Minor,
    /// The day, before the first due date.
    pub due: Date,
}

/// What becomes of the interest of a period whose payment is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipAccrual {
    /// It is owed, and the next payment pays it first.
    AtResume,
    /// It becomes principal on the date skipped.
    Capitalise,
    /// It is forgiven.
    Waive,
}

/// A schedule worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// One row a due date, the down payment's first. A date on which nothing is due
    /// has a row of zeros.
    pub rows: Vec<Row>,
    /// The regular payment, the largest of parts that differ by one step; `None` for
    /// equal parts of principal, whose payments all differ.
    pub payment: Option<Minor>,
    /// What is paid above the principal, in minor units.
    pub total_interest: Minor,
    /// What is paid in all, the down payment included, in minor units.
    pub total_of_payments: Minor,
}

/// Why terms give no schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// The principal is not above zero.
    #[error("no principal")]
    NoPrincipal,
    /// There are no periods, or more than [`Terms::MOST_PERIODS`].
    #[error("from 1 to 5000 periods")]
    PeriodCount,
    /// A period ends on or before the day it starts, or starts before the one before
    /// it ends.
    #[error("periods out of order")]
    PeriodOrder,
    /// The payment step is below one.
    #[error("a payment step below one minor unit")]
    PaymentStep,
    /// The down payment is not above zero, or not below the principal.
    #[error("a down payment of nothing, or of all that is owed")]
    DownPayment,
    /// The down payment is due after the first payment.
    #[error("a down payment after the first payment")]
    LateDownPayment,
    /// The balloon is below zero, or not below what the other payments pay off.
    #[error("a balloon below zero, or of all that is owed")]
    Balloon,
    /// No period is left to pay in after grace.
    #[error("the grace lasts as long as the schedule")]
    Grace,
    /// A date to skip is no due date, or named twice.
    #[error("a date to skip that is no due date")]
    SkippedDate,
    /// The last payment is to be skipped, or every payment.
    #[error("the last payment cannot be skipped")]
    LastSkipped,
    /// The terms have something the method knows nothing of.
    #[error("terms that are of no use with the method")]
    NotForMethod,
    /// The payment does not exceed the first interest, so the debt would never end.
    #[error("the payment never pays the debt off")]
    NeverAmortises,
    /// The debt is paid before the last payment.
    #[error("fewer payments are enough")]
    TooManyPayments,
    /// An amount left the range.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn percent(number: i128) -> Fraction {
        Fraction::new(number, 100).unwrap()
    }

    fn rates(dues: &[&str], annual: &[i128], length: PeriodLength) -> Vec<(i128, i128)> {
        let dues: Vec<Date> = dues.iter().map(|due| date(due)).collect();
        let annual: Vec<Fraction> = annual.iter().copied().map(percent).collect();
        Period::series(date("2026-01-01"), &dues, annual, length)
            .unwrap()
            .iter()
            .map(|period| (period.rate.numerator(), period.rate.denominator()))
            .collect()
    }

    #[test]
    fn each_period_has_the_rate_of_its_year_and_its_length() {
        let months = ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];
        assert_eq!(
            rates(
                &months,
                &[12, 12, 6, 12],
                PeriodLength::Share(Every::Months(1))
            ),
            [(1, 100), (1, 100), (1, 200), (1, 100)]
        );
        // 31, 28, 31 and 30 days of 365 at 73 %, a fifth of a percent a day.
        assert_eq!(
            rates(&months, &[73; 4], PeriodLength::Days(DayCount::Actual365)),
            [(31, 500), (7, 125), (31, 500), (3, 50)]
        );
    }

    #[test]
    fn whole_weeks_are_52nds_of_a_year_and_other_days_365ths() {
        let share = |days| {
            let length = PeriodLength::Share(Every::Days(days));
            length
                .share(date("2026-01-01"), date("2026-01-02"))
                .unwrap()
        };
        assert_eq!(share(14), Fraction::new(2, 52).unwrap());
        assert_eq!(share(7), Fraction::new(1, 52).unwrap());
        assert_eq!(share(10), Fraction::new(10, 365).unwrap());
        assert_eq!(share(1), Fraction::new(1, 365).unwrap());
    }
}
