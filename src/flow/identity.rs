//! Who the customer is: signing in, tokens, and forgetting them.

use std::rc::Rc;

use leeway_core::answers::Answers;
use leeway_core::wire::{SessionAnswer, SessionRequest};

use super::events::{Command, Reply, Request, Signal, read};
use super::second_factor::SecondFactor;
use super::submission::{Said, Topic};
use super::{Flow, Purpose, Step, Waiting};

/// Why the customer could not be identified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginFault {
    /// No account has this reference and code.
    NotFound,
    /// The code is the right one, and has ended.
    CodeEnded,
    /// The code that was sent counts no more, and no other is sent for this sign-in.
    Again,
    /// Too many tries.
    TooMany,
    /// Too many codes were sent.
    TooManyCodes,
    /// No answer came.
    NoAnswer,
}

impl Flow {
    pub(super) fn start(&mut self, out: &mut Vec<Command>) {
        if self.hosted {
            self.load(Purpose::Start, out);
        } else {
            self.step = Step::Identify;
        }
        self.show(out);
    }

    pub(super) fn load(&mut self, purpose: Purpose, out: &mut Vec<Command>) {
        self.purpose = purpose;
        self.step = Step::Loading;
        self.policy_by_digest = false;
        out.push(Command::Ask(Request::Account));
    }

    pub(super) fn identify(&mut self, reference: String, code: String, out: &mut Vec<Command>) {
        let asks = matches!(self.step, Step::Identify | Step::Expired);
        if !asks || self.hosted || self.signing_in {
            return;
        }
        self.signing_in = true;
        // Somebody else at the same device must find nothing of the customer before.
        let same = self.account.as_ref().is_none_or(|answer| {
            let known = &answer.account.reference;
            known.eq_ignore_ascii_case(reference.trim())
        });
        self.other_customer = !same;
        self.login_fault = None;
        out.push(Command::Refresh);
        out.push(Command::Ask(Request::Session(SessionRequest {
            creditor: self.creditor.clone(),
            reference,
            access_code: code,
        })));
    }

    pub(super) fn session_answered(&mut self, reply: &Reply, out: &mut Vec<Command>) {
        if !self.signing_in {
            return;
        }
        self.signing_in = false;
        if reply.status == 202 {
            self.sign_ins = self.sign_ins.wrapping_add(1);
            let begun = SecondFactor::begun(reply.clone(), self.step, self.sign_ins);
            self.second_factor = Some(begun);
            self.step = Step::SecondFactor;
            return;
        }
        let session = Some(reply)
            .filter(|reply| reply.is_success())
            .and_then(read::<SessionAnswer>);
        match session {
            Some(session) => self.signed_in(session.token, out),
            None => {
                self.login_fault = Some(match (reply.status, reply.code().as_str()) {
                    (403, "access_code_ended") => LoginFault::CodeEnded,
                    (400..=404 | 422, _) => LoginFault::NotFound,
                    (429, "too_many_codes") => LoginFault::TooManyCodes,
                    (429, _) => LoginFault::TooMany,
                    _ => LoginFault::NoAnswer,
                });
                out.push(Command::Show { focus: true });
            }
        }
    }

    /// Goes on with the token of a customer who signed in.
    pub(super) fn signed_in(&mut self, token: String, out: &mut Vec<Command>) {
        out.push(Command::UseToken(token));
        if self.other_customer {
            self.forget_customer(out);
        }
        self.resume(out);
    }

    /// Forgets what the customer before said and chose.
    pub(super) fn forget_customer(&mut self, out: &mut Vec<Command>) {
        self.other_customer = false;
        self.account = None;
        self.situation = None;
        self.answers = Answers::default();
        self.chosen = None;
        self.record = None;
        self.leaving = None;
        self.said = Said::default();
        self.notice = None;
        self.waiting = None;
        self.purpose = Purpose::Start;
        self.decision = None;
        out.push(Command::DropDrafts);
    }

    pub(super) fn token(&mut self, given: bool, out: &mut Vec<Command>) {
        if self.waiting.is_none() {
            // Asked for twice; what waited goes on already.
            return;
        }
        if given {
            self.resume(out);
        } else {
            self.expire(out);
        }
    }

    /// Goes on with what had to wait for a token.
    pub(super) fn resume(&mut self, out: &mut Vec<Command>) {
        match (self.waiting.take(), &self.decision) {
            (Some(Waiting::Choice), Some(decision)) => {
                out.push(Command::Ask(decision.request()));
                self.step = Step::Sending;
            }
            (Some(Waiting::Submission(topic)), _) => self.resume_submission(topic, out),
            (Some(Waiting::Files), _) => self.resume_files(out),
            (Some(Waiting::Leave), _) => self.resume_leave(out),
            (Some(Waiting::Preferences), _) => self.open_topic(Topic::Preferences, out),
            _ => {
                let purpose = self.purpose;
                self.load(purpose, out);
            }
        }
    }

    /// The token no longer counts.
    pub(super) fn unauthorised(&mut self, waiting: Waiting, out: &mut Vec<Command>) {
        self.waiting = Some(waiting);
        if self.hosted && !self.renewed {
            self.renewed = true;
            out.push(Command::RenewToken);
        } else {
            self.expire(out);
        }
    }

    pub(super) fn expire(&mut self, out: &mut Vec<Command>) {
        self.renewed = false;
        self.step = Step::Expired;
        if self.hosted {
            out.push(Command::Tell(Signal::NeedsToken));
        }
    }

    pub(super) fn hide(&mut self, out: &mut Vec<Command>) {
        let (creditor, trust) = (self.creditor.clone(), Rc::clone(&self.trust));
        *self = Self {
            online: self.online,
            later: self.later,
            ready: self.ready,
            // What the loader asked for may be an older one by now; it is nobody's in person.
            policy: Some(self.policy.take().unwrap_or_default()),
            ..Self::fresh(creditor, trust, self.hosted)
        };
        out.push(Command::DropToken);
        self.show(out);
    }
}
