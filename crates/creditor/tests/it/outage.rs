//! A database that is away while customers are at work.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use leeway_core::option::Params;

use crate::world::{Api, Reply, World, crowd, new_key, policy, to_bytes};

/// The longest an answer takes while the database is away: two seconds, and what a
/// machine with other things to do takes on top.
const TOLD: Duration = Duration::from_secs(4);

/// The longest until a choice is accepted once the database is back.
const RECOVERED: Duration = Duration::from_secs(5);

/// What customers went through.
#[derive(Debug, Default)]
pub(crate) struct Felt {
    refused: u32,
    slowest: Duration,
}

/// Eight customers ask for their account and choose for as long as the database is away,
/// then once more: each is told to come back, in time, and gets through afterwards.
pub(crate) fn endure(world: &World, away: impl FnOnce(), back: impl FnOnce()) {
    let api = world.api();
    let (_, customers) = crowd(8);
    let decisions: Vec<_> = customers
        .iter()
        .map(|(reference, code)| {
            let bearer = api.bearer((reference, code));
            let choice = api.choice(&api.account(&bearer), "full", Params::default());
            (bearer, new_key(), to_bytes(&choice))
        })
        .collect();
    away();
    let is_back = AtomicBool::new(false);
    let felt = std::thread::scope(|scope| {
        let (api, is_back) = (&api, &is_back);
        let customers: Vec<_> = decisions
            .iter()
            .map(|(bearer, key, body)| {
                scope.spawn(move || {
                    let mut felt = Felt::default();
                    while !is_back.load(Ordering::SeqCst) {
                        let started = Instant::now();
                        let reply = api.choose(bearer, key, body);
                        unavailable(&reply);
                        felt.refused += 1;
                        felt.slowest = felt.slowest.max(started.elapsed());
                    }
                    felt
                })
            })
            .collect();
        // As long as it takes to refuse everybody twice.
        let until = Instant::now() + 2 * Duration::from_secs(2);
        while Instant::now() < until {
            let ready = api.get("/health/ready", &[]);
            assert_eq!(ready.status, 503);
            assert_eq!(api.get("/health/live", &[]).status, 200);
        }
        is_back.store(true, Ordering::SeqCst);
        let felt: Vec<_> = customers
            .into_iter()
            .map(|customer| customer.join().unwrap())
            .collect();
        felt
    });
    let slowest = felt.iter().map(|felt| felt.slowest).max().unwrap();
    let refused: u32 = felt.iter().map(|felt| felt.refused).sum();
    println!("{refused} refused, the slowest after {slowest:?}");
    assert!(felt.iter().all(|felt| felt.refused > 0));
    assert!(slowest < TOLD, "{slowest:?}");
    back();
    let started = Instant::now();
    for (bearer, key, body) in &decisions {
        assert_eq!(until_stored(&api, bearer, key, body, started).status, 201);
    }
    println!("recovered after {:?}", started.elapsed());
    assert_eq!(api.get("/health/ready", &[]).status, 200);
    assert_eq!(world.effects(), [8; 5]);
    assert_eq!(world.check_audit().unwrap(), 1 + 8 + 8);
}

/// Tries until the database took it in, which it must in time.
fn until_stored(api: &Api, bearer: &str, key: &str, body: &[u8], started: Instant) -> Reply {
    loop {
        let reply = api.choose(bearer, key, body);
        if reply.status != 503 {
            return reply;
        }
        assert!(started.elapsed() < RECOVERED, "{reply:?}");
    }
}

fn unavailable(reply: &Reply) {
    let (status, code) = reply.problem();
    assert_eq!(status, 503, "{code}");
    assert!(["unavailable", "outcome_unknown"].contains(&code.as_str()));
    assert_eq!(reply.header("retry-after"), "1");
}

pub(crate) fn filled(world: World) -> World {
    world.publish(&policy()).unwrap();
    world.import(&crowd(8).0).unwrap();
    world.start()
}

#[test]
fn customers_are_told_of_a_locked_database_and_get_through_after_it() {
    let world = filled(World::empty());
    let lock = std::cell::RefCell::new(None);
    endure(
        &world,
        || drop(lock.replace(Some(world.hold_write_lock()))),
        || world.release(lock.take().unwrap()),
    );
}
