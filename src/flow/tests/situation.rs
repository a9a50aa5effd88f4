//! What the customer says happened.

use super::*;

/// The options in the order they are shown.
fn order(run: &Run) -> Vec<&str> {
    let open = run.flow.entries();
    open.iter()
        .map(|entry| match entry {
            Entry::Offer(offer) => offer.option.as_str(),
            Entry::Ask(option) => option.option.as_str(),
        })
        .collect()
}

fn say(situation: Situation) -> Event {
    Event::Happened(Some(situation))
}

#[test]
fn what_happened_leads_nowhere_without_a_verified_policy() {
    let run = Run::new(true).on(Event::Answered(
        Asked::Account,
        reply(200, &account(93_257, 1, 1)),
    ));
    for situation in Situation::ALL {
        let (flow, commands) = run.flow.clone().next(say(situation));
        assert_eq!((flow.step(), commands), (Step::Balance, Vec::new()));
        assert!(flow.entries().is_empty());
    }
}

#[test]
fn what_happened_is_asked_on_the_first_screens_alone() {
    let run = Run::review();
    let (flow, commands) = run.flow.clone().next(say(Situation::Forgot));
    assert_eq!((flow.step(), flow.lead()), (Step::Review, None));
    assert_eq!(commands, []);
}

#[test]
fn what_happened_is_never_sent() {
    for situation in Situation::ALL {
        let (_, commands) = Run::open().flow.next(say(situation));
        let asks = commands.iter().any(|c| matches!(c, Command::Ask(_)));
        assert!(!asks, "{situation:?}");
    }
}

#[test]
fn a_bill_that_looks_wrong_stays_where_it_is_and_orders_nothing() {
    let run = Run::open().on(say(Situation::SomethingWrong));
    assert_eq!((run.step(), run.flow.lead()), (Step::Balance, None));
}

#[test]
fn a_payment_that_did_not_go_through_shows_ways_to_pay_first() {
    for situation in [Situation::PaymentReturned, Situation::Forgot] {
        let run = Run::open().on(say(situation));
        assert_eq!(run.step(), Step::Options);
        assert_eq!(order(&run), ["all", "help", "plan"]);
    }
}

#[test]
fn who_cannot_pay_is_asked_about_help_where_answers_are_needed() {
    let run = Run::open().on(say(Situation::CannotPay));
    assert_eq!(run.step(), Step::Assistance);
    let run = run.on(Event::Back);
    assert_eq!(run.step(), Step::Options);
    assert_eq!(order(&run), ["help", "plan", "all"]);
}

#[test]
fn who_plans_ahead_sees_plans_first() {
    let run = Run::open().on(say(Situation::MayNotPay));
    assert_eq!(run.step(), Step::Options);
    assert_eq!(order(&run), ["plan", "help", "all"]);
}

#[test]
fn an_answer_taken_back_gives_the_policys_order_again() {
    let run = Run::open()
        .on(say(Situation::Forgot))
        .on(Event::Happened(None));
    assert_eq!(run.step(), Step::Options);
    assert_eq!(order(&run), ["help", "plan", "all"]);
    assert_eq!(run.flow.lead(), None);
    let shown = run.commands.last();
    assert!(matches!(
        shown,
        Some(Command::Tell(Signal::Step(Step::Options)))
    ));
}

#[test]
fn the_next_customer_finds_no_answer_of_the_one_before() {
    let run = Run::open().on(say(Situation::Forgot)).on(Event::Hidden);
    assert_eq!(run.flow.lead(), None);
}
