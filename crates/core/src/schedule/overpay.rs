//! What becomes of a payment above what was due.

use serde::Serialize;

use super::amortise::{Row, ScheduleError, amortise_given, amortise_level, payments_needed};
use crate::account::{Bucket, Parts};
use crate::date::Date;
use crate::json::Decode;
use crate::money::{Fraction, Minor, Rounding};

/// What becomes of a payment above what was due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Overpayment {
    /// It counts towards the next payments: they are smaller, or are not needed.
    Next,
    /// It reduces the debt now; payments stay as they are and end earlier.
    #[default]
    Last,
    /// It reduces the debt now; the payments that are left become smaller.
    Reamortise,
}

/// What a plan has left after its last payment that was made.
#[derive(Debug, Clone, Copy)]
pub struct Rest<'a> {
    /// What is owed after that payment, without interest yet to come.
    pub owed: Parts,
    /// The payments that are left, as planned.
    pub rows: &'a [Row],
    /// The rate of each of their periods; zeros where no interest is charged.
    pub rates: &'a [Fraction],
    /// The least unit of payments.
    pub step: Minor,
    /// The order in which a payment pays.
    pub waterfall: &'a [Bucket; 3],
}

impl Overpayment {
    /// The payments that are left once `extra` was paid above what was due. An
    /// extra payment of everything leaves none.
    ///
    /// # Errors
    /// [`ScheduleError::Money`] for an extra below zero or above what is owed, so
    /// that no money is ever left without a place; [`ScheduleError`] otherwise as
    /// the schedules themselves.
    pub fn apply(self, rest: Rest<'_>, extra: Minor) -> Result<Vec<Row>, ScheduleError> {
        let owed = rest.owed.total()?;
        if extra < Minor::ZERO || extra > owed {
            return Err(ScheduleError::Money(crate::money::MoneyError::OutOfRange));
        }
        if extra == Minor::ZERO {
            return Ok(rest.rows.to_vec());
        }
        if extra == owed {
            return Ok(Vec::new());
        }
        match self {
            Self::Next => next(rest, extra),
            Self::Last | Self::Reamortise => self.reduce(rest, extra),
        }
    }

    fn reduce(self, rest: Rest<'_>, extra: Minor) -> Result<Vec<Row>, ScheduleError> {
        let mut owed = rest.owed;
        super::apply(&mut owed, extra, rest.waterfall)?;
        let dates: Vec<Date> = rest.rows.iter().map(|row| row.due).collect();
        let payment = rest.rows.first().ok_or(ScheduleError::Empty)?.total;
        let needed = payments_needed(owed, payment, rest.rates, Rounding::HalfUp, rest.waterfall)?;
        let needed = needed.map_or(dates.len(), usize::from);
        let (Some(fewer), Some(rates)) = (dates.get(..needed), rest.rates.get(..needed)) else {
            return Err(ScheduleError::Empty);
        };
        if self == Self::Reamortise {
            let level = amortise_level(
                owed,
                rest.rates,
                &dates,
                rest.step,
                Rounding::HalfUp,
                rest.waterfall,
            );
            match level {
                // What is left is too little for as many payments.
                Err(ScheduleError::TooManyPayments) => {}
                other => return other,
            }
        }
        amortise_given(
            owed,
            payment,
            rates,
            fewer,
            Rounding::HalfUp,
            rest.waterfall,
        )
    }
}

/// The rows without those that `extra` pays, the first one left perhaps smaller.
fn next(rest: Rest<'_>, extra: Minor) -> Result<Vec<Row>, ScheduleError> {
    let mut credit = extra;
    let mut rows = Vec::with_capacity(rest.rows.len());
    for row in rest.rows {
        let paid = credit.min(row.total);
        credit = credit.minus(paid)?;
        let mut open = Parts {
            principal: row.principal,
            interest: row.interest,
            fees: row.fees,
        };
        super::apply(&mut open, paid, rest.waterfall)?;
        let total = open.total()?;
        if total.is_positive() {
            rows.push(Row {
                total,
                principal: open.principal,
                interest: open.interest,
                fees: open.fees,
                ..*row
            });
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Percent;
    use crate::schedule::{Calendar, Frequency, due_dates};
    use proptest::prelude::*;

    const WATERFALL: [Bucket; 3] = [Bucket::Fees, Bucket::Interest, Bucket::Principal];

    fn minor(units: i64) -> Minor {
        Minor::new(units).unwrap()
    }

    /// A plan of `count` payments of `principal`, after its first `paid` payments.
    fn after(
        principal: i64,
        rate: u16,
        count: u16,
        paid: usize,
    ) -> (Parts, Vec<Row>, Vec<Fraction>) {
        let dates = due_dates(
            "2027-01-31".parse().unwrap(),
            Frequency::Monthly,
            count,
            None,
            &Calendar::default(),
        )
        .unwrap();
        let owed = Parts {
            principal: minor(principal),
            ..Parts::default()
        };
        let rate = Percent::whole(rate).fraction().times(1, 12).unwrap();
        let rates = vec![rate; dates.len()];
        let rows = amortise_level(owed, &rates, &dates, minor(1), Rounding::HalfUp, &WATERFALL);
        let rows = rows.unwrap();
        let left = rows[paid - 1].balance;
        let owed = Parts {
            principal: left,
            ..Parts::default()
        };
        (owed, rows[paid..].to_vec(), rates[paid..].to_vec())
    }

    fn pay(
        kind: Overpayment,
        plan: &(Parts, Vec<Row>, Vec<Fraction>),
        extra: i64,
    ) -> Result<Vec<Row>, ScheduleError> {
        let rest = Rest {
            owed: plan.0,
            rows: &plan.1,
            rates: &plan.2,
            step: minor(1),
            waterfall: &WATERFALL,
        };
        kind.apply(rest, minor(extra))
    }

    #[test]
    fn more_than_everything_is_refused_and_everything_leaves_nothing() {
        let plan = after(240_000, 6, 12, 3);
        let owed = plan.0.total().unwrap().units();
        for kind in [
            Overpayment::Next,
            Overpayment::Last,
            Overpayment::Reamortise,
        ] {
            assert!(pay(kind, &plan, owed + 1).is_err());
            assert!(pay(kind, &plan, -1).is_err());
            assert_eq!(pay(kind, &plan, owed), Ok(Vec::new()));
            assert_eq!(pay(kind, &plan, 0).as_ref(), Ok(&plan.1));
        }
    }

    #[test]
    fn an_extra_payment_goes_where_the_policy_says() {
        // 2,400.00 at 6 % over 12 months is 206.57 a month; 50.00 extra after the third.
        let plan = after(240_000, 6, 12, 3);
        let totals = |kind| -> Vec<i64> {
            pay(kind, &plan, 5_000)
                .unwrap()
                .iter()
                .map(|row| row.total.units())
                .collect()
        };
        let next = totals(Overpayment::Next);
        assert_eq!((next[0], next[1], next.len()), (15_657, 20_657, 9));
        let last = totals(Overpayment::Last);
        assert_eq!((last[0], last.len()), (20_657, 9));
        assert!(last[8] < 20_646 - 5_000);
        let level = totals(Overpayment::Reamortise);
        assert_eq!(level.len(), 9);
        assert!(level[0] < 20_657 - 500 && level[8] <= level[0]);
    }

    #[test]
    fn the_next_payment_is_lessened_in_the_order_of_the_waterfall() {
        let row = Row {
            due: "2027-01-31".parse().unwrap(),
            total: minor(1_000),
            interest: minor(200),
            principal: minor(500),
            fees: minor(300),
            balance: minor(0),
        };
        let waterfall = [Bucket::Interest, Bucket::Fees, Bucket::Principal];
        let rest = Rest {
            owed: Parts {
                principal: row.principal,
                interest: row.interest,
                fees: row.fees,
            },
            rows: &[row],
            rates: &[Fraction::ZERO],
            step: minor(1),
            waterfall: &waterfall,
        };
        let left = Row {
            total: minor(600),
            interest: minor(0),
            fees: minor(100),
            ..row
        };
        assert_eq!(Overpayment::Next.apply(rest, minor(400)), Ok(vec![left]));
    }

    proptest! {
        #[test]
        fn paying_what_is_left_pays_the_debt_and_no_more(
            principal in 20_000i64..5_000_000, rate in 0u16..40, count in 2u16..40,
            paid in 1usize..39, share in 1i64..100,
        ) {
            prop_assume!(paid < usize::from(count));
            let plan = after(principal, rate, count, paid);
            let owed = plan.0.total().unwrap().units();
            let extra = owed * share / 100;
            let planned: i64 = plan.1.iter().map(|row| row.total.units()).sum();
            for kind in [Overpayment::Next, Overpayment::Last, Overpayment::Reamortise] {
                let rows = pay(kind, &plan, extra).unwrap();
                let total: i64 = rows.iter().map(|row| row.total.units()).sum();
                prop_assert!(total + extra <= planned, "{kind:?}");
                let parts: i64 = rows.iter().map(|r| r.principal.units() + r.interest.units() + r.fees.units()).sum();
                prop_assert_eq!(parts, total);
                prop_assert_eq!(rows.last().map(|row| row.balance), Some(Minor::ZERO));
                prop_assert!(rows.iter().all(|row| row.total.is_positive()));
                if kind != Overpayment::Next {
                    let principal: i64 = rows.iter().map(|row| row.principal.units()).sum();
                    prop_assert_eq!(principal, owed - extra);
                }
            }
        }
    }
}
