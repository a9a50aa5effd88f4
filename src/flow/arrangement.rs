//! The arrangement that runs: how far it is, and the receipt behind it.

use std::rc::Rc;

use leeway_core::json;
use leeway_core::money::{Minor, MoneyError};
use leeway_core::progress::{Payment, Progress, Received};
use leeway_core::trust::Verifier;
use leeway_core::wire::{Leave, Receipt};

use super::{Command, Flow, Notice, Purpose, Record, Reply, Request, Step, Waiting};

impl Record {
    /// What came in since it was agreed, where its receipt is genuine and the creditor's
    /// side says so.
    #[must_use]
    pub fn received(&self) -> Option<&Received> {
        self.receipt.as_ref()?;
        self.answer.received.as_ref()
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        let schedule = &self.receipt.as_ref()?.schedule;
        self.received()?.progress(schedule).ok()
    }

    /// How far it would be if `extra` more was paid now. `None` where that is above what
    /// is open, and where only the creditor's system can tell: with interest, or where
    /// every later payment would change.
    ///
    /// # Errors
    /// [`MoneyError`] where a sum leaves the range of amounts.
    pub fn ahead(&self, extra: Minor) -> Result<Option<Progress>, MoneyError> {
        let (Some(receipt), Some(received)) = (&self.receipt, self.received()) else {
            return Ok(None);
        };
        let mut received = received.clone();
        if !self.tells_ahead() || extra > received.progress(&receipt.schedule)?.open {
            return Ok(None);
        }
        received.payments.push(Payment {
            date: received.as_of,
            amount: extra,
        });
        received.progress(&receipt.schedule).map(Some)
    }

    /// Whether the customer may end it here.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        self.received().is_some_and(|received| received.may_leave)
    }

    /// Whether what paying ahead does can be worked out here.
    #[must_use]
    pub fn tells_ahead(&self) -> bool {
        use leeway_core::schedule::Overpayment::{Last, Next};
        let interest = self.receipt.as_ref().map(|receipt| receipt.totals.interest);
        let rule = self.received().and_then(|received| received.overpayment);
        interest == Some(Minor::ZERO) && matches!(rule, Some(Next | Last))
    }
}

impl Flow {
    /// Whether a receipt came that has yet to be looked at.
    #[must_use]
    pub fn has_unread_receipt(&self) -> bool {
        self.record().is_some_and(|record| record.unread)
    }

    /// Finds out whether the receipt is genuine and of this arrangement, and where the
    /// customer goes from there. Never inlined, because `cargo xtask dist` moves it to the
    /// part of the Wasm that is fetched later.
    #[inline(never)]
    pub(super) fn read_receipt(&mut self, out: &mut Vec<Command>) {
        let Some(record) = &mut self.record else {
            return;
        };
        record.unread = false;
        let pinned = self.trust.issuer(&self.creditor);
        let receipt = Verifier {
            trusted: self.trust.keys(),
            // A receipt does not expire; its key's dates are held against its own.
            now: i64::MAX,
            issuer: &self.creditor,
            audience: pinned.map_or("", |issuer| issuer.aud.as_str()),
            floor: None,
            expected_digest: None,
        }
        .verify::<Receipt>(record.answer.receipt.as_bytes());
        let account = self.account.as_ref().map(|shown| &shown.account.reference);
        match receipt {
            Err(error) => Self::fail(error.code(), out),
            Ok(receipt)
                if receipt.reference == record.answer.reference
                    && account == Some(&receipt.account_reference) =>
            {
                record.receipt = Some(Rc::new(receipt));
            }
            // A genuine receipt of something else proves nothing here.
            Ok(_) => Self::fail("receipt-of-another", out),
        }
        self.step = self.arrangement_step();
    }

    /// The screen of an arrangement: the receipt where it is news, else how far it is.
    pub(super) fn arrangement_step(&self) -> Step {
        let known = self.record().and_then(Record::received).is_some();
        let news = self.record().is_some_and(|record| record.fresh)
            || self.notice() == Some(Notice::AlreadyArranged);
        if known && !news {
            Step::Arrangement
        } else {
            Step::Receipt
        }
    }

    /// From how far the arrangement is to its receipt.
    pub(super) fn show_receipt(&mut self) {
        if self.step == Step::Arrangement {
            self.step = Step::Receipt;
        }
    }

    /// Ends the arrangement, where the policy lets the customer. Never inlined, as
    /// `read_receipt`.
    #[inline(never)]
    pub(super) fn leave(&mut self, key: String, out: &mut Vec<Command>) {
        // A second press finds another step and does nothing.
        if self.step != Step::Arrangement || !self.online {
            return;
        }
        let Some(record) = self.record().filter(|record| record.may_leave()) else {
            return;
        };
        let leave = Leave {
            reference: record.answer.reference.clone(),
        };
        let Some(body) = json::to_vec(&leave).ok() else {
            return;
        };
        let body = String::from_utf8(body).unwrap_or_default();
        self.leaving = Some(Request::Leave { key, body });
        self.resume_leave(out);
    }

    /// Asks to end it, with the same bytes under the same key however often that takes.
    /// Never inlined, as `read_receipt`.
    #[inline(never)]
    pub(super) fn resume_leave(&mut self, out: &mut Vec<Command>) {
        out.extend(self.leaving.clone().map(Command::Ask));
        self.step = Step::Loading;
    }

    /// Whatever the answer was, the account tells what is so now.
    pub(super) fn leave_answered(&mut self, reply: &Reply, out: &mut Vec<Command>) {
        if self.step != Step::Loading || self.leaving.is_none() {
            return;
        }
        if reply.status == 401 {
            return self.unauthorised(Waiting::Leave, out);
        }
        if !reply.is_success() {
            Self::fail(&reply.code(), out);
        }
        self.load(Purpose::Start, out);
    }

    /// What the account says about an arrangement that was to end.
    pub(super) fn left(&mut self, runs: bool) {
        if self.leaving.take().is_some() {
            self.notice = Some(if runs { Notice::NotLeft } else { Notice::Left });
            if !runs {
                self.record = None;
            }
        }
    }

    /// Whether the receipt has a screen behind it.
    #[must_use]
    pub fn has_arrangement_behind(&self) -> bool {
        self.step == Step::Receipt && self.arrangement_step() == Step::Arrangement
    }
}
