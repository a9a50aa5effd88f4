//! What the customer has entered and not sent, as it is kept while the page is loaded
//! anew: the entries and the screen they were on.
//!
//! Offers are never kept. Taken up again, each entry is held against the account and the
//! policy as they are then; what does not fit is dropped, entry by entry, and every figure
//! is worked out anew. Where a choice or a message was on its way, it is not taken for sent.

use std::rc::Rc;

use leeway_core::answers::Answers;
use leeway_core::counter::{Counter, Proposal, counter};
use leeway_core::evaluate;
use leeway_core::json::{self, Decode, Limits};
use leeway_core::option::{Offer, Params};
use leeway_core::trust::Signed;
use serde::Serialize;

use super::submission::{Stage, Submission, Topic};
use super::{Chosen, Command, Flow, Notice, Offers, Purpose, Situation, Step, Terms, Waiting};
use crate::drafts::Drafts;

/// The longest text that is read, in bytes: several times what every field takes when full.
const MAX_BYTES: usize = 256 * 1024;

/// How long entries are kept, in seconds of the creditor's clock: more than the 20 hours
/// WCAG 2.2 asks for (success criterion 2.2.6).
const MAX_AGE_S: i64 = 24 * 60 * 60;

/// By how much the device's clock may run ahead within a visit, in seconds.
const MAX_AHEAD_S: i64 = 5 * 60;

/// What is kept of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// When something was entered last, in UTC seconds of the creditor's clock.
    at: i64,
    /// The screen.
    step: Step,
    /// The screen behind it, where it is one on which something is said.
    from: Option<Step>,
    /// The language, where the customer chose another than the page began with.
    language: Option<Switched>,
    /// What the customer said happened.
    situation: Option<Situation>,
    /// What the assistance screen was answered.
    answers: Answers,
    /// The option that was chosen.
    chosen: Option<Choice>,
    /// Whether that choice was on its way.
    sending: bool,
    /// A proposal no plan of the policy fitted.
    proposed: Option<Proposal>,
    /// What was said beside choosing, where it is not known whether it arrived.
    sent: Vec<Sent>,
    /// What was typed.
    pub drafts: Drafts,
}

/// Another language than the page began with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Switched {
    /// The tag of the language the page began with.
    pub from: String,
    /// The tag of the one the customer chose.
    pub to: String,
}

/// An option with what was changed about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
struct Choice {
    /// Its id in the policy.
    option: String,
    /// What was changed.
    params: Params,
}

/// Something that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
struct Sent {
    /// What it is about.
    topic: Topic,
    /// The `Idempotency-Key`: sent again, it counts once.
    key: String,
    /// The exact body.
    body: String,
}

/// Where in the widget the customer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The screen.
    step: Step,
    /// The screen behind it, where it is one on which something is said.
    from: Option<Step>,
}

/// How much of what was kept could be taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenUp {
    /// There is nothing left of it.
    Nothing,
    /// What still fits.
    Partly,
    /// Everything.
    Whole,
}

impl Kept {
    /// As it is sealed; `None` is not reached.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        String::from_utf8(json::to_vec(self).ok()?).ok()
    }

    /// Reads what was sealed. `None` where it is of another version of the widget or
    /// anything else; `now` is the creditor's clock, and entries that are too old are none.
    #[must_use]
    pub fn read(text: &str, now: i64) -> Option<Self> {
        let kept: Self = json::from_slice(text.as_bytes(), Limits::bytes(MAX_BYTES)).ok()?;
        let age = now.checked_sub(kept.at)?;
        (-MAX_AHEAD_S..=MAX_AGE_S).contains(&age).then_some(kept)
    }

    /// The language to go on in, for a page that begins with `first`.
    #[must_use]
    pub fn language(&self, first: &str) -> Option<&str> {
        let switched = self.language.as_ref()?;
        (switched.from == first).then_some(switched.to.as_str())
    }

    /// Whether nothing in it was entered.
    fn is_empty(&self) -> bool {
        self.situation.is_none()
            && self.answers == Answers::default()
            && self.chosen.is_none()
            && self.sent.is_empty()
            && self.drafts == Drafts::default()
    }
}

impl Flow {
    /// The key that what is entered is sealed with, as the creditor's side gave it. `None`
    /// while it gives none, and while the screen is none that entries can be kept on or
    /// taken up on: where the account or the policy is not there.
    #[must_use]
    pub fn draft_key(&self) -> Option<&str> {
        let account = self.account.as_ref()?;
        self.can_take_up().then_some(account.draft_key.as_deref())?
    }

    /// Whether the screen is one that entries can be kept on or taken up on.
    #[must_use]
    pub fn can_take_up(&self) -> bool {
        let Some(account) = &self.account else {
            return false;
        };
        let passing = matches!(
            self.step,
            Step::Loading
                | Step::Identify
                | Step::SecondFactor
                | Step::Expired
                | Step::Unreachable
                | Step::Untrusted
        );
        let waits = match self.offers {
            Offers::Open(_) => false,
            Offers::Refused(_) => true,
            // Nothing is offered beside an arrangement, or where nothing is owed.
            Offers::Waiting => self.record.is_none() && account.account.balance.is_positive(),
        };
        !passing && !waits && !self.has_unread_receipt()
    }

    /// What there is to keep at the time `at` of the creditor's clock, in UTC seconds;
    /// `None` where nothing was entered that is not settled.
    #[must_use]
    pub fn keep(&self, drafts: &Drafts, language: Option<Switched>, at: i64) -> Option<Kept> {
        let mut drafts = drafts.clone();
        drafts.reference.clear();
        drafts.code.clear();
        drafts.one_time_code.clear();
        drafts.consent = false;
        drafts.agreed.clear();
        drafts.preferences.needs = None;
        let mut sent = Vec::new();
        for topic in Topic::ALL {
            let submission = self.said.of(topic);
            match (submission.stage(), &submission.sent) {
                (Stage::Received, _) => drafts.forget(topic),
                (Stage::Sending | Stage::Unknown, Some((key, body))) => sent.push(Sent {
                    topic,
                    key: key.clone(),
                    body: body.clone(),
                }),
                _ => {}
            }
        }
        if self.record.is_some() {
            drafts.forget_choice();
        }
        let chosen = self.chosen.as_ref().map(|chosen| Choice {
            option: chosen.offer.option.clone(),
            params: chosen.offer.params,
        });
        let sending = matches!(self.step, Step::Sending | Step::UnknownOutcome);
        let kept = Kept {
            at,
            step: if sending { Step::Review } else { self.step },
            from: self.place_now().from,
            language,
            situation: self.situation,
            answers: self.answers.clone(),
            chosen,
            sending,
            proposed: self.misses().map(|(proposal, _)| proposal),
            sent,
            drafts,
        };
        (!kept.is_empty()).then_some(kept)
    }

    /// Takes up what was kept, as far as it still fits; what does not is gone from `kept`
    /// afterwards. `languages` are the tags of those the widget speaks.
    #[must_use]
    pub fn take_up(
        mut self,
        kept: &mut Kept,
        languages: &[String],
    ) -> (Self, Vec<Command>, TakenUp) {
        let mut out = Vec::new();
        let Some(answer) = self.account.clone() else {
            return (self, out, TakenUp::Nothing);
        };
        let before = self.step;
        let as_of = self.terms().map(|terms| terms.quote.as_of);
        let mut whole = true;
        for sent in &kept.sent {
            *self.said.of_mut(sent.topic) =
                Submission::unknown(sent.key.clone(), sent.body.clone());
        }
        match self.terms().cloned() {
            Some(terms) if self.record.is_none() => {
                self.situation = kept.situation;
                whole &= self.take_up_choice(kept, &terms);
            }
            // What led to an arrangement that runs has had its effect.
            _ => {
                kept.situation = None;
                kept.answers = Answers::default();
                kept.chosen = None;
                kept.drafts.forget_choice();
            }
        }
        whole &= kept.drafts.fit(&answer.account, as_of, languages);
        let at = Place {
            step: kept.step,
            from: kept.from,
        };
        self.take_up_screen(at, kept.sending, &mut out);
        if self.step != before {
            self.show(&mut out);
        }
        out.push(Command::Refresh);
        let taken_up = match (kept.is_empty(), whole) {
            (true, _) => TakenUp::Nothing,
            (false, true) => TakenUp::Whole,
            (false, false) => TakenUp::Partly,
        };
        (self, out, taken_up)
    }

    /// Whether all of it still fits.
    fn take_up_choice(&mut self, kept: &mut Kept, terms: &Terms) -> bool {
        let Some(answer) = self.account.clone() else {
            return false;
        };
        let mut whole = true;
        if kept.answers != Answers::default() {
            let as_of = terms.quote.as_of;
            match evaluate(&terms.policy, &answer.account, &kept.answers, as_of) {
                Ok(evaluation) => {
                    self.answers = kept.answers.clone();
                    self.offers = Offers::Open(Rc::new(Terms {
                        policy: Rc::clone(&terms.policy),
                        quote: terms.quote.clone(),
                        evaluation,
                    }));
                }
                Err(_) => {
                    kept.answers = Answers::default();
                    whole = false;
                }
            }
        }
        if let Some(choice) = kept.chosen.take() {
            let (offer, fits) = self.fitted(&choice.option, &choice.params);
            whole &= fits;
            if let Some(offer) = offer {
                kept.chosen = Some(choice);
                self.chosen = Some(Chosen { offer, fault: None });
            }
        }
        if let Some(proposal) = kept.proposed {
            let policy: &Signed<_> = &terms.policy;
            let as_of = terms.quote.as_of;
            let again = counter(policy, &answer.account, &self.answers, as_of, proposal);
            if let Ok(Counter::ForPerson(misses)) = again {
                self.said.misses = Some((proposal, misses));
            }
        }
        whole
    }

    /// The offer of an option with as many of the changes as fit, and whether all do.
    fn fitted(&self, option: &str, params: &Params) -> (Option<Offer>, bool) {
        let offer = |params: &Params| self.tailored(option, params).and_then(Result::ok);
        if let Some(offer) = offer(params) {
            return (Some(offer), true);
        }
        let mut fitting = Params::default();
        let mut best = offer(&fitting);
        for change in CHANGES {
            let mut next = fitting;
            change(&mut next, params);
            if next != fitting
                && let Some(better) = offer(&next)
            {
                fitting = next;
                best = Some(better);
            }
        }
        (best, false)
    }

    /// Goes to the screen the customer was on, or the nearest there is.
    fn take_up_screen(&mut self, at: Place, sending: bool, out: &mut Vec<Command>) {
        let place = at.from.unwrap_or(at.step);
        if self.record.is_some() {
            let receipt = place == Step::Receipt && self.step == Step::Arrangement;
            if receipt {
                self.step = Step::Receipt;
            }
        } else if self.terms().is_some() {
            let adjustable = self.chosen().map(Chosen::is_adjustable);
            self.step = match (place, adjustable) {
                (Step::Tailor | Step::Review, None) => Step::Options,
                (Step::Tailor, Some(true)) => Step::Tailor,
                (Step::Tailor | Step::Review, _) => Step::Review,
                (Step::Options | Step::Compare | Step::Assistance, _) => place,
                _ => self.step,
            };
            if sending && self.step == Step::Review {
                self.notice = Some(Notice::NotSetUp);
            }
        }
        for topic in Topic::ALL {
            if at.step == topic.step() && topic != Topic::Feedback {
                self.open_topic(topic, out);
            }
        }
    }

    /// Where the customer is.
    #[must_use]
    pub fn place_now(&self) -> Place {
        Place {
            step: self.step,
            from: self.said.from.filter(|_| self.step.is_of_submission()),
        }
    }

    /// Goes back to where the customer was, or the nearest screen there is.
    #[must_use]
    pub fn come_back(mut self, place: Place) -> (Self, Vec<Command>) {
        let mut out = Vec::new();
        let before = self.step;
        self.take_up_screen(place, false, &mut out);
        if self.step != before {
            self.show(&mut out);
        }
        (self, out)
    }

    /// The session's time is up while the page is left open: the account goes off the
    /// screen as where a request is refused, and everything that was entered stays.
    #[must_use]
    pub fn end_session(mut self) -> (Self, Vec<Command>) {
        let mut out = Vec::new();
        if self.can_open() {
            self.waiting = Some(Waiting::Account);
            // What may be on its way is asked about as soon as there is somebody to ask.
            self.purpose = match self.decision {
                Some(_) => Purpose::Settle,
                None => Purpose::Start,
            };
            self.expire(&mut out);
            self.show(&mut out);
        }
        (self, out)
    }

    /// Back to the beginning, with nothing entered. What may have arrived already stays.
    #[must_use]
    pub fn start_over(mut self) -> (Self, Vec<Command>) {
        let mut out = Vec::new();
        let (Some(answer), terms) = (self.account.clone(), self.terms().cloned()) else {
            return (self, out);
        };
        self.acted = true;
        self.step = self.place();
        self.situation = None;
        self.notice = None;
        self.said.misses = None;
        self.said.from = None;
        for topic in Topic::ALL {
            if self.said.of(topic).stage() == Stage::Writing {
                *self.said.of_mut(topic) = Submission::default();
            }
        }
        if let (Some(terms), None) = (terms, &self.record) {
            self.answers = Answers::default();
            self.chosen = None;
            self.decision = None;
            let as_of = terms.quote.as_of;
            match evaluate(&terms.policy, &answer.account, &self.answers, as_of) {
                Ok(evaluation) => {
                    self.offers = Offers::Open(Rc::new(Terms {
                        policy: Rc::clone(&terms.policy),
                        quote: terms.quote.clone(),
                        evaluation,
                    }));
                    self.step = Step::Balance;
                }
                Err(_) => self.refuse("not-evaluable", &mut out),
            }
        }
        self.show(&mut out);
        (self, out)
    }
}

/// Takes one change over: the second into the first.
type Change = fn(&mut Params, &Params);

/// The changes of an offer, those that stand or fall together as one.
const CHANGES: [Change; 8] = [
    |to, from| to.frequency = from.frequency,
    |to, from| (to.first_date, to.anchor_day) = (from.first_date, from.anchor_day),
    |to, from| to.amount = from.amount,
    |to, from| to.count = from.count,
    |to, from| to.down_payment = from.down_payment,
    |to, from| to.periods = from.periods,
    |to, from| to.service_plan = from.service_plan,
    |to, from| to.autopay = from.autopay,
];
