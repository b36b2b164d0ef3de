//! Where a text is in another.

use super::Takes::{Integer, Text};
use super::substring::{length, units};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum};

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["CHARINDEX"], "RSQL_charindex", &[Text, Text, Integer], Gives::Integer, charindex)
        .requiring(2),
    Scalar::new(&["POSITION"], "RSQL_position", &[Text, Text], Gives::Integer, charindex),
    Scalar::new(&["INSTR"], "RSQL_instr", &[Text, Text, Integer, Integer], Gives::Integer, instr)
        .requiring(2),
    Scalar::new(&["$FIND"], "RSQL_d_find", &[Text, Text, Integer], Gives::SmallInt, find).requiring(2),
];

/// The position of the first occurrence from `start` on, from 1; `None` without one.
fn found(part: &str, text: &str, start: i64) -> Option<i64> {
    let skipped = usize::try_from(start.max(1) - 1).unwrap_or(usize::MAX);
    let rest = units(text, skipped, usize::MAX);
    let at = rest.find(part)?;
    Some(i64::try_from(skipped).ok()? + length(&rest[..at]) + 1)
}

fn charindex(call: &Call<'_, '_>) -> Answer {
    let (part, text) = (call.text(0), call.text(1));
    if part.is_empty() {
        return Ok(Datum::Integer(0));
    }
    Ok(found(&part, &text, call.optional_integer(2).unwrap_or(1)).unwrap_or(0).into())
}

/// The nth occurrence.
fn instr(call: &Call<'_, '_>) -> Answer {
    let (text, part) = (call.text(0), call.text(1));
    let mut start = call.optional_integer(2).unwrap_or(1);
    let occurrence = call.optional_integer(3).unwrap_or(1);
    if part.is_empty() || start < 1 || occurrence < 1 {
        return Ok(Datum::Integer(0));
    }
    let mut at = 0;
    for _ in 0..occurrence {
        match found(&part, &text, start) {
            Some(position) => (at, start) = (position, position + 1),
            None => return Ok(Datum::Integer(0)),
        }
    }
    Ok(at.into())
}

/// The position behind the occurrence; 0 without one.
fn find(call: &Call<'_, '_>) -> Answer {
    let (text, part) = (call.text(0), call.text(1));
    let start = call.optional_integer(2).unwrap_or(1).max(1);
    if part.is_empty() {
        return Ok(start.into());
    }
    Ok(found(&part, &text, start).map_or(0, |at| at + length(&part)).into())
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn positions() {
        check(&[
            ("POSITION", "'br', 'The broken brown briefcase'", Some("5")),
            ("CHARINDEX", "'br', 'The broken brown briefcase', 6", Some("12")),
            ("$FIND", "'The broken brown briefcase', 'br', 6", Some("14")),
            ("INSTR", "'The broken brown briefcase', 'br', 6, 2", Some("18")),
            ("$FIND", "'ABCDEG', 'BCD'", Some("5")),
            ("$FIND", "987654321, 7", Some("4")),
            ("$FIND", "'AABBCCDD', 'AC'", Some("0")),
            ("$FIND", "'EVERGREEN FOREST', 'R', 7", Some("14")),
            ("$FIND", "'ABCDEFG', 'G', 10", Some("0")),
            ("CHARINDEX", "'l', 'héllo'", Some("3")),
            ("CHARINDEX", "'x', NULL", None),
            ("INSTR", "'aaa', 'a', 1, 4", Some("0")),
        ]);
    }
}
