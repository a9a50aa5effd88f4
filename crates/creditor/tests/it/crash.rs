//! A server that is killed after it accepted a choice and before it said so.

use std::io::{BufRead as _, BufReader};
use std::num::NonZeroU32;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use leeway_core::option::Params;
use leeway_core::wire::ArrangementAnswer;
use leeway_creditor::{Attempts, FailPoint, FixedClock};

use crate::world::{ANA, Api, NOW, World, accounts, new_key, policy, server, to_bytes};

/// Tells the program, run again as a child, which database to serve.
const DATABASE: &str = "LEEWAY_TEST_DATABASE";

/// Not a test of its own: the child in which the server dies.
#[test]
#[ignore = "runs as the child of an_accepted_choice_survives_a_crash"]
fn child_that_dies_after_the_first_commit() {
    let database = std::env::var(DATABASE).unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let clock = Arc::new(FixedClock::new(NOW));
        let fail_point = FailPoint::AfterCommit(NonZeroU32::MIN);
        let server = server(&database, clock, Attempts::default(), Some(fail_point)).await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("\nlistening on http://{}", listener.local_addr().unwrap());
        server.run(listener, std::future::pending()).await.unwrap();
    });
}

/// Ends the child if the test ends first.
struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn an_accepted_choice_survives_a_crash() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    world.import(&accounts()).unwrap();
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child_that_dies_after_the_first_commit"])
        .args(["--ignored", "--nocapture"])
        .env(DATABASE, world.database())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut child = Killed(child);
    let lines = BufReader::new(child.0.stdout.take().unwrap()).lines();
    let address = lines
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("listening on ").map(str::to_owned))
        .unwrap();
    let api = Api::new(&address);
    let bearer = api.bearer(ANA);
    let body = to_bytes(&api.choice(&api.account(&bearer), "full", Params::default()));
    let key = new_key();
    let headers = [
        ("content-type", "application/json"),
        ("authorization", bearer.as_str()),
        ("idempotency-key", key.as_str()),
    ];
    let lost = api.send("POST", "/v1/choices", &headers, body.clone());
    assert!(lost.is_err(), "the answer is lost: {lost:?}");
    assert!(!child.0.wait().unwrap().success(), "the server died");

    let world = world.start();
    let api = world.api();
    let reply = api.choose(&bearer, &key, &body);
    assert_eq!(reply.status, 201);
    assert_eq!(reply.header("idempotency-replayed"), "true");
    let answer: ArrangementAnswer = reply.document();
    assert_eq!(api.account(&bearer).arrangement, Some(answer));
    assert_eq!(world.effects(), [1, 1, 1, 1, 1]);
    assert_eq!(world.check_audit().unwrap(), 4);
}
