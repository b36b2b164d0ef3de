//! Asks a server what it is, in one round trip.
//!
//! Each question is a statement of its own, so that one which the server cannot answer takes no other with it.

use fallible_iterator::FallibleIterator;
use futures_util::future::join5;

use super::Profile;
use crate::wire::date_form::{DateForm, DateParameters};
use crate::wire::error::Error;
use crate::wire::param::{Param, ParamKind};
use crate::wire::query::Flush;
use crate::wire::release::Release;
use crate::wire::session::Session;
use crate::wire::statement::{Describe, Statement};

/// What a server answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Learned {
    /// Where it works, or why that is not known.
    pub(super) namespace: Result<String, String>,
    pub(super) profile: Profile,
}

/// The day of the question for dates, as `$HOROLOG` counts it, as PostgreSQL does, and in ISO's form.
const DAY: [&str; 3] = ["50000", "-8074", "1977-11-23"];

/// Where IRIS is (RSQL_COSVARIABLES).
const NAMESPACE: &str = "SELECT $NAMESPACE";

/// The release; and NULL, which the embedded backend of the PGWire server gives as the empty string.
const RELEASE: &str = "SELECT $ZVERSION, CAST(NULL AS VARCHAR(1))";

/// 1 where `"A"` is a name, A where it is a string.
const NAMES: &str = r#"SELECT "A" FROM (SELECT 1 AS A)"#;

/// A date by its number (RSQL_cast).
const DATE: &str = "SELECT CAST(50000 AS DATE)";

/// 1 where a date is understood as it is sent.
const DATE_PARAMETER: &str = "SELECT CASE WHEN CAST(50000 AS DATE) = ? THEN 1 ELSE 0 END";

/// The cells of the first row, of which there may be none, or why the server refused the question.
type Answer = Result<Vec<Option<String>>, String>;

/// # Errors
///
/// [`Error::Login`] for a server with the embedded backend, and what the connection gives.
pub(super) async fn learn(session: &Session) -> Result<Learned, Error> {
    let day = Param::new(ParamKind::Date, Some(DAY[2].as_bytes()))?;
    let answers = join5(
        ask(session, NAMESPACE, Vec::new()),
        ask(session, RELEASE, Vec::new()),
        ask(session, NAMES, Vec::new()),
        ask(session, DATE, Vec::new()),
        ask(session, DATE_PARAMETER, vec![day]),
    );
    let (namespace, release, names, date, date_parameter) = answers.await;
    let (release, names, date, date_parameter) = (release?, names?, date?, date_parameter?);
    if release.as_ref().is_ok_and(|cells| matches!(cells.as_slice(), [_, Some(_)])) {
        return Err(Error::Login(
            "the PGWire server runs with its embedded backend, whose errors have no SQLCODE and which gives NULL as \
             the empty string: start it with PGWIRE_BACKEND_TYPE=dbapi"
                .into(),
        ));
    }
    let namespace = match namespace? {
        Ok(cells) => first(&cells).map(ToOwned::to_owned).ok_or_else(|| "no row".to_owned()),
        Err(why) => Err(why),
    };
    let defaults = Profile::default();
    let profile = Profile {
        release: release.ok().as_deref().and_then(first).and_then(Release::in_zversion),
        delimited_identifiers: match names.ok().as_deref().and_then(first) {
            Some(answer) => answer != "A",
            None => defaults.delimited_identifiers,
        },
        dates: match date.as_deref().ok().and_then(first) {
            Some(answer) if answer == DAY[0] => DateForm::Horolog,
            Some(answer) if answer == DAY[1] => DateForm::Days2000,
            _ => defaults.dates,
        },
        // a refusal, too, says that it is not understood; a server that has no such dates refuses both
        date_parameters: match (date.is_ok(), date_parameter.ok().as_deref().and_then(first)) {
            (true, Some("1")) | (false, _) => defaults.date_parameters,
            (true, _) => DateParameters::ToDate,
        },
    };
    tracing::debug!(?profile, "learned what the server is");
    Ok(Learned { namespace, profile })
}

fn first(cells: &[Option<String>]) -> Option<&str> {
    cells.first()?.as_deref()
}

async fn ask(session: &Session, sql: &str, values: Vec<Param>) -> Result<Answer, Error> {
    let question = Statement::new(sql)?;
    let answer = async {
        let mut rows = session.query((&question, &values), Describe::No, Flush::Together).await?;
        let row = rows.next().await?;
        while rows.next().await?.is_some() {}
        Ok(row)
    };
    match answer.await {
        Ok(None) => Ok(Ok(Vec::new())),
        Ok(Some(row)) => {
            let cells = row.ranges().map(|range| {
                Ok(range
                    .and_then(|range| row.buffer().get(range))
                    .map(|bytes| String::from_utf8_lossy(bytes).into_owned()))
            });
            Ok(cells.collect::<Vec<_>>().map_err(|_| "an unreadable row".to_owned()))
        }
        Err(Error::Database(error)) => Ok(Err(error.to_string())),
        Err(error) => Err(error),
    }
}
