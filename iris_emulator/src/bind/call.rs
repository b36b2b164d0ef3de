//! Functions, each with its types.

use super::text::odbc_text;
use super::vector::element;
use super::{Binder, BoundExpr, number, text};
use crate::catalog::{Collation, literal};
use crate::functions::scalar::{self, Gives, Part, Scalar, Takes};
use crate::sql::ast::Expr;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType, VectorElement};

/// Functions that IRIS documents and the emulator lacks (RSQL, SQL functions).
pub(super) const NOT_EMULATED: [&str; 10] = [
    "%SIMILARITY",
    "%MVR",
    "%OBJECT",
    "$JOB",
    "$ZJOB",
    "EMBEDDING",
    "PREDICT",
    "PROBABILITY",
    "SEARCH_INDEX",
    "%OID",
];

/// Functions that are not in the table of the others: a call that comes to nothing has the wrong arguments.
const OTHERS: [&str; 32] = [
    "XMLCONCAT",
    "COALESCE",
    "NVL",
    "ISNULL",
    "IFNULL",
    "{fn IFNULL}",
    "NULLIF",
    "DECODE",
    "GREATEST",
    "LEAST",
    "%EXACT",
    "%INTERNAL",
    "%EXTERNAL",
    "%ODBCOUT",
    "%ODBCIN",
    "TO_CHAR",
    "TO_VECTOR",
    "VECTOR_COSINE",
    "VECTOR_DOT_PRODUCT",
    "LAST_IDENTITY",
    "CURRENT_DATE",
    "CURDATE",
    "CURRENT_TIME",
    "CURTIME",
    "CURRENT_TIMESTAMP",
    "GETDATE",
    "NOW",
    "SYSDATE",
    "GETUTCDATE",
    "DEFAULT_SCHEMA",
    "DATABASE",
    "USER",
];

type Binding = Result<BoundExpr, SqlError>;

impl Binder<'_> {
    pub(super) fn call(
        &mut self,
        name: &str,
        distinct: bool,
        arguments: &[Expr],
        expected: Option<&SqlType>,
    ) -> Binding {
        if super::aggregate::is_aggregate(name) {
            return self.aggregate_call(name, distinct, arguments);
        }
        if distinct {
            return Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                format!("DISTINCT in {name}, which is no aggregate"),
            ));
        }
        if let Some(bound) = self.choice_call(name, arguments, expected)? {
            return Ok(bound);
        }
        if let Some(bound) = self.special_call(name, arguments, expected)? {
            return Ok(bound);
        }
        if let Some(function) = scalar::find(name) {
            return self.scalar_call(name, function, arguments);
        }
        if NOT_EMULATED.contains(&name) {
            return Err(SqlError::not_emulated(format!("the function {name}")));
        }
        if OTHERS.contains(&name) {
            return Err(wrong_arguments(name));
        }
        // the system's own, which are methods of its classes
        if name.starts_with('%') && name.contains('.') {
            return Err(SqlError::not_emulated(format!("the function {name}")));
        }
        let name = if name.contains('.') { name.to_owned() } else { format!("SQLUSER.{name}") };
        Err(SqlError::no_function(&name))
    }

    /// A function of the table of documented ones.
    fn scalar_call(&mut self, name: &str, function: &Scalar, arguments: &[Expr]) -> Binding {
        if !function.takes_count(arguments.len()) {
            return Err(wrong_arguments(name));
        }
        let mut sql = Vec::with_capacity(arguments.len());
        let mut gives_double = false;
        for (at, argument) in arguments.iter().enumerate() {
            let bound = self.argument(argument, function.takes_at(at))?;
            gives_double |= bound.family() == Some(Family::Double);
            sql.push(bound.sql);
        }
        let ty = match function.gives {
            Gives::Text => text(),
            Gives::Integer => SqlType::Integer,
            Gives::SmallInt => SqlType::SmallInt,
            Gives::Bit => SqlType::Bit,
            Gives::Number if gives_double => SqlType::Double,
            Gives::Number => number(),
            Gives::Date => SqlType::Date,
            Gives::Timestamp => SqlType::Timestamp,
            Gives::PosixTime => SqlType::PosixTime,
            Gives::Binary => SqlType::Varbinary(64),
            Gives::List => SqlType::List,
        };
        let call = call_text(function, &sql);
        // a function that counts in decimals gives one to a double, too
        let sql = if ty == SqlType::Double { format!("CAST({call} AS REAL)") } else { call };
        Ok(BoundExpr::new(sql, ty))
    }

    fn argument(&mut self, argument: &Expr, takes: Takes) -> Binding {
        match takes {
            Takes::Text => self.as_text(argument),
            Takes::Stream => super::text::logical_text(self.value(argument, Some(&text()))?),
            Takes::Integer => {
                let value = self.value(argument, Some(&SqlType::Integer))?;
                if value.is_stream() { Err(super::text::stream_function()) } else { Ok(value) }
            }
            Takes::Number => self.as_number(argument),
            Takes::DateTime => {
                let value = self.value(argument, Some(&text()))?;
                let ty = text();
                Ok(BoundExpr::new(self.moment_text(value)?, ty))
            }
            Takes::Clock => {
                let value = self.value(argument, Some(&text()))?;
                match value.family() {
                    Some(Family::Date | Family::PosixTime) => odbc_text(value),
                    Some(Family::Time) => super::text::logical_text(value),
                    _ => Ok(BoundExpr::new(value.sql, text())),
                }
            }
            Takes::List => {
                let outer = std::mem::replace(&mut self.takes_list, true);
                let value = self.value(argument, Some(&SqlType::List));
                self.takes_list = outer;
                let value = value?;
                match value.family() {
                    _ if value.is_stream() => Err(super::text::stream_function()),
                    // the bytes of a list, as drivers keep them in VARBINARY
                    Some(Family::Binary) => super::text::logical_text(value),
                    _ => Ok(value),
                }
            }
        }
    }

    /// Functions whose types or arguments are not those of others; `None` for the rest.
    fn special_call(
        &mut self,
        name: &str,
        arguments: &[Expr],
        expected: Option<&SqlType>,
    ) -> Result<Option<BoundExpr>, SqlError> {
        if let Some(bound) = self.clock_call(name, arguments)? {
            return Ok(Some(bound));
        }
        if let Some(bound) = self.xml_call(name, arguments)? {
            return Ok(Some(bound));
        }
        if let Some(bound) = self.part_call(name, arguments)? {
            return Ok(Some(bound));
        }
        let bound = match (name, arguments) {
            // the same text, compared as it is
            ("%EXACT", [x]) => {
                let value = self.value(x, expected)?;
                BoundExpr { collation: value.collation.map(|_| Collation::Exact), ..value }
            }
            // RSQL_internal, RSQL_external, RSQL_odbcout, RSQL_odbcin: between the forms of values
            ("%INTERNAL", [x]) => self.internal(x, expected)?,
            ("%EXTERNAL", [x]) => self.external(x)?,
            ("%ODBCOUT", [x]) => {
                let value = self.value(x, expected)?;
                odbc_text(value)?
            }
            ("%ODBCIN", [x]) => self.value(x, expected)?,
            ("TO_CHAR" | "TOCHAR", [x]) => self.formatted(x, None)?,
            ("TO_CHAR" | "TOCHAR", [x, format]) => self.formatted(x, Some(format))?,
            ("$JUSTIFY", [x, width, places]) => {
                let function = required("$JUSTIFY NUMBER")?;
                self.scalar_call(name, function, &[x.clone(), width.clone(), places.clone()])?
            }
            ("$LIST", [list, from, to]) => {
                let function = required("$LIST RANGE")?;
                self.scalar_call(name, function, &[list.clone(), from.clone(), to.clone()])?
            }
            ("LAST_IDENTITY" | "%SYSTEM.SQL_GETROWID", []) => {
                BoundExpr::new("iris_last_identity()", SqlType::BigInt)
            }
            ("USER" | "CURRENT_USER" | "SESSION_USER" | "SYSTEM_USER" | "$USERNAME", []) => {
                BoundExpr::new("iris_username()", SqlType::Varchar(128))
            }
            ("DATABASE" | "$NAMESPACE", []) => BoundExpr::new("iris_namespace()", SqlType::Varchar(128)),
            ("$TLEVEL", []) => BoundExpr::new("iris_tlevel()", SqlType::Integer),
            ("$ZPI", []) => self.call("PI", false, &[], None)?,
            ("$ZVERSION", []) => {
                BoundExpr::new(literal(&self.setting.face.release.zversion()), SqlType::Varchar(255))
            }
            ("DEFAULT_SCHEMA", []) => {
                BoundExpr::new(literal(crate::catalog::DEFAULT_SCHEMA), SqlType::Varchar(128))
            }
            ("$TSQL_NEWID", []) => BoundExpr::new("iris_newid()", SqlType::Varchar(36)),
            ("%SYSTEM_SQL.UTIL_GETOPTION", [option]) => {
                let option = self.as_text(option)?;
                BoundExpr::new(format!("iris_option({})", option.sql), SqlType::Varchar(255))
            }
            ("TO_VECTOR", [x]) => self.vector_of(x, VectorElement::Float, None)?,
            ("TO_VECTOR", [x, Expr::Type(ty)]) => self.vector_of(x, element(&ty.name)?, None)?,
            ("TO_VECTOR", [x, Expr::Type(ty), Expr::Integer(length)]) => {
                self.vector_of(x, element(&ty.name)?, u32::try_from(*length).ok())?
            }
            ("VECTOR_COSINE", [a, b]) => self.similarity("iris_vector_cosine", a, b)?,
            ("VECTOR_DOT_PRODUCT", [a, b]) => self.similarity("iris_vector_dot_product", a, b)?,
            _ => return Ok(None),
        };
        Ok(Some(bound))
    }

    /// RSQL_external: the display form, in which dates are MM/DD/YYYY and the elements of a list stand on lines.
    fn external(&mut self, x: &Expr) -> Binding {
        let value = self.value(x, None)?;
        match value.family() {
            Some(Family::Date) => {
                Ok(BoundExpr::new(format!("\"iris CONVERT TO TEXT\"({}, 101)", value.sql), text()))
            }
            Some(Family::List) => {
                let lines = vec![value.sql, "char(13, 10)".to_owned()];
                Ok(BoundExpr::new(call_text(required("$LISTTOSTRING")?, &lines), text()))
            }
            _ => odbc_text(value),
        }
    }

    /// RSQL_internal: the logical form, which is an INTEGER for a date and NUMERIC(15,9) for a time; it compares exactly.
    fn internal(&mut self, x: &Expr, expected: Option<&SqlType>) -> Binding {
        let value = self.value(x, expected)?;
        match value.family() {
            Some(Family::Date) => super::cast::converted(value, SqlType::Integer),
            Some(Family::Time) => super::cast::converted(value, SqlType::Numeric { precision: 15, scale: 9 }),
            _ => Ok(BoundExpr { collation: value.collation.map(|_| Collation::Exact), ..value }),
        }
    }

    /// RSQL_tochar: what a value is decides how a format is read.
    fn formatted(&mut self, x: &Expr, format: Option<&Expr>) -> Binding {
        let value = self.value(x, None)?;
        let kind = match value.family() {
            Some(Family::Date) => "date",
            Some(Family::Time) => "time",
            Some(Family::Timestamp | Family::PosixTime) => "timestamp",
            Some(Family::Integer | Family::Decimal | Family::Double) => "number",
            _ => "text",
        };
        let value = match value.family() {
            Some(Family::Time) if format.is_none() => super::text::logical_text(value)?.sql,
            Some(Family::Time | Family::PosixTime) => odbc_text(value)?.sql,
            _ => super::text::logical_text(value)?.sql,
        };
        let function = required("TO_CHAR")?;
        let mut sql = vec![literal(kind), value];
        if let Some(format) = format {
            sql.push(self.as_text(format)?.sql);
        }
        Ok(BoundExpr::new(call_text(function, &sql), text()))
    }

    /// The clock's functions (RSQL_currenttimestamp and its neighbours); `None` for others.
    fn clock_call(&mut self, name: &str, arguments: &[Expr]) -> Result<Option<BoundExpr>, SqlError> {
        let digits = match arguments {
            [] => "0".to_owned(),
            [digits] if takes_precision(name) => self.value(digits, Some(&SqlType::Integer))?.sql,
            _ => return Ok(None),
        };
        let is_plain = arguments.is_empty();
        let (sql, ty) = match name {
            "CURRENT_DATE" | "CURDATE" if is_plain => ("iris_current_date()".to_owned(), SqlType::Date),
            "CURRENT_TIME" | "CURTIME" => (format!("iris_current_time({digits})"), SqlType::Time(6)),
            "CURRENT_TIMESTAMP" | "GETDATE" => {
                (format!("iris_current_timestamp({digits})"), SqlType::Timestamp)
            }
            "NOW" | "SYSDATE" if is_plain => ("iris_current_timestamp(0)".to_owned(), SqlType::Timestamp),
            "GETUTCDATE" => (format!("iris_utc_timestamp({digits})"), SqlType::Timestamp),
            "UNIX_TIMESTAMP" if is_plain => {
                ("\"iris UNIX_TIMESTAMP\"(iris_utc_timestamp(6))".to_owned(), number())
            }
            "$HOROLOG" if is_plain => ("iris_horolog()".to_owned(), SqlType::Varchar(20)),
            "$ZTIMESTAMP" if is_plain => ("iris_ztimestamp()".to_owned(), SqlType::Varchar(30)),
            "$ZTIMEZONE" if is_plain => ("iris_ztimezone()".to_owned(), SqlType::Integer),
            "$ZHOROLOG" if is_plain => ("iris_zhorolog()".to_owned(), number()),
            _ => return Ok(None),
        };
        Ok(Some(BoundExpr::new(sql, ty)))
    }

    /// Functions of a part of a date, a bad one of which is SQLCODE -8; `None` for others.
    fn part_call(&mut self, name: &str, arguments: &[Expr]) -> Result<Option<BoundExpr>, SqlError> {
        if !["DATEADD", "DATEDIFF", "DATEPART", "DATENAME", "DATE_TRUNC", "TIMESTAMPADD", "TIMESTAMPDIFF"]
            .contains(&name)
        {
            return Ok(None);
        }
        let Some((first, rest)) = arguments.split_first() else { return Err(wrong_arguments(name)) };
        let part = match first {
            Expr::Type(word) => Some(word.name.as_str()),
            Expr::String(text) => Some(text.as_str()),
            // RSQL_timestampadd: the interval may stand in double quotes
            Expr::Column { table: None, column } if name.starts_with("TIMESTAMP") => {
                Some(column.text.as_str())
            }
            _ => None,
        };
        let function = required(name)?;
        let Some(part) = part else { return self.scalar_call(name, function, arguments).map(Some) };
        let known = Part::parse(part).filter(|known| match known {
            Part::SqlTimestamp => name == "DATEPART",
            // RSQL_datediff: not by quarters
            Part::Quarter => !name.ends_with("DIFF"),
            _ => true,
        });
        let Some(known) = known else {
            let text = format!("'{part}' is not a recognized {name} option.");
            return Err(SqlError::new(SqlCode::DATEPART_CODE, text));
        };
        let mut all = vec![Expr::String(part.to_owned())];
        all.extend(rest.iter().cloned());
        let bound = self.scalar_call(name, function, &all)?;
        let ty = if known == Part::SqlTimestamp { Some(SqlType::Timestamp) } else { bound.ty };
        Ok(Some(BoundExpr { ty, ..bound }))
    }
}

fn required(name: &str) -> Result<&'static Scalar, SqlError> {
    scalar::find(name).ok_or_else(|| SqlError::new(SqlCode::FATAL, format!("{name} is not registered")))
}

fn call_text(function: &Scalar, arguments: &[String]) -> String {
    format!("\"{}\"({})", function.storage_name(), arguments.join(", "))
}

fn wrong_arguments(name: &str) -> SqlError {
    SqlError::new(
        SqlCode::FUNCTION_ARGUMENTS,
        format!("Invalid or Missing argument(s) to scalar function {name}"),
    )
}

fn takes_precision(name: &str) -> bool {
    matches!(name, "CURRENT_TIME" | "CURRENT_TIMESTAMP" | "GETDATE" | "GETUTCDATE")
}
