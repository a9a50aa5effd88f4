//! `POST /v1/disputes`, `/v1/assistance-requests`, `/v1/callbacks`, `/v1/feedback`.

use leeway_core::request::RequestAnswer;
use serde_json::{Value, json};

use crate::world::{ANA, Api, BEN, DAY, NOW, Reply, World, new_key};

/// Address, the event it leads to, and a body that is fine.
fn requests() -> [(&'static str, &'static str, Value); 4] {
    [
        (
            "/v1/disputes",
            "dispute.received",
            json!({
                "reason": "already_paid", "line_items": ["1"], "owed": 0,
                "text": "I paid at the desk on 4 September.", "language": "en"
            }),
        ),
        (
            "/v1/assistance-requests",
            "assistance_request.received",
            json!({ "hardship": "illness", "bracket": { "max_percent": "200" }, "language": "es" }),
        ),
        (
            "/v1/callbacks",
            "callback.received",
            json!({ "phone": "+1 (555) 010-0100", "day": "2026-11-24", "part": "evening", "language": "en" }),
        ),
        (
            "/v1/feedback",
            "feedback.received",
            json!({ "rating": 4, "step": "options", "text": "Clear.", "language": "en" }),
        ),
    ]
}

fn post(api: &Api, path: &str, bearer: &str, key: &str, body: &Value) -> Reply {
    let headers = [("authorization", bearer), ("idempotency-key", key)];
    api.post(path, &headers, body.to_string().as_bytes())
}

const STORED: &str = "SELECT count(*) FROM requests";

#[test]
fn requests_that_make_no_sense_leave_nothing_behind() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let card = "please charge 4111 1111 1111 1111";
    let long = "a".repeat(2001);
    let cases: [(&str, &str, Value, &str, &str); 12] = [
        ("/v1/disputes", "/text", json!(card), "card_number", "/text"),
        ("/v1/feedback", "/text", json!(card), "card_number", "/text"),
        (
            "/v1/disputes",
            "/text",
            json!(long),
            "body_invalid",
            "/text",
        ),
        (
            "/v1/disputes",
            "/text",
            json!("a\u{0}b"),
            "body_invalid",
            "/text",
        ),
        (
            "/v1/disputes",
            "/reason",
            json!("anger"),
            "body_invalid",
            "/reason",
        ),
        ("/v1/disputes", "/owed", json!(-1), "body_invalid", "/owed"),
        (
            "/v1/disputes",
            "/line_items",
            json!(["9"]),
            "line_item_unknown",
            "/line_items",
        ),
        (
            "/v1/assistance-requests",
            "/hardship",
            json!("cancer"),
            "body_invalid",
            "/hardship",
        ),
        (
            "/v1/assistance-requests",
            "/text",
            json!("I am ill"),
            "body_invalid",
            "/text",
        ),
        (
            "/v1/callbacks",
            "/phone",
            json!("at home"),
            "body_invalid",
            "/phone",
        ),
        (
            "/v1/callbacks",
            "/day",
            json!("2026-02-30"),
            "body_invalid",
            "/day",
        ),
        (
            "/v1/feedback",
            "/rating",
            json!(0),
            "body_invalid",
            "/rating",
        ),
    ];
    for (path, member, value, code, fault) in cases {
        let (.., mut body) = requests().into_iter().find(|(at, ..)| *at == path).unwrap();
        body[&member[1..]] = value;
        let reply = post(&api, path, &bearer, &new_key(), &body);
        assert_eq!(reply.problem(), (422, code.to_owned()), "{path} {member}");
        assert_eq!(reply.json()["path"], fault, "{path} {member}");
    }
    for (path, _, body) in requests() {
        let headers = [("authorization", bearer.as_str())];
        let reply = api.post(path, &headers, body.to_string().as_bytes());
        assert_eq!(reply.problem(), (400, "idempotency_key_missing".to_owned()));
        let key = new_key();
        let headers = [("idempotency-key", key.as_str())];
        let reply = api.post(path, &headers, body.to_string().as_bytes());
        assert_eq!(reply.problem(), (401, "token_missing".to_owned()));
    }
    assert_eq!(world.scalar(STORED), 0);
    assert_eq!(world.effects(), [0; 5]);
    assert_eq!(world.check_audit().unwrap(), 3);
}

#[test]
fn a_request_is_received_once_and_passed_on() {
    let world = World::new();
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    for (path, event, body) in requests() {
        let key = new_key();
        let first = post(&api, path, &ana, &key, &body);
        assert_eq!(first.status, 201, "{path}");
        assert_eq!(first.header("cache-control"), "no-store");
        let answer: RequestAnswer = first.document();
        assert_eq!(answer.received_at, NOW);
        let again = post(&api, path, &ana, &key, &body);
        assert_eq!((again.status, &again.body), (201, &first.body), "{path}");
        assert_eq!(again.header("idempotency-replayed"), "true");
        let mut other = body.clone();
        other["language"] = json!("fr");
        let reply = post(&api, path, &ana, &key, &other);
        assert_eq!(reply.problem(), (422, "key_reused".to_owned()), "{path}");

        let sent = world.outbox(event);
        assert_eq!(sent["reference"], answer.reference.as_str());
        assert_eq!(sent["customer"], "c-ana");
        assert_eq!(sent["content"], body, "{path}");
        assert_eq!(world.entries(event), 1);
        let theirs = post(&api, path, &ben, &key, &other);
        assert_eq!(theirs.status, 201, "keys of two customers do not meet");
    }
    assert_eq!(world.scalar(STORED), 8);
    assert_eq!(world.check_audit().unwrap(), 3 + 8);
}

#[test]
fn many_at_once_under_one_key_are_one_request() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let (path, event, body) = &requests()[0];
    let key = new_key();
    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| assert_eq!(post(&api, path, &bearer, &key, body).status, 201));
        }
    });
    assert_eq!((world.scalar(STORED), world.entries(event)), (1, 1));
}

#[test]
fn twenty_requests_a_day_are_enough() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let (path, _, body) = &requests()[3];
    for _ in 0..20 {
        assert_eq!(post(&api, path, &bearer, &new_key(), body).status, 201);
    }
    let reply = post(&api, path, &bearer, &new_key(), body);
    assert_eq!(reply.problem(), (429, "too_many_requests".to_owned()));
    assert_eq!(reply.header("retry-after"), "3600");
    let ben = api.bearer(BEN);
    assert_eq!(post(&api, path, &ben, &new_key(), body).status, 201);
    world.clock.set(NOW + DAY + 1);
    let bearer = api.bearer(ANA);
    assert_eq!(post(&api, path, &bearer, &new_key(), body).status, 201);
}
