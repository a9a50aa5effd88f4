//! Due dates that would meet, and windows in which no due date lies.

use std::collections::BTreeSet;

use leeway_core::date::{Anchor, Date};
use leeway_core::schedule::{Adjustment, Frequency};

use super::{Lint, frequencies};

/// For how many months ahead the two days of a plan twice a month are looked at:
/// after 28 years the days of the week repeat.
const MONTHS: i32 = 28 * 12;

pub(super) fn check(lint: &mut Lint<'_>) {
    let frequencies = frequencies(lint.policy);
    // Refused for what it is already.
    if !sound(lint) {
        return;
    }
    for (frequency, days) in [(Frequency::Weekly, 7), (Frequency::Fortnightly, 14)] {
        if frequencies.contains(&frequency) {
            closures(lint, days);
        }
    }
    if frequencies.contains(&Frequency::SemiMonthly) {
        twice_a_month(lint);
    }
    window(lint, &frequencies);
    past(lint);
}

/// Whether due dates can be moved at all, so that the rest can be asked.
fn sound(lint: &Lint<'_>) -> bool {
    let calendar = &lint.policy.calendar;
    let [early, late] = calendar.semi_monthly_days;
    calendar.holidays.len() <= 1_000
        && (1..=27).contains(&early)
        && (early + 1..=31).contains(&late)
        && lint.policy.first_payment.min_days <= lint.policy.first_payment.max_days
}

/// Holidays that close for so long that two dates `days` apart become one.
fn closures(lint: &mut Lint<'_>, days: i32) {
    let calendar = &lint.policy.calendar;
    if calendar.adjust == Adjustment::None {
        return;
    }
    let mut near = BTreeSet::new();
    for holiday in &calendar.holidays {
        near.extend((-2 * days..=days).filter_map(|by| holiday.add_days(by).ok()));
    }
    let meeting = near.into_iter().find_map(|date| {
        let next = date.add_days(days).ok()?;
        let (one, two) = (calendar.adjusted(date), calendar.adjusted(next));
        let (one, two) = (one.ok()?, two.ok()?);
        (one >= two).then_some((date, next, two))
    });
    if let Some((date, next, moved)) = meeting {
        lint.find(
            "E_DATES_COLLIDE",
            "/calendar/holidays",
            format!("payments due on {date} and {next} would not stay apart: one moves to {moved}"),
            "Leave a business day in between, or offer these payments less often.",
        );
    }
}

/// The two days of a month, or the later one and the next month's earlier one,
/// that a weekend or a holiday makes one.
fn twice_a_month(lint: &mut Lint<'_>) {
    let calendar = &lint.policy.calendar;
    let (Some(begins), [early, late]) = (lint.begins, calendar.semi_monthly_days) else {
        return;
    };
    let days = (0..MONTHS).flat_map(|months| {
        [early, late].map(|day| begins.add_months(months, Anchor::Day(day)).ok())
    });
    let days: Vec<Date> = days.flatten().collect();
    let meeting = days.windows(2).find_map(|pair| {
        let &[one, two] = pair else { return None };
        let (moved, other) = (calendar.adjusted(one).ok()?, calendar.adjusted(two).ok()?);
        (moved >= other).then_some((one, two, other))
    });
    if let Some((one, two, moved)) = meeting {
        lint.find(
            "E_DATES_COLLIDE",
            "/calendar/semi_monthly_days",
            format!("payments due on {one} and {two} would not stay apart: one moves to {moved}"),
            "Choose two days further apart, such as [1, 15].",
        );
    }
}

/// Whether a first payment can be found on every day an offer is made.
fn window(lint: &mut Lint<'_>, frequencies: &[Frequency]) {
    let window = lint.policy.first_payment;
    let wide = u32::from(window.max_days - window.min_days);
    let [early, late] = lint.policy.calendar.semi_monthly_days;
    if frequencies.contains(&Frequency::SemiMonthly) {
        let (between, over) = (late - early, 31 - late + early);
        let most = u32::from(between.max(over)).saturating_sub(1);
        if wide < most {
            lint.find(
                "W_WINDOW_NARROW",
                "/first_payment",
                format!(
                    "a window of {wide} days, where days {early} and {late} of the month lie up to {} days apart",
                    most + 1
                ),
                "Widen it, or plans twice a month will be missing on some days.",
            );
        }
    }
    let closed = u32::try_from(lint.policy.calendar.weekend.len()).unwrap_or(u32::MAX);
    let back = matches!(
        lint.policy.calendar.adjust,
        Adjustment::Preceding | Adjustment::ModifiedPreceding
    );
    if back && wide < closed && !frequencies.is_empty() {
        lint.find(
            "W_WINDOW_NARROW",
            "/first_payment",
            format!("a window of {wide} days, where a weekend of {closed} moves dates before it"),
            "Widen it, or plans will be missing on some days.",
        );
    }
}

/// Holidays of a calendar that nobody keeps up.
fn past(lint: &mut Lint<'_>) {
    let holidays = &lint.policy.calendar.holidays;
    let Some(begins) = lint.begins else { return };
    if !holidays.is_empty() && holidays.iter().all(|holiday| *holiday < begins) {
        lint.find(
            "W_HOLIDAYS_PAST",
            "/calendar/holidays",
            format!("every holiday is before {begins}, when the policy begins"),
            "Add the holidays to come.",
        );
    }
}
