//! FROM: tables, subqueries, joins.

use super::super::ast::{Ident, JoinCondition, JoinKind, TableRef};
use super::super::lexer::Token;
use super::{Parse, Parser, Place};
use crate::sqlcode::SqlCode;

/// The order in which hints say that tables are joined.
enum Order {
    Free,
    AsWritten,
    /// With this table first.
    First(Ident),
}

/// How many levels a member of FROM is worth.
const TABLE_LEVELS: usize = 2;

impl Parser {
    /// What stands behind FROM: hints, then tables.
    pub(super) fn tables(&mut self) -> Parse<Vec<TableRef>> {
        let order = self.hints()?;
        let tables = self.separated(Self::table_reference)?;
        let is_contradicted = match &order {
            Order::Free => false,
            // RSQL_join: %INORDER and %STARTTABLE contradict these joins
            Order::AsWritten => tables.iter().any(has_free_order),
            Order::First(first) => tables.iter().any(|table| comes_second(table, first)),
        };
        if is_contradicted {
            return Err(self.refused(SqlCode::JOIN_ORDER));
        }
        Ok(tables)
    }

    /// RSQL_from: how a query is gone about; none changes its rows. An index that is not there is ignored. The order of the
    /// tables that they set.
    fn hints(&mut self) -> Parse<Order> {
        let mut order = Order::Free;
        const HINTS: [&str; 12] = [
            "%NOFIXEDSTATS",
            "%NOFPLAN",
            "%ALLINDEX",
            "%FULL",
            "%NOFLATTEN",
            "%NOMERGE",
            "%NOPARALLEL",
            "%NOREDUCE",
            "%NOSVSO",
            "%NOTOPOPT",
            "%NOUNIONOROPT",
            "%PARALLEL",
        ];
        loop {
            if self.take_word("%IGNOREINDEX") || self.take_word("%IGNOREINDICES") {
                self.separated(Self::index_name)?;
            } else if self.take_word("%FIRSTTABLE") {
                order = Order::First(self.identifier()?);
            } else if self.take_word("%INORDER") || self.take_word("%STARTTABLE") {
                order = Order::AsWritten;
            } else if !HINTS.iter().any(|hint| self.take_word(hint)) {
                break;
            }
        }
        self.refuse_restriction()?;
        Ok(order)
    }

    /// `[[schema.]table.]index` or `[[schema.]table.]*`
    fn index_name(&mut self) -> Parse<()> {
        loop {
            if self.take_symbol("*") {
                return Ok(());
            }
            self.identifier()?;
            if !self.take_symbol(".") {
                return Ok(());
            }
        }
    }

    /// RSQL_join
    pub(super) fn table_reference(&mut self) -> Parse<TableRef> {
        let outer = self.enter(TABLE_LEVELS)?;
        let mut left = self.table_primary()?;
        let mut height = self.height();
        loop {
            let natural = self.take_word("NATURAL");
            let Some(kind) = self.join_kind()? else {
                if natural {
                    return Err(self.expected("JOIN"));
                }
                break;
            };
            left = self.join(left, kind, natural)?;
            height = height.max(self.height()) + 1;
            self.grow(height)?;
        }
        self.tallest = height;
        self.leave(TABLE_LEVELS, outer, 1)?;
        Ok(left)
    }

    fn join(&mut self, left: TableRef, kind: JoinKind, natural: bool) -> Parse<TableRef> {
        let right = Box::new(self.table_primary()?);
        let on = if natural {
            JoinCondition::Natural
        } else if kind == JoinKind::Cross {
            JoinCondition::None
        } else if self.take_word("USING") {
            JoinCondition::Using(self.identifiers_in_parentheses()?)
        } else {
            self.expect_word("ON")?;
            JoinCondition::On(self.placed(Place::On, Self::condition)?)
        };
        Ok(TableRef::Join { left: Box::new(left), kind, right, on })
    }

    fn join_kind(&mut self) -> Parse<Option<JoinKind>> {
        let kind = if self.take_word("JOIN") {
            return Ok(Some(JoinKind::Inner));
        } else if self.take_word("INNER") {
            JoinKind::Inner
        } else if self.take_word("CROSS") {
            JoinKind::Cross
        } else if self.take_word("LEFT") {
            JoinKind::Left
        } else if self.take_word("RIGHT") {
            JoinKind::Right
        } else if self.take_word("FULL") {
            JoinKind::Full
        } else {
            return Ok(None);
        };
        if matches!(kind, JoinKind::Left | JoinKind::Right | JoinKind::Full) {
            self.take_word("OUTER");
        }
        self.expect_word("JOIN")?;
        Ok(Some(kind))
    }

    fn table_primary(&mut self) -> Parse<TableRef> {
        // RSQL_join: ODBC's `{oj …}`
        if self.is_symbol("{") && self.is_word_at(1, "OJ") {
            self.next += 2;
            let inner = self.table_reference()?;
            self.expect_symbol("}")?;
            return Ok(inner);
        }
        if !self.is_symbol("(") {
            if self.is_word("JSON_TABLE") && self.peek_at(1) == &Token::Symbol("(") {
                self.next += 1;
                return self.json_table();
            }
            let name = self.table_name()?;
            if self.is_symbol("(") && !self.is_query_ahead() {
                return Err(self.not_emulated("a table-valued function"));
            }
            return Ok(TableRef::Table { name, alias: self.alias()? });
        }
        if self.is_query_ahead() && self.is_query_in_parentheses(true) {
            let query = Box::new(self.query_in_parentheses()?);
            return Ok(TableRef::Derived { query, alias: self.alias()? });
        }
        self.expect_symbol("(")?;
        let inner = self.table_reference()?;
        self.expect_symbol(")")?;
        Ok(inner)
    }
}

/// Whether the table is on the side of an outer join that gives NULLs, where no join order begins (RSQL_from).
fn comes_second(table: &TableRef, first: &Ident) -> bool {
    match table {
        TableRef::Join { left, kind, right, .. } => {
            (*kind == JoinKind::Left && is_called(right, first))
                || (*kind == JoinKind::Right && is_called(left, first))
                || comes_second(left, first)
                || comes_second(right, first)
        }
        _ => false,
    }
}

/// Whether one of the tables is called so.
pub(super) fn is_called(table: &TableRef, wanted: &Ident) -> bool {
    match table {
        TableRef::Join { left, right, .. } => is_called(left, wanted) || is_called(right, wanted),
        TableRef::Table { name, alias } => alias.as_ref().unwrap_or(&name.name) == wanted,
        TableRef::Derived { alias, .. } | TableRef::JsonTable { alias, .. } => alias.as_ref() == Some(wanted),
    }
}

fn has_free_order(table: &TableRef) -> bool {
    match table {
        TableRef::Join { left, kind, right, .. } => {
            matches!(kind, JoinKind::Cross | JoinKind::Right) || has_free_order(left) || has_free_order(right)
        }
        _ => false,
    }
}
