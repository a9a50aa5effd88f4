//! What the policy says beside its options: read where a screen needs it, from the bytes
//! that were verified.

use std::cell::Cell;
use std::rc::Rc;

use leeway_core::account::LocalText;
use leeway_core::option::Kind;
use leeway_core::policy::Policy;
use leeway_core::progress::Progress;
use leeway_core::services::Services;
use leeway_core::trust::{Digest, Signed, Verified, Verifier};
use leeway_core::wire::Receipt;

use super::{Flow, Offers};

thread_local! {
    /// What was read last: screens are drawn anew with every letter that is typed. It stays
    /// for as long as the page: what can be let go is code that every customer downloads.
    static READ: Cell<Option<&'static Read>> = const { Cell::new(None) };
}

/// What a policy says beside what its options offer.
struct Read {
    /// Of what it was read from.
    digest: Digest,
    services: Rc<Services>,
    zone: String,
    names: Vec<Name>,
}

/// What the creditor calls an option.
struct Name {
    option: String,
    kind: Kind,
    text: LocalText,
}

impl Read {
    fn of(digest: Digest, policy: Option<&Signed<Policy>>) -> Self {
        let mut names = Vec::new();
        for option in policy.iter().flat_map(|policy| &policy.options) {
            let title = option.title.as_ref().zip(policy);
            let text = title.and_then(|(id, policy)| policy.texts.get(id));
            if let Some(text) = text {
                names.push(Name {
                    option: option.id.clone(),
                    kind: option.kind.kind(),
                    text: text.clone(),
                });
            }
        }
        let services = policy.and_then(|policy| Services::of(policy).ok());
        Self {
            digest,
            services: Rc::new(services.unwrap_or_default()),
            zone: policy.map_or_else(String::new, |policy| policy.time_zone.clone()),
            names,
        }
    }
}

impl Flow {
    /// The services of the policy the offers rest on; while an arrangement runs, of the
    /// policy in force. None where no policy can be trusted, or says nothing that can be
    /// read: publishing refuses those.
    #[must_use]
    pub fn services(&self) -> Rc<Services> {
        self.read()
            .map(|read| Rc::clone(&read.services))
            .unwrap_or_default()
    }

    /// The creditor's time zone, by its IANA name and from the same policy; empty where there
    /// is none.
    #[must_use]
    pub fn time_zone(&self) -> &'static str {
        self.read().map_or("", |read| &read.zone)
    }

    /// What the creditor calls the option of a receipt, by the same policy; none where it
    /// has no such option any more, or no name for it.
    #[must_use]
    pub fn name_of(&self, receipt: &Receipt) -> Option<LocalText> {
        let mut names = self.read()?.names.iter();
        let name = names.find(|name| name.option == receipt.option && name.kind == receipt.kind);
        name.map(|name| name.text.clone())
    }

    fn read(&self) -> Option<&'static Read> {
        match &self.offers {
            Offers::Open(terms) => {
                let digest = terms.policy.digest();
                Some(known(digest, || Read::of(digest, Some(&terms.policy))))
            }
            Offers::Refused(_) => None,
            Offers::Waiting => self.read_in_force(),
        }
    }

    /// Without a quote nothing names the policy in force, so its signature alone counts,
    /// its issuer, audience and time.
    fn read_in_force(&self) -> Option<&'static Read> {
        let (account, reply) = (self.account()?, self.policy.as_ref()?);
        if self.record.is_none() || !reply.is_success() {
            return None;
        }
        let token = reply.body.as_bytes();
        let verified = || -> Option<Verified<Policy>> {
            Verifier {
                trusted: self.trust.keys(),
                now: account.now,
                issuer: &self.creditor,
                audience: &self.trust.issuer(&self.creditor)?.aud,
                floor: None,
                expected_digest: None,
            }
            .verify(token)
            .ok()
        };
        let digest = Digest::of(token);
        Some(known(digest, || {
            let policy = verified();
            Read::of(digest, policy.as_deref())
        }))
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

fn known(digest: Digest, read: impl FnOnce() -> Read) -> &'static Read {
    if let Some(known) = READ.get().filter(|known| known.digest == digest) {
        return known;
    }
    let read: &'static Read = Box::leak(Box::new(read()));
    READ.set(Some(read));
    read
}
