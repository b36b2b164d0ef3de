//! Texts in the formats of TO_DATE and TO_TIMESTAMP (RSQL_todate, RSQL_totimestamp).

use super::pattern::{Element, elements};
use super::{Date, DateTime, MONTHS, odbc::odbc_time};

/// Why a text is none of a format.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PatternError;

/// What a text has to say, and what stands for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reads {
    /// RSQL_todate: a year alone is the first day of its current month; of a month's name the first three letters count.
    Date,
    /// RSQL_totimestamp: without month and day it is January 1; a month's name may be cut short, or go on.
    Timestamp,
}

/// A text in that format, the parts that it lacks taken from `today`. Without separators each element has all its
/// digits.
pub(crate) fn read_pattern(
    text: &str,
    format: &str,
    reads: Reads,
    today: DateTime,
) -> Result<DateTime, PatternError> {
    let upper = format.to_ascii_uppercase();
    let has_dots = ["A.M.", "P.M."].iter().any(|half| upper.contains(half));
    // behind a time they are read whether the format has them or not
    let undotted = upper.replace("A.M.", "").replace("P.M.", "");
    let elements = elements(if has_dots { undotted.trim_end() } else { format }, true);
    let mut reader = Reader { rest: text.trim(), reads, found: Found::default() };
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
    reader.half_behind(has_dots);
    reader.found.date_time(text, reader.rest, reads, today)
}

/// RSQL_todate: three letters decide. RSQL_totimestamp: letters name the first month that begins with them, and what stands
/// behind a whole name is not looked at.
fn month_named(word: &str, element: Element, reads: Reads) -> Option<i64> {
    let word = word.to_ascii_uppercase();
    let is_meant = |month: &&str| {
        let month = month.to_ascii_uppercase();
        if reads == Reads::Timestamp && element == Element::LongMonth {
            return !word.is_empty() && (month.starts_with(&word) || word.starts_with(&month));
        }
        word.get(..3).is_some_and(|short| month.starts_with(short))
    };
    let found = MONTHS.iter().position(is_meant)?;
    i64::try_from(found + 1).ok()
}

struct Reader<'t> {
    rest: &'t str,
    reads: Reads,
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

    /// RSQL_totimestamp: am or pm behind a time, with full stops if the format has them.
    fn half_behind(&mut self, has_dots: bool) {
        if self.found.hour.is_none() || self.found.is_afternoon.is_some() {
            return;
        }
        let tail = self.rest.trim_start().to_ascii_lowercase();
        self.found.is_afternoon = match tail.as_str() {
            "am" => Some(false),
            "pm" => Some(true),
            "a.m." if has_dots => Some(false),
            "p.m." if has_dots => Some(true),
            // without one it is the morning
            "" if has_dots => Some(false),
            _ => None,
        };
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
                let reads = self.reads;
                let month = month_named(self.word(), element, reads);
                self.found.month = Some(month.ok_or(PatternError)?);
            }
            Element::Year(_) => {
                let (year, digits) = self.digits(4, is_packed)?;
                // RSQL_totimestamp: two digits are a year of 19xx
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
    fn date_time(
        self,
        text: &str,
        rest: &str,
        reads: Reads,
        today: DateTime,
    ) -> Result<DateTime, PatternError> {
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
            None if !has_date && reads == Reads::Date => now,
            None => {
                let month = self.month.unwrap_or(if reads == Reads::Date { now.month } else { 1 });
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
            ("9678.20220629113422", "FF.YYYYMMDDHHMISS", "2022-06-29 11:34:22.9678"),
            ("2022-06-29 01:02:03 PM", "YYYY-MM-DD HH:MI:SS AM", "2022-06-29 13:02:03"),
        ] {
            let date_time = read_pattern(text, format, Reads::Date, today).ok().and_then(DateTime::text);
            assert_eq!(date_time.as_deref(), Some(expected), "{text} {format}");
        }
        for (text, format) in [("2018-02-30", "YYYY-MM-DD"), ("x", "DD MON YYYY"), ("366:2022", "DDD:YYYY")] {
            assert_eq!(read_pattern(text, format, Reads::Date, today), Err(PatternError), "{text}");
        }
    }

    #[test]
    fn timestamps_are_read() {
        let today = DateTime::new(66_256, 0);
        for (text, format, expected) in [
            ("11:34:22.7", "HH:MI:SS.FF", "2022-01-01 11:34:22.7"),
            ("11:34", "HH:MI:SS.FF", "2022-01-01 11:34:00"),
            ("2022", "YYYY", "2022-01-01 00:00:00"),
            ("01 Ju 2007", "DD MONTH YYYY", "2007-06-01 00:00:00"),
            ("01 J 2007", "DD MONTH YYYY", "2007-01-01 00:00:00"),
            ("01 FebruaryLeap 2007", "DD MONTH YYYY", "2007-02-01 00:00:00"),
            ("12 JUN 2007 2:23:54.6pm", "DD MON YYYY HH:MI:SS.FF P.M.", "2007-06-12 14:23:54.6"),
            ("12 JUN 2007 2:23:54 p.m.", "DD MON YYYY HH:MI:SS.FF P.M.", "2007-06-12 14:23:54"),
            ("12 JUN 2007 2:23:54", "DD MON YYYY HH:MI:SS.FF a.m.", "2007-06-12 02:23:54"),
            ("12 JUN 2007 2:23:54 PM", "DD MON YYYY HH:MI:SS", "2007-06-12 14:23:54"),
        ] {
            let read = read_pattern(text, format, Reads::Timestamp, today);
            assert_eq!(read.ok().and_then(DateTime::text).as_deref(), Some(expected), "{text} {format}");
        }
        let febs = read_pattern("01 Febs 2007", "DD MONTH YYYY", Reads::Timestamp, today);
        assert_eq!(febs, Err(PatternError));
    }
}
