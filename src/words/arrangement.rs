//! How far an arrangement is.

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::{Reward, RewardGives};
use leeway_core::progress::Progress;
use leeway_core::schedule::Row;

use super::{Figures, Line};

/// How it stands: a title, and what that means.
#[must_use]
pub fn status(progress: &Progress, figures: &Figures<'_>) -> [Line; 2] {
    let with = |id, amount: Minor| Line::plain(id).with("amount", figures.money(amount));
    if progress.open == Minor::ZERO {
        [
            Line::plain("arrangement-done-title"),
            Line::plain("arrangement-done-text"),
        ]
    } else if progress.late.is_positive() {
        [
            Line::plain("arrangement-late-title"),
            with("arrangement-late-text", progress.late),
        ]
    } else if progress.ahead.is_positive() {
        [
            Line::plain("arrangement-ahead-status-title"),
            with("arrangement-ahead-status-text", progress.ahead),
        ]
    } else {
        [
            Line::plain("arrangement-on-track-title"),
            Line::plain("arrangement-on-track-text"),
        ]
    }
}

/// What is so of one payment, of which `rest` is open; the one due on `next` is next.
#[must_use]
pub fn payment_state(
    row: &Row,
    rest: Minor,
    next: Option<Date>,
    as_of: Date,
    figures: &Figures<'_>,
) -> Line {
    let open = |id, part| {
        if rest < row.total {
            Line::plain(part).with("amount", figures.money(rest))
        } else {
            Line::plain(id)
        }
    };
    if rest == Minor::ZERO {
        Line::plain("arrangement-state-paid")
    } else if row.due < as_of {
        open("arrangement-state-late", "arrangement-state-part")
    } else if next == Some(row.due) {
        open("arrangement-state-next", "arrangement-state-part")
    } else {
        open("arrangement-state-later", "arrangement-state-part")
    }
}

/// What paying more would come to.
#[must_use]
pub fn ahead(progress: &Progress, figures: &Figures<'_>) -> Vec<Line> {
    let Some(next) = progress.next else {
        return vec![Line::plain("arrangement-ahead-done")];
    };
    let left = progress.rest.len().saturating_sub(progress.done());
    vec![
        Line::plain("arrangement-ahead-next")
            .with("amount", figures.money(next.amount))
            .with("date", figures.date(next.date)),
        Line::plain("arrangement-ahead-left")
            .with("count", i64::try_from(left).unwrap_or(i64::MAX))
            .with("amount", figures.money(progress.open)),
    ]
}

/// What payments on time have earned.
#[must_use]
pub fn reward_earned(reward: &Reward, figures: &Figures<'_>) -> Line {
    match (reward.gives, reward.worth) {
        (RewardGives::Points(points), _) => {
            Line::plain("arrangement-reward-points").with("points", i64::from(points))
        }
        (_, worth) => Line::plain("arrangement-reward-credit")
            .with("amount", figures.money(worth.unwrap_or_default())),
    }
}

#[cfg(test)]
mod tests {
    use leeway_core::money::Currency;
    use leeway_l10n::NativeFormatter;

    use super::*;

    fn minor(units: i64) -> Minor {
        Minor::new(units).unwrap()
    }

    fn progress(open: i64, late: i64, ahead: i64) -> Progress {
        Progress {
            paid: Minor::ZERO,
            open: minor(open),
            rest: vec![minor(open)],
            late: minor(late),
            ahead: minor(ahead),
            next: None,
        }
    }

    #[test]
    fn what_is_late_is_told_before_everything_but_that_nothing_is_open() {
        let formatter = NativeFormatter::new("en-US");
        let figures = Figures::new(&formatter, "USD".parse::<Currency>().unwrap());
        let title = |progress| status(&progress, &figures)[0].id;
        assert_eq!(title(progress(0, 0, 500)), "arrangement-done-title");
        assert_eq!(title(progress(700, 500, 0)), "arrangement-late-title");
        assert_eq!(
            title(progress(700, 0, 500)),
            "arrangement-ahead-status-title"
        );
        assert_eq!(title(progress(700, 0, 0)), "arrangement-on-track-title");
    }

    #[test]
    fn payment_is_paid_late_next_or_later() {
        let formatter = NativeFormatter::new("en-US");
        let figures = Figures::new(&formatter, "USD".parse::<Currency>().unwrap());
        let day = |text: &str| text.parse::<Date>().unwrap();
        let row = Row {
            due: day("2027-01-02"),
            total: minor(100),
            interest: Minor::ZERO,
            principal: minor(100),
            fees: Minor::ZERO,
            balance: Minor::ZERO,
        };
        let state = |rest: i64, next: Option<&str>, as_of: &str| {
            payment_state(&row, minor(rest), next.map(day), day(as_of), &figures).id
        };
        assert_eq!(state(0, None, "2027-02-01"), "arrangement-state-paid");
        assert_eq!(state(100, None, "2027-02-01"), "arrangement-state-late");
        assert_eq!(state(40, None, "2027-02-01"), "arrangement-state-part");
        let due = Some("2027-01-02");
        assert_eq!(state(100, due, "2027-01-02"), "arrangement-state-next");
        let earlier = Some("2026-12-02");
        assert_eq!(state(100, earlier, "2026-12-01"), "arrangement-state-later");
    }
}
