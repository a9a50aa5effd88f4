//! Income and expenses: what is left of a month, and how much of it a plan may ask.
//!
//! The figures are typed on the customer's device and stay there. What leaves it,
//! and only with a choice that rests on it, is the [`BudgetCap`]: the most a plan
//! may ask a month, rounded down to the policy's step.

use serde::Serialize;

use crate::json::Decode;
use crate::money::{Fraction, Minor, MoneyError, Percent, Rounding};

/// What a customer with little left pays from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Budget {
    /// On the customer's device: what they typed.
    Figures(BudgetFigures),
    /// On the server: what the device worked out.
    Cap(BudgetCap),
}

/// Income and expenses, each for its own period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct BudgetFigures {
    /// Every line, in any order.
    pub lines: Vec<BudgetLine>,
    /// What is owed elsewhere with nothing securing it, in minor units: this
    /// account gets its share of what is left, and no more.
    pub owed_elsewhere: Minor,
}

/// One line of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// What it is.
    pub kind: BudgetKind,
    /// Minor units, not below zero.
    pub amount: Minor,
    /// For which time.
    pub per: BudgetPeriod,
}

/// What a line of a budget is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum BudgetKind {
    /// Money that comes in.
    Income,
    /// Housing, food, heating, travel to work and the like.
    Essential,
    /// Plans already agreed for debts that come first: rent, mortgage, taxes, energy.
    Priority,
    /// Everything else that is spent.
    Flexible,
}

/// The time a line of a budget is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum BudgetPeriod {
    /// 52 times a year.
    Weekly,
    /// 26 times a year.
    Fortnightly,
    /// 13 times a year.
    FourWeekly,
    /// 12 times a year.
    Monthly,
    /// 4 times a year.
    Quarterly,
    /// Once a year.
    Yearly,
}

impl BudgetPeriod {
    /// How often it comes in a year.
    #[must_use]
    pub const fn per_year(self) -> i64 {
        match self {
            Self::Weekly => 52,
            Self::Fortnightly => 26,
            Self::FourWeekly => 13,
            Self::Monthly => 12,
            Self::Quarterly => 4,
            Self::Yearly => 1,
        }
    }
}

/// The most a plan may ask a month, in minor units; 0 where nothing is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetCap {
    /// A multiple of the policy's `round_to`.
    pub monthly: Minor,
}

impl BudgetFigures {
    /// What is left of a month: income less expenses, summed exactly over a year
    /// and rounded down once. Below zero where expenses are higher.
    ///
    /// 300.00 a week against 1,290.00 a month leaves 10.00: 15,600.00 less
    /// 15,480.00 a year is 120.00.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`], also for a line below zero.
    pub fn surplus(&self) -> Result<Minor, MoneyError> {
        let mut year = 0_i64;
        for line in &self.lines {
            if line.amount < Minor::ZERO {
                return Err(MoneyError::OutOfRange);
            }
            let amount = line
                .amount
                .units()
                .checked_mul(line.per.per_year())
                .ok_or(MoneyError::OutOfRange)?;
            let summed = match line.kind {
                BudgetKind::Income => year.checked_add(amount),
                BudgetKind::Essential | BudgetKind::Priority | BudgetKind::Flexible => {
                    year.checked_sub(amount)
                }
            };
            year = summed.ok_or(MoneyError::OutOfRange)?;
        }
        Minor::new(year.div_euclid(12))
    }

    /// The most a plan for `balance` may ask a month: `share` of what is left,
    /// divided among all unsecured debts by their size, down to a multiple of
    /// `round_to`; nothing where nothing is left.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn cap(
        &self,
        balance: Minor,
        share: Percent,
        round_to: Minor,
    ) -> Result<BudgetCap, MoneyError> {
        let surplus = self.surplus()?;
        if !surplus.is_positive() || !balance.is_positive() || self.owed_elsewhere < Minor::ZERO {
            return Ok(BudgetCap {
                monthly: Minor::ZERO,
            });
        }
        let all = balance.plus(self.owed_elsewhere)?;
        let part = share
            .fraction()
            .times(i128::from(balance.units()), i128::from(all.units()))?
            .of(surplus, Rounding::Floor)?;
        Ok(BudgetCap {
            monthly: part.down_to_step(round_to)?,
        })
    }
}

impl BudgetCap {
    /// The most a plan with `per_year` payments a year may ask each time, down to
    /// a multiple of `step`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn per_payment(self, per_year: u8, step: Minor) -> Result<Minor, MoneyError> {
        Fraction::new(12, i128::from(per_year))?
            .of(self.monthly, Rounding::Floor)?
            .down_to_step(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(units: i64) -> Minor {
        Minor::new(units).unwrap()
    }

    fn figures(lines: &[(BudgetKind, i64, BudgetPeriod)], elsewhere: i64) -> BudgetFigures {
        BudgetFigures {
            lines: lines
                .iter()
                .map(|(kind, amount, per)| BudgetLine {
                    kind: *kind,
                    amount: minor(*amount),
                    per: *per,
                })
                .collect(),
            owed_elsewhere: minor(elsewhere),
        }
    }

    #[test]
    fn a_line_below_zero_is_refused() {
        let mut budget = figures(&[(BudgetKind::Income, 0, BudgetPeriod::Monthly)], 0);
        assert_eq!(budget.surplus(), Ok(Minor::ZERO));
        budget.lines[0].amount = minor(-1);
        assert_eq!(budget.surplus(), Err(MoneyError::OutOfRange));
    }

    #[test]
    fn what_is_left_is_rounded_once_and_down() {
        use BudgetKind::{Essential, Flexible, Income, Priority};
        use BudgetPeriod::{Fortnightly, FourWeekly, Monthly, Quarterly, Weekly, Yearly};
        for (lines, surplus) in [
            (
                vec![(Income, 30_000, Weekly), (Essential, 129_000, Monthly)],
                1_000,
            ),
            // 100.00 × 26 / 12 = 216.67 rounds down to 216.66.
            (vec![(Income, 10_000, Fortnightly)], 21_666),
            (vec![(Income, 10_000, FourWeekly)], 10_833),
            (vec![(Income, 10_000, Yearly)], 833),
            // Two lines that round up each on their own must not round up together.
            (
                vec![(Income, 10_001, Fortnightly), (Income, 10_001, Fortnightly)],
                43_337,
            ),
            // -0.01 a year is -0.01 a month: down, not towards zero.
            (vec![(Flexible, 1, Yearly)], -1),
            (
                vec![(Income, 50_000, Monthly), (Priority, 60_000, Quarterly)],
                30_000,
            ),
        ] {
            assert_eq!(
                figures(&lines, 0).surplus(),
                Ok(minor(surplus)),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn each_debt_gets_its_share_of_what_is_left() {
        let lines = [
            (BudgetKind::Income, 200_000, BudgetPeriod::Monthly),
            (BudgetKind::Essential, 185_000, BudgetPeriod::Monthly),
        ];
        let half = Percent::whole(50);
        let cap = |elsewhere, share, step| {
            figures(&lines, elsewhere)
                .cap(minor(100_000), share, minor(step))
                .unwrap()
                .monthly
                .units()
        };
        assert_eq!(cap(0, Percent::whole(100), 1), 15_000);
        assert_eq!(cap(200_000, Percent::whole(100), 1), 5_000);
        assert_eq!(cap(200_000, half, 1), 2_500);
        assert_eq!(cap(200_000, half, 1_000), 2_000);
        let none = figures(&[(BudgetKind::Essential, 1, BudgetPeriod::Monthly)], 0);
        let nothing = none.cap(minor(100), half, minor(1)).unwrap();
        assert_eq!(nothing.monthly, Minor::ZERO);
        // A sum owed elsewhere that is below nothing would make the share too large.
        assert_eq!(cap(-1, Percent::whole(100), 1), 0);
    }

    #[test]
    fn a_monthly_cap_is_never_exceeded_by_more_frequent_payments() {
        let cap = BudgetCap {
            monthly: minor(10_000),
        };
        assert_eq!(cap.per_payment(12, minor(1)), Ok(minor(10_000)));
        assert_eq!(cap.per_payment(24, minor(1)), Ok(minor(5_000)));
        // 52 × 23.07 = 1,199.64 is within 1,200.00 a year; 23.08 would not be.
        assert_eq!(cap.per_payment(52, minor(1)), Ok(minor(2_307)));
        assert_eq!(cap.per_payment(26, minor(100)), Ok(minor(4_600)));
    }
}
