//! I4: every payment falls on a day the policy allows.

use leeway_core::date::{Anchor, Date};
use leeway_core::option::{InstalmentTerms, Offer, Terms};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Adjustment, Frequency};
use proptest::prelude::*;

use super::config;
use super::debts::{answers, debts, in_days, offers, wishes};
use super::policies::{any_policy, policy, policy_with};

/// The terms of a plan whose payments rise or do not.
fn plan<'a>(policy: &'a Policy, offer: &Offer) -> Option<&'a InstalmentTerms> {
    match &policy.option(&offer.option)?.kind {
        Terms::Instalments(terms) => Some(terms),
        Terms::StepUp(terms) => Some(&terms.plan),
        _ => None,
    }
}

proptest! {
    #![proptest_config(config())]

    /// I4: payments follow one another, none lies before the day of the offer.
    #[test]
    fn i04_dates_rise_from_today_on(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &answers, &wish) {
            let dues: Vec<Date> = offer.schedule.iter().map(|row| row.due).collect();
            prop_assert!(dues.is_sorted_by(|one, next| one < next), "{offer:?}");
            prop_assert!(dues.iter().all(|due| *due >= in_days(0)), "{offer:?}");
        }
    }

    /// I4: the first instalment is not before the policy's lead time, the last not after
    /// its longest term, and none of them on a day the calendar moves payments away from.
    #[test]
    fn i04_instalments_lie_within_lead_time_and_term(
        number in prop_oneof![policy_with("instalments"), policy_with("step_up")],
        debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &Default::default(), &wish) {
            let Some(terms) = plan(policy, &offer) else { continue };
            let rows = offer.regular();
            let lead = i32::from(policy.first_payment.min_days);
            prop_assert!(rows[0].due >= in_days(lead), "{offer:?}");
            if let Some(days) = terms.max_days {
                prop_assert!(rows[rows.len() - 1].due <= in_days(days.into()), "{offer:?}");
            }
            if policy.calendar.adjust != Adjustment::None {
                prop_assert!(rows.iter().all(|row| policy.calendar.is_business_day(row.due)), "{offer:?}");
            }
            if let Some(down) = offer.down_payment() {
                prop_assert_eq!(down.due, in_days(0));
            }
        }
    }

    /// I4: the k-th monthly payment is due k months after the first, on the day of the
    /// month of the first or the last day of a shorter month; weeks are 7 and 14 days;
    /// half months alternate between the calendar's two days.
    #[test]
    fn i04_dates_are_counted_from_the_first(
        number in prop_oneof![policy_with("instalments"), policy_with("step_up")],
        debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &Default::default(), &wish) {
            if plan(policy, &offer).is_none() || policy.calendar.adjust != Adjustment::None {
                continue;
            }
            let first = offer.params.first_date.unwrap();
            let months = |date: Date| 12 * date.year() + i32::from(date.month());
            let on = |date: Date, day: u8| {
                date.day() == day || (date.day() < day && date.is_month_end())
            };
            for (row, k) in offer.regular().iter().zip(0i32..) {
                match offer.params.frequency.unwrap() {
                    Frequency::Weekly => prop_assert_eq!(first.days_until(row.due), 7 * k),
                    Frequency::Fortnightly => prop_assert_eq!(first.days_until(row.due), 14 * k),
                    Frequency::Monthly => {
                        prop_assert_eq!(months(row.due) - months(first), k);
                        prop_assert!(on(row.due, first.day()), "{offer:?}");
                    }
                    Frequency::SemiMonthly => {
                        let [early, late] = policy.calendar.semi_monthly_days;
                        prop_assert!(on(row.due, early) || on(row.due, late), "{offer:?}");
                        let second = i32::from(!on(first, early));
                        prop_assert_eq!(months(row.due) - months(first), (second + k) / 2);
                    }
                }
            }
        }
    }

    /// I4: adding months and reading the month gives the first plus the months, on the
    /// anchor or the last day of a shorter month.
    #[test]
    fn i04_months_added_are_months_read(
        days in 0i32..80_000, months in 0i32..120, anchor in 1u8..32,
    ) {
        let start = Date::new(1970, 1, 1).unwrap().add_days(days).unwrap();
        let Ok(end) = start.add_months(months, Anchor::Day(anchor)) else { return Ok(()) };
        let index = |date: Date| 12 * date.year() + i32::from(date.month());
        prop_assert_eq!(index(end), index(start) + months);
        prop_assert!(end.day() == anchor || (end.day() < anchor && end.is_month_end()));
        let last = start.add_months(months, Anchor::EndOfMonth).unwrap();
        prop_assert!(last.is_month_end() && index(last) == index(end));
    }
}
