//! TO_CHAR: dates, times and numbers in a format (RSQL_tochar).

use super::Takes::Text;
use super::date_time::julian_day;
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum, refused};
use crate::number::{Decimal, Rounding, leading_number};
use crate::sqlcode::SqlCode;
use crate::temporal::{Date, DateTime, format_date_time, parse_date, parse_date_time, parse_time};

pub(super) const ALL: &[Scalar] =
    // what the value is, the value, the format
    &[Scalar::new(&["TO_CHAR", "TOCHAR"], "RSQL_tochar", &[Text, Text, Text], Gives::Text, to_char)
            .requiring(2)];

fn to_char(call: &Call<'_, '_>) -> Answer {
    let (kind, value) = (call.text(0), call.text(1));
    if call.len() == 2 {
        return Ok(match &*kind {
            "timestamp" | "date" | "time" => value.into_owned().into(),
            _ => leading_integer(&value).into(),
        });
    }
    let format = call.text(2);
    if format.trim().eq_ignore_ascii_case("J") {
        return julian(&value, &kind);
    }
    if is_picture(&format) {
        return Ok(picture(leading_number(&value), &format).into());
    }
    let date_time = if is_clock(&format) { clock(&value, &kind) } else { calendar(&value) };
    let Some(date_time) = date_time.filter(|date_time| date_time.is_in_range()) else {
        return refused(SqlCode::FATAL, "TO_CHAR: the value is no date or time");
    };
    Ok(match format_date_time(date_time, &format) {
        Some(text) => text.into(),
        // no element of the format is known
        None if value.bytes().take(2).filter(u8::is_ascii_digit).count() == 2 => {
            "#".repeat(format.chars().count() + 1).into()
        }
        None => Datum::Null,
    })
}

/// The number in front without its fraction, not made canonical by arithmetic.
fn leading_integer(value: &str) -> String {
    let end = value
        .char_indices()
        .find(|(at, c)| !(c.is_ascii_digit() || *at == 0 && matches!(c, '-' | '+')))
        .map_or(value.len(), |(at, _)| at);
    leading_number(&value[..end]).to_string()
}

fn julian(value: &str, kind: &str) -> Answer {
    let date = match kind {
        "date" | "number" => Some(Date::from_days(leading_number(value).truncated_i64())),
        _ => signed_date(value).or_else(|| parse_date(value).map(Date::from_days)),
    };
    match date {
        Some(date) => Ok(format!("{:07}", julian_day(date)).into()),
        None => refused(SqlCode::FATAL, "TO_CHAR: the value is no date"),
    }
}

/// `[-]yyyy-mm-dd`
fn signed_date(text: &str) -> Option<Date> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let mut parts = digits.split('-').map(|part| part.parse::<i64>().ok());
    let date = Date { year: sign * parts.next()??, month: parts.next()??, day: parts.next()?? };
    (parts.next().is_none() && (1..=12).contains(&date.month) && (1..=31).contains(&date.day)).then_some(date)
}

/// Whether a format has elements of the time of day and none of a date.
fn is_clock(format: &str) -> bool {
    let upper = format.to_ascii_uppercase();
    let has = |elements: &[&str]| elements.iter().any(|element| upper.contains(element));
    has(&["HH", "MI", "SS"]) && !has(&["Y", "RR", "DD", "MM", "MON", "DAY", "DY"])
}

/// A time of day; a number is its seconds.
fn clock(value: &str, kind: &str) -> Option<DateTime> {
    if kind == "timestamp" || value.contains('-') {
        return parse_date_time(value);
    }
    let micros = match value.parse::<i64>() {
        Ok(seconds) => seconds.checked_mul(1_000_000)?,
        Err(_) => {
            parse_time(value).or_else(|| leading_number(value).with_scale(6, Rounding::Truncate).scaled(6))?
        }
    };
    Some(DateTime::new(0, micros))
}

/// A timestamp, which has a time, or `$HOROLOG`; of other text, a date without a time among it, the integer in front, as days.
fn calendar(value: &str) -> Option<DateTime> {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_timestamp = value.trim().split_once([' ', 'T']).is_some_and(|(date, time)| {
        date.split('-').count() == 3 && date.split('-').all(is_number) && is_clock_text(time)
    });
    let is_horolog = value.split(',').all(is_number);
    if is_timestamp || is_horolog {
        return parse_date_time(value);
    }
    Some(DateTime::new(leading_integer(value).parse().ok()?, 0))
}

/// `hh:mm[:ss[.fff]]`, whatever the numbers are.
fn is_clock_text(text: &str) -> bool {
    text.contains(':') && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'))
}

/// Whether a format is one of numbers.
fn is_picture(format: &str) -> bool {
    let upper = format.to_ascii_uppercase();
    upper.contains(['9', '0']) && upper.chars().all(|c| "90$BSDGFM,.".contains(c))
}

/// A number in a format of digits.
fn picture(number: Decimal, format: &str) -> String {
    let upper = format.to_ascii_uppercase();
    let is_tight = upper.contains("FM");
    let upper = upper.replace("FM", "");
    let sign_in_front = upper.starts_with('S');
    let sign_behind = upper.ends_with('S') && !sign_in_front;
    let (is_blank_zero, has_dollar) = (upper.contains('B'), upper.contains('$'));
    let digits: String = upper.chars().filter(|c| !"SB$".contains(*c)).collect();
    let (whole, fraction) = match digits.find(['D', '.']) {
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits.as_str(), ""),
    };
    let places = fraction.chars().filter(|c| matches!(c, '9' | '0')).count();
    let rounded = number.with_scale(i32::try_from(places).unwrap_or(0), Rounding::HalfUp);
    let text = super::text::fixed(rounded.abs(), places, "0");
    let (value, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let width = whole.chars().filter(|c| matches!(c, '9' | '0')).count();
    let value = if value == "0" && (is_blank_zero || width == 0) { "" } else { value };
    if value.len() > width {
        return "#".repeat(format.chars().count() + 1);
    }
    // from the right, as many digits as there are; then zeros from the first 0 of the format on, then blanks
    let mut reversed = String::new();
    let mut left = value.chars().rev();
    let first_zero = if is_blank_zero { None } else { whole.find('0') };
    for (at, c) in whole.char_indices().rev() {
        let is_zero = first_zero.is_some_and(|zero| zero <= at);
        match c {
            '9' | '0' => reversed.push(match left.next() {
                Some(digit) => digit,
                None if is_zero => '0',
                None => ' ',
            }),
            _ if left.clone().next().is_some() || is_zero => reversed.push(','),
            _ => reversed.push(' '),
        }
    }
    let padded: String = reversed.chars().rev().collect();
    let trimmed = padded.trim_start();
    let blanks = " ".repeat(padded.len() - trimmed.len());
    let dollar = if has_dollar { "$" } else { "" };
    let point = if places > 0 { format!(".{decimals}") } else { String::new() };
    let minus = number.is_negative();
    let (front, behind) = match (sign_in_front, sign_behind) {
        (true, _) => (if minus { "-" } else { "+" }, ""),
        (_, true) => ("", if minus { "-" } else { "+" }),
        _ if minus => ("-", ""),
        _ if is_tight => ("", ""),
        _ => (" ", ""),
    };
    let text = format!("{blanks}{front}{dollar}{trimmed}{point}{behind}");
    if is_tight { text.trim().to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn formats() {
        check(&[
            ("TO_CHAR", "'date', 66256, 'YYYY-MM-DD'", Some("2022-05-27")),
            ("TO_CHAR", "'text', '66256,50278', 'YYYY-MM-DD HH24:MI:SS'", Some("2022-05-27 13:57:58")),
            ("TO_CHAR", "'number', 66256, 'DAY MONTH DD, YYYY'", Some("Friday May 27, 2022")),
            ("TO_CHAR", "'text', '66256', 'HH12:MI:SS PM'", Some("06:24:16 PM")),
            ("TO_CHAR", "'timestamp', '2022-01-02 03:04:05', 'HH24:MI'", Some("03:04")),
            ("TO_CHAR", "'text', '1776-07-04', 'J'", Some("2369916")),
            ("TO_CHAR", "'text', '-0031-09-02', 'J'", Some("1709980")),
            ("TO_CHAR", "'number', '1234.56'", Some("1234")),
            ("TO_CHAR", "'number', 1000, '999'", Some("####")),
            ("TO_CHAR", "'number', 1000, '9999'", Some(" 1000")),
            ("TO_CHAR", "'number', 1000, '99999'", Some("  1000")),
            ("TO_CHAR", "'number', 1000, '9,999.99'", Some(" 1,000.00")),
            ("TO_CHAR", "'number', 1000, '9G999D99'", Some(" 1,000.00")),
            ("TO_CHAR", "'number', 10, '99.99'", Some(" 10.00")),
            ("TO_CHAR", "'number', -10, '99.99'", Some("-10.00")),
            ("TO_CHAR", "'number', 10, 'S99.99'", Some("+10.00")),
            ("TO_CHAR", "'number', -10, '99.99S'", Some("10.00-")),
            ("TO_CHAR", "'number', '12345678.90', 'FM99,999,999.99'", Some("12,345,678.90")),
            ("TO_CHAR", "'number', 1234567890, '$9G999G999G999'", Some(" $1,234,567,890")),
            ("TO_CHAR", "'number', 1234567890, 'S$9G999G999G999'", Some("+$1,234,567,890")),
            ("TO_CHAR", "'number', '1234567.4999', '9999999.9'", Some(" 1234567.5")),
            ("TO_CHAR", "'number', '1234567.91', '9999999'", Some(" 1234568")),
            ("TO_CHAR", "'number', '1234567.89', '99D99'", Some("######")),
            ("TO_CHAR", "'number', 5, '0009'", Some(" 0005")),
            ("TO_CHAR", "'number', '0.5', 'FM90.9'", Some("0.5")),
        ]);
    }
}
