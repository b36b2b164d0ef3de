//! Types as text, in the form of CREATE TABLE, and back.

use std::fmt;
use std::str::FromStr;

use super::{SqlType, VectorElement};

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
            Self::PosixTime => f.write_str("POSIXTIME"),
            Self::UniqueIdentifier => f.write_str("UNIQUEIDENTIFIER"),
            Self::List => f.write_str("%List"),
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

/// A text that is the name of no type.
#[derive(Debug, PartialEq, Eq)]
pub struct NoType;

/// An element type by its word (RSQL_tovector).
impl FromStr for VectorElement {
    type Err = NoType;

    fn from_str(word: &str) -> Result<Self, NoType> {
        match word {
            "INTEGER" | "INT" => Ok(Self::Integer),
            "FLOAT" => Ok(Self::Float),
            "DOUBLE" => Ok(Self::Double),
            "DECIMAL" => Ok(Self::Decimal),
            _ => Err(NoType),
        }
    }
}

/// What `Display` wrote.
impl FromStr for SqlType {
    type Err = NoType;

    fn from_str(text: &str) -> Result<Self, NoType> {
        let (name, arguments) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
            Some((name, arguments)) => (name, arguments),
            None => (text, ""),
        };
        let (first, second) = arguments.split_once(',').unwrap_or((arguments, ""));
        let number = |text: &str| text.parse::<u32>().map_err(|_| NoType);
        Ok(match name {
            "BIT" => Self::Bit,
            "TINYINT" => Self::TinyInt,
            "SMALLINT" => Self::SmallInt,
            "INTEGER" => Self::Integer,
            "BIGINT" => Self::BigInt,
            "NUMERIC" => Self::Numeric { precision: number(first)?, scale: number(second)? },
            "DOUBLE" => Self::Double,
            "VARCHAR" => Self::Varchar(number(first)?),
            "LONGVARCHAR" => Self::LongVarchar,
            "VARBINARY" => Self::Varbinary(number(first)?),
            "LONGVARBINARY" => Self::LongVarbinary,
            "DATE" => Self::Date,
            "TIME" => Self::Time(number(first)?),
            "TIMESTAMP" => Self::Timestamp,
            "POSIXTIME" => Self::PosixTime,
            "UNIQUEIDENTIFIER" => Self::UniqueIdentifier,
            "%List" => Self::List,
            "VECTOR" => Self::Vector {
                element: first.parse()?,
                length: if second.is_empty() { None } else { Some(number(second)?) },
            },
            _ => return Err(NoType),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_read_back() {
        for text in [
            "BIT",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "NUMERIC(19,4)",
            "DOUBLE",
            "VARCHAR(50)",
            "LONGVARCHAR",
            "VARBINARY(16)",
            "LONGVARBINARY",
            "DATE",
            "TIME(3)",
            "TIMESTAMP",
            "POSIXTIME",
            "UNIQUEIDENTIFIER",
            "%List",
            "VECTOR(DOUBLE,3)",
            "VECTOR(FLOAT)",
        ] {
            assert_eq!(text.parse::<SqlType>().unwrap().to_string(), text);
        }
        assert_eq!("JSONB".parse::<SqlType>(), Err(NoType));
    }
}
