//! What is entered and not sent, from one life of the page to the next.

use leeway_core::answers::Bracket;
use leeway_core::budget::{BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::counter::Proposal;
use leeway_core::date::Date;
use leeway_core::disclosure::RuleName;
use leeway_core::request::{Channel, DayPart, DisputeReason, Purpose as Use};
use leeway_core::schedule::Frequency;
use proptest::prelude::*;

use super::super::kept::{Kept, Switched, TakenUp};
use super::super::submission::{Stage, Topic};
use super::super::{budget, callback, dispute, feedback, preferences, proposal};
use super::*;
use crate::drafts::Drafts;
use crate::words::Per;

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

/// Income and expenses as they are typed, each for another time.
fn budget_of(typed: [String; 5]) -> budget::Draft {
    let mut budget = budget::Draft::default();
    for (place, text) in typed.into_iter().enumerate() {
        budget.put(place, text);
        budget.put_period(place, budget::PERIODS[place]);
    }
    budget
}

fn languages() -> Vec<String> {
    vec!["en".to_owned(), "ar".to_owned()]
}

/// Every field of every screen, filled in.
fn every_entry() -> Drafts {
    let mut preferences = preferences::Draft {
        channel: Some(preferences::Best::Any),
        ..preferences::Draft::default()
    };
    preferences.decide(Channel::Sms, Use::Offers, true);
    preferences.needs = Some(Default::default());
    Drafts {
        reference: "MV-1".to_owned(),
        code: "K7QM-4TXZ".to_owned(),
        one_time_code: "123456".to_owned(),
        household: "3".to_owned(),
        income: "2,400.50".to_owned(),
        per: Per::Fortnight,
        hardship: Some(Hardship::Illness),
        budget: budget_of(["1", "2", "3", "4", "5"].map(str::to_owned)),
        pay_day: Some(28),
        amount: Some("fifty".to_owned()),
        down: Some("1".to_owned()),
        most: "120".to_owned(),
        wait: 2,
        ahead: "12".to_owned(),
        consent: true,
        agreed: vec![RuleName::Itemisation],
        dispute: dispute::Draft {
            reason: Some(DisputeReason::AlreadyPaid),
            lines: vec!["1".to_owned()],
            owed: "0".to_owned(),
            text: "“Paid” in May.\nTwice \u{1f600}".to_owned(),
        },
        proposal: proposal::Draft {
            amount: "30".to_owned(),
            frequency: 3,
            first_date: Some("2026-12-01".parse().unwrap()),
        },
        callback: callback::Draft {
            phone: "+1 216 555 0199".to_owned(),
            day: Some("2026-11-24".parse().unwrap()),
            part: Some(DayPart::Evening),
            language: Some("ar".to_owned()),
        },
        preferences,
        feedback: feedback::Draft {
            rating: Some(4),
            text: "Fine".to_owned(),
        },
    }
}

/// What of `drafts` may be written down.
fn written(drafts: &Drafts) -> Drafts {
    Drafts {
        reference: String::new(),
        code: String::new(),
        one_time_code: String::new(),
        consent: false,
        agreed: Vec::new(),
        preferences: preferences::Draft {
            needs: None,
            ..drafts.preferences.clone()
        },
        ..drafts.clone()
    }
}

/// The account as the page gets it, with the key that entries are sealed with.
fn keyed(balance: i64, version: u64) -> AccountAnswer {
    let mut answer = account(balance, version, 1);
    answer.draft_key = Some(KEY.to_owned());
    answer
}

fn opened(answer: &AccountAnswer) -> Run {
    Run::new(true)
        .on(Event::Answered(Asked::Policy, token_reply(1)))
        .on(Event::Answered(Asked::Account, reply(200, answer)))
}

impl Run {
    fn kept(&self, drafts: &Drafts) -> Option<Kept> {
        let kept = self.flow.keep(drafts, None, NOW)?;
        // As it is after it was sealed and opened.
        Some(Kept::read(&kept.text().unwrap(), NOW).unwrap())
    }

    /// The page is loaded anew while the customer is where this is.
    fn reloaded(&self, drafts: &Drafts, answer: &AccountAnswer) -> (Self, Drafts, TakenUp) {
        let mut kept = self.kept(drafts).unwrap();
        let run = opened(answer);
        let (flow, commands, taken_up) = run.flow.take_up(&mut kept, &languages());
        let run = Self { flow, commands };
        (run, kept.drafts, taken_up)
    }

    fn answering(means: Option<Means>) -> Self {
        opened(&keyed(93_257, 1))
            .on(Event::ShowOptions)
            .on(Event::ShowAssistance)
            .on(Event::Answer {
                means,
                hardship: Some(Hardship::Illness),
                budget: None,
            })
    }

    fn tailoring(params: Params) -> Self {
        opened(&keyed(93_257, 1))
            .on(Event::ShowOptions)
            .on(Event::Choose("plan".to_owned()))
            .on(Event::Tailor(params))
    }
}

const INCOME: Option<Means> = Some(Means::Income {
    household: 3,
    annual: Minor::ZERO,
});

fn tailored() -> Params {
    Params {
        count: Some(5),
        frequency: Some(Frequency::Fortnightly),
        first_date: Some("2026-12-15".parse::<Date>().unwrap()),
        ..Params::default()
    }
}

// What is not taken up.

#[test]
fn what_is_no_document_of_this_version_is_nothing() {
    let good = Run::tailoring(tailored());
    let good = good.kept(&every_entry()).unwrap().text().unwrap();
    let other = good.replacen("\"sending\":", "\"sent_off\":", 1);
    let more = good.replacen("{", "{\"more\":1,", 1);
    let unknown = good.replacen("\"tailor\"", "\"elsewhere\"", 1);
    assert_ne!(unknown, good);
    let half = good.get(..good.len() / 2).unwrap();
    for text in [
        "", "{}", "[]", "null", "\u{0}", half, &other, &more, &unknown,
    ] {
        assert_eq!(Kept::read(text, NOW), None, "{text}");
    }
}

#[test]
fn what_is_older_than_a_day_or_of_the_future_is_nothing() {
    let text = Run::tailoring(tailored());
    let text = text.kept(&every_entry()).unwrap().text().unwrap();
    for (now, known) in [
        (NOW, true),
        (NOW + 24 * 3600, true),
        (NOW + 24 * 3600 + 1, false),
        (NOW - 300, true),
        (NOW - 301, false),
        (i64::MIN, false),
        (i64::MAX, false),
    ] {
        assert_eq!(Kept::read(&text, now).is_some(), known, "{now}");
    }
}

#[test]
fn nothing_is_sealed_without_a_key_or_before_account_and_policy_are_there() {
    let answer = keyed(93_257, 1);
    let waiting = Run::new(true).on(Event::Answered(Asked::Account, reply(200, &answer)));
    assert_eq!(waiting.flow.draft_key(), None);
    assert_eq!(Run::new(true).flow.draft_key(), None);
    assert_eq!(Run::open().flow.draft_key(), None, "the server gave none");
    let untrusted = waiting.on(Event::Answered(Asked::Policy, Reply::default()));
    let untrusted = untrusted.on(Event::Answered(Asked::Policy, Reply::default()));
    assert_eq!(untrusted.step(), Step::Untrusted);
    assert_eq!(untrusted.flow.draft_key(), None);
    assert_eq!(opened(&answer).flow.draft_key(), Some(KEY));
}

#[test]
fn nothing_is_kept_where_nothing_was_entered() {
    assert_eq!(opened(&keyed(93_257, 1)).kept(&Drafts::default()), None);
    let looking = opened(&keyed(93_257, 1)).on(Event::ShowOptions);
    assert_eq!(looking.kept(&Drafts::default()), None);
    let signed_in = Drafts {
        reference: "MV-1".to_owned(),
        code: "K7QM-4TXZ".to_owned(),
        consent: true,
        ..Drafts::default()
    };
    assert_eq!(looking.kept(&signed_in), None);
}

#[test]
fn who_the_customer_is_and_what_they_agreed_to_is_never_written() {
    let run = Run::tailoring(tailored()).on(Event::Check);
    let text = run.kept(&every_entry()).unwrap().text().unwrap();
    for secret in ["MV-1", "K7QM", "123456", "consent", "agreed", "93257", KEY] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}

#[test]
fn what_led_to_an_arrangement_is_not_kept_after_it() {
    let run = Run::sent();
    let answer = receipt(&run);
    let run = run.on(Event::Answered(Asked::Choice, reply(201, &answer)));
    let mut drafts = every_entry();
    drafts.forget_choice();
    for topic in Topic::ALL {
        drafts.forget(topic);
    }
    drafts.ahead.clear();
    assert_eq!(run.kept(&drafts), None);
    let kept = run.kept(&every_entry()).unwrap();
    assert_eq!(kept.drafts.income, "");
    assert_eq!(kept.drafts.dispute, every_entry().dispute);
}

#[test]
fn what_the_creditor_has_received_is_not_kept() {
    let run = opened(&keyed(93_257, 1))
        .on(Event::Open(Topic::Dispute))
        .on(Event::Submit {
            topic: Topic::Dispute,
            key: "key-1".to_owned(),
            body: "{}".to_owned(),
        });
    let received = Reply {
        status: 201,
        body: r#"{"reference":"R-1","received_at":1}"#.to_owned(),
    };
    let run = run.on(Event::Answered(Asked::Submission(Topic::Dispute), received));
    let drafts = Drafts {
        dispute: every_entry().dispute,
        ..Drafts::default()
    };
    assert_eq!(run.kept(&drafts), None);
}

#[test]
fn option_that_is_not_offered_any_more_is_dropped_with_its_changes() {
    let run = Run::tailoring(tailored());
    // Paying it in full is all that is open for so little.
    let (run, _, taken_up) = run.reloaded(&Drafts::default(), &keyed(3_000, 2));
    assert_eq!(taken_up, TakenUp::Nothing);
    assert!(run.flow.chosen().is_none());
    assert_eq!(run.step(), Step::Options);
}

#[test]
fn change_that_does_not_fit_any_more_is_dropped_and_the_others_stay() {
    let run = Run::tailoring(Params {
        count: Some(12),
        ..tailored()
    });
    // Twelve payments of at least 25.00 are more than is owed now.
    let (run, _, taken_up) = run.reloaded(&Drafts::default(), &keyed(20_000, 2));
    assert_eq!(taken_up, TakenUp::Partly);
    assert_eq!(run.step(), Step::Tailor);
    let chosen = run.flow.chosen().unwrap();
    let params = chosen.offer.params;
    assert_eq!(params.frequency, Some(Frequency::Fortnightly));
    assert_eq!(params.first_date, Some("2026-12-15".parse().unwrap()));
    assert!(chosen.offer.schedule.len() < 12);
    assert_eq!(chosen.offer.totals.total, minor(20_000));
}

#[test]
fn lines_days_and_languages_that_are_gone_are_dropped_from_forms() {
    let mut drafts = every_entry();
    drafts.dispute.lines.push("of-before".to_owned());
    drafts.proposal.first_date = Some("2026-11-21".parse().unwrap());
    drafts.callback.language = Some("tlh".to_owned());
    drafts.feedback.rating = Some(9);
    let run = opened(&keyed(93_257, 1)).on(Event::Open(Topic::Dispute));
    let (run, drafts, taken_up) = run.reloaded(&drafts, &keyed(93_257, 1));
    assert_eq!((run.step(), taken_up), (Step::Dispute, TakenUp::Partly));
    assert_eq!(drafts.dispute, every_entry().dispute);
    assert_eq!(drafts.proposal.first_date, None);
    assert_eq!(drafts.callback.language, None);
    assert_eq!(drafts.feedback.rating, None);
}

#[test]
fn choice_whose_arrangement_runs_by_now_is_not_offered_again() {
    let sent = opened(&keyed(93_257, 1))
        .on(Event::ShowOptions)
        .on(Event::Choose("plan".to_owned()))
        .on(Event::Check)
        .on(confirm("key-1"));
    let mut kept = sent.kept(&every_entry()).unwrap();
    let mut answer = keyed(93_257, 1);
    answer.quote = None;
    answer.arrangement = Some(receipt(&sent));
    let run = opened(&answer);
    assert_eq!(run.flow.draft_key(), Some(KEY));
    let (flow, _, taken_up) = run.flow.take_up(&mut kept, &languages());
    assert_eq!(flow.step(), Step::Receipt);
    assert!(flow.chosen().is_none() && flow.answers() == &Answers::default());
    assert_eq!(taken_up, TakenUp::Whole, "the dispute is still there");
    assert_eq!(kept.drafts.household, "");
}

// What is.

#[test]
fn every_entry_comes_back_as_it_was() {
    let run = Run::tailoring(tailored());
    let (run, drafts, taken_up) = run.reloaded(&every_entry(), &keyed(93_257, 1));
    assert_eq!(drafts, written(&every_entry()));
    assert_eq!((run.step(), taken_up), (Step::Tailor, TakenUp::Whole));
}

#[test]
fn chosen_plan_comes_back_with_the_same_payments_worked_out_anew() {
    let before = Run::tailoring(tailored());
    let (run, _, _) = before.reloaded(&Drafts::default(), &keyed(93_257, 1));
    assert_eq!(run.flow.chosen(), before.flow.chosen());
    let shown = run.count(&Command::Tell(Signal::Step(Step::Tailor)));
    assert_eq!(shown, 1);
    assert!(run.posts().is_empty());

    let review = before.on(Event::Check);
    let (run, _, _) = review.reloaded(&Drafts::default(), &keyed(93_257, 1));
    assert_eq!((run.step(), run.flow.notice()), (Step::Review, None));
}

#[test]
fn answers_come_back_and_open_the_same_offers() {
    let before = Run::answering(INCOME);
    let (run, _, taken_up) = before.reloaded(&Drafts::default(), &keyed(93_257, 1));
    assert_eq!((run.step(), taken_up), (Step::Assistance, TakenUp::Whole));
    assert_eq!(run.flow.answers(), before.flow.answers());
    let offers = |run: &Run| run.flow.terms().unwrap().evaluation.offers.clone();
    assert_eq!(offers(&run), offers(&before));
    assert!(offers(&run).iter().any(|offer| offer.option == "help"));
}

#[test]
fn every_screen_is_come_back_to_with_the_one_behind_it() {
    let choosing = || opened(&keyed(93_257, 1)).on(Event::ShowOptions);
    for (event, step) in [
        (Event::Compare, Step::Compare),
        (Event::ShowAssistance, Step::Assistance),
        (Event::Open(Topic::Dispute), Step::Dispute),
        (Event::Open(Topic::Proposal), Step::Proposal),
        (Event::Open(Topic::Callback), Step::Callback),
        (Event::Open(Topic::Preferences), Step::Preferences),
    ] {
        let (run, _, _) = choosing()
            .on(event)
            .reloaded(&every_entry(), &keyed(93_257, 1));
        assert_eq!(run.step(), step);
        let asks = run.count(&Command::Ask(Request::Preferences));
        assert_eq!(asks, usize::from(step == Step::Preferences));
        assert_eq!(run.on(Event::Back).step(), Step::Options, "{step:?}");
    }
}

#[test]
fn what_was_said_happened_comes_back() {
    let run = opened(&keyed(93_257, 1)).on(Event::Happened(Some(Situation::CannotPay)));
    let (run, _, taken_up) = run.reloaded(&Drafts::default(), &keyed(93_257, 1));
    assert_eq!(taken_up, TakenUp::Whole);
    assert_eq!(run.flow.situation, Some(Situation::CannotPay));
}

#[test]
fn choice_on_its_way_is_not_taken_for_sent() {
    let sent = opened(&keyed(93_257, 1))
        .on(Event::ShowOptions)
        .on(Event::Choose("plan".to_owned()))
        .on(Event::Check)
        .on(confirm("key-1"));
    assert_eq!(sent.step(), Step::Sending);
    let (run, _, _) = sent.reloaded(&Drafts::default(), &keyed(93_257, 1));
    assert_eq!(run.step(), Step::Review);
    assert_eq!(run.flow.notice(), Some(Notice::NotSetUp));
    assert!(run.posts().is_empty());
}

#[test]
fn message_on_its_way_is_sent_again_under_its_key() {
    let run = opened(&keyed(93_257, 1))
        .on(Event::Open(Topic::Dispute))
        .on(Event::Submit {
            topic: Topic::Dispute,
            key: "key-1".to_owned(),
            body: "{\"reason\":\"other\"}".to_owned(),
        });
    let (run, drafts, _) = run.reloaded(&every_entry(), &keyed(93_257, 1));
    assert_eq!(drafts.dispute, every_entry().dispute);
    assert_eq!(run.flow.submission(Topic::Dispute).stage(), Stage::Unknown);
    let run = run.on(Event::Resend(Topic::Dispute));
    let again = Request::Submission {
        topic: Topic::Dispute,
        key: "key-1".to_owned(),
        body: "{\"reason\":\"other\"}".to_owned(),
    };
    assert_eq!(run.count(&Command::Ask(again)), 1);
}

#[test]
fn proposal_no_plan_fits_comes_back_with_what_each_says() {
    let run = opened(&keyed(93_257, 1))
        .on(Event::ShowOptions)
        .on(Event::Open(Topic::Proposal))
        .on(Event::Propose(Proposal {
            amount: minor(100),
            frequency: Frequency::Weekly,
            first_date: "2026-12-01".parse().unwrap(),
        }));
    assert!(run.flow.misses().is_some());
    let (again, _, _) = run.reloaded(&every_entry(), &keyed(93_257, 1));
    assert_eq!(again.step(), Step::Proposal);
    assert_eq!(again.flow.misses(), run.flow.misses());
}

#[test]
fn starting_over_forgets_everything_but_what_may_have_arrived() {
    let run = Run::answering(INCOME)
        .on(Event::Back)
        .on(Event::Choose("plan".to_owned()))
        .on(Event::Open(Topic::Dispute))
        .on(Event::Submit {
            topic: Topic::Dispute,
            key: "key-1".to_owned(),
            body: "{}".to_owned(),
        });
    let (flow, commands) = run.flow.start_over();
    assert_eq!(flow.step(), Step::Balance);
    assert!(commands.contains(&Command::Show { focus: true }));
    assert!(flow.chosen().is_none() && flow.answers() == &Answers::default());
    assert_eq!(flow.lead(), None);
    assert_eq!(flow.submission(Topic::Dispute).stage(), Stage::Sending);
    let offers = |flow: &Flow| flow.terms().unwrap().evaluation.offers.clone();
    assert_eq!(offers(&flow), offers(&Run::open().flow));
    let run = Run {
        flow,
        commands: Vec::new(),
    };
    let sent = run.kept(&Drafts::default()).unwrap();
    assert!(sent.text().unwrap().contains("key-1"));
}

#[test]
fn language_is_gone_on_in_only_where_the_page_begins_as_before() {
    let run = Run::tailoring(tailored());
    let switched = Switched {
        from: "en".to_owned(),
        to: "ar".to_owned(),
    };
    let kept = run
        .flow
        .keep(&Drafts::default(), Some(switched), NOW)
        .unwrap();
    let kept = Kept::read(&kept.text().unwrap(), NOW).unwrap();
    assert_eq!(kept.language("en"), Some("ar"));
    assert_eq!(kept.language("es"), None, "the host page asks for another");
}

prop_compose! {
    fn means()(household in any::<u8>(), annual in 0..=9_000_000_000_i64, bracket in any::<bool>()) -> Means {
        if bracket {
            Means::Bracket(Bracket { max_percent: "200".parse().unwrap() })
        } else {
            Means::Income { household, annual: minor(annual) }
        }
    }
}

prop_compose! {
    fn drafts()(
        texts in proptest::array::uniform12(".{0,40}"),
        budget in proptest::array::uniform5(".{0,12}"),
        numbers in (any::<u8>(), 0..9_usize, 0..9_usize, 0..9_usize),
        places in (0..4_usize, 0..11_usize, 0..7_usize, 0..3_usize, 0..4_usize, 0..3_usize),
        set in proptest::array::uniform8(any::<bool>()),
        ahead in 0..400_i32,
    ) -> Drafts {
        let [household, income, most, owed, text, amount, down, sum, phone, words, tag, line] = texts;
        let as_of: Date = "2026-11-20".parse().unwrap();
        let mut preferences = preferences::Draft::default();
        preferences.decide(preferences::CHANNELS[places.4], preferences::PURPOSES[places.5], set[0]);
        preferences.channel = set[1].then(|| Some(preferences::CHANNELS[places.4]).filter(|_| set[2]).into());
        Drafts {
            household, income, most, budget: budget_of(budget),
            per: Per::ALL[places.0],
            hardship: set[3].then_some(Hardship::ALL[places.1]),
            pay_day: set[4].then_some(numbers.0),
            amount: set[5].then_some(amount),
            down: set[6].then_some(down),
            wait: numbers.1,
            ahead: sum.clone(),
            dispute: dispute::Draft { reason: set[7].then_some(dispute::REASONS[places.2]), lines: vec![line], owed, text },
            proposal: proposal::Draft { amount: sum, frequency: numbers.2, first_date: set[0].then(|| as_of.add_days(ahead).unwrap()) },
            callback: callback::Draft { phone, day: None, part: set[1].then_some(DayPart::ALL[places.3]), language: set[2].then_some(tag) },
            preferences,
            feedback: feedback::Draft { rating: set[3].then_some(numbers.3), text: words },
            ..Drafts::default()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever is typed: it is read as it was written, and taken up nothing but what does
    /// not fit the account is gone from it.
    #[test]
    fn whatever_is_typed_comes_back(drafts in drafts(), means in means(), tailors in any::<bool>()) {
        let run = if tailors { Run::tailoring(tailored()) } else { Run::answering(Some(means)) };
        let (again, found, _) = run.reloaded(&drafts, &keyed(93_257, 1));
        let mut fitting = drafts.clone();
        let as_of = "2026-11-20".parse().ok();
        fitting.fit(&keyed(93_257, 1).account, as_of, &languages());
        prop_assert_eq!(found, fitting);
        prop_assert_eq!(again.flow.answers(), run.flow.answers());
        prop_assert_eq!(again.flow.chosen(), run.flow.chosen());
        prop_assert_eq!(again.step(), run.step());
    }

    /// Whatever is found instead of what was written, nothing panics, and what can be read
    /// is written as it was read.
    #[test]
    fn changed_documents_are_read_as_they_are_written_or_not_at_all(
        place in any::<proptest::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let text = Run::tailoring(tailored()).kept(&every_entry()).unwrap().text().unwrap();
        let mut bytes = text.into_bytes();
        let place = place.index(bytes.len());
        if cut { bytes.truncate(place) } else { bytes[place] = byte }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some(mut kept) = Kept::read(&text, NOW) {
            let again = Kept::read(&kept.text().unwrap(), NOW);
            prop_assert_eq!(again.as_ref(), Some(&kept));
            let flow = opened(&keyed(93_257, 1)).flow;
            let _ = flow.take_up(&mut kept, &languages());
        }
    }

    /// Budgets are kept to the last figure.
    #[test]
    fn budgets_come_back(income in 0..=90_000_000_i64, needs in 0..=90_000_000_i64, owed in 0..=90_000_000_i64) {
        let budget = Budget::Figures(BudgetFigures {
            lines: vec![
                BudgetLine { kind: BudgetKind::Income, amount: minor(income), per: BudgetPeriod::Monthly },
                BudgetLine { kind: BudgetKind::Essential, amount: minor(needs), per: BudgetPeriod::Monthly },
            ],
            owed_elsewhere: minor(owed),
        });
        let run = opened(&keyed(93_257, 1)).on(Event::ShowOptions).on(Event::ShowAssistance).on(Event::Answer {
            means: None, hardship: None, budget: Some(budget),
        });
        let (again, _, _) = run.reloaded(&Drafts::default(), &keyed(93_257, 1));
        prop_assert_eq!(again.flow.answers(), run.flow.answers());
    }
}
