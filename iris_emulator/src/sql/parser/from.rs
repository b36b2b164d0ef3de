//! FROM: tables, subqueries, joins.

use super::super::ast::{JoinCondition, JoinKind, TableRef};
use super::{Parse, Parser};

/// How many levels a member of FROM is worth.
const TABLE_LEVELS: usize = 2;

impl Parser {
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
            JoinCondition::On(self.condition()?)
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
        if !self.is_symbol("(") {
            if self.is_word("JSON_TABLE") && self.peek_at(1) == &super::Token::Symbol("(") {
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
