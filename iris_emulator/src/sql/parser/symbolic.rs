//! Outer joins that WHERE says with `=*` and `*=` (RSQL_join).

use super::super::ast::{BinaryOp, Expr, JoinCondition, JoinKind, TableRef};
use super::from::is_called;
use super::{Parse, Parser, Place};
use crate::sqlcode::SqlCode;

/// `source =* target` or `target *= source`: all rows of the source's table are in the join.
#[derive(Debug)]
pub(super) struct SymbolicJoin {
    source: Expr,
    target: Expr,
    /// What stands for it in the filter while that is read.
    condition: Expr,
}

impl Parser {
    /// `=*` or `*=` behind its left operand and its first symbol (RSQL_join, RERR_sql): it joins two fields in WHERE.
    pub(super) fn symbolic_join(&mut self, left: Expr, symbol: &str) -> Parse<Expr> {
        if self.place == Place::On {
            return Err(self.refused(SqlCode::OUTER_JOIN_IN_ON));
        }
        self.next += 1;
        let right = self.operand()?;
        match (&left, &right) {
            (Expr::Column { table: Some(_), .. }, Expr::Column { table: Some(_), .. })
                if self.place == Place::Where => {}
            (Expr::Column { .. }, Expr::Column { .. }) => return Err(self.unknown_join()),
            _ => return Err(self.refused(SqlCode::OUTER_JOIN_OPERANDS)),
        }
        let condition = Expr::Binary {
            op: BinaryOp::Equal,
            left: Box::new(left.clone()),
            right: Box::new(right.clone()),
        };
        let (source, target) = if symbol == "=*" { (left, right) } else { (right, left) };
        self.joins.push(SymbolicJoin { source, target, condition: condition.clone() });
        Ok(condition)
    }

    /// WHERE, whose outer joins go to the tables of FROM.
    pub(super) fn where_with_joins(&mut self, tables: &mut Vec<TableRef>) -> Parse<Option<Expr>> {
        let outer = std::mem::take(&mut self.joins);
        let filter = self.placed(Place::Where, Self::where_clause)?;
        let joins = std::mem::replace(&mut self.joins, outer);
        let (Some(filter), false) = (&filter, joins.is_empty()) else { return Ok(filter) };
        let mut conditions = Vec::new();
        conjuncts(filter, &mut conditions);
        for join in joins {
            // RSQL_join: conditions are joined by AND only
            let Some(at) = conditions.iter().position(|condition| **condition == join.condition) else {
                return Err(self.unknown_join());
            };
            conditions.remove(at);
            if !is_joined(tables, join) {
                return Err(self.unknown_join());
            }
        }
        Ok(conditions.into_iter().cloned().reduce(|left, right| Expr::Binary {
            op: BinaryOp::And,
            left: Box::new(left),
            right: Box::new(right),
        }))
    }

    fn unknown_join(&self) -> crate::sqlcode::SqlError {
        self.not_emulated(
            "an outer join in WHERE of other fields than those of two tables next to each other",
        )
    }
}

fn conjuncts<'a>(filter: &'a Expr, found: &mut Vec<&'a Expr>) {
    match filter {
        Expr::Binary { op: BinaryOp::And, left, right } => {
            conjuncts(left, found);
            conjuncts(right, found);
        }
        filter => found.push(filter),
    }
}

/// Joins the two tables, where they stand next to each other, so that the order of the fields stays.
fn is_joined(tables: &mut Vec<TableRef>, join: SymbolicJoin) -> bool {
    let find = |field: &Expr| match field {
        Expr::Column { table: Some(table), .. } => {
            tables.iter().position(|found| is_called(found, &table.name))
        }
        _ => None,
    };
    let (Some(source), Some(target)) = (find(&join.source), find(&join.target)) else { return false };
    // another pair of fields of tables that are joined so
    if source == target
        && let TableRef::Join { left, kind, right, on: JoinCondition::On(on) } = &mut tables[source]
        && let Expr::Column { table: Some(target), .. } = &join.target
        && is_called(if *kind == JoinKind::Left { right } else { left }, &target.name)
        && matches!(kind, JoinKind::Left | JoinKind::Right)
    {
        let first = Box::new(on.clone());
        *on = Expr::Binary { op: BinaryOp::And, left: first, right: Box::new(join.condition) };
        return true;
    }
    let on = JoinCondition::On(join.condition);
    let kind = match target.checked_sub(source) {
        Some(1) => JoinKind::Left,
        None if source == target + 1 => JoinKind::Right,
        _ => return false,
    };
    if matches!(tables[target], TableRef::Join { .. }) {
        return false;
    }
    let at = source.min(target);
    let left = Box::new(tables.remove(at));
    let right = Box::new(tables.remove(at));
    tables.insert(at, TableRef::Join { left, kind, right, on });
    true
}
