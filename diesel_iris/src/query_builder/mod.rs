//! IRIS SQL text from Diesel's query trees: a file for each clause that IRIS says differently.

mod absent;
mod combination;
mod dialect;
mod distinct_by;
mod explain;
mod group_by;
pub(crate) mod helper_types;
mod insert;
mod keywords;
mod limit;
mod marks;
mod names;
mod nearest;
mod pieces;
mod select;
mod statement;
#[cfg(test)]
mod tests;
mod text_columns;
mod upsert;
mod with;

use diesel::QueryResult;
use diesel::query_builder::QueryBuilder;
#[cfg(feature = "sync")]
use diesel::query_builder::QueryFragment;
use diesel::result::Error;

pub use self::absent::{
    IrisHasCaseWhenForFilterInAggregates, IrisHasInsertOrUpdateIntoForOnConflict, IrisHasNoReturning,
};
pub(crate) use self::dialect::Dialect;
pub use self::distinct_by::{DistinctBy, IrisDistinctByDsl, ReadsFrom};
pub use self::explain::{Explain, Plan, UnclearPlan, explain};
pub use self::insert::{IrisBatchInsert, IrisLeavesOutDefaults};
pub use self::keywords::{Hint, IrisKeywordDsl, Restriction, WithKeyword};
use self::marks::Mark;
pub(crate) use self::names::Names;
pub use self::nearest::{IrisNearestDsl, Nearest};
pub(crate) use self::pieces::Pieces;
use self::pieces::{InvalidName, PieceKind};
pub use self::select::IrisSelectStatementSyntax;
use self::statement::Paging;
use self::statement::iris_statement;
pub use self::upsert::insert_or_update_into;
pub use self::with::{IrisWithDsl, WithNamed};
use crate::Iris;
use crate::sql::SqlText;

/// Builds the text of a query.
///
/// Values never become part of the text, each is a placeholder `$n`; identifiers are delimited, but for instances that
/// take what is in double quotes for a string. The text is IRIS SQL but for those placeholders, which the PGWire server turns into IRIS's `?` in the order in
/// which they stand. An INSERT of many rows is as many statements, separated by `;` in the finished text.
#[derive(Debug, Default)]
pub struct IrisQueryBuilder {
    pieces: Pieces,
    dialect: Dialect,
}

/// One statement of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BuiltStatement<'s> {
    /// In IRIS's words.
    Iris(SqlText<'s>),
    /// As the user wrote it.
    AsWritten(String),
    /// The one before it once more: another row of a batch.
    Again,
}

impl IrisQueryBuilder {
    /// For an instance that understands this.
    pub(crate) fn of(dialect: Dialect) -> Self {
        Self { pieces: Pieces::with_room(), dialect }
    }

    /// What the query is known by: equal queries have equal pieces.
    pub(crate) fn pieces(&self) -> &Pieces {
        &self.pieces
    }

    pub(crate) fn into_pieces(self) -> Pieces {
        self.pieces
    }

    /// The statements of the query: one, or one for each row of a batch.
    ///
    /// # Errors
    ///
    /// [`Error::QueryBuilderError`](diesel::result::Error::QueryBuilderError) for restrictions and hints where none
    /// can stand, and for what cannot be said in IRIS SQL.
    pub(crate) fn statements(&self) -> QueryResult<Vec<BuiltStatement<'_>>> {
        if !self.pieces.is_built() {
            return Ok(vec![BuiltStatement::AsWritten(self.pieces.as_written())]);
        }
        let all = self.pieces.all();
        let mut keywords = Vec::new();
        let (mut front, mut start) = (0..0, 0);
        let mut rows = Vec::new();
        for (position, (kind, text)) in all.iter().enumerate() {
            match Mark::of(text).filter(|_| *kind == PieceKind::Fragment) {
                Some(Mark::Keyword(keyword)) => keywords.push(keyword.to_owned()),
                Some(Mark::Batch) => (front, start) = (0..position, position + 1),
                Some(Mark::Row) => rows.push(std::mem::replace(&mut start, position + 1)..position),
                _ => {}
            }
        }
        rows.push(start..all.len());
        let mut statements = Vec::with_capacity(rows.len());
        let mut last = None;
        for row in rows {
            let row = &all[row];
            if last.replace(row) == Some(row) {
                statements.push(BuiltStatement::Again);
                continue;
            }
            let pieces = all[front.clone()].iter().chain(row).copied();
            let items = pieces::items(pieces).map_err(|error| Error::QueryBuilderError(error.into()))?;
            let text = iris_statement(&items, self.dialect.paging, &keywords)?;
            statements.push(BuiltStatement::Iris(self.dialect.names.in_text(text)?));
        }
        Ok(statements)
    }
}

impl QueryBuilder<Iris> for IrisQueryBuilder {
    fn push_sql(&mut self, sql: &str) {
        self.pieces.fragment(sql);
    }

    fn push_identifier(&mut self, identifier: &str) -> QueryResult<()> {
        self.pieces.name(identifier).map_err(|InvalidName| {
            Error::QueryBuilderError(format!("{identifier:?} cannot be an identifier in IRIS SQL").into())
        })
    }

    fn push_bind_param(&mut self) {
        self.pieces.bind(PieceKind::Bind);
    }

    fn push_bind_param_value_only(&mut self) {
        self.pieces.bind(PieceKind::BindValueOnly);
    }

    fn finish(self) -> String {
        self.statements()
            .map_or_else(|error| format!("/* {error} */"), |statements| texts_of(&statements).join("; "))
    }
}

/// The text of a query.
#[cfg(feature = "sync")]
pub(crate) fn text_of(query: &impl QueryFragment<Iris>) -> QueryResult<String> {
    let mut builder = IrisQueryBuilder::default();
    query.to_sql(&mut builder, &Iris)?;
    Ok(builder.finish())
}

/// The text of each statement.
pub(crate) fn texts_of(statements: &[BuiltStatement<'_>]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::with_capacity(statements.len());
    for statement in statements {
        texts.push(match statement {
            BuiltStatement::Iris(text) => text.to_sql(),
            BuiltStatement::AsWritten(text) => text.clone(),
            BuiltStatement::Again => texts.last().cloned().unwrap_or_default(),
        });
    }
    texts
}
