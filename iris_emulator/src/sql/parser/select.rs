//! SELECT, UNION, and how many rows they give.

use super::super::ast::{
    Expr, JoinKind, OrderItem, Query, QueryBody, Select, SelectItem, TableName, TableRef, Top,
};
use super::super::lexer::Kind;
use super::{Parse, Parser, reserved};
use crate::sqlcode::SqlCode;

impl Parser {
    /// A query expression; `self.depth` tells whether it is the whole statement.
    pub(super) fn query(&mut self) -> Parse<Query> {
        let is_statement = self.depth == 0;
        self.nested(|parser| parser.query_inner(is_statement))
    }

    fn query_inner(&mut self, is_statement: bool) -> Parse<Query> {
        let mut body = self.operand()?;
        while self.take_word("UNION") {
            let all = self.take_word("ALL");
            let right = Box::new(self.operand()?);
            body = QueryBody::Union { all, left: Box::new(body), right };
        }
        let order_by =
            if self.take_words(&["ORDER", "BY"]) { self.separated(Self::order_item)? } else { Vec::new() };
        let has_top = matches!(&body, QueryBody::Select(select) if select.top.is_some());
        let (limit, offset) = self.limit()?;
        if has_top && (limit.is_some() || offset.is_some()) {
            return Err(self.error(SqlCode::PAGING_MIXED, "TOP beside LIMIT or FETCH"));
        }
        if !is_statement && !order_by.is_empty() {
            // RSQL_limit: not after ORDER BY in a subquery
            if limit.is_some() {
                return Err(
                    self.error(SqlCode::INVALID_STATEMENT, "LIMIT or FETCH after ORDER BY in a subquery")
                );
            }
            // RSQL_top: an ORDER BY in a subquery must be paired with a TOP
            if !has_top {
                return Err(self.error(SqlCode::INVALID_STATEMENT, "ORDER BY without TOP in a subquery"));
            }
        }
        Ok(Query { body, order_by, limit, offset })
    }

    fn operand(&mut self) -> Parse<QueryBody> {
        if self.take_symbol("(") {
            let query = self.nested(|parser| parser.query_inner(false))?;
            self.expect_symbol(")")?;
            return Ok(QueryBody::Nested(Box::new(query)));
        }
        self.select().map(|select| QueryBody::Select(Box::new(select)))
    }

    fn select(&mut self) -> Parse<Select> {
        self.expect_word("SELECT")?;
        let distinct = self.take_word("DISTINCT");
        if distinct && (self.is_word("BY") || self.is_word("ON")) {
            return Err(self.error(
                SqlCode::INVALID_STATEMENT,
                "DISTINCT BY is not emulated, DISTINCT ON is no IRIS SQL",
            ));
        }
        if !distinct {
            self.take_word("ALL");
        }
        let top = self.top()?;
        let items = self.separated(Self::select_item)?;
        let from = if self.take_word("FROM") { self.separated(Self::table_reference)? } else { Vec::new() };
        let filter = if self.take_word("WHERE") { Some(self.expression()?) } else { None };
        let group_by =
            if self.take_words(&["GROUP", "BY"]) { self.separated(Self::expression)? } else { Vec::new() };
        let having = if self.take_word("HAVING") { Some(self.expression()?) } else { None };
        Ok(Select { distinct, top, items, from, filter, group_by, having })
    }

    /// RSQL_top: `TOP n`, `TOP ?`, either in one or two pairs of parentheses, or `TOP ALL`.
    fn top(&mut self) -> Parse<Option<Top>> {
        if !self.take_word("TOP") {
            return Ok(None);
        }
        if self.take_word("ALL") {
            return Ok(Some(Top::All));
        }
        let mut parentheses = 0;
        while parentheses < 2 && self.take_symbol("(") {
            parentheses += 1;
        }
        let rows = self.row_count()?;
        for _ in 0..parentheses {
            self.expect_symbol(")")?;
        }
        Ok(Some(Top::Rows(rows)))
    }

    /// An integer or a parameter.
    fn row_count(&mut self) -> Parse<Expr> {
        match self.peek().clone() {
            Kind::Number(text) => {
                let Ok(rows) = text.parse() else {
                    return Err(self.error(SqlCode::INVALID_STATEMENT, "an integer expected"));
                };
                self.next += 1;
                Ok(Expr::Integer(rows))
            }
            Kind::Parameter(_) => self.expression_term(),
            _ => Err(self.error(SqlCode::INVALID_STATEMENT, "an integer or a parameter expected")),
        }
    }

    /// RSQL_limit: `LIMIT [ALL] n [OFFSET m [ROW | ROWS]]`; RSQL_ansi: `[OFFSET m [ROW | ROWS]] FETCH [FIRST |
    /// NEXT] n [ROW | ROWS] [ONLY]`.
    fn limit(&mut self) -> Parse<(Option<Expr>, Option<Expr>)> {
        if self.take_word("LIMIT") {
            self.take_word("ALL");
            let limit = self.row_count()?;
            let offset = self.offset()?;
            if self.is_word("FETCH") {
                return Err(self.error(SqlCode::PAGING_MIXED, "LIMIT beside FETCH"));
            }
            return Ok((Some(limit), offset));
        }
        let offset = self.offset()?;
        if self.take_word("FETCH") {
            let _ = self.take_word("FIRST") || self.take_word("NEXT");
            let limit = self.row_count()?;
            self.take_rows();
            self.take_word("ONLY");
            return Ok((Some(limit), offset));
        }
        if offset.is_some() {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "FETCH expected after OFFSET"));
        }
        Ok((None, None))
    }

    fn offset(&mut self) -> Parse<Option<Expr>> {
        if !self.take_word("OFFSET") {
            return Ok(None);
        }
        let offset = self.row_count()?;
        self.take_rows();
        Ok(Some(offset))
    }

    fn take_rows(&mut self) {
        let _ = self.take_word("ROW") || self.take_word("ROWS");
    }

    fn order_item(&mut self) -> Parse<OrderItem> {
        let expr = self.expression()?;
        let descending = self.take_word("DESC");
        if !descending {
            self.take_word("ASC");
        }
        Ok(OrderItem { expr, descending })
    }

    fn select_item(&mut self) -> Parse<SelectItem> {
        if self.take_symbol("*") {
            return Ok(SelectItem::Wildcard);
        }
        if let Some(table) = self.table_wildcard() {
            return Ok(SelectItem::TableWildcard(table));
        }
        let expr = self.expression()?;
        let alias = if self.take_word("AS") || self.is_alias() { Some(self.identifier()?) } else { None };
        Ok(SelectItem::Expr { expr, alias })
    }

    /// `t.*` or `s.t.*`
    fn table_wildcard(&mut self) -> Option<TableName> {
        let start = self.next;
        let mut names = Vec::new();
        while names.len() < 2
            && let Ok(name) = self.identifier()
            && self.take_symbol(".")
        {
            names.push(name);
            if self.take_symbol("*") {
                let name = names.pop()?;
                return Some(TableName { schema: names.pop(), name });
            }
        }
        self.next = start;
        None
    }

    /// Whether an alias without AS comes next.
    fn is_alias(&self) -> bool {
        match self.peek() {
            Kind::Delimited(_) => true,
            // words that go on with the query and are not reserved
            Kind::Word(word) => {
                !reserved::is_reserved(word)
                    && ![
                        "LIMIT",
                        "OFFSET",
                        "ORDER",
                        "RETURNING",
                        "QUALIFY",
                        "WINDOW",
                        "ILIKE",
                        "OVER",
                        "FILTER",
                    ]
                    .contains(&word.to_uppercase().as_str())
            }
            _ => false,
        }
    }

    fn table_reference(&mut self) -> Parse<TableRef> {
        self.nested(Self::joined_table)
    }

    fn joined_table(&mut self) -> Parse<TableRef> {
        let mut left = self.table_primary()?;
        while let Some(kind) = self.join_kind()? {
            let right = Box::new(self.table_primary()?);
            let on = if kind == JoinKind::Cross {
                None
            } else {
                self.expect_word("ON")?;
                Some(self.expression()?)
            };
            left = TableRef::Join { left: Box::new(left), kind, right, on };
        }
        Ok(left)
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
        if self.peek() == &Kind::Symbol("(") {
            if self.is_query_ahead_in_from() {
                self.next += 1;
                let query = Box::new(self.query()?);
                self.expect_symbol(")")?;
                return Ok(TableRef::Derived { query, alias: self.table_alias()? });
            }
            self.next += 1;
            let inner = self.table_reference()?;
            self.expect_symbol(")")?;
            return Ok(inner);
        }
        let name = self.table_name()?;
        Ok(TableRef::Table { name, alias: self.table_alias()? })
    }

    fn is_query_ahead_in_from(&self) -> bool {
        self.is_word_at(1, "SELECT")
    }

    fn table_alias(&mut self) -> Parse<Option<super::super::ast::Ident>> {
        if self.take_word("AS") || self.is_alias() {
            return self.identifier().map(Some);
        }
        Ok(None)
    }
}
