//! The encoding: for each element its length, its type, and its payload with the least significant byte first.
//!
//! A length below 256 is one byte, and counts itself and the type. From there on it counts the type and the payload: a
//! zero byte and two bytes, or three zero bytes and four. An element that was left out is a length of 1, without a type.
//! The types: 1 string of bytes, 2 string in UTF-16, 4 and 5 whole numbers that are positive or negative, 6 and 7 the
//! same behind a decimal exponent, 8 double or float, 9 double without its last zero bytes. It is documented for no
//! language; the client libraries of InterSystems and others agree on it.

use super::{ListError, ListItem};

const BYTES: u8 = 1;
const UTF16: u8 = 2;
const POSITIVE: u8 = 4;
const NEGATIVE: u8 = 5;
const POSITIVE_DECIMAL: u8 = 6;
const NEGATIVE_DECIMAL: u8 = 7;
const DOUBLE: u8 = 8;
const COMPACT_DOUBLE: u8 = 9;

pub(super) fn encode(items: &[ListItem]) -> Vec<u8> {
    let mut out = Vec::new();
    for item in items {
        match item {
            ListItem::Missing => out.push(1),
            ListItem::Text(text) => {
                let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c).ok()).collect();
                match bytes {
                    Some(bytes) => push(&mut out, BYTES, &bytes),
                    None => {
                        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
                        push(&mut out, UTF16, &units);
                    }
                }
            }
            ListItem::Integer(number) => {
                let ty = if *number < 0 { NEGATIVE } else { POSITIVE };
                push(&mut out, ty, payload(*number).as_ref());
            }
            ListItem::Decimal { digits, exponent } => {
                let ty = if *digits < 0 { NEGATIVE_DECIMAL } else { POSITIVE_DECIMAL };
                push(&mut out, ty, &[&exponent.to_le_bytes()[..], payload(*digits).as_ref()].concat());
            }
            ListItem::Double(number) => push(&mut out, DOUBLE, &number.to_le_bytes()),
        }
    }
    out
}

/// The bytes of a number without the last ones that follow from its sign.
fn payload(number: i64) -> impl AsRef<[u8]> {
    let filler = if number < 0 { 0xff } else { 0 };
    let bytes = number.to_le_bytes();
    let length = bytes.iter().rposition(|byte| *byte != filler).map_or(0, |last| last + 1);
    bytes[..length].to_vec()
}

fn push(out: &mut Vec<u8>, ty: u8, payload: &[u8]) {
    let length = payload.len() + 1;
    match (u8::try_from(length + 1), u16::try_from(length), u32::try_from(length)) {
        (Ok(short), ..) => out.push(short),
        (_, Ok(long), _) => {
            out.push(0);
            out.extend(long.to_le_bytes());
        }
        // a string of IRIS has 3,641,144 characters at most
        (.., longest) => {
            out.extend([0; 3]);
            out.extend(longest.unwrap_or(u32::MAX).to_le_bytes());
        }
    }
    out.push(ty);
    out.extend_from_slice(payload);
}

pub(super) fn decode(mut bytes: &[u8]) -> Result<Vec<ListItem>, ListError> {
    let mut items = Vec::new();
    while !bytes.is_empty() {
        let position = items.len();
        let (element, rest) = split(bytes).ok_or(ListError::Truncated(position))?;
        bytes = rest;
        items.push(match element.split_first() {
            None => ListItem::Missing,
            Some((&ty, payload)) => item(position, ty, payload)?,
        });
    }
    Ok(items)
}

/// Type and payload of the first element, and what is behind it.
fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = match bytes {
        [0, 0, 0, a, b, c, d, rest @ ..] => (u32::from_le_bytes([*a, *b, *c, *d]), rest),
        [0, a, b, rest @ ..] if (*a, *b) != (0, 0) => (u16::from_le_bytes([*a, *b]).into(), rest),
        [0, ..] | [] => return None,
        [length, rest @ ..] => (u32::from(*length) - 1, rest),
    };
    rest.split_at_checked(usize::try_from(length).ok()?)
}

fn item(position: usize, ty: u8, payload: &[u8]) -> Result<ListItem, ListError> {
    let is_negative = matches!(ty, NEGATIVE | NEGATIVE_DECIMAL);
    match ty {
        // a null of other clients
        0 => Ok(ListItem::Missing),
        BYTES => Ok(payload.into()),
        UTF16 => {
            let (units, rest) = payload.as_chunks::<2>();
            if !rest.is_empty() {
                return Err(ListError::Length(position));
            }
            let units: Vec<u16> = units.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
            String::from_utf16(&units).map(ListItem::Text).map_err(|_| ListError::Utf16(position))
        }
        POSITIVE | NEGATIVE => whole(position, is_negative, payload).map(ListItem::Integer),
        POSITIVE_DECIMAL | NEGATIVE_DECIMAL => {
            let (exponent, digits) = payload.split_first().ok_or(ListError::Length(position))?;
            let digits = whole(position, is_negative, digits)?;
            Ok(ListItem::Decimal { digits, exponent: i8::from_le_bytes([*exponent]) })
        }
        DOUBLE if payload.len() <= 4 => {
            let float = f32::from_le_bytes(last_bytes(payload).ok_or(ListError::Length(position))?);
            Ok(ListItem::Double(float.into()))
        }
        DOUBLE if payload.len() != 8 => Err(ListError::Length(position)),
        DOUBLE | COMPACT_DOUBLE => {
            let bytes = last_bytes(payload).ok_or(ListError::Length(position))?;
            Ok(ListItem::Double(f64::from_le_bytes(bytes)))
        }
        type_code => Err(ListError::Type { position, type_code }),
    }
}

fn whole(position: usize, is_negative: bool, payload: &[u8]) -> Result<i64, ListError> {
    let mut bytes = [if is_negative { 0xff } else { 0 }; 8];
    bytes.get_mut(..payload.len()).ok_or(ListError::Length(position))?.copy_from_slice(payload);
    let number = i64::from_le_bytes(bytes);
    if (number < 0) == is_negative { Ok(number) } else { Err(ListError::Range(position)) }
}

/// The payload as the most significant of so many bytes.
fn last_bytes<const N: usize>(payload: &[u8]) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    bytes.get_mut(N.checked_sub(payload.len())?..)?.copy_from_slice(payload);
    Some(bytes)
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::List;
    use super::*;
    use proptest::prelude::*;

    pub(in super::super) fn items() -> impl Strategy<Value = ListItem> {
        prop_oneof![
            Just(ListItem::Missing),
            ".{0,12}".prop_map(ListItem::Text),
            "[\u{0}-\u{ff}]{0,300}".prop_map(ListItem::Text),
            any::<i64>().prop_map(ListItem::Integer),
            (-300_i64..300).prop_map(ListItem::Integer),
            (any::<i64>(), any::<i8>()).prop_map(|(digits, exponent)| ListItem::Decimal { digits, exponent }),
            any::<f64>().prop_filter("comparable", |value| !value.is_nan()).prop_map(ListItem::Double),
        ]
    }

    proptest! {
        #[test]
        fn lists_are_read_back(items in prop::collection::vec(items(), 0..12)) {
            let list = List::from(items);
            prop_assert_eq!(List::from_bytes(&list.to_bytes()), Ok(list.clone()));
            let nested = ListItem::from(list.clone());
            prop_assert_eq!(nested.as_list(), Some(list));
        }

        #[test]
        fn no_bytes_panic(bytes: Vec<u8>) {
            if let Ok(list) = List::from_bytes(&bytes) {
                let _ = list.to_string();
            }
        }
    }

    #[test]
    fn what_other_clients_write() {
        for (bytes, item) in [
            (&b"\x01"[..], ListItem::Missing),
            (b"\x02\x01", "".into()),
            (b"\x03\x01\xe9", "é".into()),
            (b"\x06\x02\xac\x20\x41\x00", "€A".into()),
            (b"\x02\x04", 0.into()),
            (b"\x03\x04\x80", 128.into()),
            (b"\x02\x05", (-1).into()),
            (b"\x03\x05\x00", (-256).into()),
            (b"\x03\x05\xfe", (-2).into()),
            (b"\x0a\x05\0\0\0\0\0\0\0\x80", i64::MIN.into()),
            (b"\x04\x06\xff\x0f", ListItem::Decimal { digits: 15, exponent: -1 }),
            (b"\x0a\x08\0\0\0\0\0\0\xf0\x3f", 1.0.into()),
        ] {
            let list = List::from([item]);
            assert_eq!(list.to_bytes(), bytes, "{list}");
            assert_eq!(List::from_bytes(bytes), Ok(list));
        }
        // short forms of doubles, which are written at length
        for bytes in [&b"\x04\x08\x80\x3f"[..], b"\x04\x09\xf0\x3f"] {
            assert_eq!(List::from_bytes(bytes), Ok(List::from([1.0.into()])));
        }
    }

    #[test]
    fn long_strings() {
        for length in [252, 253, 254, 255, 65_533, 65_534, 65_535, 70_000] {
            let list: List = ["x".repeat(length)].into_iter().collect();
            let bytes = list.to_bytes();
            let head = match length {
                ..=253 => 2,
                254..=65_534 => 4,
                _ => 8,
            };
            assert_eq!(bytes.len(), length + head, "{length}");
            assert_eq!(List::from_bytes(&bytes), Ok(list));
        }
    }

    #[test]
    fn what_is_no_list() {
        for (bytes, error) in [
            (&b"\x05\x01Ad"[..], ListError::Truncated(0)),
            (b"\x01\x00", ListError::Truncated(1)),
            (b"\0\0\0\x01", ListError::Truncated(0)),
            (b"\x03\x19x", ListError::Type { position: 0, type_code: 25 }),
            (b"\x03\x02x", ListError::Length(0)),
            (b"\x04\x02\x00\xd8", ListError::Utf16(0)),
            (b"\x0a\x04\0\0\0\0\0\0\0\x80", ListError::Range(0)),
            (b"\x0b\x04\0\0\0\0\0\0\0\0\x01", ListError::Length(0)),
            (b"\x02\x06", ListError::Length(0)),
            (b"\x07\x08\0\0\0\0\0", ListError::Length(0)),
        ] {
            assert_eq!(List::from_bytes(bytes), Err(error), "{bytes:?}");
        }
    }
}
