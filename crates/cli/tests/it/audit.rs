//! `leeway audit verify`.

use crate::world::{NOW, World};

const VERIFY: [&str; 8] = [
    "audit",
    "verify",
    "--database",
    "sqlite:leeway.sqlite",
    "--trust",
    "leeway-trust.json",
    "--now",
    NOW,
];

fn with_log() -> World {
    let world = World::with_policy();
    world
        .run(&[
            "publish",
            "--database",
            "sqlite:leeway.sqlite",
            "--now",
            NOW,
            "policy.jws",
        ])
        .succeeds();
    world
}

#[test]
fn a_file_that_is_no_checkpoint_is_refused() {
    let world = with_log();
    world.write("kept.jws", "a.b.c");
    let mut args = VERIFY.to_vec();
    args.extend(["--checkpoint", "kept.jws"]);
    world.run(&args).refused(&["kept.jws", "E_"]);
    args.pop();
    args.push("policy.jws");
    world.run(&args).refused(&["policy.jws", "E_TYP"]);
}

#[test]
fn an_untouched_log_is_said_to_be_so() {
    let world = with_log();
    let ran = world.run(&VERIFY).succeeds();
    assert_eq!(
        ran.out,
        "1 entries, as they were written; 0 checkpoints agree\n\
         entries after 0 are covered by no checkpoint: that the last of them were cut off would \
         not show\n"
    );
}
