//! What a customer says to the creditor beside choosing an offer: a dispute, a proposal,
//! when to call, how to write, how it went.
//!
//! Whatever the topic, one press of its button is one body under one key until it is
//! known what became of it. Nothing is sent by opening a screen or by leaving it.

use leeway_core::counter::{Counter, Miss, Proposal, counter};
use leeway_core::json::{self, Decode, Limits, Node};
use serde::Serialize;

use super::evidence::Evidence;
use super::{Chosen, Command, Flow, MAX_ANSWER_BYTES, Notice, Reply, Request, Step, Waiting};
use crate::words::{FieldId, Line};

/// What is wrong with a form: the field, and how to mend it.
pub type Faults = Vec<(FieldId, Line)>;

/// The texts of a policy that the screens show by their names, without an option that
/// names them: what the creditor does with what is said on each.
pub const POLICY_TEXTS: [&str; 5] = ["dispute", "proposal", "callback", "preferences", "needs"];

/// What the customer says something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// What is owed is wrong, or not theirs.
    Dispute,
    /// What they could pay instead of an offer.
    Proposal,
    /// When to call them.
    Callback,
    /// How they may be reached.
    Preferences,
    /// How it went, asked beside the receipt.
    Feedback,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 5] = [
        Self::Dispute,
        Self::Proposal,
        Self::Callback,
        Self::Preferences,
        Self::Feedback,
    ];

    /// The screen it is said on.
    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Self::Dispute => Step::Dispute,
            Self::Proposal => Step::Proposal,
            Self::Callback => Step::Callback,
            Self::Preferences => Step::Preferences,
            Self::Feedback => Step::Receipt,
        }
    }
}

/// How far what the customer says has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is being written.
    #[default]
    Writing,
    /// It is on its way.
    Sending,
    /// It was sent and no answer came: it may or may not have arrived.
    Unknown,
    /// The creditor has it.
    Received,
}

/// Why it was not received. Nothing was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A text holds what looks like the number of a payment card.
    CardNumber,
    /// More was sent today than the creditor takes.
    TooMany,
    /// Anything else.
    NotAccepted,
}

/// What the customer says about one topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Submission {
    stage: Stage,
    refusal: Option<Refusal>,
    /// Key and body, from the first press until it is settled.
    pub(super) sent: Option<(String, String)>,
    reference: String,
}

impl Submission {
    /// What was sent before the page was loaded anew, and may have arrived.
    pub(super) fn unknown(key: String, body: String) -> Self {
        Self {
            stage: Stage::Unknown,
            sent: Some((key, body)),
            ..Self::default()
        }
    }

    /// How far it has come.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Why it was not received, where it was refused.
    #[must_use]
    pub const fn refusal(&self) -> Option<Refusal> {
        self.refusal
    }

    /// The creditor's reference for it; empty before it is received, and for topics
    /// that have none.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }
}

/// Everything the customer says beside choosing.
#[derive(Debug, Clone, Default)]
pub struct Said {
    dispute: Submission,
    proposal: Submission,
    callback: Submission,
    preferences: Submission,
    feedback: Submission,
    /// What the API said about the customer's preferences.
    stored: Option<Reply>,
    /// A proposal no plan of the policy fits, with what each says to it.
    pub(super) misses: Option<(Proposal, Vec<Miss>)>,
    /// The files of the dispute.
    pub(super) files: Vec<Evidence>,
    /// The screen the customer comes back to.
    pub(super) from: Option<Step>,
}

impl Said {
    pub(super) const fn of(&self, topic: Topic) -> &Submission {
        match topic {
            Topic::Dispute => &self.dispute,
            Topic::Proposal => &self.proposal,
            Topic::Callback => &self.callback,
            Topic::Preferences => &self.preferences,
            Topic::Feedback => &self.feedback,
        }
    }

    pub(super) const fn of_mut(&mut self, topic: Topic) -> &mut Submission {
        match topic {
            Topic::Dispute => &mut self.dispute,
            Topic::Proposal => &mut self.proposal,
            Topic::Callback => &mut self.callback,
            Topic::Preferences => &mut self.preferences,
            Topic::Feedback => &mut self.feedback,
        }
    }
}

impl Step {
    pub(super) const fn is_of_submission(self) -> bool {
        matches!(
            self,
            Self::Dispute | Self::Proposal | Self::Callback | Self::Preferences
        )
    }
}

impl Flow {
    /// What the customer says about `topic`.
    #[must_use]
    pub const fn submission(&self, topic: Topic) -> &Submission {
        self.said.of(topic)
    }

    /// What the API said about the customer's preferences; none before it answered.
    #[must_use]
    pub const fn stored_preferences(&self) -> Option<&Reply> {
        self.said.stored.as_ref()
    }

    /// The proposal no plan of the policy fits, with what each says to it.
    #[must_use]
    pub fn misses(&self) -> Option<(Proposal, &[Miss])> {
        let (proposal, misses) = self.said.misses.as_ref()?;
        Some((*proposal, misses))
    }

    /// Whether the customer can say something now.
    #[must_use]
    pub const fn can_open(&self) -> bool {
        self.account.is_some()
            && !matches!(
                self.step,
                Step::Loading | Step::Identify | Step::SecondFactor | Step::Expired | Step::Sending
            )
    }

    /// Whether the customer can propose something and choose among offers.
    #[must_use]
    pub const fn can_choose(&self) -> bool {
        self.terms().is_some() && self.is_choosing()
    }

    /// The screen the customer is on, or comes back to from what they say.
    pub(super) const fn place(&self) -> Step {
        match self.said.from {
            Some(from) if self.step.is_of_submission() => from,
            _ => self.step,
        }
    }

    /// To a screen that nobody asked for; what is being said is said first.
    pub(super) const fn arrive(&mut self, step: Step) {
        if self.step.is_of_submission() {
            self.said.from = Some(step);
        } else {
            self.step = step;
        }
    }

    pub(super) fn open_topic(&mut self, topic: Topic, out: &mut Vec<Command>) {
        let again = self.step == topic.step() || self.step == Step::Expired;
        if !(self.can_open() || again) || matches!(topic, Topic::Feedback) {
            return;
        }
        if matches!(topic, Topic::Proposal) && !self.can_choose() {
            return;
        }
        if !self.step.is_of_submission() && self.step != Step::Expired {
            self.said.from = Some(self.step);
        }
        self.step = topic.step();
        let known = self.said.stored.as_ref().is_some_and(Reply::is_success);
        if matches!(topic, Topic::Preferences) && !known {
            self.said.stored = None;
            out.push(Command::Refresh);
            out.push(Command::Ask(Request::Preferences));
        }
    }

    pub(super) fn preferences_answered(&mut self, reply: Reply, out: &mut Vec<Command>) {
        if reply.status == 401 && self.waiting.is_none() {
            return self.unauthorised(Waiting::Preferences, out);
        }
        self.renewed = false;
        self.said.stored = Some(reply);
        if self.step == Step::Preferences {
            out.push(Command::Show { focus: false });
        }
    }

    /// Never inlined, as everything below: `cargo xtask dist` moves it to the part of the
    /// Wasm that is fetched later, where the only screens are that lead to it.
    #[inline(never)]
    pub(super) fn submit(
        &mut self,
        topic: Topic,
        key: String,
        body: String,
        out: &mut Vec<Command>,
    ) {
        // A second press finds it on its way and does nothing.
        if self.said.of(topic).stage != Stage::Writing || self.step != topic.step() || !self.online
        {
            return;
        }
        let submission = self.said.of_mut(topic);
        submission.refusal = None;
        // Said once, sent again: the same key and the same bytes.
        let same = submission.sent.take().filter(|(_, sent)| *sent == body);
        submission.sent = Some(same.unwrap_or((key, body)));
        self.send(topic, out);
    }

    #[inline(never)]
    pub(super) fn resend(&mut self, topic: Topic, out: &mut Vec<Command>) {
        if self.said.of(topic).stage == Stage::Unknown && self.online {
            self.send(topic, out);
        }
    }

    #[inline(never)]
    pub(super) fn resume_submission(&mut self, topic: Topic, out: &mut Vec<Command>) {
        if self.step == Step::Expired {
            self.step = topic.step();
        }
        self.send(topic, out);
    }

    fn send(&mut self, topic: Topic, out: &mut Vec<Command>) {
        let submission = self.said.of_mut(topic);
        let Some((key, body)) = submission.sent.clone() else {
            return;
        };
        submission.stage = Stage::Sending;
        out.push(Command::Refresh);
        out.push(Command::Say("submission-sending-status"));
        out.push(Command::Ask(Request::Submission { topic, key, body }));
    }

    #[inline(never)]
    pub(super) fn anew(&mut self, topic: Topic, out: &mut Vec<Command>) {
        let submission = self.said.of_mut(topic);
        if submission.stage == Stage::Received {
            *submission = Submission::default();
            self.said.misses = None;
            if topic == Topic::Dispute {
                self.said.files.clear();
            }
            out.push(Command::Show { focus: true });
        }
    }

    #[inline(never)]
    pub(super) fn submission_answered(
        &mut self,
        topic: Topic,
        reply: &Reply,
        out: &mut Vec<Command>,
    ) {
        if self.said.of(topic).stage != Stage::Sending {
            return;
        }
        if reply.status == 401 && self.waiting.is_none() {
            return self.unauthorised(Waiting::Submission(topic), out);
        }
        self.renewed = false;
        let submission = self.said.of_mut(topic);
        match outcome(topic, reply) {
            Outcome::Received(reference) => {
                submission.stage = Stage::Received;
                submission.reference = reference;
                submission.sent = None;
                match topic {
                    Topic::Preferences => self.said.stored = Some(reply.clone()),
                    Topic::Dispute => self.send_files(out),
                    _ => {}
                }
            }
            Outcome::Refused(refusal) => {
                submission.stage = Stage::Writing;
                submission.refusal = Some(refusal);
                Self::fail("submission-refused", out);
            }
            Outcome::Stale => {
                submission.stage = Stage::Writing;
                submission.sent = None;
                self.said.misses = None;
                return self.renew(Notice::OffersRenewed, out);
            }
            Outcome::Unknown => {
                submission.stage = Stage::Unknown;
                Self::fail("outcome-unknown", out);
            }
        }
        if topic == Topic::Feedback {
            // Beside the receipt: the focus stays where it is.
            out.push(Command::Refresh);
            out.push(Command::Say(match self.said.feedback.stage {
                Stage::Received => "feedback-thanks",
                _ => "feedback-not-sent",
            }));
        } else if self.step == topic.step() {
            out.push(Command::Show { focus: true });
        }
    }

    /// Whether a plan of the policy fits what the customer could pay, worked out here: a
    /// plan that does goes on to its review, and otherwise it is said what each asks for.
    #[inline(never)]
    pub(super) fn propose(&mut self, proposal: Proposal, out: &mut Vec<Command>) {
        let (Some(account), Some(terms)) = (self.account.clone(), self.terms().cloned()) else {
            return;
        };
        if self.step != Step::Proposal || self.said.proposal.stage != Stage::Writing {
            return;
        }
        let counter = counter(
            &terms.policy,
            &account.account,
            &self.answers,
            terms.quote.as_of,
            proposal,
        );
        self.said.proposal.refusal = None;
        match counter {
            Ok(Counter::Offer(offer)) => {
                self.said.misses = None;
                self.notice = None;
                self.chosen = Some(Chosen {
                    offer: *offer,
                    fault: None,
                });
                self.step = Step::Review;
            }
            Ok(Counter::ForPerson(misses)) => {
                self.said.misses = Some((proposal, misses));
                out.push(Command::Refresh);
            }
            Err(_) => self.refuse("not-evaluable", out),
        }
    }
}

/// The reference in an answer. It is the one thing the customer needs of it, and a reader
/// of whole answers, which can hold offers, would have to be downloaded with the first
/// screens.
fn reference(body: &str) -> Option<String> {
    let answer = json::parse(body.as_bytes(), Limits::bytes(MAX_ANSWER_BYTES)).ok()?;
    member(
        member(&answer, "for_person").unwrap_or(&answer),
        "reference",
    )
    .and_then(|node| match node {
        Node::Str(reference) => Some(reference.clone()),
        _ => None,
    })
}

fn member<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    let Node::Object(members) = node else {
        return None;
    };
    let found = members.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value)
}

/// What an answer says became of what was sent.
enum Outcome {
    Received(String),
    Refused(Refusal),
    /// It rests on a quote that counts no more; nothing was recorded.
    Stale,
    Unknown,
}

fn outcome(topic: Topic, reply: &Reply) -> Outcome {
    if reply.is_success() {
        return match topic {
            // Preferences have no reference.
            Topic::Preferences => Outcome::Received(String::new()),
            // 201 for a person, 200 with an offer: the creditor's system knows more than
            // this device, and a plan does fit now.
            Topic::Proposal if reply.status == 200 => Outcome::Stale,
            // Accepted, but with what is unclear, where there is none.
            _ => reference(&reply.body).map_or(Outcome::Unknown, Outcome::Received),
        };
    }
    let code = reply.code();
    match reply.status {
        429 => Outcome::Refused(Refusal::TooMany),
        422 if code == "card_number" => Outcome::Refused(Refusal::CardNumber),
        409 if matches!(
            code.as_str(),
            "quote_stale" | "policy_stale" | "arrangement_exists"
        ) =>
        {
            Outcome::Stale
        }
        // A refusal has no effect on the creditor's side.
        400..=499 if !matches!(reply.status, 401 | 408 | 409 | 425) => {
            Outcome::Refused(Refusal::NotAccepted)
        }
        _ => Outcome::Unknown,
    }
}
