//! Type names to types (RSQL_datatype).

use crate::sql::ast::TypeName;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{SqlType, VectorElement};

/// The length of TEXT, and of VARCHAR where a function gives one without a limit.
pub(crate) const MAX_VARCHAR: u32 = 65_535;

/// Resolves a type as it was written.
pub(crate) fn resolve_type(name: &TypeName) -> Result<SqlType, SqlError> {
    let arguments = Arguments(name);
    let ty = match name.name.as_str() {
        "BIT" => SqlType::Bit,
        "TINYINT" => SqlType::TinyInt,
        "SMALLINT" => SqlType::SmallInt,
        "INTEGER" | "INT" => SqlType::Integer,
        "BIGINT" => SqlType::BigInt,
        "NUMERIC" | "DECIMAL" | "DEC" | "NUMBER" => return arguments.numeric(),
        "DOUBLE" | "DOUBLE PRECISION" | "FLOAT" | "REAL" => {
            arguments.at_most(1)?;
            return Ok(SqlType::Double);
        }
        // without a length it is one character
        "VARCHAR" | "CHAR" | "CHARACTER" | "CHARACTER VARYING" | "CHAR VARYING" | "NVARCHAR" | "VARCHAR2" => {
            return Ok(SqlType::Varchar(arguments.only_number(1)?));
        }
        "TEXT" => SqlType::Varchar(MAX_VARCHAR),
        "LONGVARCHAR" | "LONG VARCHAR" | "CLOB" => SqlType::LongVarchar,
        "VARBINARY" | "BINARY" | "BINARY VARYING" => {
            return Ok(SqlType::Varbinary(arguments.only_number(1)?));
        }
        "LONGVARBINARY" | "BLOB" => SqlType::LongVarbinary,
        "DATE" => SqlType::Date,
        "TIME" => return Ok(SqlType::Time(arguments.only_number(MAX_TIME_DIGITS)?.min(MAX_TIME_DIGITS))),
        "TIMESTAMP" | "DATETIME" | "TIMESTAMP2" => {
            arguments.at_most(1)?;
            return Ok(SqlType::Timestamp);
        }
        "UNIQUEIDENTIFIER" | "GUID" | "UUID" => SqlType::UniqueIdentifier,
        "VECTOR" => return arguments.vector(),
        other => return Err(SqlError::not_emulated(format!("the data type {other}"))),
    };
    arguments.at_most(0)?;
    Ok(ty)
}

/// What the IRIS driver's time objects carry; %Time without a precision keeps what it is given.
const MAX_TIME_DIGITS: u32 = 6;

struct Arguments<'a>(&'a TypeName);

impl Arguments<'_> {
    fn wrong(&self) -> SqlError {
        SqlError::new(SqlCode::INVALID_STATEMENT, format!("wrong arguments of the data type {}", self.0.name))
    }

    fn at_most(&self, count: usize) -> Result<(), SqlError> {
        if self.0.arguments.len() > count { Err(self.wrong()) } else { Ok(()) }
    }

    fn number(&self, position: usize) -> Result<Option<u32>, SqlError> {
        self.0.arguments.get(position).map(|text| text.parse().map_err(|_| self.wrong())).transpose()
    }

    fn only_number(&self, default: u32) -> Result<u32, SqlError> {
        self.at_most(1)?;
        Ok(self.number(0)?.unwrap_or(default))
    }

    /// `NUMERIC(p, s)`: a 64-bit integer and its scale; the precision means the display length only.
    fn numeric(&self) -> Result<SqlType, SqlError> {
        self.at_most(2)?;
        let precision = self.number(0)?.unwrap_or(15);
        let scale = self.number(1)?.unwrap_or(0);
        if scale > 18 || precision < scale {
            return Err(self.wrong());
        }
        Ok(SqlType::Numeric { precision, scale })
    }

    /// `VECTOR(element, length)`; the default element is FLOAT in recent releases (%Library.Vector).
    fn vector(&self) -> Result<SqlType, SqlError> {
        self.at_most(2)?;
        let element = match self.0.arguments.first().map(String::as_str) {
            None => VectorElement::Float,
            Some(word) => vector_element(word).ok_or_else(|| self.wrong())?,
        };
        Ok(SqlType::Vector { element, length: self.number(1)? })
    }
}

/// An element type by its word (RSQL_tovector).
pub(crate) fn vector_element(word: &str) -> Option<VectorElement> {
    match word {
        "INTEGER" | "INT" => Some(VectorElement::Integer),
        "FLOAT" => Some(VectorElement::Float),
        "DOUBLE" => Some(VectorElement::Double),
        "DECIMAL" => Some(VectorElement::Decimal),
        _ => None,
    }
}

/// Reads a type that [`SqlType`]'s `Display` wrote.
pub(crate) fn parse_type(text: &str) -> Result<SqlType, SqlError> {
    let (name, arguments) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, arguments)) => (name, arguments.split(',').map(ToOwned::to_owned).collect()),
        None => (text, Vec::new()),
    };
    resolve_type(&TypeName { name: name.to_owned(), arguments })
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
            "UNIQUEIDENTIFIER",
            "VECTOR(DOUBLE,3)",
        ] {
            assert_eq!(parse_type(text).unwrap().to_string(), text);
        }
        assert_eq!(parse_type("VARCHAR").unwrap(), SqlType::Varchar(1));
        assert_eq!(
            parse_type("VECTOR").unwrap(),
            SqlType::Vector { element: VectorElement::Float, length: None }
        );
    }

    #[test]
    fn other_types_are_refused() {
        // RSQL_insert: SERIAL is a counter beside the RowID, which takes values, too; ROWVERSION is a namespace's
        for text in [
            "SERIAL",
            "ROWVERSION",
            "MONEY",
            "POSIXTIME",
            "JSONB",
            "INTEGER(3,4)",
            "NUMERIC(5,19)",
            "VECTOR(STRUCT,3)",
            "VARCHAR(x)",
        ] {
            assert!(parse_type(text).is_err(), "{text}");
        }
    }
}
