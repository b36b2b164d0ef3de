//! The properties of the locale that SET OPTION has (RSQL_setoption).

use crate::sql::ast::OptionValue;
use crate::sqlcode::{SqlCode, SqlError};

/// What a property may be.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// A number from the first to the second.
    Number(i64, i64),
    Character,
    Text,
}

/// A property, what it may be, and its default.
type Property = (&'static str, Kind, &'static str);

/// The last day that there is, 9999-12-31.
const LAST_DAY: i64 = 2_980_013;

const PROPERTIES: [Property; 21] = [
    ("AM", Kind::Text, "AM"),
    ("DATE_FORMAT", Kind::Number(0, 15), "1"),
    ("DATE_MAXIMUM", Kind::Number(0, LAST_DAY), "2980013"),
    ("DATE_MINIMUM", Kind::Number(0, LAST_DAY), "0"),
    ("DATE_SEPARATOR", Kind::Character, "/"),
    ("DECIMAL_SEPARATOR", Kind::Character, "."),
    ("MIDNIGHT", Kind::Text, "MIDNIGHT"),
    ("MINUS_SIGN", Kind::Character, "-"),
    ("MONTH_ABBR", Kind::Text, " Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    (
        "MONTH_NAME",
        Kind::Text,
        " January February March April May June July August September October November December",
    ),
    ("NOON", Kind::Text, "NOON"),
    ("NUMERIC_GROUP_SEPARATOR", Kind::Character, ","),
    ("NUMERIC_GROUP_SIZE", Kind::Number(0, i64::MAX), "3"),
    ("PM", Kind::Text, "PM"),
    ("PLUS_SIGN", Kind::Character, "+"),
    ("TIME_FORMAT", Kind::Number(1, 4), "1"),
    ("TIME_PRECISION", Kind::Number(0, 9), "0"),
    ("TIME_SEPARATOR", Kind::Character, ":"),
    ("WEEKDAY_ABBR", Kind::Text, " Sun Mon Tue Wed Thu Fri Sat"),
    ("WEEKDAY_NAME", Kind::Text, " Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
    ("YEAR_OPTION", Kind::Number(0, 6), "0"),
];

/// Whether it is the name of a property; an error if the value is none for it, or changes it.
pub(super) fn set(name: &str, value: &OptionValue) -> Result<bool, SqlError> {
    let Some((_, kind, default)) = PROPERTIES.into_iter().find(|(known, ..)| *known == name) else {
        return Ok(false);
    };
    let text = match value {
        OptionValue::Number(number) => number.to_string(),
        OptionValue::Text(text) | OptionValue::Word(text) => text.clone(),
    };
    let fits = match kind {
        Kind::Number(low, high) => text.parse().is_ok_and(|number: i64| (low..=high).contains(&number)),
        Kind::Character => text.chars().count() == 1,
        Kind::Text => true,
    };
    if !fits {
        return Err(SqlError::new(SqlCode::LOCALE_OPTION, SqlCode::LOCALE_OPTION.text()));
    }
    if text == default {
        Ok(true)
    } else {
        Err(SqlError::not_emulated(format!("SET OPTION {name} = {text}")))
    }
}
