//! Elements by name: Leptos's own, with every attribute and child type-erased.
//!
//! `view!` turns static markup into an HTML string, which a page with Trusted
//! Types refuses; these are made with `createElement`.

use std::borrow::Cow;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::{AnyView, ElementChild, IntoAny};
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::iterators::StaticVec;
use web_sys::Event;

/// An element that is being put together.
pub(crate) struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element `tag` of the classes `class`; no class attribute where it is empty.
pub(crate) fn el(tag: &'static str, class: &'static str) -> El {
    let element = El {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    };
    if class.is_empty() {
        element
    } else {
        element.attr("class", class)
    }
}

/// Views one after the other, without an element around them.
pub(crate) fn many(views: Vec<AnyView>) -> AnyView {
    StaticVec::from(views).into_any()
}

/// No view at all.
pub(crate) fn nothing() -> AnyView {
    ().into_any()
}

/// A run of text.
pub(crate) fn words(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    text.into_any()
}

/// A view that is made anew whenever a signal it reads changes.
pub(crate) fn region(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

impl El {
    /// Sets an attribute.
    pub(crate) fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        let value: Cow<'static, str> = value.into();
        self.attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Sets an attribute where there is a value for it.
    pub(crate) fn attr_if(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets an attribute without a value, such as `checked`.
    pub(crate) fn flag(self, name: &'static str, set: bool) -> Self {
        self.attr_if(name, set.then_some(""))
    }

    /// Keeps an attribute at what `value` says as the signals it reads change.
    pub(crate) fn live_attr(
        mut self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> Option<String> + Send> = Box::new(value);
        self.attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Listens to an event.
    pub(crate) fn on(mut self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        let handler: Box<dyn FnMut(Event)> = Box::new(handler);
        self.attributes
            .push(on(Custom::<Event>::new(event), handler).into_any_attr());
        self
    }

    /// Adds a child.
    pub(crate) fn child(mut self, child: impl Into<Child>) -> Self {
        let Child(child) = child.into();
        self.children.push(child);
        self
    }

    /// Adds children.
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// Adds text.
    pub(crate) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(words(text));
        self
    }

    /// The element as a view.
    pub(crate) fn view(self) -> AnyView {
        custom(self.tag)
            .child(StaticVec::from(self.children))
            .add_any_attr(self.attributes)
            .into_any()
    }
}

/// Something that can be a child.
pub(crate) struct Child(AnyView);

impl From<AnyView> for Child {
    fn from(view: AnyView) -> Self {
        Self(view)
    }
}

impl From<El> for Child {
    fn from(element: El) -> Self {
        Self(element.view())
    }
}
