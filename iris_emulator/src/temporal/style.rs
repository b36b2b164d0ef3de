//! The format codes of CONVERT (RSQL_convert).

use super::free::{full_year, month_of, parse_date_time, parse_time};
use super::{Date, DateTime, MONTHS};

/// A date and time in the form of that code; `None` for codes that there are not.
pub(crate) fn format_style(date_time: DateTime, code: i64) -> Option<String> {
    let Date { year, month, day } = Date::from_days(date_time.days);
    let seconds = date_time.micros / 1_000_000;
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let thousandths = date_time.micros / 1_000 % 1_000;
    let mon = &MONTHS.get(usize::try_from(month - 1).ok()?)?[..3];
    let half = if hour < 12 { "AM" } else { "PM" };
    let hour12 = (hour + 11) % 12 + 1;
    let short = (1..=12).contains(&code);
    let y = if short { format!("{:02}", year % 100) } else { format!("{year:04}") };
    Some(match code {
        0 | 100 => format!("{mon} {day:02} {year:04} {hour12:02}:{minute:02}{half}"),
        1 | 101 => format!("{month:02}/{day:02}/{y}"),
        2 | 102 => format!("{y}.{month:02}.{day:02}"),
        3 | 103 => format!("{day:02}/{month:02}/{y}"),
        4 | 104 => format!("{day:02}.{month:02}.{y}"),
        5 | 105 => format!("{day:02}-{month:02}-{y}"),
        6 | 106 => format!("{day:02} {mon} {y}"),
        7 | 107 => format!("{mon} {day}, {y}"),
        8 | 108 => format!("{hour:02}:{minute:02}:{second:02}"),
        9 | 109 => {
            format!("{mon} {day:02} {year:04} {hour12:02}:{minute:02}:{second:02}.{thousandths:03}{half}")
        }
        10 | 110 => format!("{month:02}-{day:02}-{y}"),
        11 | 111 => format!("{y}.{month:02}.{day:02}"),
        12 | 112 => format!("{y}{month:02}{day:02}"),
        13 | 113 => {
            format!("{day:02} {mon} {year:04} {hour:02}:{minute:02}:{second:02}:{thousandths:03}")
        }
        14 | 114 => format!("{hour:02}:{minute:02}:{second:02}.{thousandths:03}"),
        20 | 120 => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
        21 | 121 => {
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{thousandths:03}")
        }
        126 => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}:{thousandths:03}"),
        130 => format!("{day:02} {mon} {year:04} {hour12:02}:{minute:02}:{second:02}:{thousandths:03}{half}"),
        131 => format!(
            "{day:02}/{month:02}/{year:04} {hour12:02}:{minute:02}:{second:02}:{thousandths:03}{half}"
        ),
        _ => return None,
    })
}

/// A text in the form of that code.
pub(crate) fn parse_style(text: &str, code: i64) -> Option<DateTime> {
    let text = text.trim();
    let order = match code {
        1 | 101 | 10 | 110 => "mdy",
        2 | 102 | 11 | 111 => "ymd",
        3 | 103 | 4 | 104 | 5 | 105 | 131 => "dmy",
        8 | 108 | 14 | 114 => {
            return parse_time(text)
                .map(|micros| DateTime::new(super::Date { year: 1900, month: 1, day: 1 }.days(), micros));
        }
        12 | 112 => return packed(text),
        _ => return parse_date_time(text),
    };
    let (date, time) = text.split_once(' ').unwrap_or((text, ""));
    let parts: Vec<&str> = date.split(['/', '.', '-']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let number = |text: &str| (!text.is_empty() && text.len() <= 4).then(|| text.parse::<i64>().ok())?;
    let year = |text: &str| Some(full_year(number(text)?, text.len()));
    let month = |text: &str| number(text).or_else(|| month_of(text));
    let date = match order {
        "mdy" => Date::new(year(c)?, month(a)?, number(b)?),
        "ymd" => Date::new(year(a)?, month(b)?, number(c)?),
        _ => Date::new(year(c)?, month(b)?, number(a)?),
    }?;
    let micros = if time.is_empty() { 0 } else { parse_time(time)? };
    Some(DateTime::new(date.days(), micros))
}

/// `yymmdd` or `yyyymmdd`
fn packed(text: &str) -> Option<DateTime> {
    let width = text.len().checked_sub(4).filter(|width| matches!(width, 2 | 4))?;
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| text[range].parse::<i64>().ok();
    let date = Date::new(
        full_year(number(0..width)?, width),
        number(width..width + 2)?,
        number(width + 2..width + 4)?,
    )?;
    Some(DateTime::new(date.days(), 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        let date_time = DateTime::new(52_013, 0);
        for (code, text) in [
            (1, "05/29/83"),
            (100, "May 29 1983 12:00AM"),
            (107, "May 29, 1983"),
            (114, "00:00:00.000"),
            (126, "1983-05-29T00:00:00:000"),
            (106, "29 May 1983"),
            (112, "19830529"),
            (131, "29/05/1983 12:00:00:000AM"),
        ] {
            assert_eq!(format_style(date_time, code).as_deref(), Some(text), "{code}");
        }
        assert_eq!(format_style(date_time, 99), None);
        for (text, code, expected) in [
            ("1/1/99", 103, "1999-01-01 00:00:00"),
            ("22 FEB 2022", 106, "2022-02-22 00:00:00"),
            ("31.12.20", 4, "2020-12-31 00:00:00"),
            ("200229", 12, "2020-02-29 00:00:00"),
        ] {
            assert_eq!(parse_style(text, code).and_then(DateTime::text).as_deref(), Some(expected), "{text}");
        }
    }
}
