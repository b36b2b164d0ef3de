//! The values that groups show, packed: their texts and bytes lie one behind the other.

use std::ops::Range;

use rusqlite::types::ValueRef;

/// Values by their place.
#[derive(Default)]
pub(super) struct Values {
    cells: Vec<Cell>,
    bytes: Vec<u8>,
}

enum Cell {
    Null,
    Integer(i64),
    Real(f64),
    Text(Range<usize>),
    Blob(Range<usize>),
}

impl Values {
    pub(super) fn push(&mut self, value: ValueRef<'_>) {
        let cell = self.cell(value, 0..0);
        self.cells.push(cell);
    }

    /// Puts another value at a place that has one.
    pub(super) fn set(&mut self, at: usize, value: ValueRef<'_>) {
        let space = match self.cells.get(at) {
            Some(Cell::Text(space) | Cell::Blob(space)) => space.clone(),
            Some(_) => 0..0,
            None => return,
        };
        self.cells[at] = self.cell(value, space);
    }

    /// The value at a place; NULL where there is none.
    pub(super) fn get(&self, at: usize) -> ValueRef<'_> {
        match self.cells.get(at) {
            None | Some(Cell::Null) => ValueRef::Null,
            Some(Cell::Integer(value)) => ValueRef::Integer(*value),
            Some(Cell::Real(value)) => ValueRef::Real(*value),
            Some(Cell::Text(range)) => ValueRef::Text(&self.bytes[range.clone()]),
            Some(Cell::Blob(range)) => ValueRef::Blob(&self.bytes[range.clone()]),
        }
    }

    /// Keeps a value, whose bytes go into a space that is free if they fit.
    fn cell(&mut self, value: ValueRef<'_>, space: Range<usize>) -> Cell {
        match value {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(value) => Cell::Integer(value),
            ValueRef::Real(value) => Cell::Real(value),
            ValueRef::Text(text) => match std::str::from_utf8(text) {
                Ok(text) => Cell::Text(self.keep(text.as_bytes(), space)),
                Err(_) => Cell::Text(self.keep(String::from_utf8_lossy(text).as_bytes(), space)),
            },
            ValueRef::Blob(bytes) => Cell::Blob(self.keep(bytes, space)),
        }
    }

    fn keep(&mut self, bytes: &[u8], space: Range<usize>) -> Range<usize> {
        if bytes.len() <= space.len() {
            let range = space.start..space.start + bytes.len();
            self.bytes[range.clone()].copy_from_slice(bytes);
            return range;
        }
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        start..self.bytes.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept() {
        let values = [
            ValueRef::Null,
            ValueRef::Integer(i64::MIN),
            ValueRef::Real(-0.0),
            ValueRef::Text(b"text"),
            ValueRef::Text(b""),
            ValueRef::Blob(b"\0\xff"),
            ValueRef::Text(b"longer text"),
        ];
        let shown = |value: ValueRef<'_>| format!("{value:?}");
        // every value takes the place of every other one, between two that stay
        for old in values {
            for new in values {
                let mut kept = Values::default();
                for value in [values[3], old, values[6]] {
                    kept.push(value);
                }
                kept.set(1, new);
                for (at, expected) in [values[3], new, values[6]].into_iter().enumerate() {
                    assert_eq!(shown(kept.get(at)), shown(expected), "{old:?} {new:?}");
                }
                assert_eq!(kept.get(3), ValueRef::Null);
            }
        }
    }

    #[test]
    fn what_is_no_utf8_is_replaced() {
        let mut kept = Values::default();
        kept.push(ValueRef::Text(b"a\xff"));
        assert_eq!(kept.get(0), ValueRef::Text("a\u{fffd}".as_bytes()));
    }
}
