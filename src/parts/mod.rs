//! The building blocks of the screens: plain functions that return a [`Node`].

mod amount;
mod bars;
mod checkboxes;
mod contact;
mod details;
mod el;
mod error_summary;
mod field;
mod help;
mod icon;
mod live_region;
mod radios;
mod schedule;
mod state_card;
mod text;
mod textarea;

pub(crate) use amount::{amount, amount_at, date};
pub(crate) use bars::{Axis, bar, is_of_contract, plot};
pub(crate) use checkboxes::Checkboxes;
pub(crate) use contact::{contact, page_link, phone_link};
pub(crate) use details::{details, facts, fold};
pub(crate) use el::{Node, el, later, live, many, nothing, region, words};
pub(crate) use error_summary::{Fault, error_summary, fault_of};
pub(crate) use field::{Field, Select, Typed, select, select_value};
pub(crate) use help::{dispute_line, help_bar};
pub(crate) use icon::{icon, icon_with};
pub(crate) use live_region::live_region;
pub(crate) use radios::{Radios, checkbox};
pub(crate) use schedule::{schedule, sum_cell};
pub(crate) use state_card::{banner, state_card};
pub(crate) use text::{local, message, policy_text};
pub(crate) use textarea::TextArea;
