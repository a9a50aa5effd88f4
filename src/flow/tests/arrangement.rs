//! The arrangement that runs already when the widget starts.

use leeway_core::progress::Received;
use leeway_core::schedule::Overpayment;

use super::*;

/// What the account says about the arrangement of a plan that was chosen before.
fn running(overpayment: Option<Overpayment>) -> AccountAnswer {
    let mut answer = account(93_257, 1, 1);
    answer.quote = None;
    let mut arrangement = receipt(&Run::sent());
    arrangement.received = Some(Received {
        as_of: "2026-11-20".parse().unwrap(),
        payments: Vec::new(),
        reward: None,
        overpayment,
        may_leave: false,
    });
    answer.arrangement = Some(arrangement);
    answer
}

fn open(answer: &AccountAnswer) -> Run {
    Run::new(true).on(Event::Answered(Asked::Account, reply(200, answer)))
}

#[test]
fn arrangement_whose_receipt_is_not_genuine_shows_no_progress() {
    let mut answer = running(Some(Overpayment::Next));
    let arrangement = answer.arrangement.as_mut().unwrap();
    arrangement.receipt = policy_token(1);
    let run = open(&answer);
    assert_eq!(run.step(), Step::Receipt);
    let record = run.flow.record().unwrap();
    assert!(record.received().is_none());
    assert!(record.progress().is_none());
}

#[test]
fn arrangement_without_word_of_what_came_in_shows_its_receipt() {
    let mut answer = running(None);
    answer.arrangement.as_mut().unwrap().received = None;
    assert_eq!(open(&answer).step(), Step::Receipt);
}

#[test]
fn an_arrangement_just_set_up_shows_its_receipt() {
    let run = Run::sent();
    let answer = receipt(&run);
    let run = run.on(Event::Answered(Asked::Choice, reply(201, &answer)));
    assert_eq!(run.step(), Step::Receipt);
    assert!(!run.flow.has_arrangement_behind());
    let run = run.on(Event::Back);
    assert_eq!(run.step(), Step::Receipt);
}

#[test]
fn coming_back_shows_how_far_the_arrangement_is_and_its_receipt_behind() {
    let run = open(&running(Some(Overpayment::Next)));
    assert_eq!(run.step(), Step::Arrangement);
    let run = run.on(Event::ShowReceipt);
    assert_eq!(run.step(), Step::Receipt);
    assert!(run.flow.has_arrangement_behind());
    let run = run.on(Event::Back);
    assert_eq!(run.step(), Step::Arrangement);
}

#[test]
fn nothing_can_be_chosen_beside_an_arrangement() {
    let mut run = open(&running(Some(Overpayment::Next)));
    for event in [
        Event::ShowOptions,
        Event::ShowAssistance,
        Event::Happened(Some(Situation::CannotPay)),
        Event::Choose("plan".to_owned()),
        Event::Check,
        confirm("key"),
    ] {
        run = run.on(event);
        assert_eq!(run.step(), Step::Arrangement);
    }
    assert!(run.posts().is_empty());
}

#[test]
fn paying_ahead_is_worked_out_only_where_the_rule_is_known() {
    for rule in [None, Some(Overpayment::Reamortise)] {
        let run = open(&running(rule));
        let record = run.flow.record().unwrap();
        assert!(!record.tells_ahead(), "{rule:?}");
        assert_eq!(record.ahead(minor(100)), Ok(None));
    }
}

#[test]
fn paying_ahead_never_exceeds_what_is_open() {
    let run = open(&running(Some(Overpayment::Next)));
    let record = run.flow.record().unwrap();
    assert_eq!(record.ahead(minor(93_258)), Ok(None));
    let all = record.ahead(minor(93_257)).unwrap().unwrap();
    assert_eq!((all.open, all.next), (Minor::ZERO, None));
}

#[test]
fn paying_ahead_leaves_less_and_nothing_is_sent() {
    let run = open(&running(Some(Overpayment::Next)));
    let record = run.flow.record().unwrap();
    let before = record.progress().unwrap();
    let after = record.ahead(minor(1_000)).unwrap().unwrap();
    assert_eq!(before.open.minus(minor(1_000)), Ok(after.open));
    assert_eq!(run.flow.record().unwrap().progress(), Some(before));
    assert!(run.posts().is_empty());
}

/// An arrangement the customer may end.
fn leavable() -> AccountAnswer {
    let mut answer = running(Some(Overpayment::Next));
    let arrangement = answer.arrangement.as_mut().unwrap();
    arrangement.received.as_mut().unwrap().may_leave = true;
    answer
}

/// The requests to end it.
fn leaves(run: &Run) -> usize {
    let leave = |command: &&Command| matches!(command, Command::Ask(Request::Leave { .. }));
    run.commands.iter().filter(leave).count()
}

fn leave() -> Event {
    Event::Leave("key-2".to_owned())
}

#[test]
fn arrangement_is_not_ended_where_the_policy_does_not_let_the_customer() {
    let run = open(&running(Some(Overpayment::Next))).on(leave());
    assert_eq!((run.step(), leaves(&run)), (Step::Arrangement, 0));
}

#[test]
fn arrangement_is_not_ended_offline_or_from_another_screen() {
    let run = open(&leavable()).on(Event::Online(false)).on(leave());
    assert_eq!((run.step(), leaves(&run)), (Step::Arrangement, 0));
    let run = open(&leavable()).on(Event::ShowReceipt).on(leave());
    assert_eq!((run.step(), leaves(&run)), (Step::Receipt, 0));
}

#[test]
fn second_press_ends_nothing_more() {
    let run = open(&leavable()).on(leave()).on(leave());
    assert_eq!((run.step(), leaves(&run)), (Step::Loading, 1));
}

#[test]
fn arrangement_that_could_not_be_ended_still_shows() {
    for lost in [problem(409, "leave_not_offered"), Reply::default()] {
        let run = open(&leavable())
            .on(leave())
            .on(Event::Answered(Asked::Leave, lost))
            .on(Event::Answered(Asked::Account, reply(200, &leavable())));
        assert_eq!(run.step(), Step::Arrangement);
        assert_eq!(run.flow.notice(), Some(Notice::NotLeft));
    }
}

#[test]
fn session_that_ended_meanwhile_is_renewed_and_the_same_is_asked_again() {
    let run = open(&leavable())
        .on(leave())
        .on(Event::Answered(Asked::Leave, problem(401, "token_expired")));
    assert_eq!(run.count(&Command::RenewToken), 1);
    let run = run.on(Event::Token(true));
    assert_eq!((run.step(), leaves(&run)), (Step::Loading, 2));
    let asked = |command: &&Command| matches!(command, Command::Ask(Request::Leave { .. }));
    let asked: Vec<&Command> = run.commands.iter().filter(asked).collect();
    assert_eq!(asked[0], asked[1]);
    let run = run
        .on(Event::Answered(Asked::Leave, problem(200, "")))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ));
    assert_eq!(run.flow.notice(), Some(Notice::Left));
}

#[test]
fn answer_that_was_lost_after_the_end_is_told_by_the_account() {
    let run = open(&leavable())
        .on(leave())
        .on(Event::Answered(Asked::Leave, Reply::default()))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ));
    assert_eq!(run.step(), Step::Balance);
    assert_eq!(run.flow.notice(), Some(Notice::Left));
    assert!(run.flow.record().is_none());
}

#[test]
fn session_that_ended_meanwhile_is_renewed_and_the_account_tells() {
    let run = open(&leavable())
        .on(leave())
        .on(Event::Answered(Asked::Leave, problem(401, "token_expired")));
    assert_eq!(run.count(&Command::RenewToken), 1);
    let run = run
        .on(Event::Token(true))
        .on(Event::Answered(Asked::Account, reply(200, &leavable())));
    assert_eq!(run.step(), Step::Arrangement);
    assert_eq!(run.flow.notice(), Some(Notice::NotLeft));
}

#[test]
fn another_choice_can_be_made_once_the_arrangement_has_ended() {
    let run = open(&leavable())
        .on(leave())
        .on(Event::Answered(
            Asked::Leave,
            reply(
                200,
                &leeway_core::wire::Leave {
                    reference: "A-1".to_owned(),
                },
            ),
        ))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Answered(Asked::Policy, token_reply(1)))
        .on(Event::ShowOptions)
        .on(Event::Choose("plan".to_owned()));
    assert_eq!(run.step(), Step::Tailor);
}
