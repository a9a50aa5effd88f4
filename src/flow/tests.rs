use leeway_core::account::{Account, Bucket, LineItem, LineKind, LocalText};
use leeway_core::answers::{Hardship, Means};
use leeway_core::budget::Budget;
use leeway_core::json::{self, Limits};
use leeway_core::option::{Kind, Reason};
use leeway_core::policy::{Contact, Creditor};
use leeway_core::trust::{Alg, Digest, PinnedKey, Role, SigningKey, Verifier, sign, sign_document};
use leeway_core::wire::{Choice, Problem, Quote, SessionAnswer};

use super::*;

mod arrangement;
mod attacks;
mod budget;
mod ending;
mod fitting;
mod forms;
mod keeping;
mod saying;
mod second_factor;
mod services;
mod situation;

/// 2026-11-20T12:00:00Z.
const NOW: i64 = 1_795_176_000;
const ISS: &str = "mercy-vale";
const AUD: &str = "mercy-vale:patients:test";

fn key() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

fn trust() -> Trust {
    let mut trust = Trust::new();
    trust.add_issuer(ISS, AUD).unwrap();
    let key = PinnedKey::new(
        key().public(),
        Alg::Ed25519,
        vec![Role::Policy, Role::Receipt],
        NOW - 86_400,
        NOW + 86_400_000,
    );
    trust.add_key(ISS, key.unwrap()).unwrap();
    trust
}

/// A policy in which a plan and paying in full are open to everybody, and
/// assistance asks for an income.
fn policy_json(version: u64) -> String {
    format!(
        r#"{{"v":1,"iss":"{ISS}","aud":"{AUD}","iat":{iat},"nbf":{iat},"exp":{exp},"epoch":1,"version":{version},
        "creditor":{{"name":"Mercy Vale","contact":{{"phone":"+1 216 555 0142","hours":{{"en":"Always"}}}}}},
        "currency":"USD","time_zone":"America/New_York","languages":["en"],
        "first_payment":{{"min_days":3,"max_days":45,"suggested_days":14}},
        "options":[
          {{"id":"help","kind":{{"assistance":{{"guideline":{{"year":2025,"region":"US-48","source":"HHS","effective":"2025-01-15","base":1565000,"per_person":550000}},
            "bands":[{{"max_percent":"200","discount_percent":"100"}},{{"max_percent":"300","discount_percent":"50"}}],"within_days":30}}}},"if_missed":"t","agreement":"t"}},
          {{"id":"plan","kind":{{"instalments":{{"frequencies":["monthly","fortnightly"],"counts":{{"min":2,"max":12}},"min_payment":2500}}}},"if_missed":"t","agreement":"t"}},
          {{"id":"all","kind":{{"pay_in_full":{{}}}},"if_missed":"t","agreement":"t"}}],
        "texts":{{"t":{{"en":"Text"}}}}}}"#,
        iat = NOW - 60,
        exp = NOW + 86_400,
    )
}

fn policy_token(version: u64) -> String {
    sign(
        "creditor-policy+jwt",
        &key(),
        policy_json(version).as_bytes(),
    )
}

fn digest(version: u64) -> Digest {
    Digest::of(policy_json(version).as_bytes())
}

fn minor(units: i64) -> Minor {
    Minor::new(units).unwrap()
}

fn text(text: &str) -> LocalText {
    LocalText([("en".to_owned(), text.to_owned())].into())
}

/// An account of `balance`, whose quote names version `policy` of the policy.
fn account(balance: i64, version: u64, policy: u64) -> AccountAnswer {
    let item = LineItem {
        disputed: false,
        id: "1".to_owned(),
        date: "2026-09-12".parse().unwrap(),
        kind: LineKind::Charge,
        bucket: Bucket::Principal,
        amount: minor(balance),
        description: text("Visit"),
        reason: text("You were here"),
    };
    AccountAnswer {
        now: NOW,
        account: Account {
            reference: "MV-1".to_owned(),
            creditor: ISS.to_owned(),
            version,
            currency: "USD".parse().unwrap(),
            title: text("Visit"),
            balance: minor(balance),
            line_items: vec![item],
            past_due_since: None,
            opened: None,
            contract: None,
            generally_billed: None,
            service: None,
            linked: Vec::new(),
            facts: Default::default(),
        },
        creditor: Creditor {
            name: "Mercy Vale".to_owned(),
            contact: Contact {
                phone: "+1 216 555 0142".to_owned(),
                hours: text("Always"),
                email: None,
            },
        },
        keyset: None,
        expires: None,
        quote: Some(Quote {
            id: format!("quote-{version}"),
            account_version: version,
            balance: minor(balance),
            as_of: "2026-11-20".parse().unwrap(),
            policy_sha256: digest(policy),
            audience: AUD.to_owned(),
            expires: NOW + 1800,
        }),
        arrangement: None,
        draft_key: None,
    }
}

fn reply<T: serde::Serialize>(status: u16, document: &T) -> Reply {
    Reply {
        status,
        body: String::from_utf8(json::to_vec(document).unwrap()).unwrap(),
    }
}

fn problem(status: u16, code: &str) -> Reply {
    reply(
        status,
        &Problem {
            code: code.to_owned(),
            kind: format!("about:blank#{code}"),
            title: "No".to_owned(),
            status,
            detail: None,
            path: None,
            correlation_id: None,
        },
    )
}

fn token_reply(version: u64) -> Reply {
    Reply {
        status: 200,
        body: policy_token(version),
    }
}

/// The state with everything it ever asked for.
struct Run {
    flow: Flow,
    commands: Vec<Command>,
}

impl Run {
    fn new(hosted: bool) -> Self {
        Self::before_later(hosted).on(Event::LaterArrived)
    }

    /// A widget whose screens after the options are not there yet.
    fn before_later(hosted: bool) -> Self {
        let run = Self {
            flow: Flow::new(ISS, trust(), hosted),
            commands: Vec::new(),
        };
        run.on(Event::Started)
    }

    /// A widget on the balance screen with offers.
    fn open() -> Self {
        Self::new(true)
            .on(Event::Answered(Asked::Policy, token_reply(1)))
            .on(Event::Answered(
                Asked::Account,
                reply(200, &account(93_257, 1, 1)),
            ))
    }

    /// A widget on the review screen of a plan.
    fn review() -> Self {
        Self::open()
            .on(Event::ShowOptions)
            .on(Event::Choose("plan".to_owned()))
            .on(Event::Check)
    }

    /// A widget that has just sent a plan.
    fn sent() -> Self {
        Self::review().on(confirm("key-1"))
    }

    fn on(self, event: Event) -> Self {
        let (flow, commands) = self.flow.next(event);
        let mut all = self.commands;
        all.extend(commands);
        let run = Self {
            flow,
            commands: all,
        };
        if run.flow.has_unread_receipt() {
            // As the widget does once the screens that show it are there.
            return run.on(Event::ReadReceipt);
        }
        run
    }

    fn step(&self) -> Step {
        self.flow.step()
    }

    fn posts(&self) -> Vec<(&str, &str)> {
        self.commands
            .iter()
            .filter_map(|command| match command {
                Command::Ask(Request::Choice { key, body }) => Some((key.as_str(), body.as_str())),
                _ => None,
            })
            .collect()
    }

    fn count(&self, command: &Command) -> usize {
        self.commands.iter().filter(|c| *c == command).count()
    }

    fn errors(&self) -> Vec<&str> {
        self.commands
            .iter()
            .filter_map(|command| match command {
                Command::Tell(Signal::Error(code)) => Some(code.as_str()),
                _ => None,
            })
            .collect()
    }
}

fn confirm(key: &str) -> Event {
    Event::Confirm {
        key: key.to_owned(),
        language: "en".to_owned(),
    }
}

/// The receipt of the plan the widget has sent.
fn receipt(run: &Run) -> ArrangementAnswer {
    let decision = run.flow.decision.as_ref().unwrap();
    receipt_of(&decision.offer)
}

fn receipt_of(offer: &Offer) -> ArrangementAnswer {
    let receipt = Receipt {
        v: 1,
        iss: ISS.to_owned(),
        aud: AUD.to_owned(),
        // Later than the account answer: the customer took an hour.
        iat: NOW + 3600,
        creditor_name: "Mercy Vale".to_owned(),
        reference: "A-1".to_owned(),
        account_reference: "MV-1".to_owned(),
        account_title: text("Visit"),
        currency: "USD".parse().unwrap(),
        as_of: "2026-11-20".parse().unwrap(),
        option: offer.option.clone(),
        kind: offer.kind,
        params: offer.params,
        bracket: None,
        schedule: offer.schedule.clone(),
        totals: offer.totals,
        service: None,
        members: Vec::new(),
        language: "en".to_owned(),
        if_missed: "Text".to_owned(),
        agreement: "Text".to_owned(),
        policy_sha256: digest(1),
        terms_sha256: digest(1),
    };
    ArrangementAnswer {
        reference: "A-1".to_owned(),
        receipt: sign_document(&key(), &receipt).unwrap(),
        received: None,
    }
}

// What is refused.

#[test]
fn nothing_is_offered_or_posted_without_a_verified_policy() {
    let mut other_key = policy_token(1);
    other_key.replace_range(other_key.len() - 4.., "AAAA");
    let mut altered_audience = account(93_257, 1, 1);
    altered_audience.quote.as_mut().unwrap().audience = "other:tenant".to_owned();
    let mut no_quote = account(93_257, 1, 1);
    no_quote.quote = None;
    let good = account(93_257, 1, 1);
    let cases = [
        (
            good.clone(),
            Reply {
                status: 200,
                body: other_key,
            },
            "E_SIG",
        ),
        (
            good.clone(),
            Reply {
                status: 200,
                body: "nonsense".to_owned(),
            },
            "E_FRAMING",
        ),
        (
            good.clone(),
            Reply {
                status: 200,
                body: String::new(),
            },
            "E_FRAMING",
        ),
        (altered_audience, token_reply(1), "E_AUD"),
        (no_quote, token_reply(1), "no-quote"),
    ];
    for (account, policy, code) in cases {
        let mut run = Run::new(true)
            .on(Event::Answered(Asked::Policy, policy))
            .on(Event::Answered(Asked::Account, reply(200, &account)));
        assert_eq!(run.step(), Step::Untrusted, "{code}");
        assert_eq!(run.errors(), [code]);
        assert!(run.flow.account().is_some(), "the balance still shows");
        for event in [
            Event::ShowOptions,
            Event::ShowAssistance,
            Event::Choose("plan".to_owned()),
            Event::Check,
            confirm("key"),
        ] {
            run = run.on(event);
            assert_eq!(run.step(), Step::Untrusted);
        }
        assert!(run.posts().is_empty());
        assert!(run.flow.terms().is_none());
    }
}

#[test]
fn a_policy_of_an_unpinned_creditor_is_refused() {
    let flow = Flow::new(ISS, Trust::new(), true);
    let run = Run {
        flow,
        commands: Vec::new(),
    }
    .on(Event::Started)
    .on(Event::Answered(Asked::Policy, token_reply(1)))
    .on(Event::Answered(
        Asked::Account,
        reply(200, &account(93_257, 1, 1)),
    ));
    assert_eq!((run.step(), run.errors()), (Step::Untrusted, vec!["E_KID"]));
}

#[test]
fn another_policy_than_the_quotes_is_fetched_by_digest_once_and_then_refused() {
    let run = Run::new(true)
        .on(Event::Answered(Asked::Policy, token_reply(2)))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ));
    let ask = Command::Ask(Request::Policy(digest(1)));
    assert_eq!((run.step(), run.count(&ask)), (Step::Balance, 1));
    assert!(run.flow.terms().is_none());

    let refused = run.on(Event::Answered(Asked::Policy, token_reply(2)));
    assert_eq!((refused.step(), refused.count(&ask)), (Step::Untrusted, 1));
    assert_eq!(refused.errors(), ["E_DIGEST"]);

    let mended = Run::new(true)
        .on(Event::Answered(Asked::Policy, token_reply(2)))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Answered(Asked::Policy, token_reply(1)));
    assert_eq!(mended.step(), Step::Balance);
    assert!(mended.flow.terms().is_some());
}

#[test]
fn a_policy_that_did_not_arrive_is_fetched_by_digest() {
    let run = Run::new(true)
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Answered(Asked::Policy, Reply::default()));
    assert_eq!(run.count(&Command::Ask(Request::Policy(digest(1)))), 1);
    let run = run.on(Event::Answered(Asked::Policy, Reply::default()));
    assert_eq!(
        (run.step(), run.errors()),
        (Step::Untrusted, vec!["policy-unreachable"])
    );
}

#[test]
fn another_creditors_account_is_refused() {
    let mut other = account(93_257, 1, 1);
    other.account.creditor = "northgate".to_owned();
    let run = Run::new(true).on(Event::Answered(Asked::Account, reply(200, &other)));
    assert_eq!(
        (run.step(), run.errors()),
        (Step::Unreachable, vec!["account-unreadable"])
    );
}

#[test]
fn an_account_that_does_not_add_up_is_refused() {
    let mut wrong = account(93_257, 1, 1);
    wrong.account.balance = minor(93_258);
    let run = Run::new(true).on(Event::Answered(Asked::Account, reply(200, &wrong)));
    assert_eq!(run.step(), Step::Unreachable);
}

#[test]
fn nothing_is_confirmed_before_the_review_screen() {
    let run = Run::open().on(confirm("a"));
    let run = run.on(Event::ShowOptions).on(confirm("b"));
    let run = run.on(Event::Choose("plan".to_owned())).on(confirm("c"));
    assert!(run.posts().is_empty());
}

#[test]
fn nothing_is_confirmed_offline() {
    let run = Run::review().on(Event::Online(false)).on(confirm("a"));
    assert_eq!((run.step(), run.posts().len()), (Step::Review, 0));
    let run = run.on(Event::Online(true)).on(confirm("a"));
    assert_eq!((run.step(), run.posts().len()), (Step::Sending, 1));
}

#[test]
fn a_change_that_does_not_fit_keeps_the_plan_and_stops_the_check() {
    let run = Run::open()
        .on(Event::ShowOptions)
        .on(Event::Choose("plan".to_owned()));
    let offer = run.flow.chosen().unwrap().offer.clone();
    let run = run
        .on(Event::Tailor(Params {
            count: Some(99),
            ..Params::default()
        }))
        .on(Event::Check);
    assert_eq!(run.step(), Step::Tailor);
    let chosen = run.flow.chosen().unwrap();
    assert_eq!(chosen.offer, offer);
    assert!(matches!(
        chosen.fault,
        Some(ParamFault::Number {
            min: 2,
            max: 12,
            ..
        })
    ));
}

// One decision, one key.

#[test]
fn double_confirm_sends_once() {
    let run = Run::sent().on(confirm("key-2")).on(confirm("key-3"));
    assert_eq!(run.posts().len(), 1);
    assert_eq!(run.posts()[0].0, "key-1");
}

#[test]
fn token_renewal_keeps_key_and_body() {
    let run = Run::sent().on(Event::Answered(
        Asked::Choice,
        problem(401, "token_expired"),
    ));
    assert_eq!(run.count(&Command::RenewToken), 1);
    let run = run.on(Event::Token(true));
    let posts = run.posts();
    assert_eq!(posts.len(), 2);
    assert_eq!(posts[0], posts[1]);
}

#[test]
fn token_that_is_refused_twice_ends_the_session_and_keeps_the_choice() {
    let run = Run::sent()
        .on(Event::Answered(
            Asked::Choice,
            problem(401, "token_expired"),
        ))
        .on(Event::Token(true))
        .on(Event::Answered(
            Asked::Choice,
            problem(401, "token_expired"),
        ));
    assert_eq!(
        (run.step(), run.count(&Command::RenewToken)),
        (Step::Expired, 1)
    );
    assert!(run.flow.holds_decision());
    let run = run.on(Event::Retry).on(Event::Token(true));
    assert_eq!(run.step(), Step::Sending);
    let posts = run.posts();
    assert!(posts.iter().all(|post| *post == posts[0]), "{posts:?}");
}

#[test]
fn signing_in_again_sends_the_same_choice() {
    let run = Run::new(false);
    assert_eq!(run.step(), Step::Identify);
    let session = |token: &str| {
        reply(
            200,
            &SessionAnswer {
                token: token.to_owned(),
                expires: NOW + 900,
            },
        )
    };
    let identify = || Event::Identify {
        reference: "MV-1".to_owned(),
        code: "123456".to_owned(),
    };
    let run = run
        .on(identify())
        .on(Event::Answered(Asked::Session, session("one")))
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
        .on(Event::Answered(Asked::Session, session("two")));
    assert_eq!(run.step(), Step::Sending);
    assert_eq!(run.posts().len(), 2);
    assert_eq!(run.posts()[0], run.posts()[1]);
    assert_eq!(run.count(&Command::UseToken("two".to_owned())), 1);
}

#[test]
fn wrong_details_are_told_and_can_be_mended() {
    for (reply, fault) in [
        (problem(404, "not_found"), LoginFault::NotFound),
        (problem(403, "access_code_ended"), LoginFault::CodeEnded),
        (problem(403, "forbidden"), LoginFault::NotFound),
        (problem(429, "too_many"), LoginFault::TooMany),
        (problem(429, "too_many_codes"), LoginFault::TooManyCodes),
        (Reply::default(), LoginFault::NoAnswer),
    ] {
        let run = Run::new(false)
            .on(Event::Identify {
                reference: "a".to_owned(),
                code: "b".to_owned(),
            })
            .on(Event::Answered(Asked::Session, reply));
        assert_eq!(
            (run.step(), run.flow.login_fault()),
            (Step::Identify, Some(fault))
        );
        assert!(!run.flow.is_signing_in());
    }
}

// What nobody knows.

#[test]
fn unknown_outcome_never_becomes_failure() {
    let silent = [
        Reply::default(),
        problem(500, "internal"),
        problem(503, "busy"),
        problem(408, "timeout"),
        problem(409, "in_flight"),
        problem(429, "slow_down"),
        Reply {
            status: 302,
            body: String::new(),
        },
    ];
    for answer in silent {
        let run = Run::sent().on(Event::Answered(Asked::Choice, answer.clone()));
        assert_eq!(run.step(), Step::UnknownOutcome, "{answer:?}");
        assert!(run.flow.holds_decision());
        assert_eq!(run.flow.notice(), None);

        // A check that does not come through leaves it unknown.
        for failed in [Reply::default(), problem(503, "busy"), problem(404, "none")] {
            let run = Run::sent()
                .on(Event::Answered(Asked::Choice, answer.clone()))
                .on(Event::Retry)
                .on(Event::Answered(Asked::Account, failed));
            assert_eq!(run.step(), Step::UnknownOutcome);
        }
    }
}

#[test]
fn check_finds_the_arrangement() {
    let sent = Run::sent();
    let arrangement = receipt(&sent);
    let mut account = account(93_257, 1, 1);
    account.arrangement = Some(arrangement);
    let run = sent
        .on(Event::Answered(Asked::Choice, Reply::default()))
        .on(Event::Retry)
        .on(Event::Answered(Asked::Account, reply(200, &account)));
    assert_eq!(run.step(), Step::Receipt);
    let record = run.flow.record().unwrap();
    assert!(record.fresh && record.receipt.is_some());
}

#[test]
fn check_that_finds_nothing_lets_the_same_choice_be_sent_again() {
    let run = Run::sent()
        .on(Event::Answered(Asked::Choice, Reply::default()))
        .on(Event::Retry)
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ));
    assert_eq!(
        (run.step(), run.flow.notice()),
        (Step::Review, Some(Notice::NotSetUp))
    );
    let run = run.on(confirm("key-2"));
    assert_eq!(run.posts().len(), 2);
    assert_eq!(run.posts()[0], run.posts()[1]);
}

#[test]
fn choice_that_was_changed_meanwhile_is_a_new_decision() {
    let run = Run::sent()
        .on(Event::Answered(Asked::Choice, Reply::default()))
        .on(Event::Retry)
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Change)
        .on(Event::Tailor(Params {
            count: Some(3),
            ..Params::default()
        }))
        .on(Event::Check)
        .on(confirm("key-2"));
    let posts = run.posts();
    assert_eq!(posts.len(), 2);
    assert_eq!((posts[0].0, posts[1].0), ("key-1", "key-2"));
    assert_ne!(posts[0].1, posts[1].1);
}

#[test]
fn accepted_but_unreadable_answer_is_checked() {
    let run = Run::sent().on(Event::Answered(
        Asked::Choice,
        Reply {
            status: 201,
            body: "<html>".to_owned(),
        },
    ));
    assert_eq!(run.step(), Step::Loading);
    let run = run.on(Event::Answered(Asked::Account, Reply::default()));
    assert_eq!(run.step(), Step::UnknownOutcome);
}

#[test]
fn session_that_ends_during_a_check_is_resumed_as_a_check() {
    let run = Run::sent()
        .on(Event::Answered(Asked::Choice, Reply::default()))
        .on(Event::Retry)
        .on(Event::Answered(
            Asked::Account,
            problem(401, "token_expired"),
        ))
        .on(Event::Token(true))
        .on(Event::Answered(Asked::Account, Reply::default()));
    assert_eq!(run.step(), Step::UnknownOutcome);
}

// What changed meanwhile.

#[test]
fn stale_quote_shows_old_and_new_balance_and_keeps_the_choice() {
    let run = Run::open()
        .on(Event::ShowOptions)
        .on(Event::Choose("plan".to_owned()))
        .on(Event::Tailor(Params {
            count: Some(5),
            frequency: Some(Frequency::Fortnightly),
            ..Params::default()
        }))
        .on(Event::Check)
        .on(confirm("key-1"))
        .on(Event::Answered(Asked::Choice, problem(409, "quote_stale")))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(88_257, 2, 1)),
        ));
    assert_eq!(run.step(), Step::Options);
    assert_eq!(
        run.flow.notice(),
        Some(Notice::BalanceChanged {
            before: minor(93_257),
            after: minor(88_257)
        })
    );
    let offer = &run.flow.chosen().unwrap().offer;
    assert_eq!(offer.params.count, Some(5));
    assert_eq!(offer.params.frequency, Some(Frequency::Fortnightly));
    assert_eq!(offer.totals.total, minor(88_257));
    assert!(!run.flow.holds_decision());
}

#[test]
fn stale_quote_with_the_same_balance_says_so() {
    let run = Run::sent()
        .on(Event::Answered(Asked::Choice, problem(409, "policy_stale")))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 2)),
        ))
        .on(Event::Answered(Asked::Policy, token_reply(2)));
    assert_eq!(
        (run.step(), run.flow.notice()),
        (Step::Options, Some(Notice::OffersRenewed))
    );
}

#[test]
fn refusal_shows_the_options_and_that_nothing_was_set_up() {
    for (status, code) in [
        (422, "figures_mismatch"),
        (404, "quote_unknown"),
        (400, "bad"),
    ] {
        let run = Run::sent()
            .on(Event::Answered(Asked::Choice, problem(status, code)))
            .on(Event::Answered(
                Asked::Account,
                reply(200, &account(93_257, 1, 1)),
            ));
        assert_eq!(
            (run.step(), run.flow.notice()),
            (Step::Options, Some(Notice::NotAccepted))
        );
        assert_eq!(run.errors(), [code]);
        let run = run
            .on(Event::Choose("plan".to_owned()))
            .on(Event::Check)
            .on(confirm("key-2"));
        assert_eq!(run.posts().last().unwrap().0, "key-2");
    }
}

#[test]
fn refusal_after_a_lost_answer_still_finds_the_arrangement() {
    let sent = Run::sent();
    let mut with = account(93_257, 1, 1);
    with.arrangement = Some(receipt(&sent));
    let run = sent
        .on(Event::Answered(Asked::Choice, problem(403, "blocked")))
        .on(Event::Answered(Asked::Account, reply(200, &with)));
    assert_eq!(run.step(), Step::Receipt);
    assert_eq!(run.flow.notice(), None);
}

#[test]
fn other_arrangement_is_shown() {
    let sent = Run::sent();
    let mut with = account(93_257, 1, 1);
    with.arrangement = Some(receipt(&sent));
    let run = sent
        .on(Event::Answered(
            Asked::Choice,
            problem(409, "arrangement_exists"),
        ))
        .on(Event::Answered(Asked::Account, reply(200, &with)));
    assert_eq!(
        (run.step(), run.flow.notice()),
        (Step::Receipt, Some(Notice::AlreadyArranged))
    );
    assert!(!run.flow.record().unwrap().fresh);
}

#[test]
fn arrangement_is_shown_first_on_load() {
    let sent = Run::sent();
    let mut with = account(93_257, 1, 1);
    with.arrangement = Some(receipt(&sent));
    with.quote = None;
    let run = Run::new(true).on(Event::Answered(Asked::Account, reply(200, &with)));
    assert_eq!(run.step(), Step::Receipt);
    let run = run.on(Event::Answered(Asked::Policy, token_reply(1)));
    assert_eq!(run.step(), Step::Receipt, "a policy that comes later");
    assert!(run.errors().is_empty());
}

// The ordinary way.

#[test]
fn accepted_choice_shows_its_verified_receipt() {
    let sent = Run::sent();
    let answer = receipt(&sent);
    let run = sent.on(Event::Answered(Asked::Choice, reply(201, &answer)));
    assert_eq!(run.step(), Step::Receipt);
    let record = run.flow.record().unwrap();
    assert!(record.fresh);
    assert_eq!(record.receipt.as_ref().unwrap().reference, "A-1");
    assert_eq!(
        run.count(&Command::Tell(Signal::Choice {
            option: "plan".to_owned(),
            kind: Kind::Instalments
        })),
        1
    );
    assert!(run.flow.chosen().is_none());
    assert_eq!(run.flow.answers(), &Answers::default());
}

#[test]
fn false_receipt_is_not_shown_as_proof() {
    let sent = Run::sent();
    let mut answer = receipt(&sent);
    answer
        .receipt
        .replace_range(answer.receipt.len() - 4.., "AAAA");
    let run = sent.on(Event::Answered(Asked::Choice, reply(201, &answer)));
    assert_eq!(run.step(), Step::Receipt);
    assert!(run.flow.record().unwrap().receipt.is_none());
    assert_eq!(run.errors(), ["E_SIG"]);
}

#[test]
fn genuine_receipt_of_something_else_is_not_shown_as_proof() {
    let sent = Run::sent();
    let mut answer = receipt(&sent);
    answer.reference = "A-2".to_owned();
    let run = sent.on(Event::Answered(Asked::Choice, reply(201, &answer)));
    assert_eq!(run.step(), Step::Receipt);
    assert!(run.flow.record().unwrap().receipt.is_none());
    assert_eq!(run.errors(), ["receipt-of-another"]);
}

#[test]
fn posted_choice_is_what_the_server_recomputes() {
    let run = Run::sent();
    let choice: Choice =
        json::from_slice(run.posts()[0].1.as_bytes(), Limits::bytes(100_000)).unwrap();
    let terms = run.flow.terms().unwrap();
    let account = run.flow.account().unwrap();
    let trust = trust();
    let verifier = Verifier {
        trusted: trust.keys(),
        now: NOW,
        issuer: ISS,
        audience: AUD,
        floor: None,
        expected_digest: None,
    };
    let policy = verifier.verify(policy_token(1).as_bytes()).unwrap();
    let offer = choice
        .recompute(&policy, &terms.quote, &account.account)
        .unwrap();
    assert_eq!(offer, run.flow.chosen().unwrap().offer);
}

#[test]
fn income_is_never_posted() {
    let income = minor(3_780_000);
    let run = Run::open().on(Event::ShowAssistance).on(Event::Answer {
        means: Some(Means::Income {
            household: 3,
            annual: income,
        }),
        hardship: None,
        budget: None,
    });
    let run = run
        .on(Event::Choose("help".to_owned()))
        .on(confirm("early"));
    let run = run.on(Event::Check).on(confirm("key"));
    let (_, body) = run.posts()[0];
    assert!(
        body.contains(r#""bracket":{"max_percent":"200"}"#),
        "{body}"
    );
    assert!(
        !body.contains("3780000") && !body.contains("household"),
        "{body}"
    );
}

#[test]
fn assistance_waits_for_answers_in_the_policys_order() {
    let run = Run::open();
    let terms = run.flow.terms().unwrap();
    let ids: Vec<(&str, bool)> = terms
        .open()
        .iter()
        .map(|entry| match entry {
            Entry::Offer(offer) => (offer.option.as_str(), true),
            Entry::Ask(option) => (option.option.as_str(), false),
        })
        .collect();
    assert_eq!(ids, [("help", false), ("plan", true), ("all", true)]);
}

#[test]
fn option_without_anything_to_change_goes_straight_to_the_review() {
    let run = Run::open().on(Event::Choose("all".to_owned()));
    assert_eq!(run.step(), Step::Review);
    assert_eq!(run.on(Event::Back).step(), Step::Options);
}

#[test]
fn coming_back_keeps_what_was_chosen() {
    let params = Params {
        count: Some(4),
        ..Params::default()
    };
    let run = Run::open()
        .on(Event::Choose("plan".to_owned()))
        .on(Event::Tailor(params))
        .on(Event::Back)
        .on(Event::Back)
        .on(Event::ShowOptions)
        .on(Event::Choose("plan".to_owned()));
    assert_eq!(run.flow.chosen().unwrap().offer.params.count, Some(4));
}

#[test]
fn focus_moves_only_after_the_customer_acted() {
    let run = Run::open();
    assert_eq!(run.count(&Command::Show { focus: true }), 0);
    let run = run.on(Event::ShowOptions);
    assert_eq!(run.count(&Command::Show { focus: true }), 1);
}

#[test]
fn nothing_owed_needs_no_policy() {
    let mut none = account(100, 1, 1);
    none.account.balance = Minor::ZERO;
    none.account.line_items.clear();
    none.quote = None;
    let run = Run::new(true).on(Event::Answered(Asked::Account, reply(200, &none)));
    assert_eq!(run.step(), Step::NothingOwed);
    let run = run.on(Event::Answered(Asked::Policy, token_reply(1)));
    assert_eq!(run.step(), Step::NothingOwed, "a policy that comes later");
    assert!(run.errors().is_empty());
}

#[test]
fn leaving_the_page_forgets_everything_and_coming_back_asks_again() {
    let run = Run::review().on(Event::Hidden);
    assert_eq!(run.step(), Step::Loading);
    assert!(run.flow.account().is_none() && run.flow.chosen().is_none());
    assert_eq!(run.count(&Command::DropToken), 1);
    let before = run.count(&Command::Ask(Request::Account));
    let run = run.on(Event::Started).on(Event::Answered(
        Asked::Account,
        reply(200, &account(93_257, 1, 1)),
    ));
    assert_eq!(run.count(&Command::Ask(Request::Account)), before + 1);
    // The policy is nobody's in person, and still the one the quote names.
    assert_eq!(run.count(&Command::Ask(Request::Policy(digest(1)))), 0);
    assert_eq!(run.step(), Step::Balance);
    assert!(run.flow.terms().is_some());
}

#[test]
fn coming_back_to_another_policy_fetches_the_one_the_quote_names() {
    let run = Run::review()
        .on(Event::Hidden)
        .on(Event::Started)
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 2)),
        ));
    assert_eq!(run.count(&Command::Ask(Request::Policy(digest(2)))), 1);
    let run = run.on(Event::Answered(Asked::Policy, token_reply(2)));
    assert!(run.flow.terms().is_some());
}

#[test]
fn first_screen_is_told_once() {
    let run = Run::review();
    assert_eq!(run.count(&Command::Tell(Signal::Ready)), 1);
    let steps: Vec<Step> = run
        .commands
        .iter()
        .filter_map(|command| match command {
            Command::Tell(Signal::Step(step)) => Some(*step),
            _ => None,
        })
        .collect();
    assert_eq!(
        steps,
        [Step::Balance, Step::Options, Step::Tailor, Step::Review]
    );
}

#[test]
fn a_policy_that_ended_meanwhile_is_fetched_by_digest_once() {
    let mut late = account(93_257, 1, 1);
    late.now = NOW + 86_401;
    let run = Run::new(true)
        .on(Event::Answered(Asked::Policy, token_reply(1)))
        .on(Event::Answered(Asked::Account, reply(200, &late)));
    assert_eq!(run.count(&Command::Ask(Request::Policy(digest(1)))), 1);
    let run = run.on(Event::Answered(Asked::Policy, token_reply(1)));
    assert_eq!(run.step(), Step::Untrusted);
    assert_eq!(run.errors(), ["E_EXP"]);
    assert_eq!(run.count(&Command::Ask(Request::Policy(digest(1)))), 1);
}

#[test]
fn another_customer_finds_nothing_of_the_one_before() {
    let session = || {
        let token = "t".to_owned();
        let expires = NOW + 900;
        Event::Answered(
            Asked::Session,
            reply(200, &SessionAnswer { token, expires }),
        )
    };
    let identify = |reference: &str| Event::Identify {
        reference: reference.to_owned(),
        code: "123456".to_owned(),
    };
    let run = Run::new(false)
        .on(identify("MV-1"))
        .on(session())
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
    let posts = run.posts().len();
    let run = run.on(identify("MV-2")).on(session());
    assert_eq!(run.posts().len(), posts, "nobody else's choice is sent");
    assert!(run.flow.account().is_none());
    assert!(run.flow.chosen().is_none());
    assert!(!run.flow.holds_decision());
    assert_eq!(run.count(&Command::DropDrafts), 1);
}

#[test]
fn terms_that_differ_are_shown_again() {
    let run = Run::sent()
        .on(Event::Answered(
            Asked::Choice,
            problem(409, "terms_mismatch"),
        ))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ));
    assert_eq!(run.step(), Step::Options);
    assert_eq!(run.flow.notice(), Some(Notice::NotAccepted));
    assert!(!run.flow.holds_decision());
}

#[test]
fn a_second_token_for_the_same_wait_asks_for_nothing() {
    let run = Run::sent().on(Event::Answered(
        Asked::Choice,
        problem(401, "token_expired"),
    ));
    let run = run.on(Event::Token(true));
    let posts = run.posts().len();
    let run = run.on(Event::Token(true));
    assert_eq!(run.posts().len(), posts);
    assert_eq!(run.step(), Step::Sending);
}

#[test]
fn late_answers_change_nothing() {
    let run = Run::review();
    let before = run.flow.clone();
    let run = run
        .on(Event::Answered(Asked::Choice, problem(409, "quote_stale")))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(1, 9, 1)),
        ))
        .on(Event::Answered(Asked::Session, Reply::default()))
        .on(Event::Answered(Asked::Policy, Reply::default()));
    assert_eq!(run.step(), Step::Review);
    assert_eq!(run.flow.chosen(), before.chosen());
}

#[test]
fn trying_again_after_an_untrusted_policy_fetches_it_anew() {
    let run = Run::new(true)
        .on(Event::Answered(
            Asked::Policy,
            Reply {
                status: 200,
                body: "x".to_owned(),
            },
        ))
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Retry)
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Answered(Asked::Policy, token_reply(1)));
    assert_eq!(run.step(), Step::Balance);
    assert!(run.flow.terms().is_some());
}
