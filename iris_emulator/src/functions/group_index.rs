//! The keys of groups: a hash table that gives the place of each, and their order.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

/// Marks a slot that no key has taken.
const FREE: u32 = u32::MAX;

/// Keys, each at the place at which it came.
#[derive(Default)]
pub(super) struct Index {
    /// All keys, one behind the other.
    bytes: Vec<u8>,
    /// Where each key ends in `bytes`.
    ends: Vec<usize>,
    /// Open addressing with linear probing; a power of two, of which at most half are taken.
    slots: Vec<Slot>,
    hasher: FixedState,
}

#[derive(Clone, Copy)]
struct Slot {
    /// The high half of the key's hash: keys are compared only where it agrees, and none is hashed again when the table
    /// grows.
    hash: u32,
    place: u32,
}

impl Index {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The place of the key, and whether it is new; `None` if there are more keys than can be counted.
    pub(super) fn place(&mut self, key: &[u8]) -> Option<(usize, bool)> {
        if self.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = (self.hasher.hash_one(key) >> 32) as u32;
        let mut at = first(hash, self.slots.len());
        loop {
            let slot = self.slots[at];
            if slot.place == FREE {
                break;
            }
            let place = slot.place as usize;
            if slot.hash == hash && self.key(place) == key {
                return Some((place, false));
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        let place = u32::try_from(self.len()).ok().filter(|place| *place != FREE)?;
        self.slots[at] = Slot { hash, place };
        self.bytes.extend_from_slice(key);
        self.ends.push(self.bytes.len());
        Some((place as usize, true))
    }

    /// The places in the order of the keys.
    pub(super) fn order(&self) -> Vec<u32> {
        // most pairs are told apart by the eight bytes behind what all keys begin with
        let common = self.common_prefix();
        let places = (0..self.len()).zip(0_u32..);
        let mut order: Vec<(u64, u32)> =
            places.map(|(at, place)| (head(&self.key(at)[common..]), place)).collect();
        order.sort_unstable_by(|(left_head, left), (right_head, right)| {
            let rest = || self.key(*left as usize).cmp(self.key(*right as usize));
            left_head.cmp(right_head).then_with(rest)
        });
        order.into_iter().map(|(_, place)| place).collect()
    }

    fn key(&self, place: usize) -> &[u8] {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start..self.ends[place]]
    }

    /// How many bytes all keys begin with.
    fn common_prefix(&self) -> usize {
        if self.len() == 0 {
            return 0;
        }
        let first = self.key(0);
        (1..self.len()).fold(first.len(), |common, place| {
            let pairs = first[..common].iter().zip(self.key(place));
            pairs.take_while(|(left, right)| left == right).count()
        })
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(16);
        let old = std::mem::replace(&mut self.slots, vec![Slot { hash: 0, place: FREE }; size]);
        for slot in old.into_iter().filter(|slot| slot.place != FREE) {
            let mut at = first(slot.hash, size);
            while self.slots[at].place != FREE {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = slot;
        }
    }
}

/// The slot at which the search for a hash begins, of that many.
fn first(hash: u32, slots: usize) -> usize {
    hash as usize & (slots - 1)
}

/// The first eight bytes as a number that is ordered as they are.
fn head(key: &[u8]) -> u64 {
    match key.first_chunk() {
        Some(head) => u64::from_be_bytes(*head),
        None => {
            let mut head = [0; 8];
            head[..key.len()].copy_from_slice(key);
            u64::from_be_bytes(head)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_are_found_again() {
        let mut index = Index::default();
        let keys: Vec<String> = (0..5_000).map(|key| format!("key {}", key * 7_919 % 5_000)).collect();
        for (place, key) in keys.iter().enumerate() {
            assert_eq!(index.place(key.as_bytes()), Some((place, true)));
        }
        for (place, key) in keys.iter().enumerate() {
            assert_eq!(index.place(key.as_bytes()), Some((place, false)));
        }
        assert_eq!(index.len(), 5_000);
    }

    proptest! {
        #[test]
        fn places_are_ordered_by_their_keys(
            prefix in "[ab]{0,9}",
            rests in proptest::collection::vec(proptest::collection::vec(0_u8..3, 0..12), 0..80),
        ) {
            let mut index = Index::default();
            let keys: Vec<Vec<u8>> = rests.iter().map(|rest| [prefix.as_bytes(), rest].concat()).collect();
            for key in &keys {
                index.place(key).unwrap();
            }
            let order = index.order();
            let found: Vec<&[u8]> = order.iter().map(|place| index.key(*place as usize)).collect();
            let expected: BTreeSet<&[u8]> = keys.iter().map(Vec::as_slice).collect();
            prop_assert_eq!(found, expected.into_iter().collect::<Vec<_>>());
        }
    }
}
