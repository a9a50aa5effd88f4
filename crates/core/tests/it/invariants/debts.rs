//! Random accounts, answers and wishes.

use leeway_core::account::{Account, Bucket, Parts};
use leeway_core::answers::{Answers, Hardship, Means};
use leeway_core::budget::{Budget, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::{Offer, Params, Range};
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use leeway_core::{evaluate, tailor};
use proptest::option::of;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixture::{account_document, account_from, as_of, minor};

/// What is owed, without the currency that a policy decides.
#[derive(Debug, Clone)]
pub(super) struct Debt {
    pub(super) principal: i64,
    pub(super) interest: i64,
    pub(super) fees: i64,
    pub(super) contract: Option<Loan>,
    /// Price of the service plan and days to its next bill.
    pub(super) service: Option<(i64, i32)>,
    /// Principal, fees, what is late, priority and whether it is time-barred.
    pub(super) linked: Vec<(i64, i64, i64, u16, bool)>,
    pub(super) generally_billed: Option<i64>,
    /// Which line is in dispute.
    pub(super) disputed: Option<usize>,
}

/// A running contract.
#[derive(Debug, Clone)]
pub(super) struct Loan {
    pub(super) outstanding: i64,
    /// Hundredths of a percent.
    pub(super) rate: i64,
    pub(super) payment: i64,
    pub(super) frequency: &'static str,
    /// Days from the day offers are made.
    pub(super) next_due: i32,
}

impl Debt {
    /// Nothing but principal.
    pub(super) fn of(principal: i64) -> Self {
        Self {
            principal,
            interest: 0,
            fees: 0,
            contract: None,
            service: None,
            linked: Vec::new(),
            generally_billed: None,
            disputed: None,
        }
    }

    /// The debt as an account of the policy's creditor.
    pub(super) fn account(&self, policy: &Policy) -> Account {
        account_from(&self.document(policy))
    }

    pub(super) fn document(&self, policy: &Policy) -> Value {
        let mut document = account_document(self.principal, self.interest, self.fees);
        document["currency"] = json!(policy.currency.code());
        if let Some(loan) = &self.contract {
            document["contract"] = json!({
                "outstanding": loan.outstanding,
                "annual_rate_percent": format!("{}.{:02}", loan.rate / 100, loan.rate % 100),
                "payment": loan.payment,
                "frequency": loan.frequency,
                "next_due": in_days(loan.next_due).to_string()
            });
        }
        if let Some((price, days)) = self.service {
            document["service"] = json!({
                "suspended": false, "restore_amount": 700,
                "restore_by": in_days(20).to_string(),
                "plan": {"code": "xl", "price": price, "next_bill": in_days(days).to_string()}
            });
        }
        let linked = self.linked.iter().enumerate();
        document["linked"] = linked
            .map(|(index, (principal, fees, late, priority, barred))| {
                json!({
                    "reference": format!("L-{index}"), "title": {"en": "Line"},
                    "principal": principal, "fees": fees, "past_due": late,
                    "priority": priority, "time_barred": barred
                })
            })
            .collect();
        if let Some(amount) = self.generally_billed {
            document["generally_billed"] = json!(amount);
        }
        if let Some(line) = self.disputed {
            document["line_items"][line]["disputed"] = json!(true);
        }
        document
    }
}

/// The day so many days after the first on which offers are made.
pub(super) fn in_days(days: i32) -> Date {
    as_of().add_days(days).unwrap()
}

prop_compose! {
    fn loans()(
        outstanding in 0i64..3_000_000, rate in 0i64..3_000, payment in 500i64..90_000,
        frequency in prop_oneof![
            3 => Just("monthly"), 1 => Just("fortnightly"), 1 => Just("weekly"),
            1 => Just("semi_monthly")
        ],
        next_due in 0i32..60,
    ) -> Loan {
        Loan { outstanding, rate, payment, frequency, next_due }
    }
}

prop_compose! {
    /// Debts of every shape and size.
    pub(super) fn debts()(
        principal in prop_oneof![
            6 => 1_000i64..5_000_000, 1 => 1i64..1_000, 1 => 1_000_000i64..5_000_000_000
        ],
        interest in prop_oneof![Just(0i64), 0i64..50_000],
        fees in prop_oneof![Just(0i64), 0i64..20_000],
        contract in of(loans()),
        service in of((1i64..12_000, -3i32..40)),
        linked in proptest::collection::vec(
            (0i64..90_000, 0i64..3_000, 0i64..90_000, 1u16..9, any::<bool>()), 0..4
        ),
        generally_billed in of(0i64..2_000_000),
        disputed in prop_oneof![9 => Just(None), 1 => (0usize..3).prop_map(Some)],
    ) -> Debt {
        Debt { principal, interest, fees, contract, service, linked, generally_billed, disputed }
    }
}

prop_compose! {
    /// What customers say about themselves on their device.
    pub(super) fn answers()(
        means in of((1u8..=20, 0i64..9_000_000)),
        budget in of((0i64..400_000, 0i64..300_000, 0i64..2_000_000, any::<bool>())),
        hardship in of(proptest::sample::select(&Hardship::ALL[..])),
    ) -> Answers {
        let line = |kind, units, per| BudgetLine { kind, amount: minor(units), per };
        Answers {
            means: means.map(|(household, annual)| Means::Income { household, annual: minor(annual) }),
            hardship,
            budget: budget.map(|(income, essential, elsewhere, weekly)| {
                let per = if weekly { BudgetPeriod::Weekly } else { BudgetPeriod::Monthly };
                Budget::Figures(BudgetFigures {
                    lines: vec![
                        line(BudgetKind::Income, income, per),
                        line(BudgetKind::Essential, essential, BudgetPeriod::Monthly),
                    ],
                    owed_elsewhere: minor(elsewhere),
                })
            }),
        }
    }
}

/// Where within an offer's limits a customer wants to be, in hundredths of the way.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    amount: Option<i64>,
    count: Option<i64>,
    frequency: Option<i64>,
    first_date: Option<i64>,
    down_payment: Option<i64>,
    periods: Option<i64>,
    autopay: Option<bool>,
    service_plan: Option<i64>,
}

prop_compose! {
    pub(super) fn wishes()(
        amount in of(0i64..=100), count in of(0i64..=100), frequency in of(0i64..=100),
        first_date in of(0i64..=100), down_payment in of(0i64..=100), periods in of(0i64..=100),
        autopay in of(any::<bool>()), service_plan in of(0i64..=100),
    ) -> Wish {
        Wish { amount, count, frequency, first_date, down_payment, periods, autopay, service_plan }
    }
}

impl Wish {
    /// The wish as parameters for the option of `offer`.
    fn params(&self, offer: &Offer) -> Params {
        let limits = &offer.limits;
        let within = |least: i64, most: i64, way: i64| least + (most - least) * way / 100;
        let number = |range: Option<Range<u16>>, way: Option<i64>| {
            let (range, way) = range.zip(way)?;
            u16::try_from(within(range.min.into(), range.max.into(), way)).ok()
        };
        let amount = |range: Option<Range<Minor>>, way: Option<i64>| {
            let (range, way) = range.zip(way)?;
            Some(minor(within(range.min.units(), range.max.units(), way)))
        };
        let count = number(limits.count, self.count);
        let last = i64::try_from(limits.frequencies.len()).unwrap() - 1;
        let first_date = limits.first_date.zip(self.first_date).map(|(range, way)| {
            let days = within(0, range.min.days_until(range.max).into(), way);
            range.min.add_days(i32::try_from(days).unwrap()).unwrap()
        });
        Params {
            amount: amount(limits.amount, self.amount).filter(|_| count.is_none()),
            count,
            frequency: self
                .frequency
                .filter(|_| last >= 0)
                .map(|way| limits.frequencies[usize::try_from(within(0, last, way)).unwrap()]),
            first_date,
            anchor_day: None,
            down_payment: amount(limits.down_payment, self.down_payment),
            periods: number(limits.periods, self.periods),
            autopay: offer.params.autopay.and(self.autopay),
            service_plan: number(limits.service_plan, self.service_plan),
        }
    }
}

/// Every offer the policy makes, and each again as the customer wants it where that
/// is possible.
pub(super) fn offers(
    policy: &Verified<Policy>,
    account: &Account,
    answers: &Answers,
    wish: &Wish,
) -> Vec<Offer> {
    let suggested = evaluate(policy, account, answers, as_of()).unwrap().offers;
    let wished: Vec<Offer> = suggested
        .iter()
        .filter_map(|offer| {
            let params = wish.params(offer);
            tailor(policy, account, answers, as_of(), &offer.option, &params).ok()
        })
        .collect();
    suggested.into_iter().chain(wished).collect()
}

/// The parts of what an offer is about: the account's, with the running contract for
/// the options that change it and the other accounts for those that bundle them.
pub(super) fn parts_of(account: &Account, offer: &Offer) -> Parts {
    use leeway_core::option::Kind;
    let mut parts = account.check().unwrap();
    match offer.kind {
        Kind::TemporaryReduction | Kind::Deferral | Kind::Modification => {
            if let Some(contract) = &account.contract {
                parts.principal = parts.principal.plus(contract.outstanding).unwrap();
            }
        }
        Kind::Bundle => {
            for linked in account.linked.iter().filter(|linked| !linked.time_barred) {
                for bucket in [Bucket::Principal, Bucket::Interest, Bucket::Fees] {
                    let place = parts.get_mut(bucket);
                    *place = place.plus(linked.parts().get(bucket)).unwrap();
                }
            }
        }
        _ => {}
    }
    parts
}
