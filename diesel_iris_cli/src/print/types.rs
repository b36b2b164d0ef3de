//! IRIS's types → Diesel's.

use crate::Error;
use crate::model::Column;

/// A SQL type as the printed module names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SqlType {
    Bool,
    TinyInt,
    SmallInt,
    Integer,
    BigInt,
    Numeric,
    Double,
    Varchar,
    Text,
    Binary,
    Date,
    Time,
    Timestamp,
    Vector,
    Uuid,
}

impl SqlType {
    /// The type of a column, by the DATA_TYPE of INFORMATION_SCHEMA.COLUMNS (RSQL_datatype).
    pub(crate) fn of(table: &str, column: &Column) -> Result<Self, Error> {
        Ok(match column.data_type.trim().to_ascii_uppercase().as_str() {
            "BIT" => Self::Bool,
            // INFORMATION_SCHEMA has the names of ODBC types; the others are aliases of DDL, which stand in what users
            // write by hand
            "TINYINT" => Self::TinyInt,
            "SMALLINT" => Self::SmallInt,
            "INTEGER" | "INT" => Self::Integer,
            "BIGINT" | "SERIAL" | "ROWVERSION" => Self::BigInt,
            "NUMERIC" | "DECIMAL" | "MONEY" | "SMALLMONEY" => Self::Numeric,
            "DOUBLE" | "FLOAT" | "REAL" => Self::Double,
            "VARCHAR" | "CHAR" | "NVARCHAR" => Self::Varchar,
            // streams
            "LONGVARCHAR" => Self::Text,
            "UNIQUEIDENTIFIER" => Self::Uuid,
            "BINARY" | "VARBINARY" | "LONGVARBINARY" => Self::Binary,
            "DATE" => Self::Date,
            "TIME" => Self::Time,
            "TIMESTAMP" | "POSIXTIME" => Self::Timestamp,
            "VECTOR" => Self::Vector,
            _ => {
                return Err(Error::UnknownType {
                    table: table.to_owned(),
                    column: column.name.clone(),
                    data_type: column.data_type.clone(),
                });
            }
        })
    }

    /// Its name in `diesel::sql_types` or in `diesel_iris::sql_types`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Bool => "Bool",
            Self::TinyInt => "TinyInt",
            Self::SmallInt => "SmallInt",
            Self::Integer => "Integer",
            Self::BigInt => "BigInt",
            Self::Numeric => "Numeric",
            Self::Double => "Double",
            Self::Varchar => "Varchar",
            Self::Text => "Text",
            Self::Binary => "Binary",
            Self::Date => "Date",
            Self::Time => "Time",
            Self::Timestamp => "Timestamp",
            Self::Vector => "Vector",
            Self::Uuid => "Uuid",
        }
    }

    /// The type of a column as it is printed: with the length of its vectors where that is known.
    pub(super) fn printed(self, column: &Column) -> String {
        match self.vector_length(column) {
            Some(length) => format!("VectorN<{length}>"),
            None => self.name().to_owned(),
        }
    }

    /// The length of a column's vectors, where it is declared.
    pub(super) fn vector_length(self, column: &Column) -> Option<u32> {
        column.vector.as_ref().filter(|_| self == Self::Vector)?.length
    }

    /// The type that has a name of `diesel::sql_types` or `diesel_iris::sql_types`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        const ALL: [SqlType; 15] = [
            SqlType::Bool,
            SqlType::TinyInt,
            SqlType::SmallInt,
            SqlType::Integer,
            SqlType::BigInt,
            SqlType::Numeric,
            SqlType::Double,
            SqlType::Varchar,
            SqlType::Text,
            SqlType::Binary,
            SqlType::Date,
            SqlType::Time,
            SqlType::Timestamp,
            SqlType::Vector,
            SqlType::Uuid,
        ];
        // Diesel has several names for some
        let name = match name {
            "VarChar" => "Varchar",
            "Bigint" | "Int8" => "BigInt",
            "Int4" => "Integer",
            "Smallint" | "Int2" => "SmallInt",
            "Tinyint" => "TinyInt",
            "Decimal" => "Numeric",
            "Float8" => "Double",
            "VectorN" => "Vector",
            name => name,
        };
        ALL.into_iter().find(|ty| ty.name() == name)
    }

    /// The type of IRIS that it is printed for, without arguments; of several the one that holds the most.
    pub(crate) fn data_type(self) -> &'static str {
        match self {
            Self::Bool => "BIT",
            Self::TinyInt => "TINYINT",
            Self::SmallInt => "SMALLINT",
            Self::Integer => "INTEGER",
            Self::BigInt => "BIGINT",
            Self::Numeric => "NUMERIC",
            Self::Double => "DOUBLE",
            Self::Varchar => "VARCHAR",
            Self::Text => "LONGVARCHAR",
            Self::Binary => "LONGVARBINARY",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Timestamp => "TIMESTAMP",
            Self::Vector => "VECTOR",
            Self::Uuid => "UNIQUEIDENTIFIER",
        }
    }

    /// The Rust type of a value; for vectors without their elements.
    pub(super) fn rust_name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::TinyInt => "i8",
            Self::SmallInt => "i16",
            Self::Integer => "i32",
            Self::BigInt => "i64",
            Self::Numeric => "bigdecimal::BigDecimal",
            Self::Double => "f64",
            Self::Varchar | Self::Text => "String",
            Self::Binary => "Vec<u8>",
            Self::Date => "chrono::NaiveDate",
            Self::Time => "chrono::NaiveTime",
            Self::Timestamp => "chrono::NaiveDateTime",
            Self::Vector => "diesel_iris::data_types::Vector",
            Self::Uuid => "uuid::Uuid",
        }
    }

    /// Whether a value can be what tells a row from others: that is hashed.
    pub(super) fn is_hashable(self) -> bool {
        !matches!(self, Self::Double | Self::Vector)
    }

    /// Whether it comes from `diesel_iris::sql_types`.
    pub(super) fn is_ours(self) -> bool {
        self == Self::Vector
    }

    /// Whether the length of a column belongs into `#[max_length]`.
    pub(crate) fn has_length(self) -> bool {
        self == Self::Varchar
    }

    /// Whether columns of the two types may be compared in Diesel, where Varchar is another name of Text.
    pub(super) fn is_comparable(self, other: Self) -> bool {
        let canonical = |ty| if ty == Self::Varchar { Self::Text } else { ty };
        canonical(self) == canonical(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::VectorType;

    fn column(data_type: &str) -> Column {
        Column { name: "c".into(), data_type: data_type.into(), ..Column::default() }
    }

    #[test]
    fn names_are_known_without_case() {
        for (data_type, name) in [
            ("BIT", "Bool"),
            ("TINYINT", "TinyInt"),
            ("SMALLINT", "SmallInt"),
            ("integer", "Integer"),
            ("INT", "Integer"),
            ("BIGINT", "BigInt"),
            ("SERIAL", "BigInt"),
            ("ROWVERSION", "BigInt"),
            ("NUMERIC", "Numeric"),
            ("DECIMAL", "Numeric"),
            ("MONEY", "Numeric"),
            ("SMALLMONEY", "Numeric"),
            ("FLOAT", "Double"),
            ("REAL", "Double"),
            ("NVARCHAR", "Varchar"),
            ("BINARY", "Binary"),
            ("DOUBLE", "Double"),
            ("VARCHAR", "Varchar"),
            ("CHAR", "Varchar"),
            ("LONGVARCHAR", "Text"),
            ("UNIQUEIDENTIFIER", "Uuid"),
            ("VARBINARY", "Binary"),
            ("LONGVARBINARY", "Binary"),
            ("DATE", "Date"),
            ("TIME", "Time"),
            ("TIMESTAMP", "Timestamp"),
            ("POSIXTIME", "Timestamp"),
            ("VECTOR", "Vector"),
        ] {
            assert_eq!(SqlType::of("t", &column(data_type)).unwrap().name(), name);
        }
    }

    #[test]
    fn a_vector_has_the_length_that_is_known() {
        let of = |text: &str| Column { vector: VectorType::named_in(text), ..column("VECTOR") };
        for (text, printed) in
            [("VECTOR(FLOAT, 64)", "VectorN<64>"), ("VECTOR(FLOAT)", "Vector"), ("", "Vector")]
        {
            assert_eq!(SqlType::Vector.printed(&of(text)), printed);
        }
        assert_eq!(SqlType::Text.printed(&of("VECTOR(FLOAT, 64)")), "Text");
    }

    #[test]
    fn an_unknown_type_is_named_with_its_column() {
        for data_type in ["", "ARRAY", "VARCHAR(50)", "INTEGER; DROP TABLE t"] {
            let error = SqlType::of("orders", &column(data_type)).unwrap_err().to_string();
            for part in ["orders", "\"c\"", data_type] {
                assert!(error.contains(part), "{error}");
            }
        }
    }
}
