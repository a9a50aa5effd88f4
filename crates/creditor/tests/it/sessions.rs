//! `POST /v1/sessions` and `POST /v1/host-sessions`, and how sessions end.

use std::net::IpAddr;

use leeway_core::wire::{SessionAnswer, SessionWay, SessionsAnswer};
use leeway_creditor::{Attempts, Customer, CustomerError, sign_out_customer};
use serde_json::{Value, json};

use crate::world::{ANA, Api, BEN, CREDITOR, HOST_KEY, NOW, Reply, World, accounts};

fn without_id(mut problem: Value) -> Value {
    let id = problem.as_object_mut().unwrap().remove("correlation_id");
    assert!(id.is_some());
    problem
}

#[test]
fn unknown_reference_and_wrong_code_are_answered_alike() {
    let world = World::new();
    let api = world.api();
    let wrong_code = api.sign_in((ANA.0, "K7QM-4TXY"));
    let long = "9".repeat(300);
    for reply in [
        api.sign_in(("MV-\u{0}", ANA.1)),
        api.sign_in(("MV-000000", ANA.1)),
        api.sign_in((ANA.0, "")),
        api.sign_in(("", "")),
        api.sign_in((ANA.0, &long)),
    ] {
        assert_eq!(reply.problem(), (404, "no_match".to_owned()));
        assert_eq!(without_id(reply.json()), without_id(wrong_code.json()));
        let names = |reply: &crate::world::Reply| {
            let names = reply.headers.keys().map(ToString::to_string);
            names.collect::<Vec<_>>()
        };
        assert_eq!(names(&reply), names(&wrong_code));
    }
    let other = json!({ "creditor": "northgate", "reference": ANA.0, "access_code": ANA.1 });
    let reply = api.post("/v1/sessions", &[], other.to_string().as_bytes());
    assert_eq!(reply.problem(), (404, "no_match".to_owned()));
    assert_eq!(world.scalar("SELECT count(*) FROM sessions"), 0);
}

#[test]
fn guessing_has_to_wait_even_with_the_right_code() {
    let world = World::new().limit_attempts(Attempts {
        per_reference: 3,
        per_address: 100,
        window: 900,
    });
    let api = world.api();
    for _ in 0..3 {
        assert_eq!(api.sign_in((ANA.0, "000000")).status, 404);
    }
    let body = json!({ "creditor": CREDITOR, "reference": "mv-204417", "access_code": ANA.1 });
    let headers = [
        ("x-forwarded-for", "203.0.113.9"),
        ("forwarded", "for=203.0.113.9"),
    ];
    let reply = api.post("/v1/sessions", &headers, body.to_string().as_bytes());
    assert_eq!(reply.problem(), (429, "too_many_attempts".to_owned()));
    assert_eq!(reply.header("retry-after"), "900");
    world.clock.set(NOW + 900);
    assert_eq!(api.sign_in(ANA).status, 200);
}

#[test]
fn one_address_cannot_try_every_reference() {
    let world = World::new().limit_attempts(Attempts {
        per_reference: 100,
        per_address: 4,
        window: 60,
    });
    let api = world.api();
    for number in 0..4 {
        assert_eq!(api.sign_in((&format!("MV-{number}"), "000000")).status, 404);
    }
    assert_eq!(api.sign_in(ANA).status, 429);
}

#[test]
fn a_named_proxy_is_believed_about_who_asked_it_and_nobody_else() {
    let world = World::new().configure(|config| {
        config.proxies = vec![IpAddr::from([127, 0, 0, 1])];
        config.attempts = Attempts {
            per_reference: 100,
            per_address: 2,
            window: 60,
        };
    });
    let api = world.api();
    let from = |forwarded: &str, code: &str| {
        let body = json!({ "creditor": CREDITOR, "reference": ANA.0, "access_code": code });
        let headers = [("x-forwarded-for", forwarded)];
        api.post("/v1/sessions", &headers, body.to_string().as_bytes())
    };
    for claimed in ["203.0.113.1", "203.0.113.2"] {
        let forwarded = format!("{claimed}, 198.51.100.7");
        assert_eq!(from(&forwarded, "000000").status, 404);
    }
    let reply = from("203.0.113.3, 198.51.100.7", ANA.1);
    assert_eq!(reply.problem(), (429, "too_many_attempts".to_owned()));
    assert_eq!(from("198.51.100.8", ANA.1).status, 200);
}

#[test]
fn signing_in_counts_as_a_request_of_the_customer() {
    let world = World::new().configure(|config| config.requests_per_minute = 3);
    let api = world.api();
    for _ in 0..3 {
        assert_eq!(api.sign_in(ANA).status, 200);
    }
    let reply = api.sign_in(ANA);
    assert_eq!(reply.problem(), (429, "too_many_requests".to_owned()));
    assert_eq!(reply.header("retry-after"), "60");
    assert_eq!(world.scalar("SELECT count(*) FROM sessions"), 3);
    assert_eq!(api.sign_in(BEN).status, 200);
    world.clock.set(NOW + 60);
    assert_eq!(api.sign_in(ANA).status, 200);
}

#[test]
fn bodies_that_can_be_misread_are_refused_with_the_place() {
    let world = World::new();
    let api = world.api();
    let deep = format!("{}{}", "[".repeat(17), "]".repeat(17));
    let cases: [(&str, u16, &str, &str); 11] = [
        ("", 400, "body_malformed", ""),
        ("{", 400, "body_malformed", ""),
        (
            r#"{"creditor":"a","creditor":"b"}"#,
            400,
            "body_malformed",
            "/creditor",
        ),
        (
            r#"{"creditor":"a","\u0063reditor":"b"}"#,
            400,
            "body_malformed",
            "/creditor",
        ),
        (r#"{"creditor":1.0}"#, 400, "body_malformed", "/creditor"),
        (r#"["a","b","c"]"#, 400, "body_malformed", ""),
        (
            &deep,
            400,
            "body_malformed",
            "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0",
        ),
        ("\u{feff}{}", 400, "body_malformed", ""),
        (r#"{"creditor":"a"} x"#, 400, "body_malformed", ""),
        (
            r#"{"creditor":"a","reference":"b"}"#,
            422,
            "body_invalid",
            "/access_code",
        ),
        (
            r#"{"creditor":"a","reference":"b","access_code":"c","customer":"d"}"#,
            422,
            "body_invalid",
            "/customer",
        ),
    ];
    for (body, status, code, path) in cases {
        let reply = api.post("/v1/sessions", &[], body.as_bytes());
        assert_eq!(reply.problem(), (status, code.to_owned()), "{body}");
        assert_eq!(reply.json()["path"], path, "{body}");
    }
    let long = format!(r#"{{"creditor":"{}"}}"#, "a".repeat(5000));
    let reply = api.post("/v1/sessions", &[], long.as_bytes());
    assert_eq!(reply.problem(), (413, "body_too_large".to_owned()));
}

#[test]
fn bodies_of_other_types_are_refused() {
    let world = World::new();
    let body = json!({ "creditor": CREDITOR, "reference": ANA.0, "access_code": ANA.1 });
    let send = |headers: &[(&str, &str)]| {
        let body = body.to_string().into_bytes();
        world
            .api()
            .send("POST", "/v1/sessions", headers, body)
            .unwrap()
    };
    for kind in [
        "text/plain",
        "text/plain;charset=UTF-8",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/jsonp",
        "",
    ] {
        let reply = send(&[("content-type", kind)]);
        assert_eq!(reply.problem(), (415, "media_type".to_owned()), "{kind}");
    }
    assert_eq!(send(&[]).problem(), (415, "media_type".to_owned()));
    assert_eq!(
        send(&[("content-type", "Application/JSON; Charset=UTF-8")]).status,
        200
    );
}

#[test]
fn hosts_need_the_host_key() {
    let world = World::new();
    let api = world.api();
    let body = json!({ "creditor": CREDITOR, "reference": ANA.0 }).to_string();
    let customer = api.bearer(ANA);
    let cases = [
        (vec![], "token_missing"),
        (vec![("authorization", "Basic YTpi")], "token_missing"),
        (vec![("authorization", "Bearer")], "token_missing"),
        (
            vec![("authorization", "Bearer a"), ("authorization", "Bearer b")],
            "token_missing",
        ),
        (vec![("authorization", "Bearer wrong")], "host_key_unknown"),
        (
            vec![("authorization", customer.as_str())],
            "host_key_unknown",
        ),
    ];
    for (headers, code) in cases {
        let reply = api.post("/v1/host-sessions", &headers, body.as_bytes());
        assert_eq!(reply.problem(), (401, code.to_owned()), "{headers:?}");
        assert_eq!(reply.header("www-authenticate"), "Bearer");
    }
    let bearer = format!("Bearer {HOST_KEY}");
    let unknown = json!({ "creditor": CREDITOR, "reference": "MV-0" }).to_string();
    let headers = [("authorization", bearer.as_str())];
    let reply = api.post("/v1/host-sessions", &headers, unknown.as_bytes());
    assert_eq!(reply.problem(), (404, "no_match".to_owned()));
}

#[test]
fn the_right_code_gives_a_token_that_is_kept_only_as_a_hash() {
    let world = World::new();
    let api = world.api();
    let reply = api.sign_in((" mv-204417 ", "k7qm 4txz"));
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("cache-control"), "no-store");
    let answer: SessionAnswer = reply.document();
    assert_eq!(answer.token.len(), 43, "256 bits in base64url");
    assert_eq!(answer.expires, NOW + 900);
    let again: SessionAnswer = api.sign_in(ANA).document();
    assert_ne!(again.token, answer.token);
    let account = api.account(&format!("Bearer {}", answer.token));
    assert_eq!(account.account.reference, ANA.0);

    let stored = world.stored_bytes();
    for secret in [answer.token.as_str(), ANA.1, "K7QM4TXZ"] {
        let found = stored
            .windows(secret.len())
            .any(|window| window == secret.as_bytes());
        assert!(!found, "{secret} is in the database");
    }
    assert!(stored.windows(9).any(|window| window == b"MV-204417"));
}

/// Asks for the account with a token.
fn ask(api: &Api, bearer: &str) -> Reply {
    api.get("/v1/account", &[("authorization", bearer)])
}

fn end(api: &Api, path: &str, bearer: &str) -> Reply {
    let headers = [("authorization", bearer)];
    api.send("DELETE", path, &headers, Vec::new()).unwrap()
}

/// Whether each token opens the account; one that does not is unknown.
fn open(api: &Api, bearers: &[&str]) -> Vec<bool> {
    bearers
        .iter()
        .map(|bearer| {
            let reply = ask(api, bearer);
            assert!(reply.status == 200 || reply.problem() == (401, "token_unknown".to_owned()));
            reply.status == 200
        })
        .collect()
}

#[test]
fn a_token_that_ended_opens_nothing_and_ends_nothing() {
    let world = World::new();
    let api = world.api();
    let (ana, again) = (api.bearer(ANA), api.bearer(ANA));
    let reply = end(&api, "/v1/session", &ana);
    assert_eq!((reply.status, reply.body.len()), (204, 0));
    assert_eq!(reply.header("cache-control"), "no-store");
    for path in ["/v1/session", "/v1/sessions"] {
        let reply = end(&api, path, &ana);
        assert_eq!(reply.problem(), (401, "token_unknown".to_owned()));
    }
    assert_eq!(open(&api, &[&ana, &again]), [false, true]);
    world.clock.set(NOW + 900);
    let reply = end(&api, "/v1/session", &again);
    assert_eq!(reply.problem(), (401, "token_expired".to_owned()));
}

#[test]
fn a_customer_ends_all_their_sessions_and_nobody_elses() {
    let world = World::new();
    let api = world.api();
    let (ana, phone) = (api.bearer(ANA), api.bearer(ANA));
    let hosted = api.bearer_of(CREDITOR, ANA.0);
    let ben = api.bearer(BEN);
    assert_eq!(end(&api, "/v1/sessions", &ana).status, 204);
    let opened = open(&api, &[&ana, &phone, &hosted, &ben]);
    assert_eq!(opened, [false, false, false, true]);
    assert_eq!(world.scalar("SELECT count(*) FROM sessions"), 1);
}

#[test]
fn a_sign_in_ends_the_session_whose_token_it_carries() {
    let world = World::new();
    let api = world.api();
    let (ana, other) = (api.bearer(ANA), api.bearer(ANA));
    let sign_in = |code: &str, bearer: &str| {
        let body = json!({ "creditor": CREDITOR, "reference": ANA.0, "access_code": code });
        let headers = [("authorization", bearer)];
        api.post("/v1/sessions", &headers, body.to_string().as_bytes())
    };
    assert_eq!(sign_in("000000", &ana).status, 404);
    assert_eq!(open(&api, &[&ana]), [true], "a wrong code ends nothing");
    assert_eq!(sign_in(ANA.1, "Bearer nobodys").status, 200);
    let answer: SessionAnswer = sign_in(ANA.1, &ana).document();
    let renewed = format!("Bearer {}", answer.token);
    assert_eq!(open(&api, &[&ana, &other, &renewed]), [false, true, true]);
}

#[test]
fn the_host_key_ends_all_sessions_of_one_customer() {
    let world = World::new();
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let hosted = api.bearer_of(CREDITOR, ANA.0);
    let host = format!("Bearer {HOST_KEY}");
    let end = |bearer: &str, reference: &str| {
        let body = json!({ "creditor": CREDITOR, "reference": reference }).to_string();
        let headers = [("authorization", bearer)];
        api.post("/v1/host-sessions/end", &headers, body.as_bytes())
    };
    assert_eq!(
        end(&ana, ANA.0).problem(),
        (401, "host_key_unknown".to_owned())
    );
    assert_eq!(end(&host, "MV-0").problem(), (404, "no_match".to_owned()));
    assert_eq!(open(&api, &[&ana, &hosted, &ben]), [true, true, true]);
    for _ in 0..2 {
        assert_eq!(end(&host, ANA.0).status, 204);
    }
    assert_eq!(open(&api, &[&ana, &hosted, &ben]), [false, false, true]);
}

#[test]
fn another_access_code_ends_the_sessions_and_the_same_one_does_not() {
    let world = World::new();
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let mut changed = accounts();
    world.import(&changed).unwrap();
    assert_eq!(open(&api, &[&ana, &ben]), [true, true]);
    let customers = changed["customers"].as_array_mut().unwrap();
    let of_ana = customers
        .iter_mut()
        .find(|entry| entry["account"]["reference"] == ANA.0)
        .unwrap();
    of_ana["access_code"] = json!("NEW-CODE-1");
    world.import(&changed).unwrap();
    assert_eq!(open(&api, &[&ana, &ben]), [false, true]);
    assert_eq!(api.sign_in(ANA).status, 404);
    assert_eq!(api.sign_in((ANA.0, "NEW-CODE-1")).status, 200);
}

#[test]
fn the_creditor_signs_a_customer_out_and_the_audit_log_says_so() {
    let world = World::new();
    let api = world.api();
    let old = api.bearer(ANA);
    world.clock.set(NOW + 600);
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let sign_out = |customer: &str| {
        let customer = Customer::new(CREDITOR, customer);
        world.with(async |database| sign_out_customer(&database, &customer, NOW + 900).await)
    };
    assert!(matches!(sign_out("c-nobody"), Err(CustomerError::Unknown)));
    assert_eq!(world.entries("sessions.ended"), 0);
    assert_eq!(
        sign_out("c-ana").unwrap(),
        1,
        "the other has ended by itself"
    );
    assert_eq!(open(&api, &[&old, &ana, &ben]), [false, false, true]);
    assert_eq!(sign_out("c-ana").unwrap(), 0);
    assert_eq!(world.entries("sessions.ended"), 2);
    world.check_audit().unwrap();
}

#[test]
fn the_account_says_when_its_session_ends() {
    let world = World::new();
    let api = world.api();
    let ana = api.bearer(ANA);
    world.clock.set(NOW + 300);
    let account = api.account(&ana);
    assert_eq!((account.now, account.expires), (NOW + 300, Some(NOW + 900)));
}

/// The header of a session made with a letter.
fn by_letter(api: &Api, customer: (&str, &str)) -> String {
    let answer: SessionAnswer = api.sign_in(customer).document();
    format!("Bearer {}", answer.token)
}

fn list(api: &Api, bearer: &str) -> SessionsAnswer {
    let reply = api.get("/v1/sessions", &[("authorization", bearer)]);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("cache-control"), "no-store");
    reply.document()
}

/// The name of the session of this token.
fn id(api: &Api, bearer: &str) -> String {
    let mut sessions = list(api, bearer).sessions.into_iter();
    sessions.find(|session| session.this).unwrap().id
}

fn end_with(api: &Api, path: &str, bearer: &str, body: &Value) -> Reply {
    let headers = [
        ("authorization", bearer),
        ("content-type", "application/json"),
    ];
    let body = body.to_string().into_bytes();
    api.send("DELETE", path, &headers, body).unwrap()
}

#[test]
fn a_customer_sees_the_sessions_that_run_and_nobody_elses() {
    let world = World::new();
    let api = world.api();
    let letter = by_letter(&api, ANA);
    world.clock.set(NOW + 60);
    let hosted = api.bearer_of(CREDITOR, ANA.0);
    let ben = by_letter(&api, BEN);
    let seen = |bearer: &str| {
        let answer = list(&api, bearer);
        let sessions = answer.sessions.into_iter();
        let seen = sessions.map(|it| (it.started, it.expires, it.way, it.this));
        (answer.now, seen.collect::<Vec<_>>())
    };
    let first = |this| (NOW, NOW + 900, SessionWay::Letter, this);
    let second = |this| (NOW + 60, NOW + 960, SessionWay::HostPage, this);
    assert_eq!(seen(&letter), (NOW + 60, vec![second(false), first(true)]));
    assert_eq!(seen(&hosted), (NOW + 60, vec![second(true), first(false)]));
    assert_eq!(seen(&ben).1.len(), 1);
    let answer = api.get("/v1/sessions", &[("authorization", &letter)]).body;
    let answer = String::from_utf8(answer).unwrap();
    for bearer in [&letter, &hosted, &ben] {
        let token = bearer.split_once(' ').unwrap().1;
        assert!(!answer.contains(token), "{answer}");
    }
    assert_ne!(id(&api, &letter), id(&api, &hosted));
    world.clock.set(NOW + 900);
    assert_eq!(seen(&hosted), (NOW + 900, vec![second(true)]));
}

#[test]
fn with_a_letter_sessions_are_ended_by_who_shows_the_access_code_once_more() {
    let world = World::new().limit_attempts(Attempts {
        per_reference: 4,
        per_address: 100,
        window: 900,
    });
    let api = world.api();
    let (ana, phone, ben) = (
        by_letter(&api, ANA),
        by_letter(&api, ANA),
        by_letter(&api, BEN),
    );
    let one = format!("/v1/sessions/{}", id(&api, &phone));
    let long = "9".repeat(300);
    for path in ["/v1/sessions", &one] {
        for (body, status, code) in [
            (json!({}), 403, "access_code_missing"),
            (json!({ "access_code": BEN.1 }), 403, "access_code_wrong"),
            (json!({ "access_code": "" }), 403, "access_code_wrong"),
            (json!({ "access_code": long }), 403, "access_code_wrong"),
            (json!({ "access_code": null }), 403, "access_code_missing"),
            (json!({ "code": ANA.1 }), 422, "body_invalid"),
            (json!([ANA.1]), 400, "body_malformed"),
        ] {
            let reply = end_with(&api, path, &ana, &body);
            assert_eq!(reply.problem(), (status, code.to_owned()), "{path} {body}");
        }
        let reply = end(&api, path, &ana);
        assert_eq!(reply.problem(), (403, "access_code_missing".to_owned()));
        let headers = [
            ("authorization", ana.as_str()),
            ("content-type", "text/plain"),
        ];
        let reply = api.send("DELETE", path, &headers, b"{}".to_vec()).unwrap();
        assert_eq!(reply.problem(), (415, "media_type".to_owned()));
    }
    assert_eq!(open(&api, &[&ana, &phone, &ben]), [true, true, true]);
    // Four wrong codes were shown: now the right one waits too, here and for signing in.
    let right = json!({ "access_code": " k7qm 4txz" });
    for reply in [
        end_with(&api, "/v1/sessions", &ana, &right),
        api.sign_in(ANA),
    ] {
        assert_eq!(reply.problem(), (429, "too_many_attempts".to_owned()));
        assert_eq!(reply.header("retry-after"), "900");
    }
    world.clock.set(NOW + 899);
    assert_eq!(end(&api, &one, &ana).problem().0, 403);
    let world = world.restart();
    let api = world.api();
    assert_eq!(end_with(&api, &one, &ana, &right).status, 204);
    assert_eq!(open(&api, &[&ana, &phone, &ben]), [true, false, true]);
    let again = by_letter(&api, ANA);
    assert_eq!(end_with(&api, "/v1/sessions", &ana, &right).status, 204);
    assert_eq!(open(&api, &[&ana, &again, &ben]), [false, false, true]);
}

#[test]
fn for_a_host_page_sessions_are_ended_by_one_of_the_last_two_minutes() {
    let world = World::new();
    let api = world.api();
    let (letter, hosted) = (by_letter(&api, ANA), api.bearer_of(CREDITOR, ANA.0));
    let one = format!("/v1/sessions/{}", id(&api, &letter));
    world.clock.set(NOW + 121);
    for path in ["/v1/sessions", &one] {
        let code = "session_too_old".to_owned();
        assert_eq!(end(&api, path, &hosted).problem(), (403, code.clone()));
        let right = json!({ "access_code": ANA.1 });
        let reply = end_with(&api, path, &hosted, &right);
        assert_eq!(reply.problem(), (403, code), "the code is the letter's");
    }
    assert_eq!(open(&api, &[&letter, &hosted]), [true, true]);
    world.clock.set(NOW + 120);
    assert_eq!(end(&api, &one, &hosted).status, 204);
    assert_eq!(open(&api, &[&letter, &hosted]), [false, true]);
    world.clock.set(NOW + 600);
    let renewed = api.bearer_of(CREDITOR, ANA.0);
    assert_eq!(end(&api, "/v1/sessions", &renewed).status, 204);
    assert_eq!(open(&api, &[&hosted, &renewed]), [false, false]);
}

#[test]
fn only_sessions_of_ones_own_that_run_are_found() {
    let world = World::new();
    let api = world.api();
    let old = id(&api, &by_letter(&api, ANA));
    world.clock.set(NOW + 900);
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let other = api.bearer(ANA);
    let ended = id(&api, &other);
    assert_eq!(
        end(&api, &format!("/v1/sessions/{ended}"), &ana).status,
        204
    );
    for id in [old, ended, id(&api, &ben), "0".to_owned(), "%ff".to_owned()] {
        let reply = end(&api, &format!("/v1/sessions/{id}"), &ana);
        assert_eq!(
            reply.problem(),
            (404, "session_not_found".to_owned()),
            "{id}"
        );
    }
    assert_eq!(open(&api, &[&ana, &ben]), [true, true]);
}
