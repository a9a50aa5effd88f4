//! What core promises: options exact to the minor unit, and refusals that name
//! what is wrong.

mod fixture;
mod options;
mod policies;
mod properties;
