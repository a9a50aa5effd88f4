//! Answers of a hostile or broken network, by their rows in `docs/attacks.md`.

use super::*;

/// A widget that was given the account and, whenever it asked, the same policy.
fn given(account: Reply, policy: Reply) -> Run {
    let mut run = Run::new(true)
        .on(Event::Answered(Asked::Policy, policy.clone()))
        .on(Event::Answered(Asked::Account, account));
    let asked = |run: &Run| {
        let of_policy = |command: &&Command| matches!(command, Command::Ask(Request::Policy(_)));
        run.commands.iter().filter(of_policy).count()
    };
    if asked(&run) > 0 {
        run = run.on(Event::Answered(Asked::Policy, policy));
    }
    assert!(asked(&run) <= 1, "asked again and again");
    run
}

fn text_reply(body: &str) -> Reply {
    Reply {
        status: 200,
        body: body.to_owned(),
    }
}

/// The good account answer with one place of its text changed.
fn account_with(from: &str, to: &str) -> Reply {
    let good = reply(200, &account(93_257, 1, 1));
    assert!(good.body.contains(from), "{from} in {}", good.body);
    text_reply(&good.body.replace(from, to))
}

/// The good policy with one place of its text changed, signed.
fn policy_with(from: &str, to: &str) -> (Reply, Digest) {
    let good = policy_json(1);
    assert_eq!(good.matches(from).count(), 1, "{from}");
    let payload = good.replace(from, to);
    let token = sign("creditor-policy+jwt", &key(), payload.as_bytes());
    (text_reply(&token), Digest::of(payload.as_bytes()))
}

#[test]
fn each_attack_on_the_answers_ends_without_options() {
    let good = reply(200, &account(93_257, 1, 1));
    let at = |now: i64| account_with(&format!(r#""now":{NOW}"#), &format!(r#""now":{now}"#));
    let enforced = |(token, sha256): (Reply, Digest)| {
        let named = account_with(&digest(1).to_string(), &sha256.to_string());
        (named, token)
    };
    let iat = format!(r#""iat":{}"#, NOW - 60);
    let exp = format!(r#""exp":{}"#, NOW + 86_400);
    let (foreign_currency, in_euro) = enforced(policy_with(r#""USD""#, r#""EUR""#));
    let (long_lived, for_ever) = enforced(policy_with(&exp, r#""exp":253402300799"#));
    let (issued_ahead, ahead) = enforced(policy_with(&iat, &format!(r#""iat":{}"#, NOW + 301)));
    let unreadable = (Step::Unreachable, "account-unreadable");
    let untrusted = |code| (Step::Untrusted, code);

    let cases = [
        // The widget has no clock of its own: the server's time in the account counts.
        (
            22,
            "from the future",
            issued_ahead,
            ahead,
            untrusted("E_NBF"),
        ),
        (
            23,
            "for thousands of years",
            long_lived,
            for_ever,
            untrusted("E_LIFETIME"),
        ),
        (
            25,
            "expired by the server's time",
            at(NOW + 86_400),
            token_reply(1),
            untrusted("E_EXP"),
        ),
        (
            25,
            "years later by the server's time",
            at(NOW + 400 * 86_400),
            token_reply(1),
            untrusted("E_EXP"),
        ),
        (
            28,
            "an old policy while a newer is enforced",
            reply(200, &account(93_257, 1, 2)),
            token_reply(1),
            untrusted("E_DIGEST"),
        ),
        (
            29,
            "a new policy with an old account",
            good.clone(),
            token_reply(2),
            untrusted("E_DIGEST"),
        ),
        (
            30,
            "a policy that ran ahead",
            good.clone(),
            token_reply(9_007_199_254_740_991),
            untrusted("E_DIGEST"),
        ),
        (
            37,
            "no policy",
            good.clone(),
            Reply {
                status: 404,
                ..Reply::default()
            },
            untrusted("policy-unreachable"),
        ),
        (
            37,
            "an error instead",
            good.clone(),
            Reply {
                status: 500,
                ..Reply::default()
            },
            untrusted("policy-unreachable"),
        ),
        (
            37,
            "a captive portal",
            good.clone(),
            text_reply("<!doctype html><title>Log in</title>"),
            untrusted("E_FRAMING"),
        ),
        (
            37,
            "a policy cut short",
            good.clone(),
            text_reply(&policy_token(1)[..300]),
            untrusted("E_FRAMING"),
        ),
        (
            40,
            "another creditor",
            account_with(ISS, "northgate"),
            token_reply(1),
            unreadable,
        ),
        (
            40,
            "another currency",
            foreign_currency,
            in_euro,
            untrusted("not-evaluable"),
        ),
        (
            40,
            "a balance below nothing",
            account_with(r#""balance":93257"#, r#""balance":-93257"#),
            token_reply(1),
            unreadable,
        ),
        (
            40,
            "a balance of 2^63",
            account_with(r#""balance":93257"#, r#""balance":9223372036854775808"#),
            token_reply(1),
            unreadable,
        ),
        (
            40,
            "a balance with cents",
            account_with(r#""balance":93257"#, r#""balance":932.57"#),
            token_reply(1),
            unreadable,
        ),
        (
            40,
            "a balance as text",
            account_with(r#""balance":93257"#, r#""balance":"93257""#),
            token_reply(1),
            unreadable,
        ),
        (
            40,
            "a balance twice",
            account_with(r#""currency""#, r#""balance":1,"currency""#),
            token_reply(1),
            unreadable,
        ),
        (
            40,
            "a list for the account",
            text_reply("[]"),
            token_reply(1),
            unreadable,
        ),
        (40, "nothing", text_reply(""), token_reply(1), unreadable),
    ];
    for (row, what, account, policy, (step, code)) in cases {
        let mut run = given(account, policy);
        assert_eq!(run.step(), step, "attack {row}: {what}");
        assert_eq!(run.errors(), [code], "attack {row}: {what}");
        for event in [
            Event::ShowOptions,
            Event::Choose("plan".to_owned()),
            Event::Check,
            confirm("key"),
        ] {
            run = run.on(event);
            assert_eq!(run.step(), step, "attack {row}: {what}");
        }
        assert!(run.posts().is_empty(), "attack {row}: {what}");
        assert!(run.flow.terms().is_none(), "attack {row}: {what}");
    }
}

/// A genuine policy that allows fewer payments than it asks for, in force.
fn contradictory() -> (Reply, Reply) {
    let (token, sha256) = policy_with(r#""min":2,"max":12"#, r#""min":12,"max":2"#);
    let named = account_with(&digest(1).to_string(), &sha256.to_string());
    (named, token)
}

#[test]
fn a_genuine_policy_that_contradicts_itself_is_not_used_once_the_later_screens_are_there() {
    let (account, policy) = contradictory();
    let run = given(account, policy);
    assert_eq!(run.step(), Step::Untrusted);
    assert_eq!(run.errors(), ["E_SCHEMA"]);
    assert!(run.flow.terms().is_none());
}

#[test]
fn nothing_is_confirmed_before_the_last_check_of_the_policy() {
    let (account, policy) = contradictory();
    let run = Run::before_later(true)
        .on(Event::Answered(Asked::Policy, policy))
        .on(Event::Answered(Asked::Account, account))
        .on(Event::ShowOptions)
        .on(Event::Choose("all".to_owned()));
    assert_eq!(run.step(), Step::Review);
    let run = run.on(confirm("key-1"));
    assert_eq!(run.step(), Step::Review);
    let run = run.on(Event::LaterArrived);
    assert_eq!(run.step(), Step::Untrusted);
    assert_eq!(run.errors(), ["E_SCHEMA"]);
    assert!(run.on(confirm("key-1")).posts().is_empty());
}

#[test]
fn a_good_policy_counts_by_the_servers_time_alone() {
    // Attack 24: nothing the widget is given holds the time of the device.
    for now in [NOW - 60, NOW, NOW + 86_399] {
        let mut answer = account(93_257, 1, 1);
        answer.now = now;
        let run = given(reply(200, &answer), token_reply(1));
        assert_eq!(run.step(), Step::Balance, "{now}");
        assert!(run.flow.terms().is_some(), "{now}");
    }
}
