use leeway_core::json::{self, Limits, Node};

use crate::world::{NOW, Ran, World};

fn world() -> World {
    let world = World::with_policy();
    world.write("account.json", include_str!("../data/account.json"));
    world
}

fn preview(world: &World, more: &[&str]) -> Ran {
    let args = [
        "preview",
        "--policy",
        "policy.jws",
        "--account",
        "account.json",
        "--date",
        "2026-11-20",
        "--now",
        NOW,
    ];
    world.run(&[&args[..], more].concat())
}

/// The value at a JSON Pointer without escapes.
fn at<'a>(node: &'a Node, path: &str) -> &'a Node {
    path.split('/').skip(1).fold(node, |node, name| match node {
        Node::Object(members) => {
            &members
                .iter()
                .find(|(member, _)| member == name)
                .unwrap_or_else(|| panic!("{name}"))
                .1
        }
        Node::Array(elements) => &elements[name.parse::<usize>().unwrap()],
        other => panic!("{name} in {other:?}"),
    })
}

fn text(text: &str) -> Node {
    Node::Str(text.to_owned())
}

#[test]
fn a_policy_that_does_not_verify_is_not_previewed() {
    let world = world();
    world.write(
        "leeway-trust.json",
        r#"{"v":1,"issuers":[{"iss":"a","aud":"b","keys":[]}]}"#,
    );
    preview(&world, &[]).refused(&["policy.jws", "E_KID"]);
}

#[test]
fn an_unsigned_policy_is_taken_only_when_asked_for() {
    let world = world();
    let args = [
        "preview",
        "--policy",
        "policy.json",
        "--account",
        "account.json",
        "--date",
        "2026-11-20",
    ];
    world.run(&args).wrong_use("--unsigned");
    world.run(&[&args[..], &["--unsigned"]].concat()).succeeds();
    preview(&world, &["--unsigned"]).wrong_use("is signed");
}

#[test]
fn wrong_answers_are_wrong_use() {
    let world = world();
    for (more, part) in [
        (&["--income", "100"][..], "--household"),
        (&["--household", "2"], "--income"),
        (&["--household", "21", "--income", "100"], "21"),
        (&["--household", "2", "--income", "lots"], "--income lots"),
        (&["--household", "2", "--income", "1.005"], "--income 1.005"),
        (&["--household", "2", "--income", "-1"], "--income"),
        (&["--hardship", "lazy"], "job_loss"),
        (&["--lang", "tlh"], "en"),
        (&["--format", "pdf"], "html"),
        (&["--customer", "x"], "leave --customer out"),
    ] {
        preview(&world, more).wrong_use(part);
    }
}

#[test]
fn people_read_the_balance_the_offers_and_the_reasons() {
    let world = world();
    let ran = preview(&world, &["--schedule"]).succeeds();
    for part in [
        "Alder Street Dental",
        "AS-4410",
        "$1,000.01",
        "-$250.00  Your payment",
        "Up to six months, no interest",
        "December 4, 2026  $166.67",
        "If you miss a payment, we will call you.",
        "$925.01",
    ] {
        assert!(ran.out.contains(part), "{part} in\n{}", ran.out);
    }
}

#[test]
fn programs_read_raw_amounts_beside_the_texts_of_the_widget() {
    let world = world();
    let ran = preview(&world, &["--format", "json"]).succeeds();
    let report = json::parse(ran.out.as_bytes(), Limits::bytes(1 << 20)).unwrap();
    for (path, expected) in [
        ("/account/balance", Node::Int(100_001)),
        ("/account/balance_text", text("$1,000.01")),
        ("/as_of_text", text("November 20, 2026")),
        ("/offers/0/option", text("all-at-once")),
        ("/offers/0/kind", text("pay_in_full")),
        ("/offers/0/discount", Node::Int(7_500)),
        ("/offers/0/discount_text", text("$75.00")),
        ("/offers/0/total_text", text("$925.01")),
        ("/offers/1/title", text("Up to six months, no interest")),
        ("/offers/1/payment", Node::Int(16_667)),
        ("/offers/1/payment_text", text("$166.67")),
        ("/offers/1/count", Node::Int(6)),
        ("/offers/1/first_date_text", text("December 4, 2026")),
        ("/offers/1/last_date_text", text("May 4, 2027")),
        ("/offers/1/interest_text", text("$0.00")),
        ("/offers/1/schedule/1/due", text("2027-01-04")),
        ("/offers/1/schedule/5/total", Node::Int(16_666)),
        ("/offers/1/schedule/5/total_text", text("$166.66")),
        ("/unavailable", Node::Array(Vec::new())),
    ] {
        assert_eq!(*at(&report, path), expected, "{path}");
    }
}

#[test]
fn no_text_of_the_report_is_missing() {
    let world = world();
    let ran = preview(&world, &["--format", "json"]).succeeds();
    assert!(!ran.out.contains("\"\""), "{}", ran.out);
}

#[test]
fn what_is_not_open_is_named_with_its_reasons() {
    let world = world();
    let small = include_str!("../data/account.json")
        .replace("100001", "9900")
        .replace("125001", "34900");
    world.write("account.json", small);
    let ran = preview(&world, &["--format", "json"]).succeeds();
    let report = json::parse(ran.out.as_bytes(), Limits::bytes(1 << 20)).unwrap();
    assert_eq!(*at(&report, "/unavailable/0/option"), text("six-months"));
    assert_eq!(
        *at(&report, "/unavailable/0/reasons/0/reason/fact/fact"),
        text("balance")
    );
    assert!(
        matches!(at(&report, "/unavailable/0/reasons/0/text"), Node::Str(said) if said.contains("$100.00"))
    );
}

#[test]
fn one_customer_of_a_file_of_accounts_is_shown() {
    let world = world();
    let account = include_str!("../data/account.json");
    world.write(
        "account.json",
        format!(
            r#"{{"customers":[{{"customer":"p-1","access_code":"K7F4","account":{account}}}]}}"#
        ),
    );
    preview(&world, &["--customer", "p-2"]).wrong_use("no customer p-2");
    let ran = preview(&world, &["--customer", "p-1"]).succeeds();
    assert!(ran.out.contains("AS-4410"));
    assert!(!ran.out.contains("K7F4"));
}

/// Two customers of one file, the second without a plan that fits.
fn with_two_customers() -> World {
    let world = world();
    let account = include_str!("../data/account.json");
    let small = account
        .replace("100001", "9900")
        .replace("125001", "34900")
        .replace("AS-4410", "AS-<b>4411</b>");
    world.write(
        "account.json",
        format!(
            r#"{{"customers":[{{"customer":"p-1","access_code":"K7F4","account":{account}}},{{"customer":"p-2","access_code":"K7F5","account":{small}}}]}}"#
        ),
    );
    world
}

#[test]
fn an_account_that_does_not_add_up_is_named_in_its_file() {
    let world = with_two_customers();
    let accounts = world
        .read("account.json")
        .replace("\"balance\": 9900", "\"balance\": 9901");
    world.write("account.json", accounts);
    preview(&world, &["--format", "html", "--out", "page.html"])
        .refused(&["account.json: E_ACCOUNT at /customers/1/account/balance: the line items come to 99.00, not to 99.01"]);
    assert!(!world.path("page.html").exists());
}

#[test]
fn a_file_without_accounts_is_wrong_use() {
    let world = world();
    world.write("account.json", r#"{"customers":[]}"#);
    preview(&world, &[]).wrong_use("account.json holds no accounts");
}

#[test]
fn all_customers_of_a_file_are_shown_together() {
    let world = with_two_customers();
    let ran = preview(&world, &[]).succeeds();
    for part in ["p-1  AS-4410", "p-2  AS-<b>4411</b>", "\n-----"] {
        assert!(ran.out.contains(part), "{part} in {}", ran.out);
    }
    let ran = preview(&world, &["--format", "json"]).succeeds();
    let reports = json::parse(ran.out.as_bytes(), Limits::bytes(1 << 20)).unwrap();
    assert_eq!(*at(&reports, "/accounts/0/customer"), text("p-1"));
    assert_eq!(
        *at(&reports, "/accounts/1/unavailable/0/option"),
        text("six-months")
    );
}

#[test]
fn the_page_needs_nothing_and_runs_nothing() {
    let world = with_two_customers();
    preview(&world, &["--format", "html", "--out", "page.html"]).succeeds();
    let page = world.read("page.html");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">"));
    assert!(page.contains("default-src 'none'; style-src 'sha256-"));
    for part in [
        "<script", "http://", "https://", "url(", "style=", "onload", "<b>4411", "K7F4",
    ] {
        assert!(!page.contains(part), "{part} in the page");
    }
    assert!(page.contains("AS-&lt;b&gt;4411&lt;/b&gt;"));
}

#[test]
fn the_page_draws_every_payment_and_says_it_in_a_table() {
    let world = with_two_customers();
    let page = preview(&world, &["--format", "html"]).succeeds().out;
    // One payment at once and six instalments for p-1, and one payment for p-2.
    assert_eq!(page.matches("<rect class=\"paid\"").count(), 8);
    assert_eq!(
        page.matches("<svg ").count(),
        page.matches("aria-hidden=\"true\"").count()
    );
    for part in [
        "<caption>Your payments</caption>",
        "<bdi>May 4, 2027</bdi>",
        "<td class=\"sum\"><bdi>$166.66</bdi></td>",
        "Not open to you now",
        "Up to six months, no interest",
        "$100.00",
    ] {
        assert!(page.contains(part), "{part} in\n{page}");
    }
    for (open, close) in [
        ("<section", "</section>"),
        ("<table", "</table>"),
        ("<li", "</li>"),
        ("<tr", "</tr>"),
    ] {
        assert_eq!(
            page.matches(open).count(),
            page.matches(close).count(),
            "{open}"
        );
    }
}

#[test]
fn the_page_reads_from_the_right_in_arabic() {
    let world = with_two_customers();
    let page = preview(&world, &["--format", "html", "--lang", "ar"])
        .succeeds()
        .out;
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    // The first payment is drawn at the right edge.
    assert!(page.contains("x=\"540\""), "{page}");
}

#[test]
fn disclosures_are_shown_with_the_offer_that_triggers_them() {
    let world = World::new();
    world.write("policy.toml", crate::faulty::SOUND);
    let account = include_str!("../data/account.json").replace(crate::world::ISS, "harbour-clinic");
    world.write("account.json", account);
    let preview = |format: &str| {
        let args = [
            "preview",
            "--policy",
            "policy.toml",
            "--unsigned",
            "--account",
            "account.json",
            "--date",
            "2026-11-20",
            "--now",
            NOW,
            "--format",
            format,
        ];
        world.run(&args).succeeds().out
    };
    let said = "The cost of this plan.";
    let report = json::parse(preview("json").as_bytes(), Limits::bytes(1 << 20)).unwrap();
    let Node::Array(offers) = at(&report, "/offers") else {
        panic!("{report:?}");
    };
    let shown: Vec<&Node> = offers
        .iter()
        .filter(|offer| matches!(at(offer, "/disclosures"), Node::Array(all) if !all.is_empty()))
        .collect();
    assert_eq!(shown.len(), 1);
    assert_eq!(*at(shown[0], "/option"), text("large-plan"));
    assert_eq!(*at(shown[0], "/disclosures/0/text"), text(said));
    assert_eq!(
        *at(shown[0], "/disclosures/0/disclosure/rule"),
        text("tila")
    );
    for format in ["text", "html"] {
        assert_eq!(preview(format).matches(said).count(), 1, "{format}");
    }
}
