//! Host tokens: what a creditor's back end shows in place of the host key.

use std::path::PathBuf;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, PinnedKey, Role, SignedDocument as _, SigningKey, Trust, sign, signed, signing_input,
};
use leeway_core::wire::SessionAnswer;
use leeway_creditor::{FixedClock, HostKeys, HostToken, Server, StartError};
use serde_json::{Value, json};

use crate::world::{
    ANA, AUDIENCE, Api, BEN, CREDITOR, DAY, HOST_KEY, NEIGHBOUR, NOW, Reply, World, config,
    new_key, receipt_key, receipt_keys, trust,
};

const OPEN: (&str, &str) = ("/v1/host-sessions", "open_session");
const END: (&str, &str) = ("/v1/host-sessions/end", "end_sessions");

/// The back end's key, and the one that takes its place: both are listed.
fn keys() -> [SigningKey; 2] {
    [6, 7].map(|seed| SigningKey::from_seed(&[seed; 32]))
}

/// Another creditor's.
fn key_next_door() -> SigningKey {
    SigningKey::from_seed(&[8; 32])
}

/// One whose period is over.
fn key_of_before() -> SigningKey {
    SigningKey::from_seed(&[9; 32])
}

pub(crate) fn host_keys() -> HostKeys {
    let mut trust = Trust::new();
    trust.add_issuer(CREDITOR, AUDIENCE).unwrap();
    trust
        .add_issuer(NEIGHBOUR, "summit-auto:loans:test")
        .unwrap();
    let [first, second] = keys();
    for (creditor, key, exp) in [
        (CREDITOR, first, i64::MAX),
        (CREDITOR, second, i64::MAX),
        (NEIGHBOUR, key_next_door(), i64::MAX),
        (CREDITOR, key_of_before(), NOW - DAY),
    ] {
        let pinned = PinnedKey::new(key.public(), Alg::Ed25519, vec![Role::Host], 0, exp);
        trust.add_key(creditor, pinned.unwrap()).unwrap();
    }
    HostKeys::new(trust).unwrap()
}

#[test]
fn keys_for_another_deployment_do_not_start() {
    let mut trust_of_hosts = Trust::new();
    trust_of_hosts.add_issuer(CREDITOR, "elsewhere").unwrap();
    let [key, _] = keys();
    let pinned = PinnedKey::new(key.public(), Alg::Ed25519, vec![Role::Host], 0, i64::MAX);
    trust_of_hosts.add_key(CREDITOR, pinned.unwrap()).unwrap();
    let world = World::new();
    let started = world.with(async |database| {
        let mut config = config();
        config.host_keys = Some(HostKeys::new(trust_of_hosts).unwrap());
        let clock = std::sync::Arc::new(FixedClock::new(NOW));
        Server::new(config, database, trust(), receipt_keys(), clock).await
    });
    let Err(StartError::OtherDeployment {
        creditor,
        found,
        expected,
    }) = started
    else {
        panic!("started");
    };
    assert_eq!(
        [creditor.as_str(), &found, &expected],
        [CREDITOR, "elsewhere", AUDIENCE]
    );
}

/// A server that knows public keys alone.
fn world() -> World {
    World::new().configure(|config| {
        config.host_key = None;
        config.host_keys = Some(host_keys());
    })
}

/// What a good token says, for a test to change.
fn claims(operation: &str) -> Value {
    json!({
        "iss": CREDITOR, "aud": AUDIENCE, "sub": ANA.0, "operation": operation,
        "iat": NOW, "exp": NOW + 60, "jti": new_key(),
    })
}

fn token(key: &SigningKey, claims: &Value) -> String {
    sign(HostToken::TYP, key, claims.to_string().as_bytes())
}

/// A good token for that operation.
pub(crate) fn good(operation: &str) -> String {
    let [key, _] = keys();
    token(&key, &claims(operation))
}

/// The same with `header` in the place of its own, and a signature of zeros.
fn token_with(header: &Value, claims: &Value) -> String {
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let input = [encode(header), encode(claims)].join(".");
    signed(input, &[0; 64])
}

fn ask(api: &Api, path: &str, bearer: &str) -> Reply {
    let body = json!({ "creditor": CREDITOR, "reference": ANA.0 }).to_string();
    let bearer = format!("Bearer {bearer}");
    api.post(path, &[("authorization", &bearer)], body.as_bytes())
}

/// What is refused: why, what is shown, and the code.
fn refused(operation: &str) -> Vec<(&'static str, String, &'static str)> {
    let [key, _] = keys();
    let with = |member: &str, value: Value| {
        let mut changed = claims(operation);
        changed[member] = value;
        token(&key, &changed)
    };
    let without = |member: &str| {
        let mut changed = claims(operation);
        changed.as_object_mut().unwrap().remove(member);
        token(&key, &changed)
    };
    let times = |iat: i64, exp: i64| {
        let mut changed = claims(operation);
        (changed["iat"], changed["exp"]) = (json!(iat), json!(exp));
        token(&key, &changed)
    };
    let kid = key.kid().to_string();
    let header = |alg: &str| {
        let header = json!({ "alg": alg, "kid": kid, "typ": HostToken::TYP });
        token_with(&header, &claims(operation))
    };
    let good = token(&key, &claims(operation));
    let (input, signature) = good.rsplit_once('.').unwrap();
    let other = token(&key, &claims(operation));
    let swapped = [other.rsplit_once('.').unwrap().0, signature].join(".");
    let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    bytes[0] ^= 1;
    let changed = [input, &URL_SAFE_NO_PAD.encode(bytes)].join(".");
    let legacy = signing_input(
        HostToken::TYP,
        Alg::EdDsaLegacy,
        key.kid(),
        claims(operation).to_string().as_bytes(),
    );
    let stranger = SigningKey::from_seed(&[99; 32]);
    let mut next_door = claims(operation);
    next_door["iss"] = json!(NEIGHBOUR);
    next_door["aud"] = json!("summit-auto:loans:test");
    let another = if operation == OPEN.1 { END.1 } else { OPEN.1 };
    let malformed = "host_token_malformed";
    vec![
        ("the host key", HOST_KEY.to_owned(), "host_key_unknown"),
        ("two parts", "a.b".to_owned(), "host_key_unknown"),
        ("three parts of nothing", "a.b.c".to_owned(), malformed),
        (
            "a policy",
            sign(Policy::TYP, &key, claims(operation).to_string().as_bytes()),
            malformed,
        ),
        (
            "a header that brings a key",
            token_with(
                &json!({ "alg": "Ed25519", "kid": kid, "typ": HostToken::TYP, "jwk": {} }),
                &claims(operation),
            ),
            malformed,
        ),
        (
            "a header without a type",
            token_with(&json!({ "alg": "Ed25519", "kid": kid }), &claims(operation)),
            malformed,
        ),
        ("no jti", without("jti"), malformed),
        (
            "a short jti",
            with("jti", json!("0123456789abcde")),
            malformed,
        ),
        (
            "a jti of anything",
            with("jti", json!("a b c d e f g h i j")),
            malformed,
        ),
        ("a long jti", with("jti", json!("a".repeat(65))), malformed),
        ("no customer", with("sub", json!("")), malformed),
        ("no end", without("exp"), malformed),
        ("no operation", without("operation"), malformed),
        ("all operations", with("operation", json!("*")), malformed),
        ("one member more", with("scope", json!("all")), malformed),
        (
            "too long",
            with("sub", json!("M".repeat(3000))),
            "token_unknown",
        ),
        (
            "nobody's key",
            token(&stranger, &claims(operation)),
            "host_token_key",
        ),
        (
            "a key for something else",
            token(&receipt_key(), &claims(operation)),
            "host_token_key",
        ),
        (
            "a key of before",
            token(&key_of_before(), &claims(operation)),
            "host_token_key",
        ),
        ("no algorithm", header("none"), "host_token_algorithm"),
        ("a shared secret", header("HS256"), "host_token_algorithm"),
        ("another curve", header("ES256"), "host_token_algorithm"),
        (
            "the older name",
            signed(legacy, &[0; 64]),
            "host_token_algorithm",
        ),
        ("a changed signature", changed, "host_token_signature"),
        ("another's signature", swapped, "host_token_signature"),
        ("no signature", header("Ed25519"), "host_token_signature"),
        (
            "a creditor it is no key of",
            with("iss", json!(NEIGHBOUR)),
            "host_token_creditor",
        ),
        (
            "another creditor's",
            token(&key_next_door(), &next_door),
            "host_token_creditor",
        ),
        (
            "another deployment",
            with("aud", json!("mercy-vale:patients:prod")),
            "host_token_audience",
        ),
        (
            "several deployments",
            with("aud", json!([AUDIENCE])),
            "host_token_audience",
        ),
        ("no deployment", without("aud"), "host_token_audience"),
        ("the future", times(NOW + 31, NOW + 61), "host_token_early"),
        ("over", times(NOW - 60, NOW), "host_token_expired"),
        (
            "a minute and a second",
            times(NOW, NOW + 61),
            "host_token_lifetime",
        ),
        ("a day", times(NOW, NOW + DAY), "host_token_lifetime"),
        (
            "the other operation",
            with("operation", json!(another)),
            "host_token_operation",
        ),
        (
            "another customer",
            with("sub", json!(BEN.0)),
            "host_token_customer",
        ),
    ]
}

#[test]
fn whatever_is_no_token_for_this_request_is_refused_with_its_code() {
    let world = world();
    let api = world.api();
    let missing = api.post(OPEN.0, &[], b"{}");
    assert_eq!(missing.problem(), (401, "token_missing".to_owned()));
    let mut asked = 0;
    for (path, operation) in [OPEN, END] {
        for (why, shown, code) in refused(operation) {
            let reply = ask(&api, path, &shown);
            assert_eq!(reply.problem(), (401, code.to_owned()), "{path}: {why}");
            assert_eq!(reply.header("www-authenticate"), "Bearer", "{why}");
            asked += 1;
        }
    }
    assert_eq!(world.scalar("SELECT count(*) FROM sessions"), 0);
    assert_eq!(world.scalar("SELECT count(*) FROM host_tokens"), 0);
    println!("{asked} refused");
}

#[test]
fn times_that_do_not_fit_are_told() {
    let world = world();
    let [key, _] = keys();
    let mut late = claims(OPEN.1);
    (late["iat"], late["exp"]) = (json!(NOW - 90), json!(NOW - 30));
    let detail = ask(&world.api(), OPEN.0, &token(&key, &late)).json()["detail"].clone();
    assert_eq!(detail, json!(format!("expired at {}, now {NOW}", NOW - 30)));
}

#[test]
fn a_token_for_a_customer_who_is_not_there_is_not_used_up() {
    let world = world();
    let [key, _] = keys();
    let mut nobodys = claims(OPEN.1);
    nobodys["sub"] = json!("MV-0");
    let bearer = format!("Bearer {}", token(&key, &nobodys));
    let body = json!({ "creditor": CREDITOR, "reference": "MV-0" }).to_string();
    for _ in 0..2 {
        let reply = world
            .api()
            .post(OPEN.0, &[("authorization", &bearer)], body.as_bytes());
        assert_eq!(reply.problem(), (404, "no_match".to_owned()));
    }
    assert_eq!(world.scalar("SELECT count(*) FROM host_tokens"), 0);
}

#[test]
fn a_token_counts_once_on_every_server() {
    let world = world();
    let (api, beside) = (world.api(), world.start_another());
    let [key, _] = keys();
    let once = token(&key, &claims(OPEN.1));
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let ask = |number: usize| {
            let (server, once) = ([&api, &beside][number % 2], &once);
            scope.spawn(move || {
                let reply = ask(server, OPEN.0, once);
                if reply.status != 200 {
                    let code = "host_token_replayed".to_owned();
                    assert_eq!(reply.problem(), (401, code));
                }
                reply.status
            })
        };
        let asked: Vec<_> = (0..20).map(ask).collect();
        asked.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(answers.iter().filter(|&&status| status == 200).count(), 1);
    assert_eq!(world.scalar("SELECT count(*) FROM sessions"), 1);
    let end = token(&key, &claims(END.1));
    assert_eq!(ask(&api, END.0, &end).status, 204);
    let code = "host_token_replayed".to_owned();
    assert_eq!(ask(&beside, END.0, &end).problem(), (401, code));
}

#[test]
fn used_tokens_are_forgotten_an_hour_after_their_end() {
    let world = world();
    let [key, _] = keys();
    assert_eq!(
        ask(&world.api(), OPEN.0, &token(&key, &claims(OPEN.1))).status,
        200
    );
    let used = "SELECT count(*) FROM host_tokens";
    world.clock.set(NOW + 60 + 3600);
    let world = world.restart();
    world.await_count(used, 1);
    world.clock.set(NOW + 60 + 3601);
    let world = world.restart();
    world.await_count(used, 0);
}

#[test]
fn either_key_of_a_creditor_asks_for_its_customers() {
    let world = world();
    let api = world.api();
    let mut bearers = Vec::new();
    for key in keys() {
        let mut fitting = claims(OPEN.1);
        // A clock that is half a minute ahead is no fault.
        (fitting["iat"], fitting["exp"]) = (json!(NOW + 30), json!(NOW + 90));
        let reply = ask(&api, OPEN.0, &token(&key, &fitting));
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("cache-control"), "no-store");
        let answer: SessionAnswer = reply.document();
        let bearer = format!("Bearer {}", answer.token);
        assert_eq!(api.account(&bearer).account.reference, ANA.0);
        bearers.push(bearer);
    }
    let [_, key] = keys();
    assert_eq!(ask(&api, END.0, &token(&key, &claims(END.1))).status, 204);
    for bearer in bearers {
        let reply = api.get("/v1/account", &[("authorization", &bearer)]);
        assert_eq!(reply.problem(), (401, "token_unknown".to_owned()));
    }
}

#[test]
fn the_host_key_counts_beside_tokens_only_where_it_is_configured() {
    let both = World::new().configure(|config| config.host_keys = Some(host_keys()));
    let [key, _] = keys();
    for shown in [HOST_KEY.to_owned(), token(&key, &claims(OPEN.1))] {
        assert_eq!(ask(&both.api(), OPEN.0, &shown).status, 200);
    }
    let neither = World::new();
    let reply = ask(&neither.api(), OPEN.0, &token(&key, &claims(OPEN.1)));
    assert_eq!(reply.problem(), (401, "host_key_unknown".to_owned()));
}

/// The only block of code of that language on the page for engineers that makes a token.
fn example(language: &str) -> String {
    let page = include_str!("../../../../docs/embedding.md");
    let fence = format!("```{language}\n");
    let mut blocks = page
        .split(&fence)
        .skip(1)
        .filter_map(|rest| rest.split_once("```"));
    let (code, _) = blocks
        .find(|(code, _)| code.contains(HostToken::TYP))
        .unwrap();
    assert!(code.contains("mercy-vale:patients:prod"));
    code.replace("mercy-vale:patients:prod", AUDIENCE)
}

/// Runs an example in a folder with the key beside it, and shows the server what it prints.
fn opens_a_session(program: &str, name: &str, code: &str, folder: &tempfile::TempDir) {
    let seed = [6; 32];
    let key = SigningKey::from_seed(&seed);
    let file = json!({
        "v": 1, "role": "host", "issuer": CREDITOR, "kid": key.kid().to_string(),
        "x": key.public().x(), "d": URL_SAFE_NO_PAD.encode(seed),
    });
    std::fs::write(folder.path().join("host-1.json"), file.to_string()).unwrap();
    std::fs::write(folder.path().join(name), code).unwrap();
    let world = world();
    let api = world.api();
    for _ in 0..2 {
        let mut command = Command::new(program);
        let output = command.arg(name).current_dir(folder.path()).output();
        let output = output.unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        // The example reads the clock of the machine.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        world.clock.set(i64::try_from(now.as_secs()).unwrap());
        let shown = String::from_utf8(output.stdout).unwrap();
        assert_eq!(ask(&api, OPEN.0, shown.trim()).status, 200);
        let code = "host_token_replayed".to_owned();
        assert_eq!(ask(&api, OPEN.0, shown.trim()).problem(), (401, code));
    }
}

/// What the environment names, unless it says that there is none.
fn named(variable: &str, what: &str) -> Option<PathBuf> {
    let path = std::env::var_os(variable).filter(|path| !path.is_empty());
    if path.is_none() {
        println!("skipped: no {what}: {variable} is not set, cargo xtask test sets it");
    }
    path.map(PathBuf::from)
}

#[test]
fn the_documented_example_with_jose_opens_a_session() {
    let Some(modules) = named("LEEWAY_NODE_MODULES", "jose (npm)") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(modules, folder.path().join("node_modules")).unwrap();
    let mut code = example("js");
    code.push_str(&format!(
        "console.log(await hostToken({:?}, {:?}));\n",
        ANA.0, OPEN.1
    ));
    opens_a_session("node", "token.mjs", &code, &folder);
}

#[test]
fn the_documented_example_with_joserfc_opens_a_session() {
    let Some(python) = named("LEEWAY_PYTHON", "joserfc (PyPI)") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut code = example("python");
    code.push_str(&format!("print(host_token({:?}, {:?}))\n", ANA.0, OPEN.1));
    opens_a_session(python.to_str().unwrap(), "make_token.py", &code, &folder);
}
