//! Days since 1840-12-31 and the calendar.

/// 0001-01-01 to 9999-12-31 (%Library.Date).
pub(crate) const DAYS: std::ops::RangeInclusive<i64> = -672_045..=LAST_DAY;
/// 9999-12-31.
pub(crate) const LAST_DAY: i64 = 2_980_013;
pub(crate) const SECONDS_A_DAY: i64 = 86_400;
pub(crate) const MICROSECONDS_A_DAY: i64 = SECONDS_A_DAY * 1_000_000;

pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// From Sunday, IRIS's first day of the week.
pub(crate) const WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// 1840-12-31 counted from 0000-03-01, the first day of the years that the arithmetic below counts.
const DAY_0: i64 = 672_351;

/// A day of the Gregorian calendar, also before it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    pub(crate) year: i64,
    /// From 1.
    pub(crate) month: i64,
    /// From 1.
    pub(crate) day: i64,
}

impl Date {
    /// The date, if there is one.
    pub(crate) fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        ((1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// Years that begin in March end with the leap day.
    pub(crate) fn from_days(days: i64) -> Self {
        let days = days.saturating_add(DAY_0);
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        Self {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month,
            day: day_of_year - (153 * shifted + 2) / 5 + 1,
        }
    }

    pub(crate) fn days(self) -> i64 {
        let year = self.year - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted = if self.month > 2 { self.month - 3 } else { self.month + 9 };
        let day_of_year = (153 * shifted + 2) / 5 + self.day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - DAY_0
    }

    /// From 1.
    pub(crate) fn day_of_year(self) -> i64 {
        self.days() - Self { month: 1, day: 1, ..self }.days() + 1
    }

    /// So many months later; the day is the last of its month where that is shorter.
    pub(crate) fn plus_months(self, months: i64) -> Option<Self> {
        let count = self.year.checked_mul(12)?.checked_add(self.month - 1)?.checked_add(months)?;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
        Self::new(year, month, self.day.min(days_in_month(year, month)))
    }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(crate) fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day of the week: 0 is Sunday. Day 0 was a Thursday.
pub(super) fn weekday(days: i64) -> i64 {
    (days + 4).rem_euclid(7)
}

impl Date {
    /// 0 is Sunday.
    pub(crate) fn weekday(self) -> i64 {
        weekday(self.days())
    }
}

/// RSQL_week: weeks begin with Sunday, the first one with January 1.
pub(crate) fn week_of_year(date: Date) -> i64 {
    let first = weekday(Date { month: 1, day: 1, ..date }.days());
    (date.day_of_year() - 1 + first) / 7 + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days() {
        for (days, (year, month, day)) in [
            (0, (1840, 12, 31)),
            (1, (1841, 1, 1)),
            (58_074, (2000, 1, 1)),
            (66_169, (2022, 3, 1)),
            (-672_045, (1, 1, 1)),
            (LAST_DAY, (9999, 12, 31)),
        ] {
            let date = Date { year, month, day };
            assert_eq!(Date::from_days(days), date);
            assert_eq!(date.days(), days);
        }
        assert_eq!(weekday(58_074), 6);
        assert_eq!(Date::new(2021, 2, 29), None);
        assert_eq!(Date::new(2024, 1, 31).and_then(|date| date.plus_months(1)), Date::new(2024, 2, 29));
        assert_eq!(Date::new(2024, 12, 31).map(Date::day_of_year), Some(366));
        // 2022-01-01 was a Saturday
        assert_eq!(Date::new(2022, 1, 1).map(week_of_year), Some(1));
        assert_eq!(Date::new(2022, 1, 2).map(week_of_year), Some(2));
    }

    proptest! {
        #[test]
        fn days_are_read_back(days in DAYS) {
            let date = Date::from_days(days);
            prop_assert_eq!(date.days(), days);
            prop_assert!(Date::new(date.year, date.month, date.day).is_some());
        }
    }
}
