//! What operators see, and what they do not.

use std::collections::BTreeSet;

use leeway_core::option::Params;
use serde_json::{Value, json};

use crate::crash::Process;
use crate::world::{ANA, Api, BEN, CREDITOR, DAY, NOW, World, accounts, new_key, policy, to_bytes};

/// A customer's whole way, with everything that could be told about them, and what
/// goes wrong on it. The secrets that were used.
fn whole_way(api: &Api) -> Vec<String> {
    let signed_in: Value = api.sign_in(ANA).json();
    let token = signed_in["token"].as_str().unwrap().to_owned();
    let bearer = format!("Bearer {token}");
    assert_eq!(api.sign_in((ANA.0, "canary-code")).status, 404);
    assert_eq!(api.sign_in(("canary-reference", "canary-code")).status, 404);
    let account = api.account(&bearer);
    let choice = api.choice(&account, "full", Params::default());
    let (key, body) = (new_key(), to_bytes(&choice));
    assert_eq!(api.choose(&bearer, &key, &body).status, 201);
    assert_eq!(api.choose(&bearer, &new_key(), &body).status, 409);
    let headers = [
        ("authorization", bearer.as_str()),
        ("idempotency-key", key.as_str()),
        ("user-agent", "canary-agent"),
    ];
    for (path, body, status) in [
        (
            "/v1/feedback",
            json!({ "rating": 1, "text": "canary-words", "language": "en" }),
            201,
        ),
        (
            "/v1/disputes",
            json!({ "reason": "other", "text": "4111 1111 1111 1111", "language": "en" }),
            422,
        ),
        (
            "/v1/callbacks",
            json!({ "phone": "+1 555 0177", "part": "morning", "language": "en" }),
            201,
        ),
        (
            "/v1/feedback",
            json!({ "canary-member": "canary-words" }),
            422,
        ),
    ] {
        let reply = api.post(path, &headers, body.to_string().as_bytes());
        assert_eq!(reply.status, status, "{path}");
    }
    let in_query = format!("/v1/account?access_token={token}&canary-query=1");
    assert_eq!(api.get(&in_query, &[]).status, 401);
    assert_eq!(api.get("/canary-path", &[]).status, 404);
    assert_eq!(
        api.get("/v1/account", &[("authorization", "Bearer canary-token")])
            .status,
        401
    );
    let quote = account.quote.unwrap();
    vec![token, key, quote.id, account.account.reference]
}

#[test]
fn the_log_says_what_happened_and_nothing_about_anybody() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    world.import(&accounts()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let (mut process, api) = Process::with_log(&world, &path);
    let mut canaries = whole_way(&api);
    process.kill();
    let log = std::fs::read_to_string(&path).unwrap();
    for text in [
        "111111",
        "123457",
        ANA.1,
        BEN.0,
        "c-ana",
        "canary",
        "4111 1111",
        "555 0177",
        "Visit of",
        "127.0.0.1",
    ] {
        canaries.push(text.to_owned());
    }
    for canary in canaries {
        assert!(!log.contains(&canary), "{canary} in {log}");
    }
    let (mut routes, mut reasons, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    let mut sources = BTreeSet::new();
    for line in log.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let fields = &line["fields"];
        let correlation_id = fields["correlation_id"].as_str().map(str::to_owned);
        if fields["message"] == "answered" {
            routes.push(fields["route"].as_str().unwrap().to_owned());
            let is_refusal = fields["status"].as_u64().unwrap() >= 400;
            assert_eq!(correlation_id.is_some(), is_refusal, "{line}");
            refused.extend(correlation_id);
            sources.insert(fields["from"].as_str().unwrap().to_owned());
        } else if fields["message"] == "request refused" {
            assert!(fields["code"].is_string(), "{line}");
            reasons.extend(correlation_id);
        }
    }
    assert!(refused.len() > 5, "{refused:?}");
    assert_eq!(refused, reasons, "each refusal has its reason");
    assert_eq!(sources.len(), 1, "all of it came from one source");
    for route in ["/v1/sessions", "/v1/account", "/v1/choices", "none"] {
        assert!(routes.iter().any(|found| found == route), "{route}");
    }
}

#[test]
fn failed_sign_ins_of_one_source_can_be_followed_for_a_day_and_not_told_from_whom() {
    const SOURCES: [&str; 4] = [
        "192.0.2.77",
        "192.0.2.78",
        "2001:db8:77:1::1",
        "2001:db8:77:1:ffff::9",
    ];
    let world = World::empty();
    world.publish(&policy()).unwrap();
    world.import(&accounts()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    // Two servers on one database, and one of the next day.
    let told = [("a", NOW), ("b", NOW), ("c", NOW + DAY)].map(|(name, now)| {
        let path = folder.path().join(name);
        let (mut process, api) = Process::with_log_at(&world, &path, now);
        for source in SOURCES.into_iter().chain(SOURCES) {
            let body =
                json!({ "creditor": CREDITOR, "reference": "MV-0", "access_code": "000000" });
            let headers = [("x-forwarded-for", source)];
            let reply = api.post("/v1/sessions", &headers, body.to_string().as_bytes());
            assert_eq!(reply.status, 404);
        }
        process.kill();
        let log = std::fs::read_to_string(&path).unwrap();
        for source in ["192.0.2", "2001:db8", "127.0.0.1"] {
            assert!(!log.contains(source), "{source} in {log}");
        }
        let lines = log
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        let of_sign_ins = lines.filter(|line| line["fields"]["route"] == "/v1/sessions");
        of_sign_ins
            .map(|line| line["fields"]["from"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    });
    let [today, beside, tomorrow] = told;
    assert_eq!(today.len(), 2 * SOURCES.len());
    let (first, again) = today.split_at(SOURCES.len());
    assert_eq!(first, again, "one source, one pseudonym");
    assert_eq!(first[2], first[3], "an IPv6 /64 is one source");
    let different: BTreeSet<_> = today.iter().chain(&tomorrow).collect();
    assert_eq!(different.len(), 6, "three sources on each of two days");
    assert_eq!(today, beside, "servers on one database say the same");
}

#[test]
fn metrics_count_answers_by_route_and_nothing_about_anybody() {
    let world = World::new();
    whole_way(&world.api());
    let reply = world.metrics().get("/metrics", &[]);
    assert!(
        reply
            .header("content-type")
            .starts_with("text/plain; version=0.0.4")
    );
    let text = String::from_utf8(reply.body).unwrap();
    for (method, route, status, count) in [
        ("POST", "/v1/choices", 201, 1),
        ("POST", "/v1/choices", 409, 1),
        ("POST", "/v1/sessions", 404, 2),
        ("GET", "/v1/account", 401, 2),
        ("GET", "none", 404, 1),
    ] {
        let line = format!(
            "leeway_request_seconds_count{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {count}"
        );
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    assert!(text.contains("\nleeway_outbox_waiting 3\n"), "{text}");
    for canary in ["canary", ANA.0, CREDITOR, "c-ana"] {
        assert!(!text.contains(canary), "{canary}");
    }
    assert_eq!(
        world.api().get("/metrics", &[]).status,
        404,
        "not for customers"
    );
}

#[test]
fn a_customer_in_a_hurry_waits_and_nobody_else() {
    let world = World::new().configure(|config| config.requests_per_minute = 3);
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let get = |bearer: &str| {
        let forged = [
            ("authorization", bearer),
            ("x-forwarded-for", "203.0.113.9"),
        ];
        api.get("/v1/account", &forged)
    };
    for _ in 0..3 {
        assert_eq!(get(&ana).status, 200);
    }
    let reply = get(&ana);
    assert_eq!(reply.problem(), (429, "too_many_requests".to_owned()));
    assert_eq!(reply.header("retry-after"), "60");
    let renewed = api.bearer(ANA);
    assert_eq!(get(&renewed).status, 429, "a new token changes nothing");
    assert_eq!(get(&ben).status, 200);
    world.clock.set(NOW + 60);
    assert_eq!(get(&ana).status, 200);
}
