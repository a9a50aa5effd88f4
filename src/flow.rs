//! The customer's way through the widget: a pure state machine.
//!
//! [`Flow::next`] takes what happened and answers with the new state and with
//! what is to be done. It knows no browser, so every rule about money that is
//! not arithmetic is tested natively: that nothing is posted unless a verified
//! policy made the offer, that one confirmation is one idempotency key, and that
//! an outcome nobody knows is never called a failure.

mod arrangement;
pub mod budget;
pub mod callback;
mod confirmation;
pub mod dispute;
mod events;
pub mod evidence;
pub mod feedback;
mod fitting;
mod identity;
pub mod kept;
pub mod needs;
mod offers;
pub mod preferences;
pub mod proposal;
pub mod second_factor;
mod services;
pub mod situation;
pub mod submission;

use std::rc::Rc;

pub use events::{Asked, Command, Event, Reply, Request, Signal};
pub use fitting::{Fit, Wish, most_a_month};
pub use identity::LoginFault;
pub use kept::Place;
pub use offers::{Chosen, Entry, Offers, Terms};
pub use situation::{Lead, Situation};

use leeway_core::answers::Answers;
use leeway_core::disclosure::Disclosure;
use leeway_core::json::Decode;
use leeway_core::money::Minor;
use leeway_core::option::{Offer, ParamFault, Params};
use leeway_core::schedule::Frequency;
use leeway_core::trust::{Trust, Verified};
use leeway_core::wire::{AccountAnswer, ArrangementAnswer, Receipt, disclosed};
use leeway_core::{EvaluateError, evaluate, tailor};

use confirmation::Decision;
use second_factor::SecondFactor;
use serde::Serialize;
use submission::{Said, Topic};

/// The longest answer of the API that is read, in bytes.
const MAX_ANSWER_BYTES: usize = 1024 * 1024;

/// The screen the customer is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Waiting for the account.
    Loading,
    /// Asking who the customer is, where the host page does not know.
    Identify,
    /// Asking for the code that was sent, where the letter alone opens nothing.
    SecondFactor,
    /// What is owed, line by line.
    Balance,
    /// Every option.
    Options,
    /// The options side by side, and which of them fit what the customer can pay.
    Compare,
    /// Household, income and reasons, worked out on the device.
    Assistance,
    /// Changing an offer within its limits.
    Tailor,
    /// Checking everything before it counts.
    Review,
    /// The choice is on its way.
    Sending,
    /// The proof of an arrangement.
    Receipt,
    /// Saying what is wrong with what is owed.
    Dispute,
    /// Proposing what the customer could pay instead of an offer.
    Proposal,
    /// Asking to be called.
    Callback,
    /// Saying how the creditor may reach the customer.
    Preferences,
    /// How far the arrangement that runs is.
    Arrangement,
    /// Nothing is owed.
    NothingOwed,
    /// The session ended; everything the customer entered is still there.
    Expired,
    /// No policy can be trusted, so nothing can be offered.
    Untrusted,
    /// The account cannot be loaded.
    Unreachable,
    /// The choice was sent and no answer came: it may or may not have counted.
    UnknownOutcome,
}

impl Step {
    /// Whether its screen comes after the options: `cargo xtask dist` puts those screens
    /// into a file of their own, fetched while the customer reads the options.
    #[must_use]
    pub const fn is_later(self) -> bool {
        matches!(
            self,
            Self::SecondFactor
                | Self::Compare
                | Self::Assistance
                | Self::Tailor
                | Self::Review
                | Self::Sending
                | Self::Receipt
                | Self::Dispute
                | Self::Proposal
                | Self::Callback
                | Self::Preferences
                | Self::Arrangement
        )
    }

    /// Whether the customer chooses on it among what is offered.
    #[must_use]
    pub const fn is_choosing(self) -> bool {
        matches!(
            self,
            Self::Balance
                | Self::Options
                | Self::Compare
                | Self::Assistance
                | Self::Tailor
                | Self::Review
        )
    }

    /// The name in `leeway:step`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Identify => "identify",
            Self::SecondFactor => "second_factor",
            Self::Balance => "balance",
            Self::Options => "options",
            Self::Compare => "compare",
            Self::Assistance => "assistance",
            Self::Tailor => "tailor",
            Self::Review => "review",
            Self::Sending => "sending",
            Self::Receipt => "receipt",
            Self::Dispute => "dispute",
            Self::Proposal => "proposal",
            Self::Callback => "callback",
            Self::Preferences => "preferences",
            Self::Arrangement => "arrangement",
            Self::NothingOwed => "nothing_owed",
            Self::Expired => "expired",
            Self::Untrusted => "untrusted",
            Self::Unreachable => "unreachable",
            Self::UnknownOutcome => "unknown_outcome",
        }
    }
}

/// An arrangement the creditor recorded.
#[derive(Debug, Clone)]
pub struct Record {
    /// What the API answered.
    pub answer: ArrangementAnswer,
    /// The receipt in it, where it is genuine.
    pub receipt: Option<Rc<Verified<Receipt>>>,
    /// Whether nobody has looked at the receipt yet.
    unread: bool,
    /// Whether the customer set it up just now.
    pub fresh: bool,
}

/// Something the customer has to know about how they came to a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The balance changed meanwhile.
    BalanceChanged {
        /// What was owed, in minor units.
        before: Minor,
        /// What is owed now.
        after: Minor,
    },
    /// The same is owed, but the offers are new.
    OffersRenewed,
    /// The creditor did not accept the choice; nothing was set up.
    NotAccepted,
    /// The answer to a check: nothing was set up so far.
    NotSetUp,
    /// There was an arrangement already.
    AlreadyArranged,
    /// The customer has ended the arrangement.
    Left,
    /// The customer wanted to end the arrangement, and it runs.
    NotLeft,
}

/// Why the account is being loaded, which decides where the customer goes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Start,
    /// A choice was refused because it rests on something old.
    Renew {
        notice: Notice,
    },
    /// To find out what became of a choice.
    Settle,
}

/// What waits for a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waiting {
    Account,
    Choice,
    Submission(Topic),
    Preferences,
    Files,
    Leave,
}

/// The state. See the [module](self).
#[derive(Debug, Clone)]
pub struct Flow {
    creditor: String,
    trust: Rc<Trust>,
    hosted: bool,

    step: Step,
    ready: bool,
    acted: bool,
    online: bool,
    /// Whether the screens after the options are there, and the code that belongs to them.
    later: bool,

    purpose: Purpose,
    account: Option<Rc<AccountAnswer>>,
    policy: Option<Reply>,
    policy_by_digest: bool,
    offers: Offers,

    situation: Option<Situation>,
    answers: Answers,
    chosen: Option<Chosen>,
    decision: Option<Decision>,
    waiting: Option<Waiting>,
    renewed: bool,

    record: Option<Record>,
    /// What the customer has asked to end the arrangement with, until the account tells.
    leaving: Option<Request>,
    said: Said,
    notice: Option<Notice>,
    login_fault: Option<LoginFault>,
    second_factor: Option<SecondFactor>,
    /// How many sign-ins of this visit waited for a code.
    sign_ins: u32,
    signing_in: bool,
    /// Whether the sign-in under way names another account than the one shown.
    other_customer: bool,
}

impl Flow {
    /// A widget for `creditor` that trusts the keys of `trust`; `hosted` where
    /// the host page logs the customer in.
    #[must_use]
    pub fn new(creditor: &str, trust: Trust, hosted: bool) -> Self {
        Self::fresh(creditor.to_owned(), Rc::new(trust), hosted)
    }

    fn fresh(creditor: String, trust: Rc<Trust>, hosted: bool) -> Self {
        Self {
            creditor,
            trust,
            hosted,
            step: Step::Loading,
            ready: false,
            acted: false,
            online: true,
            later: false,
            purpose: Purpose::Start,
            account: None,
            policy: None,
            policy_by_digest: false,
            offers: Offers::Waiting,
            situation: None,
            answers: Answers::default(),
            chosen: None,
            decision: None,
            waiting: None,
            renewed: false,
            record: None,
            leaving: None,
            said: Said::default(),
            notice: None,
            login_fault: None,
            second_factor: None,
            sign_ins: 0,
            signing_in: false,
            other_customer: false,
        }
    }

    /// The screen the customer is on.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// Whether the customer has done anything yet.
    #[must_use]
    pub const fn has_acted(&self) -> bool {
        self.acted
    }

    /// Whether the device is online.
    #[must_use]
    pub const fn is_online(&self) -> bool {
        self.online
    }

    /// Whether the host page logs the customer in.
    #[must_use]
    pub const fn is_hosted(&self) -> bool {
        self.hosted
    }

    /// Whether the customer's reference and code are being checked.
    #[must_use]
    pub const fn is_signing_in(&self) -> bool {
        self.signing_in
    }

    /// What the API said about the account last.
    #[must_use]
    pub fn account(&self) -> Option<&AccountAnswer> {
        self.account.as_deref()
    }

    /// What is to be shown before the chosen offer is agreed to; `None` where there is
    /// no such offer, or it cannot be shown and so not be agreed to.
    #[must_use]
    pub fn disclosed(&self) -> Option<Vec<Disclosure>> {
        let (terms, account) = (self.terms()?, self.account.as_ref()?);
        let offer = &self.chosen()?.offer;
        disclosed(
            &terms.policy,
            &terms.quote,
            &account.account,
            offer,
            &self.answers,
        )
        .ok()
    }

    /// How often the payments of the running contract fall due, where there is one.
    #[must_use]
    pub fn usual_frequency(&self) -> Option<Frequency> {
        let contract = self.account.as_ref()?.account.contract.as_ref()?;
        Some(contract.frequency)
    }

    /// What the customer may be offered.
    #[must_use]
    pub const fn offers(&self) -> &Offers {
        &self.offers
    }

    /// The verified policy and its offers, where there are any.
    #[must_use]
    pub const fn terms(&self) -> Option<&Rc<Terms>> {
        match &self.offers {
            Offers::Open(terms) => Some(terms),
            Offers::Waiting | Offers::Refused(_) => None,
        }
    }

    /// What the customer answered on the assistance screen.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The option the customer chose.
    #[must_use]
    pub const fn chosen(&self) -> Option<&Chosen> {
        self.chosen.as_ref()
    }

    /// The arrangement that runs.
    #[must_use]
    pub const fn record(&self) -> Option<&Record> {
        self.record.as_ref()
    }

    /// What the customer has to know about how they came here.
    #[must_use]
    pub const fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Why the customer could not be identified.
    #[must_use]
    pub const fn login_fault(&self) -> Option<LoginFault> {
        self.login_fault
    }

    /// Whether the customer's choice waits behind a sign-in.
    #[must_use]
    pub const fn holds_decision(&self) -> bool {
        self.decision.is_some()
    }

    /// The offer `params` would make of the chosen option, if they fit.
    #[must_use]
    pub fn would_be(&self, params: &Params) -> Option<Offer> {
        let chosen = self.chosen.as_ref()?;
        self.tailored(&chosen.offer.option, params)?.ok()
    }

    fn tailored(&self, option: &str, params: &Params) -> Option<Result<Offer, EvaluateError>> {
        let (account, terms) = (self.account.as_ref()?, self.terms()?);
        Some(tailor(
            &terms.policy,
            &account.account,
            &self.answers,
            terms.quote.as_of,
            option,
            params,
        ))
    }

    /// The state after `event`, and what is to be done.
    #[must_use]
    pub fn next(mut self, event: Event) -> (Self, Vec<Command>) {
        let mut commands = Vec::new();
        let before = self.step;
        self.act(event, &mut commands);
        let shown = commands.iter().any(|c| matches!(c, Command::Show { .. }));
        if self.step != before && !shown {
            self.show(&mut commands);
        }
        (self, commands)
    }

    fn act(&mut self, event: Event, out: &mut Vec<Command>) {
        if !matches!(
            event,
            Event::Started
                | Event::Answered(..)
                | Event::ReadReceipt
                | Event::Token(_)
                | Event::Online(_)
                | Event::LaterArrived
                | Event::Hidden
        ) {
            self.acted = true;
        }
        match event {
            Event::Started => self.start(out),
            Event::Answered(Asked::Account, reply) => self.account_answered(&reply, out),
            Event::Answered(Asked::Policy, reply) => {
                self.policy = Some(reply);
                self.work_out(out);
            }
            Event::Answered(Asked::Session, reply) => self.session_answered(&reply, out),
            Event::Answered(Asked::Code { renew, sign_in }, reply) => {
                self.code_answered(renew, sign_in, reply, out);
            }
            Event::Answered(Asked::Choice, reply) => self.choice_answered(&reply, out),
            Event::Answered(Asked::Leave, reply) => self.leave_answered(&reply, out),
            Event::Answered(Asked::Submission(topic), reply) => {
                self.submission_answered(topic, &reply, out);
            }
            Event::Answered(Asked::Preferences, reply) => self.preferences_answered(reply, out),
            Event::Answered(Asked::File(id), reply) => {
                self.on_file(evidence::FileEvent::Answered(id, reply), out);
            }
            Event::File(event) => self.on_file(event, out),
            Event::Open(topic) => self.open_topic(topic, out),
            Event::Submit { topic, key, body } => self.submit(topic, key, body, out),
            Event::Resend(topic) => self.resend(topic, out),
            Event::Anew(topic) => self.anew(topic, out),
            Event::Propose(proposal) => self.propose(proposal, out),
            Event::Token(given) => self.token(given, out),
            Event::Online(online) => {
                if self.online != online {
                    self.online = online;
                    out.push(Command::Refresh);
                }
            }
            Event::LaterArrived => {
                self.later = true;
                self.make_sense(out);
            }
            Event::Hidden => self.hide(out),
            Event::Identify { reference, code } => self.identify(reference, code, out),
            Event::Code(code) => self.send_code(code, out),
            Event::RenewCode => self.renew_code(out),
            Event::Happened(situation) => self.happened(situation, out),
            Event::ShowOptions => self.go(Step::Options),
            Event::Compare => self.go(Step::Compare),
            Event::ShowAssistance => self.go(Step::Assistance),
            Event::Answer {
                means,
                hardship,
                budget,
            } => {
                let answers = Answers {
                    means,
                    hardship,
                    budget,
                };
                self.answer(answers, out);
            }
            Event::Choose(option) => self.choose(&option),
            Event::ChooseAs(option, params) => self.choose_as(&option, &params),
            Event::Tailor(params) => self.change(&params, out),
            Event::Check => {
                if self.step == Step::Tailor
                    && self.chosen.as_ref().is_some_and(|c| c.fault.is_none())
                {
                    self.step = Step::Review;
                }
            }
            Event::Change => {
                if self.step == Step::Review {
                    self.step = Step::Tailor;
                }
            }
            Event::Confirm { key, language } => self.confirm(key, &language, out),
            Event::ShowReceipt => self.show_receipt(),
            Event::Leave(key) => self.leave(key, out),
            Event::ReadReceipt => {
                if self.has_unread_receipt() {
                    self.read_receipt(out);
                    self.show(out);
                }
            }
            Event::Back => self.back(),
            Event::Retry => self.retry(out),
        }
    }

    fn show(&mut self, out: &mut Vec<Command>) {
        out.push(Command::Show { focus: self.acted });
        if self.step != Step::Loading && !self.has_unread_receipt() {
            if !self.ready {
                self.ready = true;
                out.push(Command::Tell(Signal::Ready));
            }
            out.push(Command::Tell(Signal::Step(self.step)));
        }
    }

    fn fail(code: &str, out: &mut Vec<Command>) {
        out.push(Command::Tell(Signal::Error(code.to_owned())));
    }

    // What the customer chooses.

    /// To a screen that shows offers; only with a verified policy.
    fn go(&mut self, step: Step) {
        if self.terms().is_some() && self.is_choosing() {
            self.step = step;
        }
    }

    const fn is_choosing(&self) -> bool {
        self.place().is_choosing()
    }

    /// Never inlined, as all that arrives with the screens after the options.
    #[inline(never)]
    fn answer(&mut self, answers: Answers, out: &mut Vec<Command>) {
        let (Some(account), Some(terms)) = (self.account.clone(), self.terms().cloned()) else {
            return;
        };
        if self.step != Step::Assistance {
            return;
        }
        self.answers = answers;
        match evaluate(
            &terms.policy,
            &account.account,
            &self.answers,
            terms.quote.as_of,
        ) {
            Ok(evaluation) => {
                self.offers = Offers::Open(Rc::new(Terms {
                    policy: Rc::clone(&terms.policy),
                    quote: terms.quote.clone(),
                    evaluation,
                }));
                self.rework();
                out.push(Command::Refresh);
            }
            Err(_) => self.refuse("not-evaluable", out),
        }
    }

    fn choose(&mut self, option: &str) {
        if !self.is_choosing() {
            return;
        }
        let Some(offer) = self.terms().and_then(|terms| terms.offer(option)) else {
            return;
        };
        // Coming back to the same option keeps what was chosen about it.
        if self
            .chosen
            .as_ref()
            .is_none_or(|c| c.offer.option != option)
        {
            // Worked out again: the same offer, and no code that copies one.
            let Some(Ok(offer)) = self.tailored(option, &offer.params) else {
                return;
            };
            self.chosen = Some(Chosen { offer, fault: None });
        }
        self.notice = None;
        let adjustable = self.chosen.as_ref().is_some_and(Chosen::is_adjustable);
        self.step = if adjustable {
            Step::Tailor
        } else {
            Step::Review
        };
    }

    /// Never inlined, as all that arrives with the screens after the options.
    #[inline(never)]
    fn change(&mut self, params: &Params, out: &mut Vec<Command>) {
        if self.step != Step::Tailor {
            return;
        }
        let Some(mut chosen) = self.chosen.take() else {
            return;
        };
        match self.tailored(&chosen.offer.option, params) {
            Some(Ok(offer)) => chosen = Chosen { offer, fault: None },
            Some(Err(EvaluateError::Param(fault))) => chosen.fault = Some(fault),
            Some(Err(_)) => chosen.fault = Some(ParamFault::DoesNotFit),
            None => {}
        }
        self.chosen = Some(chosen);
        out.push(Command::Refresh);
    }

    fn back(&mut self) {
        if self.step == Step::SecondFactor {
            return self.begin_again(None);
        }
        let adjustable = self.chosen.as_ref().is_some_and(Chosen::is_adjustable);
        self.step = match self.step {
            Step::Options => Step::Balance,
            Step::Compare | Step::Assistance | Step::Tailor => Step::Options,
            Step::Review if adjustable => Step::Tailor,
            Step::Review => Step::Options,
            Step::Receipt => self.arrangement_step(),
            _ => self.place(),
        };
        self.notice = None;
    }

    fn retry(&mut self, out: &mut Vec<Command>) {
        match self.step {
            Step::Unreachable | Step::Untrusted => {
                // The policy fetched before did not do; it is fetched anew by the
                // address the next quote names.
                self.policy = Some(Reply::default());
                self.load(self.purpose, out);
            }
            Step::Preferences => self.open_topic(Topic::Preferences, out),
            Step::Expired if self.hosted => {
                self.renewed = true;
                out.push(Command::RenewToken);
            }
            Step::UnknownOutcome => self.load(Purpose::Settle, out),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
