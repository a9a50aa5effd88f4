//! Which options fit what the customer can pay, and when. Everything is worked out on
//! the device and nothing of it is sent.

use leeway_core::date::Date;
use leeway_core::money::{Minor, MoneyError};
use leeway_core::option::{Offer, Params};
use leeway_core::schedule::{Frequency, Row};

use super::{Chosen, Entry, Flow, Step};

/// What the customer can manage; what is left out limits nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wish {
    /// The most in any calendar month, in minor units.
    pub most: Option<Minor>,
    /// The earliest day of a first payment.
    pub from: Option<Date>,
}

/// An open option beside what the customer can manage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The offer that fits, or else the one that comes nearest.
    pub offer: Offer,
    /// The most it asks for in one calendar month, in minor units.
    pub most: Minor,
    /// Whether that is no more than the customer can pay.
    pub affordable: bool,
    /// Whether nothing is to be paid before the customer can.
    pub in_time: bool,
}

impl Fit {
    fn of(offer: Offer, wish: &Wish) -> Result<Self, MoneyError> {
        let most = most_a_month(&offer.schedule)?;
        let first = offer.schedule.first().map(|row| row.due);
        Ok(Self {
            affordable: wish.most.is_none_or(|can| most <= can),
            in_time: first.is_none_or(|first| wish.from.is_none_or(|from| first >= from)),
            most,
            offer,
        })
    }

    /// Whether it fits.
    #[must_use]
    pub const fn fits(&self) -> bool {
        self.affordable && self.in_time
    }

    /// Whether it comes nearer than another that does not fit: in time first, then by
    /// what a month asks for.
    fn is_nearer_than(&self, other: &Self) -> bool {
        if self.in_time == other.in_time {
            self.most < other.most
        } else {
            self.in_time
        }
    }
}

/// The most that falls due in one calendar month.
///
/// # Errors
/// [`MoneyError::OutOfRange`] where a sum leaves the range of amounts.
pub fn most_a_month(rows: &[Row]) -> Result<Minor, MoneyError> {
    let (mut most, mut sum, mut month) = (Minor::ZERO, Minor::ZERO, None);
    for row in rows {
        let own = Some((row.due.year(), row.due.month()));
        if own != month {
            (month, sum) = (own, Minor::ZERO);
        }
        sum = sum.plus(row.total)?;
        most = most.max(sum);
    }
    Ok(most)
}

impl Flow {
    /// Every offer, in the order of the options screen, as it fits `wish` best.
    #[must_use]
    pub fn fits(&self, wish: &Wish) -> Vec<Fit> {
        let mut fits = Vec::new();
        for entry in self.entries() {
            if let Entry::Offer(offer) = entry {
                fits.extend(self.fit(offer, wish));
            }
        }
        fits
    }

    fn fit(&self, offer: &Offer, wish: &Wish) -> Option<Fit> {
        let mut best = Fit::of(offer.clone(), wish).ok()?;
        for params in candidates(offer, wish) {
            if best.fits() {
                break;
            }
            let other = self.tailored(&offer.option, &params);
            if let Some(Ok(other)) = other
                && let Ok(other) = Fit::of(other, wish)
                && (other.fits() || other.is_nearer_than(&best))
            {
                best = other;
            }
        }
        Some(best)
    }

    /// Chooses an option as it was fitted. Never inlined, because `cargo xtask dist` moves
    /// it to the part of the Wasm that is fetched later.
    #[inline(never)]
    pub(super) fn choose_as(&mut self, option: &str, params: &Params) {
        if self.step != Step::Compare {
            return;
        }
        let Some(Ok(offer)) = self.tailored(option, params) else {
            return;
        };
        self.choose(option);
        if let Some(chosen) = &mut self.chosen
            && chosen.offer.option == option
        {
            *chosen = Chosen { offer, fault: None };
        }
    }
}

/// What to try, the nearest to the option's own suggestion first.
fn candidates(offer: &Offer, wish: &Wish) -> Vec<Params> {
    let limits = &offer.limits;
    let first_date = wish.from.zip(limits.first_date);
    let first_date = first_date.map(|(from, range)| from.max(range.min).min(range.max));
    let dates = match first_date {
        Some(day) => vec![Some(day)],
        None => vec![None],
    };
    let monthly = limits.frequencies.contains(&Frequency::Monthly);
    let frequencies = if monthly {
        vec![None, Some(Frequency::Monthly)]
    } else {
        vec![None]
    };
    let mut candidates = Vec::new();
    for first_date in dates {
        for frequency in &frequencies {
            let plain = Params {
                first_date,
                frequency: *frequency,
                ..Params::default()
            };
            candidates.push(plain);
            if let (Some(most), Some(_)) = (wish.most, limits.amount) {
                candidates.push(Params {
                    amount: Some(most),
                    ..plain
                });
            }
            if let Some(count) = limits.count {
                candidates.push(Params {
                    count: Some(count.max),
                    ..plain
                });
            }
            if let Some(periods) = limits.periods {
                candidates.push(Params {
                    periods: Some(periods.max),
                    ..plain
                });
            }
        }
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(due: &str, total: i64) -> Row {
        Row {
            due: due.parse().unwrap(),
            total: Minor::new(total).unwrap(),
            interest: Minor::ZERO,
            principal: Minor::new(total).unwrap(),
            fees: Minor::ZERO,
            balance: Minor::ZERO,
        }
    }

    #[test]
    fn month_with_three_fortnightly_payments_asks_for_most() {
        let rows = [
            row("2026-12-18", 5_001),
            row("2027-01-01", 5_001),
            row("2027-01-15", 5_001),
            row("2027-01-29", 5_000),
            row("2027-02-12", 5_000),
        ];
        assert_eq!(most_a_month(&rows), Minor::new(15_002));
        assert_eq!(most_a_month(&[]), Ok(Minor::ZERO));
    }

    #[test]
    fn same_month_of_another_year_is_another_month() {
        let rows = [row("2026-12-18", 5_001), row("2027-12-17", 4_000)];
        assert_eq!(most_a_month(&rows), Minor::new(5_001));
    }
}
