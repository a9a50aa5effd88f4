//! A disk that takes no more. PostgreSQL has its own and guards it itself.

use std::process::Command;

use leeway_core::option::Params;

use crate::crash::Process;
use crate::world::{Api, World, crowd, new_key, policy, to_bytes};

/// A server that can write no file beyond its first `blocks` times 512 bytes: to it the
/// disk is full from there on.
fn on_a_full_disk(world: &World, blocks: u32) -> (Process, Api) {
    let mut shell = Command::new("sh");
    // Without the trap the process would be ended instead of refused.
    let limit = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    shell
        .args(["-c", &limit])
        .arg(std::env::current_exe().unwrap());
    Process::spawn(shell, world, &[])
}

#[test]
fn a_full_disk_loses_nothing_and_is_told() {
    // Attack 52.
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (accounts, customers) = crowd(60);
    world.import(&accounts).unwrap();
    // The tables as they are fill more than this; the log of what is written, which
    // starts anew, does so after some choices.
    let (mut process, api) = on_a_full_disk(&world, 1_024);
    let mut accepted = 0;
    let mut refused = None;
    for (reference, code) in &customers {
        let signed_in = api.sign_in((reference, code));
        let replies = if signed_in.status == 200 {
            let token = signed_in.json()["token"].as_str().unwrap().to_owned();
            let bearer = format!("Bearer {token}");
            let account = api.get("/v1/account", &[("authorization", &bearer)]);
            if account.status == 200 {
                let choice = api.choice(&account.document(), "full", Params::default());
                api.choose(&bearer, &new_key(), &to_bytes(&choice))
            } else {
                account
            }
        } else {
            signed_in
        };
        if replies.status == 201 {
            accepted += 1;
        } else {
            refused = Some(replies);
            break;
        }
    }
    let refused = refused.expect("the disk is never full");
    assert_eq!(refused.problem(), (503, "unavailable".to_owned()));
    assert_ne!(refused.header("retry-after"), "");
    let ready = api.get("/health/ready", &[]);
    assert_eq!(ready.problem(), (503, "unavailable".to_owned()));
    assert_eq!(api.get("/health/live", &[]).status, 200);
    process.kill();

    assert!(accepted > 0);
    assert_eq!(world.effects(), [accepted; 5]);
    world.check_audit().unwrap();
    let world = world.start();
    assert_eq!(world.api().get("/health/ready", &[]).status, 200);
    let (reference, code) = customers.last().unwrap();
    assert_eq!(world.api().sign_in((reference, code)).status, 200);
}
