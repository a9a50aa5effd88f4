//! PostgreSQL stopped while customers are at work.

use crate::outage::{endure, filled};
use crate::place::Place;
use crate::world::World;

#[test]
fn customers_are_told_of_a_stopped_database_and_get_through_after_it() {
    let world = filled(World::at(Place::apart()));
    endure(&world, || world.place().stop(), || world.place().start());
}
