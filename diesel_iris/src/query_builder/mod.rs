//! IRIS SQL text from Diesel's query trees: a file for each clause that IRIS says differently.

mod absent;
mod combination;
mod distinct_by;
mod insert;
mod keywords;
mod limit;
mod rewrite;
mod select;
#[cfg(test)]
mod tests;
mod upsert;
mod with;

use diesel::QueryResult;
use diesel::query_builder::QueryBuilder;

pub use self::absent::{
    IrisHasCaseWhenForFilterInAggregates, IrisHasInsertOrUpdateIntoForOnConflict, IrisHasNoReturning,
};
pub use self::distinct_by::{DistinctBy, IrisDistinctByDsl, ReadsFrom};
pub use self::keywords::{Hint, IrisKeywordDsl, Restriction, WithKeyword};
pub(crate) use self::rewrite::Paging;
use self::rewrite::rewrite;
pub use self::upsert::insert_or_update_into;
pub use self::with::{IrisWithDsl, WithNamed};
use crate::Iris;

/// Builds the text of a query.
///
/// Values never become part of the text, each is a placeholder `$n`; identifiers are always delimited. The
/// text is IRIS SQL but for those placeholders, which the PGWire server turns into IRIS's `?` in the order in
/// which they stand. An INSERT of many rows is as many statements, separated by `;` in the finished text.
#[derive(Debug, Default)]
pub struct IrisQueryBuilder {
    /// The rows of a batch before the current one.
    rows: Vec<BuiltStatement>,
    current: BuiltStatement,
    /// Length of `INSERT INTO t ` at the front, which each row of a batch repeats.
    batch_prefix: usize,
    /// Whether Diesel builds the text, rather than hands over what the user wrote.
    built: Option<bool>,
    /// Restrictions and hints for the statement.
    keywords: Vec<String>,
    /// What IRIS cannot say and no type keeps from being built.
    refused: Option<&'static str>,
    paging: Paging,
}

/// The text of one statement and the number of its placeholders.
#[derive(Debug, Default, Clone)]
pub(crate) struct BuiltStatement {
    pub(crate) sql: String,
    pub(crate) binds: usize,
}

impl IrisQueryBuilder {
    /// For an IRIS that pages in this way.
    pub(crate) fn paging(paging: Paging) -> Self {
        Self { paging, ..Self::default() }
    }

    /// The statements of the query: one, or one for each row of a batch.
    ///
    /// # Errors
    ///
    /// [`Error::QueryBuilderError`](diesel::result::Error::QueryBuilderError) for restrictions and hints where none
    /// can stand.
    pub(crate) fn into_statements(mut self) -> QueryResult<Vec<BuiltStatement>> {
        if let Some(why) = self.refused {
            return Err(diesel::result::Error::QueryBuilderError(why.into()));
        }
        self.rows.push(self.current);
        if self.built == Some(true) {
            for statement in &mut self.rows {
                statement.sql = rewrite(&statement.sql, self.paging, &self.keywords)?;
            }
        } else if !self.keywords.is_empty() {
            return Err(keywords::misplaced());
        }
        Ok(self.rows)
    }
}

impl QueryBuilder<Iris> for IrisQueryBuilder {
    fn push_sql(&mut self, sql: &str) {
        let current = &mut self.current;
        if let Some(keyword) = sql.strip_prefix(keywords::KEYWORD) {
            self.keywords.push(keyword.to_owned());
            return;
        }
        self.built.get_or_insert_with(|| rewrite::is_built(sql));
        match sql {
            // Diesel's node for the unit of a frame; RSQL_windowfunctions documents ROWS only
            " RANGE " if self.built == Some(true) => {
                self.refused = Some("IRIS has no RANGE frames: `frame::Rows` counts rows instead of values");
            }
            // Diesel's limit node brings its own keyword; after TOP there must be none
            " LIMIT " if current.sql.ends_with(limit::TOP) => {}
            // the PGWire server takes INTO for the table's name here; IRIS can do without (RSQL_insertorupdate)
            " INTO " if current.sql.ends_with(upsert::INSERT_OR_UPDATE) => current.sql.push(' '),
            insert::BATCH => self.batch_prefix = current.sql.len(),
            insert::ROW => {
                let next = BuiltStatement { sql: current.sql[..self.batch_prefix].to_owned(), binds: 0 };
                self.rows.push(std::mem::replace(current, next));
            }
            sql => current.sql.push_str(sql),
        }
    }

    fn push_identifier(&mut self, identifier: &str) -> QueryResult<()> {
        if identifier.is_empty() || identifier.contains('\0') {
            return Err(diesel::result::Error::QueryBuilderError(
                format!("{identifier:?} cannot be an identifier in IRIS SQL").into(),
            ));
        }
        let sql = &mut self.current.sql;
        sql.push('"');
        sql.push_str(&identifier.replace('"', "\"\""));
        sql.push('"');
        Ok(())
    }

    fn push_bind_param(&mut self) {
        self.push_bind_param_value_only();
        let number = self.current.binds.to_string();
        self.current.sql.push('$');
        self.current.sql.push_str(&number);
    }

    fn push_bind_param_value_only(&mut self) {
        self.current.binds += 1;
    }

    fn finish(self) -> String {
        match self.into_statements() {
            Ok(statements) => {
                let texts: Vec<String> = statements.into_iter().map(|statement| statement.sql).collect();
                texts.join("; ")
            }
            Err(error) => format!("/* {error} */"),
        }
    }
}
