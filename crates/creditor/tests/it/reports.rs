//! How arrangements are doing.

use leeway_core::option::Params;
use leeway_core::wire::ArrangementAnswer;
use leeway_creditor::{Outcome, Period, Report, ReportError, end_arrangement, report};
use serde_json::{Value, json};

use crate::world::{CREDITOR, NOW, World, crowd, new_key, policy, to_bytes};

fn report_at(world: &World, as_of: &str) -> Report {
    let period = Period {
        from: "2026-11-20".parse().unwrap(),
        to: "2026-11-20".parse().unwrap(),
        as_of: as_of.parse().unwrap(),
    };
    world
        .with(async move |database| report(&database, CREDITOR, period).await)
        .unwrap()
}

/// Books a payment of each amount, with its day, on an account.
fn pay(customer: &mut Value, payments: &[(&str, i64)]) {
    let account = &mut customer["account"];
    for (day, amount) in payments {
        let lines = account["line_items"].as_array_mut().unwrap();
        lines.push(json!({
            "id": format!("p{}", lines.len()), "date": day, "kind": "payment",
            "bucket": "principal", "amount": -amount,
            "description": { "en": "Payment" }, "reason": { "en": "You paid." }
        }));
        account["balance"] = json!(account["balance"].as_i64().unwrap() - amount);
    }
}

#[test]
fn a_creditor_nobody_knows_has_no_report() {
    let world = World::new();
    let day = "2026-11-20".parse().unwrap();
    let period = Period {
        from: day,
        to: day,
        as_of: day,
    };
    let made = world.with(async move |database| report(&database, "northgate", period).await);
    assert!(matches!(made, Err(ReportError::UnknownCreditor { .. })));
}

#[test]
fn the_numbers_are_those_of_the_definitions() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (mut file, customers) = crowd(4);
    world.import(&file).unwrap();
    let world = world.start();
    let api = world.api();
    let mut answers: Vec<ArrangementAnswer> = Vec::new();
    // Two pay in full, 123 457 less 10 %: 111 111 by 4 December. Two in three instalments.
    for (number, (reference, code)) in customers.iter().enumerate() {
        let bearer = api.bearer((reference, code));
        let account = api.account(&bearer);
        let count = (number >= 2).then_some(3);
        let option = if number < 2 { "full" } else { "plan" };
        let params = Params {
            count,
            ..Params::default()
        };
        let choice = api.choice(&account, option, params);
        let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
        assert_eq!(reply.status, 201);
        answers.push(reply.document());
    }
    let schedule = |kind: &str| {
        world.scalar(match kind {
            "full" => "SELECT total FROM arrangement_payments WHERE arrangement = 1",
            "first" => {
                "SELECT total FROM arrangement_payments WHERE arrangement = 3 AND number = 1"
            }
            _ => "SELECT CAST(sum(total) AS BIGINT) FROM arrangement_payments",
        })
    };
    let (full, first, all) = (schedule("full"), schedule("first"), schedule("all"));

    let fresh = report_at(&world, "2026-11-21");
    assert_eq!(fresh.total.arrangements, 4);
    assert_eq!(fresh.total.agreed.units(), all);
    assert_eq!(fresh.total.due.units(), 0);
    assert_eq!(fresh.total.collection_rate(), None, "nothing is due yet");
    assert_eq!((fresh.total.on_track, fresh.total.behind), (4, 0));

    // The first paid in two parts, the second half, the third a first instalment and
    // then some, the fourth nothing.
    pay(
        &mut file["customers"][0],
        &[("2026-11-28", 11_111), ("2026-12-04", full - 11_111)],
    );
    pay(&mut file["customers"][1], &[("2026-12-01", full / 2)]);
    pay(&mut file["customers"][2], &[("2026-12-03", first + 1_000)]);
    world.import(&file).unwrap();
    world
        .with(async |database| {
            let kept = &answers[0].reference;
            end_arrangement(&database, CREDITOR, kept, Outcome::Kept, NOW).await?;
            let broken = &answers[3].reference;
            end_arrangement(&database, CREDITOR, broken, Outcome::Broken, NOW).await
        })
        .unwrap();
    let day_after_grace = report_at(&world, "2026-12-11");
    let total = &day_after_grace.total;
    assert_eq!(total.due.units(), 2 * full + 2 * first);
    assert_eq!(
        total.paid.units(),
        full + full / 2 + first,
        "never more than due"
    );
    let expected = (total.paid.units() * 2000 + total.due.units()) / (2 * total.due.units());
    assert_eq!(
        total.collection_rate(),
        Some(u64::try_from(expected).unwrap())
    );
    assert_eq!((total.kept, total.broken, total.cancelled), (1, 1, 0));
    assert_eq!(total.kept_rate(), Some(500));
    assert_eq!((total.on_track, total.behind), (1, 1));
    assert_eq!((total.cured(), total.days_to_cure()), (1, Some(14)));
    let kinds: Vec<_> = day_after_grace.by_kind.keys().collect();
    assert_eq!(kinds, ["instalments", "pay_in_full"]);
    assert_eq!(day_after_grace.by_option["plan"].arrangements, 2);
    assert_eq!(day_after_grace.by_language["en"], *total);
    let day_of_grace = report_at(&world, "2026-12-10");
    assert_eq!(
        day_of_grace.total.due.units(),
        2 * full,
        "instalments are due a day later"
    );
}
