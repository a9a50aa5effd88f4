//! Who may ask what: every operation by everybody.

use std::collections::BTreeSet;

use leeway_core::answers::Answers;
use leeway_core::counter::{Proposal, ProposalRequest};
use leeway_core::money::Minor;
use leeway_core::option::Params;
use leeway_core::request::RequestAnswer;
use leeway_core::schedule::Frequency;
use leeway_core::wire::{SessionAnswer, SessionsAnswer};
use leeway_creditor::Webhook;
use serde_json::{Value, json};

use crate::host_tokens::{good, host_keys};
use crate::webhooks::{SECRET, next, receiver};
use crate::world::{
    ANA, Api, BEN, CREDITOR, HOST_KEY, NEIGHBOUR, NOW, Reply, World, account, new_key, policy,
    signed_next_door, to_bytes,
};

/// What only Ana's answers may hold.
const CANARY: &str = "canary-of-ana";

/// An operation asked for what is Ana's.
struct Asked {
    operation: &'static str,
    method: &'static str,
    path: String,
    content_type: &'static str,
    body: Vec<u8>,
    /// What another customer gets: of their own, or nothing.
    others: (u16, &'static str),
    /// What Ana gets.
    own: u16,
}

/// Ana and Ben with one creditor, and with the other one somebody of Ana's id and
/// reference.
fn two_creditors() -> World {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    world.publish_token(&signed_next_door()).unwrap();
    let mut of_ana = account(ANA.0, 123_457);
    of_ana["title"] = json!({ "en": CANARY });
    of_ana["line_items"][0]["id"] = json!(CANARY);
    let mut next_door = account(ANA.0, 50_001);
    next_door["creditor"] = json!(NEIGHBOUR);
    for customers in [
        json!([
            { "customer": "c-ana", "access_code": ANA.1, "account": of_ana },
            { "customer": "c-ben", "access_code": BEN.1, "account": account(BEN.0, 40_003) },
        ]),
        json!([{ "customer": "c-ana", "access_code": BEN.1, "account": next_door }]),
    ] {
        world.import(&json!({ "customers": customers })).unwrap();
    }
    world.start()
}

fn send(api: &Api, asked: &Asked, authorization: Option<&str>) -> Reply {
    let key = new_key();
    let mut headers = vec![("idempotency-key", key.as_str())];
    if !asked.content_type.is_empty() {
        headers.push(("content-type", asked.content_type));
    }
    headers.extend(authorization.map(|bearer| ("authorization", bearer)));
    api.send(asked.method, &asked.path, &headers, asked.body.clone())
        .unwrap()
}

/// Every operation with a customer's token, in an order in which all of Ana's succeed,
/// and what nobody else may see of them.
fn operations(api: &Api, ana: &str) -> (Vec<Asked>, Vec<String>) {
    let account = api.account(ana);
    let quote = account.quote.clone().unwrap();
    let choice = api.choice(&account, "full", Params::default());
    let proposal = ProposalRequest::of(
        &api.policy_of(&account),
        &quote,
        &account.account,
        &Answers::default(),
        Proposal {
            amount: Minor::new(20_000).unwrap(),
            frequency: Frequency::Monthly,
            first_date: "2026-12-10".parse().unwrap(),
        },
        "en",
    );
    let dispute = json!({ "reason": "other", "line_items": [CANARY], "language": "en" });
    let key = new_key();
    let headers = [("authorization", ana), ("idempotency-key", key.as_str())];
    let filed = api.post("/v1/disputes", &headers, dispute.to_string().as_bytes());
    let reference = filed.document::<RequestAnswer>().reference;
    let another = api.bearer(ANA);
    let sessions = api.get("/v1/sessions", &[("authorization", &another)]);
    let mut sessions = sessions.document::<SessionsAnswer>().sessions.into_iter();
    let running = sessions.find(|session| session.this).unwrap().id;
    let json = "application/json";
    let asked = |operation, method, path: &str, content_type, body, others, own| Asked {
        operation,
        method,
        path: path.to_owned(),
        content_type,
        body,
        others,
        own,
    };
    let value = |value: Value| value.to_string().into_bytes();
    let files = format!("/v1/disputes/{reference}/files");
    let all = vec![
        asked(
            "show_account",
            "GET",
            "/v1/account",
            "",
            Vec::new(),
            (200, ""),
            200,
        ),
        asked(
            "list_arrangements",
            "GET",
            "/v1/arrangements",
            "",
            Vec::new(),
            (200, ""),
            200,
        ),
        asked(
            "post_proposal",
            "POST",
            "/v1/proposals",
            json,
            to_bytes(&proposal.unwrap()),
            (404, "quote_not_found"),
            200,
        ),
        asked(
            "post_choice",
            "POST",
            "/v1/choices",
            json,
            to_bytes(&choice),
            (404, "quote_not_found"),
            201,
        ),
        // Ana has no arrangement before the choice above; `account.rs` has the
        // rest, another customer's among it.
        asked(
            "leave_arrangement",
            "POST",
            "/v1/arrangements/leave",
            json,
            value(json!({ "reference": "A-0000-0000" })),
            (404, "arrangement_not_found"),
            404,
        ),
        asked(
            "post_dispute",
            "POST",
            "/v1/disputes",
            json,
            value(dispute),
            (422, "line_item_unknown"),
            201,
        ),
        asked(
            "post_dispute_file",
            "POST",
            &files,
            "image/png",
            b"\x89PNG\r\n\x1a\n".to_vec(),
            (404, "dispute_not_found"),
            201,
        ),
        asked(
            "post_assistance_request",
            "POST",
            "/v1/assistance-requests",
            json,
            value(json!({ "language": "en" })),
            (201, ""),
            201,
        ),
        asked(
            "post_callback",
            "POST",
            "/v1/callbacks",
            json,
            value(json!({ "phone": "+1 555 0100", "part": "morning", "language": "en" })),
            (201, ""),
            201,
        ),
        asked(
            "post_feedback",
            "POST",
            "/v1/feedback",
            json,
            value(json!({ "rating": 5, "language": "en" })),
            (201, ""),
            201,
        ),
        asked(
            "put_preferences",
            "PUT",
            "/v1/preferences",
            json,
            value(json!({ "language": "en" })),
            (200, ""),
            200,
        ),
        asked(
            "show_preferences",
            "GET",
            "/v1/preferences",
            "",
            Vec::new(),
            (200, ""),
            200,
        ),
        asked(
            "list_sessions",
            "GET",
            "/v1/sessions",
            "",
            Vec::new(),
            (200, ""),
            200,
        ),
        asked(
            "end_one_session",
            "DELETE",
            &format!("/v1/sessions/{running}"),
            "",
            Vec::new(),
            (404, "session_not_found"),
            204,
        ),
        asked(
            "end_sessions",
            "DELETE",
            "/v1/sessions",
            "",
            Vec::new(),
            (204, ""),
            204,
        ),
        asked(
            "end_session",
            "DELETE",
            "/v1/session",
            "",
            Vec::new(),
            (204, ""),
            204,
        ),
    ];
    (all, vec![CANARY.to_owned(), quote.id, reference, running])
}

#[test]
fn every_operation_answers_everybody_with_their_own_or_nothing() {
    let world = two_creditors().configure(|config| config.host_keys = Some(host_keys()));
    let api = world.api();
    let expired = api.bearer(ANA);
    world.clock.set(NOW + 16 * 60);
    let ana = api.bearer(ANA);
    let (all, mut canaries) = operations(&api, &ana);
    canaries.push(ana.split_once(' ').unwrap().1.to_owned());

    let document: Value = serde_json::from_str(&leeway_creditor::openapi_json()).unwrap();
    let described: BTreeSet<_> = document["paths"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|methods| methods.as_object().unwrap().values())
        .filter(|operation| operation["security"][0].get("customer").is_some())
        .map(|operation| operation["operationId"].as_str().unwrap())
        .collect();
    let asked: BTreeSet<_> = all.iter().map(|asked| asked.operation).collect();
    assert_eq!(asked, described, "no operation is left out");

    let host = format!("Bearer {HOST_KEY}");
    let host_token = format!("Bearer {}", good("end_sessions"));
    let strangers = [
        (None, "token_missing"),
        (Some("Bearer"), "token_missing"),
        (Some("Basic YTpi"), "token_missing"),
        (Some("Bearer garbage"), "token_unknown"),
        (Some(host.as_str()), "token_unknown"),
        (Some(host_token.as_str()), "token_unknown"),
        (Some(expired.as_str()), "token_expired"),
    ];
    let before = world.effects();
    let mut answers = 0;
    for asked in &all {
        for (authorization, code) in strangers {
            let reply = send(&api, asked, authorization);
            assert_eq!(
                reply.problem(),
                (401, code.to_owned()),
                "{}",
                asked.operation
            );
            without(&reply, &canaries, asked.operation);
            answers += 1;
        }
    }
    assert_eq!(world.effects(), before, "strangers have no effect");
    for (creditor, customer) in [(CREDITOR, BEN), (NEIGHBOUR, ANA)] {
        for asked in &all {
            // Each with a token of its own: two of them end it.
            let other = api.bearer_of(creditor, customer.0);
            let reply = send(&api, asked, Some(&other));
            let (status, code) = asked.others;
            if code.is_empty() {
                assert_eq!(reply.status, status, "{}", asked.operation);
            } else {
                assert_eq!(
                    reply.problem(),
                    (status, code.to_owned()),
                    "{}",
                    asked.operation
                );
            }
            without(&reply, &canaries, asked.operation);
            answers += 1;
        }
    }
    assert_eq!(world.scalar("SELECT count(*) FROM arrangements"), 0);
    assert_eq!(api.account(&ana).account.reference, ANA.0, "Ana's goes on");
    for asked in &all {
        let own = api.bearer(ANA);
        let reply = send(&api, asked, Some(&own));
        assert_eq!(reply.status, asked.own, "{}", asked.operation);
    }
    assert_eq!(
        api.get("/v1/account", &[("authorization", &ana)]).status,
        401
    );
    let (ben, next_door) = (api.bearer(BEN), api.bearer_of(NEIGHBOUR, ANA.0));
    for other in [&ben, &next_door] {
        let arrangements = api.get("/v1/arrangements", &[("authorization", other)]);
        assert_eq!(arrangements.json(), json!({ "arrangements": [] }));
    }
    println!("{answers} answers to others, none with a byte of Ana's");
}

/// Looks through headers and body.
fn without(reply: &Reply, canaries: &[String], operation: &str) {
    let mut whole = format!("{:?}", reply.headers);
    whole.push_str(&String::from_utf8_lossy(&reply.body));
    for canary in canaries {
        assert!(!whole.contains(canary), "{operation}: {canary}");
    }
}

#[test]
fn what_is_somebody_elses_looks_as_what_does_not_exist() {
    let world = two_creditors();
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let (all, _) = operations(&api, &ana);
    let told = |reply: Reply| {
        let mut problem = reply.json();
        problem["correlation_id"] = Value::Null;
        (reply.status, problem)
    };
    let mut compared = 0;
    for asked in &all {
        let absent = Asked {
            path: match asked.operation {
                "post_dispute_file" => "/v1/disputes/AAAA-AAAA-AAAA/files".to_owned(),
                "end_one_session" => "/v1/sessions/AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
                _ => asked.path.clone(),
            },
            body: match asked.operation {
                "post_choice" | "post_proposal" => {
                    let mut body: Value = serde_json::from_slice(&asked.body).unwrap();
                    body["quote_id"] = json!("AAAAAAAAAAAAAAAAAAAAAA");
                    body.to_string().into_bytes()
                }
                _ => asked.body.clone(),
            },
            ..*asked
        };
        // Where Ana herself finds nothing there is nothing to compare.
        if asked.others.0 == 404 && asked.own != 404 {
            let foreign = told(send(&api, asked, Some(&ben)));
            assert_eq!(
                foreign,
                told(send(&api, &absent, Some(&ben))),
                "{}",
                asked.operation
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 4);
}

#[test]
fn only_the_host_key_opens_sessions_for_customers() {
    let world = two_creditors();
    let api = world.api();
    let ana = api.bearer(ANA);
    let body = json!({ "creditor": CREDITOR, "reference": ANA.0 }).to_string();
    let ask = |headers: &[(&str, &str)]| api.post("/v1/host-sessions", headers, body.as_bytes());
    let missing = ask(&[]);
    assert_eq!(missing.problem(), (401, "token_missing".to_owned()));
    for other in ["Bearer garbage", &ana] {
        let reply = ask(&[("authorization", other)]);
        assert_eq!(reply.problem(), (401, "host_key_unknown".to_owned()));
    }
    let host = format!("Bearer {HOST_KEY}");
    assert_eq!(ask(&[("authorization", &host)]).status, 200);
}

#[test]
fn only_a_challenge_and_its_code_open_a_session_where_a_second_factor_is_asked_for() {
    let (webhook, messages) = receiver(&[]);
    let world = two_creditors().configure(|config| {
        config.second_factor = true;
        let next_door = Webhook::new(NEIGHBOUR, "http://127.0.0.1:1/", SECRET).unwrap();
        config.webhooks = vec![webhook, next_door];
    });
    let api = world.api();
    let sign_in = |creditor: &str, customer: (&str, &str)| {
        let body =
            json!({ "creditor": creditor, "reference": customer.0, "access_code": customer.1 });
        let reply = api.post("/v1/sessions", &[], body.to_string().as_bytes());
        assert_eq!(reply.status, 202);
        let challenge = reply.json()["challenge"].as_str().unwrap().to_owned();
        (reply, challenge)
    };
    let (told, ana) = sign_in(CREDITOR, ANA);
    without(
        &told,
        &[CANARY.to_owned(), ANA.0.to_owned()],
        "open_session",
    );
    let code = next(&messages).json()["data"]["code"].clone();
    let (_, ben) = sign_in(CREDITOR, BEN);
    let (_, next_door) = sign_in(NEIGHBOUR, (ANA.0, BEN.1));
    let host = format!("Bearer {HOST_KEY}");
    let token = api.bearer(BEN);
    // Whoever asks, and whatever else they carry.
    for bearer in [None, Some("Bearer garbage"), Some(&token), Some(&host)] {
        let headers: Vec<_> = bearer
            .map(|bearer| ("authorization", bearer))
            .into_iter()
            .collect();
        let ask = |challenge: &str, code: &Value| {
            let body = json!({ "challenge": challenge, "code": code }).to_string();
            api.post("/v1/challenges/answer", &headers, body.as_bytes())
        };
        let unknown = ask("nobodys", &code);
        assert_eq!(unknown.problem(), (404, "challenge_not_found".to_owned()));
        for other in [&ben, &next_door] {
            let reply = ask(other, &code);
            assert_eq!(reply.problem(), (403, "one_time_code_wrong".to_owned()));
        }
    }
    let count = "SELECT count(*) FROM sessions";
    assert_eq!(world.scalar(count), 1, "the one of the host page");
    let body = json!({ "challenge": ana, "code": code }).to_string();
    let reply = api.post("/v1/challenges/answer", &[], body.as_bytes());
    let session = reply.document::<SessionAnswer>();
    let account = api.account(&format!("Bearer {}", session.token));
    assert_eq!(account.account.reference, ANA.0);
    assert_eq!(account.account.creditor, CREDITOR);
}
