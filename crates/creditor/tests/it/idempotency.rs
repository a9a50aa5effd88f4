//! Many posts of the same choice have one effect.

use std::collections::BTreeSet;

use leeway_core::option::Params;

use crate::world::{Api, World, crowd, new_key, policy, to_bytes};

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
