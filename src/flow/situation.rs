//! What happened, where the customer wants to say so: which screen comes next, and what
//! comes first on it. The answer is never sent, and kept only sealed on the device; every
//! choice stays where it can be found.

use leeway_core::json::Decode;
use leeway_core::option::Kind;
use serde::Serialize;

use super::{Command, Entry, Flow, Step};

/// What the customer says happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// A payment did not go through.
    PaymentReturned,
    /// They forgot, or never saw the bill.
    Forgot,
    /// They cannot pay now.
    CannotPay,
    /// They do not think they owe this, or not all of it.
    SomethingWrong,
    /// They may not be able to pay soon.
    MayNotPay,
}

/// Which choices come first because of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Paying now.
    Pay,
    /// Paying less, or later.
    Less,
    /// Fitting what is still to come.
    Ahead,
}

impl Situation {
    /// Every answer, in the order it is offered.
    pub const ALL: [Self; 5] = [
        Self::PaymentReturned,
        Self::Forgot,
        Self::CannotPay,
        Self::SomethingWrong,
        Self::MayNotPay,
    ];

    /// Which choices come first; none for a bill that is to be checked.
    #[must_use]
    pub const fn lead(self) -> Option<Lead> {
        match self {
            Self::PaymentReturned | Self::Forgot => Some(Lead::Pay),
            Self::CannotPay => Some(Lead::Less),
            Self::SomethingWrong => None,
            Self::MayNotPay => Some(Lead::Ahead),
        }
    }
}

impl Lead {
    /// Whether options of this kind come first.
    #[must_use]
    pub const fn has(self, kind: Kind) -> bool {
        match self {
            Self::Pay => matches!(kind, Kind::PayInFull | Kind::PayPart | Kind::UndisputedPart),
            Self::Less => matches!(
                kind,
                Kind::Assistance
                    | Kind::AffordablePlan
                    | Kind::StepUp
                    | Kind::TemporaryReduction
                    | Kind::Deferral
                    | Kind::Downgrade
            ),
            Self::Ahead => matches!(
                kind,
                Kind::Instalments
                    | Kind::StepUp
                    | Kind::TemporaryReduction
                    | Kind::Deferral
                    | Kind::Modification
                    | Kind::Downgrade
                    | Kind::Bundle
            ),
        }
    }
}

impl Flow {
    /// Which choices come first because of what the customer said happened.
    #[must_use]
    pub fn lead(&self) -> Option<Lead> {
        self.situation?.lead()
    }

    /// What is open to the customer: in the policy's order, but for what comes first
    /// because of what they said happened.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry<'_>> {
        let (mut first, mut rest) = (Vec::new(), Vec::new());
        for entry in self.terms().into_iter().flat_map(|terms| terms.open()) {
            if self.lead().is_some_and(|lead| lead.has(entry.kind())) {
                first.push(entry);
            } else {
                rest.push(entry);
            }
        }
        first.append(&mut rest);
        first
    }

    /// Takes over what the customer says happened, or that they take it back.
    pub(super) fn happened(&mut self, situation: Option<Situation>, out: &mut Vec<Command>) {
        if !matches!(self.step, Step::Balance | Step::Options) {
            return;
        }
        self.situation = situation;
        let Some(situation) = situation else {
            // The same choices in the policy's order.
            self.show(out);
            return;
        };
        let asks = self
            .terms()
            .is_some_and(|terms| terms.asking().next().is_some());
        match situation {
            // The ways to tell the creditor are beside the screen.
            Situation::SomethingWrong => {}
            Situation::CannotPay if asks => self.go(Step::Assistance),
            _ => self.go(Step::Options),
        }
    }
}
