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
pub mod dispute;
pub mod evidence;
pub mod feedback;
mod fitting;
pub mod kept;
pub mod needs;
pub mod preferences;
pub mod proposal;
mod services;
pub mod situation;
pub mod submission;

use std::rc::Rc;

pub use fitting::{Fit, Wish, most_a_month};
pub use situation::{Lead, Situation};

use leeway_core::account::Account;
use leeway_core::answers::{Answers, Hardship, Means};
use leeway_core::budget::Budget;
use leeway_core::disclosure::Disclosure;
use leeway_core::json::{self, Decode, Limits};
use leeway_core::money::Minor;
use leeway_core::option::{Kind, Offer, ParamFault, Params, Reason, Unavailable};
use leeway_core::policy::Policy;
use leeway_core::schedule::Frequency;
use leeway_core::trust::{Digest, Signed, Trust, TrustError, Verified, Verifier};
use leeway_core::wire::{
    AccountAnswer, ArrangementAnswer, Choice, Problem, Quote, Receipt, SessionAnswer,
    SessionRequest, disclosed,
};
use leeway_core::{EvaluateError, Evaluation, evaluate, tailor};

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
            Self::Compare
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

/// An answer of the creditor's API.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status; 0 where no answer came although it was asked for again
    /// as often as allowed.
    pub status: u16,
    /// The body.
    pub body: String,
}

impl Reply {
    const fn is_success(&self) -> bool {
        self.status >= 200 && self.status < 300
    }

    /// The code of a problem answer, empty where the body is none.
    fn code(&self) -> String {
        read::<Problem>(self).map_or_else(String::new, |problem| problem.code)
    }
}

fn read<T: json::Decode>(reply: &Reply) -> Option<T> {
    json::from_slice(reply.body.as_bytes(), Limits::bytes(MAX_ANSWER_BYTES)).ok()
}

/// A request to the creditor's API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// `GET account`.
    Account,
    /// `GET policies/{digest}`.
    Policy(Digest),
    /// `POST sessions`.
    Session(SessionRequest),
    /// `POST choices`, always with these bytes under this key.
    Choice {
        /// The `Idempotency-Key`.
        key: String,
        /// The exact body.
        body: String,
    },
    /// `POST arrangements/leave`.
    Leave {
        /// The `Idempotency-Key`.
        key: String,
        /// The exact body.
        body: String,
    },
    /// What the customer says beside choosing, always with these bytes under this key.
    Submission {
        /// What it is about, and so where it goes.
        topic: Topic,
        /// The `Idempotency-Key`.
        key: String,
        /// The exact body.
        body: String,
    },
    /// `GET preferences`.
    Preferences,
    /// `POST disputes/{reference}/files`, with a file of the device.
    File {
        /// The reference of the dispute.
        reference: String,
        /// The `Idempotency-Key`.
        key: String,
        /// The file's number on this device.
        id: u32,
    },
}

/// Which request an answer is to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// [`Request::Account`].
    Account,
    /// [`Request::Policy`], or the policy the loader asked for.
    Policy,
    /// [`Request::Session`].
    Session,
    /// [`Request::Choice`].
    Choice,
    /// [`Request::Leave`].
    Leave,
    /// [`Request::Submission`].
    Submission(Topic),
    /// [`Request::Preferences`].
    Preferences,
    /// [`Request::File`].
    File(u32),
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The widget starts, or the page comes back from the back/forward cache.
    Started,
    /// An answer came.
    Answered(Asked, Reply),
    /// The host page gave a new token, or did not.
    Token(bool),
    /// The device went online or offline.
    Online(bool),
    /// The screens after the options are there, and the code that belongs to them.
    LaterArrived,
    /// The page is left: forget everything.
    Hidden,
    /// The customer says who they are.
    Identify {
        /// The reference on the creditor's letter.
        reference: String,
        /// The access code on the creditor's letter.
        code: String,
    },
    /// The customer says what happened, or takes it back.
    Happened(Option<Situation>),
    /// The customer wants to see the options.
    ShowOptions,
    /// The customer wants to compare the options.
    Compare,
    /// The customer wants to see whether assistance is open to them.
    ShowAssistance,
    /// The customer answered what the assistance screen asks.
    Answer {
        /// Household and income.
        means: Option<Means>,
        /// Why paying is hard, if they chose to say.
        hardship: Option<Hardship>,
        /// Income and expenses.
        budget: Option<Budget>,
    },
    /// The customer chose the option with this id.
    Choose(String),
    /// The customer chose the option with this id as it was fitted for them.
    ChooseAs(String, Params),
    /// The customer changed something about the chosen option.
    Tailor(Params),
    /// The customer wants to check the plan.
    Check,
    /// The customer wants to change the plan.
    Change,
    /// The customer agreed and confirmed.
    Confirm {
        /// A fresh UUID, used if this is a new decision.
        key: String,
        /// The language the widget is shown in.
        language: String,
    },
    /// The customer wants to say something about this.
    Open(Topic),
    /// The customer sends what they say.
    Submit {
        /// What it is about.
        topic: Topic,
        /// A fresh UUID, used if this says something new.
        key: String,
        /// What is said, as it goes to the API.
        body: String,
    },
    /// The customer sends again what may have arrived already.
    Resend(Topic),
    /// The customer has more to say about a topic that is settled.
    Anew(Topic),
    /// The customer wants to know whether a plan fits what they could pay.
    Propose(leeway_core::counter::Proposal),
    /// Something happened to the files of a dispute.
    File(evidence::FileEvent),
    /// The customer wants to see the receipt of the arrangement that runs.
    ShowReceipt,
    /// The customer ends the arrangement that runs; with a fresh UUID.
    Leave(String),
    /// A receipt came, and the screens that show one are there.
    ReadReceipt,
    /// The customer goes one screen back.
    Back,
    /// The customer wants another try.
    Retry,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Ask the API.
    Ask(Request),
    /// Ask the host page for a new token.
    RenewToken,
    /// Use this token from now on.
    UseToken(String),
    /// Forget the token and all that was typed.
    DropToken,
    /// Forget all that was typed.
    DropDrafts,
    /// Show the screen of the step.
    Show {
        /// Whether its heading takes the focus: only where the customer did
        /// something, never when the page has just loaded.
        focus: bool,
    },
    /// Something on the screen changed; the rest stays as it is.
    Refresh,
    /// Say this message without moving the focus.
    Say(&'static str),
    /// Tell the host page, without anything personal.
    Tell(Signal),
}

/// What the host page is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signal {
    /// The first screen is there.
    Ready,
    /// A screen is shown.
    Step(Step),
    /// A choice was accepted.
    Choice {
        /// The option's id in the policy.
        option: String,
        /// Its kind.
        kind: Kind,
    },
    /// Something went wrong; the code is stable.
    Error(String),
    /// The host page has to log the customer in again.
    NeedsToken,
}

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
    option.reasons == [Reason::NeedsMeans] || option.reasons == [Reason::NeedsBudget]
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

/// A confirmed choice that is not settled yet: one key, one body.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Decision {
    key: String,
    body: String,
    offer: Offer,
    account_version: u64,
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

/// Why the customer could not be identified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginFault {
    /// No account has this reference and code.
    NotFound,
    /// Too many tries.
    TooMany,
    /// No answer came.
    NoAnswer,
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

    // Who the customer is.

    fn start(&mut self, out: &mut Vec<Command>) {
        if self.hosted {
            self.load(Purpose::Start, out);
        } else {
            self.step = Step::Identify;
        }
        self.show(out);
    }

    fn load(&mut self, purpose: Purpose, out: &mut Vec<Command>) {
        self.purpose = purpose;
        self.step = Step::Loading;
        self.policy_by_digest = false;
        out.push(Command::Ask(Request::Account));
    }

    fn identify(&mut self, reference: String, code: String, out: &mut Vec<Command>) {
        let asks = matches!(self.step, Step::Identify | Step::Expired);
        if !asks || self.hosted || self.signing_in {
            return;
        }
        self.signing_in = true;
        // Somebody else at the same device must find nothing of the customer before.
        let same = self.account.as_ref().is_none_or(|answer| {
            let known = &answer.account.reference;
            known.eq_ignore_ascii_case(reference.trim())
        });
        self.other_customer = !same;
        self.login_fault = None;
        out.push(Command::Refresh);
        out.push(Command::Ask(Request::Session(SessionRequest {
            creditor: self.creditor.clone(),
            reference,
            access_code: code,
        })));
    }

    fn session_answered(&mut self, reply: &Reply, out: &mut Vec<Command>) {
        if !self.signing_in {
            return;
        }
        self.signing_in = false;
        let session = Some(reply)
            .filter(|reply| reply.is_success())
            .and_then(read::<SessionAnswer>);
        match session {
            Some(session) => {
                out.push(Command::UseToken(session.token));
                if self.other_customer {
                    self.forget_customer(out);
                }
                self.resume(out);
            }
            None => {
                self.login_fault = Some(match reply.status {
                    400..=404 | 422 => LoginFault::NotFound,
                    429 => LoginFault::TooMany,
                    _ => LoginFault::NoAnswer,
                });
                out.push(Command::Show { focus: true });
            }
        }
    }

    /// Forgets what the customer before said and chose.
    fn forget_customer(&mut self, out: &mut Vec<Command>) {
        self.other_customer = false;
        self.account = None;
        self.situation = None;
        self.answers = Answers::default();
        self.chosen = None;
        self.record = None;
        self.leaving = None;
        self.said = Said::default();
        self.notice = None;
        self.waiting = None;
        self.purpose = Purpose::Start;
        self.decision = None;
        out.push(Command::DropDrafts);
    }

    fn token(&mut self, given: bool, out: &mut Vec<Command>) {
        if self.waiting.is_none() {
            // Asked for twice; what waited goes on already.
            return;
        }
        if given {
            self.resume(out);
        } else {
            self.expire(out);
        }
    }

    /// Goes on with what had to wait for a token.
    fn resume(&mut self, out: &mut Vec<Command>) {
        match (self.waiting.take(), &self.decision) {
            (Some(Waiting::Choice), Some(decision)) => {
                out.push(Command::Ask(decision.request()));
                self.step = Step::Sending;
            }
            (Some(Waiting::Submission(topic)), _) => self.resume_submission(topic, out),
            (Some(Waiting::Files), _) => self.resume_files(out),
            (Some(Waiting::Leave), _) => self.resume_leave(out),
            (Some(Waiting::Preferences), _) => self.open_topic(Topic::Preferences, out),
            _ => {
                let purpose = self.purpose;
                self.load(purpose, out);
            }
        }
    }

    /// The token no longer counts.
    fn unauthorised(&mut self, waiting: Waiting, out: &mut Vec<Command>) {
        self.waiting = Some(waiting);
        if self.hosted && !self.renewed {
            self.renewed = true;
            out.push(Command::RenewToken);
        } else {
            self.expire(out);
        }
    }

    fn expire(&mut self, out: &mut Vec<Command>) {
        self.renewed = false;
        self.step = Step::Expired;
        if self.hosted {
            out.push(Command::Tell(Signal::NeedsToken));
        }
    }

    fn hide(&mut self, out: &mut Vec<Command>) {
        let (creditor, trust) = (self.creditor.clone(), Rc::clone(&self.trust));
        *self = Self {
            online: self.online,
            later: self.later,
            ready: self.ready,
            // What the loader asked for may be an older one by now; it is nobody's in person.
            policy: Some(self.policy.take().unwrap_or_default()),
            ..Self::fresh(creditor, trust, self.hosted)
        };
        out.push(Command::DropToken);
        self.show(out);
    }

    // What is owed, and what can be offered.

    fn account_answered(&mut self, reply: &Reply, out: &mut Vec<Command>) {
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
    fn unreachable(&mut self) {
        self.step = match self.purpose {
            Purpose::Settle => Step::UnknownOutcome,
            Purpose::Start | Purpose::Renew { .. } => Step::Unreachable,
        };
    }

    fn loaded(&mut self, answer: AccountAnswer, out: &mut Vec<Command>) {
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
    fn work_out(&mut self, out: &mut Vec<Command>) {
        if !matches!(self.offers, Offers::Waiting) {
            return;
        }
        let Some(account) = self.account.clone() else {
            return;
        };
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

    fn verify(
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

    fn opened(
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
    fn make_sense(&mut self, out: &mut Vec<Command>) {
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
    fn rework(&mut self) {
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

    fn refuse(&mut self, code: &str, out: &mut Vec<Command>) {
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

    // What the customer confirms.

    /// Never inlined, as all that arrives with the screens after the options.
    #[inline(never)]
    fn confirm(&mut self, key: String, language: &str, out: &mut Vec<Command>) {
        // A second press finds the step at `Sending` and does nothing.
        if self.step != Step::Review || !self.online || !self.later {
            return;
        }
        let (Some(account), Some(terms), Some(chosen)) =
            (&self.account, self.terms().cloned(), &self.chosen)
        else {
            return;
        };
        let version = account.account.version;
        let same = self.decision.take();
        let same = same.filter(|decision| decision.is_for(&chosen.offer, version));
        let decision = match same {
            // Asked for once, sent again: the same key and the same bytes.
            Some(decision) => decision,
            None => match Decision::of(
                key,
                &terms,
                &account.account,
                chosen,
                &self.answers,
                language,
            ) {
                Some(decision) => decision,
                None => return self.refuse("terms-unwritable", out),
            },
        };
        self.notice = None;
        out.push(Command::Ask(decision.request()));
        self.decision = Some(decision);
        self.step = Step::Sending;
    }

    /// Never inlined, as all that arrives with the screens after the options.
    #[inline(never)]
    fn choice_answered(&mut self, reply: &Reply, out: &mut Vec<Command>) {
        if self.step != Step::Sending {
            return;
        }
        if reply.is_success() {
            self.renewed = false;
            match read::<ArrangementAnswer>(reply) {
                Some(answer) => {
                    if let Some(decision) = &self.decision {
                        out.push(Command::Tell(Signal::Choice {
                            option: decision.offer.option.clone(),
                            kind: decision.offer.kind,
                        }));
                    }
                    self.arranged(answer, true);
                }
                // Accepted, but with what is unclear: the account will tell.
                None => self.load(Purpose::Settle, out),
            }
            return;
        }
        let code = reply.code();
        match reply.status {
            401 => return self.unauthorised(Waiting::Choice, out),
            409 if code == "quote_stale" || code == "policy_stale" => {
                self.renew(Notice::OffersRenewed, out);
            }
            409 if code == "terms_mismatch" => {
                Self::fail(&code, out);
                self.renew(Notice::NotAccepted, out);
            }
            409 if code == "arrangement_exists" => {
                self.decision = None;
                self.notice = Some(Notice::AlreadyArranged);
                self.load(Purpose::Start, out);
            }
            // A refusal of any other kind has no effect on the creditor's side.
            400..=499 if !is_transient(reply.status) => {
                Self::fail(&code, out);
                self.renew(Notice::NotAccepted, out);
            }
            // No answer, or none that says whether the choice counted.
            _ => {
                Self::fail("outcome-unknown", out);
                self.step = Step::UnknownOutcome;
            }
        }
        self.renewed = false;
    }

    /// Loads account and policy anew and goes back to the options.
    fn renew(&mut self, notice: Notice, out: &mut Vec<Command>) {
        self.decision = None;
        self.load(Purpose::Renew { notice }, out);
    }

    fn arranged(&mut self, answer: ArrangementAnswer, fresh: bool) {
        self.record = Some(Record {
            answer,
            receipt: None,
            unread: true,
            fresh,
        });
        self.decision = None;
        self.purpose = Purpose::Start;
        self.step = Step::Receipt;
        // What led here is not needed any more.
        self.situation = None;
        self.answers = Answers::default();
        self.chosen = None;
    }
}

/// Whether an answer of this status says nothing about the outcome.
const fn is_transient(status: u16) -> bool {
    matches!(status, 408 | 409 | 425 | 429)
}

impl Decision {
    /// Never inlined, because `cargo xtask dist` moves it to the part of the Wasm that is
    /// fetched later: the review screen, which is there too, is the only way to it.
    #[inline(never)]
    fn of(
        key: String,
        terms: &Terms,
        account: &Account,
        chosen: &Chosen,
        answers: &Answers,
        language: &str,
    ) -> Option<Self> {
        let Chosen { offer, .. } = chosen;
        // The language the terms were really shown in.
        let language = terms
            .policy
            .text(&offer.agreement, language)
            .map_or(language, |(tag, _)| tag);
        let choice = Choice::of(
            &terms.policy,
            &terms.quote,
            account,
            offer,
            answers,
            language,
        )
        .ok()?;
        let body = String::from_utf8(json::to_vec(&choice).ok()?).ok()?;
        Some(Self {
            key,
            body,
            offer: offer.clone(),
            account_version: account.version,
        })
    }

    /// Whether it is the decision for `offer` on this version of the account. Never
    /// inlined, as [`of`](Self::of): there is no decision without the later part.
    #[inline(never)]
    fn is_for(&self, offer: &Offer, account_version: u64) -> bool {
        self.account_version == account_version && self.offer == *offer
    }

    fn request(&self) -> Request {
        Request::Choice {
            key: self.key.clone(),
            body: self.body.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
