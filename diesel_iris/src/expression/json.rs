//! JSON_OBJECT, JSON_ARRAY and JSON_ARRAYAGG.

use std::marker::PhantomData;

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

/// A JSON object that the database makes; see [`json_object`].
pub type JsonObject<Members> = Json<Object, Members>;

/// A JSON array that the database makes; see [`json_array`].
pub type JsonArray<Members> = Json<Array, Members>;

/// A JSON object or array that the database makes.
///
/// IRIS writes numbers as numbers and everything else as strings: BIT as 0 or 1, dates as their text. The empty string
/// is written as `"\u0000"`.
#[derive(Debug, Clone)]
pub struct Json<Kind, Members> {
    kind: PhantomData<Kind>,
    members: Members,
    absent_on_null: bool,
}

/// The kind of a [`JsonObject`].
#[derive(Debug, Clone, Copy)]
pub struct Object;

/// The kind of a [`JsonArray`].
#[derive(Debug, Clone, Copy)]
pub struct Array;

/// A pair of an object, behind others.
#[derive(Debug, Clone)]
pub struct Pair<Before, E> {
    before: Before,
    key: String,
    value: E,
}

/// An element of an array, behind others.
#[derive(Debug, Clone)]
pub struct Element<Before, E> {
    before: Before,
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
pub fn json_object<E: Expression>(key: &str, value: E) -> JsonObject<Pair<NoMembers, E>> {
    let members = Pair { before: NoMembers, key: key.to_owned(), value };
    Json { kind: PhantomData, members, absent_on_null: false }
}

/// `JSON_ARRAY(value)` (RSQL_jsonarray); [`with_value`](Json::with_value) adds more. See [`json_object`] for an example.
///
/// An array has no keys:
///
/// ```compile_fail,E0599
/// use diesel_iris::dsl::json_array;
///
/// let one = diesel::dsl::sql::<diesel::sql_types::Integer>("1");
/// json_array(one.clone()).with_key("a", one);
/// ```
pub fn json_array<E: Expression>(value: E) -> JsonArray<Element<NoMembers, E>> {
    Json { kind: PhantomData, members: Element { before: NoMembers, value }, absent_on_null: false }
}

impl<Members> JsonObject<Members> {
    /// One more pair. A key that contains NUL is an error when the query is built.
    pub fn with_key<E: Expression>(self, key: &str, value: E) -> JsonObject<Pair<Members, E>> {
        let members = Pair { before: self.members, key: key.to_owned(), value };
        Json { kind: PhantomData, members, absent_on_null: self.absent_on_null }
    }
}

impl<Members> JsonArray<Members> {
    /// One more element.
    pub fn with_value<E: Expression>(self, value: E) -> JsonArray<Element<Members, E>> {
        let members = Element { before: self.members, value };
        Json { kind: PhantomData, members, absent_on_null: self.absent_on_null }
    }
}

impl<Kind, Members> Json<Kind, Members> {
    /// Leaves out members that are NULL, rather than write `null`.
    #[must_use]
    pub fn absent_on_null(self) -> Self {
        Self { absent_on_null: true, ..self }
    }
}

impl<Kind, Members> Expression for Json<Kind, Members> {
    type SqlType = Text;
}

impl<Kind, Members> QueryId for Json<Kind, Members> {
    type QueryId = ();
    // the keys are no part of its type
    const HAS_STATIC_QUERY_ID: bool = false;
}

/// Members that can stand in a query on this source.
pub trait MembersOn<QS> {}

impl<QS> MembersOn<QS> for NoMembers {}
impl<QS, Before: MembersOn<QS>, E: AppearsOnTable<QS>> MembersOn<QS> for Pair<Before, E> {}
impl<QS, Before: MembersOn<QS>, E: AppearsOnTable<QS>> MembersOn<QS> for Element<Before, E> {}

/// Members that can be selected from this source.
pub trait SelectableMembers<QS> {}

impl<QS> SelectableMembers<QS> for NoMembers {}
impl<QS, Before: SelectableMembers<QS>, E: SelectableExpression<QS>> SelectableMembers<QS>
    for Pair<Before, E>
{
}
impl<QS, Before: SelectableMembers<QS>, E: SelectableExpression<QS>> SelectableMembers<QS>
    for Element<Before, E>
{
}

impl<Kind, Members: MembersOn<QS>, QS> AppearsOnTable<QS> for Json<Kind, Members> {}
impl<Kind, Members: MembersOn<QS> + SelectableMembers<QS>, QS> SelectableExpression<QS>
    for Json<Kind, Members>
{
}

impl<GB> ValidGrouping<GB> for NoMembers {
    type IsAggregate = is_aggregate::Never;
}

macro_rules! grouping_of {
    ($member:ident) => {
        impl<Before, E, GB> ValidGrouping<GB> for $member<Before, E>
        where
            Before: ValidGrouping<GB>,
            E: ValidGrouping<GB>,
            Before::IsAggregate: MixedAggregates<E::IsAggregate>,
        {
            type IsAggregate = <Before::IsAggregate as MixedAggregates<E::IsAggregate>>::Output;
        }
    };
}

grouping_of!(Pair);
grouping_of!(Element);

impl<Kind, Members: ValidGrouping<GB>, GB> ValidGrouping<GB> for Json<Kind, Members> {
    type IsAggregate = Members::IsAggregate;
}

/// What makes a [`Json`] an object or an array.
pub trait JsonKind {
    /// The function.
    const FUNCTION: &'static str;
}

impl JsonKind for Object {
    const FUNCTION: &'static str = "JSON_OBJECT(";
}

impl JsonKind for Array {
    const FUNCTION: &'static str = "JSON_ARRAY(";
}

impl<Kind: JsonKind, Members: WalkMembers> QueryFragment<Iris> for Json<Kind, Members> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(Kind::FUNCTION);
        self.members.walk(out.reborrow())?;
        out.push_sql(if self.absent_on_null { " ABSENT ON NULL)" } else { ")" });
        Ok(())
    }
}

/// Writes members.
pub trait WalkMembers {
    /// Tells whether there was any.
    ///
    /// # Errors
    ///
    /// When a key contains NUL, and what the members say.
    fn walk<'b>(&'b self, out: AstPass<'_, 'b, Iris>) -> QueryResult<bool>;
}

impl WalkMembers for NoMembers {
    fn walk<'b>(&'b self, _: AstPass<'_, 'b, Iris>) -> QueryResult<bool> {
        Ok(false)
    }
}

impl<Before: WalkMembers, E: QueryFragment<Iris>> WalkMembers for Pair<Before, E> {
    fn walk<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<bool> {
        if self.before.walk(out.reborrow())? {
            out.push_sql(", ");
        }
        if self.key.contains('\0') {
            return Err(Error::QueryBuilderError("a key of a JSON object contains NUL".into()));
        }
        // RSQL_jsonobject: a literal, so it cannot be bound
        out.push_sql(&format!("'{}':", self.key.replace('\'', "''")));
        self.value.walk_ast(out)?;
        Ok(true)
    }
}

impl<Before: WalkMembers, E: QueryFragment<Iris>> WalkMembers for Element<Before, E> {
    fn walk<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<bool> {
        if self.before.walk(out.reborrow())? {
            out.push_sql(", ");
        }
        self.value.walk_ast(out)?;
        Ok(true)
    }
}
