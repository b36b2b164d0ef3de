//! The settings of a session (RSQL_setoption, RSQL_settransaction) and those of the instance that can be asked for.

use std::time::Duration;

use crate::face::Face;
use crate::sql::ast::{CommitMode, Isolation, OptionValue, TransactionModes};
use crate::sqlcode::{SqlCode, SqlError};

/// What a session has set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub(super) commit_mode: CommitMode,
    pub(super) isolation: Isolation,
    /// `SET OPTION LOCK_TIMEOUT`
    pub(super) lock_timeout: Option<Duration>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { commit_mode: CommitMode::Implicit, isolation: Isolation::ReadUncommitted, lock_timeout: None }
    }
}

/// What SET OPTION asks of the engine.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Request {
    LockTimeout(Duration),
    LockEscalation(usize),
    /// Nothing that can be seen.
    Nothing,
}

impl Settings {
    /// Whether queries wait for rows that others are changing.
    pub(super) fn reads_committed(&self) -> bool {
        self.isolation != Isolation::ReadUncommitted
    }

    /// The number that `%SYSTEM.SQL.Util_GetOption` has for the isolation level.
    pub(super) fn isolation(&self) -> i64 {
        match self.isolation {
            Isolation::ReadUncommitted => 0,
            Isolation::ReadCommitted => 1,
            Isolation::ReadVerified => 3,
        }
    }

    /// RSQL_settransaction, RSQL_starttransaction: the isolation level and the access mode go together: READ WRITE means
    /// READ COMMITTED, READ ONLY means READ UNCOMMITTED.
    pub(super) fn set(&mut self, modes: &TransactionModes) -> Result<(), SqlError> {
        if modes.isolation == Some(Isolation::ReadUncommitted) && modes.read_only == Some(false) {
            return Err(SqlError::new(SqlCode::ISOLATION_CONFLICT, SqlCode::ISOLATION_CONFLICT.text()));
        }
        if let Some(mode) = modes.commit_mode {
            self.commit_mode = mode;
        }
        match (modes.isolation, modes.read_only) {
            (Some(isolation), _) => self.isolation = isolation,
            (None, Some(true)) => self.isolation = Isolation::ReadUncommitted,
            (None, Some(false)) => self.isolation = Isolation::ReadCommitted,
            (None, None) => {}
        }
        Ok(())
    }
}

/// Options whose values are numbers and whose effect is not to be seen in results.
const UNSEEN: [&str; 6] = [
    "ACORN_1_SELECTIVITY_THRESHOLD",
    "AUTO_PARALLEL_THRESHOLD",
    "AUTO_PARALLEL",
    "BITMAP_FRIENDLY_CHECK",
    "ADAPTIVE_MODE",
    "PARALLEL_MAXIMUM",
];

/// RSQL_setoption: what an option asks for; what would change results is refused by its name.
pub(super) fn requested(name: &str, value: &OptionValue, face: &Face) -> Result<Request, SqlError> {
    let wrong =
        || SqlError::new(SqlCode::INVALID_STATEMENT, format!("SET OPTION {name} takes another value"));
    let word = match value {
        OptionValue::Word(word) => word.clone(),
        OptionValue::Text(text) => text.to_uppercase(),
        OptionValue::Number(number) => number.to_string(),
    };
    let refused = || Err(SqlError::not_emulated(format!("SET OPTION {name} = {word}")));
    match name {
        "LOCK_TIMEOUT" => match value {
            OptionValue::Number(seconds) => u64::try_from(*seconds)
                .map(|seconds| Request::LockTimeout(Duration::from_secs(seconds)))
                .map_err(|_| wrong()),
            _ => Err(wrong()),
        },
        "LOCK_ESCALATION_THRESHOLD" => match value {
            OptionValue::Number(rows) if *rows > 0 => {
                usize::try_from(*rows).map(Request::LockEscalation).map_err(|_| wrong())
            }
            _ => Err(wrong()),
        },
        "COMPILEMODE" => match word.as_str() {
            "IMMEDIATE" => Ok(Request::Nothing),
            "DEFERRED" | "INSTALL" | "NOCHECK" => refused(),
            _ => Err(wrong()),
        },
        "SELECTMODE" => match word.as_str() {
            "ODBC" => Ok(Request::Nothing),
            _ => refused(),
        },
        "PKEY_IS_IDKEY" => switch(&word, "FALSE")
            .map_or_else(|| Err(wrong()), |same| if same { Ok(Request::Nothing) } else { refused() }),
        "SUPPORT_DELIMITED_IDENTIFIERS" => {
            let now = if face.delimited_identifiers { "TRUE" } else { "FALSE" };
            switch(&word, now)
                .map_or_else(|| Err(wrong()), |same| if same { Ok(Request::Nothing) } else { refused() })
        }
        "EXACT_DISTINCT" | "DEFAULT_SCHEMA" => refused(),
        name if UNSEEN.contains(&name) => Ok(Request::Nothing),
        name if super::locale::set(name, value)? => Ok(Request::Nothing),
        _ => Err(SqlError::new(SqlCode::INVALID_STATEMENT, format!("there is no SET OPTION {name}"))),
    }
}

/// Whether a boolean option keeps its value; `None` for what is no boolean.
fn switch(word: &str, now: &str) -> Option<bool> {
    matches!(word, "TRUE" | "FALSE").then_some(word == now)
}

/// A setting of the instance, by the name that `%SYSTEM.SQL.Util_GetOption` knows; empty for an unknown one.
pub(super) fn option(name: &str, face: &Face, isolation: i64) -> String {
    match name.to_uppercase().as_str() {
        "DELIMITEDIDENTIFIERS" => u8::from(face.delimited_identifiers).to_string(),
        "DEFAULTSCHEMA" => crate::catalog::DEFAULT_SCHEMA.to_owned(),
        "LOCKTIMEOUT" => "10".to_owned(),
        "LOCKTHRESHOLD" => super::locks::ESCALATION_THRESHOLD.to_string(),
        "SELECTMODE" | "SELECTMODEODBC" => "1".to_owned(),
        "AUTOPARALLEL" | "FASTDISTINCT" | "DDLPKEYNOTIDKEY" => "1".to_owned(),
        "AUTOPARALLELTHRESHOLD" => "3200".to_owned(),
        "AUTOCOMMIT" => "1".to_owned(),
        "ISOLATIONMODE" => isolation.to_string(),
        "DDLFINAL" | "IDENTITYINSERT" | "DEFAULTTIMEPRECISION" => "0".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn access_and_isolation_go_together() {
        let mut settings = Settings::default();
        let modes =
            |isolation, read_only| TransactionModes { isolation, read_only, ..TransactionModes::default() };
        settings.set(&modes(None, Some(false))).unwrap();
        assert!(settings.reads_committed());
        settings.set(&modes(None, Some(true))).unwrap();
        assert!(!settings.reads_committed());
        settings.set(&modes(Some(Isolation::ReadVerified), None)).unwrap();
        assert!(settings.reads_committed());
        let error = settings.set(&modes(Some(Isolation::ReadUncommitted), Some(false))).unwrap_err();
        assert_eq!(error.code.0, -92);
    }

    #[test]
    fn options_that_change_results_are_refused() {
        let number = OptionValue::Number(5);
        let requested = |name: &str, value: &OptionValue| requested(name, value, &Face::default());
        assert_eq!(requested("LOCK_TIMEOUT", &number), Ok(Request::LockTimeout(Duration::from_secs(5))));
        let word = |word: &str| OptionValue::Word(word.into());
        assert_eq!(requested("COMPILEMODE", &word("IMMEDIATE")), Ok(Request::Nothing));
        for (name, value) in [("DATE_FORMAT", "3"), ("PKEY_IS_IDKEY", "TRUE"), ("SELECTMODE", "DISPLAY")] {
            assert_eq!(requested(name, &word(value)).unwrap_err().code, SqlCode::NOT_EMULATED, "{name}");
        }
        assert_eq!(requested("LOCK_TIMEOUT", &word("X")).unwrap_err().code, SqlCode::INVALID_STATEMENT);
        assert_eq!(requested("SUPPORT_DELIMITED_IDENTIFIERS", &word("TRUE")), Ok(Request::Nothing));
        // a property of the locale may be set to what it is
        assert_eq!(requested("DATE_SEPARATOR", &OptionValue::Text("/".into())), Ok(Request::Nothing));
        assert_eq!(requested("TIME_PRECISION", &number).unwrap_err().code, SqlCode::NOT_EMULATED);
        for (name, value) in [("TIME_FORMAT", 9), ("DATE_FORMAT", 16), ("YEAR_OPTION", -1)] {
            let error = requested(name, &OptionValue::Number(value)).unwrap_err();
            assert_eq!(error.code, SqlCode::LOCALE_OPTION, "{name}");
        }
    }
}
