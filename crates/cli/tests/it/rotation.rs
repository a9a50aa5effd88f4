//! A creditor's keys through planned and emergency rotation.

use crate::world::{NOW, World};

const LATER: &str = "2026-12-20T09:00:00Z";

#[test]
fn a_planned_rotation_leaves_no_gap() {
    let (world, first) = World::with_keyset();
    world.policy_signed("first", ("1", "1"), NOW, "old.jws");
    world.verified("old.jws", &["keyset.1.jws"], NOW).succeeds();

    let second = world.key("policy", "second");
    world
        .run(&[
            "keyset",
            "add",
            "keyset.1.jws",
            "--key",
            "second.public.json",
            "--now",
            NOW,
            "--out",
            "keyset.2.json",
        ])
        .succeeds();
    world.keyset_signed("keyset.2.json", &["b", "c"], "keyset.2.jws");
    world.policy_signed("second", ("1", "2"), NOW, "new.jws");
    let both = ["keyset.1.jws", "keyset.2.jws"];
    world.verified("old.jws", &both, NOW).succeeds();
    world.verified("new.jws", &both, NOW).succeeds();
    world
        .verified("new.jws", &both[..1], NOW)
        .refused(&["new.jws", "E_KID", &second]);

    // One policy lifetime later the old key ends.
    world
        .run(&[
            "keyset",
            "retire",
            "keyset.2.jws",
            "--kid",
            &first,
            "--now",
            LATER,
            "--out",
            "keyset.3.json",
        ])
        .succeeds();
    world.keyset_signed("keyset.3.json", &["a", "c"], "keyset.3.jws");
    let all = ["keyset.1.jws", "keyset.2.jws", "keyset.3.jws"];
    world.verified("old.jws", &all, LATER).refused(&[
        "old.jws",
        "E_KID",
        &first,
        "was in use until 2026-12-20",
    ]);
    world.policy_signed("second", ("1", "3"), LATER, "newest.jws");
    world.verified("newest.jws", &all, LATER).succeeds();
    world
        .verified("newest.jws", &["keyset.1.jws", "keyset.3.jws"], LATER)
        .refused(&["keyset.3.jws", "E_STEP"]);
}

#[test]
fn a_lost_key_is_dead_at_once_and_its_versions_are_passed() {
    let (world, lost) = World::with_keyset();
    // The thief signs the highest version there is, and an epoch to come.
    world.policy_signed("first", ("1", "9007199254740991"), NOW, "ahead.jws");
    world.policy_signed("first", ("2", "1"), NOW, "beyond.jws");
    let one = ["keyset.1.jws"];
    world
        .verified("beyond.jws", &one, NOW)
        .refused(&["beyond.jws", "E_EPOCH", "epoch 2"]);
    let publish = |policy: &str, keysets: &[&str]| {
        let mut args = vec!["publish", "--database", "sqlite:l.sqlite", policy];
        args.extend(["--roots", "roots.json", "--now", NOW]);
        for keyset in keysets {
            args.extend(["--keyset", *keyset]);
        }
        world.run(&args)
    };
    publish("ahead.jws", &one).succeeds();

    let fresh = world.key("policy", "fresh");
    world
        .run(&[
            "keyset",
            "revoke",
            "keyset.1.jws",
            "--kid",
            &lost,
            "--now",
            NOW,
            "--out",
            "keyset.2.json",
        ])
        .succeeds();
    world
        .run(&["keyset", "revoke", "keyset.2.json", "--kid", &lost])
        .wrong_use("starts from the keyset that is in force");
    world
        .run(&[
            "keyset",
            "add",
            "keyset.2.json",
            "--key",
            "fresh.public.json",
            "--now",
            NOW,
        ])
        .succeeds();
    world
        .run(&[
            "keyset",
            "add",
            "keyset.2.json",
            "--key",
            "first.public.json",
            "--now",
            NOW,
        ])
        .refused(&["keyset.2.json", "E_KEY", "revoked"]);
    world.keyset_signed("keyset.2.json", &["a", "b"], "keyset.2.jws");

    let two = ["keyset.1.jws", "keyset.2.jws"];
    for stolen in ["ahead.jws", "beyond.jws"] {
        world
            .verified(stolen, &two, NOW)
            .refused(&[stolen, "E_KID", &lost]);
    }
    world.policy_signed("fresh", ("1", "8"), NOW, "stale.jws");
    publish("stale.jws", &two).refused(&["stale.jws", "E_ROLLBACK"]);
    world.policy_signed("fresh", ("2", "1"), NOW, "fresh.jws");
    let ran = publish("fresh.jws", &two).succeeds();
    assert!(
        ran.out.contains("epoch 2, version 1, now in force"),
        "{}",
        ran.out
    );
    let shown = world.verified("keyset.2.jws", &one, NOW).succeeds().out;
    assert!(shown.contains("epoch 2, version 2"), "{shown}");
    assert!(
        shown.contains(&format!("revoked    1\n  {lost}")),
        "{shown}"
    );
    assert!(shown.contains(&fresh), "{shown}");
}

#[test]
fn new_root_keys_need_the_old_ones_and_themselves() {
    let (world, _) = World::with_keyset();
    world.key("root", "d");
    let lost = world.key("root", "e");
    world
        .run(&[
            "keyset",
            "add",
            "keyset.1.jws",
            "--root",
            "d.public.json",
            "e.public.json",
            "--threshold",
            "3",
            "--now",
            NOW,
            "--out",
            "keyset.2.json",
        ])
        .succeeds();
    world.keyset_signed("keyset.2.json", &["c", "d", "e"], "keyset.2.jws");
    let one = ["keyset.1.jws"];
    world.verified("keyset.2.jws", &one, NOW).refused(&[
        "keyset.2.jws",
        "E_THRESHOLD",
        "trusted so far",
    ]);
    world.keyset_signed("keyset.2.json", &["a"], "keyset.2.jws");
    world.verified("keyset.2.jws", &one, NOW).succeeds();
    let shown = world.run(&["keyset", "show", "keyset.2.jws", "--after", "keyset.1.jws"]);
    let shown = shown.succeeds().out;
    assert!(
        shown.contains("roots      4 of 5 signed, 3 must"),
        "{shown}"
    );
    assert!(
        shown.contains("before     2 of 3 signed, 2 must"),
        "{shown}"
    );

    // A root key that was lost goes the same way.
    world
        .run(&[
            "keyset",
            "revoke",
            "keyset.2.jws",
            "--kid",
            &lost,
            "--threshold",
            "2",
            "--now",
            NOW,
            "--out",
            "keyset.3.json",
        ])
        .succeeds();
    world.keyset_signed("keyset.3.json", &["a", "b", "d"], "keyset.3.jws");
    let two = ["keyset.1.jws", "keyset.2.jws"];
    world.verified("keyset.3.jws", &two, NOW).succeeds();
}

#[test]
fn an_expired_keyset_is_renewed() {
    let (world, _) = World::with_keyset();
    let late = "2027-11-20T09:00:00Z";
    world
        .verified("keyset.1.jws", &[], late)
        .refused(&["keyset.1.jws", "E_EXP"]);
    world
        .run(&[
            "keyset",
            "add",
            "keyset.1.jws",
            "--now",
            late,
            "--out",
            "keyset.2.json",
        ])
        .succeeds();
    world.keyset_signed("keyset.2.json", &["a", "b"], "keyset.2.jws");
    world
        .verified("keyset.2.jws", &["keyset.1.jws"], late)
        .succeeds();
}

#[test]
fn keysets_are_published_beside_policies() {
    let (world, _) = World::with_keyset();
    let second = world.key("policy", "second");
    world
        .run(&[
            "keyset",
            "add",
            "keyset.1.jws",
            "--key",
            "second.public.json",
            "--now",
            NOW,
            "--out",
            "keyset.2.json",
        ])
        .succeeds();
    world.keyset_signed("keyset.2.json", &["b"], "half.jws");
    world.keyset_signed("keyset.2.json", &["b", "c"], "keyset.2.jws");
    world.policy_signed("first", ("1", "1"), NOW, "old.jws");
    world.policy_signed("second", ("1", "2"), NOW, "new.jws");
    let publish = |documents: &[&str]| {
        let mut args = vec!["publish", "--database", "sqlite:keys.sqlite"];
        args.extend(["--roots", "roots.json", "--now", NOW]);
        args.extend(documents);
        world.run(&args)
    };
    publish(&["old.jws"]).refused(&["old.jws", "E_KEYSET"]);
    publish(&["keyset.2.jws"]).refused(&["keyset.2.jws", "E_STEP"]);
    let first = publish(&["keyset.1.jws", "old.jws"]).succeeds();
    assert!(first.out.contains("keyset of"), "{}", first.out);
    publish(&["new.jws"]).refused(&["new.jws", "E_KID", &second]);
    publish(&["half.jws"]).refused(&["half.jws", "E_THRESHOLD"]);
    publish(&["keyset.2.jws", "new.jws"]).succeeds();
    let again = publish(&["keyset.1.jws", "keyset.2.jws"]).succeeds();
    assert_eq!(again.out.matches("in force already").count(), 2);
    world
        .run(&[
            "publish",
            "--database",
            "sqlite:keys.sqlite",
            "keyset.2.jws",
        ])
        .wrong_use("--roots");
}
