//! Window functions (RSQL_windowfunctions).

use super::order::order_text;
use super::{Aggregates, Binder, BoundExpr};
use crate::sql::ast::{Expr, FrameBound, Window};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

impl Binder<'_> {
    /// A function over the rows around each row of the result.
    pub(super) fn over(
        &mut self,
        function: &Expr,
        window: &Window,
        expected: Option<&SqlType>,
    ) -> Result<BoundExpr, SqlError> {
        if !std::mem::replace(&mut self.windows, false) {
            return Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                "a window function stands in the select list or in ORDER BY only",
            ));
        }
        self.gather_nothing();
        let aggregates = std::mem::replace(&mut self.aggregates, Aggregates::Allowed);
        let outer = std::mem::replace(&mut self.is_windowed, true);
        let bound = self.over_window(function, window, expected);
        self.is_windowed = outer;
        self.aggregates = aggregates;
        self.windows = true;
        bound
    }

    fn over_window(
        &mut self,
        function: &Expr,
        window: &Window,
        expected: Option<&SqlType>,
    ) -> Result<BoundExpr, SqlError> {
        let name = match function {
            Expr::Function { name, .. } => name,
            _ => "",
        };
        let function = match function {
            Expr::Function { name, arguments, .. } => {
                match self.window_function(name, arguments, expected)? {
                    Some(function) => function,
                    None => self.value(function, expected)?,
                }
            }
            function => self.value(function, expected)?,
        };
        let mut parts = Vec::new();
        if !window.partition_by.is_empty() {
            let mut partitions = Vec::new();
            for partition in &window.partition_by {
                partitions.push(self.window_order(partition, false)?);
            }
            parts.push(format!("PARTITION BY {}", partitions.join(", ")));
        }
        if !window.order_by.is_empty() {
            let mut order = Vec::new();
            for item in &window.order_by {
                order.push(self.window_order(&item.expr, item.descending)?);
            }
            parts.push(format!("ORDER BY {}", order.join(", ")));
        }
        if let Some((start, end)) = &window.rows {
            parts.push(format!("ROWS BETWEEN {} AND {}", self.frame_bound(start)?, self.frame_bound(end)?));
        }
        let sql = format!("{} OVER ({})", function.sql, parts.join(" "));
        Ok(super::aggregate::extreme_shown(name, BoundExpr { sql, ..function }))
    }

    /// Functions that exist over windows only; `None` for aggregates.
    fn window_function(
        &mut self,
        name: &str,
        arguments: &[Expr],
        expected: Option<&SqlType>,
    ) -> Result<Option<BoundExpr>, SqlError> {
        let ranked = match name {
            "ROW_NUMBER" | "RANK" | "DENSE_RANK" => Some(SqlType::BigInt),
            "PERCENT_RANK" | "CUME_DIST" => Some(SqlType::Double),
            _ => None,
        };
        if let Some(ty) = ranked {
            if !arguments.is_empty() {
                return Err(SqlError::new(SqlCode::INVALID_STATEMENT, format!("{name} takes no argument")));
            }
            return Ok(Some(BoundExpr::new(format!("{name}()"), ty)));
        }
        match (name, arguments) {
            ("NTILE", [groups]) => {
                let groups = self.value(groups, Some(&SqlType::Integer))?;
                Ok(Some(BoundExpr::new(format!("NTILE({})", groups.sql), SqlType::BigInt)))
            }
            ("FIRST_VALUE" | "LAST_VALUE", [value]) => {
                let value = self.value(value, expected)?;
                Ok(Some(BoundExpr { sql: format!("{name}({})", value.sql), ..value }))
            }
            ("NTH_VALUE", [value, position]) | ("LAG" | "LEAD", [value, position]) => {
                let value = self.value(value, expected)?;
                let position = self.value(position, Some(&SqlType::Integer))?;
                Ok(Some(BoundExpr { sql: format!("{name}({}, {})", value.sql, position.sql), ..value }))
            }
            ("LAG" | "LEAD", [value]) => {
                let value = self.value(value, expected)?;
                Ok(Some(BoundExpr { sql: format!("{name}({})", value.sql), ..value }))
            }
            ("LAG" | "LEAD", [value, position, otherwise]) => {
                let value = self.value(value, expected)?;
                let position = self.value(position, Some(&SqlType::Integer))?;
                let otherwise = self.value(otherwise, value.ty.as_ref())?;
                let sql = format!("{name}({}, {}, {})", value.sql, position.sql, otherwise.sql);
                Ok(Some(BoundExpr { sql, ..value }))
            }
            (name, _) if super::aggregate::is_aggregate(name) => Ok(None),
            _ => Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                format!("{name} over a window does not take {} arguments", arguments.len()),
            )),
        }
    }

    fn window_order(&mut self, expr: &Expr, descending: bool) -> Result<String, SqlError> {
        let value = self.value(expr, None)?;
        let ty = value.ty.clone().unwrap_or(SqlType::Integer);
        let column = super::scope::SourceColumn {
            name: String::new(),
            storage: None,
            ty,
            collation: value.collation,
            origin: None,
            is_arrow: false,
        };
        Ok(order_text(&value.sql, &column, descending))
    }

    fn frame_bound(&mut self, bound: &FrameBound) -> Result<String, SqlError> {
        Ok(match bound {
            FrameBound::UnboundedPreceding => "UNBOUNDED PRECEDING".to_owned(),
            FrameBound::CurrentRow => "CURRENT ROW".to_owned(),
            FrameBound::UnboundedFollowing => "UNBOUNDED FOLLOWING".to_owned(),
            FrameBound::Preceding(rows) | FrameBound::Following(rows) => {
                let rows = self.value(rows, Some(&SqlType::Integer))?;
                let side = if matches!(bound, FrameBound::Preceding(_)) { "PRECEDING" } else { "FOLLOWING" };
                format!("{} {side}", rows.sql)
            }
        })
    }
}
