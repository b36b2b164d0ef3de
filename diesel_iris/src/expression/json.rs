//! JSON_OBJECT, JSON_ARRAY and JSON_ARRAYAGG.

use diesel::QueryResult;
use diesel::expression::{
    AppearsOnTable, Expression, MixedAggregates, SelectableExpression, ValidGrouping, is_aggregate,
};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::Error;
use diesel::sql_types::{SingleValue, SqlType, Text};

use crate::Iris;

diesel::define_sql_function! {
    /// `JSON_ARRAYAGG(x)`: a JSON array of the values that are not NULL, in no certain order; `[]` if there are none
    /// (RSQL_jsonarrayagg).
    #[aggregate]
    #[sql_name = "JSON_ARRAYAGG"]
    fn json_arrayagg<T: SqlType + SingleValue>(x: T) -> Text;
}

/// A JSON object or array that the database makes; see [`json_object`] and [`json_array`].
///
/// IRIS writes numbers as numbers and everything else as strings: BIT as 0 or 1, dates as their text. The empty string
/// is written as `"\u0000"`.
#[derive(Debug, Clone)]
pub struct Json<Members> {
    members: Members,
    is_object: bool,
    absent_on_null: bool,
}

/// A member behind others.
#[derive(Debug, Clone)]
pub struct Member<Before, E> {
    before: Before,
    key: Option<String>,
    value: E,
}

/// No member yet.
#[derive(Debug, Clone, Copy)]
pub struct NoMembers;

/// `JSON_OBJECT('key':value)` (RSQL_jsonobject); [`with_key`](Json::with_key) adds more.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::dsl::{json_array, json_object};
///
/// diesel::table! { patients { id -> Integer, name -> Text, weight -> Nullable<Double> } }
///
/// let object = json_object("name", patients::name).with_key("weight", patients::weight).absent_on_null();
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&patients::table.select(object)).to_string(),
///     "SELECT JSON_OBJECT('name':\"patients\".\"name\", 'weight':\"patients\".\"weight\" ABSENT ON NULL) \
///      FROM \"patients\" -- binds: []",
/// );
/// let array = json_array(patients::id).with_value(patients::name);
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&patients::table.select(array)).to_string(),
///     r#"SELECT JSON_ARRAY("patients"."id", "patients"."name") FROM "patients" -- binds: []"#,
/// );
/// ```
pub fn json_object<E: Expression>(key: &str, value: E) -> Json<Member<NoMembers, E>> {
    let members = Member { before: NoMembers, key: Some(key.to_owned()), value };
    Json { members, is_object: true, absent_on_null: false }
}

/// `JSON_ARRAY(value)` (RSQL_jsonarray); [`with_value`](Json::with_value) adds more. See [`json_object`] for an example.
pub fn json_array<E: Expression>(value: E) -> Json<Member<NoMembers, E>> {
    let members = Member { before: NoMembers, key: None, value };
    Json { members, is_object: false, absent_on_null: false }
}

impl<Members> Json<Members> {
    /// One more pair. In an array it is an error when the query is built.
    pub fn with_key<E: Expression>(self, key: &str, value: E) -> Json<Member<Members, E>> {
        self.and(Some(key.to_owned()), value)
    }

    /// One more value. In an object it is an error when the query is built.
    pub fn with_value<E: Expression>(self, value: E) -> Json<Member<Members, E>> {
        self.and(None, value)
    }

    /// Leaves members out that are NULL, rather than write `null`.
    #[must_use]
    pub fn absent_on_null(self) -> Self {
        Self { absent_on_null: true, ..self }
    }

    fn and<E>(self, key: Option<String>, value: E) -> Json<Member<Members, E>> {
        let members = Member { before: self.members, key, value };
        Json { members, is_object: self.is_object, absent_on_null: self.absent_on_null }
    }
}

impl<Members> Expression for Json<Members> {
    type SqlType = Text;
}

impl<Members> QueryId for Json<Members> {
    type QueryId = ();
    // the keys are no part of its type
    const HAS_STATIC_QUERY_ID: bool = false;
}

/// Members that can stand in a query on this source.
pub trait MembersOn<QS> {}

impl<QS> MembersOn<QS> for NoMembers {}
impl<QS, Before: MembersOn<QS>, E: AppearsOnTable<QS>> MembersOn<QS> for Member<Before, E> {}

/// Members that can be selected from this source.
pub trait SelectableMembers<QS> {}

impl<QS> SelectableMembers<QS> for NoMembers {}
impl<QS, Before: SelectableMembers<QS>, E: SelectableExpression<QS>> SelectableMembers<QS>
    for Member<Before, E>
{
}

impl<Members: MembersOn<QS>, QS> AppearsOnTable<QS> for Json<Members> {}
impl<Members: MembersOn<QS> + SelectableMembers<QS>, QS> SelectableExpression<QS> for Json<Members> {}

impl<GB> ValidGrouping<GB> for NoMembers {
    type IsAggregate = is_aggregate::Never;
}

impl<Before, E, GB> ValidGrouping<GB> for Member<Before, E>
where
    Before: ValidGrouping<GB>,
    E: ValidGrouping<GB>,
    Before::IsAggregate: MixedAggregates<E::IsAggregate>,
{
    type IsAggregate = <Before::IsAggregate as MixedAggregates<E::IsAggregate>>::Output;
}

impl<Members: ValidGrouping<GB>, GB> ValidGrouping<GB> for Json<Members> {
    type IsAggregate = Members::IsAggregate;
}

impl<Members: WalkMembers> QueryFragment<Iris> for Json<Members> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(if self.is_object { "JSON_OBJECT(" } else { "JSON_ARRAY(" });
        self.members.walk(self.is_object, out.reborrow())?;
        out.push_sql(if self.absent_on_null { " ABSENT ON NULL)" } else { ")" });
        Ok(())
    }
}

/// Writes members, with keys or without.
pub trait WalkMembers {
    /// Tells whether there was any.
    ///
    /// # Errors
    ///
    /// When a member has a key and should not, or the other way around.
    fn walk<'b>(&'b self, keys: bool, out: AstPass<'_, 'b, Iris>) -> QueryResult<bool>;
}

impl WalkMembers for NoMembers {
    fn walk<'b>(&'b self, _: bool, _: AstPass<'_, 'b, Iris>) -> QueryResult<bool> {
        Ok(false)
    }
}

impl<Before: WalkMembers, E: QueryFragment<Iris>> WalkMembers for Member<Before, E> {
    fn walk<'b>(&'b self, keys: bool, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<bool> {
        if self.before.walk(keys, out.reborrow())? {
            out.push_sql(", ");
        }
        match &self.key {
            // RSQL_jsonobject: a literal, so it cannot be bound
            Some(key) if keys && !key.contains('\0') => {
                out.push_sql(&format!("'{}':", key.replace('\'', "''")))
            }
            None if !keys => {}
            _ => {
                let problem =
                    "a pair in a JSON array, a value without a key in a JSON object, or NUL in a key";
                return Err(Error::QueryBuilderError(problem.into()));
            }
        }
        self.value.walk_ast(out)?;
        Ok(true)
    }
}
