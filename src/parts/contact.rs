//! How to reach a person.

use leeway_core::policy::Creditor;
use leptos::prelude::AnyView;

use super::{el, icon, local};
use crate::state::Ui;

/// The creditor's telephone number, hours and e-mail address.
pub(crate) fn contact(ui: &Ui, creditor: &Creditor) -> AnyView {
    let phone = &creditor.contact.phone;
    let item = |name, link: AnyView, note: Option<AnyView>| {
        let inside = el("div", "").child(link);
        let inside = match note {
            Some(note) => inside.child(el("span", "leeway-note").child(note)),
            None => inside,
        };
        el("li", "leeway-contact__item")
            .child(icon(name))
            .child(inside)
            .view()
    };
    let mut items = vec![item(
        "phone",
        link(tel(phone), phone),
        Some(local(ui, &creditor.contact.hours)),
    )];
    if let Some(email) = &creditor.contact.email {
        items.push(item("mail", link(["mailto:", email].concat(), email), None));
    }
    el("ul", "leeway-contact").children(items).view()
}

/// The address that calls this number.
pub(crate) fn tel(phone: &str) -> String {
    let mut address = String::from("tel:");
    address.extend(phone.chars().filter(|c| c.is_ascii_digit() || *c == '+'));
    address
}

fn link(address: String, text: &str) -> AnyView {
    el("a", "leeway-link")
        .attr("href", address)
        .child(el("bdi", "").attr("dir", "ltr").text(text))
        .view()
}
