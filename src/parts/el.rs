//! Elements by name: a small tree that becomes Leptos's own elements in one place.
//!
//! `view!` turns static markup into an HTML string, which a page with Trusted
//! Types refuses, and every shape of a typed view is compiled, and downloaded,
//! again. A [`Node`] is one pointer whatever it holds, so a screen is a row of
//! short calls.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::{AnyView, ElementChild, IntoAny};
use leptos::svg;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::iterators::StaticVec;
use web_sys::Event as DomEvent;

use crate::flow::{Event, Flow};
use crate::state::{Store, Ui};
use crate::words::Line;

/// A part of a screen.
pub(crate) struct Node(Box<Kind>);

enum Kind {
    Text(String),
    /// Nodes one after the other, in an element where there is a tag.
    Element(Element),
    /// Drawn anew whenever a signal it reads changes.
    Region(Box<dyn FnMut() -> Node + Send>),
}

struct Element {
    /// Empty for no element around the children.
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    handlers: Vec<(&'static str, Box<dyn FnMut(DomEvent)>)>,
    children: Vec<Node>,
}

enum Value {
    Fixed(&'static str),
    Text(String),
    Live(Box<dyn FnMut() -> Option<String> + Send>),
}

/// An element `tag` of the classes `class`; no class attribute where it is empty.
#[inline(never)]
pub(crate) fn el(tag: &'static str, class: &'static str) -> Node {
    let node = Node(Box::new(Kind::Element(Element {
        tag,
        attributes: Vec::new(),
        handlers: Vec::new(),
        children: Vec::new(),
    })));
    if class.is_empty() {
        node
    } else {
        node.attr("class", class)
    }
}

/// Nodes one after the other, without an element around them.
pub(crate) fn many(children: Vec<Node>) -> Node {
    let mut node = el("", "");
    if let Kind::Element(element) = &mut *node.0 {
        element.children = children;
    }
    node
}

/// Nothing at all.
pub(crate) fn nothing() -> Node {
    el("", "")
}

/// A run of text.
#[inline(never)]
pub(crate) fn words(text: &str) -> Node {
    Node(Box::new(Kind::Text(text.to_owned())))
}

/// A part that is drawn anew whenever a signal it reads changes.
pub(crate) fn region(draw: impl FnMut() -> Node + Send + 'static) -> Node {
    Node(Box::new(Kind::Region(Box::new(draw))))
}

/// A part of a screen that is drawn anew with what changes on the screen.
pub(crate) fn live(store: Store, draw: fn(&Ui, &Flow) -> Node) -> Node {
    region(move || {
        store.track_detail();
        store.node(draw)
    })
}

impl Node {
    fn set(&mut self, name: &'static str, value: Value) {
        if let Kind::Element(element) = &mut *self.0 {
            element.attributes.push((name, value));
        }
    }

    /// Sets an attribute.
    #[inline(never)]
    pub(crate) fn attr(mut self, name: &'static str, value: &'static str) -> Self {
        self.set(name, Value::Fixed(value));
        self
    }

    /// Sets an attribute to a text that is not known beforehand.
    #[inline(never)]
    pub(crate) fn attr_text(mut self, name: &'static str, value: String) -> Self {
        self.set(name, Value::Text(value));
        self
    }

    /// Sets an attribute without a value, such as `checked`.
    #[inline(never)]
    pub(crate) fn flag(self, name: &'static str, set: bool) -> Self {
        if set { self.attr(name, "") } else { self }
    }

    /// Keeps an attribute at what `value` says as the signals it reads change.
    pub(crate) fn live_attr(
        mut self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        self.set(name, Value::Live(Box::new(value)));
        self
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, handler: Box<dyn FnMut(DomEvent)>) -> Self {
        if let Kind::Element(element) = &mut *self.0 {
            element.handlers.push((event, handler));
        }
        self
    }

    /// Listens to an event.
    pub(crate) fn on(self, event: &'static str, handler: impl FnMut(DomEvent) + 'static) -> Self {
        self.listen(event, Box::new(handler))
    }

    /// Sends an event to the flow when it is pressed.
    #[inline(never)]
    pub(crate) fn sends(self, store: Store, event: Event) -> Self {
        self.attr("type", "button")
            .on("click", move |_| store.send(event.clone()))
    }

    /// Adds a child to a node that is not finished.
    #[inline(never)]
    pub(crate) fn push(&mut self, child: Node) {
        if let Kind::Element(element) = &mut *self.0 {
            element.children.push(child);
        }
    }

    /// Adds a child.
    #[inline(never)]
    pub(crate) fn child(mut self, child: Node) -> Self {
        self.push(child);
        self
    }

    /// Adds text.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        self.child(words(text))
    }

    /// Adds a message without arguments.
    #[inline(never)]
    pub(crate) fn say(self, ui: &Ui, id: &'static str) -> Self {
        self.tell(ui, &Line::plain(id))
    }

    /// Adds a message.
    #[inline(never)]
    pub(crate) fn tell(self, ui: &Ui, line: &Line) -> Self {
        self.child(super::message(ui, line))
    }

    /// As Leptos draws it.
    pub(crate) fn view(self) -> AnyView {
        match *self.0 {
            Kind::Text(text) => text.into_any(),
            Kind::Region(mut draw) => {
                let draw: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || draw().view());
                draw.into_any()
            }
            Kind::Element(element) => element.view(),
        }
    }
}

impl Element {
    fn view(self) -> AnyView {
        let children: Vec<AnyView> = self.children.into_iter().map(Node::view).collect();
        let children = StaticVec::from(children);
        if self.tag.is_empty() {
            return children.into_any();
        }
        let mut attributes: Vec<AnyAttribute> = Vec::new();
        for (name, value) in self.attributes {
            attributes.push(match value {
                Value::Fixed(text) => custom_attribute(name, text).into_any_attr(),
                Value::Text(text) => custom_attribute(name, text).into_any_attr(),
                Value::Live(text) => custom_attribute(name, text).into_any_attr(),
            });
        }
        for (name, handler) in self.handlers {
            attributes.push(on(Custom::<DomEvent>::new(name), handler).into_any_attr());
        }
        // Drawings have a namespace of their own.
        match self.tag {
            "svg" => svg::svg()
                .child(children)
                .add_any_attr(attributes)
                .into_any(),
            "path" => svg::path().add_any_attr(attributes).into_any(),
            "rect" => svg::rect().add_any_attr(attributes).into_any(),
            // Leptos makes an element named at run time anew instead of changing it,
            // so no attribute of one screen stays on the next.
            tag => custom(tag)
                .child(children)
                .add_any_attr(attributes)
                .into_any(),
        }
    }
}
