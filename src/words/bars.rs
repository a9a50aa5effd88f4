//! The drawing of a schedule.

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::schedule::Row;

/// One bar of the drawing of a schedule, in a box 120 wide and 40 high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Distance from the start, in hundredths.
    pub x: i64,
    /// Width, in hundredths.
    pub width: i64,
    /// Height, in hundredths.
    pub height: i64,
    /// Whether no payment falls due at it.
    pub soft: bool,
}

/// The most bars one drawing has.
const MAX_BARS: i64 = 24;

/// What a drawing shows of each payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// What is still owed before it.
    Owed,
    /// What is paid.
    Paid,
}

/// What is still owed before each payment, or what is paid, drawn over the time from
/// `start` to `end`: one bar per payment, soft bars where months pass without one, to the
/// end where something stays owed. `most` is the largest amount in any drawing beside
/// this one.
#[must_use]
pub fn bars(shows: Shows, rows: &[Row], start: Date, end: Date, most: Minor) -> Vec<Bar> {
    let days = i64::from(start.days_until(end)).max(1);
    let slots = (days / 30 + 1).clamp(1, MAX_BARS);
    let slot_of = |date: Date| {
        let day = i64::from(start.days_until(date)).clamp(0, days);
        (day * slots / (days + 1)).clamp(0, slots - 1)
    };
    let step = 12_000 / slots;
    let width = (step * 7 / 10).max(1);
    let height = |drawn: i64| (drawn.max(0) * 4_000) / most.units().max(1);
    let mut bars = Vec::new();
    let mut drawn = match shows {
        Shows::Owed => rows.first().map_or(0, owed_before),
        Shows::Paid => 0,
    };
    let last = rows
        .last()
        .map_or(0, |row| match row.balance.is_positive() {
            true => slots - 1,
            false => slot_of(row.due),
        });
    for slot in 0..=last {
        let mut due = rows
            .iter()
            .filter(|row| slot_of(row.due) == slot)
            .peekable();
        let soft = due.peek().is_none();
        if let Some(first) = due.peek() {
            drawn = match shows {
                Shows::Owed => owed_before(first),
                Shows::Paid => first.total.units(),
            };
        }
        bars.push(Bar {
            x: slot * step,
            width,
            height: height(drawn).clamp(100, 4_000),
            soft,
        });
        if let Some(row) = due.last() {
            drawn = match shows {
                Shows::Owed => row.balance.units(),
                Shows::Paid => 0,
            };
        }
    }
    bars
}

/// What is owed just before a payment, its own interest included.
fn owed_before(row: &Row) -> i64 {
    row.balance.units().saturating_add(row.total.units())
}

/// Hundredths as a decimal number, for attributes of a drawing.
#[must_use]
pub fn hundredths(value: i64) -> String {
    Minor::new(value).map_or_else(
        |_| String::new(),
        |v| leeway_core::money::decimal_text(v, 2),
    )
}
