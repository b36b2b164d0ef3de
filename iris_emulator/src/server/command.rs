//! What PostgreSQL's clients send that is not a statement of IRIS, answered as the PGWire server answers it.

use crate::bind::OutputColumn;
use crate::engine::{Prepared, Session};
use crate::sqlcode::SqlError;
use crate::value::SqlType;

/// What a client's text asks for.
pub(super) enum Runnable {
    /// A statement of IRIS, and what its completion is called.
    Statement {
        prepared: Box<Prepared>,
        tag: String,
    },
    /// A prepared statement, or all of them, are forgotten.
    Deallocate {
        name: Option<String>,
        tag: String,
    },
    /// A setting of PostgreSQL, which means nothing here.
    Nothing {
        tag: String,
    },
    Show(Show),
}

/// A setting of PostgreSQL that is asked for.
pub(super) struct Show {
    pub(super) column: OutputColumn,
    pub(super) value: String,
}

/// Reads a text.
pub(super) fn understood(
    sql: &str,
    session: &Session,
    declared: &[Option<SqlType>],
) -> Result<Runnable, SqlError> {
    let words: Vec<String> = sql.split_whitespace().take(4).map(str::to_uppercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let nothing = |tag: &str| Ok(Runnable::Nothing { tag: tag.to_owned() });
    let statement = |sql: &str, tag: &str| -> Result<Runnable, SqlError> {
        Ok(Runnable::Statement {
            prepared: Box::new(session.prepare_with(sql, declared)?),
            tag: tag.to_owned(),
        })
    };
    match words.as_slice() {
        ["BEGIN", ..] => {
            let rest = without_word(without_word(sql.trim_start(), &["BEGIN"]), &["WORK", "TRANSACTION"]);
            statement(&format!("START TRANSACTION {rest}"), "BEGIN")
        }
        ["END" | "COMMIT"] | ["END" | "COMMIT", "WORK" | "TRANSACTION"] => statement("COMMIT", "COMMIT"),
        ["ROLLBACK" | "ABORT"] | ["ROLLBACK" | "ABORT", "WORK" | "TRANSACTION"] => {
            statement("ROLLBACK", "ROLLBACK")
        }
        ["DEALLOCATE", "ALL"] | ["DEALLOCATE", "PREPARE", "ALL"] => {
            Ok(Runnable::Deallocate { name: None, tag: "DEALLOCATE ALL".to_owned() })
        }
        ["DEALLOCATE", "PREPARE", _] => deallocate(sql.split_whitespace().nth(2)),
        ["DEALLOCATE", _] => deallocate(sql.split_whitespace().nth(1)),
        ["DISCARD", "ALL"] => Ok(Runnable::Deallocate { name: None, tag: "DISCARD ALL".to_owned() }),
        ["DISCARD", what @ ("PLANS" | "SEQUENCES" | "TEMP" | "TEMPORARY")] => {
            nothing(&format!("DISCARD {what}"))
        }
        ["UNLISTEN", ..] => nothing("UNLISTEN"),
        ["RESET", ..] => nothing("RESET"),
        ["CLOSE", "ALL"] => nothing("CLOSE CURSOR ALL"),
        // IRIS has SETs of its own
        ["SET", "OPTION" | "TRANSACTION" | "ML", ..] => plain(sql, session, declared),
        ["SET", _, _, ..] => nothing("SET"),
        ["SHOW", _, ..] => Ok(Runnable::Show(show(&words[1..].join(" ")))),
        _ => plain(sql, session, declared),
    }
}

fn plain(sql: &str, session: &Session, declared: &[Option<SqlType>]) -> Result<Runnable, SqlError> {
    let prepared = Box::new(session.prepare_with(sql, declared)?);
    let tag = prepared.tag().to_owned();
    Ok(Runnable::Statement { prepared, tag })
}

/// What is behind one of the words, if it comes first.
fn without_word<'t>(text: &'t str, words: &[&str]) -> &'t str {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let is_it = words.iter().any(|word| text[..end].eq_ignore_ascii_case(word));
    if is_it { text[end..].trim_start() } else { text }
}

fn deallocate(name: Option<&str>) -> Result<Runnable, SqlError> {
    let name = name.map(|name| name.trim_matches('"').to_owned());
    Ok(Runnable::Deallocate { name, tag: "DEALLOCATE".to_owned() })
}

/// The settings that the PGWire server tells; empty for others, as there.
fn show(name: &str) -> Show {
    let (column, value) = match name {
        "TRANSACTION ISOLATION LEVEL" => ("transaction_isolation_level", "read committed"),
        "SERVER_VERSION" => ("server_version", "16.0 (InterSystems IRIS)"),
        "SERVER_ENCODING" => ("server_encoding", "UTF8"),
        "CLIENT_ENCODING" => ("client_encoding", "UTF8"),
        "DATESTYLE" => ("datestyle", "ISO, MDY"),
        "TIMEZONE" => ("timezone", "UTC"),
        "STANDARD_CONFORMING_STRINGS" => ("standard_conforming_strings", "on"),
        "INTEGER_DATETIMES" => ("integer_datetimes", "on"),
        "INTERVALSTYLE" => ("intervalstyle", "postgres"),
        "IS_SUPERUSER" => ("is_superuser", "off"),
        "APPLICATION_NAME" => ("application_name", ""),
        _ => ("setting", ""),
    };
    let column = OutputColumn { name: column.to_owned(), ty: SqlType::LongVarchar };
    Show { column, value: value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Database;

    #[test]
    fn what_clients_send() {
        let session = Database::in_memory().unwrap().connect();
        for (sql, expected) in [
            ("BEGIN", "statement BEGIN"),
            ("begin work", "statement BEGIN"),
            ("BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED", "statement BEGIN"),
            ("end transaction", "statement COMMIT"),
            ("ROLLBACK TO SAVEPOINT s", "statement ROLLBACK"),
            ("DEALLOCATE ALL", "deallocate all"),
            ("deallocate \"s1\"", "deallocate s1"),
            ("DISCARD ALL", "deallocate all"),
            ("SET client_encoding TO 'UTF8'", "nothing SET"),
            ("SET extra_float_digits = 3", "nothing SET"),
            ("SET OPTION LOCK_TIMEOUT = 5", "statement SET OPTION"),
            ("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "statement SET TRANSACTION"),
            ("RESET ALL", "nothing RESET"),
            ("UNLISTEN *", "nothing UNLISTEN"),
            ("SHOW server_version", "show 16.0 (InterSystems IRIS)"),
            ("SELECT 1", "statement SELECT"),
        ] {
            let found = match understood(sql, &session, &[]).unwrap() {
                Runnable::Statement { tag, .. } => format!("statement {tag}"),
                Runnable::Deallocate { name, .. } => {
                    format!("deallocate {}", name.as_deref().unwrap_or("all"))
                }
                Runnable::Nothing { tag } => format!("nothing {tag}"),
                Runnable::Show(show) => format!("show {}", show.value),
            };
            assert_eq!(found, expected, "{sql}");
        }
        assert!(understood("BEGIN ISOLATION LEVEL SERIALIZABLE", &session, &[]).is_err());
    }
}
