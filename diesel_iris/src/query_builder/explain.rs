//! EXPLAIN, and what the plan of a query says of indexes.

use diesel::QueryResult;
use diesel::query_builder::{AsQuery, AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::Text;

use crate::Iris;

/// The plan of a query, as text; see [`explain`].
#[derive(Debug, Clone, Copy, QueryId)]
#[must_use = "a query does nothing until it is run"]
pub struct Explain<Q>(Q);

/// `EXPLAIN query`: one row, the plan that IRIS makes for a query without running it (RSQL_explain).
///
/// [`Plan`] tells which indexes it reads; whether a search by vectors uses its HNSW index, for example:
///
/// ```
/// use diesel::prelude::*;
/// use diesel_async::RunQueryDsl;
/// use diesel_iris::data_types::Vector;
/// use diesel_iris::dsl::{Plan, explain};
/// use diesel_iris::prelude::*;
///
/// diesel::table! {
///     use diesel::sql_types::*;
///     use diesel_iris::sql_types::*;
///     notes { id -> Integer, embedding -> Vector }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let emulator = iris_emulator::Emulator::start().await?;
/// # let mut conn = AsyncIrisConnection::establish(&emulator.url()).await?;
/// # conn.batch_execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, embedding VECTOR(DOUBLE, 2))").await?;
/// let nearest = notes::table.select(notes::id).nearest(notes::embedding, Vector::from([0.1, 0.9]), 5);
/// let plan = Plan::new(explain(nearest).get_result::<String>(&mut conn).await?);
/// match plan.reads_index("notes_near") {
///     Ok(true) => println!("the index is used"),
///     Ok(false) => println!("every vector is compared"),
///     Err(unclear) => println!("{unclear}"),
/// }
/// # // the emulator has plans of its own
/// # assert!(plan.reads_index("notes_near").is_err());
/// # Ok(())
/// # }
/// ```
pub fn explain<Q: AsQuery>(query: Q) -> Explain<Q::Query> {
    Explain(query.as_query())
}

impl<Q: Query> Query for Explain<Q> {
    type SqlType = Text;
}

impl<Q: QueryFragment<Iris>> QueryFragment<Iris> for Explain<Q> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql("EXPLAIN ");
        self.0.walk_ast(out)
    }
}

#[cfg(feature = "sync")]
impl<Q, Conn> diesel::RunQueryDsl<Conn> for Explain<Q> {}

/// A plan as IRIS writes it: it names each map that is read, `Read index map SQLUser.notes.notes_near` or
/// `Read master map SQLUser.notes.IDKEY` (recorded on IRIS 2025.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan(String);

/// A text that names no map is no plan of IRIS, so nothing is known of indexes: the emulator's plans are such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the plan names no map that is read, so it is not known which indexes are used")]
pub struct UnclearPlan;

impl Plan {
    /// The plan with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names of the indexes that are read, as the plan has them; without the master map, which is the table itself.
    ///
    /// # Errors
    ///
    /// [`UnclearPlan`].
    pub fn indexes(&self) -> Result<Vec<&str>, UnclearPlan> {
        let mut found = Vec::new();
        let mut is_clear = false;
        let lower = self.0.to_ascii_lowercase();
        for (kind, is_index) in [("index map ", true), ("master map ", false)] {
            for (at, _) in lower.match_indices(kind) {
                is_clear = true;
                let name = self.0[at + kind.len()..].trim_start();
                let name = name.split(|c: char| c.is_whitespace() || [',', '<', ')'].contains(&c)).next();
                let name = name.unwrap_or_default().trim_end_matches('.');
                let name = name.rsplit('.').next().unwrap_or_default();
                if is_index && !found.contains(&name) {
                    found.push(name);
                }
            }
        }
        if is_clear { Ok(found) } else { Err(UnclearPlan) }
    }

    /// Whether the index with this name is read. The case of names does not count.
    ///
    /// # Errors
    ///
    /// [`UnclearPlan`].
    pub fn reads_index(&self, name: &str) -> Result<bool, UnclearPlan> {
        Ok(self.indexes()?.iter().any(|index| index.eq_ignore_ascii_case(name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data_types::Vector;
    use crate::prelude::IrisNearestDsl;
    use diesel::prelude::*;

    diesel::table! {
        use diesel::sql_types::*;
        use crate::sql_types::*;
        notes { id -> Integer, active -> Bool, embedding -> Vector }
    }

    #[test]
    fn the_query_is_written_as_ever() {
        let text = |sql: String| sql.split(" -- binds").next().unwrap_or_default().to_owned();
        let nearest = notes::table.filter(notes::active).select(notes::id);
        let nearest = nearest.nearest(notes::embedding, Vector::from([1.0_f64]), 5);
        let alone = text(diesel::debug_query::<Iris, _>(&nearest).to_string());
        let explained = text(diesel::debug_query::<Iris, _>(&explain(nearest)).to_string());
        assert_eq!(explained, format!("EXPLAIN {alone}"));
        assert!(explained.contains("\"active\" = 1"), "{explained}");
        let all = explain(notes::table.select(notes::id).union(notes::table.select(notes::id)));
        assert!(diesel::debug_query::<Iris, _>(&all).to_string().starts_with("EXPLAIN (SELECT"));
    }

    #[test]
    fn indexes_are_those_that_are_read() {
        let whole = "<plan>\n Read master map SQLUser.notes.IDKEY, looping on ID1.\n For each row:\n Test the TOP condition\n</plan>";
        assert_eq!(Plan::new(whole).indexes(), Ok(vec![]));
        assert_eq!(Plan::new(whole).reads_index("notes_near"), Ok(false));
        let by_index = "Read index map SQLUser.notes.notes_near, looping on the score.\n For each row:\n \
                        Read master map SQLUser.notes.IDKEY, using the given idkey value.\n Read index map SQLUser.notes.NameIDX.";
        let plan = Plan::new(by_index);
        assert_eq!(plan.indexes(), Ok(vec!["notes_near", "NameIDX"]));
        assert_eq!((plan.reads_index("NOTES_NEAR"), plan.reads_index("notes")), (Ok(true), Ok(false)));
        for unclear in ["", "<plan><step>Read every row of notes.</step></plan>", "a map"] {
            assert_eq!(Plan::new(unclear).indexes(), Err(UnclearPlan));
        }
    }
}
