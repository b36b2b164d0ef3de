//! Values and their SQL types, as they cross the boundary between the wire and the engine.

use std::fmt;

use bigdecimal::BigDecimal;

/// A type of IRIS SQL, resolved (RSQL_datatype).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SqlType {
    /// BIT: 1, 0 or NULL.
    Bit,
    /// TINYINT: -128 to 127.
    TinyInt,
    /// SMALLINT: 16 bits.
    SmallInt,
    /// INTEGER: 32 bits.
    Integer,
    /// BIGINT: 64 bits but for the smallest value.
    BigInt,
    /// NUMERIC, DECIMAL: a 64-bit integer and a decimal scale.
    Numeric {
        /// As declared; means nothing more than the display length.
        precision: u32,
        /// Digits after the point.
        scale: u32,
    },
    /// DOUBLE, FLOAT, REAL: an IEEE double.
    Double,
    /// VARCHAR, CHAR: text of at most so many characters.
    Varchar(u32),
    /// LONGVARCHAR: a character stream.
    LongVarchar,
    /// VARBINARY, BINARY: at most so many bytes.
    Varbinary(u32),
    /// LONGVARBINARY: a binary stream.
    LongVarbinary,
    /// DATE.
    Date,
    /// TIME with so many fractional digits.
    Time(u32),
    /// TIMESTAMP (%TimeStamp).
    Timestamp,
    /// UNIQUEIDENTIFIER.
    UniqueIdentifier,
    /// VECTOR(element, length).
    Vector {
        /// The type of its elements.
        element: VectorElement,
        /// The number of elements; `None` where it was not declared.
        length: Option<u32>,
    },
}

/// The type of a vector's elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "IRIS's own words")]
pub enum VectorElement {
    Integer,
    Float,
    Double,
    Decimal,
}

/// A value in transit.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// NULL of any type.
    Null,
    /// BIT.
    Bit(bool),
    /// TINYINT, SMALLINT, INTEGER, BIGINT.
    Integer(i64),
    /// NUMERIC.
    Decimal(BigDecimal),
    /// DOUBLE.
    Double(f64),
    /// VARCHAR and all that is text, a parameter of unknown type included.
    Text(String),
    /// VARBINARY.
    Binary(Vec<u8>),
    /// DATE: days since 1840-12-31.
    Date(i64),
    /// TIME: microseconds since midnight.
    Time(i64),
    /// TIMESTAMP: `YYYY-MM-DD HH:MM:SS[.ffffff]`, no trailing zeros.
    Timestamp(String),
    /// VECTOR: its elements.
    Vector(Vec<f64>),
}

/// What a type is in comparisons and arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Integer,
    Decimal,
    Double,
    Text,
    Binary,
    Date,
    Time,
    Timestamp,
    Vector,
}

impl SqlType {
    pub(crate) fn family(&self) -> Family {
        match self {
            Self::Bit | Self::TinyInt | Self::SmallInt | Self::Integer | Self::BigInt => Family::Integer,
            Self::Numeric { .. } => Family::Decimal,
            Self::Double => Family::Double,
            Self::Varchar(_) | Self::LongVarchar | Self::UniqueIdentifier => Family::Text,
            Self::Varbinary(_) | Self::LongVarbinary => Family::Binary,
            Self::Date => Family::Date,
            Self::Time(_) => Family::Time,
            Self::Timestamp => Family::Timestamp,
            Self::Vector { .. } => Family::Vector,
        }
    }

    /// LONGVARCHAR and LONGVARBINARY: streams, which no predicate compares (GSQL_blobs).
    pub(crate) fn is_stream(&self) -> bool {
        matches!(self, Self::LongVarchar | Self::LongVarbinary)
    }
}

/// The type as it is written in CREATE TABLE.
impl fmt::Display for SqlType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bit => f.write_str("BIT"),
            Self::TinyInt => f.write_str("TINYINT"),
            Self::SmallInt => f.write_str("SMALLINT"),
            Self::Integer => f.write_str("INTEGER"),
            Self::BigInt => f.write_str("BIGINT"),
            Self::Numeric { precision, scale } => write!(f, "NUMERIC({precision},{scale})"),
            Self::Double => f.write_str("DOUBLE"),
            Self::Varchar(length) => write!(f, "VARCHAR({length})"),
            Self::LongVarchar => f.write_str("LONGVARCHAR"),
            Self::Varbinary(length) => write!(f, "VARBINARY({length})"),
            Self::LongVarbinary => f.write_str("LONGVARBINARY"),
            Self::Date => f.write_str("DATE"),
            Self::Time(digits) => write!(f, "TIME({digits})"),
            Self::Timestamp => f.write_str("TIMESTAMP"),
            Self::UniqueIdentifier => f.write_str("UNIQUEIDENTIFIER"),
            Self::Vector { element, length: Some(length) } => write!(f, "VECTOR({element},{length})"),
            Self::Vector { element, length: None } => write!(f, "VECTOR({element})"),
        }
    }
}

impl fmt::Display for VectorElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Integer => "INTEGER",
            Self::Float => "FLOAT",
            Self::Double => "DOUBLE",
            Self::Decimal => "DECIMAL",
        })
    }
}
