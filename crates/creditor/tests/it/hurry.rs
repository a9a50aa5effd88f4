//! Those who ask ten times as often as they may, and everybody else meanwhile.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use leeway_core::option::Params;
use leeway_creditor::Attempts;
use serde_json::json;

use crate::world::{ANA, Api, BEN, CREDITOR, NOW, Reply, World, new_key, to_bytes};

/// How many of one burst are sent at the same time.
const AT_ONCE: u32 = 8;

/// How many answers of which status and code there were.
type Answers = BTreeMap<(u16, String), u32>;

/// Sends `count` requests, [`AT_ONCE`] at a time, each claiming to come from elsewhere,
/// while `others` does what it does again and again, once at the least. The answers to
/// the burst; every refusal of it says how long to wait.
fn burst(
    count: u32,
    wait: &str,
    ask: impl Fn(u32, &[(&str, &str)]) -> Reply + Sync,
    others: impl Fn() + Sync,
) -> Answers {
    let (next, over) = (AtomicU32::new(0), AtomicBool::new(false));
    let answers = std::thread::scope(|scope| {
        let other = scope.spawn(|| {
            loop {
                others();
                if over.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        let work = || {
            let mut answers = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::SeqCst);
                if number >= count {
                    return answers;
                }
                let claimed = format!("203.0.113.{}", number % 256);
                let standard = format!("for={claimed};proto=https");
                let reply = ask(
                    number,
                    &[
                        ("x-forwarded-for", claimed.as_str()),
                        ("forwarded", standard.as_str()),
                        ("x-real-ip", claimed.as_str()),
                    ],
                );
                let told = if reply.status < 400 {
                    (reply.status, String::new())
                } else {
                    reply.problem()
                };
                if told.0 == 429 {
                    assert_eq!(reply.header("retry-after"), wait);
                }
                answers.push(told);
            }
        };
        let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        let answers: Vec<_> = threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect();
        over.store(true, Ordering::SeqCst);
        other.join().unwrap();
        answers
    });
    let mut counted = Answers::new();
    for told in answers {
        *counted.entry(told).or_default() += 1;
    }
    counted
}

fn answers<const N: usize>(counts: [(u16, &str, u32); N]) -> Answers {
    let answer = |(status, code, count): (u16, &str, u32)| ((status, code.to_owned()), count);
    counts.into_iter().map(answer).collect()
}

fn account(api: &Api, bearer: &str, claims: &[(&str, &str)]) -> Reply {
    let mut headers = vec![("authorization", bearer)];
    headers.extend(claims);
    api.get("/v1/account", &headers)
}

/// A sign-in that claims to come from elsewhere.
fn sign_in(api: &Api, (reference, code): (&str, &str), claims: &[(&str, &str)]) -> Reply {
    let body = json!({ "creditor": CREDITOR, "reference": reference, "access_code": code });
    api.post("/v1/sessions", claims, body.to_string().as_bytes())
}

#[test]
fn a_token_in_a_hurry_waits_and_nobody_else() {
    let world = World::new().configure(|config| config.requests_per_minute = 30);
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let left = AtomicU32::new(29);
    let told = burst(
        300,
        "60",
        |_, claims| account(&api, &ana, claims),
        || {
            // Ben keeps to what he may.
            let some_left = |left: u32| left.checked_sub(1);
            let turn = left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, some_left);
            if turn.is_ok() {
                assert_eq!(account(&api, &ben, &[]).status, 200);
            }
        },
    );
    let expected = answers([(200, "", 30), (429, "too_many_requests", 270)]);
    assert_eq!(told, expected);
    assert_eq!(account(&api, &ben, &[]).status, 200, "after it too");
    world.clock.set(NOW + 60);
    assert_eq!(account(&api, &ana, &[]).status, 200, "a minute later");
}

#[test]
fn a_customer_in_a_hurry_waits_whatever_tokens_they_have_and_nobody_else() {
    let world = World::new();
    let api = world.api();
    let ben = api.bearer(BEN);
    let choice = to_bytes(&api.choice(&api.account(&ben), "full", Params::default()));
    let world = world.configure(|config| config.requests_per_minute = 20);
    let api = world.api();
    let tokens: Vec<_> = (0..10).map(|_| api.bearer(ANA)).collect();
    let (chosen, key) = (AtomicBool::new(false), new_key());
    let told = burst(
        200,
        "60",
        |number, claims| {
            let bearer = tokens[number as usize % tokens.len()].as_str();
            if number % 2 == 0 {
                return account(&api, bearer, claims);
            }
            let key = new_key();
            let mut headers = vec![("authorization", bearer), ("idempotency-key", key.as_str())];
            headers.extend(claims);
            // Ben's quote: nothing of hers.
            api.post("/v1/choices", &headers, &choice)
        },
        || {
            if !chosen.swap(true, Ordering::SeqCst) {
                let reply = api.choose(&ben, &key, &choice);
                assert_eq!(reply.status, 201, "somebody else's choice is accepted");
            }
        },
    );
    let refused = told[&(429, "too_many_requests".to_owned())];
    assert_eq!(refused, 180, "{told:?}");
    assert_eq!(told.values().sum::<u32>(), 200);
    assert_eq!(world.effects(), [1; 5], "Ben's alone");
    assert_eq!(account(&api, &tokens[0], &[]).status, 429);
    assert_eq!(account(&api, &ben, &[]).status, 200);
}

#[test]
fn a_reference_that_is_guessed_at_waits_and_no_other() {
    let world = World::new().limit_attempts(Attempts {
        per_reference: 4,
        per_address: 1000,
        window: 900,
    });
    let api = world.api();
    let ana = api.bearer(ANA);
    let told = burst(
        40,
        "900",
        |_, claims| sign_in(&api, (ANA.0, "K7QM-4TXY"), claims),
        || {
            assert_eq!(sign_in(&api, BEN, &[]).status, 200);
            assert_eq!(account(&api, &ana, &[]).status, 200, "she is in already");
        },
    );
    let expected = answers([(404, "no_match", 4), (429, "too_many_attempts", 36)]);
    assert_eq!(told, expected);
    assert_eq!(sign_in(&api, ANA, &[]).status, 429, "the right code too");
    world.clock.set(NOW + 900);
    assert_eq!(sign_in(&api, ANA, &[]).status, 200);
}

#[test]
fn an_address_that_guesses_waits_and_no_other() {
    let world = World::new().limit_attempts(Attempts {
        per_reference: 1000,
        per_address: 4,
        window: 900,
    });
    let api = world.api();
    let ana = api.bearer(ANA);
    let told = burst(
        40,
        "900",
        |number, claims| sign_in(&api, (&format!("MV-{number}"), "000000"), claims),
        || {
            assert_eq!(sign_in_from("127.0.0.2", &api), 200);
            assert_eq!(account(&api, &ana, &[]).status, 200, "no sign-in");
        },
    );
    let expected = answers([(404, "no_match", 4), (429, "too_many_attempts", 36)]);
    assert_eq!(told, expected);
    let from_elsewhere = [("x-forwarded-for", "198.51.100.7")];
    assert_eq!(sign_in(&api, BEN, &from_elsewhere).status, 429);
    assert_eq!(sign_in_from("127.0.0.2", &api), 200);
    world.clock.set(NOW + 900);
    assert_eq!(sign_in(&api, BEN, &[]).status, 200);
}

/// The status of Ben's sign-in over a connection from another address of this machine.
fn sign_in_from(address: &str, api: &Api) -> u16 {
    let body = json!({ "creditor": CREDITOR, "reference": BEN.0, "access_code": BEN.1 });
    let body = body.to_string();
    let request = format!(
        "POST /v1/sessions HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let (from, to) = (format!("{address}:0"), api.address().parse().unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .unwrap();
    let stream = runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind(from.parse().unwrap()).unwrap();
        socket.connect(to).await.unwrap().into_std().unwrap()
    });
    stream.set_nonblocking(false).unwrap();
    (&stream).write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    (&stream).read_to_string(&mut answer).unwrap();
    let status = answer.split(' ').nth(1).unwrap();
    status.parse().unwrap()
}
