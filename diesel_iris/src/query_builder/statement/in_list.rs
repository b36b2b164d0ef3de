//! Lists of values behind IN, made long by repetition to one of a few lengths.
//!
//! IRIS keeps a cached query for each text, and so does the PGWire server; `eq_any` would make one for each length. A
//! value that stands twice in such a list changes nothing, for IN and for NOT IN, NULL included.

use crate::sql::{SqlText, TokenKind};

/// Longer lists stay as they are, far below the 65,535 values that a statement can have.
const LONGEST: usize = 30_000;

/// The length that a list is brought to.
fn padded_length(length: usize) -> usize {
    match length {
        0..=2 | LONGEST.. => length,
        3..=1024 => length.next_power_of_two(),
        _ => length.next_multiple_of(1024),
    }
}

/// Repeats the last value of a list in parentheses that has nothing but bound values.
pub(super) fn padded<'s>(list: SqlText<'s>) -> SqlText<'s> {
    let Some((last, length)) = bound_values(&list) else { return list };
    let missing = padded_length(length) - length;
    if missing == 0 {
        return list;
    }
    let (last, mut text) = (last.clone(), list.without_last());
    for _ in 0..missing {
        text.symbol(",").add_spaced(last.clone().into());
    }
    text.symbol(")");
    text
}

/// The last value and the number of them, if the list is `($1, $2, …)`.
fn bound_values<'t, 's>(list: &'t SqlText<'s>) -> Option<(&'t crate::sql::SqlToken<'s>, usize)> {
    let [open, values @ .., close] = list.tokens() else { return None };
    let is_list = values.len() % 2 == 1
        && values.chunks(2).all(|pair| {
            pair[0].kind == TokenKind::Dollar && pair.get(1).is_none_or(|between| between.is(","))
        });
    (open.is("(") && close.is(")") && is_list)
        .then(|| values.last().map(|last| (last, values.len().div_ceil(2))))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pad(list: &str) -> String {
        padded(SqlText::read(list).unwrap()).to_string()
    }

    #[test]
    fn lists_of_values_have_few_lengths() {
        assert_eq!(pad("($1)"), "($1)");
        assert_eq!(pad("($1, $2)"), "($1, $2)");
        assert_eq!(pad("($4, $5, $6)"), "($4, $5, $6, $6)");
        assert_eq!(pad("($1, $2, $3, $4, $5)"), "($1, $2, $3, $4, $5, $5, $5, $5)");
        let lengths: std::collections::BTreeSet<_> = (0..=3000).map(padded_length).collect();
        assert_eq!(
            lengths.into_iter().collect::<Vec<_>>(),
            [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3072]
        );
        for length in [29_999, 30_000, 65_535] {
            assert!(padded_length(length) >= length && padded_length(length) <= 65_535);
        }
    }

    #[test]
    fn other_lists_stay() {
        for list in ["($1, $2, 3)", "($1, $2, x)", "(SELECT $1)", "(($1), $2, $3)", "($1 + $2 + $3)", "()"] {
            assert_eq!(pad(list), list);
        }
    }
}
