//! A server that is killed while it accepts choices.

use std::io::{BufRead as _, BufReader};
use std::num::NonZeroU32;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use leeway_core::option::Params;
use leeway_core::wire::ArrangementAnswer;
use leeway_creditor::{Config, FailPoint, FixedClock, Moment};

use crate::world::{
    ANA, Api, NOW, World, accounts, config, crowd, new_key, policy, server, to_bytes,
};

/// Tells the program, run again as a child, which database to serve.
const DATABASE: &str = "LEEWAY_TEST_DATABASE";

/// Tells it where to die, if it is to.
const FAIL_POINT: &str = "LEEWAY_TEST_FAIL_POINT";

/// How often the server is killed at a moment of chance; `cargo xtask soak` asks for
/// more than the test of every day.
const KILLS: &str = "LEEWAY_KILLS";

/// How often it is killed at each of the four moments.
const CRASHES: &str = "LEEWAY_CRASHES";

/// Tells it where to write its log, if it is to.
const LOG: &str = "LEEWAY_TEST_LOG";

/// Tells it the time, if it is not the one of all tests.
const TIME: &str = "LEEWAY_TEST_TIME";

/// Tells it to take whoever connects for a proxy.
const PROXY: &str = "LEEWAY_TEST_PROXY";

/// Not a test of its own: the child in which the server dies.
#[test]
#[ignore = "runs as the child of other tests"]
fn child_that_serves_until_it_dies() {
    let database = std::env::var(DATABASE).unwrap();
    if let Ok(path) = std::env::var(LOG) {
        tracing_subscriber::fmt()
            .json()
            .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
            .with_writer(Mutex::new(std::fs::File::create(path).unwrap()))
            .init();
    }
    let fail_point = std::env::var(FAIL_POINT).ok();
    let fail_point = fail_point.map(|text| text.parse::<FailPoint>().unwrap());
    let now = std::env::var(TIME).map_or(NOW, |now| now.parse().unwrap());
    let proxies = std::env::var(PROXY).map_or_else(|_| Vec::new(), |it| vec![it.parse().unwrap()]);
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let clock = Arc::new(FixedClock::new(now));
        let server = server(
            &database,
            clock,
            Config {
                fail_point,
                proxies,
                ..config()
            },
        )
        .await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("\nlistening on http://{}", listener.local_addr().unwrap());
        server.run(listener, std::future::pending()).await.unwrap();
    });
}

/// A server of its own process, killed if the test ends first.
pub(crate) struct Process(pub(crate) Child);

impl Process {
    /// A server that writes down everything it has to say in the file at `path`.
    pub(crate) fn with_log(world: &World, path: &Path) -> (Self, Api) {
        Self::start(world, &[(LOG, path.to_str().unwrap())])
    }

    /// The same behind a proxy, at a time of the test's choosing (UTC seconds).
    pub(crate) fn with_log_at(world: &World, path: &Path, now: i64) -> (Self, Api) {
        let now = now.to_string();
        let log = (LOG, path.to_str().unwrap());
        Self::start(world, &[log, (TIME, &now), (PROXY, "127.0.0.1")])
    }

    fn serve(world: &World, fail_point: Option<&str>) -> (Self, Api) {
        let fail_point = fail_point.map(|fail_point| (FAIL_POINT, fail_point));
        Self::start(world, &Vec::from_iter(fail_point))
    }

    fn start(world: &World, variables: &[(&str, &str)]) -> (Self, Api) {
        let program = Command::new(std::env::current_exe().unwrap());
        Self::with(program, &world.database(), variables)
    }

    /// The server of `program`, which may be another that ends up being this one.
    pub(crate) fn with(
        mut command: Command,
        database: &str,
        variables: &[(&str, &str)],
    ) -> (Self, Api) {
        command
            .args(["--exact", "crash::child_that_serves_until_it_dies"])
            .args(["--ignored", "--nocapture"])
            .env(DATABASE, database)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .envs(variables.iter().copied());
        let mut process = Self(command.spawn().unwrap());
        // Left open: the child has something to say after a minute, and to nobody it
        // would die of that.
        let lines = BufReader::new(process.0.stdout.as_mut().unwrap()).lines();
        let address = lines
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("listening on ").map(str::to_owned))
            .unwrap();
        (process, Api::new(&address))
    }

    /// Ends it at once, as `kill -9` does.
    pub(crate) fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

#[test]
fn fail_points_are_read_as_they_are_written() {
    assert_eq!(
        "after-commit:3".parse(),
        Ok(FailPoint {
            moment: Moment::AfterCommit,
            choice: NonZeroU32::new(3).unwrap()
        })
    );
    for (name, moment) in FailPoint::MOMENTS {
        let first = FailPoint {
            moment,
            choice: NonZeroU32::MIN,
        };
        assert_eq!(name.parse(), Ok(first));
    }
    for text in ["", "after", "after-commit:", "after-commit:0", ":1"] {
        assert!(text.parse::<FailPoint>().is_err(), "{text:?}");
    }
}

#[test]
fn a_crash_leaves_all_of_a_choice_or_nothing() {
    let moments = FailPoint::MOMENTS.into_iter();
    for (name, moment) in moments.cycle().take(4 * asked(CRASHES, 1)) {
        let world = World::empty();
        world.publish(&policy()).unwrap();
        world.import(&accounts()).unwrap();
        let (mut process, api) = Process::serve(&world, Some(name));
        let bearer = api.bearer(ANA);
        let body = to_bytes(&api.choice(&api.account(&bearer), "full", Params::default()));
        let key = new_key();
        let headers = [
            ("content-type", "application/json"),
            ("authorization", bearer.as_str()),
            ("idempotency-key", key.as_str()),
        ];
        let lost = api.send("POST", "/v1/choices", &headers, body.clone());
        assert!(lost.is_err(), "{name}: the answer is lost: {lost:?}");
        assert!(!process.0.wait().unwrap().success(), "{name}: it died");
        let committed = i64::from(moment == Moment::AfterCommit);
        assert_eq!(world.effects(), [committed; 5], "{name}");

        let world = world.start();
        let api = world.api();
        let reply = api.choose(&bearer, &key, &body);
        assert_eq!(reply.status, 201, "{name}");
        let replayed = reply.header("idempotency-replayed") == "true";
        assert_eq!(replayed, committed == 1, "{name}");
        let answer: ArrangementAnswer = reply.document();
        let running = api.account(&bearer).arrangement.unwrap();
        assert_eq!(running.receipt, answer.receipt, "{name}");
        assert_eq!(world.effects(), [1; 5], "{name}");
        assert_eq!(world.check_audit().unwrap(), 4, "{name}");
    }
}

/// Eight customers choose, two at a time; the server is killed whenever one of
/// them was told that it worked, which is somewhere in the choice of the other.
#[test]
fn nothing_acknowledged_is_lost_and_nothing_happens_twice() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(8);
    world.import(&file).unwrap();
    let (mut process, mut api) = Process::serve(&world, None);
    let choices: Vec<_> = customers
        .iter()
        .map(|(reference, code)| {
            let bearer = api.bearer((reference, code));
            let account = api.account(&bearer);
            let body = to_bytes(&api.choice(&account, "full", Params::default()));
            (bearer, new_key(), body)
        })
        .collect();
    let acknowledged = Mutex::new(vec![None; choices.len()]);
    let post = |api: &Api, number: usize| {
        let (bearer, key, body) = &choices[number];
        let headers = [
            ("content-type", "application/json"),
            ("authorization", bearer.as_str()),
            ("idempotency-key", key.as_str()),
        ];
        let Ok(reply) = api.send("POST", "/v1/choices", &headers, body.clone()) else {
            return false;
        };
        assert_eq!(reply.status, 201);
        let mut acknowledged = acknowledged.lock().unwrap();
        match &acknowledged[number] {
            Some(first) => assert_eq!(&reply.body, first, "the same answer"),
            None => acknowledged[number] = Some(reply.body),
        }
        true
    };
    let mut kills = 0;
    while acknowledged.lock().unwrap().iter().any(Option::is_none) {
        let waiting: Vec<_> = (0..choices.len())
            .filter(|number| acknowledged.lock().unwrap()[*number].is_none())
            .collect();
        let next = AtomicUsize::new(0);
        let process = Mutex::new(&mut process);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    while let Some(number) = waiting.get(next.fetch_add(1, Ordering::SeqCst)) {
                        if !post(&api, *number) {
                            return;
                        }
                        process.lock().unwrap().kill();
                    }
                });
            }
        });
        kills += 1;
        assert!(
            kills <= choices.len(),
            "each round gets at least one through"
        );
        let (next, address) = Process::serve(&world, None);
        **process.lock().unwrap() = next;
        api = address;
    }
    for number in 0..choices.len() {
        assert!(post(&api, number), "still the same answer");
    }
    let all = i64::try_from(choices.len()).unwrap();
    assert_eq!(world.effects(), [all; 5]);
    // One policy, the accounts, the arrangements.
    assert_eq!(world.check_audit().unwrap(), 1 + 2 * all);
}

/// A number out of the environment.
fn asked(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |number| number.parse().unwrap())
}

/// What a customer confirmed: token, key, body.
type Decision = (String, String, Vec<u8>);

/// A new decision of each customer, whose earlier arrangements ended.
fn decisions(world: &World, api: &Api, customers: &[(String, String)]) -> Vec<Decision> {
    world
        .execute("UPDATE arrangements SET state = 'ended'")
        .unwrap();
    customers
        .iter()
        .map(|(reference, code)| {
            let bearer = api.bearer((reference, code));
            let account = api.account(&bearer);
            let choice = api.choice(&account, "full", Params::default());
            (bearer, new_key(), to_bytes(&choice))
        })
        .collect()
}

/// Posts all at once to the servers in turn, and to the next one where one is gone. The
/// answers that arrived.
fn post_all(servers: &[Api], decisions: &[Decision]) -> Vec<Option<Vec<u8>>> {
    std::thread::scope(|scope| {
        let posts: Vec<_> = decisions
            .iter()
            .enumerate()
            .map(|(number, (bearer, key, body))| {
                scope.spawn(move || {
                    let headers = [
                        ("content-type", "application/json"),
                        ("authorization", bearer.as_str()),
                        ("idempotency-key", key.as_str()),
                    ];
                    for turn in 0..2 * servers.len() {
                        let server = &servers[(number + turn) % servers.len()];
                        let sent = server.send("POST", "/v1/choices", &headers, body.clone());
                        match sent {
                            Ok(reply) if reply.status == 201 => return Some(reply.body),
                            Ok(reply) => assert_eq!(reply.status, 503, "nothing else happens"),
                            Err(_) => {}
                        }
                    }
                    None
                })
            })
            .collect();
        posts.into_iter().map(|post| post.join().unwrap()).collect()
    })
}

/// Eight customers decide at once, and one server is killed while it accepts that,
/// anywhere between the first byte and the last answer. Again and again.
fn kill_one_of(servers: usize) {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(8);
    world.import(&file).unwrap();
    let mut running: Vec<_> = (0..servers).map(|_| Process::serve(&world, None)).collect();
    let started = Instant::now();
    let first = decisions(&world, &running[0].1, &customers);
    let apis: Vec<_> = running.iter().map(|(_, api)| api.clone()).collect();
    let asked_for = started.elapsed();
    assert!(post_all(&apis, &first).iter().all(Option::is_some));
    let whole = (started.elapsed() - asked_for).max(Duration::from_millis(1));

    let kills = asked(KILLS, 5);
    let mut lost = 0;
    for round in 0..kills {
        let apis: Vec<_> = running.iter().map(|(_, api)| api.clone()).collect();
        let round_of = decisions(&world, apis.last().unwrap(), &customers);
        // Spread over the time the answers take, in steps that meet no rhythm.
        let moment = whole.mul_f64((round as f64 * 0.618).fract());
        let victim = &mut running[0].0;
        let answers = std::thread::scope(|scope| {
            scope.spawn(|| {
                let start = Instant::now();
                while start.elapsed() < moment {
                    std::thread::yield_now();
                }
                victim.kill();
            });
            post_all(&apis, &round_of)
        });
        running[0] = Process::serve(&world, None);
        let again = post_all(&[running[0].1.clone()], &round_of);
        for (before, after) in answers.iter().zip(&again) {
            let after = after.as_ref().unwrap();
            match before {
                Some(before) => assert_eq!(before, after, "acknowledged and still there"),
                None => lost += 1,
            }
        }
        if servers > 1 {
            assert_eq!(lost, 0, "whoever asks the other server is answered");
        }
    }
    let all = i64::try_from(customers.len() * (kills + 1)).unwrap();
    assert_eq!(world.effects(), [all; 5], "none lost, none doubled");
    let accounts = i64::try_from(customers.len()).unwrap();
    assert_eq!(world.check_audit().unwrap(), 1 + accounts + all);
    world.check_storage();
    println!("{kills} kills, {all} choices, {lost} answers lost on the way");
}

#[test]
fn a_server_killed_at_any_moment_loses_and_doubles_nothing() {
    kill_one_of(1);
}

#[test]
fn two_servers_of_which_one_is_killed_lose_and_double_nothing() {
    kill_one_of(2);
}
