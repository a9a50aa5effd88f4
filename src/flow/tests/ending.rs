//! The session's time is up while the page is left open.

use super::*;
use crate::flow::submission::Topic;

impl Run {
    /// The account goes off the screen.
    fn ended(self) -> Self {
        let (flow, commands) = self.flow.end_session();
        let mut all = self.commands;
        all.extend(commands);
        Self {
            flow,
            commands: all,
        }
    }

    /// The host page gives another token, and the account is there again.
    fn renewed(self) -> Self {
        self.on(Event::Retry)
            .on(Event::Token(true))
            .on(Event::Answered(
                Asked::Account,
                reply(200, &account(93_257, 1, 1)),
            ))
    }

    fn back_at(self, place: Place) -> Self {
        let (flow, commands) = self.flow.come_back(place);
        Self { flow, commands }
    }
}

#[test]
fn what_is_on_its_way_is_waited_for() {
    for run in [Run::new(true), Run::new(false), Run::sent()] {
        let step = run.step();
        let commands = run.commands.len();
        let run = run.ended();
        assert_eq!((run.step(), run.commands.len()), (step, commands));
    }
    let again = Run::open().ended().ended();
    assert_eq!(again.count(&Command::Tell(Signal::NeedsToken)), 1);
}

#[test]
fn the_account_goes_off_the_screen_and_the_host_is_told() {
    let run = Run::review().ended();
    assert_eq!(run.step(), Step::Expired);
    assert_eq!(run.count(&Command::Tell(Signal::NeedsToken)), 1);
    assert_eq!(
        run.count(&Command::RenewToken),
        0,
        "only the customer goes on"
    );
    assert!(!run.flow.can_open());
    assert!(!run.flow.holds_decision(), "nothing was sent");
}

#[test]
fn another_token_leads_back_to_the_screen() {
    for run in [
        Run::open().on(Event::ShowOptions),
        Run::open().on(Event::ShowOptions).on(Event::Compare),
        Run::open().on(Event::ShowOptions).on(Event::ShowAssistance),
        Run::open()
            .on(Event::ShowOptions)
            .on(Event::Choose("plan".to_owned())),
        Run::review(),
        Run::review().on(Event::Open(Topic::Dispute)),
        Run::open().on(Event::Open(Topic::Callback)),
    ] {
        let (step, place) = (run.step(), run.flow.place_now());
        let chosen = run.flow.chosen().cloned();
        let run = run.ended().renewed();
        assert_eq!(run.step(), Step::Balance);
        let run = run.back_at(place);
        assert_eq!(run.step(), step);
        assert_eq!(run.flow.chosen(), chosen.as_ref());
    }
}

#[test]
fn a_choice_nobody_knows_of_is_asked_about_first() {
    let run = Run::sent().on(Event::Answered(Asked::Choice, Reply::default()));
    assert_eq!(run.step(), Step::UnknownOutcome);
    let run = run.ended();
    assert_eq!(run.step(), Step::Expired);
    assert!(run.flow.holds_decision());
    let run = run.renewed();
    assert_eq!(run.step(), Step::Review);
    assert_eq!(run.flow.notice(), Some(Notice::NotSetUp));
}

#[test]
fn another_customer_finds_nothing_after_the_end() {
    let run = Run::new(false)
        .on(Event::Answered(Asked::Policy, token_reply(1)))
        .on(signs_in("MV-1"))
        .on(Event::Answered(Asked::Session, session()))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::ShowOptions)
        .on(Event::Choose("plan".to_owned()))
        .ended();
    assert_eq!(run.step(), Step::Expired);
    let run = run
        .on(signs_in("MV-2"))
        .on(Event::Answered(Asked::Session, session()));
    assert!(run.flow.account().is_none());
    assert!(run.flow.chosen().is_none());
    assert_eq!(run.count(&Command::DropDrafts), 1);
}

fn signs_in(reference: &str) -> Event {
    Event::Identify {
        reference: reference.to_owned(),
        code: "K7QM4TXZ".to_owned(),
    }
}

fn session() -> Reply {
    let answer = SessionAnswer {
        token: "token".to_owned(),
        expires: NOW + 900,
    };
    reply(200, &answer)
}
