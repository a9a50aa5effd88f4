//! What the customer confirms, and what becomes of it.

use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::json::{self};
use leeway_core::option::Offer;
use leeway_core::wire::{ArrangementAnswer, Choice};

use super::events::{Command, Reply, Request, Signal, read};
use super::offers::{Chosen, Terms};
use super::{Flow, Notice, Purpose, Record, Step, Waiting};

/// A confirmed choice that is not settled yet: one key, one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    pub(super) key: String,
    pub(super) body: String,
    pub(super) offer: Offer,
    pub(super) account_version: u64,
}

impl Flow {
    /// Never inlined, as all that arrives with the screens after the options.
    #[inline(never)]
    pub(super) fn confirm(&mut self, key: String, language: &str, out: &mut Vec<Command>) {
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
    pub(super) fn choice_answered(&mut self, reply: &Reply, out: &mut Vec<Command>) {
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
    pub(super) fn renew(&mut self, notice: Notice, out: &mut Vec<Command>) {
        self.decision = None;
        self.load(Purpose::Renew { notice }, out);
    }

    pub(super) fn arranged(&mut self, answer: ArrangementAnswer, fresh: bool) {
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
    pub(super) fn of(
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
    pub(super) fn is_for(&self, offer: &Offer, account_version: u64) -> bool {
        self.account_version == account_version && self.offer == *offer
    }

    pub(super) fn request(&self) -> Request {
        Request::Choice {
            key: self.key.clone(),
            body: self.body.clone(),
        }
    }
}
