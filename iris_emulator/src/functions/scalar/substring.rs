//! Parts of texts. Positions and lengths count UTF-16 units, as IRIS does.

use super::Takes::{Integer, Stream, Text};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum, refused};
use crate::sqlcode::SqlCode;

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["SUBSTRING"], "RSQL_substring", &[Stream, Integer, Integer], Gives::Text, substring)
        .requiring(2),
    Scalar::new(&["SUBSTR"], "RSQL_substr", &[Text, Integer, Integer], Gives::Text, substr).requiring(2),
    Scalar::new(&["LEFT"], "RSQL_left", &[Text, Integer], Gives::Text, left),
    Scalar::new(&["RIGHT"], "RSQL_right", &[Text, Integer], Gives::Text, right),
    Scalar::new(&["$EXTRACT"], "RSQL_d_extract", &[Text, Integer, Integer], Gives::Text, extract)
        .requiring(1)
        .seeing_null(),
    Scalar::new(&["$PIECE"], "RSQL_d_piece", &[Text, Text, Integer, Integer], Gives::Text, piece)
        .requiring(2)
        .seeing_null(),
    Scalar::new(&["STUFF"], "RSQL_stuff", &[Text, Integer, Integer, Text], Gives::Text, stuff),
];

/// The units from `first` on, `count` of them. Half of a surrogate pair is U+FFFD: no text of ours can hold it.
pub(super) fn units(text: &str, first: usize, count: usize) -> String {
    if text.is_ascii() {
        let begin = first.min(text.len());
        return text[begin..begin.saturating_add(count).min(text.len())].to_owned();
    }
    let units: Vec<u16> = text.encode_utf16().skip(first).take(count).collect();
    String::from_utf16_lossy(&units)
}

pub(super) fn length(text: &str) -> i64 {
    i64::try_from(crate::value::utf16_length(text)).unwrap_or(i64::MAX)
}

fn to_usize(number: i64) -> usize {
    usize::try_from(number).unwrap_or(if number < 0 { 0 } else { usize::MAX })
}

/// Positions before the first count as if characters stood there. Nothing is NULL.
fn substring(call: &Call<'_, '_>) -> Answer {
    let (text, start) = (call.text(0), call.integer(1));
    let count = call.optional_integer(2);
    if count.is_some_and(|count| count < 0) {
        return refused(SqlCode::SUBSTRING_LENGTH, "the length passed to SUBSTRING is negative");
    }
    let end = count.map_or(i64::MAX, |count| start.saturating_add(count));
    let first = start.max(1);
    Ok(some_text(units(&text, to_usize(first - 1), to_usize(end.saturating_sub(first)))))
}

/// NULL for a text without characters.
fn some_text(text: String) -> Datum {
    if text.is_empty() { Datum::Null } else { Datum::Text(text) }
}

/// A negative start counts from the end.
fn substr(call: &Call<'_, '_>) -> Answer {
    let (text, start) = (call.text(0), call.integer(1));
    let count = call.optional_integer(2).unwrap_or(i64::MAX);
    if count < 1 {
        return Ok(Datum::Null);
    }
    let first = if start < 0 { (length(&text) + start).max(0) } else { (start - 1).max(0) };
    Ok(some_text(units(&text, to_usize(first), to_usize(count))))
}

/// RSQL_left: of 0 and less characters NULL.
fn left(call: &Call<'_, '_>) -> Answer {
    Ok(some_text(units(&call.text(0), 0, to_usize(call.integer(1)))))
}

fn right(call: &Call<'_, '_>) -> Answer {
    let (text, count) = (call.text(0), call.integer(1));
    let skipped = (length(&text) - count.max(0)).max(0);
    Ok(some_text(units(&text, to_usize(skipped), usize::MAX)))
}

/// ObjectScript's empty string is NULL in SQL. From the first position to the last one; one character without the last. Before the text there is nothing.
fn extract(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0);
    let from = call.optional_integer(1).unwrap_or(1);
    let to = call.optional_integer(2).unwrap_or(from);
    let first = from.max(1);
    let count = to.saturating_sub(first).saturating_add(1);
    Ok(some_text(units(&text, to_usize(first - 1), to_usize(count))))
}

/// The pieces from one to another, with the delimiters between them; -1 is the last one.
fn piece(call: &Call<'_, '_>) -> Answer {
    let (text, delimiter) = (call.text(0), call.text(1));
    if call.is_null(0) || delimiter.is_empty() || call.is_null(3) {
        return Ok(Datum::Null);
    }
    let pieces: Vec<&str> = text.split(&*delimiter).collect();
    let from = if call.len() > 2 { call.integer(2) } else { 1 };
    let to = call.optional_integer(3).unwrap_or(from);
    // a start before the first one is the first one where there is an end
    let first = from.max(1);
    let taken = to.saturating_sub(first).saturating_add(1);
    let found: Vec<&str> = pieces.into_iter().skip(to_usize(first - 1)).take(to_usize(taken)).collect();
    Ok(some_text(found.join(&delimiter)))
}

/// Characters replaced by others; a start of 0 puts them in front.
fn stuff(call: &Call<'_, '_>) -> Answer {
    let (text, start, count, with) = (call.text(0), call.integer(1), call.integer(2), call.text(3));
    if start < 0 || count < 0 || start > length(&text) + 1 {
        return Ok(Datum::Null);
    }
    let first = to_usize((start - 1).max(0));
    let before = units(&text, 0, first);
    let after = units(&text, first.saturating_add(to_usize(count)), usize::MAX);
    Ok(Datum::Text(format!("{before}{with}{after}")))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, run};

    #[test]
    fn parts_of_texts() {
        check(&[
            ("SUBSTRING", "'forward pass', 1, 7", Some("forward")),
            ("SUBSTRING", "'~1.10', 2", Some("1.10")),
            ("SUBSTRING", "'ABCDEFG', -2, 4", Some("A")),
            ("SUBSTRING", "'abc', 9", None),
            ("SUBSTRING", "'abc', 1, 0", None),
            ("SUBSTRING", "'abc', NULL", None),
            ("SUBSTRING", "'héllo', 2, 3", Some("éll")),
            ("SUBSTR", "'ABCDEFG', 3", Some("CDEFG")),
            ("SUBSTR", "'ABCDEFG', 3, 4", Some("CDEF")),
            ("SUBSTR", "'ABCDEFG', -5, 4", Some("CDEF")),
            ("SUBSTR", "'ABC', -9, 2", Some("AB")),
            ("SUBSTR", "'ABC', 0, 1", Some("A")),
            ("SUBSTR", "'ABC', 4", None),
            ("SUBSTR", "'ABC', 1, -1", None),
            ("LEFT", "'abcdef', 2", Some("ab")),
            ("RIGHT", "'abcdef', 2", Some("ef")),
            ("RIGHT", "'ab', 9", Some("ab")),
            ("$EXTRACT", "'ABCD', 2", Some("B")),
            ("$EXTRACT", "'1234Alabama567', 5, 11", Some("Alabama")),
            ("$EXTRACT", "'THIS IS A TEST', -7, 7", Some("THIS IS")),
            ("$EXTRACT", "'ABCD', 9", None),
            ("$PIECE", "'a^b^c', '^', 2", Some("b")),
            ("$PIECE", "'a^b^c', '^', 2, 9", Some("b^c")),
            ("$PIECE", "'a^b^c', '^', -1", None),
            ("$PIECE", "'a^b^c', '^', 4", None),
            ("STUFF", "'BOLT', 2, 1, 'E'", Some("BELT")),
            ("STUFF", "'old home', 0, 0, 'my '", Some("my old home")),
            ("STUFF", "'old home', 1, 4, ''", Some("home")),
            // half of a pair is lost
            ("SUBSTRING", "'😂b', 3", Some("b")),
        ]);
        assert_eq!(run("SUBSTRING", "'abc', 1, -1"), Err(-140));
    }
}
