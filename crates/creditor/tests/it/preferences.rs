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

fn needs(granted: bool, formats: &[&str]) -> Value {
    json!({
        "granted": granted, "formats": formats, "circumstances": [], "rather_not_say": granted,
        "text_sha256": "d".repeat(64), "language": "es"
    })
}

#[test]
fn needs_stay_until_they_are_taken_back_and_the_log_does_not_name_them() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let told = needs(true, &["large_print", "interpreter"]);
    let body = json!({ "language": "es", "needs": told });
    for _ in 0..2 {
        assert_eq!(put(&api, &bearer, &body).json()["needs"], told);
    }
    assert_eq!(
        world.entries("needs.decided"),
        1,
        "the same again is no decision"
    );
    assert_eq!(world.outbox("needs.decided")["needs"], told);
    assert!(!world.audit_text().contains("large_print"));

    // Whoever changes something else leaves them as they are.
    let other = json!({ "channel": "letter", "language": "es" });
    assert_eq!(put(&api, &bearer, &other).json()["needs"], told);
    assert_eq!(world.entries("needs.decided"), 1);

    let mut contradiction = needs(false, &["braille"]);
    contradiction["rather_not_say"] = json!(false);
    let reply = put(
        &api,
        &bearer,
        &json!({ "language": "es", "needs": contradiction }),
    );
    assert_eq!(reply.problem(), (422, "body_invalid".to_owned()));
    assert_eq!(reply.json()["path"], "/needs/granted");

    let back = needs(false, &[]);
    let reply = put(&api, &bearer, &json!({ "language": "es", "needs": back }));
    assert_eq!(reply.json()["needs"], back);
    assert_eq!(world.entries("needs.decided"), 2);
    let kept = "SELECT count(*) FROM preferences WHERE content LIKE '%large_print%'";
    assert_eq!(world.scalar(kept), 0);
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
