//! Bodies that others published to find readers of JSON out.

use crate::world::{ANA, World, new_key};

#[path = "../../../core/tests/published/json_texts.rs"]
mod published;

/// Refused by the reader, by the form, or unread: never with an effect, never as a fault of
/// the server.
#[test]
fn no_published_json_is_a_choice() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let (mut malformed, mut invalid, mut too_large) = (0, 0, 0);
    for text in published::json_test_suite() {
        let reply = api.choose(&bearer, &new_key(), &text.bytes);
        match reply.problem() {
            (400, code) if code == "body_malformed" => malformed += 1,
            (422, code) if code == "body_invalid" => {
                assert!(text.name.starts_with("y_"), "{}", text.name);
                invalid += 1;
            }
            (413, code) if code == "body_too_large" => too_large += 1,
            other => panic!("{}: {other:?}", text.name),
        }
    }
    assert_eq!((malformed, invalid, too_large), (307, 9, 2));
    assert_eq!(world.effects(), [0; 5]);
}
