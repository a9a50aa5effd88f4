//! What is done anew when something changes: signals, and the effects that read
//! them.
//!
//! A signal remembers the effects that read it. When it changes they run again,
//! once each, in a microtask, so that several changes at once draw once. An effect
//! owns what was made while it ran; that ends when it has run again.
//!
//! This is the part of a reactive framework that the widget uses.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::pin::Pin;
use std::rc::{Rc, Weak};

use wasm_bindgen_futures::spawn_local;

thread_local! {
    /// The effect that runs now.
    static RUNNING: RefCell<Option<Rc<Effect>>> = const { RefCell::new(None) };
    /// The effects that will run in the next microtask.
    static WAITING: RefCell<Vec<Weak<Effect>>> = const { RefCell::new(Vec::new()) };
    /// What [`Stored`] handles stand for, with the number of the slot's use.
    static SLOTS: RefCell<Vec<Slot>> = const { RefCell::new(Vec::new()) };
}

type Slot = (u32, Option<Rc<dyn Any>>);

/// Does `work` in the background. Boxed here, so that the machinery around it is there once
/// and not for every kind of work.
pub(crate) fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    spawn_local(work);
}

/// Does `work` once the current task is done.
pub(crate) fn soon(work: impl FnOnce() + 'static) {
    let work: Box<dyn FnOnce()> = Box::new(work);
    do_soon(work);
}

fn do_soon(work: Box<dyn FnOnce()>) {
    spawn(async move { work() });
}

/// Something that is done anew whenever a signal it reads changes. It ends when
/// the last handle on it is dropped.
pub(crate) struct Effect {
    work: RefCell<Box<dyn FnMut()>>,
    /// What was made while it ran last.
    owned: RefCell<Vec<Rc<dyn Any>>>,
    waiting: Cell<bool>,
}

impl Effect {
    /// Runs `work` now, and again whenever a signal it read changes, for as long as
    /// the effect that runs now or the handle lives.
    pub(crate) fn run(work: Box<dyn FnMut()>) -> Rc<Self> {
        let effect = Rc::new(Self {
            work: RefCell::new(work),
            owned: RefCell::default(),
            waiting: Cell::new(false),
        });
        keep(Rc::clone(&effect) as Rc<dyn Any>);
        effect.again();
        effect
    }

    fn again(self: &Rc<Self>) {
        self.waiting.set(false);
        // Ends only after the work has removed what still uses it.
        let before = self.owned.take();
        let outer = RUNNING.replace(Some(Rc::clone(self)));
        if let Ok(mut work) = self.work.try_borrow_mut() {
            work();
        }
        RUNNING.set(outer);
        drop(before);
    }
}

/// Keeps `thing` until the effect that runs now has run again or ended.
pub(crate) fn keep(thing: Rc<dyn Any>) {
    RUNNING.with_borrow(|running| {
        if let Some(effect) = running {
            effect.owned.borrow_mut().push(thing);
        }
    });
}

/// A handle, as small as a number, on a value that lives until it is freed.
pub(crate) struct Stored<T> {
    slot: usize,
    use_of_slot: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Stored<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Stored<T> {}

impl<T: 'static> Stored<T> {
    pub(crate) fn new(value: Rc<T>) -> Self {
        let (slot, use_of_slot) = store(value);
        Self {
            slot,
            use_of_slot,
            kind: PhantomData,
        }
    }

    /// The value, until it is freed.
    pub(crate) fn get(self) -> Option<Rc<T>> {
        in_slot(self.slot, self.use_of_slot, false)?.downcast().ok()
    }

    /// Frees the value; no handle finds it any more.
    pub(crate) fn free(self) {
        // Dropped outside of the borrow: what ends may free something itself.
        let _ended = in_slot(self.slot, self.use_of_slot, true);
    }
}

/// Puts a value into a free slot: its number, and which use of the slot this is.
fn store(value: Rc<dyn Any>) -> (usize, u32) {
    SLOTS.with_borrow_mut(|slots| {
        let free = slots.iter().position(|(_, value)| value.is_none());
        let slot = free.unwrap_or_else(|| {
            slots.push((0, None));
            slots.len() - 1
        });
        let mut use_of_slot = 0;
        if let Some(place) = slots.get_mut(slot) {
            use_of_slot = place.0.wrapping_add(1);
            *place = (use_of_slot, Some(value));
        }
        (slot, use_of_slot)
    })
}

/// The value in a slot during one use of it; `take` leaves the slot free.
fn in_slot(slot: usize, use_of_slot: u32, take: bool) -> Option<Rc<dyn Any>> {
    SLOTS.with_borrow_mut(|slots| match slots.get_mut(slot) {
        Some((now, value)) if *now == use_of_slot => {
            if take {
                value.take()
            } else {
                value.clone()
            }
        }
        _ => None,
    })
}

/// A value that tells the effects that read it when it changes.
pub(crate) struct Signal<T>(Stored<State<T>>);

struct State<T> {
    value: RefCell<T>,
    readers: RefCell<Vec<Weak<Effect>>>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: Clone + Default + 'static> Signal<T> {
    pub(crate) fn new() -> Self {
        Self(Stored::new(Rc::new(State {
            value: RefCell::new(T::default()),
            readers: RefCell::default(),
        })))
    }

    /// The value. The effect that runs now will run again when it changes.
    pub(crate) fn get(self) -> T {
        let Some(state) = self.0.get() else {
            return T::default();
        };
        read(&state.readers);
        state.value.borrow().clone()
    }

    /// Changes the value, and has its readers run again.
    pub(crate) fn set(self, value: T) {
        self.change(|place| *place = value);
    }

    /// Changes the value from what it is, and has its readers run again. Whoever
    /// changes it does not become a reader: a field that is removed while it has the
    /// focus sends its last event from within the effect that removes it.
    pub(crate) fn change(self, change: impl FnOnce(&mut T)) {
        if let Some(state) = self.0.get() {
            change(&mut state.value.borrow_mut());
            wake(state.readers.take());
        }
    }

    /// Ends the signal.
    pub(crate) fn free(self) {
        self.0.free();
    }
}

/// Adds the effect that runs now to the readers.
fn read(readers: &RefCell<Vec<Weak<Effect>>>) {
    RUNNING.with_borrow(|running| {
        if let Some(effect) = running {
            let reader = Rc::downgrade(effect);
            let mut readers = readers.borrow_mut();
            if !readers.iter().any(|known| known.ptr_eq(&reader)) {
                readers.push(reader);
            }
        }
    });
}

/// Has effects run again in the next microtask.
fn wake(readers: Vec<Weak<Effect>>) {
    let first = WAITING.with_borrow_mut(|waiting| {
        let was_empty = waiting.is_empty();
        for reader in readers {
            if let Some(effect) = reader.upgrade()
                && !effect.waiting.replace(true)
            {
                waiting.push(reader);
            }
        }
        was_empty && !waiting.is_empty()
    });
    if first {
        soon(|| {
            for reader in WAITING.take() {
                // One that ended meanwhile is not there any more.
                if let Some(effect) = reader.upgrade() {
                    effect.again();
                }
            }
        });
    }
}
