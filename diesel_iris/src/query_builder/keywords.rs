//! Keywords with `%` that change how a statement is done: restrictions of changes, hints for queries.

use std::borrow::Cow;

use diesel::QueryResult;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::Error;

use super::marks::Mark;
use crate::Iris;
use crate::sql::{SqlText, SqlToken, TokenKind};

const IGNORE_INDEX: &str = "%IGNOREINDEX ";

/// GSQL_identifiers: names that need no quotation marks, with dots between them.
fn is_index_name(text: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '%' || c == '_')
            && name[1..].chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let parts: Vec<&str> = text.split('.').collect();
    let Some((last, tables)) = parts.split_last() else { return false };
    parts.len() <= 3 && tables.iter().all(|name| is_name(name)) && (*last == "*" || is_name(last))
}

/// A keyword as it stands in a statement.
pub(super) fn as_text(keyword: &str) -> SqlText<'static> {
    keyword
        .split(' ')
        .map(|word| SqlToken { spaced: true, kind: TokenKind::Word, text: word.to_owned().into() })
        .collect()
}

pub(super) fn misplaced() -> Error {
    Error::QueryBuilderError(
        "a hint, restriction, WITH or DISTINCT BY is given where IRIS has no place for it".into(),
    )
}

/// What IRIS leaves out when it changes rows (RSQL_insert, RSQL_update, RSQL_delete).
///
/// Each needs the privilege of its name on IRIS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Restriction {
    /// `%NOCHECK`: unique keys, foreign keys and values are not checked.
    NoCheck,
    /// `%NOINDEX`: indexes are not kept up; rebuild them before they are used.
    NoIndex,
    /// `%NOJOURN`: the change is not journaled and cannot be rolled back.
    NoJournal,
    /// `%NOLOCK`: the rows are not locked.
    NoLock,
    /// `%NOTRIGGER`: triggers do not fire.
    NoTrigger,
}

/// How IRIS is to go about a query (RSQL_from). None changes the rows of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Hint {
    /// `%ALLINDEX`: every index that helps is used.
    AllIndex,
    /// `%FULL`: all ways to join are looked at.
    Full,
    /// `%INORDER`: tables are read in the order in which they are named.
    InOrder,
    /// `%NOFLATTEN`: subqueries stay subqueries.
    NoFlatten,
    /// `%NOMERGE`: subqueries do not become views.
    NoMerge,
    /// `%NOPARALLEL`: in one process (GSOC_hints).
    NoParallel,
    /// `%NOREDUCE`: views in FROM stay views.
    NoReduce,
    /// `%NOSVSO`: no optimization of subqueries with values from outside.
    NoSvso,
    /// `%NOTOPOPT`: a TOP with ORDER BY is not optimized for its first row.
    NoTopOpt,
    /// `%NOUNIONOROPT`: OR and UNION are not made into each other.
    NoUnionOrOpt,
    /// `%PARALLEL`: in several processes, where that is worth while.
    Parallel,
}

impl Restriction {
    fn keyword(self) -> &'static str {
        match self {
            Self::NoCheck => "%NOCHECK",
            Self::NoIndex => "%NOINDEX",
            Self::NoJournal => "%NOJOURN",
            Self::NoLock => "%NOLOCK",
            Self::NoTrigger => "%NOTRIGGER",
        }
    }
}

impl Hint {
    fn keyword(self) -> &'static str {
        match self {
            Self::AllIndex => "%ALLINDEX",
            Self::Full => "%FULL",
            Self::InOrder => "%INORDER",
            Self::NoFlatten => "%NOFLATTEN",
            Self::NoMerge => "%NOMERGE",
            Self::NoParallel => "%NOPARALLEL",
            Self::NoReduce => "%NOREDUCE",
            Self::NoSvso => "%NOSVSO",
            Self::NoTopOpt => "%NOTOPOPT",
            Self::NoUnionOrOpt => "%NOUNIONOROPT",
            Self::Parallel => "%PARALLEL",
        }
    }
}

/// A statement with a restriction or hint; it runs like the statement itself.
#[derive(Debug, Clone)]
#[must_use = "a statement does nothing until it is run"]
pub struct WithKeyword<T> {
    statement: T,
    keyword: Cow<'static, str>,
}

/// Restrictions and hints for statements.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::prelude::*;
/// use diesel_iris::{Hint, Iris, Restriction};
///
/// diesel::table! { patients { id -> Integer, name -> Text } }
///
/// let update = diesel::update(patients::table).set(patients::name.eq("x")).restrict(Restriction::NoLock);
/// assert_eq!(
///     diesel::debug_query::<Iris, _>(&update).to_string(),
///     r#"UPDATE %NOLOCK "patients" SET "name" = $1 -- binds: ["x"]"#,
/// );
/// let query = patients::table.select(patients::id).hint(Hint::Parallel);
/// assert_eq!(
///     diesel::debug_query::<Iris, _>(&query).to_string(),
///     r#"SELECT "patients"."id" FROM %PARALLEL "patients" -- binds: []"#,
/// );
/// ```
pub trait IrisKeywordDsl: QueryFragment<Iris> + Sized {
    /// Behind INSERT, INSERT OR UPDATE, UPDATE or DELETE; several may follow each other.
    fn restrict(self, restriction: Restriction) -> WithKeyword<Self> {
        WithKeyword { statement: self, keyword: restriction.keyword().into() }
    }

    /// Behind the FROM of a SELECT, of a UNION the first; several may follow each other.
    fn hint(self, hint: Hint) -> WithKeyword<Self> {
        WithKeyword { statement: self, keyword: hint.keyword().into() }
    }

    /// `%IGNOREINDEX`: a query does without this index: `index`, `table.index` or `schema.table.index`, or `*` for all
    /// indexes of the table. One that is not there is ignored (RSQL_from). A name that needs quotation marks is an
    /// error when the query is built.
    fn ignore_index(self, index: &str) -> WithKeyword<Self> {
        WithKeyword { statement: self, keyword: format!("{IGNORE_INDEX}{index}").into() }
    }
}

impl<T: QueryFragment<Iris>> IrisKeywordDsl for T {}

impl<T: QueryFragment<Iris>> QueryFragment<Iris> for WithKeyword<T> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        if let Some(index) = self.keyword.strip_prefix(IGNORE_INDEX)
            && !is_index_name(index)
        {
            return Err(Error::QueryBuilderError(format!("{index:?} is no name of an index").into()));
        }
        out.push_sql(&Mark::Keyword(&self.keyword).text());
        self.statement.walk_ast(out)
    }
}

impl<T> QueryId for WithKeyword<T> {
    type QueryId = ();
    // which keyword it is, is no part of its type
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<T: Query> Query for WithKeyword<T> {
    type SqlType = T::SqlType;
}
