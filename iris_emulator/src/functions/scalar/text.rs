//! Functions on whole texts.

use sha2::Digest;

use super::Takes::{Integer, Number, Stream, Text};
use super::substring::{length, units};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum, refused};
use crate::number::Rounding;
use crate::sqlcode::SqlCode;

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["UPPER"], "RSQL_upper", &[Text], Gives::Text, upper),
    Scalar::new(&["UCASE"], "RSQL_ucase", &[Text], Gives::Text, upper),
    Scalar::new(&["LOWER"], "RSQL_lower", &[Text], Gives::Text, lower),
    Scalar::new(&["LCASE"], "RSQL_lcase", &[Text], Gives::Text, lower),
    Scalar::new(&["LENGTH"], "RSQL_length", &[Text], Gives::Integer, length_without_blanks),
    Scalar::new(&["LEN"], "RSQL_len", &[Text], Gives::Integer, length_without_blanks),
    Scalar::new(&["CHAR_LENGTH"], "RSQL_charlength", &[Stream], Gives::Integer, char_length),
    Scalar::new(&["CHARACTER_LENGTH"], "RSQL_characterlength", &[Stream], Gives::Integer, char_length),
    Scalar::new(&["DATALENGTH"], "RSQL_datalength", &[Stream], Gives::Integer, char_length),
    Scalar::new(&["$LENGTH"], "RSQL_d_length", &[Text, Text], Gives::SmallInt, objectscript_length)
        .requiring(1)
        .seeing_null(),
    Scalar::new(&["REVERSE"], "RSQL_reverse", &[Text], Gives::Text, reverse),
    Scalar::new(&["REPEAT"], "RSQL_repeat", &[Text, Integer], Gives::Text, repeat),
    Scalar::new(&["REPLICATE"], "RSQL_replicate", &[Text, Integer], Gives::Text, repeat),
    Scalar::new(&["SPACE"], "RSQL_space", &[Integer], Gives::Text, space),
    Scalar::new(&["REPLACE"], "RSQL_replace", &[Text, Text, Text], Gives::Text, replace),
    Scalar::new(&["ASCII"], "RSQL_ascii", &[Text], Gives::Integer, ascii),
    Scalar::new(&["CHAR"], "RSQL_char", &[Integer], Gives::Text, character),
    Scalar::new(&["CONCAT"], "RSQL_concat", &[Text, Text], Gives::Text, concat),
    // a value inside of an element
    Scalar::new(&["XML TEXT"], "RSQL_xmlelement", &[Text], Gives::Text, xml_text).seeing_null(),
    Scalar::new(&["STRING"], "RSQL_string", &[Text], Gives::Text, string).repeating().seeing_null(),
    Scalar::new(&["$TRANSLATE"], "RSQL_d_translate", &[Text, Text, Text], Gives::Text, translate)
        .requiring(2),
    Scalar::new(&["STR"], "RSQL_str", &[Number, Integer, Integer], Gives::Text, number_text).requiring(1),
    Scalar::new(&["HASHBYTES"], "RSQL_hashbytes", &[Text, Text], Gives::Binary, hash),
];

fn upper(call: &Call<'_, '_>) -> Answer {
    Ok(call.text(0).to_uppercase().into())
}

fn lower(call: &Call<'_, '_>) -> Answer {
    Ok(call.text(0).to_lowercase().into())
}

fn xml_text(call: &Call<'_, '_>) -> Answer {
    let mut escaped = String::new();
    for character in counted(&call.text(0)).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            other => escaped.push(other),
        }
    }
    Ok(escaped.into())
}

/// IRIS stores the empty string as one U+0000.
fn counted(text: &str) -> &str {
    if text == "\0" { "" } else { text }
}

fn length_without_blanks(call: &Call<'_, '_>) -> Answer {
    Ok(length(counted(&call.text(0)).trim_end_matches([' ', '\0'])).into())
}

fn char_length(call: &Call<'_, '_>) -> Answer {
    Ok(length(&call.text(0)).into())
}

/// Characters, or pieces between delimiters; 0 of NULL and the empty string.
fn objectscript_length(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0);
    if call.len() == 1 {
        return Ok(length(counted(&text)).into());
    }
    let delimiter = call.text(1);
    let count = match counted(&delimiter) {
        "" if call.is_null(1) => 0,
        // RSQL_d_length: the empty string is found once in itself, and so has two pieces
        "" => 1 + usize::from(!call.is_null(0) && counted(&text).is_empty()),
        delimiter => counted(&text).split(delimiter).count(),
    };
    Ok(i64::try_from(count).unwrap_or(i64::MAX).into())
}

fn reverse(call: &Call<'_, '_>) -> Answer {
    Ok(call.text(0).chars().rev().collect::<String>().into())
}

/// The longest text that IRIS holds.
const MAX_LENGTH: usize = 3_641_144;

fn repeated(text: &str, count: i64) -> Answer {
    let count = usize::try_from(count.max(0)).unwrap_or(usize::MAX);
    match text.len().checked_mul(count) {
        Some(size) if size <= MAX_LENGTH => Ok(text.repeat(count).into()),
        _ => refused(SqlCode::FATAL, "<MAXSTRING>: the text would be too long"),
    }
}

/// RSQL_repeat: NULL for a count that is negative, NULL or no number.
fn repeat(call: &Call<'_, '_>) -> Answer {
    let count = call.integer(1);
    if count < 0 || (count == 0 && !call.text(1).contains(|digit: char| digit.is_ascii_digit())) {
        return Ok(Datum::Null);
    }
    repeated(&call.text(0), count)
}

fn space(call: &Call<'_, '_>) -> Answer {
    repeated(" ", call.integer(0))
}

fn replace(call: &Call<'_, '_>) -> Answer {
    let (text, from, to) = (call.text(0), call.text(1), call.text(2));
    Ok(if from.is_empty() { text.into_owned() } else { text.replace(&*from, counted(&to)) }.into())
}

/// The code of the first unit.
fn ascii(call: &Call<'_, '_>) -> Answer {
    Ok(call.text(0).encode_utf16().next().map(i64::from).into())
}

fn character(call: &Call<'_, '_>) -> Answer {
    let code = u32::try_from(call.integer(0)).ok();
    Ok(code.filter(|code| *code <= 0xFFFF).and_then(char::from_u32).map(String::from).into())
}

fn concat(call: &Call<'_, '_>) -> Answer {
    Ok(format!("{}{}", call.text(0), call.text(1)).into())
}

/// NULL is left out, unless there is nothing else.
fn string(call: &Call<'_, '_>) -> Answer {
    if (0..call.len()).all(|at| call.is_null(at)) {
        return Ok(Datum::Null);
    }
    Ok((0..call.len()).map(|at| call.text(at)).collect::<String>().into())
}

/// Characters for characters; those without a counterpart are removed.
fn translate(call: &Call<'_, '_>) -> Answer {
    let (text, from, to) = (call.text(0), call.text(1), call.text(2));
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let translated = text.chars().filter_map(|c| match from.iter().position(|known| *known == c) {
        Some(at) => to.get(at).copied(),
        None => Some(c),
    });
    Ok(translated.collect::<String>().into())
}

/// A number with so many digits behind the point, cut, in so many characters; asterisks if it needs more.
fn number_text(call: &Call<'_, '_>) -> Answer {
    if matches!(call.raw(0), rusqlite::types::ValueRef::Text(b"")) {
        return Ok(String::new().into());
    }
    let width = usize::try_from(call.optional_integer(1).unwrap_or(10).max(0)).unwrap_or(0).min(MAX_LENGTH);
    let places = call.optional_integer(2).unwrap_or(0).clamp(0, 30);
    let number = call.number(0).to_decimal();
    let cut = number.with_scale(i32::try_from(places).unwrap_or(0), Rounding::Truncate);
    let text = fixed(cut, usize::try_from(places).unwrap_or(0), "0");
    Ok(if text.len() > width { "*".repeat(width) } else { format!("{text:>width$}") }.into())
}

/// A number with exactly so many digits behind the point.
pub(super) fn fixed(number: crate::number::Decimal, places: usize, zero: &str) -> String {
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = match whole {
        "0" => zero.to_owned(),
        "-0" => format!("-{zero}"),
        whole => whole.to_owned(),
    };
    if places == 0 {
        return if whole.is_empty() { "0".to_owned() } else { whole };
    }
    format!("{whole}.{fraction:0<places$}")
}

fn hash(call: &Call<'_, '_>) -> Answer {
    let (algorithm, text) = (call.text(0).to_ascii_uppercase(), call.text(1));
    Ok(Datum::Binary(match algorithm.as_str() {
        "SHA2_256" | "SHA256" => sha2::Sha256::digest(text.as_bytes()).to_vec(),
        "SHA2_512" | "SHA512" => sha2::Sha512::digest(text.as_bytes()).to_vec(),
        "SHA2_384" | "SHA384" => sha2::Sha384::digest(text.as_bytes()).to_vec(),
        "MD5" | "SHA" | "SHA1" | "MD2" | "MD4" => {
            return Err(crate::sqlcode::SqlError::not_emulated(format!("HASHBYTES by {algorithm}")));
        }
        _ => return refused(SqlCode::FATAL, "HASHBYTES: no such algorithm"),
    }))
}

/// The units of a text on the left, filled up to a length.
pub(super) fn padding(fill: &str, missing: i64) -> Option<String> {
    let missing = usize::try_from(missing).ok().filter(|missing| *missing <= MAX_LENGTH)?;
    if fill.is_empty() {
        return Some(String::new());
    }
    let times = missing / crate::value::utf16_length(fill) + 1;
    Some(units(&fill.repeat(times), 0, missing))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, run};

    #[test]
    fn whole_texts() {
        check(&[
            ("LENGTH", "'  INTERSYSTEMS   '", Some("14")),
            ("LENGTH", "''", Some("0")),
            ("LENGTH", "NULL", None),
            ("CHAR_LENGTH", "'a  '", Some("3")),
            ("LENGTH", "'😂'", Some("2")),
            ("$LENGTH", "NULL", Some("0")),
            ("$LENGTH", "char(0)", Some("0")),
            ("$LENGTH", "'a^b^c', '^'", Some("3")),
            ("REVERSE", "'abc'", Some("cba")),
            ("REPEAT", "'ab', 3", Some("ababab")),
            ("REPEAT", "'ab', 0", Some("")),
            ("REPEAT", "'ab', -1", None),
            ("REPEAT", "'ab', 'x'", None),
            ("REPLACE", "'KANSAS', 'KANSAS', 'NEBRASKA'", Some("NEBRASKA")),
            ("ASCII", "'Z'", Some("90")),
            ("ASCII", "''", None),
            ("CHAR", "65", Some("A")),
            ("CHAR", "-1", None),
            ("CONCAT", "'a', NULL", None),
            ("STRING", "'a', NULL, 'c'", Some("ac")),
            ("STRING", "1, 23", Some("123")),
            ("STRING", "NULL", None),
            ("$TRANSLATE", "'06/23/1993', '/', '-'", Some("06-23-1993")),
            ("$TRANSLATE", "'a(b)', '()'", Some("ab")),
            ("STR", "123", Some("       123")),
            ("STR", "123, 4", Some(" 123")),
            ("STR", "'123.45', 3", Some("123")),
            ("STR", "'123.45', 3, 1", Some("***")),
            ("STR", "'123.45', 5, 1", Some("123.4")),
        ]);
        assert_eq!(run("REPEAT", "'abc', 9999999999"), Err(-400));
    }
}
