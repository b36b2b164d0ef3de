//! Collation functions (RSQL_sqlupper, RSQL_sqlstring, RSQL_truncate_pct, GSQL_collation).

use super::Takes::{Integer, Text};
use super::substring::units;
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call};

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["%SQLUPPER"], "RSQL_sqlupper", &[Text, Integer], Gives::Text, sql_upper)
        .requiring(1)
        .seeing_null(),
    Scalar::new(&["%SQLSTRING"], "RSQL_sqlstring", &[Text, Integer], Gives::Text, sql_string)
        .requiring(1)
        .seeing_null(),
    Scalar::new(&["%STRING"], "RSQL_string_pct", &[Text, Integer], Gives::Text, string)
        .requiring(1)
        .seeing_null(),
    Scalar::new(&["%TRUNCATE"], "RSQL_truncate_pct", &[Text, Integer], Gives::Text, truncate).requiring(1),
    Scalar::new(&["%UPPER"], "RSQL_upper_pct", &[Text], Gives::Text, upper),
    Scalar::new(&["%ALPHAUP"], "RSQL_alphaup_pct", &[Text], Gives::Text, alpha_up),
];

/// A blank in front, so that the text is never a number; NULL is the blank alone, the empty string a U+0000 behind it.
fn blanked(call: &Call<'_, '_>, text: String) -> Answer {
    let text = match () {
        () if call.is_null(0) => " ".to_owned(),
        () if text.is_empty() => " \0".to_owned(),
        () => format!(" {text}"),
    };
    Ok(cut(call, &text).into())
}

fn cut(call: &Call<'_, '_>, text: &str) -> String {
    match call.optional_integer(1) {
        Some(length) => units(text, 0, usize::try_from(length).unwrap_or(0)),
        None => text.to_owned(),
    }
}

fn sql_upper(call: &Call<'_, '_>) -> Answer {
    blanked(call, call.text(0).trim_end().to_uppercase())
}

fn sql_string(call: &Call<'_, '_>) -> Answer {
    blanked(call, call.text(0).trim_end().to_owned())
}

/// Without punctuation and blanks, but for commas (RSQL_between).
fn string(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0).to_uppercase();
    let kept = text.chars().filter(|c| c.is_alphanumeric() || *c == ',');
    blanked(call, kept.collect())
}

fn truncate(call: &Call<'_, '_>) -> Answer {
    Ok(cut(call, &call.text(0)).into())
}

fn upper(call: &Call<'_, '_>) -> Answer {
    Ok(call.text(0).to_uppercase().into())
}

/// Without punctuation, but for commas and question marks.
fn alpha_up(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0).to_uppercase();
    let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, ',' | '?'));
    Ok(kept.collect::<String>().into())
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn collated() {
        check(&[
            ("%SQLUPPER", "'Smith '", Some(" SMITH")),
            ("%SQLSTRING", "'Smith', 3", Some(" Sm")),
            ("%STRING", "NULL", Some(" ")),
            ("%STRING", "'O''Neil,J'", Some(" ONEIL,J")),
            ("%STRING", "' ad '", Some(" AD")),
            ("%TRUNCATE", "'Smith', 3", Some("Smi")),
            ("%ALPHAUP", "'a-b c?'", Some("ABC?")),
        ]);
    }
}
