//! Many posts of the same choice have one effect.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use leeway_core::option::Params;
use serde_json::{Value, json};

use crate::world::{ANA, Api, Reply, World, account, accounts, crowd, new_key, policy, to_bytes};

/// Customers who take turns: their arrangements end, so that they can choose again.
const CUSTOMERS: usize = 5;

/// Makes `keys` choices, each posted `posts` times at once to the servers in turn.
/// Answers must be the one answer; whoever is told to come back does.
fn collapse(world: &World, servers: &[Api], keys: usize, posts: usize) {
    let (_, customers) = crowd(CUSTOMERS);
    let api = &servers[0];
    for round in 0..keys {
        let (reference, code) = &customers[round % CUSTOMERS];
        if round > 0 && round % CUSTOMERS == 0 {
            world
                .execute("UPDATE arrangements SET state = 'ended'")
                .unwrap();
        }
        let bearer = api.bearer((reference, code));
        let account = api.account(&bearer);
        let body = to_bytes(&api.choice(&account, "full", Params::default()));
        let key = new_key();
        let answers: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..posts)
                .map(|post| {
                    let (bearer, key, body) = (&bearer, &key, &body);
                    let api = &servers[post % servers.len()];
                    scope.spawn(move || {
                        for _ in 0..10 {
                            let reply = api.choose(bearer, key, body);
                            if reply.status != 503 {
                                return reply;
                            }
                        }
                        panic!("ten times 503");
                    })
                })
                .collect();
            let ended = threads.into_iter().map(|thread| thread.join().unwrap());
            ended.collect()
        });
        let bodies: BTreeSet<_> = answers.iter().map(|reply| &reply.body).collect();
        assert_eq!(bodies.len(), 1, "one answer in round {round}");
        assert!(answers.iter().all(|reply| reply.status == 201));
    }
    let keys = i64::try_from(keys).unwrap();
    assert_eq!(world.effects(), [keys; 5]);
    let customers = i64::try_from(CUSTOMERS).unwrap();
    assert_eq!(world.check_audit().unwrap(), 1 + customers + keys);
}

fn world() -> World {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    world.import(&crowd(CUSTOMERS).0).unwrap();
    world.start()
}

#[test]
fn many_posts_of_a_choice_have_one_effect() {
    let world = world();
    collapse(&world, &[world.api()], 200, 50);
}

#[test]
fn two_servers_on_one_database_have_one_effect() {
    let world = world();
    let servers = [world.api(), world.start_another()];
    collapse(&world, &servers, 50, 20);
}

/// Posts all at once.
fn at_once(api: &Api, posts: &[(String, Vec<u8>)]) -> Vec<Reply> {
    std::thread::scope(|scope| {
        let threads: Vec<_> = posts
            .iter()
            .map(|(bearer, body)| scope.spawn(|| api.choose(bearer, &new_key(), body)))
            .collect();
        let ended = threads.into_iter().map(|thread| thread.join().unwrap());
        ended.collect()
    })
}

#[test]
fn choices_that_share_a_commit_count_each_for_itself() {
    const MANY: usize = 30;
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(MANY);
    world.import(&file).unwrap();
    let world = world.start();
    let api = world.api();
    let mut posts: Vec<_> = customers
        .iter()
        .map(|(reference, code)| {
            let bearer = api.bearer((reference, code));
            let choice = api.choice(&api.account(&bearer), "full", Params::default());
            (bearer, to_bytes(&choice))
        })
        .collect();
    // Of the first ten the account changes; the next ten decide twice.
    let mut changed = file;
    let all = changed["customers"].as_array_mut().unwrap();
    all.truncate(10);
    for entry in all {
        entry["account"]["version"] = json!(9);
    }
    assert_eq!(world.import(&changed).unwrap().changed, 10);
    let twice: Vec<_> = posts[10..20].to_vec();
    posts.extend(twice);

    let replies = at_once(&api, &posts);
    for (number, reply) in replies.iter().enumerate() {
        match number {
            0..10 => assert_eq!(reply.problem(), (409, "quote_stale".to_owned())),
            20..30 => assert_eq!(reply.status, 201, "{number}"),
            _ => {}
        }
    }
    for (first, second) in replies[10..20].iter().zip(&replies[30..]) {
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409], "one of two");
    }
    assert_eq!(world.effects(), [20; 5]);
    assert_eq!(world.check_audit().unwrap(), 1 + 30 + 10 + 20);
}

#[test]
fn no_choice_rests_on_an_account_that_changed_meanwhile() {
    const ROUNDS: i64 = 60;
    let world = World::new();
    let api = world.api();
    let (mut accepted, mut stale) = (0, 0);
    for round in 0..ROUNDS {
        let bearer = api.bearer(ANA);
        let choice = to_bytes(&api.choice(&api.account(&bearer), "full", Params::default()));
        let mut file = accounts();
        file["customers"].as_array_mut().unwrap().truncate(1);
        file["customers"][0]["account"] = account(ANA.0, 123_458 + round);
        let reply = std::thread::scope(|scope| {
            let import = scope.spawn(|| world.import(&file).unwrap());
            // The import hashes a code first; the choice comes at every moment of it.
            let moment = Duration::from_millis(u64::try_from(round).unwrap());
            let start = Instant::now();
            while start.elapsed() < moment {
                std::thread::yield_now();
            }
            let reply = api.choose(&bearer, &new_key(), &choice);
            assert_eq!(import.join().unwrap().changed, 1);
            reply
        });
        match reply.status {
            201 => accepted += 1,
            503 => {}
            _ => {
                assert_eq!(reply.problem(), (409, "quote_stale".to_owned()));
                stale += 1;
            }
        }
        world
            .execute("UPDATE arrangements SET state = 'ended'")
            .unwrap();
    }
    // The log is in the order of the commits.
    let mut version = Value::Null;
    let mut found = 0;
    for entry in world.audit_entries() {
        let entry: Value = serde_json::from_slice(&entry).unwrap();
        match entry["event"].as_str().unwrap() {
            "account.imported" => version = entry["detail"]["version"].clone(),
            "arrangement.accepted" => {
                assert_eq!(entry["detail"]["account_version"], version);
                found += 1;
            }
            _ => {}
        }
    }
    assert_eq!(found, accepted);
    assert_eq!(world.effects()[0], accepted);
    println!("{accepted} accepted, {stale} stale");
}
