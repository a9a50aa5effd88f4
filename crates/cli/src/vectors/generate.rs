//! Making vectors.

use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::account::Account;
use leeway_core::answers::{Answers, Hardship, Means};
use leeway_core::budget::{Budget, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::date::Date;
use leeway_core::eligibility::Fact;
use leeway_core::json;
use leeway_core::money::{Minor, Percent};
use leeway_core::option::{Offer, Params, Terms};
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use leeway_core::wire::{Choice, Quote};
use leeway_core::{Evaluation, evaluate, tailor};
use leeway_creditor::choice_refusal;

use super::line::{Answer, EvaluateLine, Line, PolicyLine, RecomputeLine, VERSION};
use super::random::Random;
use super::tamper::tampered;
use crate::accounts::Entry;
use crate::refused::{Problem, Refused};
use crate::source;

/// For how long a quote stands, in seconds.
const QUOTE: i64 = 1_800;

/// The most that is left of a month in a budget, in minor units.
const MOST_LEFT: i64 = 100_000;

pub(super) struct Generator<'a> {
    policy: &'a Verified<Policy>,
    random: Random,
    /// How many other parameters are tried for each offer.
    count: u16,
    /// What customers answer, where that is given.
    given: Option<Vec<Answers>>,
    id: u32,
    text: String,
}

impl<'a> Generator<'a> {
    pub(super) const fn new(
        policy: &'a Verified<Policy>,
        seed: u64,
        count: u16,
        given: Option<Vec<Answers>>,
    ) -> Self {
        Self {
            policy,
            random: Random::new(seed),
            count,
            given,
            id: 0,
            text: String::new(),
        }
    }

    /// The lines of every account on every date; `path` is the file they are from.
    pub(super) fn run(mut self, path: &Path, entries: &[Entry], dates: &[Date]) -> Result<String> {
        let payload = source::payload_of(path, self.policy.token().as_bytes())?;
        self.push(&Line::Policy(PolicyLine {
            v: VERSION,
            policy_sha256: self.policy.digest(),
            payload: String::from_utf8(payload)?,
        }))?;
        for entry in entries {
            for date in dates {
                for answers in self.answers() {
                    let evaluation = evaluate(self.policy, &entry.account, &answers, *date)
                        .map_err(|error| {
                            let problem = Problem::new("E_ACCOUNT", error.to_string());
                            Refused::one(path.display(), problem.at(&*entry.path))
                        })?;
                    self.case(&entry.account, &answers, *date, evaluation)?;
                }
            }
        }
        Ok(self.text)
    }

    /// What an account is offered, and choices of every offer.
    fn case(
        &mut self,
        account: &Account,
        answers: &Answers,
        as_of: Date,
        evaluation: Evaluation,
    ) -> Result<()> {
        for offer in &evaluation.offers {
            let quote = self.quote(account, as_of);
            let language = self.language();
            let honest = self.choice(account, &quote, offer, answers, &language)?;
            self.recompute("as offered", account, &quote, honest.clone())?;
            for _ in 0..self.count {
                let params = self.vary(offer);
                self.other_params(account, answers, &quote, &honest, params)?;
            }
            let closed = evaluation.unavailable.first();
            let closed = closed.map(|unavailable| unavailable.option.as_str());
            for (name, choice) in tampered(self.policy, offer, &honest, closed) {
                self.recompute(name, account, &quote, choice)?;
            }
        }
        let line = EvaluateLine {
            id: self.next_id(),
            policy_sha256: self.policy.digest(),
            account: account.clone(),
            answers: answers.clone(),
            as_of,
            expected: evaluation,
        };
        self.push(&Line::Evaluate(Box::new(line)))
    }

    /// A choice of other parameters: as they come out, or refused where they do not
    /// fit the option.
    fn other_params(
        &mut self,
        account: &Account,
        answers: &Answers,
        quote: &Quote,
        honest: &Choice,
        params: Params,
    ) -> Result<()> {
        let language = self.language();
        let tailored = tailor(
            self.policy,
            account,
            answers,
            quote.as_of,
            &honest.option,
            &params,
        );
        match tailored {
            Ok(offer) => {
                let choice = self.choice(account, quote, &offer, answers, &language)?;
                self.recompute("other parameters", account, quote, choice)
            }
            Err(_) => {
                let choice = Choice {
                    params,
                    ..honest.clone()
                };
                self.recompute("parameters that do not fit", account, quote, choice)
            }
        }
    }

    /// The choice of an offer as a customer makes it.
    fn choice(
        &self,
        account: &Account,
        quote: &Quote,
        offer: &Offer,
        answers: &Answers,
        language: &str,
    ) -> Result<Choice> {
        Choice::of(self.policy, quote, account, offer, answers, language)
            .with_context(|| format!("{} cannot be agreed to on {}", offer.option, quote.as_of))
    }

    fn recompute(
        &mut self,
        name: &str,
        account: &Account,
        quote: &Quote,
        choice: Choice,
    ) -> Result<()> {
        let line = RecomputeLine {
            id: self.next_id(),
            name: format!("{}: {name}", choice.option),
            policy_sha256: self.policy.digest(),
            account: account.clone(),
            quote: quote.clone(),
            expected: answer(self.policy, account, quote, &choice),
            choice,
        };
        self.push(&Line::Recompute(Box::new(line)))
    }

    fn push(&mut self, line: &Line) -> Result<()> {
        self.text.push_str(&String::from_utf8(json::to_vec(line)?)?);
        self.text.push('\n');
        Ok(())
    }

    const fn next_id(&mut self) -> u32 {
        self.id = self.id.saturating_add(1);
        self.id
    }

    /// One of the policy's languages.
    fn language(&mut self) -> String {
        let languages: Vec<&str> = self.policy.languages.iter().map(String::as_str).collect();
        self.random
            .one_of(&languages)
            .unwrap_or_default()
            .to_owned()
    }

    fn quote(&mut self, account: &Account, as_of: Date) -> Quote {
        let bytes = [self.random.next(), self.random.next()].map(u64::to_be_bytes);
        Quote {
            id: URL_SAFE_NO_PAD.encode(bytes.concat()),
            account_version: account.version,
            balance: account.balance,
            as_of,
            policy_sha256: self.policy.digest(),
            audience: self.policy.aud.clone(),
            expires: super::midnight(as_of).0 + QUOTE,
        }
    }

    /// What customers answer: nothing, and whatever the policy asks for.
    fn answers(&mut self) -> Vec<Answers> {
        if let Some(given) = &self.given {
            return given.clone();
        }
        let mut all = vec![Answers::default()];
        let guideline = self
            .policy
            .options
            .iter()
            .find_map(|option| match &option.kind {
                Terms::Assistance(terms) => Some((
                    terms.guideline.base.units(),
                    terms.bands.last().map(|band| band.max_percent),
                )),
                _ => None,
            });
        if let Some((base, last)) = guideline {
            // Within the scale for one person, and beyond it.
            let most = scaled(base, last);
            for most in [most, most.saturating_mul(4)] {
                let annual = Minor::new(self.random.between(0, most)).unwrap_or(Minor::ZERO);
                let household = u8::try_from(self.random.between(1, 6)).unwrap_or(1);
                all.push(Answers {
                    means: Some(Means::Income { household, annual }),
                    ..Answers::default()
                });
            }
        }
        let budget = self
            .policy
            .options
            .iter()
            .any(|option| matches!(option.kind, Terms::AffordablePlan(_)));
        if budget {
            // What is left of a month, and nothing left of it.
            let left = Minor::new(self.random.between(1, MOST_LEFT)).unwrap_or(Minor::ONE);
            for kind in [BudgetKind::Income, BudgetKind::Essential] {
                let line = BudgetLine {
                    kind,
                    amount: left,
                    per: BudgetPeriod::Monthly,
                };
                all.push(Answers {
                    budget: Some(Budget::Figures(BudgetFigures {
                        lines: vec![line],
                        owed_elsewhere: Minor::ZERO,
                    })),
                    ..Answers::default()
                });
            }
        }
        if asks_hardship(self.policy) {
            all.push(Answers {
                hardship: self.random.one_of(&Hardship::ALL),
                ..Answers::default()
            });
        }
        all
    }

    /// Parameters within the offer's limits, more or less of them.
    fn vary(&mut self, offer: &Offer) -> Params {
        let limits = &offer.limits;
        let mut params = Params::default();
        if let Some(range) = limits.first_date
            && self.random.flip()
        {
            let days = range.min.days_until(range.max);
            let by = self.random.between(0, i64::from(days));
            params.first_date = range.min.add_days(i32::try_from(by).unwrap_or(0)).ok();
        }
        if !limits.frequencies.is_empty() && self.random.flip() {
            params.frequency = self.random.one_of(&limits.frequencies);
        }
        if let Some(range) = limits.down_payment
            && self.random.flip()
        {
            let units = self.random.between(range.min.units(), range.max.units());
            params.down_payment = Minor::new(units).ok();
        }
        if let Some(range) = limits.periods {
            let periods = self
                .random
                .between(i64::from(range.min), i64::from(range.max));
            params.periods = u16::try_from(periods).ok();
        }
        if let Some(range) = limits.service_plan {
            let plan = self
                .random
                .between(i64::from(range.min), i64::from(range.max));
            params.service_plan = u16::try_from(plan).ok();
        }
        if offer.params.autopay.is_some() {
            params.autopay = Some(self.random.flip());
        }
        let by_amount = limits.count.is_none() || self.random.flip();
        match (limits.amount, limits.count) {
            (Some(range), _) if by_amount => {
                let units = self.random.between(range.min.units(), range.max.units());
                params.amount = Minor::new(units).ok();
            }
            (_, Some(range)) => {
                let count = self
                    .random
                    .between(i64::from(range.min), i64::from(range.max));
                params.count = u16::try_from(count).ok();
            }
            _ => {}
        }
        params
    }
}

/// `percent` of an amount, down; the amount itself where there is no percentage.
fn scaled(units: i64, percent: Option<Percent>) -> i64 {
    percent
        .zip(Minor::new(units).ok())
        .and_then(|(percent, amount)| percent.of(amount, leeway_core::money::Rounding::Floor).ok())
        .map_or(units, Minor::units)
}

fn asks_hardship(policy: &Policy) -> bool {
    let mut facts = Vec::new();
    for option in &policy.options {
        option.when.facts(&mut facts);
    }
    facts.contains(&Fact::HardshipReason)
}

/// What the server answers to a choice whose quote is the customer's and holds.
pub(super) fn answer(
    policy: &Verified<Policy>,
    account: &Account,
    quote: &Quote,
    choice: &Choice,
) -> Answer {
    match choice.recompute(policy, quote, account) {
        Ok(offer) => Answer::Accepted(Box::new(offer)),
        Err(error) => {
            let refusal = choice_refusal(&error);
            Answer::Refused {
                status: refusal.status,
                code: refusal.code.to_owned(),
                path: refusal.path.map(str::to_owned),
            }
        }
    }
}
