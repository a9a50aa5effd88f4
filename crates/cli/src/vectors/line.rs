//! The lines of a file of vectors.

use leeway_core::Evaluation;
use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::date::Date;
use leeway_core::json::Decode;
use leeway_core::option::Offer;
use leeway_core::trust::Digest;
use leeway_core::wire::{Choice, Quote};
use serde::Serialize;

/// The format of the lines that this code writes and reads.
pub(super) const VERSION: u32 = 1;

/// The longest line that is read, in bytes: an account with every offer, or a
/// policy inside a string.
pub(super) const MAX_LINE: usize = 4 << 20;

/// One line: an object with its kind as the only member.
#[derive(Debug, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line {
    /// The first line: what all others rest on.
    Policy(PolicyLine),
    /// What an account is offered.
    Evaluate(Box<EvaluateLine>),
    /// What the server answers to a choice.
    Recompute(Box<RecomputeLine>),
}

#[derive(Debug, Serialize, Decode)]
pub(super) struct PolicyLine {
    /// Format of the vectors.
    pub(super) v: u32,
    /// The digest of `payload`.
    pub(super) policy_sha256: Digest,
    /// The signed bytes of the policy, as text.
    pub(super) payload: String,
}

#[derive(Debug, Serialize, Decode)]
pub(super) struct EvaluateLine {
    /// Counts the vectors from 1.
    pub(super) id: u32,
    pub(super) policy_sha256: Digest,
    pub(super) account: Account,
    pub(super) answers: Answers,
    pub(super) as_of: Date,
    pub(super) expected: Evaluation,
}

#[derive(Debug, Serialize, Decode)]
pub(super) struct RecomputeLine {
    /// Counts the vectors from 1.
    pub(super) id: u32,
    /// What was chosen, or what was changed in it.
    pub(super) name: String,
    pub(super) policy_sha256: Digest,
    pub(super) account: Account,
    pub(super) quote: Quote,
    pub(super) choice: Choice,
    pub(super) expected: Answer,
}

/// What the server answers.
#[derive(Debug, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub(super) enum Answer {
    /// The offer that becomes an arrangement.
    Accepted(Box<Offer>),
    /// The problem document's members.
    Refused {
        /// The HTTP status.
        status: u16,
        /// The stable code.
        code: String,
        /// The member of the choice at fault, where one is.
        path: Option<String>,
    },
}
