//! Aggregates (RSQL, aggregate functions): over groups, over the rows of the query, and over those of %FOREACH.

use super::compare::collation_of;
use super::text::{odbc_text, stream_function};
use super::{Aggregates, Binder, BoundExpr, number, text};
use crate::sql::ast::Expr;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

const AGGREGATES: [&str; 16] = [
    "COUNT",
    "SUM",
    "AVG",
    "MIN",
    "MAX",
    "LIST",
    "%DLIST",
    "JSON_ARRAYAGG",
    "APPROX_COUNT_DISTINCT",
    "STDDEV",
    "STDDEV_SAMP",
    "STDDEV_POP",
    "VARIANCE",
    "VAR_SAMP",
    "VAR_POP",
    "XMLAGG",
];

pub(super) fn is_aggregate(name: &str) -> bool {
    AGGREGATES.contains(&name)
}

type Binding = Result<BoundExpr, SqlError>;

impl Binder<'_> {
    pub(super) fn count_all(&mut self) -> Binding {
        self.aggregate()?;
        let count = BoundExpr::new("COUNT(*)", SqlType::BigInt);
        let count = self.gathered(count, Some("ROWS".to_owned()), None);
        Ok(self.over_rows(count, ""))
    }

    /// An aggregate over the rows of the query, where each row has it.
    fn over_rows(&self, bound: BoundExpr, partition: &str) -> BoundExpr {
        if !matches!(self.aggregates, Aggregates::Rows { .. }) {
            return bound;
        }
        BoundExpr { sql: format!("{} OVER ({partition})", bound.sql), ..bound }
    }

    /// RSQL_aggregatefunctions: `%FOREACH` groups the rows for this aggregate alone; `%AFTERHAVING` leaves out those for
    /// which HAVING does not hold.
    pub(super) fn scoped(&mut self, function: &Expr, foreach: &[Expr], after_having: bool) -> Binding {
        let Aggregates::Rows { having } = self.aggregates.clone() else {
            return Err(SqlError::not_emulated(
                "%FOREACH or %AFTERHAVING beside GROUP BY or without a field",
            ));
        };
        self.aggregates = Aggregates::Allowed;
        let bound = self.value(function, None);
        self.aggregates = Aggregates::Forbidden;
        let mut partition = Vec::new();
        for key in foreach {
            let key = self.value(key, None)?;
            let family = key.family().unwrap_or(Family::Integer);
            partition.push(format!("{}{}", key.sql, collation_of(family, key.collation)));
        }
        self.aggregates = Aggregates::Rows { having: having.clone() };
        let bound = bound?;
        let filter = match (after_having, having) {
            (true, Some(having)) if !having.contains(" OVER (") => format!(" FILTER (WHERE {having})"),
            (true, Some(_)) => {
                return Err(SqlError::not_emulated("%AFTERHAVING beside an aggregate in HAVING"));
            }
            _ => String::new(),
        };
        let partition = if partition.is_empty() {
            String::new()
        } else {
            format!("PARTITION BY {}", partition.join(", "))
        };
        Ok(BoundExpr { sql: format!("{}{filter} OVER ({partition})", bound.sql), ..bound })
    }

    /// RSQL_count, RSQL_list: of one row for each value of something else.
    pub(super) fn aggregate_by(&mut self, name: &str, by: &[Expr], argument: &Expr) -> Binding {
        self.gather_nothing();
        self.aggregate()?;
        let outer = std::mem::replace(&mut self.aggregates, Aggregates::Forbidden);
        let bound = self.aggregate_by_key(name, by, argument);
        self.aggregates = outer;
        if matches!(self.aggregates, Aggregates::Rows { .. }) {
            return Err(SqlError::not_emulated("DISTINCT BY in an aggregate of each row"));
        }
        bound
    }

    fn aggregate_by_key(&mut self, name: &str, by: &[Expr], argument: &Expr) -> Binding {
        let mut keys = Vec::new();
        for key in by {
            let key = self.value(key, None)?;
            let folded = super::select::folded(&key);
            keys.push(format!("quote({folded})"));
        }
        let key = keys.join(" || ',' || ");
        match name {
            "COUNT" => {
                let argument = self.value(argument, None)?;
                Ok(BoundExpr::new(format!("iris_count_by({key}, {})", argument.sql), SqlType::BigInt))
            }
            "LIST" => {
                let argument = self.value(argument, Some(&text()))?;
                let argument = odbc_text(argument)?;
                Ok(BoundExpr::new(format!("iris_list_by({key}, {})", argument.sql), text()))
            }
            "%DLIST" => {
                let argument = self.value(argument, Some(&text()))?;
                if !self.takes_list {
                    let argument = odbc_text(argument)?;
                    return Ok(BoundExpr::new(format!("iris_list_by({key}, {})", argument.sql), text()));
                }
                let list = list_of_one(argument)?;
                Ok(BoundExpr::new(format!("iris_dlist_by({key}, {list})"), SqlType::List))
            }
            "XMLAGG" => {
                let argument = self.value(argument, Some(&text()))?;
                Ok(BoundExpr::new(format!("iris_dlist_by({key}, {})", odbc_text(argument)?.sql), text()))
            }
            "JSON_ARRAYAGG" => {
                let element = self.json_element(argument)?;
                Ok(BoundExpr::new(format!("iris_json_arrayagg_by({key}, {element})"), text()))
            }
            _ => Err(SqlError::not_emulated(format!("DISTINCT BY in {name}"))),
        }
    }

    pub(super) fn aggregate_call(&mut self, name: &str, distinct: bool, arguments: &[Expr]) -> Binding {
        let [argument] = arguments else {
            return Err(SqlError::new(SqlCode::AGGREGATE_ARGUMENTS, format!("{name} takes one argument")));
        };
        self.aggregate()?;
        // an aggregate inside an aggregate is none
        let outer = std::mem::replace(&mut self.aggregates, Aggregates::Forbidden);
        let bound = self.aggregate_of(name, distinct, argument);
        self.aggregates = outer;
        if distinct && matches!(self.aggregates, Aggregates::Rows { .. }) {
            return Err(SqlError::not_emulated("DISTINCT in an aggregate of each row"));
        }
        Ok(self.over_rows(bound?, ""))
    }

    fn aggregate_of(&mut self, name: &str, distinct: bool, argument: &Expr) -> Binding {
        if name == "JSON_ARRAYAGG" {
            self.gather_nothing();
            let element = self.json_element(argument)?;
            // SQLite has DISTINCT for functions of one argument
            if distinct {
                return self.aggregate_by_key(name, std::slice::from_ref(argument), argument);
            }
            return Ok(BoundExpr::new(format!("iris_json_arrayagg({element})"), text()));
        }
        // RSQL_dlist: a list, and for drivers, which take ODBC's form, its elements with commas
        if distinct && (name == "XMLAGG" || (name == "%DLIST" && self.takes_list)) {
            return self.aggregate_by_key(name, std::slice::from_ref(argument), argument);
        }
        let decimal = number();
        // RSQL_sum, RSQL_avg: of numbers, so that a placeholder stands for one
        let is_number =
            !matches!(name, "COUNT" | "MIN" | "MAX" | "LIST" | "%DLIST" | "APPROX_COUNT_DISTINCT" | "XMLAGG");
        let argument = self.value(argument, is_number.then_some(&decimal))?;
        let ty = argument.ty.clone().unwrap_or(SqlType::Integer);
        if ty.is_stream() && name != "COUNT" {
            return Err(stream_function());
        }
        let family = ty.family();
        let distinct = if distinct { "DISTINCT " } else { "" };
        let sql = &argument.sql;
        let collation = collation_of(family, argument.collation);
        if is_number && matches!(family, Family::Vector | Family::Binary) {
            return Err(SqlError::not_emulated(format!("{name} of a value of type {ty}")));
        }
        let plan = if distinct.is_empty() { plan(name, family, collation) } else { None };
        let argument_sql = sql.clone();
        let number_type = if family == Family::Double { SqlType::Double } else { decimal };
        let bound = match name {
            // a set of folded texts is quicker than SQLite's comparisons
            "COUNT" if !distinct.is_empty() && family == Family::Text => {
                let collation = collation.trim_start_matches(" COLLATE ").to_lowercase();
                BoundExpr::new(format!("iris_count_distinct_{collation}({sql})"), SqlType::BigInt)
            }
            "COUNT" => BoundExpr::new(format!("COUNT({distinct}{sql}{collation})"), SqlType::BigInt),
            // exact, which an approximation may be
            "APPROX_COUNT_DISTINCT" => {
                BoundExpr::new(format!("COUNT(DISTINCT {sql}{collation})"), SqlType::BigInt)
            }
            // RSQL_list: values that are not NULL, with commas between them
            "%DLIST" if self.takes_list => {
                let list = list_of_one(argument)?;
                BoundExpr::new(format!("GROUP_CONCAT({list}, '')"), SqlType::List)
            }
            // RSQL_xmlagg: all of them behind each other
            "XMLAGG" => BoundExpr::new(format!("GROUP_CONCAT({}, '')", odbc_text(argument)?.sql), text()),
            "LIST" | "%DLIST" => {
                let value = odbc_text(argument)?;
                let sql = match distinct {
                    "" => format!("GROUP_CONCAT({})", value.sql),
                    _ => format!("GROUP_CONCAT(DISTINCT {}{collation})", value.sql),
                };
                BoundExpr::new(sql, text())
            }
            "MIN" | "MAX" => BoundExpr {
                sql: format!("{name}({sql}{collation})"),
                ty: Some(ty),
                collation: argument.collation,
            },
            "SUM" if family == Family::Integer => {
                BoundExpr::new(format!("iris_sum_integers({distinct}{sql})"), SqlType::BigInt)
            }
            "SUM" => BoundExpr::new(format!("iris_sum({distinct}{sql})"), number_type),
            "AVG" => BoundExpr::new(format!("iris_avg({distinct}{sql})"), number_type),
            "STDDEV" | "STDDEV_SAMP" => {
                BoundExpr::new(format!("iris_stddev_samp({distinct}{sql})"), number_type)
            }
            "STDDEV_POP" => BoundExpr::new(format!("iris_stddev_pop({distinct}{sql})"), number_type),
            "VARIANCE" | "VAR_SAMP" => BoundExpr::new(format!("iris_var_samp({distinct}{sql})"), number_type),
            _ => BoundExpr::new(format!("iris_var_pop({distinct}{sql})"), number_type),
        };
        Ok(self.gathered(bound, plan, Some(argument_sql)))
    }
}

/// How `iris_groups` is told of an aggregate, where it can be.
fn plan(name: &str, family: Family, collation: &str) -> Option<String> {
    Some(match name {
        "MIN" | "MAX" => format!("{name}{}", collation.trim_start_matches(" COLLATE")),
        "SUM" if family == Family::Integer => "SUM_INTEGERS".to_owned(),
        "COUNT" | "SUM" | "AVG" => name.to_owned(),
        _ => return None,
    })
}

/// A list of one value, or NULL for none; lists behind each other are one list.
fn list_of_one(value: BoundExpr) -> Result<String, SqlError> {
    let value = super::text::logical_text(value)?.sql;
    Ok(format!("CASE WHEN {value} IS NOT NULL THEN \"iris $LISTBUILD\"({value}) END"))
}
