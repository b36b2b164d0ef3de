//! Lines until a semicolon ends a statement.

use diesel_iris::script::{first_word, statements};

/// The lines of a statement that is not complete yet.
#[derive(Debug, Default)]
pub(super) struct Pending(String);

/// A word that becomes a statement of its own where the one before it has ended.
const PROBE: &str = "PROBE";

impl Pending {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn push(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
        // blanks and comments are no beginning of a statement
        if first_word(&self.0).is_none() {
            self.0.clear();
        }
    }

    /// Takes the statements out that a semicolon has ended.
    pub(super) fn complete(&mut self) -> Vec<String> {
        let probed = format!("{}{PROBE}", self.0);
        let found = statements(&probed);
        let Some((last, complete)) = found.split_last() else { return Vec::new() };
        let complete = complete.iter().map(|&statement| statement.to_owned()).collect();
        let rest = last.strip_suffix(PROBE).unwrap_or(last);
        self.0 = if first_word(rest).is_none() { String::new() } else { rest.to_owned() };
        complete
    }

    /// What is left at the end.
    pub(super) fn rest(&self) -> Option<String> {
        first_word(&self.0).map(|_| self.0.trim_end().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> (Vec<String>, Option<String>) {
        let mut pending = Pending::default();
        let mut found = Vec::new();
        for line in lines {
            pending.push(line);
            found.extend(pending.complete());
        }
        (found, pending.rest())
    }

    #[test]
    fn statements_may_have_several_lines_and_lines_several_statements() {
        let (found, rest) =
            read(&["", "-- a note; or two", "SELECT 'a;", "b'", "; SELECT 2; SELECT", "3", ";"]);
        assert_eq!(found, ["SELECT 'a;\nb'", "SELECT 2", "SELECT\n3"]);
        assert_eq!(rest, None);
    }

    #[test]
    fn what_is_not_ended_is_left() {
        assert_eq!(read(&["SELECT 1"]), (vec![], Some("SELECT 1".to_owned())));
        assert_eq!(read(&["SELECT \"a", ";"]).0, Vec::<String>::new());
        assert_eq!(read(&["SELECT 1; -- done"]), (vec!["SELECT 1".to_owned()], None));
    }
}
