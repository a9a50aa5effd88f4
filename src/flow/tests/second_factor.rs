//! Signing in where a code is sent beside the letter.

use leeway_core::wire::ChallengeAnswer;

use super::super::second_factor::CodeFault;
use super::*;

const SECRET: &str = "challenge-of-a-sign-in";

fn identify() -> Event {
    Event::Identify {
        reference: "MV-1".to_owned(),
        code: "K7QM-4TXZ".to_owned(),
    }
}

fn challenged() -> Reply {
    let answer = ChallengeAnswer {
        challenge: SECRET.to_owned(),
        now: NOW,
        expires: NOW + 600,
    };
    reply(202, &answer)
}

fn session() -> Reply {
    let answer = SessionAnswer {
        token: "one".to_owned(),
        expires: NOW + 900,
    };
    reply(200, &answer)
}

fn answered(renew: bool, reply: Reply) -> Event {
    Event::Answered(Asked::Code { renew, sign_in: 1 }, reply)
}

/// A customer who gave the letter and is asked for the code.
fn asked() -> Run {
    Run::new(false)
        .on(identify())
        .on(Event::Answered(Asked::Session, challenged()))
}

/// What was posted about codes.
fn codes(run: &Run) -> Vec<(bool, &str)> {
    let of = |command| match command {
        &Command::Ask(Request::Code {
            renew,
            path,
            ref body,
            ..
        }) => {
            assert!(path.ends_with(if renew { "/renew" } else { "/answer" }));
            Some((renew, body.as_str()))
        }
        _ => None,
    };
    run.commands.iter().filter_map(of).collect()
}

fn fault(run: &Run) -> Option<CodeFault> {
    run.flow.second_factor().and_then(|waits| waits.fault())
}

fn show(code: &str) -> Event {
    Event::Code(code.to_owned())
}

#[test]
fn without_the_code_nothing_is_asked_for_and_nothing_opens() {
    let run = asked();
    assert_eq!(run.step(), Step::SecondFactor);
    assert!(!run.flow.can_open() && !run.flow.can_take_up());
    let asks = |run: &Run| run.count(&Command::Ask(Request::Account));
    assert_eq!(asks(&run), 0);
    for event in [
        Event::ShowOptions,
        Event::Choose("plan".to_owned()),
        Event::Open(Topic::Dispute),
        identify(),
        Event::Retry,
        // An answer nobody waits for.
        answered(false, session()),
        Event::Answered(Asked::Session, session()),
    ] {
        let after = asked().on(event.clone());
        assert_eq!(after.step(), Step::SecondFactor, "{event:?}");
        assert_eq!(asks(&after), 0, "{event:?}");
        assert_eq!(after.count(&Command::UseToken("one".to_owned())), 0);
    }
}

#[test]
fn a_code_that_does_not_count_is_told_and_can_be_mended() {
    for (reply, expected) in [
        (problem(403, "one_time_code_wrong"), CodeFault::Wrong),
        (problem(422, "body_invalid"), CodeFault::Wrong),
        (problem(410, "one_time_code_ended"), CodeFault::Ended),
        (problem(429, "too_many_requests"), CodeFault::TooSoon),
        (problem(500, "internal"), CodeFault::NoAnswer),
        (reply(200, &"no session"), CodeFault::NoAnswer),
        (Reply::default(), CodeFault::NoAnswer),
    ] {
        let run = asked().on(show("123456")).on(answered(false, reply));
        assert_eq!(
            (run.step(), fault(&run)),
            (Step::SecondFactor, Some(expected))
        );
        let run = run.on(show("654321"));
        assert_eq!(fault(&run), None);
        assert_eq!(codes(&run).len(), 2);
    }
}

#[test]
fn a_sign_in_that_is_over_begins_again_with_the_letter() {
    for (renew, reply, expected) in [
        (
            false,
            problem(404, "challenge_not_found"),
            LoginFault::Again,
        ),
        (false, problem(410, "challenge_over"), LoginFault::Again),
        (true, problem(404, "challenge_not_found"), LoginFault::Again),
        (true, problem(410, "challenge_over"), LoginFault::Again),
    ] {
        let event = if renew {
            Event::RenewCode
        } else {
            show("123456")
        };
        let run = asked().on(event).on(answered(renew, reply));
        assert_eq!(run.step(), Step::Identify);
        assert_eq!(run.flow.login_fault(), Some(expected));
        assert!(run.flow.second_factor().is_none());
        let run = run
            .on(identify())
            .on(Event::Answered(Asked::Session, challenged()));
        assert_eq!(
            (run.step(), run.flow.login_fault()),
            (Step::SecondFactor, None)
        );
    }
    // What no code belongs to is no challenge.
    let run = Run::new(false)
        .on(identify())
        .on(Event::Answered(Asked::Session, reply(202, &"later")))
        .on(show("123456"));
    assert_eq!(run.flow.login_fault(), Some(LoginFault::NoAnswer));
    assert!(codes(&run).is_empty());
}

#[test]
fn one_code_is_on_its_way_at_a_time() {
    let run = asked()
        .on(show("123456"))
        .on(show("123456"))
        .on(Event::RenewCode);
    let body = format!(r#"{{"challenge":"{SECRET}","code":"123456"}}"#);
    assert_eq!(codes(&run), [(false, body.as_str())]);
}

#[test]
fn an_answer_about_an_earlier_sign_in_opens_nothing() {
    let run = asked()
        .on(show("123456"))
        .on(Event::Back)
        .on(identify())
        .on(Event::Answered(Asked::Session, challenged()))
        .on(show("654321"))
        .on(answered(false, session()));
    assert_eq!(run.step(), Step::SecondFactor);
    assert!(run.flow.second_factor().unwrap().is_busy());
    let (renew, sign_in) = (false, 2);
    let run = run.on(Event::Answered(Asked::Code { renew, sign_in }, session()));
    assert_eq!(run.step(), Step::Loading);
}

#[test]
fn another_code_is_asked_for_under_the_same_challenge() {
    let run = asked().on(Event::RenewCode);
    let body = format!(r#"{{"challenge":"{SECRET}"}}"#);
    assert_eq!(codes(&run), [(true, body.as_str())]);
    let waits = run.flow.second_factor().unwrap();
    assert_eq!((waits.is_renewed(), waits.lasts()), (false, Some(600)));
    let soon = run.on(answered(true, problem(429, "too_many_codes")));
    assert_eq!(fault(&soon), Some(CodeFault::NoneSent));
    let run = soon.on(Event::RenewCode).on(answered(true, challenged()));
    assert_eq!((run.step(), fault(&run)), (Step::SecondFactor, None));
    assert!(run.flow.second_factor().unwrap().is_renewed());
    assert_eq!(run.count(&Command::Say("second-factor-sent-again")), 1);
}

#[test]
fn letter_and_code_open_the_account() {
    let run = asked().on(show("123456")).on(answered(false, session()));
    assert_eq!(run.step(), Step::Loading);
    assert_eq!(run.count(&Command::UseToken("one".to_owned())), 1);
    assert_eq!(run.count(&Command::Ask(Request::Account)), 1);
    assert!(run.flow.second_factor().is_none());
}

#[test]
fn going_back_leads_to_the_letter_and_leaving_the_page_forgets_the_challenge() {
    let run = asked().on(Event::Back);
    assert_eq!((run.step(), run.flow.login_fault()), (Step::Identify, None));
    let run = asked().on(Event::Hidden);
    assert!(run.flow.second_factor().is_none());
    let run = run.on(Event::Started).on(show("123456"));
    assert!(codes(&run).is_empty());
}

#[test]
fn a_decision_waits_behind_letter_and_code() {
    let run = Run::new(false)
        .on(identify())
        .on(Event::Answered(Asked::Session, session()))
        .on(Event::Answered(Asked::Policy, token_reply(1)))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Choose("plan".to_owned()))
        .on(Event::Check)
        .on(confirm("key-1"))
        .on(Event::Answered(
            Asked::Choice,
            problem(401, "token_expired"),
        ));
    assert_eq!(run.step(), Step::Expired);
    let run = run
        .on(identify())
        .on(Event::Answered(Asked::Session, challenged()));
    assert_eq!(run.step(), Step::SecondFactor);
    let back = run.on(Event::Back);
    assert_eq!(back.step(), Step::Expired, "where the letter was asked for");
    let run = back
        .on(identify())
        .on(Event::Answered(Asked::Session, challenged()))
        .on(show("123456"))
        .on(Event::Answered(
            Asked::Code {
                renew: false,
                sign_in: 2,
            },
            session(),
        ));
    assert_eq!(run.step(), Step::Sending);
    assert_eq!(run.posts().len(), 2);
    assert_eq!(
        run.posts()[0],
        run.posts()[1],
        "the same choice under the same key"
    );
}

#[test]
fn a_challenge_waits_for_the_screen_that_asks_for_its_code() {
    let run = Run::before_later(false)
        .on(identify())
        .on(Event::Answered(Asked::Session, challenged()));
    assert_eq!(run.step(), Step::SecondFactor);
    let run = run.on(Event::LaterArrived).on(show("123456"));
    assert_eq!(codes(&run).len(), 1);
}
