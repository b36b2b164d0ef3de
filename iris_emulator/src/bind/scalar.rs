//! Functions on text, numbers and dates that are more than one line.

use super::{Binder, Lowered, text};
use crate::sql::ast::Expr;
use crate::sqlcode::SqlError;
use crate::value::{Family, SqlType};

type Lowering = Result<Lowered, SqlError>;

impl Binder<'_> {
    /// A function of these pages; `None` for others.
    pub(super) fn scalar_call(
        &mut self,
        name: &str,
        arguments: &[Expr],
    ) -> Result<Option<Lowered>, SqlError> {
        let lowered = match (name, arguments) {
            // RSQL_replace
            ("REPLACE", [x, from, to]) => self.texts("iris_replace", &[x, from, to], &[], text())?,
            // RSQL_charindex, RSQL_instr
            ("CHARINDEX", [part, x]) | ("INSTR", [x, part]) => {
                self.texts("iris_position", &[part, x], &[], SqlType::Integer)?
            }
            ("CHARINDEX", [part, x, start]) | ("INSTR", [x, part, start]) => {
                self.texts("iris_position", &[part, x], &[start], SqlType::Integer)?
            }
            // RSQL_dollarpiece
            ("$PIECE", [x, delimiter]) => self.texts("iris_piece", &[x, delimiter], &[], text())?,
            ("$PIECE", [x, delimiter, from]) => self.texts("iris_piece", &[x, delimiter], &[from], text())?,
            ("$PIECE", [x, delimiter, from, to]) => {
                self.texts("iris_piece", &[x, delimiter], &[from, to], text())?
            }
            // RSQL_dollarlength
            ("$LENGTH", [x]) => self.texts("iris_length", &[x], &[], SqlType::Integer)?,
            ("$LENGTH", [x, delimiter]) => {
                self.texts("iris_pieces", &[x, delimiter], &[], SqlType::Integer)?
            }
            // RSQL_round, RSQL_truncate, RSQL_floor, RSQL_ceiling
            ("ROUND", [x]) => self.rounded("half-up", x, &Expr::Integer(0))?,
            ("ROUND", [x, scale]) => self.rounded("half-up", x, scale)?,
            ("TRUNCATE", [x, scale]) => self.rounded("down", x, scale)?,
            ("FLOOR", [x]) => self.whole("floor", x)?,
            ("CEILING", [x]) => self.whole("ceiling", x)?,
            // RSQL_power, RSQL_sqrt
            ("POWER", [x, y]) => {
                let (x, y) = (self.number(x)?, self.number(y)?);
                Lowered::new(format!("iris_power(CAST({x} AS REAL), CAST({y} AS REAL))"), SqlType::Double)
            }
            ("SQRT", [x]) => {
                Lowered::new(format!("iris_sqrt(CAST({} AS REAL))", self.number(x)?), SqlType::Double)
            }
            // RSQL_dateadd and its neighbours
            ("DATEADD", [part, number, date]) => {
                let part = self.as_text(part)?;
                let number = self.value(number, Some(&SqlType::Integer))?;
                let date = self.date(date)?;
                let sql = format!("iris_dateadd({}, {}, {date})", part.sql, number.sql);
                Lowered::new(sql, SqlType::Timestamp)
            }
            ("DATEDIFF", [part, from, to]) => {
                let part = self.as_text(part)?;
                let (from, to) = (self.date(from)?, self.date(to)?);
                Lowered::new(format!("iris_datediff({}, {from}, {to})", part.sql), SqlType::Integer)
            }
            ("DATEPART", [part, date]) => {
                let part = self.as_text(part)?;
                let date = self.date(date)?;
                Lowered::new(format!("iris_datepart({}, {date})", part.sql), SqlType::Integer)
            }
            // RSQL_year and its neighbours
            ("YEAR" | "MONTH" | "DAY" | "DAYOFMONTH" | "DAYOFYEAR" | "QUARTER", [date]) => {
                let part = if name == "DAYOFMONTH" { "day" } else { name };
                let date = self.date(date)?;
                Lowered::new(format!("iris_datepart('{}', {date})", part.to_lowercase()), SqlType::Integer)
            }
            _ => return Ok(None),
        };
        Ok(Some(lowered))
    }

    /// A function of texts, then integers.
    fn texts(&mut self, function: &str, texts: &[&Expr], integers: &[&Expr], ty: SqlType) -> Lowering {
        let mut arguments = Vec::new();
        for expr in texts {
            arguments.push(self.as_text(expr)?.sql);
        }
        for expr in integers {
            arguments.push(self.value(expr, Some(&SqlType::Integer))?.sql);
        }
        Ok(Lowered::new(format!("{function}({})", arguments.join(", ")), ty))
    }

    fn number(&mut self, x: &Expr) -> Result<String, SqlError> {
        let x = self.value(x, Some(&SqlType::Double))?;
        match x.ty.as_ref().map(SqlType::family) {
            None | Some(Family::Integer | Family::Decimal | Family::Double) => Ok(x.sql),
            _ => Err(SqlError::not_emulated("a function of numbers of a value that is none")),
        }
    }

    fn rounded(&mut self, how: &str, x: &Expr, scale: &Expr) -> Lowering {
        let number = SqlType::Numeric { precision: 19, scale: 18 };
        let (x, scale) = (self.value(x, Some(&number))?, self.value(scale, Some(&SqlType::Integer))?);
        let ty = match x.ty.as_ref().map(SqlType::family) {
            Some(Family::Integer) => SqlType::BigInt,
            Some(Family::Decimal) | None => number,
            Some(Family::Double) if how == "half-up" => {
                return Ok(Lowered::new(format!("ROUND({}, {})", x.sql, scale.sql), SqlType::Double));
            }
            _ => return Err(SqlError::not_emulated("rounding of a value of this type")),
        };
        let sql = format!("iris_round('{how}', {}, {})", x.sql, scale.sql);
        let sql = if ty == SqlType::BigInt { format!("CAST({sql} AS INTEGER)") } else { sql };
        Ok(Lowered::new(sql, ty))
    }

    fn whole(&mut self, how: &str, x: &Expr) -> Lowering {
        let x = self.value(x, Some(&SqlType::Numeric { precision: 19, scale: 18 }))?;
        match x.ty.as_ref().map(SqlType::family) {
            Some(Family::Integer) => Ok(x),
            Some(Family::Decimal) | None => {
                let sql = format!("iris_round('{how}', {}, 0)", x.sql);
                Ok(Lowered::new(sql, SqlType::Numeric { precision: 19, scale: 0 }))
            }
            _ => Err(SqlError::not_emulated("FLOOR or CEILING of a value of this type")),
        }
    }

    /// A DATE or TIMESTAMP, or text in the form of one.
    fn date(&mut self, expr: &Expr) -> Result<String, SqlError> {
        let date = self.value(expr, Some(&text()))?;
        match date.ty.as_ref().map(SqlType::family) {
            None | Some(Family::Date | Family::Timestamp | Family::Text) => Ok(date.sql),
            _ => Err(SqlError::not_emulated("a part of a value that is neither DATE nor TIMESTAMP")),
        }
    }
}
