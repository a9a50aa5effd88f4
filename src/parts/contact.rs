//! How to reach a person.

use leeway_core::policy::Creditor;

use super::{Node, el, icon, local, nothing};
use crate::state::Ui;

/// The creditor's telephone number, hours and e-mail address.
pub(crate) fn contact(ui: &Ui, creditor: &Creditor) -> Node {
    let phone = &creditor.contact.phone;
    let hours = el("span", "leeway-note").child(local(ui, &creditor.contact.hours));
    let mut list = el("ul", "leeway-contact").child(item("phone", phone_link(phone), hours));
    if let Some(email) = &creditor.contact.email {
        list.push(item(
            "mail",
            link(["mailto:", email].concat(), email),
            nothing(),
        ));
    }
    list
}

fn item(sign: &'static str, link: Node, note: Node) -> Node {
    el("li", "leeway-contact__item")
        .child(icon(sign))
        .child(el("div", "").child(link).child(note))
}

/// A telephone number that can be called.
pub(crate) fn phone_link(phone: &str) -> Node {
    link(tel(phone), phone)
}

/// The address of a page, shown as its host.
pub(crate) fn page_link(address: &str) -> Node {
    let shown = address.strip_prefix("https://").unwrap_or(address);
    let host = shown.split(['/', '?', '#']).next().unwrap_or(shown);
    link(address.to_owned(), host).attr("rel", "noopener noreferrer")
}

/// The address that calls this number.
fn tel(phone: &str) -> String {
    let mut address = String::from("tel:");
    for c in phone.chars() {
        if c.is_ascii_digit() || c == '+' {
            address.push(c);
        }
    }
    address
}

fn link(address: String, text: &str) -> Node {
    el("a", "leeway-link")
        .attr_text("href", address)
        .child(el("bdi", "").attr("dir", "ltr").text(text))
}
