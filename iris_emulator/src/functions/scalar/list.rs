//! ObjectScript's lists (RSQL_d_list and its neighbours), in the encoding that $LISTBUILD makes, a character for a byte.

use super::Takes::{Integer, List, Text};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum, refused};
use crate::number::{Decimal, double_text};
use crate::sqlcode::{SqlCode, SqlError};

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["$LISTBUILD"], "RSQL_d_listbuild", &[Text], Gives::List, build).repeating().seeing_null(),
    Scalar::new(&["$LISTFROMSTRING"], "RSQL_d_listfromstring", &[Text, Text], Gives::List, from_string)
        .requiring(1),
    Scalar::new(&["$LISTTOSTRING"], "RSQL_d_listtostring", &[List, Text], Gives::Text, to_string)
        .requiring(1),
    Scalar::new(&["$LIST"], "RSQL_d_list", &[List, Integer], Gives::Text, element).requiring(1),
    // $LIST from one position to another
    Scalar::new(&["$LIST RANGE"], "RSQL_d_list", &[List, Integer, Integer], Gives::List, range),
    Scalar::new(&["$LISTGET"], "RSQL_d_listget", &[List, Integer, Text], Gives::Text, get)
        .requiring(1)
        .seeing_null(),
    Scalar::new(&["$LISTLENGTH"], "RSQL_d_listlength", &[List], Gives::SmallInt, list_length),
    Scalar::new(&["$LISTDATA"], "RSQL_d_listdata", &[List, Integer], Gives::SmallInt, data).requiring(1),
    Scalar::new(&["$LISTFIND"], "RSQL_d_listfind", &[List, Text, Integer], Gives::SmallInt, find)
        .requiring(2),
    Scalar::new(&["$LISTSAME"], "RSQL_d_listsame", &[List, List], Gives::SmallInt, same),
];

/// The elements of a list; `None` for one that was left out.
pub(super) fn elements(list: &str) -> Option<Vec<Option<String>>> {
    let bytes: Vec<u8> = list.chars().map(|c| u8::try_from(c).ok()).collect::<Option<_>>()?;
    let mut elements = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let (header, length) = match bytes[at] {
            0 => {
                let length = usize::from(u16::from_le_bytes([*bytes.get(at + 1)?, *bytes.get(at + 2)?]));
                // a length that does not fit two bytes
                if length == 0 {
                    let wide: [u8; 4] = bytes.get(at + 3..at + 7)?.try_into().ok()?;
                    (7, usize::try_from(u32::from_le_bytes(wide)).ok()? + 7)
                } else {
                    (3, length + 3)
                }
            }
            short => (1, usize::from(short)),
        };
        if length < header {
            return None;
        }
        let body = bytes.get(at + header..at + length)?;
        elements.push(match body.split_first() {
            None => None,
            Some((1, text)) => Some(text.iter().copied().map(char::from).collect()),
            Some((2, text)) => {
                let (units, rest) = text.as_chunks::<2>();
                if !rest.is_empty() {
                    return None;
                }
                Some(
                    String::from_utf16(
                        &units.iter().map(|unit| u16::from_le_bytes(*unit)).collect::<Vec<_>>(),
                    )
                    .ok()?,
                )
            }
            Some((kind @ (4 | 5), integer)) => Some(integer_of(integer, *kind == 5)?.to_string()),
            Some((kind @ (6 | 7), number)) => {
                let (exponent, integer) = number.split_first()?;
                let number =
                    Decimal::new(integer_of(integer, *kind == 7)?, exponent.cast_signed().into()).ok()?;
                Some(number.canonical())
            }
            Some((8, double)) => {
                let mut bytes = [0; 8];
                // zeros at the front of the little endian number may be left out
                bytes.get_mut(8_usize.checked_sub(double.len())?..)?.copy_from_slice(double);
                Some(double_text(f64::from_le_bytes(bytes)))
            }
            _ => return None,
        });
        at += length;
    }
    Some(elements)
}

/// An integer of a list: little endian, a negative one without the ones at its front.
fn integer_of(bytes: &[u8], is_negative: bool) -> Option<i128> {
    if bytes.len() > 8 {
        return None;
    }
    let mut wide = [if is_negative { 0xFF } else { 0 }; 16];
    wide[..bytes.len()].copy_from_slice(bytes);
    Some(i128::from_le_bytes(wide))
}

/// A list of elements.
pub(super) fn encoded<'e>(elements: impl Iterator<Item = Option<&'e str>>) -> String {
    let mut bytes: Vec<u8> = Vec::new();
    for element in elements {
        let Some(text) = element else {
            bytes.push(1);
            continue;
        };
        let narrow: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c).ok()).collect();
        let body = match narrow {
            Some(mut narrow) => {
                narrow.insert(0, 1);
                narrow
            }
            None => std::iter::once(2).chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        };
        match (u8::try_from(body.len() + 1), u16::try_from(body.len())) {
            (Ok(short), _) => bytes.push(short),
            (_, Ok(long)) => {
                bytes.push(0);
                bytes.extend(long.to_le_bytes());
            }
            _ => {
                bytes.extend([0, 0, 0]);
                bytes.extend(u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes());
            }
        }
        bytes.extend(body);
    }
    bytes.into_iter().map(char::from).collect()
}

/// RSQL_d_listlength: the empty string, which is $CHAR(0), is no list.
fn list(call: &Call<'_, '_>, at: usize) -> Result<Vec<Option<String>>, SqlError> {
    let text = call.text(at);
    let found = if text.is_empty() { None } else { elements(&text) };
    found.ok_or_else(|| SqlError::new(SqlCode::FATAL, "<LIST>: the value is no list"))
}

fn build(call: &Call<'_, '_>) -> Answer {
    let texts: Vec<_> = (0..call.len()).map(|at| (!call.is_null(at)).then(|| call.text(at))).collect();
    Ok(encoded(texts.iter().map(Option::as_deref)).into())
}

fn from_string(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0);
    let delimiter = if call.len() > 1 { call.text(1) } else { ",".into() };
    if delimiter.is_empty() {
        return Ok(encoded(std::iter::once(Some(&*text))).into());
    }
    Ok(encoded(text.split(&*delimiter).map(Some)).into())
}

fn to_string(call: &Call<'_, '_>) -> Answer {
    let delimiter = if call.len() > 1 { call.text(1) } else { ",".into() };
    let texts: Vec<String> = list(call, 0)?.into_iter().map(Option::unwrap_or_default).collect();
    Ok(texts.join(&delimiter).into())
}

/// A position from 1; -1 is the last one, and what is less is refused. `None` before the list.
fn index(position: i64, count: usize) -> Result<Option<usize>, SqlError> {
    if position < -1 {
        return Err(SqlError::new(SqlCode::FATAL, "<RANGE>: a position in a list is not less than -1"));
    }
    let position = if position == -1 { i64::try_from(count).unwrap_or(i64::MAX) } else { position };
    Ok(usize::try_from(position - 1).ok())
}

/// The element at a position, the first unless there is one; `None` where there is no such element.
fn at_position<'l>(
    call: &Call<'_, '_>,
    list: &'l [Option<String>],
) -> Result<Option<&'l Option<String>>, SqlError> {
    let at = index(call.optional_integer(1).unwrap_or(1), list.len())?;
    Ok(at.and_then(|at| list.get(at)))
}

/// RSQL_d_list: an element without a value is like one that is not there.
fn element(call: &Call<'_, '_>) -> Answer {
    match at_position(call, &list(call, 0)?)? {
        Some(Some(element)) => Ok(element.clone().into()),
        _ => refused(SqlCode::FATAL, "<NULL VALUE>: the list has no such element"),
    }
}

fn range(call: &Call<'_, '_>) -> Answer {
    let list = list(call, 0)?;
    let first = index(call.integer(1), list.len())?.unwrap_or(0);
    let last = index(call.integer(2), list.len())?;
    let taken = last.map_or(0, |last| (last + 1).saturating_sub(first));
    let found: Vec<_> = list.iter().skip(first).take(taken).map(Option::as_deref).collect();
    if found.is_empty() { Ok(Datum::Null) } else { Ok(encoded(found.into_iter()).into()) }
}

fn get(call: &Call<'_, '_>) -> Answer {
    let otherwise =
        || if call.len() > 2 && !call.is_null(2) { call.text(2).into_owned().into() } else { Datum::Null };
    if call.is_null(0) {
        return Ok(otherwise());
    }
    let list = list(call, 0)?;
    let found = at_position(call, &list)?;
    Ok(found.cloned().flatten().map_or_else(otherwise, Into::into))
}

fn list_length(call: &Call<'_, '_>) -> Answer {
    Ok(i64::try_from(list(call, 0)?.len()).unwrap_or(i64::MAX).into())
}

fn data(call: &Call<'_, '_>) -> Answer {
    let list = list(call, 0)?;
    let found = at_position(call, &list)?;
    Ok(i64::from(found.is_some_and(Option::is_some)).into())
}

/// The position of the first element that is the text, behind a position; 0 without one.
fn find(call: &Call<'_, '_>) -> Answer {
    let (list, text) = (list(call, 0)?, call.text(1));
    let skipped = match call.optional_integer(2).unwrap_or(0) {
        // behind -1 there is nothing to find
        -1 => list.len(),
        after if after < -1 => return refused(SqlCode::FATAL, "<RANGE>: a search starts not before -1"),
        after => usize::try_from(after).unwrap_or(usize::MAX),
    };
    let found = list.iter().skip(skipped).position(|element| element.as_deref() == Some(&*text));
    Ok(found.map_or(0, |at| i64::try_from(at + skipped + 1).unwrap_or(0)).into())
}

fn same(call: &Call<'_, '_>) -> Answer {
    Ok(i64::from(list(call, 0)? == list(call, 1)?).into())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, run};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lists() {
        let colors = "\"iris $LISTBUILD\"('Red', 'Blue', 'Green')";
        let of = |rest: &str| format!("{colors}{rest}");
        for (name, rest, expected) in [
            ("$LIST", "", "Red"),
            ("$LIST", ", 2", "Blue"),
            ("$LIST", ", -1", "Green"),
            ("$LISTTOSTRING", "", "Red,Blue,Green"),
            ("$LISTTOSTRING", ", '^'", "Red^Blue^Green"),
            ("$LISTLENGTH", "", "3"),
            ("$LISTFIND", ", 'Blue'", "2"),
            ("$LISTFIND", ", 'blue'", "0"),
            ("$LISTGET", ", 9, 'none'", "none"),
            ("$LISTDATA", ", 4", "0"),
        ] {
            assert_eq!(run(name, &of(rest)), Ok(Some(expected.to_owned())), "{name} {rest}");
        }
        assert_eq!(
            run("$LISTTOSTRING", &format!("\"iris $LIST RANGE\"({colors}, 2, 3)")),
            Ok(Some("Blue,Green".into()))
        );
        assert_eq!(run("$LIST", "'the quick brown fox', 1"), Err(-400));
        assert_eq!(run("$LIST", &of(", 7")), Err(-400));
        check(&[
            ("$LISTLENGTH", "\"iris $LISTFROMSTRING\"('a^b', '^')", Some("2")),
            ("$LISTGET", "NULL, 1, 'x'", Some("x")),
        ]);
    }

    proptest! {
        #[test]
        fn lists_are_read_back(list: Vec<Option<String>>) {
            let encoded = encoded(list.iter().map(Option::as_deref));
            prop_assert_eq!(elements(&encoded), Some(list));
        }

        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = elements(&text);
        }
    }
}
