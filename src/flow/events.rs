//! What happens to the widget and what it has to do: what goes into
//! [`Flow::next`](super::Flow::next) and what comes out.

use leeway_core::answers::{Hardship, Means};
use leeway_core::budget::Budget;
use leeway_core::json::{self, Limits};
use leeway_core::option::{Kind, Params};
use leeway_core::trust::Digest;
use leeway_core::wire::{Problem, SessionRequest};

use super::evidence;
use super::situation::Situation;
use super::submission::Topic;
use super::{MAX_ANSWER_BYTES, Step};

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
    pub(super) const fn is_success(&self) -> bool {
        self.status >= 200 && self.status < 300
    }

    /// The code of a problem answer, empty where the body is none.
    pub(crate) fn code(&self) -> String {
        read::<Problem>(self).map_or_else(String::new, |problem| problem.code)
    }
}

pub(super) fn read<T: json::Decode>(reply: &Reply) -> Option<T> {
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
    /// `POST challenges/answer`, or with `renew` `POST challenges/renew`.
    Code {
        /// Whether another code is asked for.
        renew: bool,
        /// Which sign-in of the visit it belongs to.
        sign_in: u32,
        /// The address.
        path: &'static str,
        /// The body.
        body: String,
    },
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
    /// [`Request::Code`].
    Code {
        /// Whether another code was asked for.
        renew: bool,
        /// Which sign-in of the visit it belongs to.
        sign_in: u32,
    },
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
    /// The customer shows the code that was sent.
    Code(String),
    /// The customer wants another code.
    RenewCode,
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
