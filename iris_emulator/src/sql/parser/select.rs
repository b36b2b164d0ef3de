//! SELECT, WITH, UNION, and how many rows they give.

use super::super::ast::{
    CommonTable, Expr, OrderItem, Query, QueryBody, Select, SelectItem, Statement, TableName,
};
use super::super::lexer::Token;
use super::{Parse, Parser, Place};
use crate::sqlcode::SqlCode;

/// How many levels a query is worth: what parses it, and what walks it, takes more stack than an operator does.
const QUERY_LEVELS: usize = 4;

/// Keywords behind SELECT.
const SELECT_KEYWORDS: [&str; 7] =
    ["%NOFPLAN", "%NOLOCK", "%NORUNTIME", "%DORUNTIME", "%PROFILE", "%PROFILE_ALL", "%NOSVSO"];

impl Parser {
    pub(super) fn statement_query(&mut self) -> Parse<Statement> {
        self.query(true).map(Statement::Query)
    }

    /// RSQL_with: `WITH name AS (query), …` before a statement; it is not recursive.
    pub(super) fn with(&mut self) -> Parse<Statement> {
        if !self.face.release.has_with() {
            return Err(self.refused(SqlCode::SQL_STATEMENT_EXPECTED));
        }
        self.expect_word("WITH")?;
        let with = self.separated(Self::common_table)?;
        for (at, table) in with.iter().enumerate() {
            if with[..at].iter().any(|other| other.name.text.eq_ignore_ascii_case(&table.name.text)) {
                let text = format!("WITH names {} twice", table.name.text);
                return Err(self.error(SqlCode::LABEL_CONFLICT, &text));
            }
        }
        if self.is_word("INSERT") {
            return self.insert(with);
        }
        if self.is_word("DELETE") {
            return self.delete(with);
        }
        let query = self.query(true)?;
        Ok(Statement::Query(Query { with, ..query }))
    }

    fn common_table(&mut self) -> Parse<CommonTable> {
        let name = self.identifier()?;
        // a list of columns was seen on no instance
        self.expect_word("AS")?;
        Ok(CommonTable { name, columns: Vec::new(), query: Box::new(self.query_in_parentheses()?) })
    }

    /// A subquery.
    pub(super) fn query_in_parentheses(&mut self) -> Parse<Query> {
        self.expect_symbol("(")?;
        let query = self.query(false)?;
        self.expect_symbol(")")?;
        Ok(query)
    }

    /// A query; a statement's own may be ordered without TOP.
    pub(super) fn query(&mut self, is_statement: bool) -> Parse<Query> {
        if self.place == Place::InsertValues {
            return Err(self.refused(SqlCode::INSERT_SUBQUERY));
        }
        let outer = self.enter(QUERY_LEVELS)?;
        let query = self.placed(Place::Anywhere, |parser| parser.query_expression(is_statement))?;
        self.leave(QUERY_LEVELS, outer, QUERY_LEVELS)?;
        Ok(query)
    }

    fn query_expression(&mut self, is_statement: bool) -> Parse<Query> {
        let body = self.query_body()?;
        let order_by = if self.take_word("ORDER") {
            self.expect_word("BY")?;
            self.separated(Self::order_item)?
        } else {
            Vec::new()
        };
        let (limit, offset) = self.limit(has_top(&body))?;
        if !is_statement && !order_by.is_empty() {
            // RSQL_limit, RSQL_ansi: not supported
            if limit.is_some() {
                return Err(
                    self.error(SqlCode::INVALID_STATEMENT, "LIMIT or FETCH after ORDER BY in a subquery")
                );
            }
            // RSQL_top: an ORDER BY in a subquery must be paired with a TOP
            if !matches!(&body, QueryBody::Select(select) if select.top.is_some()) {
                return Err(self.error(self.order_by_code(), "ORDER BY in a subquery without TOP"));
            }
        }
        Ok(limited(body, order_by, limit, offset))
    }

    /// RSQL_union. Operands of one kind of UNION are a tree that is as high as its branches are even.
    fn query_body(&mut self) -> Parse<QueryBody> {
        let outer = self.height();
        let mut operands = vec![self.query_operand()?];
        let mut height = self.height();
        let mut kind = false;
        while self.take_word("UNION") {
            let all = self.take_word("ALL");
            self.take_word("%PARALLEL");
            self.refuse_restriction()?;
            if all != kind {
                height += levels(operands.len());
                self.grow(height)?;
                self.height();
                operands = united(operands, kind).into_iter().collect();
                kind = all;
            }
            operands.push(self.query_operand()?);
            height = height.max(self.height());
        }
        self.tallest = outer;
        self.grow(height + levels(operands.len()))?;
        united(operands, kind).ok_or_else(|| self.expected("SELECT"))
    }

    fn query_operand(&mut self) -> Parse<QueryBody> {
        if self.take_symbol("(") {
            // RSQL_select: what stands in parentheses follows the rules of a subquery, the whole statement as well
            let query = self.query(false)?;
            self.expect_symbol(")")?;
            return Ok(QueryBody::Nested(Box::new(query)));
        }
        let select = self.select()?;
        let has_own_order = select.top.is_some() && self.is_order_of_leg();
        let body = QueryBody::Select(Box::new(select));
        if !has_own_order {
            return Ok(body);
        }
        // RSQL_union: an ORDER BY that is paired with the TOP of a leg
        self.expect_word("ORDER")?;
        self.expect_word("BY")?;
        let order_by = self.separated(Self::order_item)?;
        Ok(QueryBody::Nested(Box::new(Query { with: Vec::new(), body, order_by, limit: None, offset: None })))
    }

    /// Whether an ORDER BY comes next behind which there is a UNION, or the ORDER BY of the whole union.
    fn is_order_of_leg(&self) -> bool {
        if !self.is_word("ORDER") {
            return false;
        }
        let mut depth = 0_usize;
        for token in self.tokens.iter().skip(self.next + 1) {
            match token {
                Token::Symbol("(") => depth += 1,
                Token::Symbol(")") if depth == 0 => return false,
                Token::Symbol(")") => depth -= 1,
                Token::Word(word)
                    if depth == 0
                        && ["UNION", "ORDER"].iter().any(|next| word.eq_ignore_ascii_case(next)) =>
                {
                    return true;
                }
                _ => {}
            }
        }
        false
    }

    /// RSQL_select
    fn select(&mut self) -> Parse<Select> {
        self.expect_word("SELECT")?;
        // RSQL_select: how a query is gone about; none changes its rows
        while SELECT_KEYWORDS.iter().any(|word| self.take_word(word)) {}
        if !self.is_collation_or_pseudo_field() {
            self.refuse_restriction()?;
        }
        if self.is_word("WITH") && self.is_word_at(1, "PREDICTIONS") {
            return Err(self.not_emulated("SELECT WITH PREDICTIONS"));
        }
        let distinct = self.take_word("DISTINCT");
        let distinct_by = if distinct && self.take_word("BY") {
            self.expect_symbol("(")?;
            let items = self.separated(Self::scalar)?;
            self.expect_symbol(")")?;
            items
        } else {
            Vec::new()
        };
        if !distinct {
            self.take_word("ALL");
        }
        let top = self.top()?;
        let items = self.separated(Self::select_item)?;
        if self.is_word("INTO") {
            return Err(self.not_emulated("SELECT INTO"));
        }
        let mut from = if self.take_word("FROM") {
            self.tables()?
        } else if items.iter().any(|item| !matches!(item, SelectItem::Expr { .. })) {
            return Err(self.refused(SqlCode::FROM_MISSING));
        } else {
            Vec::new()
        };
        let filter = self.where_with_joins(&mut from)?;
        let group_by = if self.take_word("GROUP") {
            self.expect_word("BY")?;
            self.separated(Self::scalar)?
        } else {
            Vec::new()
        };
        let having = if self.take_word("HAVING") { Some(self.condition()?) } else { None };
        Ok(Select { distinct, distinct_by, top, items, from, filter, group_by, having })
    }

    /// RERR_sql has a code of its own for ORDER BY in a view's query.
    fn order_by_code(&self) -> SqlCode {
        if self.is_in_view { SqlCode::VIEW_ORDER_BY } else { SqlCode::INVALID_STATEMENT }
    }

    /// Reserved words with `%` that begin a select item and not a keyword option of SELECT.
    fn is_collation_or_pseudo_field(&self) -> bool {
        [
            "%ALPHAUP",
            "%DLIST",
            "%EXACT",
            "%EXTERNAL",
            "%INTERNAL",
            "%MINUS",
            "%MVR",
            "%ODBCIN",
            "%ODBCOUT",
            "%PLUS",
            "%SQLSTRING",
            "%SQLUPPER",
            "%STRING",
            "%TRUNCATE",
            "%UPPER",
        ]
        .iter()
        .any(|word| self.is_word(word))
            || matches!(self.peek(), Token::Word(word) if super::is_pseudo_field(word))
    }

    pub(super) fn order_item(&mut self) -> Parse<OrderItem> {
        let expr = self.scalar()?;
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
        if let Some(table) = self.table_wildcard()? {
            return Ok(SelectItem::TableWildcard(table));
        }
        let expr = self.scalar()?;
        Ok(SelectItem::Expr { expr, alias: self.alias()? })
    }

    /// `t.*` or `s.t.*`, if one comes next
    fn table_wildcard(&mut self) -> Parse<Option<TableName>> {
        let is_dot = |ahead| self.peek_at(ahead) == &Token::Symbol(".");
        let is_star = |ahead| self.peek_at(ahead) == &Token::Symbol("*");
        if !(is_dot(1) && is_star(2) || is_dot(1) && is_dot(3) && is_star(4)) {
            return Ok(None);
        }
        let mut name = self.identifier()?;
        self.expect_symbol(".")?;
        let mut schema = None;
        if !self.is_symbol("*") {
            schema = Some(std::mem::replace(&mut name, self.identifier()?));
            self.expect_symbol(".")?;
        }
        self.expect_symbol("*")?;
        Ok(Some(TableName { schema, name }))
    }

    /// Whether the parentheses that come next begin a query, perhaps behind more parentheses.
    pub(super) fn is_query_ahead(&self) -> bool {
        let mut ahead = 0;
        while self.peek_at(ahead) == &Token::Symbol("(") {
            ahead += 1;
        }
        ahead > 0 && self.is_word_at(ahead, "SELECT")
    }

    /// Whether they hold the query as a whole: `((SELECT 1) UNION SELECT 2)` and not `((SELECT 1) + 2)`. What
    /// `((SELECT 1))` is, a query or a value, the caller knows.
    pub(super) fn is_query_in_parentheses(&self, is_query_preferred: bool) -> bool {
        if self.is_word_at(1, "SELECT") {
            return true;
        }
        let mut open = 0_usize;
        let mut ahead = 1;
        loop {
            match self.peek_at(ahead) {
                Token::Symbol("(") => open += 1,
                Token::Symbol(")") => open = open.saturating_sub(1),
                Token::End => return false,
                _ => {}
            }
            ahead += 1;
            if open == 0 {
                break;
            }
        }
        match self.peek_at(ahead) {
            Token::Symbol(")") => is_query_preferred,
            Token::Word(word) => ["UNION", "ORDER", "LIMIT", "OFFSET", "FETCH"]
                .iter()
                .any(|clause| word.eq_ignore_ascii_case(clause)),
            _ => false,
        }
    }
}

/// Whether TOP is among the operands that have no parentheses around them.
fn has_top(body: &QueryBody) -> bool {
    match body {
        QueryBody::Select(select) => select.top.is_some(),
        QueryBody::Nested(_) => false,
        QueryBody::Union { left, right, .. } => has_top(left) || has_top(right),
    }
}

/// The height of a tree of so many leaves.
fn levels(leaves: usize) -> usize {
    leaves.next_power_of_two().trailing_zeros() as usize
}

/// The operands of one kind of UNION as a tree; `None` of none.
fn united(mut operands: Vec<QueryBody>, all: bool) -> Option<QueryBody> {
    while operands.len() > 1 {
        let mut pairs = Vec::with_capacity(operands.len().div_ceil(2));
        let mut rest = operands.into_iter();
        while let Some(left) = rest.next() {
            pairs.push(match rest.next() {
                Some(right) => QueryBody::Union { all, left: Box::new(left), right: Box::new(right) },
                None => left,
            });
        }
        operands = pairs;
    }
    operands.pop()
}

/// The operand that stands last.
fn last_operand(body: &mut QueryBody) -> &mut QueryBody {
    match body {
        QueryBody::Union { right, .. } => last_operand(right),
        body => body,
    }
}

/// RSQL_limit: without ORDER BY, a LIMIT behind a UNION counts the rows of the last operand, unless that stands in
/// parentheses.
fn limited(
    mut body: QueryBody,
    order_by: Vec<OrderItem>,
    mut limit: Option<Expr>,
    mut offset: Option<Expr>,
) -> Query {
    if limit.is_some() && order_by.is_empty() && matches!(body, QueryBody::Union { .. }) {
        let last = last_operand(&mut body);
        if let QueryBody::Select(select) = last {
            let leg = Query {
                with: Vec::new(),
                body: QueryBody::Select(select.clone()),
                order_by: Vec::new(),
                limit: limit.take(),
                offset: offset.take(),
            };
            *last = QueryBody::Nested(Box::new(leg));
        }
    }
    Query { with: Vec::new(), body, order_by, limit, offset }
}
