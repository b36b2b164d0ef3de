//! Values and their SQL types, as they cross the boundary between the wire and the engine.

mod name;

pub use crate::number::Decimal;

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
        /// All digits; values of a column are bounded by it.
        precision: u32,
        /// Digits after the point.
        scale: u32,
    },
    /// DOUBLE, FLOAT, REAL: an IEEE double.
    Double,
    /// VARCHAR, CHAR: text of at most so many UTF-16 units.
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
    /// POSIXTIME (%PosixTime).
    PosixTime,
    /// UNIQUEIDENTIFIER.
    UniqueIdentifier,
    /// %List: an ObjectScript list.
    List,
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
    Decimal(Decimal),
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
    /// VECTOR of FLOAT, DOUBLE or DECIMAL: its elements.
    Vector(Vec<f64>),
    /// VECTOR of INTEGER: its elements.
    IntegerVector(Vec<i64>),
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
    PosixTime,
    List,
    Vector,
}

impl Family {
    pub(crate) fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Double)
    }

    /// A date, a time, or both.
    pub(crate) fn is_date_time(self) -> bool {
        matches!(self, Self::Date | Self::Time | Self::Timestamp | Self::PosixTime)
    }
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
            Self::PosixTime => Family::PosixTime,
            Self::List => Family::List,
            Self::Vector { .. } => Family::Vector,
        }
    }

    /// LONGVARCHAR and LONGVARBINARY: streams, which no predicate compares (GSQL_blobs).
    pub(crate) fn is_stream(&self) -> bool {
        matches!(self, Self::LongVarchar | Self::LongVarbinary)
    }
}

/// The length of a text in UTF-16 units, in which IRIS counts.
pub(crate) fn utf16_length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(char::len_utf16).sum() }
}
