//! Expressions and predicates.

use std::fmt::{self, Display, Formatter};

use super::super::ast::{Expr, FrameBound, Ident, Json, OdbcKind, Window};
use super::super::parser;
use super::{Commas, Literal};

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
    if let "XMLELEMENT" | "XMLFOREST" | "XMLATTRIBUTES" = name {
        return xml(f, name, arguments);
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

/// The tags of an element and its attributes are names.
fn xml(f: &mut Formatter<'_>, name: &str, arguments: &[Expr]) -> fmt::Result {
    let tag = |tag: &Expr| match tag {
        Expr::String(tag) => Ident { text: tag.clone(), delimited: true }.to_string(),
        tag => tag.to_string(),
    };
    let parts: Vec<String> = match arguments.split_first() {
        Some((first, rest)) if name == "XMLELEMENT" => {
            std::iter::once(tag(first)).chain(rest.iter().map(ToString::to_string)).collect()
        }
        _ => arguments
            .chunks(2)
            .filter_map(|pair| pair.split_first())
            .map(|(name, value)| format!("{} AS {}", Commas(value), tag(name)))
            .collect(),
    };
    write!(f, "{name}({})", parts.join(", "))
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
