//! Syntax trees back to IRIS SQL: what is printed is parsed to the same tree.

use std::fmt::{self, Display, Formatter};

use super::ast::{
    BinaryOp, CommonTable, Expr, FrameBound, Ident, JoinCondition, JoinKind, Json, JsonColumn, OdbcKind,
    OrderItem, Query, QueryBody, Select, SelectItem, TableName, TableRef, Top, TypeName, Window,
};
use super::{lexer, parser};

impl Display for Ident {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let simple = !self.delimited
            && lexer::is_simple_identifier(&self.text)
            && (!parser::is_reserved(&self.text) || parser::is_pseudo_field(&self.text));
        if simple { f.write_str(&self.text) } else { write!(f, "\"{}\"", self.text.replace('"', "\"\"")) }
    }
}

impl Display for TableName {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(schema) = &self.schema {
            write!(f, "{schema}.")?;
        }
        self.name.fmt(f)
    }
}

impl Display for TypeName {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if !self.arguments.is_empty() {
            write!(f, "({})", self.arguments.join(", "))?;
        }
        Ok(())
    }
}

impl Display for BinaryOp {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Or => "OR",
            Self::And => "AND",
            Self::Equal => "=",
            Self::NotEqual => "<>",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::StartsWith => "%STARTSWITH",
            Self::Contains => "[",
            Self::Follows => "]",
            Self::InList => "%INLIST",
            Self::Pattern => "%PATTERN",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::IntegerDivide => "\\",
            Self::Modulo => "#",
            Self::Concat => "||",
        })
    }
}

/// A list with commas.
struct Commas<'a, T>(&'a [T]);

impl<T: Display> Display for Commas<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (position, item) in self.0.iter().enumerate() {
            if position > 0 {
                f.write_str(", ")?;
            }
            item.fmt(f)?;
        }
        Ok(())
    }
}

/// An operand: in parentheses unless it is a term.
struct Operand<'a>(&'a Expr);

impl Display for Operand<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.0.is_condition() || matches!(self.0, Expr::Binary { .. } | Expr::Negate(_)) {
            write!(f, "({})", self.0)
        } else {
            self.0.fmt(f)
        }
    }
}

/// `NOT `, or nothing.
fn not(negated: bool) -> &'static str {
    if negated { "NOT " } else { "" }
}

/// A string literal.
struct Literal<'a>(&'a str);

impl Display for Literal<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "'{}'", self.0.replace('\'', "''"))
    }
}

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("NULL"),
            Self::Integer(value) => value.fmt(f),
            Self::Number(text) => f.write_str(text),
            Self::String(text) => Literal(text).fmt(f),
            Self::Param(_) => f.write_str("?"),
            Self::Column { table: None, column } => column.fmt(f),
            Self::Column { table: Some(table), column } => write!(f, "{table}.{column}"),
            Self::Negate(expr) => write!(f, "-{}", Operand(expr)),
            Self::Not(expr) => write!(f, "NOT {}", Operand(expr)),
            Self::Binary { op, left, right } => write!(f, "{} {op} {}", Operand(left), Operand(right)),
            Self::IsNull { expr, negated } => write!(f, "{} IS {}NULL", Operand(expr), not(*negated)),
            Self::Between { expr, negated, low, high } => {
                write!(f, "{} {}BETWEEN {} AND {}", Operand(expr), not(*negated), Operand(low), Operand(high))
            }
            Self::InList { expr, negated, list } => {
                write!(f, "{} {}IN ({})", Operand(expr), not(*negated), Commas(list))
            }
            Self::InQuery { expr, negated, query } => {
                write!(f, "{} {}IN ({query})", Operand(expr), not(*negated))
            }
            Self::Like { expr, negated, pattern, escape } => {
                write!(f, "{} {}LIKE {}", Operand(expr), not(*negated), Operand(pattern))?;
                escape.as_ref().map_or(Ok(()), |escape| write!(f, " ESCAPE {}", Operand(escape)))
            }
            Self::Quantified { op, left, all, query } => {
                write!(f, "{} {op} {} ({query})", Operand(left), if *all { "ALL" } else { "ANY" })
            }
            Self::Matches { expr, negated, pattern, escape } => {
                write!(f, "{} {}%MATCHES {}", Operand(expr), not(*negated), Operand(pattern))?;
                escape.as_ref().map_or(Ok(()), |escape| write!(f, " ESCAPE {}", Operand(escape)))
            }
            Self::IsJson { expr, negated, kind } => {
                write!(
                    f,
                    "{} IS {}JSON{}{kind}",
                    Operand(expr),
                    not(*negated),
                    if kind.is_empty() { "" } else { " " }
                )
            }
            Self::ForSome { tables, condition } => write!(f, "FOR SOME ({}) ({condition})", Commas(tables)),
            Self::ForSomeElement { list, condition } => write!(f, "FOR SOME %ELEMENT({list}) ({condition})"),
            Self::Exists(query) => write!(f, "EXISTS ({query})"),
            Self::Subquery(query) => write!(f, "({query})"),
            Self::Case { operand, whens, otherwise } => {
                case(f, operand.as_deref(), whens, otherwise.as_deref())
            }
            Self::Scoped { function, foreach, after_having } => {
                // before the closing parenthesis
                let text = function.to_string();
                f.write_str(text.strip_suffix(')').unwrap_or(&text))?;
                if !foreach.is_empty() {
                    write!(f, " %FOREACH({})", Commas(foreach))?;
                }
                f.write_str(if *after_having { " %AFTERHAVING)" } else { ")" })
            }
            Self::Arrow { reference, field } => write!(f, "{reference}->{field}"),
            Self::Convert { expr, to, style: None } => write!(f, "CONVERT({to}, {expr})"),
            Self::Convert { expr, to, style: Some(style) } => write!(f, "CONVERT({to}, {expr}, {style})"),
            Self::Cast { expr, to } => write!(f, "CAST({expr} AS {to})"),
            Self::Function { name, distinct, arguments } => function(f, name, *distinct, arguments),
            Self::AggregateBy { name, by, argument } => {
                write!(f, "{name}(DISTINCT BY ({}) {argument})", Commas(by))
            }
            Self::Json(json) => json.fmt(f),
            Self::CountAll => f.write_str("COUNT(*)"),
            Self::Type(name) => name.fmt(f),
            Self::Over { function, window } => write!(f, "{function} OVER ({window})"),
            Self::OdbcLiteral { kind, text } => {
                let kind = match kind {
                    OdbcKind::Date => "d",
                    OdbcKind::Time => "t",
                    OdbcKind::Timestamp => "ts",
                };
                write!(f, "{{{kind} {}}}", Literal(text))
            }
        }
    }
}

fn case(
    f: &mut Formatter<'_>,
    operand: Option<&Expr>,
    whens: &[(Expr, Expr)],
    otherwise: Option<&Expr>,
) -> fmt::Result {
    f.write_str("CASE")?;
    if let Some(operand) = operand {
        write!(f, " {operand}")?;
    }
    for (when, then) in whens {
        write!(f, " WHEN {when} THEN {then}")?;
    }
    if let Some(otherwise) = otherwise {
        write!(f, " ELSE {otherwise}")?;
    }
    f.write_str(" END")
}

fn function(f: &mut Formatter<'_>, name: &str, distinct: bool, arguments: &[Expr]) -> fmt::Result {
    if arguments.is_empty() && parser::is_bare_function(name) {
        return f.write_str(name);
    }
    let distinct = if distinct { "DISTINCT " } else { "" };
    if let Some(side) = name.strip_prefix("TRIM ")
        && let [text, characters] = arguments
    {
        return write!(f, "TRIM({side} {characters} FROM {text})");
    }
    if let ("POSITION", [part, text]) = (name, arguments) {
        return write!(f, "POSITION({part} IN {text})");
    }
    if name == parser::ODBC_IFNULL {
        return write!(f, "{{fn IFNULL({})}}", Commas(arguments));
    }
    if parser::is_odbc_only(name) {
        return write!(f, "{{fn {name}({distinct}{})}}", Commas(arguments));
    }
    write!(f, "{name}({distinct}{})", Commas(arguments))
}

impl Display for Json {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_object { "JSON_OBJECT(" } else { "JSON_ARRAY(" })?;
        for (position, (key, value)) in self.members.iter().enumerate() {
            f.write_str(if position == 0 { "" } else { ", " })?;
            if let Some(key) = key {
                write!(f, "{}:", Expr::String(key.clone()))?;
            }
            value.fmt(f)?;
        }
        f.write_str(if self.absent_on_null { " ABSENT ON NULL)" } else { ")" })
    }
}

impl Display for Window {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        if !self.partition_by.is_empty() {
            write!(f, "PARTITION BY {}", Commas(&self.partition_by))?;
            separator = " ";
        }
        if !self.order_by.is_empty() {
            write!(f, "{separator}ORDER BY {}", Commas(&self.order_by))?;
            separator = " ";
        }
        if let Some((start, end)) = &self.rows {
            write!(f, "{separator}ROWS BETWEEN {start} AND {end}")?;
        }
        Ok(())
    }
}

impl Display for FrameBound {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnboundedPreceding => f.write_str("UNBOUNDED PRECEDING"),
            Self::Preceding(rows) => write!(f, "{rows} PRECEDING"),
            Self::CurrentRow => f.write_str("CURRENT ROW"),
            Self::Following(rows) => write!(f, "{rows} FOLLOWING"),
            Self::UnboundedFollowing => f.write_str("UNBOUNDED FOLLOWING"),
        }
    }
}

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
