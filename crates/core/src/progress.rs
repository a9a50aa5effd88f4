//! How far an arrangement is: what was paid, what is next, and what was earned.
//!
//! Payments count towards the schedule in the order of its due dates, up to the next one
//! that is to come, whatever day they arrive on: a customer who pays a few days early or
//! in other amounts is neither told to pay twice nor shown a payment as missing that was
//! made. What is paid beyond that goes where the policy says.

use serde::Serialize;

use crate::date::Date;
use crate::json::Decode;
use crate::money::{Minor, MoneyError};
use crate::option::Reward;
use crate::schedule::{Overpayment, Row};

/// A payment the creditor's system has booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// The day it was booked.
    pub date: Date,
    /// What was paid, in minor units; above zero.
    pub amount: Minor,
}

/// What the creditor's system has booked on an arrangement since it was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// The day it is so, in the creditor's time zone.
    pub as_of: Date,
    /// Every payment since then, in the order of the account's lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Payment>,
    /// What payments on time earn, where the offer said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reward: Option<Reward>,
    /// What becomes of a payment above what was due, where the policy the arrangement
    /// rests on is still known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overpayment: Option<Overpayment>,
    /// Whether the policy in force lets the customer end the arrangement.
    #[serde(default, skip_serializing_if = "is_false")]
    pub may_leave: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// How far an arrangement is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What was paid so far, in minor units.
    pub paid: Minor,
    /// What is still to be paid in all, in minor units; never below zero.
    pub open: Minor,
    /// What is still to be paid of each payment of the schedule, in minor units. Where
    /// nobody knows what becomes of a payment above what was due, later payments stay
    /// as planned here.
    pub rest: Vec<Minor>,
    /// What fell due before the day and is not paid, in minor units.
    pub late: Minor,
    /// What was paid beyond all that has fallen due and the next payment, in minor units.
    pub ahead: Minor,
    /// The next payment from the day on, less what is paid of it already.
    pub next: Option<Payment>,
}

impl Progress {
    /// How many payments of the schedule nothing is open of.
    #[must_use]
    pub fn done(&self) -> usize {
        self.rest
            .iter()
            .filter(|rest| **rest == Minor::ZERO)
            .count()
    }
}

/// Whether payments on time have earned what they can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Earned {
    /// They have.
    Yes,
    /// They can: so many more payments on time.
    After(u16),
    /// They cannot any more: one of them came late.
    No,
}

/// Pays as much of `rest` as there is.
fn cover(rest: &mut Minor, left: &mut Minor) -> Result<(), MoneyError> {
    let covered = (*left).min(*rest);
    *rest = rest.minus(covered)?;
    *left = left.minus(covered)?;
    Ok(())
}

impl Received {
    /// How far a plan of these payments is.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] where a sum leaves the range of amounts.
    pub fn progress(&self, schedule: &[Row]) -> Result<Progress, MoneyError> {
        let paid = Minor::sum(self.payments.iter().map(|payment| payment.amount))?;
        let total = Minor::sum(schedule.iter().map(|row| row.total))?;
        let mut rest: Vec<Minor> = schedule.iter().map(|row| row.total).collect();
        // Up to the next payment that is to come, in order.
        let fallen_due = schedule.iter().take_while(|row| row.due <= self.as_of);
        let near = fallen_due.count().saturating_add(1).min(rest.len());
        let (near, far) = rest.split_at_mut(near);
        let mut left = paid;
        for place in near {
            cover(place, &mut left)?;
        }
        let ahead = left;
        match self.overpayment {
            Some(Overpayment::Next) => {
                for place in far {
                    cover(place, &mut left)?;
                }
            }
            Some(Overpayment::Last) => {
                for place in far.iter_mut().rev() {
                    cover(place, &mut left)?;
                }
            }
            // Every payment that is left becomes another one, which only the creditor's
            // system works out.
            Some(Overpayment::Reamortise) | None => {}
        }
        let (mut late, mut next) = (Minor::ZERO, None);
        for (row, rest) in schedule.iter().zip(&rest) {
            if *rest == Minor::ZERO {
                continue;
            }
            if row.due < self.as_of {
                late = late.plus(*rest)?;
            } else if next.is_none() {
                next = Some(Payment {
                    date: row.due,
                    amount: *rest,
                });
            }
        }
        let open = total.minus(paid)?.max(Minor::ZERO);
        if open == Minor::ZERO {
            // Paid in full, whatever order a rule would have put it in.
            rest.fill(Minor::ZERO);
            next = None;
        }
        Ok(Progress {
            paid,
            open,
            rest,
            late,
            ahead,
            next,
        })
    }

    /// Whether the first payments of `schedule` that `reward` counts arrived on time:
    /// by each due date as much as had fallen due. `None` where the schedule has fewer.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] where a sum leaves the range of amounts.
    pub fn earned(&self, schedule: &[Row], reward: &Reward) -> Result<Option<Earned>, MoneyError> {
        let Some(counted) = schedule.get(..usize::from(reward.after)) else {
            return Ok(None);
        };
        let mut due = Minor::ZERO;
        let mut left: u16 = 0;
        for row in counted {
            due = due.plus(row.total)?;
            let in_time = self.payments.iter().filter(|p| p.date <= row.due);
            if Minor::sum(in_time.map(|payment| payment.amount))? >= due {
                continue;
            }
            if row.due < self.as_of {
                return Ok(Some(Earned::No));
            }
            left = left.saturating_add(1);
        }
        Ok(Some(if left == 0 {
            Earned::Yes
        } else {
            Earned::After(left)
        }))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::option::RewardGives;

    fn minor(units: i64) -> Minor {
        Minor::new(units).unwrap()
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn row(due: &str, total: i64) -> Row {
        Row {
            due: day(due),
            total: minor(total),
            interest: Minor::ZERO,
            principal: minor(total),
            fees: Minor::ZERO,
            balance: Minor::ZERO,
        }
    }

    /// 311.11 in three payments, the last one a cent less.
    fn schedule() -> [Row; 3] {
        [
            row("2026-12-04", 10_371),
            row("2027-01-04", 10_370),
            row("2027-02-04", 10_370),
        ]
    }

    fn received(as_of: &str, payments: &[(&str, i64)]) -> Received {
        Received {
            as_of: day(as_of),
            payments: payments
                .iter()
                .map(|(date, amount)| Payment {
                    date: day(date),
                    amount: minor(*amount),
                })
                .collect(),
            reward: None,
            overpayment: Some(Overpayment::Next),
            may_leave: false,
        }
    }

    fn reward() -> Reward {
        Reward {
            after: 2,
            on: day("2027-01-04"),
            gives: RewardGives::Points(400),
            worth: None,
        }
    }

    fn next(date: &str, amount: i64) -> Option<Payment> {
        Some(Payment {
            date: day(date),
            amount: minor(amount),
        })
    }

    #[test]
    fn sum_beyond_the_range_is_refused() {
        let most = Minor::MAX.units();
        let received = received("2026-12-01", &[("2026-11-21", most), ("2026-11-22", 1)]);
        assert_eq!(received.progress(&schedule()), Err(MoneyError::OutOfRange));
        assert_eq!(
            received.earned(&schedule(), &reward()),
            Err(MoneyError::OutOfRange)
        );
    }

    #[test]
    fn nothing_is_late_on_the_day_it_is_due() {
        let progress = received("2026-12-04", &[]).progress(&schedule()).unwrap();
        assert_eq!((progress.late, progress.paid), (Minor::ZERO, Minor::ZERO));
        assert_eq!(progress.next, next("2026-12-04", 10_371));
        assert_eq!(progress.open, minor(31_111));
    }

    #[test]
    fn what_fell_due_yesterday_is_late_and_the_next_payment_is_told_apart() {
        let progress = received("2026-12-05", &[("2026-12-01", 371)])
            .progress(&schedule())
            .unwrap();
        assert_eq!(progress.late, minor(10_000));
        assert_eq!(progress.next, next("2027-01-04", 10_370));
        assert_eq!(progress.done(), 0);
    }

    #[test]
    fn payment_in_another_amount_counts_towards_the_next_ones() {
        let progress = received("2026-12-05", &[("2026-12-01", 15_000)])
            .progress(&schedule())
            .unwrap();
        assert_eq!((progress.done(), progress.ahead), (1, Minor::ZERO));
        assert_eq!(progress.next, next("2027-01-04", 5_741));
        assert_eq!(progress.open, minor(16_111));
    }

    #[test]
    fn payment_made_a_few_days_early_is_not_asked_for_again() {
        for rule in [None, Some(Overpayment::Last), Some(Overpayment::Next)] {
            let progress = Received {
                overpayment: rule,
                ..received("2026-12-02", &[("2026-12-01", 10_371)])
            };
            let progress = progress.progress(&schedule()).unwrap();
            assert_eq!(progress.next, next("2027-01-04", 10_370), "{rule:?}");
            assert_eq!(progress.ahead, Minor::ZERO);
        }
    }

    #[test]
    fn what_is_paid_beyond_the_next_payment_goes_where_the_policy_says() {
        let paid = received("2026-12-02", &[("2026-12-01", 15_000)]);
        let cases = [
            (Some(Overpayment::Next), [0, 5_741, 10_370]),
            (Some(Overpayment::Last), [0, 10_370, 5_741]),
            (Some(Overpayment::Reamortise), [0, 10_370, 10_370]),
            (None, [0, 10_370, 10_370]),
        ];
        for (overpayment, rest) in cases {
            let paid = Received {
                overpayment,
                ..paid.clone()
            };
            let progress = paid.progress(&schedule()).unwrap();
            assert_eq!(progress.rest, rest.map(minor), "{overpayment:?}");
            assert_eq!(progress.ahead, minor(4_629));
            assert_eq!(progress.open, minor(16_111));
        }
    }

    #[test]
    fn plan_paid_in_full_has_nothing_next() {
        let progress = received("2026-12-01", &[("2026-11-30", 31_111)])
            .progress(&schedule())
            .unwrap();
        assert_eq!((progress.done(), progress.next), (3, None));
        assert_eq!(progress.open, Minor::ZERO);
    }

    #[test]
    fn plan_without_payments_is_done_from_the_start() {
        let progress = received("2026-12-01", &[]).progress(&[]).unwrap();
        assert_eq!((progress.done(), progress.next), (0, None));
    }

    #[test]
    fn reward_is_lost_by_one_late_payment() {
        let late = received("2026-12-06", &[("2026-12-05", 10_371)]);
        assert_eq!(late.earned(&schedule(), &reward()), Ok(Some(Earned::No)));
    }

    #[test]
    fn reward_counts_the_payments_that_are_left() {
        let none = received("2026-12-01", &[]);
        assert_eq!(
            none.earned(&schedule(), &reward()),
            Ok(Some(Earned::After(2)))
        );
        let one = received("2026-12-10", &[("2026-12-04", 10_371)]);
        assert_eq!(
            one.earned(&schedule(), &reward()),
            Ok(Some(Earned::After(1)))
        );
    }

    #[test]
    fn reward_is_earned_by_payments_on_time_in_any_amounts() {
        let early = received("2026-12-10", &[("2026-12-01", 20_741)]);
        assert_eq!(early.earned(&schedule(), &reward()), Ok(Some(Earned::Yes)));
    }

    #[test]
    fn reward_of_more_payments_than_there_are_is_none() {
        let more = Reward {
            after: 4,
            ..reward()
        };
        assert_eq!(
            received("2026-12-01", &[]).earned(&schedule(), &more),
            Ok(None)
        );
    }

    proptest! {
        #[test]
        fn paid_and_open_make_up_the_plan(
            amounts in proptest::collection::vec(1_i64..20_000, 0..6),
            days in 0_i32..120,
            rule in 0_usize..4,
        ) {
            let start = day("2026-11-20");
            let rules = [
                None,
                Some(Overpayment::Next),
                Some(Overpayment::Last),
                Some(Overpayment::Reamortise),
            ];
            let received = Received {
                as_of: start.add_days(days).unwrap(),
                payments: amounts
                    .iter()
                    .map(|amount| Payment { date: start, amount: minor(*amount) })
                    .collect(),
                reward: None,
                overpayment: rules[rule],
                may_leave: false,
            };
            let progress = received.progress(&schedule()).unwrap();
            let total = minor(31_111);
            prop_assert_eq!(
                progress.paid.min(total).plus(progress.open).unwrap(),
                total
            );
            prop_assert!(progress.late <= progress.open);
            // Nobody is ahead and late at once.
            prop_assert!(progress.late == Minor::ZERO || progress.ahead == Minor::ZERO);
            let rest = Minor::sum(progress.rest.iter().copied()).unwrap();
            match received.overpayment {
                Some(Overpayment::Next | Overpayment::Last) => {
                    prop_assert_eq!(rest, progress.open);
                }
                _ => prop_assert!(rest >= progress.open),
            }
            prop_assert_eq!(
                progress.open == Minor::ZERO,
                progress.done() == schedule().len()
            );
        }
    }
}
