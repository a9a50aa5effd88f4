//! Customers behind a network that loses requests and answers, with the widget's own rule
//! of when to send again, on a clock that nobody waits for.

use leeway_core::option::Params;
use leeway_core::wire::ArrangementAnswer;

use crate::world::{Api, Reply, World, crowd, new_key, policy, to_bytes};

#[expect(
    dead_code,
    unreachable_pub,
    reason = "the widget uses more of it than the tests"
)]
#[path = "../../../../src/retry.rs"]
mod retry;

const CUSTOMERS: usize = 50;
/// How often each of them decides, so a thousand times in all.
const ROUNDS: usize = 20;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// What becomes of one try: nothing where the request or its answer is lost.
fn tried(api: &Api, dice: &mut Dice, bearer: &str, key: &str, body: &[u8]) -> Option<Reply> {
    match dice.roll(10) {
        // Lost on the way there.
        0..2 => None,
        // Stored, and the answer is lost.
        2..5 => {
            api.choose(bearer, key, body);
            None
        }
        // Sent twice by something in between, and both answers are lost.
        5 => {
            std::thread::scope(|scope| {
                scope.spawn(|| api.choose(bearer, key, body));
                api.choose(bearer, key, body);
            });
            None
        }
        _ => Some(api.choose(bearer, key, body)),
    }
}

/// One decision: what the customer has in the end, and whether the first round of tries was
/// enough to know it.
fn decide(api: &Api, dice: &mut Dice, bearer: &str) -> (Reply, bool) {
    let account = api.account(bearer);
    let body = to_bytes(&api.choice(&account, "full", Params::default()));
    let key = new_key();
    for round in 0.. {
        let (mut spent, mut tries) = (0, 0);
        loop {
            let reply = tried(api, dice, bearer, &key, &body);
            tries += 1;
            let status = reply.as_ref().map_or(0, |reply| reply.status);
            let after = reply.as_ref().map(|reply| reply.header("retry-after"));
            let after = after.and_then(|seconds| seconds.parse().ok());
            match reply {
                Some(reply) if !retry::is_transient(status, after.is_some()) => {
                    return (reply, round == 0);
                }
                _ => {}
            }
            match retry::wait_ms(tries, spent, after, dice.roll(u32::MAX)) {
                Some(wait) => spent += wait,
                // Not known: the customer presses the button that asks again.
                None => break,
            }
        }
    }
    unreachable!("the network lets something through")
}

#[test]
fn a_thousand_decisions_over_a_bad_network_have_one_effect_each_and_are_confirmed() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(CUSTOMERS);
    world.import(&file).unwrap();
    let world = world.start();
    let api = world.api();
    let mut unknown_at_first = 0;
    for round in 1..=ROUNDS {
        let ended = std::thread::scope(|scope| {
            let halves = customers.chunks(CUSTOMERS / 2).enumerate();
            let threads: Vec<_> = halves
                .map(|(half, customers)| {
                    let (api, seed) = (api.clone(), (round * 2 + half) as u64);
                    scope.spawn(move || {
                        let mut dice = Dice(seed);
                        let decide = |(reference, code): &(String, String)| {
                            let bearer = api.bearer((reference, code));
                            let (reply, at_once) = decide(&api, &mut dice, &bearer);
                            // Said to have been accepted, and never to have failed.
                            assert_eq!(reply.status, 201);
                            let confirmed: ArrangementAnswer = reply.document();
                            assert!(!confirmed.receipt.is_empty());
                            usize::from(!at_once)
                        };
                        customers.iter().map(decide).sum::<usize>()
                    })
                })
                .collect();
            let ended = threads.into_iter().map(|thread| thread.join().unwrap());
            ended.sum::<usize>()
        });
        unknown_at_first += ended;
        let effects = i64::try_from(round * CUSTOMERS).unwrap();
        assert_eq!(world.effects(), [effects; 5]);
        world
            .execute("UPDATE arrangements SET state = 'ended'")
            .unwrap();
    }
    assert!(world.check_audit().is_ok());
    println!(
        "{unknown_at_first} of {} were unknown at first",
        CUSTOMERS * ROUNDS
    );
}
