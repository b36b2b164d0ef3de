//! The names of types in CAST (RSQL_cast).

use diesel::expression::KnownCastSqlTypeName;
use diesel::sql_types as st;

use crate::Iris;

macro_rules! cast_names {
    ($($sql_type:ty => $name:literal,)+) => {$(
        impl KnownCastSqlTypeName<Iris> for $sql_type {
            const SQL_TYPE_NAME: &'static str = $name;
        }
    )+};
}

cast_names! {
    st::Bool => "BIT",
    st::TinyInt => "TINYINT",
    st::SmallInt => "SMALLINT",
    st::Integer => "INTEGER",
    st::BigInt => "BIGINT",
    st::Float => "DOUBLE",
    st::Double => "DOUBLE",
    st::Numeric => "NUMERIC(19, 9)",
    // without a length it would be one character (RSQL_datatype)
    st::Text => "VARCHAR(32767)",
    st::Binary => "VARBINARY(32767)",
    st::Date => "DATE",
    st::Time => "TIME(6)",
    st::Timestamp => "TIMESTAMP",
}
