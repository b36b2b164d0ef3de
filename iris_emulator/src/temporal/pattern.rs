//! The format elements of TO_CHAR, TO_DATE and TO_TIMESTAMP (RSQL_tochar, RSQL_todate, RSQL_totimestamp), and texts in
//! such formats.

use super::{Date, DateTime, MONTHS, WEEKDAYS};

/// An element of a format; any other text stands for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    Weekday,
    Day,
    ShortWeekday,
    LongWeekday,
    DayOfYear,
    Month,
    ShortMonth,
    LongMonth,
    /// The last so many digits.
    Year(usize),
    RoundYear,
    RoundFullYear,
    Hour12,
    Hour24,
    Minute,
    Second,
    SecondsOfDay,
    Half,
    Fraction,
}

/// The longer ones first.
const ELEMENTS: [(&str, Element); 24] = [
    ("SSSSS", Element::SecondsOfDay),
    ("MONTH", Element::LongMonth),
    ("YYYY", Element::Year(4)),
    ("RRRR", Element::RoundFullYear),
    ("HH12", Element::Hour12),
    ("HH24", Element::Hour24),
    ("YYY", Element::Year(3)),
    ("MON", Element::ShortMonth),
    ("DAY", Element::LongWeekday),
    ("DDD", Element::DayOfYear),
    ("YY", Element::Year(2)),
    ("RR", Element::RoundYear),
    ("MM", Element::Month),
    ("MI", Element::Minute),
    ("SS", Element::Second),
    ("HH", Element::Hour12),
    ("AM", Element::Half),
    ("PM", Element::Half),
    ("FF", Element::Fraction),
    ("DD", Element::Day),
    ("DY", Element::ShortWeekday),
    ("Y", Element::Year(1)),
    ("D", Element::Weekday),
    ("M", Element::Month),
];

/// The words of a format and what stands between them. A word that is no sequence of elements is literal.
pub(super) fn elements(format: &str, reads: bool) -> Vec<Result<Element, char>> {
    let mut found = Vec::new();
    let mut rest = format;
    while let Some(first) = rest.chars().next() {
        if !first.is_ascii_alphabetic() {
            found.push(Err(first));
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let word = &rest[..end];
        rest = &rest[end..];
        match split_word(&word.to_ascii_uppercase(), reads) {
            Some(parts) => found.extend(parts.into_iter().map(Ok)),
            None => found.extend(word.chars().map(Err)),
        }
    }
    found
}

fn split_word(word: &str, reads: bool) -> Option<Vec<Element>> {
    let mut parts = Vec::new();
    let mut rest = word;
    while !rest.is_empty() {
        let (text, element) = ELEMENTS.into_iter().find(|(text, element)| {
            rest.starts_with(text)
                && (reads || !matches!((text, element), (&"M", _) | (_, Element::Fraction)))
        })?;
        parts.push(element);
        rest = &rest[text.len()..];
        // one and the same letter goes on only in a longer element
        if rest.starts_with(&text[text.len() - 1..]) && text.len() > 1 && !rest.starts_with("DD") {
            return None;
        }
    }
    Some(parts)
}

/// A date and time in that format; `None` if it has no element.
pub(crate) fn format_date_time(date_time: DateTime, format: &str) -> Option<String> {
    let elements = elements(format, false);
    if !elements.iter().any(Result::is_ok) {
        return None;
    }
    let date = Date::from_days(date_time.days);
    let seconds = date_time.micros / 1_000_000;
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let has_half = elements.contains(&Ok(Element::Half));
    let name =
        |names: &[&'static str], at: i64| usize::try_from(at).ok().and_then(|at| names.get(at)).copied();
    let mut text = String::new();
    for element in elements {
        let element = match element {
            Ok(element) => element,
            Err(literal) => {
                text.push(literal);
                continue;
            }
        };
        text.push_str(&match element {
            Element::Weekday => (date.weekday() + 1).to_string(),
            Element::Day => format!("{:02}", date.day),
            Element::ShortWeekday => name(&WEEKDAYS, date.weekday())?[..3].to_owned(),
            Element::LongWeekday => name(&WEEKDAYS, date.weekday())?.to_owned(),
            Element::DayOfYear => date.day_of_year().to_string(),
            Element::Month => format!("{:02}", date.month),
            Element::ShortMonth => name(&MONTHS, date.month - 1)?[..3].to_owned(),
            Element::LongMonth => name(&MONTHS, date.month - 1)?.to_owned(),
            Element::Year(digits) => last_digits(date.year, digits),
            Element::RoundYear => last_digits(date.year, 2),
            Element::RoundFullYear => last_digits(date.year, 4),
            Element::Hour24 if !has_half => format!("{hour:02}"),
            Element::Hour12 | Element::Hour24 => format!("{:02}", (hour + 11) % 12 + 1),
            Element::Minute => format!("{minute:02}"),
            Element::Second => format!("{second:02}"),
            Element::SecondsOfDay => seconds.to_string(),
            Element::Half => if hour < 12 { "AM" } else { "PM" }.to_owned(),
            Element::Fraction => "FF".to_owned(),
        });
    }
    Some(text)
}

fn last_digits(year: i64, digits: usize) -> String {
    let text = format!("{year:04}");
    text[text.len() - digits..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_times_are_written() {
        let date_time = DateTime::new(66_256, 50_278_000_000);
        for (format, expected) in [
            ("YYYY-MM-DD", "2022-05-27"),
            ("YYYY-MM-DD HH24:MI:SS", "2022-05-27 13:57:58"),
            ("MM/DD/YYYY", "05/27/2022"),
            ("DAY MONTH DD, YYYY", "Friday May 27, 2022"),
            ("The date MM/DD/YYYY should be noted", "The date 05/27/2022 should be noted"),
            ("DDD days into YYYY", "147 days into 2022"),
            ("Year YY: DDD days elapsed", "Year 22: 147 days elapsed"),
            ("HH12:MI:SS PM", "01:57:58 PM"),
            ("DD MON YYYY at SSSSS seconds", "27 May 2022 at 50278 seconds"),
            ("YYYYMMDD", "20220527"),
            ("YYYYY", "YYYYY"),
        ] {
            let written = format_date_time(date_time, format).unwrap_or_else(|| "YYYYY".to_owned());
            assert_eq!(written, expected, "{format}");
        }
        assert_eq!(format_date_time(date_time, ""), None);
    }
}
