//! The audit log and its checkpoints.

use std::sync::Arc;

use leeway_core::option::Params;
use leeway_creditor::{AuditError, AuditKey, AuditKeyError, Audited, Checkpoint};

use crate::place::Place;
use crate::world::{
    ANA, BEN, CREDITOR, NOW, World, audit_key, new_key, receipt_key, to_bytes, trust,
};

/// A world with one policy, two accounts, two arrangements and a checkpoint of them.
fn signed() -> World {
    let world = World::new();
    let api = world.api();
    for customer in [ANA, BEN] {
        let bearer = api.bearer(customer);
        let choice = api.choice(&api.account(&bearer), "full", Params::default());
        let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
        assert_eq!(reply.status, 201);
    }
    let key = AuditKey::new(CREDITOR, audit_key(), &trust()).unwrap();
    let world = world.configure(|config| config.audit_key = Some(Arc::new(key)));
    world.await_count("SELECT count(*) FROM audit_checkpoints", 1);
    world
}

#[test]
fn a_key_for_something_else_signs_no_checkpoints() {
    let error = AuditKey::new(CREDITOR, receipt_key(), &trust()).unwrap_err();
    let expected = AuditKeyError {
        issuer: CREDITOR.to_owned(),
        kid: receipt_key().kid().to_string(),
    };
    assert_eq!(error, expected);
    assert!(AuditKey::new("northgate", audit_key(), &trust()).is_err());
}

#[test]
fn the_database_changes_and_deletes_no_entries() {
    let world = signed();
    let before = world.audit(&[]).unwrap();
    for sql in [
        "UPDATE audit SET entry = hash WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 3",
        "DELETE FROM audit",
        "INSERT INTO audit SELECT seq, previous, hash, hash FROM audit WHERE seq = 2
         ON CONFLICT (seq) DO UPDATE SET entry = excluded.entry",
        "UPDATE audit_checkpoints SET token = 'a.b.c'",
        "DELETE FROM audit_checkpoints",
    ]
    .iter()
    .chain(&Place::REFUSED)
    {
        assert!(world.execute(sql).is_err(), "{sql}");
    }
    assert_eq!(world.audit(&[]).unwrap(), before);
}

#[test]
fn tampering_behind_the_servers_back_is_found() {
    let world = signed();
    let whole = Audited {
        entries: 5,
        checkpoints: 1,
        signed_until: 5,
    };
    assert_eq!(world.audit(&[]).unwrap(), whole);
    world.unguard_audit();
    world
        .execute("CREATE TABLE copy AS SELECT * FROM audit")
        .unwrap();
    let cases = [
        (
            "UPDATE audit SET entry = (SELECT entry FROM copy WHERE seq = 1) WHERE seq = 2",
            "entry 2 is not the one that was written after entry 1",
        ),
        (
            "UPDATE audit SET hash = previous WHERE seq = 3",
            "entry 3 is not the one that was written after entry 2",
        ),
        ("DELETE FROM audit WHERE seq = 2", "entry 2 is missing"),
        (
            "UPDATE audit SET seq = 7 WHERE seq = 4",
            "entry 4 is missing",
        ),
        (
            "DELETE FROM audit WHERE seq > 3",
            "entry 4 is missing: the log is cut off there, and reached entry 5 before",
        ),
        (
            "DELETE FROM audit",
            "entry 1 is missing: the log is cut off there, and reached entry 5 before",
        ),
    ];
    for (sql, expected) in cases {
        world.execute(sql).unwrap();
        assert_eq!(world.audit(&[]).unwrap_err().to_string(), expected, "{sql}");
        world.execute("DELETE FROM audit").unwrap();
        world
            .execute("INSERT INTO audit SELECT * FROM copy")
            .unwrap();
    }
    assert_eq!(world.audit(&[]).unwrap(), whole);
    world
        .execute("UPDATE audit_checkpoints SET seq = 4")
        .unwrap();
    assert!(matches!(
        world.audit(&[]),
        Err(AuditError::Misplaced { seq: 4, about: 5 })
    ));
    world
        .execute("UPDATE audit_checkpoints SET token = 'a.b.c'")
        .unwrap();
    assert!(matches!(
        world.audit(&[]),
        Err(AuditError::Checkpoint { seq: 4, .. })
    ));
}

#[test]
fn a_checkpoint_kept_elsewhere_shows_a_database_that_was_set_back() {
    let world = signed();
    let payload = world.outbox("audit.checkpoint");
    let token = payload["token"].as_str().unwrap();
    let kept = Checkpoint::verify(&trust(), token.as_bytes(), NOW).unwrap();
    assert_eq!((kept.seq, kept.iat), (5, NOW));
    world.unguard_audit();
    world.execute("DELETE FROM audit WHERE seq > 3").unwrap();
    world.execute("DELETE FROM audit_checkpoints").unwrap();
    assert_eq!(world.audit(&[]).unwrap().entries, 3, "nobody remembers");
    assert!(matches!(
        world.audit(&[kept.get().clone()]),
        Err(AuditError::Cut { seq: 4, reached: 5 })
    ));
}

#[test]
fn checkpoints_follow_one_another_by_the_hour() {
    let world = signed().restart();
    world.clock.set(NOW + 3600);
    let world = world.restart();
    let checkpoints = "SELECT count(*) FROM audit_checkpoints";
    assert_eq!(world.scalar(checkpoints), 1, "nothing new to sign");
    world.import(&crate::world::crowd(1).0).unwrap();
    let world = world.restart();
    world.await_count(checkpoints, 2);
    assert_eq!(
        world.audit(&[]).unwrap(),
        Audited {
            entries: 6,
            checkpoints: 2,
            signed_until: 6
        }
    );
}
