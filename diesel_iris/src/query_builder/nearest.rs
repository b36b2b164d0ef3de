//! The nearest neighbours, in the shape of query that an HNSW index serves.

use diesel::QueryResult;
use diesel::dsl::AsExprOf;
use diesel::expression::{AsExpression, Expression, NonAggregate, QueryMetadata, SelectableExpression};
use diesel::query_builder::{
    AsQuery, AstPass, BoxedSelectStatement, FromClause, LimitClause, LimitOffsetClause, NoLimitClause,
    NoOffsetClause, NoOrderClause, Query, QueryFragment, QueryId, SelectClauseExpression, SelectStatement,
};
use diesel::query_dsl::methods::{BoxedDsl, FilterDsl, OrFilterDsl, SelectDsl};
use diesel::query_source::QuerySource;
use diesel::result::Error;
use diesel::sql_types::BigInt;

use super::group_by::{Source, texts_of_groups};
use super::marks::Mark;
use super::select::walk_clauses;
use super::text_columns::push_columns;
use crate::Iris;
use crate::expression::{VectorOrNullable, vector_cosine};

/// What the score is called in the query.
const SCORE: &str = "nearest_score";

/// `TOP k … ORDER BY score DESC` for queries.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::data_types::Vector;
/// use diesel_iris::prelude::*;
///
/// diesel::table! {
///     use diesel::sql_types::*;
///     use diesel_iris::sql_types::*;
///     notes { id -> Integer, ward -> Text, embedding -> Vector }
/// }
///
/// let wanted = Vector::from([0.1_f64, 0.9]);
/// let query = notes::table
///     .filter(notes::ward.eq("ICU"))
///     .select(notes::id)
///     .nearest(notes::embedding, wanted, 5);
/// assert!(diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string().starts_with(
///     r#"SELECT TOP $1 "notes"."id", VECTOR_COSINE("notes"."embedding", $2) AS "nearest_score" FROM "notes" WHERE ("notes"."ward" = $3) ORDER BY "nearest_score" DESC"#,
/// ));
/// ```
pub trait IrisNearestDsl: AsQuery + Sized {
    /// The `k` rows whose vectors have the largest cosine with `query`, the nearest first, each with it: what was
    /// selected becomes the first part of a pair, the cosine the second. With `Model::as_select()` rows are
    /// `(Model, f64)`; what a join gives beside a model goes into the model, as a field with `#[diesel(embed)]` or
    /// `select_expression`.
    ///
    /// The cosine is computed once and ordered by under its name: the shape in which IRIS was recorded to use an HNSW
    /// index made with `Distance = 'Cosine'`. `filter`, `select` and `into_boxed` may come before it or behind it. An order, a
    /// limit and an offset do not go with it; where a boxed query has one, it is an error when it is run. Rows without a vector
    /// come last.
    fn nearest<C, V>(
        self,
        column: C,
        query: V,
        k: i64,
    ) -> Nearest<Self::Query, vector_cosine<C::SqlType, C, V>>
    where
        C: Expression,
        C::SqlType: VectorOrNullable,
        V: AsExpression<C::SqlType>,
    {
        self.nearest_by(vector_cosine(column, query), k)
    }

    /// The same by another score, such as [`dot_product`](crate::prelude::VectorExpressionMethods::dot_product), for
    /// which an HNSW index is made with `Distance = 'DotProduct'`.
    fn nearest_by<E>(self, score: E, k: i64) -> Nearest<Self::Query, E>
    where
        E: Expression,
    {
        Nearest {
            query: self.as_query(),
            score,
            limit: LimitClause(AsExpression::<BigInt>::as_expression(k)),
        }
    }
}

impl<T: AsQuery> IrisNearestDsl for T {}

/// A query for the nearest neighbours; see [`nearest`](IrisNearestDsl::nearest).
#[derive(Debug, Clone, Copy, QueryId)]
#[must_use = "a query does nothing until it is run"]
pub struct Nearest<Q, E> {
    query: Q,
    score: E,
    limit: LimitClause<AsExprOf<i64, BigInt>>,
}

impl<Q, E> diesel::QueryDsl for Nearest<Q, E> {}

impl<Q: FilterDsl<P>, E, P> FilterDsl<P> for Nearest<Q, E> {
    type Output = Nearest<Q::Output, E>;

    fn filter(self, predicate: P) -> Self::Output {
        Nearest { query: self.query.filter(predicate), score: self.score, limit: self.limit }
    }
}

impl<Q: SelectDsl<S>, E, S: Expression> SelectDsl<S> for Nearest<Q, E> {
    type Output = Nearest<Q::Output, E>;

    fn select(self, selection: S) -> Self::Output {
        Nearest { query: self.query.select(selection), score: self.score, limit: self.limit }
    }
}

impl<Q: OrFilterDsl<P>, E, P> OrFilterDsl<P> for Nearest<Q, E> {
    type Output = Nearest<Q::Output, E>;

    fn or_filter(self, predicate: P) -> Self::Output {
        Nearest { query: self.query.or_filter(predicate), score: self.score, limit: self.limit }
    }
}

impl<'a, Q: BoxedDsl<'a, Iris>, E> BoxedDsl<'a, Iris> for Nearest<Q, E> {
    type Output = Nearest<Q::Output, E>;

    fn internal_into_boxed(self) -> Self::Output {
        Nearest { query: self.query.internal_into_boxed(), score: self.score, limit: self.limit }
    }
}

/// A SELECT without an order and a limit.
type Unordered<F, S, D, W, G, H, LC> =
    SelectStatement<F, S, D, W, NoOrderClause, LimitOffsetClause<NoLimitClause, NoOffsetClause>, G, H, LC>;

impl<QS, S, D, W, G, H, LC, E> Query for Nearest<Unordered<FromClause<QS>, S, D, W, G, H, LC>, E>
where
    QS: QuerySource,
    Unordered<FromClause<QS>, S, D, W, G, H, LC>: Query,
    E: SelectableExpression<QS> + NonAggregate,
{
    type SqlType = (<Unordered<FromClause<QS>, S, D, W, G, H, LC> as Query>::SqlType, E::SqlType);
}

impl<F, S, D, W, G, H, LC, E> QueryFragment<Iris> for Nearest<Unordered<F, S, D, W, G, H, LC>, E>
where
    F: QueryFragment<Iris> + Source,
    S: QueryFragment<Iris> + SelectClauseExpression<F>,
    E: QueryFragment<Iris> + Expression,
    Iris: QueryMetadata<(S::SelectClauseSqlType, E::SqlType)>,
    D: QueryFragment<Iris>,
    W: QueryFragment<Iris>,
    G: QueryFragment<Iris>,
    H: QueryFragment<Iris>,
    LC: QueryFragment<Iris>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        let query = &self.query;
        walk_clauses!(query, out, columns: (S::SelectClauseSqlType, E::SqlType), groups: G, source: F, top: {
            self.limit.walk_ast(out.reborrow())?;
        }, beside: {
            self.walk_score(out.reborrow())?;
        });
        walk_order(out.reborrow())?;
        query.locking.walk_ast(out)
    }
}

impl<ST, QS, GB, E> Query for Nearest<BoxedSelectStatement<'_, ST, FromClause<QS>, Iris, GB>, E>
where
    QS: QuerySource,
    E: SelectableExpression<QS> + NonAggregate,
{
    type SqlType = (ST, E::SqlType);
}

impl<'a, ST, F, GB, E> QueryFragment<Iris> for Nearest<BoxedSelectStatement<'a, ST, F, Iris, GB>, E>
where
    F: QueryFragment<Iris> + Source,
    E: QueryFragment<Iris> + Expression,
    Iris: QueryMetadata<(ST, E::SqlType)>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        let query = &self.query;
        let pages = &query.limit_offset;
        if query.order.is_some() || pages.limit.is_some() || pages.offset.is_some() {
            let why = "`nearest` orders by the score and takes k rows: the boxed query may have no order, limit or offset";
            return Err(Error::QueryBuilderError(why.into()));
        }
        walk_clauses!(query, out, columns: (ST, E::SqlType), groups: GB, source: F, top: {
            self.limit.walk_ast(out.reborrow())?;
        }, beside: {
            self.walk_score(out.reborrow())?;
        });
        walk_order(out)
    }
}

impl<Q, E: QueryFragment<Iris>> Nearest<Q, E> {
    /// The score behind the select list, under its name.
    fn walk_score<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(", ");
        self.score.walk_ast(out.reborrow())?;
        out.push_sql(" AS ");
        out.push_identifier(SCORE)
    }
}

fn walk_order(mut out: AstPass<'_, '_, Iris>) -> QueryResult<()> {
    out.push_sql(" ORDER BY ");
    out.push_identifier(SCORE)?;
    out.push_sql(" DESC");
    Ok(())
}

#[cfg(feature = "sync")]
impl<Q, E, Conn> diesel::RunQueryDsl<Conn> for Nearest<Q, E> {}
