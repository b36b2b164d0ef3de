//! Values and their SQL types, as they cross the boundary between the wire and the engine.

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
    /// NUMERIC: `digits / 10^scale`.
    Decimal {
        /// The digits as an integer.
        digits: i64,
        /// The number of them behind the point.
        scale: u32,
    },
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
