//! VARBINARY, BINARY, LONGVARBINARY: bytes.
//!
//! The IRIS driver hands bytes to the PGWire server as a Python `bytes`, and the server prints that: a cell
//! arrives as `b'\x00ab'`. A server that sends PostgreSQL's `\x006162` instead is understood, too; the two
//! can't be taken for each other.

use std::borrow::Cow;

use diesel::Queryable;
use diesel::deserialize::{self, FromSql, FromSqlRef};
use diesel::sql_types::Binary;

use super::{IrisValue, unreadable};
use crate::Iris;

/// Diesel derives `Vec<u8>` and `Cow<[u8]>` from this.
impl<'a> FromSqlRef<'a, Binary, Iris> for &'a [u8] {
    fn from_sql(value: &'a mut IrisValue<'_>) -> deserialize::Result<Self> {
        let Some(bytes) = decode(&value.bytes) else { return unreadable("a VARBINARY") };
        value.bytes = Cow::Owned(bytes);
        Ok(&value.bytes)
    }
}

/// What Diesel's guide tells authors of types to build on, where the backend may be any: bytes that live as long as the row.
impl FromSql<Binary, Iris> for *const [u8] {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let Some(bytes) = decode(&value.bytes) else { return unreadable("a VARBINARY") };
        let kept = value.decoded.and_then(|(cells, index, count)| cells.get_or_init(index, count, bytes));
        let kept = kept.ok_or("a VARBINARY can be borrowed only from the row of a connection")?;
        Ok(std::ptr::from_ref(kept))
    }
}

impl Queryable<Binary, Iris> for *const [u8] {
    type Row = Self;

    fn build(row: Self) -> deserialize::Result<Self> {
        Ok(row)
    }
}

/// The bytes that a cell stands for; `None` when it is in neither of the two forms.
fn decode(cell: &[u8]) -> Option<Vec<u8>> {
    match cell {
        [b'\\', b'x', digits @ ..] => decode_hex(digits),
        [b'b', quote @ (b'\'' | b'"'), inner @ .., last] if quote == last => decode_python(inner),
        // a driver that gives an empty VARBINARY as an empty string
        [] => Some(Vec::new()),
        _ => None,
    }
}

fn decode_hex(digits: &[u8]) -> Option<Vec<u8>> {
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|pair| hex_byte(*pair)).collect())?
}

fn hex_byte([high, low]: [u8; 2]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

/// The inside of a Python bytes literal: printable ASCII, and the escapes that `repr` writes.
fn decode_python(inner: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(inner.len());
    let mut rest = inner;
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first != b'\\' {
            bytes.push(first);
            continue;
        }
        let (&escape, tail) = rest.split_first()?;
        rest = tail;
        bytes.push(match escape {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'\\' | b'\'' | b'"' => escape,
            b'x' => {
                let (pair, tail) = rest.split_first_chunk::<2>()?;
                rest = tail;
                hex_byte(*pair)?
            }
            _ => return None,
        });
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What Python's `repr` gives for bytes, written from its documentation and not from the decoder.
    fn repr(bytes: &[u8]) -> String {
        let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
        let mut text = format!("b{quote}");
        for &byte in bytes {
            match byte {
                b'\n' => text.push_str("\\n"),
                b'\r' => text.push_str("\\r"),
                b'\t' => text.push_str("\\t"),
                b'\\' => text.push_str("\\\\"),
                b'\'' if quote == '\'' => text.push_str("\\'"),
                0x20..0x7f => text.push(char::from(byte)),
                _ => text.push_str(&format!("\\x{byte:02x}")),
            }
        }
        text.push(quote);
        text
    }

    proptest! {
        #[test]
        fn a_python_literal_is_read_back(bytes: Vec<u8>) {
            prop_assert_eq!(decode(repr(&bytes).as_bytes()), Some(bytes));
        }

        #[test]
        fn a_hexadecimal_literal_is_read_back(bytes: Vec<u8>) {
            let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            prop_assert_eq!(decode(format!("\\x{text}").as_bytes()), Some(bytes));
        }

        #[test]
        fn nothing_panics(cell: Vec<u8>) {
            let _ = decode(&cell);
        }
    }

    #[test]
    fn half_a_literal_is_refused() {
        for cell in ["b'", "b'\\'", "b'\\x0'", "b'\\q'", "\\x0", "\\xzz", "abc", "b'a\""] {
            assert_eq!(decode(cell.as_bytes()), None, "{cell}");
        }
    }
}
