//! Queries: SELECT, UNION, FROM.

use std::fmt::{self, Display, Formatter};

use super::super::ast::{
    CommonTable, Expr, Ident, JoinCondition, JoinKind, JsonColumn, OrderItem, Query, QueryBody, Select,
    SelectItem, TableRef, Top,
};
use super::{Commas, Literal};

impl Display for OrderItem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.expr.fmt(f)?;
        if self.descending { f.write_str(" DESC") } else { Ok(()) }
    }
}

impl Display for CommonTable {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.name.fmt(f)?;
        if !self.columns.is_empty() {
            write!(f, " ({})", Commas(&self.columns))?;
        }
        write!(f, " AS ({})", self.query)
    }
}

impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.with.is_empty() {
            write!(f, "WITH {} ", Commas(&self.with))?;
        }
        self.body.fmt(f)?;
        if !self.order_by.is_empty() {
            write!(f, " ORDER BY {}", Commas(&self.order_by))?;
        }
        match (&self.limit, &self.offset) {
            // parameters stand in the order of their numbers
            (Some(limit @ Expr::Param(second)), Some(offset @ Expr::Param(first))) if first < second => {
                write!(f, " OFFSET {offset} FETCH {limit}")
            }
            (Some(limit), Some(offset)) => write!(f, " LIMIT {limit} OFFSET {offset}"),
            (Some(limit), None) => write!(f, " LIMIT {limit}"),
            (None, Some(offset)) => write!(f, " OFFSET {offset}"),
            (None, None) => Ok(()),
        }
    }
}

impl Display for QueryBody {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Select(select) => select.fmt(f),
            Self::Nested(query) => write!(f, "({query})"),
            Self::Union { all, left, right } => {
                write!(f, "{left} UNION {}{right}", if *all { "ALL " } else { "" })
            }
        }
    }
}

impl Display for Select {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(if self.distinct { "SELECT DISTINCT " } else { "SELECT " })?;
        if !self.distinct_by.is_empty() {
            write!(f, "BY ({}) ", Commas(&self.distinct_by))?;
        }
        match &self.top {
            None => {}
            Some(Top::All) => f.write_str("TOP ALL ")?,
            Some(Top::Rows(rows)) => write!(f, "TOP {rows} ")?,
        }
        Commas(&self.items).fmt(f)?;
        if !self.from.is_empty() {
            write!(f, " FROM {}", Commas(&self.from))?;
        }
        if let Some(filter) = &self.filter {
            write!(f, " WHERE {filter}")?;
        }
        if !self.group_by.is_empty() {
            write!(f, " GROUP BY {}", Commas(&self.group_by))?;
        }
        if let Some(having) = &self.having {
            write!(f, " HAVING {having}")?;
        }
        Ok(())
    }
}

/// ` AS alias`, or nothing.
fn alias(f: &mut Formatter<'_>, alias: Option<&Ident>) -> fmt::Result {
    alias.map_or(Ok(()), |alias| write!(f, " AS {alias}"))
}

impl Display for SelectItem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wildcard => f.write_str("*"),
            Self::TableWildcard(table) => write!(f, "{table}.*"),
            Self::Expr { expr, alias: name } => {
                expr.fmt(f)?;
                alias(f, name.as_ref())
            }
        }
    }
}

impl Display for TableRef {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table { name, alias: label } => {
                name.fmt(f)?;
                alias(f, label.as_ref())
            }
            Self::Derived { query, alias: label } => {
                write!(f, "({query})")?;
                alias(f, label.as_ref())
            }
            Self::Join { left, kind, right, on } => {
                let kind = match kind {
                    JoinKind::Inner => "INNER",
                    JoinKind::Left => "LEFT",
                    JoinKind::Right => "RIGHT",
                    JoinKind::Full => "FULL",
                    JoinKind::Cross => "CROSS",
                };
                let natural = if *on == JoinCondition::Natural { "NATURAL " } else { "" };
                match right.as_ref() {
                    right @ Self::Join { .. } => write!(f, "{left} {natural}{kind} JOIN ({right})")?,
                    right => write!(f, "{left} {natural}{kind} JOIN {right}")?,
                }
                match on {
                    JoinCondition::None | JoinCondition::Natural => Ok(()),
                    JoinCondition::On(condition) => write!(f, " ON {condition}"),
                    JoinCondition::Using(names) => write!(f, " USING ({})", Commas(names)),
                }
            }
            Self::JsonTable { source, path, columns, alias: label } => {
                write!(f, "JSON_TABLE({source}, {} COLUMNS ({}))", Literal(path), Commas(columns))?;
                alias(f, label.as_ref())
            }
        }
    }
}

impl Display for JsonColumn {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.data_type {
            Some(ty) => write!(f, "{} {ty} PATH {}", self.name, Literal(&self.path)),
            None => write!(f, "{} FOR ORDINALITY", self.name),
        }
    }
}
