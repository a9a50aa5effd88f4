//! What the policy says beside its options: read where a screen needs it, from the bytes
//! that were verified.

use std::cell::RefCell;
use std::rc::Rc;

use leeway_core::policy::Policy;
use leeway_core::progress::Progress;
use leeway_core::services::Services;
use leeway_core::trust::{Digest, Verified, Verifier};
use leeway_core::wire::Receipt;

use super::{Flow, Offers};

thread_local! {
    /// The services read last, by the digest of what they were read from: screens are
    /// drawn anew with every letter that is typed.
    static READ: RefCell<Option<(Digest, Rc<Services>)>> = const { RefCell::new(None) };
}

impl Flow {
    /// The services of the policy the offers rest on; while an arrangement runs, of the
    /// policy in force. None where no policy can be trusted, or says nothing that can be
    /// read: publishing refuses those.
    #[must_use]
    pub fn services(&self) -> Rc<Services> {
        match &self.offers {
            Offers::Open(terms) => {
                known(terms.policy.digest(), || Services::of(&terms.policy).ok())
            }
            Offers::Refused(_) => Rc::default(),
            Offers::Waiting => self.services_in_force(),
        }
    }

    /// Without a quote nothing names the policy in force, so its signature alone counts,
    /// its issuer, audience and time.
    fn services_in_force(&self) -> Rc<Services> {
        let (Some(account), Some(reply)) = (self.account(), &self.policy) else {
            return Rc::default();
        };
        if self.record.is_none() || !reply.is_success() {
            return Rc::default();
        }
        let token = reply.body.as_bytes();
        known(Digest::of(token), || {
            let policy: Verified<Policy> = Verifier {
                trusted: self.trust.keys(),
                now: account.now,
                issuer: &self.creditor,
                audience: &self.trust.issuer(&self.creditor)?.aud,
                floor: None,
                expected_digest: None,
            }
            .verify(token)
            .ok()?;
            Services::of(&policy).ok()
        })
    }

    /// Where the customer pays for the arrangement that runs; none where nothing is to be
    /// paid.
    #[must_use]
    pub fn payment_address(&self) -> Option<String> {
        let record = self.record()?;
        let paid = |progress: Progress| !progress.open.is_positive();
        let free = |receipt: &Rc<Verified<Receipt>>| receipt.schedule.is_empty();
        if record.progress().is_some_and(paid) || record.receipt.as_ref().is_some_and(free) {
            return None;
        }
        let services = self.services();
        services.payment.as_ref()?.address(&record.answer.reference)
    }
}

fn known(digest: Digest, read: impl FnOnce() -> Option<Services>) -> Rc<Services> {
    let kept = READ.with_borrow(|kept| {
        let (known, services) = kept.as_ref()?;
        (*known == digest).then(|| Rc::clone(services))
    });
    kept.unwrap_or_else(|| {
        let services = Rc::new(read().unwrap_or_default());
        READ.set(Some((digest, Rc::clone(&services))));
        services
    })
}
