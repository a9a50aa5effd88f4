//! What is owed and what can be offered: account and policy become offers.

use std::rc::Rc;

use leeway_core::option::{Kind, Offer, ParamFault, Params, Reason, Unavailable};
use leeway_core::policy::Policy;
use leeway_core::trust::{Signed, TrustError, Verifier};
use leeway_core::wire::{AccountAnswer, Quote};
use leeway_core::{Evaluation, evaluate};

use super::events::{Command, Reply, Request, read};
use super::{Flow, Notice, Purpose, Step, Waiting};

/// What the customer may be offered.
#[derive(Debug, Clone)]
pub enum Offers {
    /// The policy is not there yet.
    Waiting,
    /// Worked out from a verified policy.
    Open(Rc<Terms>),
    /// No policy can be trusted; the code says why.
    Refused(String),
}

/// A verified policy and what it offers for the account.
#[derive(Debug)]
pub struct Terms {
    /// The policy.
    /// Whether it makes sense beyond its types is checked as soon as the code for it is
    /// there, before a choice can be confirmed.
    pub policy: Rc<Signed<Policy>>,
    /// The quote the offers rest on.
    pub quote: Quote,
    /// The offers, and the reasons why the rest is not open.
    pub evaluation: Evaluation,
}

/// An entry of the options screen, in the policy's order.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    /// An offer.
    Offer(&'a Offer),
    /// Assistance that needs the customer's answers first.
    Ask(&'a Unavailable),
}

impl Entry<'_> {
    /// The kind of the option.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Offer(offer) => offer.kind,
            Self::Ask(option) => option.kind,
        }
    }
}

impl Terms {
    /// What is open to the customer, in the policy's order.
    #[must_use]
    pub fn open(&self) -> Vec<Entry<'_>> {
        let evaluation = &self.evaluation;
        self.policy
            .options
            .iter()
            .filter_map(|option| {
                let offer = evaluation.offers.iter().find(|o| o.option == option.id);
                let asks = || self.asking().find(|o| o.option == option.id);
                offer.map(Entry::Offer).or_else(|| asks().map(Entry::Ask))
            })
            .collect()
    }

    /// The options that only need the customer's answers.
    pub fn asking(&self) -> impl Iterator<Item = &Unavailable> {
        self.evaluation
            .unavailable
            .iter()
            .filter(|option| needs_answers(option))
    }

    /// The options that are not open, each with its reasons.
    pub fn closed(&self) -> impl Iterator<Item = &Unavailable> {
        self.evaluation
            .unavailable
            .iter()
            .filter(|option| !needs_answers(option))
    }

    /// The first offer of this kind.
    #[must_use]
    pub fn first(&self, kind: Kind) -> Option<&Offer> {
        self.evaluation.offers.iter().find(|o| o.kind == kind)
    }

    /// The offer of this option.
    #[must_use]
    pub fn offer(&self, option: &str) -> Option<&Offer> {
        self.evaluation.offers.iter().find(|o| o.option == option)
    }
}

/// Whether only the customer's own answers are missing.
fn needs_answers(option: &Unavailable) -> bool {
    // Not compared as lists: that would need the code that compares every reason.
    matches!(
        option.reasons[..],
        [Reason::NeedsMeans | Reason::NeedsBudget]
    )
}

/// The option the customer chose, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The offer with what the customer chose.
    pub offer: Offer,
    /// Why the last change could not be made, if it could not.
    pub fault: Option<ParamFault>,
}

impl Chosen {
    /// Whether anything about the offer can be changed.
    #[must_use]
    pub fn is_adjustable(&self) -> bool {
        let limits = &self.offer.limits;
        limits.frequencies.len() > 1
            || limits.amount.is_some_and(|range| range.min < range.max)
            || limits.count.is_some_and(|range| range.min < range.max)
            || limits.first_date.is_some_and(|range| range.min < range.max)
            || limits
                .down_payment
                .is_some_and(|range| range.min < range.max)
            || limits.periods.is_some_and(|range| range.min < range.max)
            || limits
                .service_plan
                .is_some_and(|range| range.min < range.max)
            || self.offer.autopay.is_some()
    }
}

impl Flow {
    pub(super) fn account_answered(&mut self, reply: &Reply, out: &mut Vec<Command>) {
        if self.step != Step::Loading {
            return;
        }
        if reply.status == 401 {
            return self.unauthorised(Waiting::Account, out);
        }
        self.renewed = false;
        if !reply.is_success() {
            Self::fail("account-unreachable", out);
            return self.unreachable();
        }
        let answer = read::<AccountAnswer>(reply)
            .filter(|answer| answer.account.creditor == self.creditor)
            .filter(|answer| answer.account.check().is_ok());
        match answer {
            Some(answer) => self.loaded(answer, out),
            None => {
                Self::fail("account-unreadable", out);
                self.unreachable();
            }
        }
    }

    /// Nobody knows what became of a choice that was sent until the account is
    /// there to tell.
    pub(super) fn unreachable(&mut self) {
        self.step = match self.purpose {
            Purpose::Settle => Step::UnknownOutcome,
            Purpose::Start | Purpose::Renew { .. } => Step::Unreachable,
        };
    }

    pub(super) fn loaded(&mut self, answer: AccountAnswer, out: &mut Vec<Command>) {
        let owed_before = self.account.as_ref().map(|old| old.account.balance);
        let owed = answer.account.balance;
        let arrangement = answer.arrangement.clone();
        self.account = Some(Rc::new(answer));
        self.offers = Offers::Waiting;
        self.left(arrangement.is_some());
        if let Some(arrangement) = arrangement {
            // Checked for after an unknown outcome, it is the customer's own choice.
            let fresh = self.purpose == Purpose::Settle && self.decision.is_some();
            return self.arranged(arrangement, fresh);
        }
        if let Purpose::Renew { notice } = &mut self.purpose
            && *notice == Notice::OffersRenewed
            && owed_before.is_some_and(|old| old != owed)
        {
            *notice = Notice::BalanceChanged {
                before: owed_before.unwrap_or_default(),
                after: owed,
            };
        }
        if !owed.is_positive() {
            self.decision = None;
            self.step = Step::NothingOwed;
            return;
        }
        if self.purpose == Purpose::Start {
            self.step = Step::Balance;
        }
        self.work_out(out);
    }

    /// Verifies the policy and works the offers out, once account and policy are
    /// both there.
    pub(super) fn work_out(&mut self, out: &mut Vec<Command>) {
        if !matches!(self.offers, Offers::Waiting) {
            return;
        }
        let Some(account) = self.account.clone() else {
            return;
        };
        if account.arrangement.is_some() || !account.account.balance.is_positive() {
            // There is nothing to offer and so no quote, whenever the policy arrives.
            return;
        }
        let Some(quote) = account.quote.clone() else {
            return self.refuse("no-quote", out);
        };
        let Some(reply) = &self.policy else {
            return;
        };
        let policy = if reply.is_success() {
            self.verify(reply.body.as_bytes(), account.now, &quote)
        } else {
            Err(None)
        };
        match policy {
            Ok(policy) => match evaluate(&policy, &account.account, &self.answers, quote.as_of) {
                Ok(evaluation) => self.opened(policy, quote, evaluation, out),
                Err(_) => self.refuse("not-evaluable", out),
            },
            // The policy asked for before the account was known, or held while the page
            // stayed open, may be an older or a newer one; the one the quote names has
            // an address of its own.
            Err(
                None
                | Some(
                    TrustError::Digest { .. }
                    | TrustError::Nbf { .. }
                    | TrustError::Exp { .. }
                    | TrustError::Lifetime { .. },
                ),
            ) if !self.policy_by_digest => {
                self.policy_by_digest = true;
                self.policy = None;
                out.push(Command::Ask(Request::Policy(quote.policy_sha256)));
            }
            Err(Some(error)) => self.refuse(error.code(), out),
            Err(None) => self.refuse("policy-unreachable", out),
        }
    }

    pub(super) fn verify(
        &self,
        token: &[u8],
        now: i64,
        quote: &Quote,
    ) -> Result<Signed<Policy>, Option<TrustError>> {
        let pinned = self.trust.issuer(&self.creditor);
        let audience = pinned.map_or("", |issuer| issuer.aud.as_str());
        if pinned.is_some() && quote.audience != audience {
            return Err(Some(TrustError::Aud {
                expected: audience.to_owned(),
                found: Some(quote.audience.clone()),
            }));
        }
        Verifier {
            trusted: self.trust.keys(),
            now,
            issuer: &self.creditor,
            audience,
            floor: None,
            expected_digest: Some(quote.policy_sha256),
        }
        .verify_signed(token)
        .map_err(Some)
    }

    pub(super) fn opened(
        &mut self,
        policy: Signed<Policy>,
        quote: Quote,
        evaluation: Evaluation,
        out: &mut Vec<Command>,
    ) {
        self.offers = Offers::Open(Rc::new(Terms {
            policy: Rc::new(policy),
            quote,
            evaluation,
        }));
        self.rework();
        match self.purpose {
            Purpose::Start if self.step == Step::Balance => out.push(Command::Refresh),
            Purpose::Start => {}
            Purpose::Renew { notice } => {
                self.decision = None;
                self.notice = Some(notice);
                self.step = Step::Options;
            }
            Purpose::Settle => {
                self.notice = Some(Notice::NotSetUp);
                self.step = if self.chosen.is_some() {
                    Step::Review
                } else {
                    Step::Options
                };
            }
        }
        self.purpose = Purpose::Start;
        if self.later {
            self.make_sense(out);
        }
    }

    /// The last check of the policy in force. It has passed the creditor's server, so
    /// offers are shown before it; nothing can be confirmed before it, because the screens
    /// that lead there arrive with it.
    ///
    /// Never inlined, as all that arrives with those screens (`xtask/src/split.rs`).
    #[inline(never)]
    pub(super) fn make_sense(&mut self, out: &mut Vec<Command>) {
        let fault = self
            .terms()
            .and_then(|terms| terms.policy.make_sense().err());
        if let Some(fault) = fault {
            self.refuse(fault.code(), out);
        }
    }

    /// Works the chosen option out anew, from what the customer chose or else
    /// from the option's own suggestion; a decision that would now be another is
    /// dropped.
    pub(super) fn rework(&mut self) {
        let Some(chosen) = &self.chosen else {
            return;
        };
        let params = chosen.offer.params;
        let offer = [params, Params::default()]
            .iter()
            .find_map(|params| self.would_be(params));
        self.chosen = offer.map(|offer| Chosen { offer, fault: None });
        let version = self.account.as_ref().map(|answer| answer.account.version);
        let chosen = self.chosen.as_ref();
        self.decision = self.decision.take().filter(|decision| {
            chosen
                .zip(version)
                .is_some_and(|(chosen, version)| decision.is_for(&chosen.offer, version))
        });
    }

    pub(super) fn refuse(&mut self, code: &str, out: &mut Vec<Command>) {
        Self::fail(code, out);
        self.offers = Offers::Refused(code.to_owned());
        self.chosen = None;
        if self.purpose == Purpose::Settle && self.decision.is_some() {
            // Whether the choice counted is what matters most, and it is not known.
            self.step = Step::UnknownOutcome;
        } else {
            self.decision = None;
            self.purpose = Purpose::Start;
            self.arrive(Step::Untrusted);
        }
    }
}
