//! The commands of the shell, which begin with a backslash.

use clap::ValueEnum;

use crate::cli::Format;

/// What the shell is told to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command<'l> {
    Help,
    Quit,
    Describe(&'l str),
    Tables(Option<&'l str>),
    Schemas,
    Format(Format),
    Times,
}

/// What `\?` prints.
pub(super) const HELP: &str = "\
\\d TABLE       the columns of a table or view, with its schema unless that is SQLUser
\\dt [SCHEMA]   the tables and views of a schema; \\d alone is the same
\\dn            the schemas that have tables
\\f FORMAT      print rows as table, csv, json or jsonl
\\timing        show how long statements take, or no longer
\\?             this help
\\q             leave
";

impl<'l> Command<'l> {
    /// # Errors
    ///
    /// What is wrong, for those who typed it.
    pub(super) fn read(line: &'l str) -> Result<Self, String> {
        let (command, argument) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        // psql's users type a semicolon behind them
        let argument = argument.trim().trim_end_matches(';').trim_end();
        let command = command.trim_end_matches(';');
        let argument = (!argument.is_empty()).then_some(argument);
        match (command, argument) {
            ("\\?" | "\\h" | "\\help", None) => Ok(Self::Help),
            ("\\q" | "\\quit", None) => Ok(Self::Quit),
            ("\\d", Some(table)) => Ok(Self::Describe(table)),
            ("\\d", None) => Ok(Self::Tables(None)),
            ("\\dt", schema) => Ok(Self::Tables(schema)),
            ("\\dn", None) => Ok(Self::Schemas),
            ("\\f", Some(format)) => Format::from_str(format, true)
                .map(Self::Format)
                .map_err(|_| "the formats are table, csv, json and jsonl".to_owned()),
            ("\\timing", None) => Ok(Self::Times),
            _ => Err(format!("{line} is no command of the shell; \\? lists them")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read() {
        assert_eq!(Command::read("\\d  people;"), Ok(Command::Describe("people")));
        assert_eq!(Command::read("\\d"), Ok(Command::Tables(None)));
        assert_eq!(Command::read("\\dt Clinic"), Ok(Command::Tables(Some("Clinic"))));
        assert_eq!(Command::read("\\f JSON"), Ok(Command::Format(Format::Json)));
        assert_eq!(Command::read("\\q;"), Ok(Command::Quit));
        for wrong in ["\\", "\\f", "\\f xml", "\\x", "\\q now"] {
            assert!(Command::read(wrong).is_err(), "{wrong}");
        }
    }
}
