//! Aggregates (RSQL, aggregate functions): over groups, over the rows of the query, and over those of %FOREACH.

use super::cast::converted;
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
        Ok(self.placed(count))
    }

    /// An aggregate where it is over the rows of the query: each row has it, or it is a column of the totals.
    fn placed(&mut self, bound: BoundExpr) -> BoundExpr {
        match &mut self.aggregates {
            Aggregates::Rows { partition, .. } => {
                BoundExpr { sql: format!("{} OVER ({partition})", bound.sql), ..bound }
            }
            Aggregates::Totals(totals) => BoundExpr { sql: totals.column(bound.sql), ..bound },
            _ => bound,
        }
    }

    /// Whether SQLite will take the aggregate as a window function, for which it has no DISTINCT.
    fn is_over_window(&self) -> bool {
        self.is_windowed || matches!(self.aggregates, Aggregates::Rows { .. })
    }

    /// RSQL_aggregatefunctions: `%FOREACH` groups the rows for this aggregate alone; `%AFTERHAVING` leaves out those for
    /// which HAVING does not hold.
    pub(super) fn scoped(&mut self, function: &Expr, foreach: &[Expr], after_having: bool) -> Binding {
        let Aggregates::Rows { having, partition: groups } = self.aggregates.clone() else {
            return Err(SqlError::not_emulated("%FOREACH or %AFTERHAVING outside of the select list"));
        };
        let rows = std::mem::replace(&mut self.aggregates, Aggregates::Allowed);
        let outer = std::mem::replace(&mut self.is_windowed, true);
        let bound = self.value(function, None);
        self.is_windowed = outer;
        self.aggregates = Aggregates::Forbidden;
        let mut partition = Vec::new();
        for key in foreach {
            let key = self.value(key, None)?;
            // RSQL_count: no stream stands in %FOREACH
            if key.is_stream() {
                return Err(stream_function());
            }
            partition.push(key.collated());
        }
        self.aggregates = rows;
        let bound = bound?;
        let filter = match (after_having, having) {
            (true, Some(having)) => format!(" FILTER (WHERE {having})"),
            _ => String::new(),
        };
        let partition =
            if partition.is_empty() { groups } else { format!("PARTITION BY {}", partition.join(", ")) };
        let bound = BoundExpr { sql: format!("{}{filter} OVER ({partition})", bound.sql), ..bound };
        Ok(match function {
            Expr::Function { name, .. } | Expr::AggregateBy { name, .. } => extreme_shown(name, bound),
            _ => bound,
        })
    }

    /// RSQL_count, RSQL_list: of one row for each value of something else.
    pub(super) fn aggregate_by(&mut self, name: &str, by: &[Expr], argument: &Expr) -> Binding {
        // RSQL_max: DISTINCT BY does nothing there
        if let "MIN" | "MAX" = name {
            return self.aggregate_call(name, false, std::slice::from_ref(argument));
        }
        self.gather_nothing();
        self.aggregate()?;
        let outer = std::mem::replace(&mut self.aggregates, Aggregates::Forbidden);
        let bound = self.aggregate_by_key(name, by, argument);
        self.aggregates = outer;
        Ok(self.placed(bound?))
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
            "COUNT" | "APPROX_COUNT_DISTINCT" => {
                let argument = self.value(argument, None)?;
                if name != "COUNT" && argument.is_stream() {
                    return Err(stream_function());
                }
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
            _ => {
                let argument = added_up(name, self.value(argument, Some(&number()))?)?;
                let family = number_family(name, &argument)?;
                let (function, ty) = number_function(name, family);
                Ok(BoundExpr::new(format!("{function}_by({key}, {})", argument.sql), ty))
            }
        }
    }

    pub(super) fn aggregate_call(&mut self, name: &str, distinct: bool, arguments: &[Expr]) -> Binding {
        let [argument] = arguments else {
            return Err(SqlError::new(SqlCode::AGGREGATE_ARGUMENTS, format!("{name} takes one argument")));
        };
        self.aggregate()?;
        // an aggregate inside an aggregate is none, and neither is a window function
        let over_window = self.is_over_window();
        let outer = std::mem::replace(&mut self.aggregates, Aggregates::Forbidden);
        let windows = std::mem::replace(&mut self.windows, false);
        let bound = match name {
            // the greatest and the least of all values are those of the distinct ones
            "MIN" | "MAX" if over_window => self.aggregate_of(name, false, argument),
            _ if over_window && (distinct || name == "APPROX_COUNT_DISTINCT") => {
                self.aggregate_by_key(name, std::slice::from_ref(argument), argument)
            }
            _ => self.aggregate_of(name, distinct, argument),
        };
        self.aggregates = outer;
        self.windows = windows;
        let placed = self.placed(bound?);
        Ok(if self.is_windowed { placed } else { extreme_shown(name, placed) })
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
        let argument = added_up(name, self.value(argument, is_number.then_some(&decimal))?)?;
        let ty = argument.ty.clone().unwrap_or(SqlType::Integer);
        // RSQL_count: of stream fields it counts those that are not NULL
        if ty.is_stream() && (name != "COUNT" || distinct) {
            return Err(stream_function());
        }
        let family = ty.family();
        let distinct = if distinct { "DISTINCT " } else { "" };
        let sql = &argument.sql;
        let collation = collation_of(family, argument.collation);
        if is_number {
            number_family(name, &argument)?;
        }
        let plan = if distinct.is_empty() { plan(name, family, collation) } else { None };
        let argument_sql = sql.clone();
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
            _ => {
                let (function, ty) = number_function(name, family);
                BoundExpr::new(format!("{function}({distinct}{sql})"), ty)
            }
        };
        Ok(self.gathered(bound, plan, Some(argument_sql)))
    }
}

/// RSQL_max: of fields that collate SQLUPPER it comes in upper case.
pub(super) fn extreme_shown(name: &str, bound: BoundExpr) -> BoundExpr {
    let is_text = bound.family() == Some(Family::Text);
    match name {
        "MIN" | "MAX" if is_text => BoundExpr { sql: super::select::folded_value(&bound), ..bound },
        _ => bound,
    }
}

/// RSQL_sum, RSQL_avg: of texts they are DOUBLE.
fn added_up(name: &str, value: BoundExpr) -> Binding {
    let is_text = value.family() == Some(Family::Text) && !value.is_stream();
    if is_text && matches!(name, "SUM" | "AVG") { converted(value, SqlType::Double) } else { Ok(value) }
}

/// The family of a value that an aggregate takes for a number.
fn number_family(name: &str, value: &BoundExpr) -> Result<Family, SqlError> {
    let ty = value.ty.clone().unwrap_or(SqlType::Integer);
    if ty.is_stream() {
        return Err(stream_function());
    }
    match ty.family() {
        Family::Vector | Family::Binary => {
            Err(SqlError::not_emulated(format!("{name} of a value of type {ty}")))
        }
        family => Ok(family),
    }
}

/// The function for an aggregate of numbers, and the type of what it gives.
fn number_function(name: &str, family: Family) -> (&'static str, SqlType) {
    let ty = if family == Family::Double { SqlType::Double } else { number() };
    match name {
        "SUM" if family == Family::Integer => ("iris_sum_integers", SqlType::BigInt),
        "SUM" => ("iris_sum", ty),
        "AVG" => ("iris_avg", ty),
        "STDDEV" => ("iris_stddev", ty),
        "STDDEV_SAMP" => ("iris_stddev_samp", ty),
        "STDDEV_POP" => ("iris_stddev_pop", ty),
        "VARIANCE" => ("iris_var", ty),
        "VAR_SAMP" => ("iris_var_samp", ty),
        _ => ("iris_var_pop", ty),
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
