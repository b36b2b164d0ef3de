//! The definition of an HNSW index.

use std::fmt;

/// By what an [`HnswIndex`] finds neighbours, which has to be what the query orders by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HnswDistance {
    /// For `VECTOR_COSINE`.
    Cosine,
    /// For `VECTOR_DOT_PRODUCT`.
    DotProduct,
}

/// A `CREATE INDEX … AS HNSW` (GSQL_vecsearch), to be run by `batch_execute` or written into a migration.
///
/// The column has to declare its length. IRIS keeps a lock on the table's class for as long as the connection is open
/// that built the index, so build it last, and on a connection of its own.
///
/// ```
/// use diesel_iris::dsl::{HnswDistance, HnswIndex};
///
/// let index = HnswIndex::new("notes_near", "notes", "embedding", HnswDistance::Cosine).m(24).ef_construction(120);
/// assert_eq!(
///     index.to_string(),
///     r#"CREATE INDEX "notes_near" ON TABLE "notes" ("embedding") AS HNSW(Distance='Cosine', M=24, efConstruction=120)"#,
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct HnswIndex {
    name: String,
    schema: Option<String>,
    table: String,
    column: String,
    distance: HnswDistance,
    m: Option<u32>,
    ef_construction: Option<u32>,
}

impl HnswIndex {
    /// An index of this name on the column of the table.
    #[must_use]
    pub fn new(name: &str, table: &str, column: &str, distance: HnswDistance) -> Self {
        Self {
            name: name.to_owned(),
            schema: None,
            table: table.to_owned(),
            column: column.to_owned(),
            distance,
            m: None,
            ef_construction: None,
        }
    }

    /// The schema of the table; without one it is the connection's.
    #[must_use]
    pub fn schema(self, schema: &str) -> Self {
        Self { schema: Some(schema.to_owned()), ..self }
    }

    /// How many neighbours each vector is connected with: more find better and cost memory. From 2 on.
    #[must_use]
    pub fn m(self, m: u32) -> Self {
        Self { m: Some(m.max(2)), ..self }
    }

    /// How many candidates are looked at for them while the index is built: more find better and take longer.
    #[must_use]
    pub fn ef_construction(self, candidates: u32) -> Self {
        Self { ef_construction: Some(candidates.max(1)), ..self }
    }
}

impl fmt::Display for HnswIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let delimited = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
        write!(f, "CREATE INDEX {} ON TABLE ", delimited(&self.name))?;
        if let Some(schema) = &self.schema {
            write!(f, "{}.", delimited(schema))?;
        }
        let distance = match self.distance {
            HnswDistance::Cosine => "Cosine",
            HnswDistance::DotProduct => "DotProduct",
        };
        let (table, column) = (delimited(&self.table), delimited(&self.column));
        write!(f, "{table} ({column}) AS HNSW(Distance='{distance}'")?;
        for (parameter, value) in [("M", self.m), ("efConstruction", self.ef_construction)] {
            if let Some(value) = value {
                write!(f, ", {parameter}={value}")?;
            }
        }
        f.write_str(")")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_delimited() {
        let index = HnswIndex::new("n", "my\"table", "group", HnswDistance::DotProduct).schema("Lab");
        let expected =
            r#"CREATE INDEX "n" ON TABLE "Lab"."my""table" ("group") AS HNSW(Distance='DotProduct')"#;
        assert_eq!(index.to_string(), expected);
    }
}
