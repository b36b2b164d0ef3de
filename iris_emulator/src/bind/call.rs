//! Functions, each with its types.

use super::{Binder, Lowered, text};
use crate::catalog::{Collation, literal};
use crate::sql::ast::Expr;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType, VectorElement};

impl Binder<'_> {
    pub(super) fn call(
        &mut self,
        name: &str,
        distinct: bool,
        arguments: &[Expr],
        expected: Option<&SqlType>,
    ) -> Result<Lowered, SqlError> {
        if let "COUNT" | "SUM" | "AVG" | "MIN" | "MAX" | "LIST" | "%DLIST" | "JSON_ARRAYAGG" = name {
            return self.aggregate_call(name, distinct, arguments);
        }
        if distinct {
            return Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                format!("DISTINCT in {name}, which is no aggregate"),
            ));
        }
        if let Some(lowered) = self.scalar_call(name, arguments)? {
            return Ok(lowered);
        }
        match (name, arguments) {
            ("UPPER" | "UCASE", [x]) => self.on_text("iris_upper", x),
            ("LOWER" | "LCASE", [x]) => self.on_text("iris_lower", x),
            ("LTRIM", [x]) => self.on_text("iris_ltrim", x),
            ("RTRIM", [x]) => self.on_text("iris_rtrim", x),
            ("%SQLUPPER", [x]) => self.on_text("iris_sqlupper", x),
            // the same text, compared as it is
            ("%EXACT", [x]) => {
                let value = self.value(x, expected)?;
                Ok(Lowered { collation: value.collation.map(|_| Collation::Exact), ..value })
            }
            ("LENGTH" | "CHAR_LENGTH" | "CHARACTER_LENGTH", [x]) => {
                let x = self.as_text(x)?;
                Ok(Lowered::new(format!("iris_length({})", x.sql), SqlType::Integer))
            }
            ("SUBSTRING" | "SUBSTR", [x, start]) => self.substring(x, start, None),
            ("SUBSTRING" | "SUBSTR", [x, start, length]) => self.substring(x, start, Some(length)),
            ("CONCAT", [a, b]) => {
                let (a, b) = (self.as_text(a)?, self.as_text(b)?);
                Ok(Lowered::new(format!("({} || {})", a.sql, b.sql), text()))
            }
            ("ABS", [x]) => self.absolute(x),
            ("COALESCE", [_, _, ..]) | ("IFNULL" | "NVL" | "ISNULL", [_, _]) => {
                let arguments: Vec<&Expr> = arguments.iter().collect();
                let values = self.alternatives(&arguments, expected)?;
                let ty = values.iter().find_map(|value| value.ty.clone());
                let sql: Vec<String> = values.into_iter().map(|value| value.sql).collect();
                Ok(Lowered { sql: format!("COALESCE({})", sql.join(", ")), ty, collation: None })
            }
            ("NULLIF", [a, b]) => {
                let equal = self.compare(crate::sql::ast::BinaryOp::Equal, a, b)?;
                let value = self.value(a, expected)?;
                Ok(Lowered { sql: format!("CASE WHEN {equal} THEN NULL ELSE {} END", value.sql), ..value })
            }
            ("CURRENT_DATE", []) => Ok(Lowered::new("iris_current_date()", SqlType::Date)),
            ("CURRENT_TIME", []) => Ok(Lowered::new("iris_current_time()", SqlType::Time(0))),
            ("CURRENT_TIMESTAMP" | "SYSDATE" | "GETDATE" | "NOW", []) => {
                Ok(Lowered::new("iris_current_timestamp()", SqlType::Timestamp))
            }
            ("$HOROLOG", []) => Ok(Lowered::new("iris_horolog()", SqlType::Varchar(20))),
            ("$NAMESPACE", []) => Ok(Lowered::new("iris_namespace()", SqlType::Varchar(128))),
            ("$USERNAME", []) => Ok(Lowered::new("iris_username()", SqlType::Varchar(128))),
            // not IRIS's own text: whoever asks should see what answers
            ("$ZVERSION", []) => {
                let version = concat!("iris_emulator ", env!("CARGO_PKG_VERSION"));
                Ok(Lowered::new(literal(version), SqlType::Varchar(50)))
            }
            ("USER", []) => Ok(Lowered::new("iris_user()", SqlType::Varchar(128))),
            ("LAST_IDENTITY", []) => Ok(Lowered::new("iris_last_identity()", SqlType::BigInt)),
            ("TO_VECTOR", [x]) => self.vector_of(x, VectorElement::Float, None),
            ("TO_VECTOR", [x, Expr::Type(ty)]) => self.vector_of(x, element(&ty.name)?, None),
            ("TO_VECTOR", [x, Expr::Type(ty), Expr::Integer(length)]) => {
                self.vector_of(x, element(&ty.name)?, u32::try_from(*length).ok())
            }
            ("VECTOR_COSINE", [a, b]) => self.similarity("iris_vector_cosine", a, b),
            ("VECTOR_DOT_PRODUCT", [a, b]) => self.similarity("iris_vector_dot_product", a, b),
            _ => Err(SqlError::new(
                SqlCode::FUNCTION_NOT_FOUND,
                format!("SQL function {name} with {} arguments does not exist here", arguments.len()),
            )),
        }
    }

    fn on_text(&mut self, function: &str, argument: &Expr) -> Result<Lowered, SqlError> {
        let argument = self.as_text(argument)?;
        Ok(Lowered::new(format!("{function}({})", argument.sql), text()))
    }

    fn substring(&mut self, x: &Expr, start: &Expr, length: Option<&Expr>) -> Result<Lowered, SqlError> {
        let mut sql = format!(
            "iris_substring({}, {}",
            self.as_text(x)?.sql,
            self.value(start, Some(&SqlType::Integer))?.sql
        );
        if let Some(length) = length {
            sql.push_str(", ");
            sql.push_str(&self.value(length, Some(&SqlType::Integer))?.sql);
        }
        Ok(Lowered::new(sql + ")", text()))
    }

    fn absolute(&mut self, x: &Expr) -> Result<Lowered, SqlError> {
        let x = self.value(x, Some(&SqlType::Numeric { precision: 19, scale: 18 }))?;
        match x.ty.as_ref().map(SqlType::family) {
            Some(Family::Integer | Family::Double) => Ok(Lowered { sql: format!("ABS({})", x.sql), ..x }),
            Some(Family::Decimal) => Ok(Lowered { sql: format!("iris_abs({})", x.sql), ..x }),
            _ => Err(SqlError::not_emulated("ABS of a value that is no number")),
        }
    }

    fn vector_of(
        &mut self,
        x: &Expr,
        element: VectorElement,
        length: Option<u32>,
    ) -> Result<Lowered, SqlError> {
        let x = self.value(x, Some(&text()))?;
        let length_sql = length.map_or_else(|| "NULL".to_owned(), |length| length.to_string());
        Ok(Lowered::new(
            format!("iris_to_vector({}, '{element}', {length_sql})", x.sql),
            SqlType::Vector { element, length },
        ))
    }

    fn similarity(&mut self, function: &str, a: &Expr, b: &Expr) -> Result<Lowered, SqlError> {
        let (a, b) = (self.value(a, None)?, self.value(b, None)?);
        for vector in [&a, &b] {
            if vector.ty.as_ref().is_some_and(|ty| ty.family() != Family::Vector) {
                return Err(SqlError::new(
                    SqlCode::VECTOR_MISMATCH,
                    "a vector is expected; TO_VECTOR makes one of a text",
                ));
            }
        }
        Ok(Lowered::new(format!("{function}({}, {})", a.sql, b.sql), SqlType::Double))
    }

    /// RSQL_count, RSQL_list: of one row for each value of something else.
    pub(super) fn aggregate_by(
        &mut self,
        name: &str,
        by: &[Expr],
        argument: &Expr,
    ) -> Result<Lowered, SqlError> {
        self.aggregate()?;
        let outer = std::mem::replace(&mut self.aggregates, super::Aggregates::Forbidden);
        let lowered = self.aggregate_by_key(name, by, argument);
        self.aggregates = outer;
        lowered
    }

    fn aggregate_by_key(&mut self, name: &str, by: &[Expr], argument: &Expr) -> Result<Lowered, SqlError> {
        let mut keys = Vec::new();
        for key in by {
            let key = self.value(key, None)?;
            let folded = if key.is_case_blind() { "iris_sqlupper" } else { "" };
            keys.push(format!("quote({folded}({}))", key.sql));
        }
        let key = keys.join(" || ',' || ");
        match name {
            "COUNT" => {
                let argument = self.value(argument, None)?;
                Ok(Lowered::new(format!("iris_count_by({key}, {})", argument.sql), SqlType::BigInt))
            }
            "LIST" | "%DLIST" => {
                let argument = self.as_text(argument)?;
                Ok(Lowered::new(format!("iris_list_by({key}, {})", argument.sql), text()))
            }
            "JSON_ARRAYAGG" => {
                let element = self.json_element(argument)?;
                Ok(Lowered::new(format!("iris_json_arrayagg_by({key}, {element})"), text()))
            }
            _ => Err(SqlError::not_emulated(format!("DISTINCT BY in {name}"))),
        }
    }

    fn aggregate_call(
        &mut self,
        name: &str,
        distinct: bool,
        arguments: &[Expr],
    ) -> Result<Lowered, SqlError> {
        let [argument] = arguments else {
            return Err(SqlError::new(SqlCode::INVALID_STATEMENT, format!("{name} takes one argument")));
        };
        self.aggregate()?;
        // an aggregate inside an aggregate is none
        let outer = std::mem::replace(&mut self.aggregates, super::Aggregates::Forbidden);
        let decimal = SqlType::Numeric { precision: 19, scale: 18 };
        // RSQL_sum, RSQL_avg: of numbers, so that a placeholder stands for one
        let expected = matches!(name, "SUM" | "AVG").then_some(&decimal);
        if name == "JSON_ARRAYAGG" {
            let element = self.json_element(argument);
            self.aggregates = outer;
            // SQLite has DISTINCT for functions of one argument
            return match distinct {
                true => Err(SqlError::not_emulated("DISTINCT in JSON_ARRAYAGG")),
                false => Ok(Lowered::new(format!("iris_json_arrayagg({})", element?), text())),
            };
        }
        let argument = self.value(argument, expected);
        self.aggregates = outer;
        let argument = argument?;
        let ty = argument.ty.clone().unwrap_or(SqlType::Integer);
        if ty.is_stream() && name != "COUNT" {
            return Err(SqlError::new(SqlCode::INVALID_STATEMENT, format!("{name} of a stream")));
        }
        let family = ty.family();
        let distinct = if distinct { "DISTINCT " } else { "" };
        let sql = &argument.sql;
        let collation = super::compare::collation_of(family, argument.is_case_blind());
        let number = matches!(family, Family::Integer | Family::Decimal | Family::Double);
        match name {
            "COUNT" => Ok(Lowered::new(format!("COUNT({distinct}{sql}{collation})"), SqlType::BigInt)),
            // RSQL_list: values that are not NULL, with commas between them
            // RSQL_dlist: in ODBC mode, which drivers take, it is a list with commas, too
            "LIST" | "%DLIST" => {
                let value = super::expression::odbc_text(argument, &text());
                let sql = match distinct {
                    "" => format!("GROUP_CONCAT({})", value.sql),
                    _ => format!("GROUP_CONCAT(DISTINCT {}{collation})", value.sql),
                };
                Ok(Lowered::new(sql, text()))
            }
            "MIN" | "MAX" => Ok(Lowered {
                sql: format!("{name}({sql}{collation})"),
                ty: Some(ty),
                collation: argument.collation,
            }),
            _ if !number => Err(SqlError::not_emulated(format!("{name} of a value that is no number"))),
            _ if family == Family::Double => {
                Ok(Lowered::new(format!("{name}({distinct}{sql})"), SqlType::Double))
            }
            "SUM" if family == Family::Integer => {
                Ok(Lowered::new(format!("SUM({distinct}{sql})"), SqlType::BigInt))
            }
            "SUM" => Ok(Lowered::new(format!("iris_sum({distinct}{sql})"), decimal)),
            _ => Ok(Lowered::new(format!("iris_avg({distinct}{sql})"), decimal)),
        }
    }
}

fn element(word: &str) -> Result<VectorElement, SqlError> {
    crate::catalog::vector_element(word)
        .ok_or_else(|| SqlError::not_emulated(format!("a vector of element type {word}")))
}
