//! `leeway report`, `leeway arrangement`, `leeway dispute` and `leeway customer`, on a database without
//! arrangements; the library's tests have those.

use crate::world::{ISS, NOW, Ran, World};

fn published() -> World {
    let world = World::with_policy();
    let database = "sqlite:leeway.sqlite";
    world
        .run(&[
            "publish",
            "--database",
            database,
            "--now",
            NOW,
            "policy.jws",
        ])
        .succeeds();
    world
}

fn report(world: &World, creditor: &str, format: &str) -> Ran {
    world.run(&[
        "report",
        "--database",
        "sqlite:leeway.sqlite",
        "--creditor",
        creditor,
        "--from",
        "2026-11-01",
        "--to",
        "2026-11-30",
        "--as-of",
        "2026-12-01",
        "--format",
        format,
    ])
}

#[test]
fn what_nobody_knows_is_refused() {
    let world = published();
    report(&world, "northgate", "text").wrong_use("no policy of northgate was published");
    let database = "sqlite:leeway.sqlite";
    let which = ["--database", database, "--creditor", ISS];
    for args in [
        &["customer", "export", "c-1"][..],
        &["customer", "erase", "c-1"],
        &["customer", "release", "c-1"],
        &["customer", "hold", "--reason", "case 7", "c-1"],
        &["dispute", "files", "--out", ".", "AAAA-AAAA-AAAA"],
        &["arrangement", "end", "--outcome", "kept", "AAAA-AAAA-AAAA"],
    ] {
        let mut args = args.to_vec();
        args.extend(which);
        world.run(&args).refused(&[ISS, "E_"]);
    }
}

#[test]
fn every_format_says_what_the_numbers_mean_or_names_them() {
    let world = published();
    let text = report(&world, ISS, "text").succeeds().out;
    assert!(
        text.contains("collection rate: Paid, in percent of due."),
        "{text}"
    );
    let json = report(&world, ISS, "json").succeeds().out;
    assert!(json.contains("\"collection_rate_percent\": null"), "{json}");
    let csv = report(&world, ISS, "csv").succeeds().out;
    let lines: Vec<_> = csv.split("\r\n").collect();
    assert_eq!(lines.len(), 3, "a header, the total, and the end");
    assert_eq!(lines[0].split(',').count(), lines[1].split(',').count());
    let html = report(&world, ISS, "html").succeeds().out;
    assert!(html.contains("nothing due yet") && html.contains("<dt>collection rate</dt>"));
    for fetched in [
        "http:", "https:", "src=", "href=", "<script", "@import", "url(",
    ] {
        assert!(!html.contains(fetched), "{fetched}");
    }
}
