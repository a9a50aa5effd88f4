//! The widget's own posted choice, with each member changed in turn.

use serde_json::{Value, json};
use xtask::webdriver::Engine;

use crate::journey::Preview;
use crate::scene::{Scene, Visit, scene_with_someone_between};

/// Changes that a customer, or someone in the customer's browser, might make to
/// the JSON value `body`: each member changed, taken away or of another type, and
/// members added that the server might be hoped to read.
fn forgeries(body: &Value) -> Vec<(String, Value)> {
    let mut forgeries = Vec::new();
    let mut paths = Vec::new();
    collect(body, String::new(), &mut paths);
    for path in paths {
        let value = body.pointer(&path).unwrap();
        for other in others(value) {
            let mut forged = body.clone();
            *forged.pointer_mut(&path).unwrap() = other.clone();
            forgeries.push((format!("{path} = {other}"), forged));
        }
        let (parent, name) = path.rsplit_once('/').unwrap();
        let mut forged = body.clone();
        let members = forged.pointer_mut(parent).unwrap();
        members.as_object_mut().unwrap().remove(name);
        forgeries.push((format!("no {path}"), forged));
    }
    for (parent, name, value) in [
        ("", "discount", json!(10_000)),
        ("", "customer", json!("p-18233")),
        ("", "schedule", json!([])),
        ("/params", "discount_percent", json!("50")),
        ("/shown", "interest", json!(0)),
    ] {
        let mut forged = body.clone();
        let members = forged.pointer_mut(parent).unwrap();
        let members = members.as_object_mut().unwrap();
        members.insert(name.to_owned(), value);
        forgeries.push((format!("added {parent}/{name}"), forged));
    }
    forgeries
}

/// The paths of all members, those of objects within included.
fn collect(value: &Value, path: String, paths: &mut Vec<String>) {
    if let Some(members) = value.as_object() {
        for (name, value) in members {
            let path = format!("{path}/{name}");
            paths.push(path.clone());
            collect(value, path, paths);
        }
    }
}

/// Values that could stand in place of `value`.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            vec![
                json!(number + 1),
                json!(number - 1),
                json!(-number - 1),
                json!(number as f64 + 0.5),
                json!(number.to_string()),
                Value::Null,
            ]
        }
        Value::String(text) => {
            let mut other = text.clone();
            let last = other.pop().unwrap();
            other.push(if last == '1' { '2' } else { '1' });
            vec![
                json!(other),
                json!(""),
                json!([text]),
                json!(7),
                Value::Null,
            ]
        }
        Value::Object(members) => {
            let list: Vec<&Value> = members.values().collect();
            vec![json!(list), json!({}), Value::Null]
        }
        other => panic!("unexpected in a choice: {other}"),
    }
}

/// Sends a choice to the API itself; the answer is the status.
fn post(scene: &Scene, token: &str, key: &str, body: &str) -> u16 {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let answer = agent
        .post(format!("{}/v1/choices", scene.api()))
        .header("authorization", format!("Bearer {token}"))
        .header("idempotency-key", key)
        .header("content-type", "application/json")
        .send(body)
        .unwrap();
    answer.status().as_u16()
}

/// Has the widget post what leads to a review, keeps it back, and sends every
/// forgery of it instead.
fn expect_every_forgery_refused(scene: &Scene, agree: impl FnOnce(&crate::page::Page<'_>)) {
    scene.between().hold_choices(true);
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    agree(&page);
    page.wait_for_step("review");
    page.confirm();
    page.wait_for_step("sending");
    let posted = scene.between().wait_for_choice();
    let body: Value = serde_json::from_str(&posted.body).unwrap();

    let forgeries = forgeries(&body);
    assert!(forgeries.len() > 40, "{} forgeries", forgeries.len());
    for (place, (what, forged)) in forgeries.iter().enumerate() {
        if *forged == body {
            continue;
        }
        let key = format!("00000000-0000-4000-8000-{place:012x}");
        let status = post(scene, &posted.token, &key, &forged.to_string());
        assert!(
            matches!(status, 400 | 404 | 409 | 422),
            "{what}: answered with {status}"
        );
        assert_eq!(scene.ledger().count("arrangements"), 0, "{what}");
    }
    assert_eq!(scene.ledger().count("outbox"), 0);
    assert_eq!(scene.ledger().count("idempotency"), 0);

    // What was kept back is good, and arrives once although it is sent again.
    let status = post(scene, &posted.token, &posted.key, &posted.body);
    assert_eq!(status, 201);
    scene.between().hold_choices(false);
    page.wait_long_for_step("receipt");
    assert_eq!(scene.ledger().count("arrangements"), 1);
}

#[test]
fn choice_of_instalments_cannot_be_changed_in_any_member() {
    let scene = scene_with_someone_between("healthcare");
    expect_every_forgery_refused(&scene, |page| {
        let preview = Preview::of(&scene, &scene.customers()[0], "en");
        page.show_options();
        page.review(&preview.title("interest-free-plan"));
    });
}

#[test]
fn choice_of_assistance_cannot_be_changed_in_any_member() {
    let scene = scene_with_someone_between("healthcare");
    expect_every_forgery_refused(&scene, |page| {
        page.work_out_assistance("2", "30000");
        page.click_button("assistance-use-button");
    });
    // Neither the income nor the size of the household was ever sent.
    for posted in scene.between().posted() {
        for private in ["income", "household", "30000"] {
            assert!(!posted.body.contains(private), "{}", posted.body);
        }
    }
}
