//! Type names to types (RSQL_datatype).

use crate::sql::ast::TypeName;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{SqlType, VectorElement};

/// The length of VARCHAR where a function gives one without a limit.
pub(crate) const MAX_VARCHAR: u32 = 65_535;

/// What `%Library.Time` keeps where no precision is named.
const MAX_TIME_DIGITS: u32 = 6;

/// The largest scale of a decimal of 64 bits.
const MAX_SCALE: u32 = 18;

/// The type of a field.
pub(crate) fn resolve_type(name: &TypeName) -> Result<SqlType, SqlError> {
    let arguments = Arguments(name);
    match name.name.as_str() {
        // RSQL_datatype: a length of integers means nothing
        "BIGINT" => arguments.ignored(SqlType::BigInt),
        "INT" | "MEDIUMINT" => arguments.ignored(SqlType::Integer),
        "INTEGER" => arguments.none(SqlType::Integer),
        "SMALLINT" => arguments.ignored(SqlType::SmallInt),
        "TINYINT" => arguments.ignored(SqlType::TinyInt),
        "SERIAL" | "ROWVERSION" => arguments.none(SqlType::BigInt),
        "BIT" => arguments.none(SqlType::Bit),
        // which has no limits where it has no precision
        "NUMBER" if name.arguments.is_empty() => Ok(SqlType::Numeric { precision: 19, scale: 0 }),
        "NUMERIC" | "DECIMAL" | "DEC" | "NUMBER" => arguments.numeric(0),
        "MONEY" | "SMALLMONEY" => arguments.none(SqlType::Numeric { precision: 19, scale: 4 }),
        "FLOAT" => arguments.ignored(SqlType::Double),
        "DOUBLE" | "DOUBLE PRECISION" | "REAL" => arguments.none(SqlType::Double),
        // without a length it is one character
        name if is_text(name) => match arguments.word() {
            // RSQL_datatype: VARCHAR(MAX) and VARCHAR('') are streams
            Some("MAX" | "") if name.contains("VAR") => Ok(SqlType::LongVarchar),
            None if matches!(name, "VARCHAR" | "NVARCHAR") && arguments.0.arguments.len() == 2 => {
                arguments.number(1)?;
                arguments.first_length(1).map(SqlType::Varchar)
            }
            None if name == "VARCHAR2" && arguments.0.arguments.is_empty() => Err(arguments.unmapped()),
            _ => arguments.length(1).map(SqlType::Varchar),
        },
        "SYSNAME" => arguments.none(SqlType::Varchar(128)),
        "LONGVARCHAR" | "LONG VARCHAR" => arguments.ignored(SqlType::LongVarchar),
        "LONG" | "TEXT" | "NTEXT" | "LONGTEXT" | "MEDIUMTEXT" | "CLOB" => {
            arguments.none(SqlType::LongVarchar)
        }
        "VARBINARY" | "BINARY VARYING" => match arguments.word() {
            Some("MAX" | "") => Ok(SqlType::LongVarbinary),
            _ => arguments.length(1).map(SqlType::Varbinary),
        },
        "RAW" if name.arguments.is_empty() => Err(arguments.unmapped()),
        "BINARY" | "RAW" => arguments.length(1).map(SqlType::Varbinary),
        "LONGVARBINARY" => arguments.ignored(SqlType::LongVarbinary),
        "LONG BINARY" | "LONG RAW" | "BLOB" | "IMAGE" => arguments.none(SqlType::LongVarbinary),
        "DATE" => arguments.none(SqlType::Date),
        "TIME" => {
            arguments.at_most(1)?;
            let digits = arguments.number(0)?.unwrap_or(MAX_TIME_DIGITS);
            Ok(SqlType::Time(digits.min(MAX_TIME_DIGITS)))
        }
        "TIMESTAMP" | "TIMESTAMP2" | "DATETIME" | "DATETIME2" | "SMALLDATETIME" => {
            arguments.none(SqlType::Timestamp)
        }
        "POSIXTIME" => arguments.none(SqlType::PosixTime),
        "UNIQUEIDENTIFIER" => arguments.none(SqlType::UniqueIdentifier),
        "VECTOR" => arguments.vector(),
        name if name.starts_with('%') => arguments.class(),
        other if is_documented(other) => Err(SqlError::not_emulated(format!("the data type {other}"))),
        // RSQL_datatype: any other name is that of a class, such as that of a table, whose rows the field refers to
        other if other.contains('.') => Err(SqlError::not_emulated(format!("a field of the class {other}"))),
        other => Err(SqlError::new(SqlCode::FATAL, format!("there is no data type {other}"))),
    }
}

fn is_text(name: &str) -> bool {
    let name = name.strip_prefix("NATIONAL ").unwrap_or(name);
    matches!(
        name,
        "VARCHAR"
            | "CHAR"
            | "CHARACTER"
            | "CHARACTER VARYING"
            | "CHAR VARYING"
            | "NCHAR"
            | "NVARCHAR"
            | "VARCHAR2"
            | "SQL_VARCHAR"
    )
}

/// The type that CAST and CONVERT name (RSQL_cast, RSQL_convert), with `SQL_` before it or not.
pub(crate) fn resolve_cast(name: &TypeName) -> Result<SqlType, SqlError> {
    let plain = name.name.strip_prefix("SQL_").unwrap_or(&name.name);
    let arguments = Arguments(name);
    match plain {
        "CHAR VARYING" | "CHARACTER VARYING" if name.arguments.is_empty() => {
            Ok(SqlType::Varchar(MAX_VARCHAR))
        }
        "CHAR" | "CHARACTER" | "NCHAR" => arguments.length(1).map(SqlType::Varchar),
        plain if is_text(plain) => match arguments.word() {
            Some("MAX" | "") => Ok(SqlType::Varchar(MAX_VARCHAR)),
            // 30 characters unless a length is given
            _ => arguments.length(30).map(SqlType::Varchar),
        },
        "LONGVARCHAR" | "LONG VARCHAR" | "CLOB" | "TEXT" | "NTEXT" => {
            arguments.ignored(SqlType::Varchar(MAX_VARCHAR))
        }
        "NUMERIC" | "DECIMAL" | "DEC" | "NUMBER" if name.arguments.is_empty() => {
            Ok(SqlType::Numeric { precision: 19, scale: 15 })
        }
        "NUMERIC" | "DECIMAL" | "DEC" | "NUMBER" => arguments.cast_numeric(),
        // its first 36 characters, whatever they are
        "GUID" | "UNIQUEIDENTIFIER" => arguments.none(SqlType::Varchar(36)),
        "BINARY" => arguments.length(1).map(SqlType::Varbinary),
        "VARBINARY" | "BINARY VARYING" => arguments.length(30).map(SqlType::Varbinary),
        _ => {
            let ty = TypeName { name: plain.to_owned(), arguments: name.arguments.clone() };
            resolve_type(&ty).map_err(|error| match error.code {
                SqlCode::FATAL => {
                    SqlError::new(SqlCode::CAST_TARGET, format!("CAST to {plain} is not supported"))
                }
                _ => error,
            })
        }
    }
}

/// Types that IRIS has and the emulator lacks.
fn is_documented(name: &str) -> bool {
    name.starts_with('%') || matches!(name, "EMBEDDING" | "XMLTYPE" | "VECTOR")
}

struct Arguments<'a>(&'a TypeName);

impl Arguments<'_> {
    fn wrong(&self) -> SqlError {
        SqlError::new(SqlCode::INVALID_STATEMENT, format!("wrong arguments of the data type {}", self.0.name))
    }

    /// A DDL type is mapped to a class with a certain number of arguments (RACS_SystemDefinedSQLDatatypes).
    fn unmapped(&self) -> SqlError {
        let (name, count) = (&self.0.name, self.0.arguments.len());
        SqlError::new(SqlCode::FATAL, format!("there is no data type {name} with {count} arguments"))
    }

    fn at_most(&self, count: usize) -> Result<(), SqlError> {
        if self.0.arguments.len() > count { Err(self.unmapped()) } else { Ok(()) }
    }

    fn none(&self, ty: SqlType) -> Result<SqlType, SqlError> {
        self.at_most(0).map(|()| ty)
    }

    /// One number, which changes nothing.
    fn ignored(&self, ty: SqlType) -> Result<SqlType, SqlError> {
        self.at_most(1)?;
        self.number(0).map(|_| ty)
    }

    /// The only argument, if it is a word.
    fn word(&self) -> Option<&str> {
        match self.0.arguments.as_slice() {
            [word] => Some(word),
            _ => None,
        }
    }

    fn number(&self, position: usize) -> Result<Option<u32>, SqlError> {
        self.0.arguments.get(position).map(|text| text.parse().map_err(|_| self.wrong())).transpose()
    }

    fn length(&self, default: u32) -> Result<u32, SqlError> {
        self.at_most(1)?;
        self.first_length(default)
    }

    fn first_length(&self, default: u32) -> Result<u32, SqlError> {
        match self.number(0)? {
            Some(0) => Err(self.wrong()),
            length => Ok(length.unwrap_or(default)),
        }
    }

    /// `NUMERIC(p, s)`: a 64-bit integer and its scale. Recorded on 2023.3: DECIMAL(38,3) is (22,3), that is, the
    /// precision is cut to 19 and the scale.
    fn numeric(&self, default_scale: u32) -> Result<SqlType, SqlError> {
        self.at_most(2)?;
        // RSQL_datatype: a larger scale is taken for the largest
        let scale = self.number(1)?.unwrap_or(default_scale).min(MAX_SCALE);
        let precision = self.number(0)?.unwrap_or(15).min(19 + scale);
        if precision == 0 || precision < scale {
            return Err(self.wrong());
        }
        Ok(SqlType::Numeric { precision, scale })
    }

    /// The same for CAST, whose result has as many digits behind the point as are asked for.
    fn cast_numeric(&self) -> Result<SqlType, SqlError> {
        self.at_most(2)?;
        let precision = self.number(0)?.unwrap_or(19);
        // RSQL_cast: the scale is 15 unless it is given, and the precision changes no value
        let Some(scale) = self.number(1)? else {
            return if precision == 0 {
                Err(self.wrong())
            } else {
                Ok(SqlType::Numeric { precision: 19, scale: 15 })
            };
        };
        if scale > 127 || precision == 0 || precision < scale {
            return Err(self.wrong());
        }
        Ok(SqlType::Numeric { precision: precision.min(19 + scale), scale })
    }

    /// `VECTOR(element, length)`; the default element is FLOAT in recent releases (%Library.Vector).
    fn vector(&self) -> Result<SqlType, SqlError> {
        self.at_most(2)?;
        let element = match self.0.arguments.first().map(String::as_str) {
            None => VectorElement::Float,
            Some(word @ ("STRING" | "TIMESTAMP" | "VARCHAR")) => {
                return Err(SqlError::not_emulated(format!("a VECTOR of {word}")));
            }
            Some(word) => word.parse().map_err(|_| self.wrong())?,
        };
        match self.number(1)? {
            Some(0) => Err(self.wrong()),
            length => Ok(SqlType::Vector { element, length }),
        }
    }

    /// A class of data types, with its parameters: `%Library.String(MAXLEN=30)`.
    fn class(&self) -> Result<SqlType, SqlError> {
        let class =
            self.0.name.strip_prefix("%LIBRARY.").or(self.0.name.strip_prefix('%')).unwrap_or_default();
        let parameters: &[&str] = match class {
            "BIGINT" | "INTEGER" | "SMALLINT" | "TINYINT" | "DATE" => &["MINVAL", "MAXVAL"],
            "NUMERIC" | "DECIMAL" => &["SCALE", "MINVAL", "MAXVAL"],
            "STRING" | "EXACTSTRING" | "NAME" | "TEXT" | "BINARY" => &["MAXLEN"],
            "TIME" => &["PRECISION"],
            _ => &[],
        };
        for argument in &self.0.arguments {
            let (name, value) = argument.split_once('=').ok_or_else(|| self.wrong())?;
            if !parameters.contains(&name) {
                return Err(SqlError::not_emulated(format!("the parameter {name} of {}", self.0.name)));
            }
            if matches!(name, "MINVAL" | "MAXVAL") && value.parse::<f64>().is_err() {
                return Err(self.wrong());
            }
        }
        let length = |default: u32| match class_parameter(self.0, "MAXLEN") {
            Some(value) => value.parse().ok().filter(|length| *length > 0).ok_or_else(|| self.wrong()),
            None => Ok(default),
        };
        let number = |name: &str, default: u32| match class_parameter(self.0, name) {
            Some(value) => value.parse().map_err(|_| self.wrong()),
            None => Ok(default),
        };
        Ok(match class {
            "BIGINT" | "COUNTER" | "AUTOINCREMENT" | "ROWVERSION" => SqlType::BigInt,
            "INTEGER" => SqlType::Integer,
            "SMALLINT" => SqlType::SmallInt,
            "TINYINT" => SqlType::TinyInt,
            "BOOLEAN" => SqlType::Bit,
            "NUMERIC" | "DECIMAL" => {
                let scale = number("SCALE", 2)?;
                if scale > MAX_SCALE {
                    return Err(self.wrong());
                }
                SqlType::Numeric { precision: 19, scale }
            }
            "CURRENCY" => SqlType::Numeric { precision: 19, scale: 4 },
            "DOUBLE" => SqlType::Double,
            "STRING" | "EXACTSTRING" | "NAME" => match class_parameter(self.0, "MAXLEN") {
                Some("") => SqlType::Varchar(MAX_VARCHAR),
                _ => SqlType::Varchar(length(50)?),
            },
            "TEXT" => SqlType::Varchar(length(MAX_VARCHAR)?),
            "BINARY" => SqlType::Varbinary(length(50)?),
            "DATE" => SqlType::Date,
            "TIME" => SqlType::Time(number("PRECISION", MAX_TIME_DIGITS)?.min(MAX_TIME_DIGITS)),
            "TIMESTAMP" | "DATETIME" => SqlType::Timestamp,
            "POSIXTIME" => SqlType::PosixTime,
            "UNIQUEIDENTIFIER" => SqlType::UniqueIdentifier,
            "LIST" => SqlType::List,
            "GLOBALCHARACTERSTREAM" | "STREAM.GLOBALCHARACTER" => SqlType::LongVarchar,
            "GLOBALBINARYSTREAM" | "STREAM.GLOBALBINARY" => SqlType::LongVarbinary,
            _ => return Err(SqlError::not_emulated(format!("the data type {}", self.0.name))),
        })
    }
}

/// The value of a parameter that a type gives its class, as in `%String(MAXLEN=40)`.
pub(super) fn class_parameter<'n>(name: &'n TypeName, parameter: &str) -> Option<&'n str> {
    let mut parameters = name.arguments.iter().filter_map(|argument| argument.split_once('='));
    parameters.find(|(known, _)| *known == parameter).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> TypeName {
        let (name, arguments) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
            Some((name, arguments)) => (name, arguments.split(',').map(ToOwned::to_owned).collect()),
            None => (text, Vec::new()),
        };
        TypeName { name: name.to_owned(), arguments }
    }

    #[test]
    fn documented_types() {
        for (text, ty) in [
            ("INT(11)", "INTEGER"),
            ("MEDIUMINT", "INTEGER"),
            ("SERIAL", "BIGINT"),
            ("MONEY", "NUMERIC(19,4)"),
            ("DECIMAL(38,3)", "NUMERIC(22,3)"),
            ("NUMERIC", "NUMERIC(15,0)"),
            ("FLOAT(20)", "DOUBLE"),
            ("VARCHAR", "VARCHAR(1)"),
            ("NATIONAL VARCHAR(5)", "VARCHAR(5)"),
            ("NVARCHAR(MAX)", "LONGVARCHAR"),
            ("TEXT", "LONGVARCHAR"),
            ("LONGVARCHAR(500)", "LONGVARCHAR"),
            ("SYSNAME", "VARCHAR(128)"),
            ("RAW(16)", "VARBINARY(16)"),
            ("TIME", "TIME(6)"),
            ("DATETIME2", "TIMESTAMP"),
            ("VECTOR", "VECTOR(FLOAT)"),
            ("%LIBRARY.STRING(MAXLEN=80)", "VARCHAR(80)"),
            ("%STRING", "VARCHAR(50)"),
            ("%NUMERIC(SCALE=3)", "NUMERIC(19,3)"),
            ("%LIST", "%List"),
        ] {
            assert_eq!(resolve_type(&named(text)).unwrap().to_string(), ty, "{text}");
        }
    }

    #[test]
    fn targets_of_casts() {
        for (text, ty) in [
            ("VARCHAR", "VARCHAR(30)"),
            ("CHAR", "VARCHAR(1)"),
            ("CHAR VARYING", "VARCHAR(65535)"),
            ("DECIMAL", "NUMERIC(19,15)"),
            ("DECIMAL(8,4)", "NUMERIC(8,4)"),
            ("SQL_INTEGER", "INTEGER"),
            ("SQL_VARCHAR", "VARCHAR(30)"),
        ] {
            assert_eq!(resolve_cast(&named(text)).unwrap().to_string(), ty, "{text}");
        }
        assert_eq!(resolve_cast(&named("JSONB")).unwrap_err().code, SqlCode::CAST_TARGET);
    }

    #[test]
    fn other_types_are_refused() {
        for (text, code) in [
            ("JSONB", SqlCode::FATAL),
            ("VARCHAR(0)", SqlCode::INVALID_STATEMENT),
            ("EMBEDDING", SqlCode::NOT_EMULATED),
            ("TAXI.ZONE", SqlCode::NOT_EMULATED),
            ("VECTOR(STRING,3)", SqlCode::NOT_EMULATED),
            ("%LIBRARY.STATUS", SqlCode::NOT_EMULATED),
            ("INTEGER(3,4)", SqlCode::FATAL),
            ("NUMERIC(5,9)", SqlCode::INVALID_STATEMENT),
            ("VARCHAR(x)", SqlCode::INVALID_STATEMENT),
        ] {
            assert_eq!(resolve_type(&named(text)).unwrap_err().code, code, "{text}");
        }
    }
}
