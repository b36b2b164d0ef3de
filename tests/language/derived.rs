//! What Diesel's derives make, for the items that need them.

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{DieselNumericOps, Integer, Text};
use diesel_iris::Iris;
use diesel_iris::backend::IrisValue;

use super::supported::schema::{beds, wards};

#[derive(Debug, PartialEq, Queryable, Selectable, Insertable, Identifiable, AsChangeset)]
#[diesel(table_name = wards, check_for_backend(Iris))]
pub(crate) struct Ward {
    pub(crate) id: i32,
    pub(crate) name: String,
}

/// The derive makes `Queryable` and `Selectable`, too.
#[derive(Debug, PartialEq, HasQuery)]
#[diesel(table_name = wards, check_for_backend(Iris))]
pub(crate) struct WardName {
    pub(crate) name: String,
}

#[derive(Debug, Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = beds, belongs_to(Ward), check_for_backend(Iris))]
#[expect(dead_code, reason = "its query is what is looked at")]
pub(crate) struct Bed {
    id: i32,
    ward_id: i32,
    label: Option<String>,
}

#[derive(Debug, QueryableByName)]
#[diesel(table_name = wards, check_for_backend(Iris))]
#[expect(dead_code, reason = "its query is what is looked at")]
pub(crate) struct NamedWard {
    name: String,
}

/// A type of the application's own, kept as text.
#[derive(Debug, Clone, Copy, PartialEq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub(crate) enum Side {
    Left,
    Right,
}

impl ToSql<Text, Iris> for Side {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        let name = match self {
            Self::Left => "left",
            Self::Right => "right",
        };
        ToSql::<Text, Iris>::to_sql(name, out)
    }
}

impl FromSql<Text, Iris> for Side {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        match value.as_str()? {
            "left" => Ok(Self::Left),
            "right" => Ok(Self::Right),
            _ => Err("a side is left or right".into()),
        }
    }
}

/// An expression of the application's own: twice a bed's number.
#[derive(Debug, Clone, Copy, QueryId, diesel::expression::ValidGrouping, DieselNumericOps)]
#[diesel(aggregate)]
pub(crate) struct LargestTwice;

impl Expression for LargestTwice {
    type SqlType = Integer;
}

impl SelectableExpression<beds::table> for LargestTwice {}
impl AppearsOnTable<beds::table> for LargestTwice {}

impl QueryFragment<Iris> for LargestTwice {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql("(2 * MAX(");
        beds::id.walk_ast(out.reborrow())?;
        out.push_sql("))");
        Ok(())
    }
}

#[diesel::dsl::auto_type(no_type_alias)]
pub(crate) fn cheap_beds() -> _ {
    let limit: f64 = 2.0;
    beds::table.filter(beds::price.lt(limit)).select(beds::id)
}

#[diesel::declare_sql_function]
extern "SQL" {
    #[sql_name = "UPPER"]
    fn shouted(x: Text) -> Text;
}
