//! What times tell, measured as ratios within one run: by `cargo xtask soak server`, on a
//! machine with nothing else to do. They hold nobody up every day.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use leeway_core::answers::Answers;
use leeway_core::counter::{Proposal, ProposalRequest};
use leeway_core::money::Minor;
use leeway_core::option::Params;
use leeway_core::request::RequestAnswer;
use leeway_core::schedule::Frequency;
use leeway_creditor::Attempts;
use serde_json::{Value, json};

use crate::world::{ANA, Api, BEN, NOW, Reply, World, accounts, crowd, new_key, policy, to_bytes};

/// Pairs of times, and by how much the medians may differ.
const PAIRS: usize = 400;
const ALIKE: f64 = 1.1;

/// Minutes of the server's clock, half of each with somebody in a hurry; how often that
/// customer asks, which is ten times as often as they may.
const MINUTES: i64 = 24;
const PER_MINUTE: u32 = 240;
const HURRY: Duration = Duration::from_millis(25);

/// Requests of others in half a minute, together below what each of them may.
const OF_OTHERS: usize = 600;

/// By how much the slowest hundredth of the others' answers may be slower.
const HINDERED: f64 = 1.2;

fn timed(ask: impl Fn() -> Reply, status: u16) -> Duration {
    let started = Instant::now();
    let reply = ask();
    let took = started.elapsed();
    assert_eq!(reply.status, status);
    took
}

/// The value that this share of `times` is not above.
fn quantile(times: &mut [Duration], share: f64) -> f64 {
    times.sort_unstable();
    let place = (times.len() as f64 * share) as usize;
    times[place.min(times.len() - 1)].as_secs_f64()
}

fn post(api: &Api, bearer: &str, path: &str, kind: &str, body: &[u8]) -> Reply {
    let key = new_key();
    let headers = [
        ("content-type", kind),
        ("authorization", bearer),
        ("idempotency-key", key.as_str()),
    ];
    api.send("POST", path, &headers, body.to_vec()).unwrap()
}

#[test]
#[ignore = "measures, for `cargo xtask soak server`"]
fn what_is_somebody_elses_takes_as_long_as_what_does_not_exist() {
    let world = World::new().limit_attempts(Attempts {
        per_reference: u32::MAX,
        per_address: u32::MAX,
        window: 900,
    });
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let account = api.account(&ana);
    let quote = account.quote.clone().unwrap();
    let proposal = ProposalRequest::of(
        &api.policy_of(&account),
        &quote,
        &account.account,
        &Answers::default(),
        Proposal {
            amount: Minor::new(20_000).unwrap(),
            frequency: Frequency::Monthly,
            first_date: "2026-12-10".parse().unwrap(),
        },
        "en",
    );
    let proposal = serde_json::to_value(proposal.unwrap()).unwrap();
    let choice = api.choice(&account, "full", Params::default());
    let choice_of_ben = to_bytes(&api.choice(&api.account(&ben), "full", Params::default()));
    let dispute = json!({ "reason": "other", "language": "en" }).to_string();
    let json = "application/json";
    let filed = post(&api, &ana, "/v1/disputes", json, dispute.as_bytes());
    let dispute = filed.document::<RequestAnswer>().reference;
    let taken = post(&api, &ana, "/v1/choices", json, &to_bytes(&choice));
    let reference = taken.json()["reference"].as_str().unwrap().to_owned();
    // Ben has an arrangement of his own, or leaving would end before it looks.
    assert_eq!(
        post(&api, &ben, "/v1/choices", json, &choice_of_ben).status,
        201
    );

    let absent = |document: &Value| {
        let mut document = document.clone();
        document["quote_id"] = json!("A".repeat(22));
        document.to_string().into_bytes()
    };
    let choice = serde_json::to_value(&choice).unwrap();
    let leave = |reference: &str| json!({ "reference": reference }).to_string().into_bytes();
    let files = |reference: &str| format!("/v1/disputes/{reference}/files");
    let png = b"\x89PNG\r\n\x1a\n".to_vec();
    let nobody = "AAAA-AAAA-AAAA";
    let one = |path: &str, kind, body| (path.to_owned(), kind, body);
    let cases = [
        (
            "choice",
            one("/v1/choices", json, choice.to_string().into_bytes()),
            one("/v1/choices", json, absent(&choice)),
        ),
        (
            "proposal",
            one("/v1/proposals", json, proposal.to_string().into_bytes()),
            one("/v1/proposals", json, absent(&proposal)),
        ),
        (
            "leaving",
            one("/v1/arrangements/leave", json, leave(&reference)),
            one("/v1/arrangements/leave", json, leave(nobody)),
        ),
        (
            "file",
            one(&files(&dispute), "image/png", png.clone()),
            one(&files(nobody), "image/png", png),
        ),
    ];
    let mut ratios = Vec::new();
    for (what, foreign, absent) in &cases {
        let mut times = [Vec::new(), Vec::new()];
        for pair in 0..PAIRS {
            // Neither always comes first.
            for turn in [pair % 2, (pair + 1) % 2] {
                let (path, kind, body) = [foreign, absent][turn];
                times[turn].push(timed(|| post(&api, &ben, path, kind, body), 404));
            }
        }
        ratios.push((*what, times));
    }
    // An access code takes far longer than everything else.
    let mut times = [Vec::new(), Vec::new()];
    for pair in 0..PAIRS / 4 {
        for turn in [pair % 2, (pair + 1) % 2] {
            let customer = [(ANA.0, "K7QM-4TXY"), ("MV-000000", "K7QM-4TXY")][turn];
            times[turn].push(timed(|| api.sign_in(customer), 404));
        }
    }
    ratios.push(("sign-in", times));
    // Neither does it tell whose code was hashed before the parameters were changed.
    let mut stronger = accounts();
    stronger["customers"].as_array_mut().unwrap().remove(0);
    let hashing = "m=24576,t=3,p=1".parse().unwrap();
    world.import_at(&to_bytes(&stronger), hashing, NOW).unwrap();
    let mut times = [Vec::new(), Vec::new()];
    for pair in 0..PAIRS / 4 {
        for turn in [pair % 2, (pair + 1) % 2] {
            let customer = [[ANA.0, BEN.0][pair / 2 % 2], "MV-000000"][turn];
            times[turn].push(timed(|| api.sign_in((customer, "K7QM-4TXY")), 404));
        }
    }
    ratios.push(("sign-in between two ways of hashing", times));
    for (what, [mut foreign, mut absent]) in ratios {
        let (foreign, absent) = (quantile(&mut foreign, 0.5), quantile(&mut absent, 0.5));
        let ratio = foreign / absent;
        println!(
            "{what}: {:.2} ms for what is somebody else's, {:.2} ms for what is not there, ratio {ratio:.3}",
            foreign * 1e3,
            absent * 1e3
        );
        assert!((1.0 / ALIKE..ALIKE).contains(&ratio), "{what}: {ratio}");
    }
}

#[test]
#[ignore = "measures, for `cargo xtask soak server`"]
fn others_are_answered_as_fast_while_one_is_in_a_hurry() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(9);
    world.import(&file).unwrap();
    let world = world
        .start()
        .configure(|config| config.requests_per_minute = PER_MINUTE);
    let api = world.api();
    let (hasty, others) = customers.split_first().unwrap();
    let show = |bearer: &str| api.get("/v1/account", &[("authorization", bearer)]);
    let (mut ratios, mut refused, mut all) = (Vec::new(), 0, [Vec::new(), Vec::new()]);
    for minute in 0..MINUTES {
        // The clock of the server goes by minutes, so that limits begin anew.
        world.clock.set(NOW + 60 * minute);
        let of = |(reference, code): &(String, String)| api.bearer((reference, code));
        let hasty = of(hasty);
        let bearers: Vec<_> = others.iter().map(of).collect();
        // From here on what is asked in a hurry is refused.
        for _ in 0..PER_MINUTE {
            show(&hasty);
        }
        let mut slowest = [0.0; 2];
        for half in [minute % 2, (minute + 1) % 2] {
            let (hurried, over) = (half == 1, AtomicBool::new(false));
            let (mut times, told) = std::thread::scope(|scope| {
                let hurry = hurried.then(|| {
                    scope.spawn(|| {
                        let (mut told, mut due) = (0, Instant::now());
                        while !over.load(Ordering::SeqCst) {
                            told += u32::from(show(&hasty).status == 429);
                            due += HURRY;
                            std::thread::sleep(due.saturating_duration_since(Instant::now()));
                        }
                        told
                    })
                });
                let times: Vec<_> = (0..OF_OTHERS)
                    .map(|number| timed(|| show(&bearers[number % bearers.len()]), 200))
                    .collect();
                over.store(true, Ordering::SeqCst);
                (times, hurry.map_or(0, |hurry| hurry.join().unwrap()))
            });
            refused += told;
            let half = usize::from(hurried);
            slowest[half] = quantile(&mut times, 0.99);
            all[half].extend(times);
        }
        ratios.push(slowest[1] / slowest[0]);
    }
    ratios.sort_unstable_by(f64::total_cmp);
    let ratio = ratios[ratios.len() / 2];
    let [alone, beside] = all.map(|mut times| {
        let of = |times: &mut Vec<_>, share| quantile(times, share) * 1e3;
        (of(&mut times, 0.5), of(&mut times, 0.99))
    });
    println!(
        "p50 {:.2} ms, p99 {:.2} ms; while one is in a hurry and refused {refused} times {:.2} ms, {:.2} ms; \
         ratio of p99, median of {MINUTES} minutes, {ratio:.3}",
        alone.0, alone.1, beside.0, beside.1
    );
    assert!(refused > 0, "nobody was in a hurry");
    assert!(ratio < HINDERED, "{ratio}");
}
