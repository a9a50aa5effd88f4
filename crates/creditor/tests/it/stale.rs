//! Quotes whose ground changed before the choice was posted.

use leeway_core::option::Params;
use serde_json::{Value, json};

use crate::world::{Api, World, account, crowd, new_key, policy, to_bytes};

/// Quotes of each customer, so a thousand in all.
const EACH: usize = 250;

/// A choice of the whole debt for each of as many quotes.
fn quoted(api: &Api, bearer: &str) -> Vec<Vec<u8>> {
    let account = api.account(bearer);
    let choice = api.choice(&account, "full", Params::default());
    let mut bodies = vec![to_bytes(&choice)];
    while bodies.len() < EACH {
        // What differs between two accounts asked for in the same second is the quote.
        let mut choice = choice.clone();
        choice.quote_id = api.account(bearer).quote.unwrap().id;
        bodies.push(to_bytes(&choice));
    }
    bodies
}

/// How many of the choices are refused for that reason.
fn refused(api: &Api, bearer: &str, bodies: &[Vec<u8>], code: &str) -> usize {
    let wanted = (409, code.to_owned());
    let posts = bodies.iter();
    let replies = posts.map(|body| api.choose(bearer, &new_key(), body));
    replies.filter(|reply| reply.problem() == wanted).count()
}

/// Paid down, closed, disputed, and a policy that was revoked: 250 quotes of each.
#[test]
fn a_thousand_quotes_whose_ground_changed_are_refused() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(4);
    world.import(&file).unwrap();
    let world = world.start();
    let api = world.api();
    let bearers: Vec<String> = customers
        .iter()
        .map(|(reference, code)| api.bearer((reference, code)))
        .collect();
    let bodies: Vec<Vec<Vec<u8>>> = std::thread::scope(|scope| {
        let asking = bearers
            .iter()
            .map(|bearer| scope.spawn(|| quoted(&api, bearer)));
        let asking: Vec<_> = asking.collect();
        let done = asking.into_iter().map(|thread| thread.join().unwrap());
        done.collect()
    });

    let mut changed = file;
    let entries = changed["customers"].as_array_mut().unwrap();
    entries.truncate(3);
    entries[0]["account"] = account(&customers[0].0, 100_000);
    entries[1]["account"] = account(&customers[1].0, 0);
    entries[2]["account"]["facts"] = json!({ "disputed": true });
    assert_eq!(world.import(&changed).unwrap().changed, 3);
    let mut newer = policy();
    newer["version"] = json!(8);
    let first: Value = serde_json::from_slice(&bodies[3][0]).unwrap();
    newer["revokes"] = json!([first["policy_sha256"]]);
    let stale: usize = (0..3)
        .map(|at| refused(&api, &bearers[at], &bodies[at], "quote_stale"))
        .sum();
    world.publish(&newer).unwrap();
    let of_policy = refused(&api, &bearers[3], &bodies[3], "policy_stale");
    assert_eq!((stale, of_policy), (3 * EACH, EACH));
    assert_eq!(world.effects(), [0; 5]);
}
