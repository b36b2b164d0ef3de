//! Collations (GSQL_collation), and DECIMAL, which orders decimals kept as text.

use std::cmp::Ordering;

use rusqlite::Connection;

use crate::convert::parse_decimal;

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    connection.create_collation("SQLUPPER", sqlupper)?;
    connection.create_collation("SQLSTRING", sqlstring)?;
    connection.create_collation("UPPER", upper)?;
    connection.create_collation("DECIMAL", decimal)
}

/// RSQL_sqlupper: neither case counts nor white space at the end.
pub(super) fn sqlupper(left: &str, right: &str) -> Ordering {
    upper(trimmed(left), trimmed(right))
}

/// Without white space at the end; most texts have none.
fn trimmed(text: &str) -> &str {
    match text.as_bytes().last() {
        Some(b'!'..=b'~') | None => text,
        _ => text.trim_end(),
    }
}

pub(super) fn sqlstring(left: &str, right: &str) -> Ordering {
    left.trim_end().cmp(right.trim_end())
}

pub(super) fn upper(left: &str, right: &str) -> Ordering {
    // byte by byte as long as both are ASCII; the first other one is compared by characters
    for (at, (a, b)) in left.bytes().zip(right.bytes()).enumerate() {
        if a == b && a < 0x80 {
            continue;
        }
        if !a.is_ascii() || !b.is_ascii() {
            return wide_upper(left, right, at);
        }
        let (a, b) = (a.to_ascii_uppercase(), b.to_ascii_uppercase());
        if a != b {
            return a.cmp(&b);
        }
    }
    left.len().cmp(&right.len())
}

/// As it is.
pub(super) fn fold_binary(text: &str, key: &mut Vec<u8>) {
    key.extend_from_slice(text.as_bytes());
}

/// The key of SQLUPPER, the same for all texts that compare as equal.
pub(super) fn fold_sqlupper(text: &str, key: &mut Vec<u8>) {
    fold_upper(trimmed(text), key);
}

pub(super) fn fold_sqlstring(text: &str, key: &mut Vec<u8>) {
    key.extend_from_slice(text.trim_end().as_bytes());
}

pub(super) fn fold_upper(text: &str, key: &mut Vec<u8>) {
    if text.is_ascii() {
        key.extend(text.bytes().map(|byte| byte.to_ascii_uppercase()));
    } else {
        key.extend_from_slice(text.to_uppercase().as_bytes());
    }
}

#[cold]
fn wide_upper(left: &str, right: &str, from: usize) -> Ordering {
    let rest = |text: &'_ str| -> String { text.get(from..).unwrap_or(text).to_owned() };
    rest(left).chars().flat_map(char::to_uppercase).cmp(rest(right).chars().flat_map(char::to_uppercase))
}

pub(super) fn decimal(left: &str, right: &str) -> Ordering {
    // whole numbers of few digits, which most are
    let whole = |text: &str| if text.len() <= 18 { text.parse::<i64>().ok() } else { None };
    if let (Some(left), Some(right)) = (whole(left), whole(right)) {
        return left.cmp(&right);
    }
    match (parse_decimal(left), parse_decimal(right)) {
        (Some(left), Some(right)) => left.cmp(&right),
        // only decimals are kept where this collation is used
        _ => left.cmp(right),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn strings_that_collate_alike() {
        for (left, right, expected) in [
            ("Ada", "aDA", Ordering::Equal),
            ("ada", "ada \t", Ordering::Equal),
            ("", " ", Ordering::Equal),
            (" ada", "ada", Ordering::Less),
            ("ada", "adb", Ordering::Less),
            ("ada", "adab", Ordering::Less),
            ("müller", "MÜLLER", Ordering::Equal),
            ("aé", "aE", Ordering::Greater),
            ("straße", "STRASSE", Ordering::Equal),
        ] {
            assert_eq!(sqlupper(left, right), expected, "{left:?} {right:?}");
            assert_eq!(sqlupper(right, left), expected.reverse(), "{right:?} {left:?}");
        }
    }

    #[test]
    fn decimals_are_ordered() {
        for (left, right) in [("-2", "-1.5"), ("9", "10"), ("0.5", "0.51"), ("99", "9223372036854775810")] {
            assert_eq!(decimal(left, right), Ordering::Less, "{left} {right}");
        }
    }

    proptest! {
        #[test]
        fn the_quick_way_agrees_with_the_plain_one(left in "[a-cA-Cß-é ]{0,6}", right in "[a-cA-Cß-é ]{0,6}") {
            let plain = left.trim_end().to_uppercase().cmp(&right.trim_end().to_uppercase());
            prop_assert_eq!(sqlupper(&left, &right), plain);
            let key = |text: &str| {
                let mut key = Vec::new();
                fold_sqlupper(text, &mut key);
                key
            };
            prop_assert_eq!(key(&left).cmp(&key(&right)), plain);
        }
    }
}
