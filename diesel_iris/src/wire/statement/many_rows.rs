//! Several rows of a batch in one statement.

use std::fmt::Write;

use super::{Place, Statement, Value};

impl Statement {
    /// An INSERT of one row, of which all is placeholders, as one of so many rows: `INSERT … SELECT … UNION ALL SELECT …`,
    /// since IRIS's VALUES has one row (RSQL_insert). `None` for all other statements.
    pub(crate) fn of_rows(&self, rows: usize) -> Option<Self> {
        let front = self.before_list()?;
        let mut text = front.to_owned();
        for row in 0..rows {
            text.push_str(if row == 0 { "SELECT " } else { " UNION ALL SELECT " });
            for value in 1..=self.parameters {
                let separator = if value == 1 { "" } else { ", " };
                // writing to a String cannot fail
                let _ = write!(text, "{separator}${}", row * self.parameters + value);
            }
        }
        // as what the user writes, since the server may have other rules for a query; too many values are an error there
        Self::new(&text).ok()
    }

    /// What stands before VALUES.
    fn before_list(&self) -> Option<&str> {
        let in_order = |(position, place): (usize, &Place)| place.value == Value::Bound(position);
        if !self.one_row || !self.values.iter().enumerate().all(in_order) {
            return None;
        }
        let values = self.before_values().trim_end().strip_suffix('(')?.trim_end();
        let (front, word) =
            values.len().checked_sub("VALUES".len()).and_then(|at| values.split_at_checked(at))?;
        let is_insert = front.get(..11).is_some_and(|begin| begin.eq_ignore_ascii_case("INSERT INTO"));
        if !word.eq_ignore_ascii_case("VALUES") || !is_insert {
            return None;
        }
        let last = self.values.len().checked_sub(1)?;
        let between = |position: usize| self.behind(position).trim();
        if !(0..last).all(|position| between(position) == ",") || between(last) != ")" {
            return None;
        }
        Some(front)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Form, Param, Statement};
    use crate::wire::ParamKind;

    fn of_rows(sql: &str, rows: usize) -> Option<Statement> {
        Statement::new(sql).unwrap().of_rows(rows)
    }

    #[test]
    fn rows_follow_each_other() {
        let many = of_rows("INSERT INTO \"t\" (\"a\", \"b\") VALUES ($1, $2)", 3).unwrap();
        assert!(!many.is_one_row(), "its count is wanted");
        assert_eq!(many.parameters(), 6);
        let values: Vec<Param> = ["1", "2", "3", "4", "5", "6"]
            .map(|digit| Param::new(ParamKind::Integer, Some(digit.as_bytes())).unwrap())
            .into();
        let (sql, ordered) = many.render(&values, Form::Marked).unwrap();
        // comments and blanks that are put against the server's rules aside
        let words: Vec<&str> = sql.split([' ', '/', '*']).filter(|word| !word.is_empty()).collect();
        assert_eq!(
            words.join(" "),
            "EXISTS( INSERT INTO \"t\" (\"a\", \"b\") SELECT $1, $2 UNION ALL SELECT $3, $4 UNION ALL SELECT $5, $6"
        );
        assert!(ordered.iter().zip(&values).all(|(ordered, value)| *ordered == value));
    }

    #[test]
    fn what_is_more_than_placeholders_stays() {
        for sql in [
            "INSERT INTO t (a) VALUES ($1 + 1)",
            "INSERT INTO t (a) VALUES (f($1))",
            "INSERT INTO t (a, b) VALUES (NULL, $1)",
            "INSERT INTO t (a, b) VALUES ($1, DEFAULT)",
            "INSERT INTO t (a, b) VALUES ($2, $1)",
            "INSERT INTO t (a, b) VALUES ($1, 'x')",
            "INSERT OR UPDATE INTO t (a) VALUES ($1)",
            "INSERT INTO t DEFAULT VALUES",
            "INSERT INTO t (a) SELECT $1",
            "INSERT INTO t (a) VALUES ($1), ($2)",
            "UPDATE t SET a = $1",
        ] {
            assert_eq!(of_rows(sql, 2), None, "{sql}");
        }
        assert_eq!(of_rows("INSERT INTO t (a) VALUES ($1)", 70_000), None, "too many values");
    }
}
