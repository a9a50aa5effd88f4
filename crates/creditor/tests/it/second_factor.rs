//! Signing in by letter where a second factor is asked for.

use std::sync::mpsc::Receiver;
use std::time::Duration;

use leeway_core::wire::{ChallengeAnswer, SessionAnswer};
use leeway_creditor::{
    Customer, FixedClock, Server, StartError, erase_customer, sign_out_customer,
};
use serde_json::{Value, json};

use crate::webhooks::{Message, next, receiver};
use crate::world::{
    ANA, Api, BEN, CREDITOR, DAY, NOW, Reply, World, accounts, config, receipt_keys, trust,
};

const MINUTE: i64 = 60;

/// A server that asks for a second factor, and where the creditor's system hears of codes.
fn asking() -> (World, Receiver<Message>) {
    let (webhook, messages) = receiver(&[]);
    let world = World::new().configure(|config| {
        config.second_factor = true;
        config.webhooks = vec![webhook];
    });
    (world, messages)
}

fn begin(api: &Api, customer: (&str, &str)) -> ChallengeAnswer {
    let reply = api.sign_in(customer);
    assert_eq!(reply.status, 202);
    assert_eq!(reply.header("cache-control"), "no-store");
    reply.document()
}

/// The code the creditor's system gets.
fn code_of(messages: &Receiver<Message>) -> String {
    let message = next(messages).json();
    assert_eq!(message["type"], "sign_in.challenged");
    message["data"]["code"].as_str().unwrap().to_owned()
}

/// Another code.
fn wrong(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

fn answer(api: &Api, challenge: &str, code: &str) -> Reply {
    answer_with(api, challenge, code, &[])
}

fn answer_with(api: &Api, challenge: &str, code: &str, headers: &[(&str, &str)]) -> Reply {
    let body = json!({ "challenge": challenge, "code": code }).to_string();
    api.post("/v1/challenges/answer", headers, body.as_bytes())
}

fn renew(api: &Api, challenge: &str) -> Reply {
    let body = json!({ "challenge": challenge }).to_string();
    api.post("/v1/challenges/renew", &[], body.as_bytes())
}

fn refused(reply: &Reply, status: u16, code: &str) {
    assert_eq!(reply.problem(), (status, code.to_owned()));
}

const SESSIONS: &str = "SELECT count(*) FROM sessions";
const CHALLENGES: &str = "SELECT count(*) FROM challenges";
const EVENTS: &str = "SELECT count(*) FROM outbox";

#[test]
fn a_server_whose_creditor_hears_of_no_code_does_not_start() {
    let world = World::new();
    let started = world.with(async |database| {
        let mut config = config();
        config.second_factor = true;
        let clock = std::sync::Arc::new(FixedClock::new(NOW));
        Server::new(config, database, trust(), receipt_keys(), clock).await
    });
    let Err(StartError::NoReceiver { creditor }) = started else {
        panic!("started");
    };
    assert_eq!(creditor, CREDITOR);
}

#[test]
fn without_the_letter_nobody_gets_a_challenge_or_learns_who_exists() {
    let (world, messages) = asking();
    let mut file = accounts();
    file["customers"][1]["access_code_ends"] = json!("2026-11-01T00:00:00Z");
    world.import(&file).unwrap();
    let api = world.api();
    let told = |reply: Reply| {
        let mut problem = reply.json();
        problem["correlation_id"] = Value::Null;
        (reply.status, problem)
    };
    let unknown = told(api.sign_in(("MV-000000", ANA.1)));
    assert_eq!(unknown.1["code"], "no_match");
    for (customer, code) in [(ANA.0, "K7QM-4TXY"), (ANA.0, ""), (BEN.0, ANA.1)] {
        assert_eq!(told(api.sign_in((customer, code))), unknown);
    }
    refused(&api.sign_in(BEN), 403, "access_code_ended");
    assert_eq!((world.scalar(CHALLENGES), world.scalar(EVENTS)), (0, 0));
    assert!(messages.try_recv().is_err());
}

#[test]
fn a_challenge_without_its_code_opens_nothing() {
    let (world, messages) = asking();
    let api = world.api();
    let ana = begin(&api, ANA).challenge;
    let code = code_of(&messages);
    let bearer = format!("Bearer {ana}");
    let reply = api.get("/v1/account", &[("authorization", &bearer)]);
    refused(&reply, 401, "token_unknown");
    let twice = format!("{code}{code}");
    for other in [wrong(&code).as_str(), "", &code[..5], &twice] {
        refused(&answer(&api, &ana, other), 403, "one_time_code_wrong");
    }
    for nobodys in ["", "x", &code, &"A".repeat(43), &"A".repeat(2000)] {
        refused(&answer(&api, nobodys, &code), 404, "challenge_not_found");
        refused(&renew(&api, nobodys), 404, "challenge_not_found");
    }
    assert_eq!(world.scalar(SESSIONS), 0);
    assert_eq!(answer(&api, &ana, &code).status, 200);
}

#[test]
fn a_code_counts_for_its_own_challenge_alone() {
    let (world, messages) = asking();
    let api = world.api();
    let first = begin(&api, ANA).challenge;
    let code_of_first = code_of(&messages);
    for customer in [ANA, BEN] {
        let (other, mut code) = (begin(&api, customer).challenge, code_of(&messages));
        if code == code_of_first {
            // One in a million.
            code = wrong(&code);
        } else {
            let reply = answer(&api, &other, &code_of_first);
            refused(&reply, 403, "one_time_code_wrong");
        }
        refused(&answer(&api, &first, &code), 403, "one_time_code_wrong");
    }
    assert_eq!(answer(&api, &first, &code_of_first).status, 200);
}

#[test]
fn a_code_ends_after_ten_minutes_and_its_challenge_after_thirty() {
    let (world, messages) = asking();
    let api = world.api();
    let asked = begin(&api, ANA);
    assert_eq!((asked.now, asked.expires), (NOW, NOW + 10 * MINUTE));
    let code = code_of(&messages);
    world.clock.set(NOW + 10 * MINUTE);
    let reply = answer(&api, &asked.challenge, &code);
    refused(&reply, 410, "one_time_code_ended");
    let renewed: ChallengeAnswer = renew(&api, &asked.challenge).document();
    assert_eq!(renewed.challenge, asked.challenge);
    assert_eq!(renewed.expires, NOW + 20 * MINUTE);
    let code = code_of(&messages);
    world.clock.set(NOW + 20 * MINUTE - 1);
    assert_eq!(answer(&api, &asked.challenge, &code).status, 200);

    let asked = begin(&api, ANA);
    let begun = NOW + 20 * MINUTE - 1;
    code_of(&messages);
    world.clock.set(begun + 25 * MINUTE);
    let renewed: ChallengeAnswer = renew(&api, &asked.challenge).document();
    let end = begun + 30 * MINUTE;
    assert_eq!(renewed.expires, end, "no code outlives its challenge");
    let message = next(&messages).json();
    assert_eq!(message["data"]["expires_at"], end);
    let code = message["data"]["code"].as_str().unwrap().to_owned();
    world.clock.set(end);
    refused(
        &answer(&api, &asked.challenge, &code),
        410,
        "challenge_over",
    );
    refused(&renew(&api, &asked.challenge), 410, "challenge_over");
    assert_eq!(world.scalar(SESSIONS), 1);
}

#[test]
fn five_wrong_codes_end_a_challenge_whichever_code_they_were_for() {
    let (world, messages) = asking();
    let api = world.api();
    let asked = begin(&api, ANA).challenge;
    let code = code_of(&messages);
    for _ in 0..3 {
        refused(
            &answer(&api, &asked, &wrong(&code)),
            403,
            "one_time_code_wrong",
        );
    }
    world.clock.set(NOW + MINUTE);
    assert_eq!(renew(&api, &asked).status, 202);
    let code = code_of(&messages);
    refused(
        &answer(&api, &asked, &wrong(&code)),
        403,
        "one_time_code_wrong",
    );
    for code in [wrong(&code), code] {
        refused(&answer(&api, &asked, &code), 410, "challenge_over");
    }
    refused(&renew(&api, &asked), 410, "challenge_over");
    assert_eq!(world.scalar(SESSIONS), 0);
}

#[test]
fn many_codes_at_once_do_not_slip_past_the_limit_and_one_opens_one_session() {
    let (world, messages) = asking();
    let api = world.api();
    let all_at_once = |challenge: &str, code: &str| {
        std::thread::scope(|scope| {
            let ask = || scope.spawn(|| answer(&api, challenge, code).status);
            let asked: Vec<_> = (0..20).map(|_| ask()).collect();
            let mut statuses: Vec<_> = asked.into_iter().map(|one| one.join().unwrap()).collect();
            statuses.sort_unstable();
            statuses
        })
    };
    let challenge = begin(&api, ANA).challenge;
    let statuses = all_at_once(&challenge, &wrong(&code_of(&messages)));
    assert_eq!(statuses, [[403; 4].as_slice(), &[410; 16]].concat());
    assert_eq!(world.scalar("SELECT misses FROM challenges"), 5);

    let challenge = begin(&api, ANA).challenge;
    let statuses = all_at_once(&challenge, &code_of(&messages));
    assert_eq!(statuses, [[200; 1].as_slice(), &[404; 19]].concat());
    assert_eq!(world.scalar(SESSIONS), 1);
}

#[test]
fn another_code_takes_the_place_of_the_one_before_three_times_and_not_at_once() {
    let (world, messages) = asking();
    let api = world.api();
    let asked = begin(&api, ANA).challenge;
    let mut before = code_of(&messages);
    let reply = renew(&api, &asked);
    refused(&reply, 429, "too_many_codes");
    assert_eq!(reply.header("retry-after"), "30");
    for turn in 1..3 {
        world.clock.set(NOW + 30 * turn);
        assert_eq!(renew(&api, &asked).status, 202);
        let code = code_of(&messages);
        if code != before {
            refused(&answer(&api, &asked, &before), 403, "one_time_code_wrong");
        }
        before = code;
    }
    world.clock.set(NOW + 5 * MINUTE);
    let reply = renew(&api, &asked);
    refused(&reply, 429, "too_many_codes");
    assert_eq!(reply.header("retry-after"), (25 * MINUTE).to_string());
    assert_eq!(answer(&api, &asked, &before).status, 200, "the last counts");
}

#[test]
fn whoever_makes_challenges_and_codes_up_has_to_wait() {
    let (webhook, messages) = receiver(&[]);
    let world = World::new().configure(|config| {
        config.second_factor = true;
        config.webhooks = vec![webhook];
        config.attempts.per_address = 5;
    });
    let api = world.api();
    let asked = begin(&api, ANA).challenge;
    let code = code_of(&messages);
    refused(
        &answer(&api, &asked, &wrong(&code)),
        403,
        "one_time_code_wrong",
    );
    for turn in 0..4 {
        let nobodys = format!("{turn:043}");
        let reply = if turn % 2 == 0 {
            answer(&api, &nobodys, &code)
        } else {
            renew(&api, &nobodys)
        };
        refused(&reply, 404, "challenge_not_found");
    }
    for reply in [
        answer(&api, &asked, &code),
        renew(&api, &asked),
        api.sign_in(BEN),
    ] {
        refused(&reply, 429, "too_many_attempts");
        assert_eq!(reply.header("retry-after"), "900");
    }
    world.clock.set(NOW + 15 * MINUTE);
    assert_eq!(renew(&api, &asked).status, 202);
    assert_eq!(answer(&api, &asked, &code_of(&messages)).status, 200);
}

#[test]
fn signing_out_gives_nobody_another_days_tries() {
    let (world, messages) = asking();
    let api = world.api();
    for _ in 0..8 {
        begin(&api, ANA);
        code_of(&messages);
    }
    let customer = Customer::new(CREDITOR, "c-ana");
    let out = async |database| sign_out_customer(&database, &customer, NOW).await;
    world.with(out).unwrap();
    refused(&api.sign_in(ANA), 429, "too_many_codes");
    // A new letter is another matter.
    let mut file = accounts();
    file["customers"][0]["access_code"] = json!("NEWC-0DE2");
    world.import(&file).unwrap();
    begin(&api, (ANA.0, "NEWC-0DE2"));
}

#[test]
fn eight_challenges_that_nobody_answers_are_enough_for_a_day() {
    let (world, messages) = asking();
    let api = world.api();
    for turn in 0..8 {
        world.clock.set(NOW + turn * MINUTE);
        // One that is answered does not count.
        let asked = begin(&api, ANA).challenge;
        assert_eq!(answer(&api, &asked, &code_of(&messages)).status, 200);
        begin(&api, ANA);
        code_of(&messages);
    }
    let reply = api.sign_in(ANA);
    refused(&reply, 429, "too_many_codes");
    assert_eq!(reply.header("retry-after"), (DAY - 7 * MINUTE).to_string());
    assert!(messages.try_recv().is_err());
    begin(&api, BEN);
    api.bearer(ANA);
    world.clock.set(NOW + DAY - 1);
    refused(&api.sign_in(ANA), 429, "too_many_codes");
    world.clock.set(NOW + DAY);
    begin(&api, ANA);
}

#[test]
fn a_challenge_ends_with_its_letter_and_with_all_sessions() {
    let (world, messages) = asking();
    let api = world.api();
    let mut file = accounts();
    for (turn, code) in ["NEWC-0DE2", "NEWC-0DE3"].into_iter().enumerate() {
        let current = file["customers"][0]["access_code"]
            .as_str()
            .unwrap()
            .to_owned();
        let asked = begin(&api, (ANA.0, &current)).challenge;
        let sent = code_of(&messages);
        if turn == 0 {
            file["customers"][0]["access_code"] = json!(code);
            world.import(&file).unwrap();
        } else {
            let customer = Customer::new(CREDITOR, "c-ana");
            let out = async |database| sign_out_customer(&database, &customer, NOW).await;
            world.with(out).unwrap();
        }
        let (status, code) = [(404, "challenge_not_found"), (410, "challenge_over")][turn];
        refused(&answer(&api, &asked, &sent), status, code);
        assert_eq!(renew(&api, &asked).status, status);
    }
    begin(&api, (ANA.0, "NEWC-0DE2"));
    let customer = Customer::new(CREDITOR, "c-ana");
    let erase = async |database| erase_customer(&database, &customer, NOW).await;
    world.with(erase).unwrap();
    assert_eq!(world.scalar(CHALLENGES), 0);
    assert_eq!(world.scalar(SESSIONS), 0);
}

#[test]
fn a_code_goes_from_the_outbox_as_soon_as_it_is_delivered_or_over() {
    let (webhook, messages) = receiver(&[500]);
    let world = World::new().configure(|config| {
        config.second_factor = true;
        config.webhooks = vec![webhook];
    });
    let api = world.api();
    let asked = begin(&api, ANA).challenge;
    let code = code_of(&messages);
    world.await_count("SELECT count(*) FROM outbox WHERE next_at <= 1795186806", 1);
    // Refused: it waits, and goes with its answer.
    assert_eq!(answer(&api, &asked, &code).status, 200);
    assert_eq!(world.scalar(EVENTS), 0);
    begin(&api, ANA);
    code_of(&messages);
    world.await_count(EVENTS, 0);
    assert_eq!(
        world.scalar(CHALLENGES),
        1,
        "delivered, and not answered yet"
    );
}

#[test]
fn a_code_that_is_over_is_not_delivered_any_more() {
    let (webhook, messages) = receiver(&[500, 500, 500, 500]);
    let world = World::new().configure(|config| {
        config.second_factor = true;
        config.webhooks = vec![webhook];
    });
    let api = world.api();
    begin(&api, ANA);
    let first = code_of(&messages);
    world.await_count("SELECT count(*) FROM outbox WHERE next_at <= 1795186806", 1);
    world.clock.set(NOW + 10 * MINUTE);
    world.await_count(EVENTS, 0);
    assert!(
        messages.recv_timeout(Duration::from_millis(1500)).is_err(),
        "{first}"
    );
}

#[test]
fn a_challenge_that_nobody_answered_goes_after_a_day() {
    let (world, messages) = asking();
    begin(&world.api(), ANA);
    code_of(&messages);
    world.await_count(EVENTS, 0);
    world.clock.set(NOW + DAY - 1);
    // Everything that has had its time goes when a server starts.
    let world = world.restart();
    begin(&world.api(), ANA);
    assert_eq!(world.scalar(CHALLENGES), 2);
    world.clock.set(NOW + DAY);
    let world = world.restart();
    world.await_count(CHALLENGES, 1);
}

#[test]
fn no_code_is_stored_beside_its_challenge() {
    let (world, messages) = asking();
    let api = world.api();
    begin(&api, ANA);
    let code = code_of(&messages);
    let columns = "SELECT count(*) FROM challenges WHERE length(code_mac) = 32
        AND length(challenge_sha256) = 32 AND codes = 1 AND misses = 0 AND sent_at = 1795186800";
    assert_eq!(world.scalar(columns), 1);
    assert_eq!(code.len(), 6);
    assert!(code.bytes().all(|digit| digit.is_ascii_digit()), "{code}");
    assert!(!world.audit_text().contains(&code));
}

#[test]
fn challenge_and_code_open_a_session_once() {
    let (world, messages) = asking();
    let api = world.api();
    let host = api.bearer(ANA);
    let before = api.account(&host);
    let asked = begin(&api, ANA);
    assert_eq!(asked.challenge.len(), 43, "256 bits in base64url");
    let message = next(&messages).json();
    assert_eq!(message["creditor"], CREDITOR);
    assert_eq!(message["created_at"], NOW);
    let data = &message["data"];
    assert_eq!(data["customer"], "c-ana");
    assert_eq!(data["expires_at"], NOW + 10 * MINUTE);
    let code = data["code"].as_str().unwrap();
    assert_eq!(data.as_object().unwrap().len(), 3);

    let headers = [("authorization", host.as_str())];
    let spaced = format!(" {} {}", &code[..3], &code[3..]);
    refused(
        &answer_with(&api, &asked.challenge, &wrong(code), &headers),
        403,
        "one_time_code_wrong",
    );
    assert_eq!(api.account(&host).account, before.account, "goes on");
    let reply = answer_with(&api, &asked.challenge, &spaced, &headers);
    assert_eq!(reply.status, 200);
    let session: SessionAnswer = reply.document();
    assert_eq!(session.expires, NOW + 15 * MINUTE);
    let account = api.account(&format!("Bearer {}", session.token));
    assert_eq!(account.account.reference, ANA.0);
    let reply = api.get("/v1/account", &headers);
    refused(&reply, 401, "token_unknown");
    let reply = answer(&api, &asked.challenge, code);
    refused(&reply, 404, "challenge_not_found");
    assert_eq!((world.scalar(SESSIONS), world.scalar(CHALLENGES)), (1, 0));
}

#[test]
fn a_code_hashed_before_the_parameters_changed_is_hashed_anew_with_the_challenge() {
    let (world, messages) = asking();
    let world = world.configure(|config| config.code_hashing = "m=20480,t=3,p=2".parse().unwrap());
    begin(&world.api(), ANA);
    code_of(&messages);
    let anew = "SELECT count(*) FROM accounts WHERE customer = 'c-ana'
        AND code_hashing = '$argon2id$v=19$m=20480,t=3,p=2'";
    assert_eq!(world.scalar(anew), 1);
}

#[test]
fn signing_in_counts_as_requests_of_the_customer() {
    let (world, messages) = asking();
    let world = world.configure(|config| config.requests_per_minute = 3);
    let api = world.api();
    let asked = begin(&api, ANA).challenge;
    let code = code_of(&messages);
    for _ in 0..2 {
        refused(
            &answer(&api, &asked, &wrong(&code)),
            403,
            "one_time_code_wrong",
        );
    }
    refused(&answer(&api, &asked, &code), 429, "too_many_requests");
    world.clock.set(NOW + MINUTE);
    assert_eq!(answer(&api, &asked, &code).status, 200);
}
