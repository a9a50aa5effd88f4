//! The maps of documents.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::json::{Decode, Fault, Node, for_each_member};

/// A map in the order of its keys, in one allocation.
///
/// Documents have a handful of members, or a few hundred texts; for those this costs
/// a third of what `BTreeMap` adds to the Wasm a customer downloads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> SortedMap<K, V> {
    /// Whether there is no entry.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries, in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.0
            .binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    /// The value of a key.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let index = self.find(key).ok()?;
        self.0.get(index).map(|(_, value)| value)
    }

    /// The key as it is kept, and its value.
    #[must_use]
    pub fn get_key_value<Q: Ord + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: std::borrow::Borrow<Q>,
    {
        let index = self.find(key).ok()?;
        self.0.get(index).map(|(key, value)| (key, value))
    }

    /// Whether there is a value of a key.
    #[must_use]
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: std::borrow::Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// Gives a key a value, and returns the one it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(index) => self
                .0
                .get_mut(index)
                .map(|(_, place)| std::mem::replace(place, value)),
            Err(index) => {
                self.0.insert(index, (key, value));
                None
            }
        }
    }

    /// Removes a key, and returns the value it had.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let index = self.find(key).ok()?;
        Some(self.0.remove(index).1)
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    /// The last value of a key counts.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for SortedMap<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Serialize, V: Serialize> Serialize for SortedMap<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<K: Decode + Ord, V: Decode> Decode for SortedMap<K, V> {
    fn blank() -> Self {
        Self::default()
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        self.0.clear();
        for_each_member(node, &mut |name, member| {
            let (mut key, mut value) = (K::blank(), V::blank());
            // A name is read like a string value, so that an enum can be a key.
            key.decode(Node::Str(name))?;
            value.decode(member)?;
            self.insert(key, value);
            Ok(())
        })
    }
}

/// Whether something occurs more than once.
pub(crate) fn repeats(values: Vec<&str>) -> bool {
    // Of the type that the reader of JSON sorts too: one sort for both.
    let mut values: Vec<(&str, usize)> = values.into_iter().zip(std::iter::repeat(0)).collect();
    values.sort_unstable();
    values
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one == other))
}

#[cfg(test)]
mod tests {
    use super::{SortedMap, repeats};

    #[test]
    fn entries_are_in_the_order_of_their_keys_and_the_last_value_counts() {
        let mut map = SortedMap::from([("es", 1), ("en", 2), ("es", 3)]);
        assert_eq!(map.iter().collect::<Vec<_>>(), [(&"en", &2), (&"es", &3)]);
        assert_eq!(map.insert("de", 4), None);
        assert_eq!(map.insert("en", 5), Some(2));
        assert_eq!(map.keys().collect::<Vec<_>>(), [&"de", &"en", &"es"]);
        assert_eq!(map.values().collect::<Vec<_>>(), [&4, &5, &3]);
        assert_eq!(map.remove("en"), Some(5));
        assert_eq!(map.get("en"), None);
        assert!(map.contains_key("de") && !map.is_empty());
    }

    #[test]
    fn a_repetition_is_found_wherever_it_stands() {
        assert!(!repeats(vec![]));
        assert!(!repeats(vec!["b", "a", "c"]));
        assert!(repeats(vec!["b", "a", "c", "b"]));
    }
}
