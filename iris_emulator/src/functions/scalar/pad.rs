//! Padding and trimming.

use super::Takes::{Integer, Number, Text};
use super::substring::{length, units};
use super::text::{fixed, padding};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum, refused};
use crate::number::Rounding;
use crate::sqlcode::SqlCode;

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["LPAD"], "RSQL_lpad", &[Text, Integer, Text], Gives::Text, lpad).requiring(2),
    Scalar::new(&["RPAD"], "RSQL_rpad", &[Text, Integer, Text], Gives::Text, rpad).requiring(2),
    Scalar::new(&["LTRIM"], "RSQL_ltrim", &[Text], Gives::Text, ltrim),
    Scalar::new(&["RTRIM"], "RSQL_rtrim", &[Text], Gives::Text, rtrim),
    Scalar::new(&["TRIM"], "RSQL_trim", &[Text], Gives::Text, trim),
    // TRIM with LEADING, TRAILING or BOTH, and with characters
    Scalar::new(&["TRIM LEADING"], "RSQL_trim", &[Text, Text], Gives::Text, trim_leading),
    Scalar::new(&["TRIM TRAILING"], "RSQL_trim", &[Text, Text], Gives::Text, trim_trailing),
    Scalar::new(&["TRIM BOTH"], "RSQL_trim", &[Text, Text], Gives::Text, trim_both),
    Scalar::new(&["$JUSTIFY"], "RSQL_d_justify", &[Text, Integer], Gives::Text, justify),
    Scalar::new(
        &["$JUSTIFY NUMBER"],
        "RSQL_d_justify",
        &[Number, Integer, Integer],
        Gives::Text,
        justify_number,
    ),
];

fn padded(call: &Call<'_, '_>, is_left: bool) -> Answer {
    let (text, width) = (call.text(0), call.integer(1));
    let fill = if call.len() > 2 { call.text(2).into_owned() } else { " ".to_owned() };
    let missing = width.saturating_sub(length(&text));
    if missing <= 0 {
        return Ok(units(&text, 0, usize::try_from(width).unwrap_or(0)).into());
    }
    let Some(padding) = padding(&fill, missing) else {
        return refused(SqlCode::FATAL, "<MAXSTRING>: the text would be too long");
    };
    Ok(if is_left { format!("{padding}{text}") } else { format!("{text}{padding}") }.into())
}

fn lpad(call: &Call<'_, '_>) -> Answer {
    padded(call, true)
}

fn rpad(call: &Call<'_, '_>) -> Answer {
    padded(call, false)
}

fn ltrim(call: &Call<'_, '_>) -> Answer {
    Ok(call.text(0).trim_start_matches(' ').to_owned().into())
}

fn rtrim(call: &Call<'_, '_>) -> Answer {
    Ok(call.text(0).trim_end_matches(' ').to_owned().into())
}

fn trim(call: &Call<'_, '_>) -> Answer {
    Ok(call.text(0).trim_matches(' ').to_owned().into())
}

fn trim_leading(call: &Call<'_, '_>) -> Answer {
    let characters = call.text(1).into_owned();
    Ok(call.text(0).trim_start_matches(|c| characters.contains(c)).to_owned().into())
}

fn trim_trailing(call: &Call<'_, '_>) -> Answer {
    let characters = call.text(1).into_owned();
    Ok(call.text(0).trim_end_matches(|c| characters.contains(c)).to_owned().into())
}

fn trim_both(call: &Call<'_, '_>) -> Answer {
    let characters = call.text(1).into_owned();
    Ok(call.text(0).trim_matches(|c| characters.contains(c)).to_owned().into())
}

/// Blanks on the left; a text that is longer stays whole.
fn justify(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0);
    let missing = call.integer(1).saturating_sub(length(&text)).max(0);
    match padding(" ", missing) {
        Some(padding) => Ok(format!("{padding}{text}").into()),
        None => refused(SqlCode::FATAL, "<MAXSTRING>: the text would be too long"),
    }
}

/// A number with so many digits behind the point, and blanks on the left.
fn justify_number(call: &Call<'_, '_>) -> Answer {
    let places = call.integer(2).clamp(0, 100);
    let number = call.number(0).to_decimal();
    let rounded = number.with_scale(i32::try_from(places).unwrap_or(0), Rounding::HalfUp);
    let text = fixed(rounded, usize::try_from(places).unwrap_or(0), "0");
    match padding(" ", call.integer(1).saturating_sub(length(&text)).max(0)) {
        Some(padding) => Ok(Datum::Text(format!("{padding}{text}"))),
        None => refused(SqlCode::FATAL, "<MAXSTRING>: the text would be too long"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn padding_and_trimming() {
        check(&[
            ("LPAD", "12345, 10", Some("     12345")),
            ("LPAD", "12345, 3", Some("123")),
            ("LPAD", "'ab', 7, '^=^'", Some("^=^^=ab")),
            ("RPAD", "'ab', 4, 'x'", Some("abxx")),
            ("LPAD", "'', 2, 'x'", Some("xx")),
            ("$JUSTIFY", "12345, 3", Some("12345")),
            ("$JUSTIFY NUMBER", "'250.507', 10, 2", Some("    250.51")),
            ("$JUSTIFY NUMBER", "'.5', 1, 1", Some("0.5")),
            ("TRIM", "'  abc '", Some("abc")),
            ("TRIM LEADING", "'xxxabcxxx', 'x'", Some("abcxxx")),
            ("TRIM TRAILING", "'abcxzzxyyyyz', 'xyz'", Some("abc")),
            ("TRIM BOTH", "'xxxabcxxx', 'x'", Some("abc")),
            ("LTRIM", "'  a '", Some("a ")),
        ]);
    }
}
