//! SELECT and UNION: strings as stored, and pages where IRIS has no LIMIT.

use super::Parser;
use super::expression::Unknown;
use super::paging::Paging;
use super::tokens::{Kind, TEXTS};

/// A SELECT or UNION with what follows it.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) body: Body,
    pub(super) order: Vec<String>,
    pub(super) limit: Option<String>,
    pub(super) offset: Option<String>,
    pub(super) tail: String,
}

#[derive(Debug)]
pub(super) enum Body {
    Select(Box<Select>),
    Nested(Box<Query>),
    /// A list, for a chain of any length.
    Union {
        first: Box<Body>,
        others: Vec<United>,
    },
}

/// What UNION adds to what stands before it.
#[derive(Debug)]
pub(super) struct United {
    word: String,
    all: bool,
    body: Body,
}

#[derive(Debug)]
pub(super) struct Select {
    pub(super) distinct: bool,
    distinct_by: Vec<String>,
    pub(super) top: Option<String>,
    pub(super) items: Vec<Item>,
    from: String,
    filter: Option<String>,
    group_by: Vec<String>,
    having: Option<String>,
}

/// A column of the result.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) text: String,
    pub(super) alias: Option<String>,
    is_text: bool,
}

/// Where a query stands, and how it is said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) paging: Paging,
    pub(super) nested: bool,
    /// Whether strings are compared by what stands around it.
    pub(super) exact: bool,
}

impl Query {
    pub(super) fn render(&mut self, place: Place) -> Result<String, Unknown> {
        let paged = self.limit.is_some() || self.offset.is_some();
        // LIMIT may not follow ORDER BY in a subquery (RSQL_limit)
        if paged && (place.paging == Paging::ByRowNumber || (place.nested && !self.order.is_empty())) {
            return self.render_numbered(place);
        }
        let mut text = self.body.render(place)?;
        if !self.order.is_empty() {
            text += " ORDER BY ";
            text += &self.order.join(", ");
        }
        for (word, count) in [(" LIMIT ", &self.limit), (" OFFSET ", &self.offset)] {
            if let Some(count) = count {
                text += word;
                text += count;
            }
        }
        text += &self.tail;
        Ok(text)
    }
}

impl Query {
    /// Puts DISTINCT BY into the SELECT that this is.
    pub(super) fn distinct_by(&mut self, items: Vec<String>) -> Result<(), Unknown> {
        match &mut self.body {
            _ if items.is_empty() => Ok(()),
            Body::Select(select) if !select.distinct && select.group_by.is_empty() => {
                select.distinct_by = items;
                Ok(())
            }
            _ => Err(Unknown),
        }
    }
}

impl Body {
    pub(super) fn render(&mut self, place: Place) -> Result<String, Unknown> {
        match self {
            Self::Select(select) => Ok(select.render(place.exact)),
            Self::Nested(query) => Ok(format!("({})", query.render(Place { nested: true, ..place })?)),
            Self::Union { first, others } => {
                // a UNION without ALL compares all that stands before it
                let mut exact = place.exact;
                let mut texts = Vec::with_capacity(2 * others.len() + 1);
                for United { word, all, body } in others.iter_mut().rev() {
                    exact |= !*all;
                    texts.push(body.render(Place { exact, ..place })?);
                    texts.push(word.clone());
                }
                texts.push(first.render(Place { exact, ..place })?);
                texts.reverse();
                Ok(texts.concat())
            }
        }
    }

    /// The SELECT whose columns give their names to the whole.
    pub(super) fn first(&mut self) -> &mut Select {
        match self {
            Self::Select(select) => select,
            Self::Nested(query) => query.body.first(),
            Self::Union { first, .. } => first.first(),
        }
    }
}

impl Select {
    /// Puts hints behind FROM (RSQL_from).
    pub(super) fn hint(&mut self, hints: &[String]) -> Result<(), Unknown> {
        if hints.is_empty() {
            return Ok(());
        }
        let tables = self.from.strip_prefix(" FROM").ok_or(Unknown)?;
        self.from = format!(" FROM {}{tables}", hints.join(" "));
        Ok(())
    }

    fn render(&self, exact: bool) -> String {
        let mut text = "SELECT ".to_owned();
        if self.distinct {
            text += "DISTINCT ";
        }
        if !self.distinct_by.is_empty() {
            text += &format!("DISTINCT BY ({}) ", self.distinct_by.join(", "));
        }
        if let Some(top) = &self.top {
            text += &format!("TOP {top} ");
        }
        let items: Vec<String> = self.items.iter().map(|item| self.item(item, exact)).collect();
        text += &items.join(", ");
        text += &self.from;
        if let Some(filter) = &self.filter {
            text += " WHERE ";
            text += filter;
        }
        if !self.group_by.is_empty() {
            let groups: Vec<String> = self.group_by.iter().map(|group| self.group(group)).collect();
            text += " GROUP BY ";
            text += &groups.join(", ");
        }
        if let Some(having) = &self.having {
            text += " HAVING ";
            text += having;
        }
        text
    }

    fn item(&self, item: &Item, exact: bool) -> String {
        let exact = exact || self.distinct || self.group_by.contains(&item.text);
        let alias = item.alias.as_ref().map(|alias| format!(" AS {alias}")).unwrap_or_default();
        let text = if exact && item.is_text { as_stored(&item.text) } else { item.text.clone() };
        text + &alias
    }

    /// What is grouped by, so that strings that differ in case are not one group. Of a column that is not selected the
    /// type is not known here; to other types `%EXACT` means nothing (RSQL_exact).
    fn group(&self, group: &str) -> String {
        let selected = self.items.iter().find(|item| item.text == group);
        if selected.map_or(group.starts_with('"'), |item| item.is_text) {
            as_stored(group)
        } else {
            group.to_owned()
        }
    }
}

pub(super) fn as_stored(text: &str) -> String {
    let collated = ["%EXACT(", "%SQLUPPER("].iter().any(|function| text.starts_with(function));
    if collated { text.to_owned() } else { format!("%EXACT({text})") }
}

/// Words that end a clause of SELECT.
const CLAUSES: [&str; 10] =
    ["FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "UNION", "FOR", "FETCH"];

impl Parser<'_> {
    pub(super) fn query(&mut self) -> Result<Query, Unknown> {
        let mut body = self.term()?;
        let mut others = Vec::new();
        while self.peek().is("UNION") {
            let mut word = format!(" {} ", self.take().text);
            let all = self.peek().is("ALL");
            if all {
                word += &format!("{} ", self.take().text);
            }
            others.push(United { word, all, body: self.term()? });
        }
        if !others.is_empty() {
            body = Body::Union { first: Box::new(body), others };
        }
        let mut order = Vec::new();
        if self.peek().is("ORDER") && self.peek_at(1).is("BY") {
            self.at += 2;
            order = self.order_list()?;
        }
        let mut counts = [("LIMIT", None), ("OFFSET", None)];
        for (word, count) in &mut counts {
            if self.peek().is(word) {
                self.at += 1;
                *count = Some(self.value()?);
            }
        }
        let [(_, limit), (_, offset)] = counts;
        let tail = if self.peek().is("FOR") { self.raw_clause() } else { String::new() };
        Ok(Query { body, order, limit, offset, tail })
    }

    fn term(&mut self) -> Result<Body, Unknown> {
        if self.peek().is("(") {
            self.at += 1;
            let query = self.deeper(Self::query)?;
            self.expect(")")?;
            return Ok(Body::Nested(Box::new(query)));
        }
        self.select().map(Box::new).map(Body::Select)
    }

    fn select(&mut self) -> Result<Select, Unknown> {
        self.expect("SELECT")?;
        let distinct = self.peek().is("DISTINCT");
        self.at += usize::from(distinct);
        let mut top = None;
        if self.peek().is("TOP") {
            self.at += 1;
            top = Some(self.take().text.to_owned());
        }
        let mut texts = "";
        if self.peek().kind == Kind::Texts {
            texts = self.take().text.trim_matches(TEXTS);
        }
        let mut items = Vec::new();
        loop {
            items.push(self.item()?);
            if !self.peek().is(",") {
                break;
            }
            self.at += 1;
        }
        // what was said of the columns holds only if each has come out by itself
        if texts.len() == items.len() {
            for (item, digit) in items.iter_mut().zip(texts.chars()) {
                item.is_text = digit == '1';
            }
        }
        let from = if self.peek().is("FROM") { self.from()? } else { String::new() };
        let filter = self.clause(&["WHERE"])?;
        let mut group_by = Vec::new();
        if self.peek().is("GROUP") && self.peek_at(1).is("BY") {
            self.at += 2;
            group_by = self.order_list()?;
        }
        let having = self.clause(&["HAVING"])?;
        Ok(Select { distinct, distinct_by: Vec::new(), top, items, from, filter, group_by, having })
    }

    fn item(&mut self) -> Result<Item, Unknown> {
        let from = self.at;
        let mut text = match self.value() {
            Ok(text) => text,
            Err(Unknown) => {
                self.at = from;
                self.raw_item()
            }
        };
        let mut alias = None;
        if self.peek().is("AS") {
            self.at += 1;
            alias = Some(self.take().text.to_owned());
        }
        let ends = |parser: &Self| {
            let next = parser.peek();
            next.is(",") || next.is(")") || next.kind == Kind::End || CLAUSES.iter().any(|word| next.is(word))
        };
        if !ends(self) {
            self.at = from;
            (text, alias) = (self.raw_item(), None);
        }
        if text.is_empty() { Err(Unknown) } else { Ok(Item { text, alias, is_text: false }) }
    }

    /// Up to the comma or clause behind what is not understood.
    fn raw_item(&mut self) -> String {
        let mut text = String::new();
        while !self.peek().is(",") && !self.at_clause() {
            text += &self.take_raw();
        }
        text.trim_start().to_owned()
    }

    fn raw_clause(&mut self) -> String {
        let mut text = self.take_spaced();
        while !self.at_clause() {
            text += &self.take_raw();
        }
        text
    }

    /// The next token, or all of a pair of parentheses.
    fn take_raw(&mut self) -> String {
        let space = self.peek().space;
        let from = self.at;
        match if self.peek().is("(") { self.raw_parentheses() } else { Err(Unknown) } {
            Ok(text) => format!("{space}{text}"),
            Err(Unknown) => {
                self.at = from;
                self.take_spaced()
            }
        }
    }

    fn at_clause(&self) -> bool {
        let next = self.peek();
        next.kind == Kind::End || next.is(")") || CLAUSES.iter().any(|word| next.is(word))
    }

    /// The condition behind one of these words.
    fn clause(&mut self, words: &[&str]) -> Result<Option<String>, Unknown> {
        if !words.iter().any(|word| self.peek().is(word)) {
            return Ok(None);
        }
        self.at += 1;
        let from = self.at;
        match self.condition() {
            Ok(text) if self.at_clause() => Ok(Some(text)),
            Ok(_) | Err(Unknown) => {
                self.at = from;
                let text = self.raw_clause();
                Ok(Some(text.trim_start().to_owned()))
            }
        }
    }

    /// FROM with all of its joins, whose conditions are looked into.
    fn from(&mut self) -> Result<String, Unknown> {
        let mut text = self.take_spaced();
        self.joins(&mut text)?;
        Ok(text)
    }

    fn joins(&mut self, text: &mut String) -> Result<(), Unknown> {
        while !self.at_clause() {
            if self.peek().is("(") {
                *text += &self.take_spaced();
                if self.peek().is("SELECT") {
                    *text += self.peek().space;
                    *text += &self.subquery()?;
                } else {
                    self.deeper(|parser| parser.joins(text))?;
                }
                *text += self.peek().space;
                *text += self.expect(")")?;
            } else if self.peek().is("ON") {
                *text += &self.take_spaced();
                *text += self.peek().space;
                *text += &self.condition()?;
            } else {
                *text += &self.table();
            }
        }
        Ok(())
    }

    /// Values with their directions.
    pub(super) fn order_list(&mut self) -> Result<Vec<String>, Unknown> {
        let mut list = Vec::new();
        loop {
            let mut text = self.value()?;
            while ["ASC", "DESC", "NULLS", "FIRST", "LAST"].iter().any(|word| self.peek().is(word)) {
                text += &self.take_spaced();
            }
            list.push(text);
            if !self.peek().is(",") {
                return Ok(list);
            }
            self.at += 1;
        }
    }

    /// A query inside of another statement.
    pub(super) fn subquery(&mut self) -> Result<String, Unknown> {
        let place = Place { paging: self.paging, nested: true, exact: false };
        self.query()?.render(place)
    }
}
