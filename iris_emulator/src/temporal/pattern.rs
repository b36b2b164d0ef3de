//! The format elements of TO_CHAR, TO_DATE and TO_TIMESTAMP (RSQL_tochar, RSQL_todate, RSQL_totimestamp).

use super::free::month_of;
use super::{Date, DateTime, MONTHS, WEEKDAYS, odbc::odbc_time};

/// An element of a format; any other text stands for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
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
fn elements(format: &str, reads: bool) -> Vec<Result<Element, char>> {
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

/// Why a text is none of a format.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PatternError;

/// A text in that format, the parts that it lacks taken from `today`. Without separators each element has all its
/// digits.
pub(crate) fn read_pattern(text: &str, format: &str, today: DateTime) -> Result<DateTime, PatternError> {
    let elements = elements(format, true);
    let mut reader = Reader { rest: text.trim(), found: Found::default() };
    for (at, element) in elements.iter().enumerate() {
        match element {
            Err(literal) => {
                if !reader.skip(*literal) {
                    break;
                }
            }
            Ok(element) => {
                if reader.rest.is_empty() {
                    break;
                }
                let is_packed = matches!(elements.get(at + 1), Some(Ok(_)))
                    || at > 0 && matches!(elements.get(at - 1), Some(Ok(_)));
                reader.read(*element, is_packed)?;
            }
        }
    }
    reader.found.date_time(text, reader.rest, today)
}

struct Reader<'t> {
    rest: &'t str,
    found: Found,
}

#[derive(Default)]
struct Found {
    year: Option<i64>,
    month: Option<i64>,
    day: Option<i64>,
    day_of_year: Option<i64>,
    hour: Option<i64>,
    minute: Option<i64>,
    second: Option<i64>,
    micros: i64,
    is_afternoon: Option<bool>,
}

impl Reader<'_> {
    /// The end of the text is not missed.
    fn skip(&mut self, literal: char) -> bool {
        match self.rest.strip_prefix(literal) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn digits(&mut self, width: usize, is_packed: bool) -> Result<(i64, usize), PatternError> {
        let length = self.rest.bytes().take(width).take_while(u8::is_ascii_digit).count();
        if length == 0 || is_packed && length < width {
            return Err(PatternError);
        }
        let (digits, rest) = self.rest.split_at(length);
        self.rest = rest;
        Ok((digits.parse().map_err(|_| PatternError)?, length))
    }

    fn word(&mut self) -> &str {
        let end = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    fn read(&mut self, element: Element, is_packed: bool) -> Result<(), PatternError> {
        match element {
            Element::Day => self.found.day = Some(self.digits(2, is_packed)?.0),
            Element::Month => self.found.month = Some(self.digits(2, is_packed)?.0),
            Element::ShortMonth | Element::LongMonth => {
                let word = self.word();
                self.found.month = Some(month_of(word).ok_or(PatternError)?);
            }
            Element::Year(_) => {
                let (year, digits) = self.digits(4, is_packed)?;
                // "The YY format converts a two-digit year value to four digits by simply appending 19"
                self.found.year = Some(if digits <= 2 { 1_900 + year } else { year });
            }
            Element::RoundYear | Element::RoundFullYear => {
                let (year, digits) = self.digits(4, is_packed)?;
                self.found.year = Some(super::free::full_year(year, digits));
            }
            Element::DayOfYear => self.found.day_of_year = Some(self.digits(3, false)?.0),
            Element::Hour12 | Element::Hour24 => self.found.hour = Some(self.digits(2, is_packed)?.0),
            Element::Minute => self.found.minute = Some(self.digits(2, is_packed)?.0),
            Element::Second => self.found.second = Some(self.digits(2, is_packed)?.0),
            Element::SecondsOfDay => {
                let seconds = self.digits(5, false)?.0;
                self.found.hour = Some(seconds / 3_600);
                self.found.minute = Some(seconds / 60 % 60);
                self.found.second = Some(seconds % 60);
            }
            Element::Fraction => {
                let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
                let (digits, rest) = self.rest.split_at(length);
                self.rest = rest;
                self.found.micros = format!("{digits:0<6}")[..6].parse().map_err(|_| PatternError)?;
            }
            Element::Half => {
                let word = self.word().to_ascii_uppercase();
                self.found.is_afternoon = Some(match word.as_str() {
                    "AM" => false,
                    "PM" => true,
                    _ => return Err(PatternError),
                });
            }
            Element::Weekday => drop(self.digits(1, false)?),
            Element::ShortWeekday | Element::LongWeekday => drop(self.word().len()),
        }
        Ok(())
    }
}

impl Found {
    fn date_time(self, text: &str, rest: &str, today: DateTime) -> Result<DateTime, PatternError> {
        let now = Date::from_days(today.days);
        let has_date =
            self.year.is_some() || self.month.is_some() || self.day.is_some() || self.day_of_year.is_some();
        let date = match self.day_of_year {
            Some(day) => {
                let first = Date::new(self.year.unwrap_or(now.year), 1, 1).ok_or(PatternError)?;
                let date = Date::from_days(first.days() + day - 1);
                if day < 1 || date.year != first.year {
                    return Err(PatternError);
                }
                date
            }
            None if !has_date => now,
            None => {
                // a year alone is its current month's first day; a month alone is of this year
                let month = self.month.unwrap_or(now.month);
                Date::new(self.year.unwrap_or(now.year), month, self.day.unwrap_or(1)).ok_or(PatternError)?
            }
        };
        let has_time = self.hour.is_some() || self.minute.is_some() || self.second.is_some();
        if !has_time {
            // a time behind a date that the format does not mention
            let appended = rest.trim();
            let micros = if appended.is_empty() {
                self.micros
            } else {
                super::free::parse_time(appended).or_else(|| odbc_time(appended)).unwrap_or(0)
            };
            if text.trim().is_empty() {
                return Err(PatternError);
            }
            return Ok(DateTime::new(date.days(), micros));
        }
        let (mut hour, minute, second) =
            (self.hour.unwrap_or(0), self.minute.unwrap_or(0), self.second.unwrap_or(0));
        if let Some(is_afternoon) = self.is_afternoon {
            if !(1..=12).contains(&hour) {
                return Err(PatternError);
            }
            hour = hour % 12 + if is_afternoon { 12 } else { 0 };
        }
        if hour > 23 || minute > 59 || second > 59 {
            return Err(PatternError);
        }
        let micros = ((hour * 60 + minute) * 60 + second) * 1_000_000 + self.micros;
        Ok(DateTime::new(date.days(), micros))
    }
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

    #[test]
    fn date_times_are_read() {
        let today = DateTime::new(66_256, 0);
        for (text, format, expected) in [
            ("29 September 2018", "DD MON YYYY", "2018-09-29 00:00:00"),
            ("29 September 06", "DD MON YYYY", "1906-09-29 00:00:00"),
            ("2018 Feb 22", "YYYY MON DD", "2018-02-22 00:00:00"),
            ("FEBRUARY 22, 2018", "month dd, YYYY", "2018-02-22 00:00:00"),
            ("2018***02***22", "YYYY***MM***DD", "2018-02-22 00:00:00"),
            ("02222018", "MMDDYYYY", "2018-02-22 00:00:00"),
            ("20182202", "YYYYDDMM", "2018-02-22 00:00:00"),
            ("201806", "YYYYMM", "2018-06-01 00:00:00"),
            ("24", "DD", "2022-05-24 00:00:00"),
            ("300", "DDD", "2022-10-27 00:00:00"),
            ("8", "MM", "2022-08-01 00:00:00"),
            ("2022", "YYYY", "2022-05-01 00:00:00"),
            ("29 September 49", "DD MONTH RR", "2049-09-29 00:00:00"),
            ("29 September 50", "DD MONTH RRRR", "1950-09-29 00:00:00"),
            ("2022:60", "YYYY:DDD", "2022-03-01 00:00:00"),
            ("2020-12-31-60", "YYYY-MM-DD-DDD", "2020-02-29 00:00:00"),
            ("2-22-22", "M-DD-YY", "1922-02-22 00:00:00"),
            ("June 29, 2022 12:34 PM", "MONTH DD, YYYY", "2022-06-29 12:34:00"),
            ("11:34:22.7", "HH:MI:SS.FF", "2022-05-27 11:34:22.7"),
            ("9678.20220629113422", "FF.YYYYMMDDHHMISS", "2022-06-29 11:34:22.9678"),
            ("2022-06-29 01:02:03 PM", "YYYY-MM-DD HH:MI:SS AM", "2022-06-29 13:02:03"),
        ] {
            let date_time = read_pattern(text, format, today).ok().and_then(DateTime::text);
            assert_eq!(date_time.as_deref(), Some(expected), "{text} {format}");
        }
        for (text, format) in [("2018-02-30", "YYYY-MM-DD"), ("x", "DD MON YYYY"), ("366:2022", "DDD:YYYY")] {
            assert_eq!(read_pattern(text, format, today), Err(PatternError), "{text}");
        }
    }
}
