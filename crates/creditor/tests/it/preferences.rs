//! `GET` and `PUT /v1/preferences`.

use serde_json::{Value, json};

use crate::world::{ANA, Api, BEN, NOW, ORIGIN, Reply, World};

fn put(api: &Api, bearer: &str, body: &Value) -> Reply {
    let headers = [
        ("content-type", "application/json"),
        ("authorization", bearer),
    ];
    let body = body.to_string().into_bytes();
    api.send("PUT", "/v1/preferences", &headers, body).unwrap()
}

fn get(api: &Api, bearer: &str) -> Reply {
    api.get("/v1/preferences", &[("authorization", bearer)])
}

fn consent(purpose: &str, granted: bool, text: char) -> Value {
    json!({
        "channel": "email", "purpose": purpose, "granted": granted,
        "text_sha256": text.to_string().repeat(64), "language": "es"
    })
}

#[test]
fn preferences_that_make_no_sense_leave_nothing_behind() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    assert_eq!(
        get(&api, &bearer).problem(),
        (404, "preferences_not_found".to_owned())
    );
    let twice = [consent("offers", true, 'a'), consent("offers", false, 'a')];
    for (member, value, path) in [
        ("channel", json!("pigeon"), "/channel"),
        ("language", json!(""), "/language"),
        ("consents", json!(twice), "/consents"),
        ("email", json!("ana@example.com"), "/email"),
    ] {
        let mut body = json!({ "language": "es" });
        body[member] = value;
        let reply = put(&api, &bearer, &body);
        assert_eq!(
            reply.problem(),
            (422, "body_invalid".to_owned()),
            "{member}"
        );
        assert_eq!(reply.json()["path"], path);
    }
    assert_eq!(get(&api, &bearer).status, 404);
    assert_eq!(world.scalar("SELECT count(*) FROM consents"), 0);
}

#[test]
fn every_decision_stays_and_the_newest_counts() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let first = json!({ "channel": "email", "language": "es", "consents": [
        consent("reminders", true, 'a'), consent("offers", true, 'b'),
    ] });
    for _ in 0..2 {
        let reply = put(&api, &bearer, &first);
        assert_eq!((reply.status, reply.json()), (200, first.clone()));
    }
    assert_eq!(
        world.entries("consent.decided"),
        2,
        "the same again is no decision"
    );
    assert_eq!(
        world.outbox("consent.decided")["consents"],
        first["consents"]
    );

    world.clock.set(NOW + 60);
    let second = json!({ "language": "en", "consents": [consent("offers", false, 'c')] });
    assert_eq!(put(&api, &bearer, &second).status, 200);
    let now = json!({ "language": "en", "consents": [
        consent("reminders", true, 'a'), consent("offers", false, 'c'),
    ] });
    assert_eq!(get(&api, &bearer).json(), now);
    assert_eq!(world.scalar("SELECT count(*) FROM consents"), 3);
    assert_eq!(world.entries("consent.decided"), 3);
    assert_eq!(get(&api, &api.bearer(BEN)).status, 404, "and nobody else's");
    assert_eq!(world.check_audit().unwrap(), 6);
}

#[test]
fn a_host_page_may_put_preferences() {
    let world = World::new();
    let headers = [("origin", ORIGIN), ("access-control-request-method", "PUT")];
    let reply = world
        .api()
        .send("OPTIONS", "/v1/preferences", &headers, Vec::new())
        .unwrap();
    assert!(reply.header("access-control-allow-methods").contains("PUT"));
}
