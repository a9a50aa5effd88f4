//! What the customer says beside choosing an offer, from the press of the button to
//! what is known of it.

use leeway_core::counter::{Proposal, ProposalAnswer, ProposalReceived};
use leeway_core::request::RequestAnswer;

use super::super::evidence::{FileEvent, FileFault, FileStage};
use super::super::submission::{Refusal, Stage, Topic};
use super::*;

const TOPICS: [Topic; 4] = [
    Topic::Dispute,
    Topic::Callback,
    Topic::Preferences,
    Topic::Feedback,
];

fn submit(topic: Topic, key: &str, body: &str) -> Event {
    Event::Submit {
        topic,
        key: key.to_owned(),
        body: body.to_owned(),
    }
}

fn answered(topic: Topic, reply: Reply) -> Event {
    Event::Answered(Asked::Submission(topic), reply)
}

fn received() -> Reply {
    reply(
        201,
        &RequestAnswer {
            reference: "R-1".to_owned(),
            received_at: NOW,
        },
    )
}

impl Run {
    /// A widget on the screen of `topic`.
    fn on_topic(topic: Topic) -> Self {
        if topic == Topic::Feedback {
            let run = Self::sent();
            let answer = receipt(&run);
            return run.on(Event::Answered(Asked::Choice, reply(201, &answer)));
        }
        Self::open().on(Event::Open(topic))
    }

    fn said(&self) -> Vec<(&str, &str)> {
        self.commands
            .iter()
            .filter_map(|command| match command {
                Command::Ask(Request::Submission { key, body, .. }) => {
                    Some((key.as_str(), body.as_str()))
                }
                _ => None,
            })
            .collect()
    }

    fn stage(&self, topic: Topic) -> Stage {
        self.flow.submission(topic).stage()
    }
}

#[test]
fn nothing_is_sent_by_opening_a_screen_or_by_leaving_it() {
    for topic in TOPICS {
        let run = Run::on_topic(topic)
            .on(Event::Back)
            .on(Event::Open(topic))
            .on(Event::Resend(topic))
            .on(Event::Anew(topic));
        assert_eq!(run.said(), [], "{topic:?}");
    }
}

#[test]
fn nothing_can_be_said_before_it_is_known_who_says_it() {
    for topic in [Topic::Dispute, Topic::Callback, Topic::Preferences] {
        let loading = Run::new(true).on(Event::Open(topic));
        assert_eq!(loading.step(), Step::Loading);
        let identify = Run::new(false)
            .on(Event::Open(topic))
            .on(submit(topic, "k", "{}"));
        assert_eq!((identify.step(), identify.said()), (Step::Identify, vec![]));
        let sending = Run::sent().on(Event::Open(topic));
        assert_eq!(sending.step(), Step::Sending);
    }
}

#[test]
fn nothing_is_sent_from_another_screen_or_while_offline() {
    let run = Run::open().on(submit(Topic::Dispute, "k", "{}"));
    assert_eq!(run.said(), []);
    let run = Run::on_topic(Topic::Dispute)
        .on(Event::Online(false))
        .on(submit(Topic::Dispute, "k", "{}"));
    assert_eq!(
        (run.said(), run.stage(Topic::Dispute)),
        (vec![], Stage::Writing)
    );
    let run = run
        .on(Event::Online(true))
        .on(submit(Topic::Dispute, "k", "{}"));
    assert_eq!(run.said(), [("k", "{}")]);
}

#[test]
fn a_proposal_needs_offers_to_compare_with() {
    let run = Run::new(true)
        .on(Event::Answered(
            Asked::Policy,
            Reply {
                status: 200,
                body: "nonsense".to_owned(),
            },
        ))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ));
    assert_eq!(run.step(), Step::Untrusted);
    let proposed = run.on(Event::Open(Topic::Proposal));
    assert_eq!(proposed.step(), Step::Untrusted);
    // What is owed can still be disputed, and a person asked to call.
    for topic in [Topic::Dispute, Topic::Callback] {
        let flow = proposed.flow.clone();
        assert_eq!(flow.next(Event::Open(topic)).0.step(), topic.step());
    }
}

#[test]
fn two_presses_send_once() {
    for topic in TOPICS {
        let run = Run::on_topic(topic)
            .on(submit(topic, "key-1", "{}"))
            .on(submit(topic, "key-2", "{}"));
        assert_eq!(run.said(), [("key-1", "{}")], "{topic:?}");
        assert_eq!(run.stage(topic), Stage::Sending);
        let run = run
            .on(answered(topic, received()))
            .on(submit(topic, "key-3", "{}"));
        assert_eq!(run.said().len(), 1);
        assert_eq!(run.stage(topic), Stage::Received);
    }
}

#[test]
fn a_refusal_says_why_keeps_the_screen_and_records_nothing() {
    for (reply, refusal) in [
        (problem(422, "card_number"), Refusal::CardNumber),
        (problem(429, "too_many_requests"), Refusal::TooMany),
        (problem(422, "body_invalid"), Refusal::NotAccepted),
        (problem(404, "not_found"), Refusal::NotAccepted),
    ] {
        let run = Run::on_topic(Topic::Dispute)
            .on(submit(Topic::Dispute, "key-1", "{}"))
            .on(answered(Topic::Dispute, reply));
        let submission = run.flow.submission(Topic::Dispute);
        assert_eq!(submission.stage(), Stage::Writing);
        assert_eq!(submission.refusal(), Some(refusal));
        assert_eq!((run.step(), submission.reference()), (Step::Dispute, ""));
        assert_eq!(run.count(&Command::Show { focus: true }), 2);
    }
}

#[test]
fn an_unknown_outcome_is_never_called_a_failure_and_is_sent_again_under_the_same_key() {
    for topic in TOPICS {
        for lost in [
            Reply::default(),
            problem(503, "outcome_unknown"),
            problem(500, "internal"),
            problem(408, "body_timeout"),
        ] {
            let run = Run::on_topic(topic)
                .on(submit(topic, "key-1", "{}"))
                .on(answered(topic, lost));
            assert_eq!(run.stage(topic), Stage::Unknown);
            assert_eq!(run.flow.submission(topic).refusal(), None);
            assert_eq!(run.errors(), ["outcome-unknown"]);
            let run = run
                .on(submit(topic, "key-2", "{ }"))
                .on(Event::Resend(topic))
                .on(Event::Resend(topic))
                .on(answered(topic, received()));
            assert_eq!(run.said(), [("key-1", "{}"), ("key-1", "{}")]);
            assert_eq!(run.stage(topic), Stage::Received);
        }
    }
}

#[test]
fn the_same_words_keep_their_key_and_other_words_get_another() {
    let run = Run::on_topic(Topic::Dispute)
        .on(submit(Topic::Dispute, "key-1", "a"))
        .on(answered(Topic::Dispute, problem(429, "too_many_requests")))
        .on(submit(Topic::Dispute, "key-2", "a"))
        .on(answered(Topic::Dispute, problem(422, "body_invalid")))
        .on(submit(Topic::Dispute, "key-3", "b"));
    assert_eq!(run.said(), [("key-1", "a"), ("key-1", "a"), ("key-3", "b")]);
}

#[test]
fn a_token_that_ended_is_renewed_and_the_same_is_sent_again() {
    for topic in TOPICS {
        let run = Run::on_topic(topic)
            .on(submit(topic, "key-1", "{}"))
            .on(answered(topic, problem(401, "token_expired")));
        assert_eq!(run.count(&Command::RenewToken), 1);
        let run = run.on(Event::Token(true));
        assert_eq!(run.said(), [("key-1", "{}"), ("key-1", "{}")]);
        assert_eq!(run.step(), topic.step());
        let run = run.on(answered(topic, received()));
        assert_eq!(run.stage(topic), Stage::Received);
    }
}

#[test]
fn signing_in_again_sends_the_same_and_comes_back_to_the_screen() {
    let session = reply(
        201,
        &SessionAnswer {
            token: "t".to_owned(),
            expires: NOW + 900,
        },
    );
    let identify = |reference: &str| Event::Identify {
        reference: reference.to_owned(),
        code: "c".to_owned(),
    };
    let expired = || {
        Run::new(false)
            .on(identify("MV-1"))
            .on(Event::Answered(Asked::Session, session.clone()))
            .on(Event::Answered(Asked::Policy, token_reply(1)))
            .on(Event::Answered(
                Asked::Account,
                reply(200, &account(93_257, 1, 1)),
            ))
            .on(Event::Open(Topic::Callback))
            .on(submit(Topic::Callback, "key-1", "{}"))
            .on(answered(Topic::Callback, problem(401, "token_expired")))
    };
    let run = expired();
    assert_eq!(run.step(), Step::Expired);
    let run = run
        .on(identify("MV-1"))
        .on(Event::Answered(Asked::Session, session.clone()));
    assert_eq!(run.step(), Step::Callback);
    assert_eq!(run.said(), [("key-1", "{}"), ("key-1", "{}")]);

    // Somebody else at the same device says nothing in the first one's name.
    let run = expired()
        .on(identify("MV-2"))
        .on(Event::Answered(Asked::Session, session.clone()));
    assert_eq!((run.step(), run.said().len()), (Step::Loading, 1));
    assert_eq!(run.stage(Topic::Callback), Stage::Writing);
    assert_eq!(run.count(&Command::DropDrafts), 1);
}

#[test]
fn leaving_the_page_forgets_what_was_said() {
    let run = Run::on_topic(Topic::Dispute)
        .on(submit(Topic::Dispute, "key-1", "{}"))
        .on(Event::Hidden)
        .on(answered(Topic::Dispute, received()));
    assert_eq!(run.stage(Topic::Dispute), Stage::Writing);
    assert_eq!(run.flow.submission(Topic::Dispute).reference(), "");
}

#[test]
fn a_policy_that_cannot_be_trusted_waits_until_the_form_is_left() {
    let run = Run::new(true)
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Open(Topic::Dispute))
        .on(Event::Answered(
            Asked::Policy,
            Reply {
                status: 200,
                body: "nonsense".to_owned(),
            },
        ));
    assert_eq!(run.step(), Step::Dispute);
    assert_eq!(run.on(Event::Back).step(), Step::Untrusted);
}

// What leads somewhere.

#[test]
fn what_was_received_has_its_reference_and_makes_room_for_more() {
    let run = Run::on_topic(Topic::Dispute)
        .on(submit(Topic::Dispute, "key-1", "{}"))
        .on(answered(Topic::Dispute, received()));
    assert_eq!(run.flow.submission(Topic::Dispute).reference(), "R-1");
    let shown = run.count(&Command::Show { focus: true });
    let run = run.on(Event::Anew(Topic::Dispute));
    assert_eq!(run.count(&Command::Show { focus: true }), shown + 1);
    let run = run.on(submit(Topic::Dispute, "key-2", "{}"));
    assert_eq!(run.said(), [("key-1", "{}"), ("key-2", "{}")]);
}

#[test]
fn back_leads_to_where_the_customer_was_however_many_screens_were_opened() {
    let run = Run::review()
        .on(Event::Open(Topic::Dispute))
        .on(Event::Open(Topic::Callback))
        .on(Event::Open(Topic::Preferences));
    assert_eq!(run.step(), Step::Preferences);
    assert_eq!(run.on(Event::Back).step(), Step::Review);
    // The offers are reached from there as well.
    let run = Run::open()
        .on(Event::Open(Topic::Dispute))
        .on(Event::ShowOptions);
    assert_eq!(run.step(), Step::Options);
}

#[test]
fn the_focus_moves_with_each_screen_and_not_with_an_answer_that_comes_later() {
    let run = Run::on_topic(Topic::Callback)
        .on(submit(Topic::Callback, "key-1", "{}"))
        .on(Event::Back);
    let shown = run.count(&Command::Show { focus: true });
    let run = run.on(answered(Topic::Callback, received()));
    assert_eq!(run.step(), Step::Balance);
    assert_eq!(run.count(&Command::Show { focus: true }), shown);
    assert_eq!(run.stage(Topic::Callback), Stage::Received);
}

#[test]
fn feedback_never_takes_the_focus_from_the_receipt() {
    let run = Run::on_topic(Topic::Feedback);
    let shown = run.count(&Command::Show { focus: true });
    let run = run
        .on(submit(Topic::Feedback, "key-1", "{}"))
        .on(answered(Topic::Feedback, received()));
    assert_eq!(run.step(), Step::Receipt);
    assert_eq!(run.count(&Command::Show { focus: true }), shown);
    assert_eq!(run.count(&Command::Say("feedback-thanks")), 1);
}

#[test]
fn preferences_are_looked_up_once_and_again_where_that_failed() {
    let asked = Command::Ask(Request::Preferences);
    let run = Run::on_topic(Topic::Preferences);
    assert_eq!(run.count(&asked), 1);
    let run = run.on(Event::Answered(Asked::Preferences, Reply::default()));
    assert_eq!(run.flow.stored_preferences().map(|r| r.status), Some(0));
    let run = run.on(Event::Retry);
    assert_eq!(run.count(&asked), 2);
    let run = run.on(Event::Answered(
        Asked::Preferences,
        Reply {
            status: 200,
            body: r#"{"language":"en","consents":[]}"#.to_owned(),
        },
    ));
    let run = run.on(Event::Back).on(Event::Open(Topic::Preferences));
    assert_eq!(run.count(&asked), 2);
    // With a token that ended they are asked for once more.
    let run = Run::on_topic(Topic::Preferences)
        .on(Event::Answered(
            Asked::Preferences,
            problem(401, "token_expired"),
        ))
        .on(Event::Token(true));
    assert_eq!((run.count(&asked), run.step()), (2, Step::Preferences));
}

fn proposal(amount: i64) -> Proposal {
    Proposal {
        amount: minor(amount),
        frequency: Frequency::Monthly,
        first_date: "2026-12-01".parse().unwrap(),
    }
}

#[test]
fn a_proposal_beyond_every_plan_is_sent_only_when_the_customer_says_so() {
    let run = Run::open()
        .on(Event::Open(Topic::Proposal))
        .on(Event::Propose(proposal(1_000)));
    assert_eq!((run.step(), run.said()), (Step::Proposal, vec![]));
    let (_, misses) = run.flow.misses().unwrap();
    assert_eq!(misses.len(), 1);
    assert_eq!(misses[0].option, "plan");

    let answer = ProposalAnswer::ForPerson(ProposalReceived {
        reference: "R-2".to_owned(),
        received_at: NOW,
        misses: misses.to_vec(),
    });
    let run = run
        .on(submit(Topic::Proposal, "key-1", "{}"))
        .on(answered(Topic::Proposal, reply(201, &answer)));
    assert_eq!(run.flow.submission(Topic::Proposal).reference(), "R-2");
    assert_eq!(run.stage(Topic::Proposal), Stage::Received);
}

#[test]
fn a_proposal_within_a_plan_goes_on_to_its_review_and_nothing_is_sent() {
    let run = Run::open()
        .on(Event::Open(Topic::Proposal))
        .on(Event::Propose(proposal(20_000)));
    assert_eq!((run.step(), run.said()), (Step::Review, vec![]));
    let offer = &run.flow.chosen().unwrap().offer;
    assert_eq!(offer.option, "plan");
    assert!(offer.schedule.iter().all(|row| row.total <= minor(20_000)));
    // And is confirmed like every other.
    let run = run.on(confirm("key-1"));
    assert_eq!(run.posts().len(), 1);
}

#[test]
fn a_proposal_under_an_old_quote_loads_the_offers_anew() {
    for code in ["quote_stale", "policy_stale", "arrangement_exists"] {
        let run = Run::open()
            .on(Event::Open(Topic::Proposal))
            .on(Event::Propose(proposal(1_000)))
            .on(submit(Topic::Proposal, "key-1", "{}"))
            .on(answered(Topic::Proposal, problem(409, code)));
        assert_eq!(run.step(), Step::Loading, "{code}");
        let run = run.on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 2, 1)),
        ));
        assert_eq!(run.step(), Step::Options);
        assert_eq!(run.flow.notice(), Some(Notice::OffersRenewed));
    }
}

// Files of a dispute.

fn choose(id: u32, media_type: &str, bytes: u64) -> Event {
    Event::File(FileEvent::Chosen {
        id,
        name: "bill.pdf".to_owned(),
        media_type: media_type.to_owned(),
        bytes,
        key: format!("file-{id}"),
    })
}

fn file_answered(id: u32, reply: Reply) -> Event {
    Event::Answered(Asked::File(id), reply)
}

fn stages(run: &Run) -> Vec<FileStage> {
    run.flow.evidence().iter().map(|file| file.stage).collect()
}

fn uploads(run: &Run) -> Vec<(&str, &str, u32)> {
    run.commands
        .iter()
        .filter_map(|command| match command {
            Command::Ask(Request::File { reference, key, id }) => {
                Some((reference.as_str(), key.as_str(), *id))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn files_of_another_type_or_size_are_not_sent() {
    let run = Run::on_topic(Topic::Dispute)
        .on(choose(0, "text/html", 10))
        .on(choose(1, "application/pdf", 10 * 1024 * 1024 + 1))
        .on(choose(2, "image/png", 0))
        .on(submit(Topic::Dispute, "key-1", "{}"))
        .on(answered(Topic::Dispute, received()))
        .on(Event::File(FileEvent::Send));
    assert_eq!(
        stages(&run),
        [
            FileStage::Unfit(FileFault::Type),
            FileStage::Unfit(FileFault::Size),
            FileStage::Unfit(FileFault::Size),
        ]
    );
    assert_eq!(uploads(&run), []);

    let mut run = Run::on_topic(Topic::Dispute);
    for id in 0..11 {
        run = run.on(choose(id, "image/jpeg", 1));
    }
    assert_eq!(stages(&run)[10], FileStage::Unfit(FileFault::Many));
    let run = run
        .on(Event::File(FileEvent::Removed(0)))
        .on(Event::File(FileEvent::Removed(10)))
        .on(choose(11, "image/jpeg", 1));
    assert_eq!(stages(&run), [FileStage::Chosen; 10]);
}

#[test]
fn no_file_is_sent_before_the_dispute_is_received() {
    let run = Run::on_topic(Topic::Dispute)
        .on(choose(0, "application/pdf", 10))
        .on(Event::File(FileEvent::Send))
        .on(submit(Topic::Dispute, "key-1", "{}"))
        .on(Event::File(FileEvent::Send))
        .on(answered(Topic::Dispute, Reply::default()))
        .on(Event::File(FileEvent::Send));
    assert_eq!(uploads(&run), []);
    assert_eq!(stages(&run), [FileStage::Chosen]);
}

#[test]
fn files_are_sent_one_after_the_other_and_each_again_under_its_own_key() {
    let run = Run::on_topic(Topic::Dispute)
        .on(choose(0, "application/pdf", 10))
        .on(choose(1, "image/png", 10))
        .on(submit(Topic::Dispute, "key-1", "{}"))
        .on(answered(Topic::Dispute, received()));
    assert_eq!(uploads(&run), [("R-1", "file-0", 0)]);
    let run = run
        .on(Event::File(FileEvent::Send))
        .on(Event::File(FileEvent::Removed(0)))
        .on(file_answered(0, Reply::default()));
    assert_eq!(uploads(&run).len(), 2);
    assert_eq!(run.count(&Command::Say("evidence-not-sent-status")), 0);
    let run = run.on(file_answered(1, reply(201, &Vec::<u8>::new())));
    assert_eq!(stages(&run), [FileStage::NotSent, FileStage::Received]);
    assert_eq!(run.count(&Command::Say("evidence-not-sent-status")), 1);
    // The dispute stays filed.
    assert_eq!(run.stage(Topic::Dispute), Stage::Received);
    let run = run
        .on(Event::File(FileEvent::Send))
        .on(file_answered(0, reply(201, &Vec::<u8>::new())));
    assert_eq!(
        uploads(&run),
        [
            ("R-1", "file-0", 0),
            ("R-1", "file-1", 1),
            ("R-1", "file-0", 0)
        ]
    );
    assert_eq!(stages(&run), [FileStage::Received; 2]);
    assert_eq!(run.count(&Command::Say("evidence-received-status")), 1);
}

#[test]
fn a_file_the_creditor_refuses_says_why_and_is_not_sent_again() {
    for (status, fault) in [
        (409, FileFault::Many),
        (413, FileFault::Size),
        (415, FileFault::Type),
        (422, FileFault::Type),
    ] {
        let run = Run::on_topic(Topic::Dispute)
            .on(choose(0, "application/pdf", 10))
            .on(submit(Topic::Dispute, "key-1", "{}"))
            .on(answered(Topic::Dispute, received()))
            .on(file_answered(0, problem(status, "no")))
            .on(Event::File(FileEvent::Send));
        assert_eq!(stages(&run), [FileStage::Unfit(fault)]);
        assert_eq!(uploads(&run).len(), 1);
    }
}

#[test]
fn a_file_goes_on_after_its_token_ended() {
    let run = Run::on_topic(Topic::Dispute)
        .on(choose(0, "application/pdf", 10))
        .on(submit(Topic::Dispute, "key-1", "{}"))
        .on(answered(Topic::Dispute, received()))
        .on(file_answered(0, problem(401, "token_expired")))
        .on(Event::Token(true));
    assert_eq!(uploads(&run), [("R-1", "file-0", 0), ("R-1", "file-0", 0)]);
    assert_eq!(stages(&run), [FileStage::Sending]);
}
