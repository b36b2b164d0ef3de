//! Predicates: what may stand in WHERE, HAVING, ON and CASE WHEN (RSQL_predicates).

use super::compare::{Comparable, collation_of, comparable, symbol};
use super::scope::{Scope, Source, SourceColumn};
use super::{Binder, BoundExpr, text};
use crate::catalog::{Collation, quoted};
use crate::sql::ast::{BinaryOp, Expr, Query, TableRef};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

type Binding = Result<String, SqlError>;

impl Binder<'_> {
    pub(super) fn predicate(&mut self, expr: &Expr) -> Binding {
        match expr {
            Expr::Binary { op: BinaryOp::And, left, right } => {
                Ok(format!("({} AND {})", self.predicate(left)?, self.predicate(right)?))
            }
            Expr::Binary { op: BinaryOp::Or, left, right } => {
                Ok(format!("({} OR {})", self.predicate(left)?, self.predicate(right)?))
            }
            Expr::Not(inner) => Ok(format!("(NOT {})", self.predicate(inner)?)),
            Expr::Binary {
                op:
                    op @ (BinaryOp::Equal
                    | BinaryOp::NotEqual
                    | BinaryOp::Less
                    | BinaryOp::LessOrEqual
                    | BinaryOp::Greater
                    | BinaryOp::GreaterOrEqual),
                left,
                right,
            } => self.compare(*op, left, right),
            Expr::Binary { op, left, right } => self.text_predicate(*op, left, right),
            Expr::IsNull { expr, negated } => {
                let value = self.value(expr, None)?;
                Ok(format!("({} IS {}NULL)", value.sql, not(*negated)))
            }
            Expr::Between { expr, negated, low, high } => {
                let low = self.compare(BinaryOp::GreaterOrEqual, expr, low)?;
                let high = self.compare(BinaryOp::LessOrEqual, expr, high)?;
                Ok(format!("({}({low} AND {high}))", not(*negated)))
            }
            Expr::InList { expr, negated, list } => self.in_list(expr, *negated, list),
            Expr::InQuery { expr, negated, query } => self.in_query(expr, *negated, query),
            Expr::Quantified { op, left, all, query } => self.quantified(*op, left, *all, query),
            Expr::Like { expr, negated, pattern, escape } => {
                let (value, pattern) = (self.predicate_text(expr)?, self.predicate_text(pattern)?);
                let escape = self.escape(escape.as_deref())?;
                let exact = u8::from(!is_blind(&value));
                Ok(format!("({}iris_like({}, {}, {escape}, {exact}))", not(*negated), value.sql, pattern.sql))
            }
            Expr::Matches { expr, negated, pattern, escape } => {
                let (value, pattern) = (self.predicate_text(expr)?, self.predicate_text(pattern)?);
                let escape = self.escape(escape.as_deref())?;
                Ok(format!("({}iris_matches({}, {}, {escape}))", not(*negated), value.sql, pattern.sql))
            }
            Expr::IsJson { expr, negated, kind } => {
                let value = self.predicate_text(expr)?;
                Ok(format!("({}iris_is_json({}, '{kind}'))", not(*negated), value.sql))
            }
            Expr::Exists(query) => {
                let (sql, _) = self.query(query)?;
                Ok(format!("EXISTS ({sql})"))
            }
            Expr::ForSome { tables, condition } => self.for_some(tables, condition),
            Expr::ForSomeElement { list, condition } => self.for_some_element(list, condition),
            _ => Err(SqlError::new(
                SqlCode::COMPARISON_EXPECTED,
                "a value is no condition in IRIS SQL, not even of type BIT: compare it with = 1",
            )),
        }
    }

    fn escape(&mut self, escape: Option<&Expr>) -> Binding {
        match escape {
            Some(escape) => Ok(self.as_text(escape)?.sql),
            None => Ok("NULL".to_owned()),
        }
    }

    /// Text of a predicate; GSQL_blobs: a stream is none (SQLCODE -313).
    fn predicate_text(&mut self, expr: &Expr) -> Result<BoundExpr, SqlError> {
        let value = self.value(expr, Some(&text()))?;
        if value.is_stream() {
            return Err(SqlError::new(SqlCode::STREAM_USE, "a Stream field in a predicate"));
        }
        super::text::logical_text(value)
    }

    fn text_predicate(&mut self, op: BinaryOp, left: &Expr, right: &Expr) -> Binding {
        if op == BinaryOp::InList {
            let (value, list) = (self.predicate_text(left)?, self.value(right, Some(&SqlType::List))?);
            return Ok(format!("iris_inlist({}, {})", value.sql, list.sql));
        }
        let (left, right) = (self.predicate_text(left)?, self.predicate_text(right)?);
        Ok(match op {
            BinaryOp::StartsWith => {
                // RSQL_startswith: blanks at the end of a prefix count for %EXACT and for what is no string field; for %EXACT a
                // prefix of blanks, too
                let (exact, trims, finds_blanks) = match left.collation {
                    Some(Collation::SqlUpper | Collation::Upper) => (0, 1, 0),
                    Some(Collation::SqlString) => (1, 1, 0),
                    Some(Collation::Exact) => (1, 0, 1),
                    _ => (1, 0, 0),
                };
                let (text, prefix) = (&left.sql, &right.sql);
                format!("iris_starts_with({text}, {prefix}, {exact}, {trims}, {finds_blanks})")
            }
            BinaryOp::Pattern => format!("iris_pattern({}, {})", left.sql, right.sql),
            // RSQL_contains: case counts
            BinaryOp::Contains => format!("iris_contains({}, {})", left.sql, right.sql),
            // RSQL_follows: in collation order
            _ => {
                let collation = collation_of(Family::Text, left.collation.or(right.collation));
                format!("({} > {}{collation})", left.sql, right.sql)
            }
        })
    }

    /// One IN for values that are compared in one way, otherwise a tree of ORs that is not deep.
    fn in_list(&mut self, expr: &Expr, negated: bool, list: &[Expr]) -> Binding {
        let mut pairs = Vec::with_capacity(list.len());
        for item in list {
            let (left, right) = self.pair(expr, item, None)?;
            pairs.push(comparable(left, right)?);
        }
        let not = not(negated);
        if let Some(first) = pairs.first()
            && pairs.iter().all(|pair| (&pair.left, pair.collation) == (&first.left, first.collation))
        {
            let values: Vec<&str> = pairs.iter().map(|pair| pair.right.as_str()).collect();
            return Ok(format!("({not}({}{} IN ({})))", first.left, first.collation, values.join(", ")));
        }
        Ok(format!("({not}{})", any_of(&pairs)))
    }

    fn in_query(&mut self, expr: &Expr, negated: bool, query: &Query) -> Binding {
        self.quantified_by(expr, query, |left, column| {
            // SQLite compares by the left side's collation
            Ok(format!(
                "({}({}{} IN (SELECT {} FROM {column})))",
                not(negated),
                left.left,
                left.collation,
                left.right
            ))
        })
    }

    /// RSQL_all, RSQL_any
    fn quantified(&mut self, op: BinaryOp, left: &Expr, all: bool, query: &Query) -> Binding {
        if !matches!(
            op,
            BinaryOp::Equal
                | BinaryOp::NotEqual
                | BinaryOp::Less
                | BinaryOp::LessOrEqual
                | BinaryOp::Greater
                | BinaryOp::GreaterOrEqual
        ) {
            return Err(SqlError::not_emulated("ALL, ANY or SOME behind this operator"));
        }
        self.quantified_by(left, query, |pair, rows| {
            let Comparable { left, right, collation } = pair;
            let holds = format!("{left} {} {right}{collation}", symbol(op));
            Ok(if all {
                format!("(NOT EXISTS (SELECT 1 FROM {rows} WHERE ({holds}) IS NOT TRUE))")
            } else {
                format!("(EXISTS (SELECT 1 FROM {rows} WHERE {holds}))")
            })
        })
    }

    /// A value compared with the one column of a subquery, which stands as a table.
    fn quantified_by(
        &mut self,
        expr: &Expr,
        query: &Query,
        condition: impl Fn(&Comparable, &str) -> Binding,
    ) -> Binding {
        let (sql, columns) = self.query(query)?;
        let [column] = columns.as_slice() else {
            return Err(SqlError::new(SqlCode::SUBQUERY_COLUMNS, "the subquery has one column"));
        };
        if column.ty.is_stream() {
            return Err(SqlError::new(SqlCode::STREAM_USE, "a Stream field in a predicate"));
        }
        let left = self.value(expr, Some(&column.ty))?;
        let label = self.label();
        let right = BoundExpr {
            sql: format!("{}.{}", quoted(&label), quoted(&column.name)),
            ty: Some(column.ty.clone()),
            collation: column.collation,
        };
        let pair = comparable(left, right)?;
        condition(&pair, &format!("({sql}) AS {}", quoted(&label)))
    }

    /// RSQL_forsome: whether one row of the tables has it, alone or with others.
    fn for_some(&mut self, tables: &[TableRef], condition: &Expr) -> Binding {
        self.gather_nothing();
        self.scopes.push(Scope::default());
        let from = self.from(tables);
        let condition = from.and_then(|from| Ok((from, self.predicate(condition)?)));
        self.scopes.pop();
        let (from, condition) = condition?;
        Ok(format!("EXISTS (SELECT 1 FROM {from} WHERE {condition})"))
    }

    /// RSQL_forsomeelement: `%VALUE` and `%KEY` of the elements of a list.
    fn for_some_element(&mut self, list: &Expr, condition: &Expr) -> Binding {
        self.gather_nothing();
        let list = self.value(list, Some(&SqlType::List))?;
        let label = self.label();
        let column = |name: &str, ty| SourceColumn {
            name: name.to_owned(),
            storage: None,
            ty,
            collation: None,
            origin: None,
            is_arrow: false,
        };
        let columns = vec![column("%VALUE", text()), column("%KEY", SqlType::Integer)];
        self.scopes.push(Scope { sources: vec![Source::derived(label.clone(), columns, None)] });
        let condition = self.predicate(condition);
        self.scopes.pop();
        let (condition, label) = (condition?, quoted(&label));
        let elements = format!("json_each(iris_list_json({}))", list.sql);
        // RSQL_forsomeelement: %KEY is of the list, not of the element that %VALUE is
        let elements = if condition.contains("%VALUE") && condition.contains("%KEY") {
            format!("{elements} v, {elements} k")
        } else {
            format!("{elements} v")
        };
        let key = if elements.ends_with(" k") { "k.key" } else { "v.key" };
        Ok(format!(
            "EXISTS (SELECT 1 FROM (SELECT v.value AS \"%VALUE\", {key} + 1 AS \"%KEY\" FROM {elements}) AS {label} WHERE {condition})"
        ))
    }
}

fn is_blind(value: &BoundExpr) -> bool {
    matches!(value.collation, Some(Collation::SqlUpper | Collation::Upper))
}

fn any_of(pairs: &[Comparable]) -> String {
    match pairs {
        [] => "0".to_owned(),
        [Comparable { left, right, collation }] => format!("({left} = {right}{collation})"),
        pairs => {
            let (a, b) = pairs.split_at(pairs.len() / 2);
            format!("({} OR {})", any_of(a), any_of(b))
        }
    }
}

pub(super) fn not(negated: bool) -> &'static str {
    if negated { "NOT " } else { "" }
}
