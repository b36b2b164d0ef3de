//! How an instance is set up: what differs from one to another, and is right either way.

use chrono::{NaiveDate, NaiveTime};
use diesel::QueryResult;
use diesel::sql_types::{Integer, Time, Timestamp};
use diesel_async::RunQueryDsl;

use super::probe::{Bind, rows};
use super::scratch::Scratch;

/// The name of a setting, and what was found.
pub(super) type Setting = (&'static str, String);

/// The names of the settings, in the order of the report.
pub(super) const RELEASE: &str = "release";
pub(super) const DELIMITED: &str = "delimited identifiers";
pub(super) const DATES: &str = "dates";
pub(super) const DATE_PARAMETERS: &str = "date parameters";
pub(super) const TIMES: &str = "times";
pub(super) const TIMESTAMPS: &str = "timestamps";
pub(super) const MESSAGES: &str = "messages";

/// What is said of a setting that cannot be told.
const UNKNOWN: &str = "unknown";

/// The row of the table `Data` that holds what is looked at.
const ROW: i32 = 800;

/// Looks at all of them.
pub(super) async fn settings(scratch: &mut Scratch<'_>) -> Vec<Setting> {
    let release = match scratch.connection().profile().release() {
        Some((year, number)) => format!("{year}.{number}"),
        None => UNKNOWN.to_owned(),
    };
    let delimited = if scratch.connection().profile().has_delimited_identifiers() { "on" } else { "off" };
    let (times, timestamps) = clocks(scratch).await.unwrap_or_default();
    let date = rows(scratch, "SELECT CAST(50000 AS DATE) AS v", &[]).await.unwrap_or_default();
    let word = |word: &str| word.to_owned();
    vec![
        (RELEASE, release),
        (DELIMITED, word(delimited)),
        (
            DATES,
            word(match date.as_str() {
                "1977-11-23" => "iso",
                "50000" => "horolog",
                "-8074" => "days2000",
                _ => UNKNOWN,
            }),
        ),
        (DATE_PARAMETERS, word(date_parameters(scratch).await)),
        (
            TIMES,
            word(match times.as_str() {
                "01:00:00" => "iso",
                "3600" => "seconds",
                _ => UNKNOWN,
            }),
        ),
        (
            TIMESTAMPS,
            word(match timestamps.as_str() {
                "1970-01-01 00:00:00" => "iso",
                "1152921504606846976" => "posix",
                _ => UNKNOWN,
            }),
        ),
        (MESSAGES, word(messages(scratch).await)),
    ]
}

/// A TIME and a TIMESTAMP as they are handed out.
async fn clocks(scratch: &mut Scratch<'_>) -> QueryResult<(String, String)> {
    let insert = "INSERT INTO DieselIrisDoctor.Data (id, t, ts) VALUES (?, ?, ?)";
    let clock = NaiveTime::from_hms_opt(1, 0, 0).unwrap_or_default();
    let moment = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default().and_time(NaiveTime::default());
    let insert = diesel::sql_query(insert).bind::<Integer, _>(ROW).bind::<Time, _>(clock);
    insert.bind::<Timestamp, _>(moment).execute(scratch.connection()).await?;
    let row = [Bind::Integer(ROW)];
    let time = rows(scratch, "SELECT t AS v FROM DieselIrisDoctor.Data WHERE id = ?", &row).await?;
    let timestamp = rows(scratch, "SELECT ts AS v FROM DieselIrisDoctor.Data WHERE id = ?", &row).await?;
    Ok((time, timestamp))
}

/// Whether a date is understood in ISO's form, or as the number of a day only.
async fn date_parameters(scratch: &mut Scratch<'_>) -> &'static str {
    let question = "SELECT CASE WHEN CAST(50000 AS DATE) = ? THEN 1 ELSE 0 END AS v";
    match rows(scratch, question, &[Bind::Text("1977-11-23")]).await.as_deref() {
        Ok("1") => "iso",
        _ => match rows(scratch, question, &[Bind::Integer(50_000)]).await.as_deref() {
            Ok("1") => "logical",
            _ => UNKNOWN,
        },
    }
}

/// The language of errors, by one that says `not found` in English.
async fn messages(scratch: &mut Scratch<'_>) -> &'static str {
    match scratch.run("SELECT 1 FROM DieselIrisDoctor.Nowhere").await {
        Err(diesel::result::Error::DatabaseError(_, error)) => {
            let message = error.message();
            match message.contains("not found") {
                true => "en",
                false if message.contains(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) => "zh",
                false => UNKNOWN,
            }
        }
        _ => UNKNOWN,
    }
}
