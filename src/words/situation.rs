//! What the customer says happened, and what comes first because of it.

use crate::flow::{Lead, Situation};

/// What happened, as an answer: "I forgot about it".
#[must_use]
pub const fn situation_label(situation: Situation) -> &'static str {
    match situation {
        Situation::PaymentReturned => "situation-payment-returned",
        Situation::Forgot => "situation-forgot",
        Situation::CannotPay => "situation-cannot-pay",
        Situation::SomethingWrong => "situation-something-wrong",
        Situation::MayNotPay => "situation-may-not-pay",
    }
}

/// Why the options are in this order.
#[must_use]
pub const fn lead_note(lead: Lead) -> &'static str {
    match lead {
        Lead::Pay => "options-order-pay",
        Lead::Less => "options-order-less",
        Lead::Ahead => "options-order-ahead",
    }
}
