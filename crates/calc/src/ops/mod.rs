//! The operations, one file each.

mod add_months;
mod annuity;
mod apr;
mod business_days;
mod currency;
mod dates;
mod day_count;
mod ed25519;
mod evaluate;
mod interval;
mod kid;
mod schedule;
mod sliding_scale;
mod split;
mod verify;

use leeway_core::json::Node;

use crate::error::CalcError;
use crate::line::Settings;
use crate::members::Members;

/// One operation: what it takes, what it answers, an example, and the sum itself.
#[derive(Debug)]
pub struct Operation {
    /// Its name, the value of `op`.
    pub name: &'static str,
    /// What it does, in one line.
    pub about: &'static str,
    /// What it takes besides `id` and `op`.
    pub members: &'static [Member],
    /// What its result holds.
    pub result: &'static [Member],
    /// A request with its answer. The tests ask it.
    pub example: Example,
    /// Works the answer out. What it leaves unread is a member of no use.
    pub(crate) run: fn(&mut Members, &Settings) -> Result<Node, CalcError>,
}

/// A member of a request or of a result.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Type, meaning, and what stands for it where it is left out.
    pub about: &'static str,
}

/// A request with its answer.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The line.
    pub line: &'static str,
    /// The answer to it.
    pub answer: &'static str,
    /// Whether it needs [`Settings::unsigned`].
    pub unsigned: bool,
}

/// Every operation, in the order of the documentation.
pub const OPERATIONS: &[Operation] = &[
    split::OPERATION,
    add_months::OPERATION,
    dates::OPERATION,
    business_days::OPERATION,
    day_count::OPERATION,
    currency::OPERATION,
    annuity::OPERATION,
    schedule::OPERATION,
    apr::OPERATION,
    interval::OPERATION,
    sliding_scale::OPERATION,
    evaluate::OPERATION,
    verify::OPERATION,
    ed25519::OPERATION,
    kid::OPERATION,
];

/// The operation of that name.
#[must_use]
pub fn operation(name: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.name == name)
}

/// A [`Member`] in one line.
const fn member(name: &'static str, about: &'static str) -> Member {
    Member { name, about }
}

/// An [`Example`] that needs nothing allowed.
const fn example(line: &'static str, answer: &'static str) -> Example {
    Example {
        line,
        answer,
        unsigned: false,
    }
}
