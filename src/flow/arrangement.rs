//! The arrangement that runs: how far it is, and the receipt behind it.

use leeway_core::money::{Minor, MoneyError};
use leeway_core::progress::{Payment, Progress, Received};

use super::{Flow, Notice, Record, Step};

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

    /// Whether the receipt has a screen behind it.
    #[must_use]
    pub fn has_arrangement_behind(&self) -> bool {
        self.step == Step::Receipt && self.arrangement_step() == Step::Arrangement
    }
}
