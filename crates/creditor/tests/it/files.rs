//! `POST /v1/disputes/{reference}/files`, and what becomes of the files.

use std::sync::atomic::{AtomicU32, Ordering};

use leeway_core::request::{FileAnswer, RequestAnswer};
use leeway_core::trust::Digest;
use leeway_creditor::{
    Customer, DisputeFilesError, Purged, Retention, StoreError, dispute_files, erase_customer,
    export_customer, hold_customer, purge,
};
use serde_json::{Value, json};

use crate::world::{ANA, Api, BEN, CREDITOR, DAY, NOW, Reply, World, new_key};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n";
const JPEG: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F'];
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

const STORED: &str = "SELECT count(*) FROM dispute_files";

fn dispute(api: &Api, bearer: &str) -> String {
    let key = new_key();
    let headers = [("authorization", bearer), ("idempotency-key", key.as_str())];
    let body = json!({ "reason": "already_paid", "language": "en" }).to_string();
    let reply = api.post("/v1/disputes", &headers, body.as_bytes());
    reply.document::<RequestAnswer>().reference
}

fn upload(api: &Api, bearer: &str, reference: &str, kind: &str, content: &[u8]) -> Reply {
    upload_as(api, bearer, reference, &new_key(), kind, content)
}

fn upload_as(
    api: &Api,
    bearer: &str,
    reference: &str,
    key: &str,
    kind: &str,
    content: &[u8],
) -> Reply {
    let headers = [
        ("authorization", bearer),
        ("idempotency-key", key),
        ("content-type", kind),
    ];
    let path = format!("/v1/disputes/{reference}/files");
    api.send("POST", &path, &headers, content.to_vec()).unwrap()
}

/// A PDF of so many bytes, unlike every other.
fn pdf(length: usize) -> Vec<u8> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let mut content = format!("%PDF-1.7 {}", NEXT.fetch_add(1, Ordering::SeqCst)).into_bytes();
    content.resize(length, b' ');
    content
}

#[test]
fn whatever_is_no_file_of_an_own_dispute_is_refused() {
    let world = World::new();
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let reference = dispute(&api, &ana);
    let before = world.effects();
    let refused = |reply: Reply, status, code: &str| {
        assert_eq!(reply.problem(), (status, code.to_owned()));
    };
    for kind in [
        "application/json",
        "image/gif",
        "text/html",
        "",
        "image/png; a=b",
    ] {
        refused(upload(&api, &ana, &reference, kind, PNG), 415, "file_type");
    }
    for (kind, content) in [
        ("application/pdf", PNG),
        ("image/png", PDF),
        ("image/jpeg", &b"<svg onload=alert(1)>"[..]),
        ("image/jpeg", &JPEG[..2]),
        ("application/pdf", b" %PDF-1.7"),
        ("image/png", b""),
    ] {
        let reply = upload(&api, &ana, &reference, kind, content);
        refused(reply, 422, "file_mismatch");
    }
    for unknown in ["AAAA-AAAA-AAAA", "a%00b", "%FF", "..%2F.."] {
        let reply = upload(&api, &ana, unknown, "image/png", PNG);
        refused(reply, 404, "dispute_not_found");
    }
    let theirs = upload(&api, &ben, &reference, "image/png", PNG);
    refused(theirs, 404, "dispute_not_found");
    let nobody = upload(&api, "Bearer nobody", &reference, "image/png", PNG);
    refused(nobody, 401, "token_unknown");
    let path = format!("/v1/disputes/{reference}/files");
    let headers = [
        ("content-type", "image/png"),
        ("authorization", ana.as_str()),
    ];
    let reply = api.send("POST", &path, &headers, PNG.to_vec()).unwrap();
    refused(reply, 400, "idempotency_key_missing");
    let reply = api.get(&path, &[("authorization", &ana)]);
    refused(reply, 405, "method_not_allowed");

    let feedback = {
        let key = new_key();
        let headers = [
            ("authorization", ana.as_str()),
            ("idempotency-key", key.as_str()),
        ];
        let body = json!({ "rating": 4, "language": "en" }).to_string();
        let reply = api.post("/v1/feedback", &headers, body.as_bytes());
        reply.document::<RequestAnswer>().reference
    };
    let reply = upload(&api, &ana, &feedback, "image/png", PNG);
    refused(reply, 404, "dispute_not_found");
    assert_eq!(world.scalar(STORED), 0);
    assert_eq!(world.effects()[2], before[2] + 1, "the feedback's answer");
}

#[test]
fn a_file_may_have_ten_mebibytes_and_no_byte_more() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let reference = dispute(&api, &bearer);
    let most = 10 * 1024 * 1024;
    let reply = upload(&api, &bearer, &reference, "application/pdf", &pdf(most + 1));
    assert_eq!(reply.problem(), (413, "body_too_large".to_owned()));
    let reply = upload(
        &api,
        "Bearer nobody",
        &reference,
        "application/pdf",
        &pdf(most),
    );
    assert_eq!(reply.problem(), (401, "token_unknown".to_owned()));
    let reply = upload(&api, &bearer, &reference, "application/pdf", &pdf(most));
    assert_eq!(reply.status, 201);
    assert_eq!(reply.document::<FileAnswer>().bytes, most as u64);
    assert_eq!(world.scalar(STORED), 1);
}

#[test]
fn a_file_is_received_once_and_told_of() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let reference = dispute(&api, &bearer);
    let key = new_key();
    let first = std::thread::scope(|scope| {
        let posts: Vec<_> = (0..10)
            .map(|_| scope.spawn(|| upload_as(&api, &bearer, &reference, &key, "image/jpeg", JPEG)))
            .collect();
        let replies: Vec<_> = posts.into_iter().map(|post| post.join().unwrap()).collect();
        for reply in &replies {
            assert_eq!((reply.status, &reply.body), (201, &replies[0].body));
        }
        replies[0].clone()
    });
    let answer: FileAnswer = first.document();
    assert_eq!((answer.number, answer.bytes), (1, JPEG.len() as u64));
    assert_eq!(answer.sha256, Digest::of(JPEG));
    let sent = world.outbox("dispute.file_received");
    assert_eq!(sent["reference"], reference.as_str());
    assert_eq!(sent["customer"], "c-ana");
    assert_eq!(sent["file"], first.json());
    assert_eq!(world.entries("dispute.file_received"), 1);
    assert!(world.audit_text().contains(&Digest::of(JPEG).to_string()));

    let other = dispute(&api, &bearer);
    for (reference, content) in [(&reference, PNG), (&other, JPEG)] {
        let kind = if content == PNG {
            "image/png"
        } else {
            "image/jpeg"
        };
        let reply = upload_as(&api, &bearer, reference, &key, kind, content);
        assert_eq!(reply.problem(), (422, "key_reused".to_owned()));
    }
    assert_eq!(world.scalar(STORED), 1);
    world.check_audit().unwrap();
}

#[test]
fn a_dispute_has_ten_files_and_a_day_twenty() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let (one, two, three) = (
        dispute(&api, &bearer),
        dispute(&api, &bearer),
        dispute(&api, &bearer),
    );
    for reference in [&one, &two] {
        for number in 1..=10 {
            let reply = upload(&api, &bearer, reference, "application/pdf", &pdf(100));
            assert_eq!(reply.document::<FileAnswer>().number, number);
        }
        let reply = upload(&api, &bearer, reference, "application/pdf", &pdf(100));
        assert_eq!(reply.problem(), (409, "too_many_files".to_owned()));
    }
    let reply = upload(&api, &bearer, &three, "application/pdf", &pdf(100));
    assert_eq!(reply.problem(), (429, "too_many_requests".to_owned()));
    world.clock.set(NOW + DAY + 1);
    let bearer = api.bearer(ANA);
    let reply = upload(&api, &bearer, &three, "application/pdf", &pdf(100));
    assert_eq!(reply.status, 201);
}

#[test]
fn the_creditors_people_get_the_files_and_the_log_says_so() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let (reference, other) = (dispute(&api, &bearer), dispute(&api, &bearer));
    upload(&api, &bearer, &reference, "application/pdf", PDF);
    upload(&api, &bearer, &reference, "image/png", PNG);
    upload(&api, &bearer, &other, "image/jpeg", JPEG);
    let files = |creditor: &'static str, reference: &str| {
        let reference = reference.to_owned();
        world.with(async move |database| dispute_files(&database, creditor, &reference, NOW).await)
    };
    for (creditor, unknown) in [(CREDITOR, "AAAA-AAAA-AAAA"), ("northgate", &reference)] {
        let refused = files(creditor, unknown);
        assert!(matches!(refused, Err(DisputeFilesError::Unknown { .. })));
    }
    let found = files(CREDITOR, &reference).unwrap();
    let contents: Vec<_> = found.iter().map(|file| &file.content[..]).collect();
    assert_eq!(contents, [PDF, PNG]);
    assert_eq!((found[1].number, found[1].extension), (2, "png"));
    assert_eq!(world.entries("dispute.files_read"), 1);

    world
        .execute("UPDATE dispute_files SET content = media_type_bytes FROM
                  (SELECT content AS media_type_bytes FROM dispute_files WHERE media_type = 'image/jpeg') AS other
                   WHERE media_type = 'image/png'")
        .unwrap();
    let changed = files(CREDITOR, &reference);
    assert!(matches!(
        changed,
        Err(DisputeFilesError::Store(StoreError::Value {
            column: "content"
        }))
    ));
}

#[test]
fn files_are_exported_by_name_and_forgotten_with_customer_period_or_dispute() {
    let world = World::new();
    let api = world.api();
    for customer in [ANA, BEN] {
        let bearer = api.bearer(customer);
        let reference = dispute(&api, &bearer);
        upload(&api, &bearer, &reference, "application/pdf", PDF);
    }
    let ana = || Customer::new(CREDITOR, "c-ana");
    let export = world
        .with(async |database| export_customer(&database, &ana()).await)
        .unwrap();
    let export: Value = serde_json::from_str(&export).unwrap();
    assert_eq!(export["files"][0]["bytes"], PDF.len());
    assert_eq!(export["files"][0]["sha256"], Digest::of(PDF).to_string());

    let purge_at = |files: u32, requests: u32, days: i64| {
        let mut retention = Retention::all(1000);
        (retention.files_days, retention.requests_days) = (files, requests);
        world
            .with(async move |database| purge(&database, &retention, NOW + days * DAY).await)
            .unwrap()
    };
    let nothing = Purged::default();
    assert_eq!(purge_at(50, 90, 50), nothing, "not on the last day");
    world
        .with(async |database| {
            let ben = Customer::new(CREDITOR, "c-ben");
            hold_customer(&database, &ben, "case 7", NOW).await
        })
        .unwrap();
    let one_file = Purged {
        files: 1,
        ..nothing
    };
    assert_eq!(purge_at(50, 90, 51), one_file);
    assert_eq!(world.scalar(STORED), 1, "one is held");

    let bearer = api.bearer(ANA);
    let reference = dispute(&api, &bearer);
    upload(&api, &bearer, &reference, "application/pdf", PDF);
    let with_dispute = Purged {
        requests: 2,
        files: 1,
        ..nothing
    };
    assert_eq!(
        purge_at(500, 90, 91),
        with_dispute,
        "longer than its dispute"
    );

    let bearer = api.bearer(ANA);
    let reference = dispute(&api, &bearer);
    upload(&api, &bearer, &reference, "application/pdf", PDF);
    world
        .with(async |database| erase_customer(&database, &ana(), NOW).await)
        .unwrap();
    assert_eq!(world.scalar(STORED), 1, "Ben's");
    world.check_audit().unwrap();
}
