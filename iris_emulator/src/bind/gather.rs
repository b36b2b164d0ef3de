//! GROUP BY as one pass over the rows (`iris_groups`), where that gives what SQLite's sort would give, and sooner.
//!
//! While the select list, HAVING and ORDER BY are bound, aggregates are noted and stand for a column of the groups, as
//! keys do. What needs the rows themselves makes the query unfit: it is bound again, the plain way.

use super::compare::collation_of;
use super::walk::has_aggregate;
use super::{Aggregates, Binder, BoundExpr};
use crate::catalog::{Collation, literal, quoted};
use crate::sql::ast::{Expr, OrderItem, Select};
use crate::value::Family;

/// The name of the groups among the tables.
const GROUPS: &str = "%GROUPS";

/// SQLite's functions take no more arguments than 127, and one is the plan.
const MAX_COLUMNS: usize = 100;

/// Groups that are gathered in one pass.
#[derive(Debug)]
pub(super) struct Gathering {
    keys: Vec<Key>,
    aggregates: Vec<Gathered>,
    clause: Clause,
    is_unfit: bool,
}

#[derive(Debug)]
struct Key {
    /// Of a row.
    bound: BoundExpr,
    collation: &'static str,
    /// Whether the groups come in its falling order.
    descends: bool,
}

#[derive(Debug)]
struct Gathered {
    /// How `iris_groups` is told of it: `COUNT`, `MIN SQLUPPER`.
    plan: String,
    argument: Option<String>,
    /// Where it stands first.
    clause: Clause,
}

/// The clauses after GROUP BY in the order in which SQLite looks for aggregates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Clause {
    Select,
    OrderBy,
    Having,
}

impl Binder<'_> {
    /// What is gathered for a query that seems fit for it.
    pub(super) fn gathering(
        &self,
        select: &Select,
        order_by: &[OrderItem],
        group_by: &[BoundExpr],
    ) -> Option<Gathering> {
        let is_wanted = self.setting.gathers_groups && self.runs_once && select.distinct_by.is_empty();
        let is_sorted = select.group_by.first().is_none_or(|first| self.has_index(first));
        if !is_wanted || is_sorted || group_by.len() > MAX_COLUMNS {
            return None;
        }
        // where ORDER BY has as many items, SQLite sorts the groups in the directions of those
        let directs = order_by.len() == group_by.len();
        let mut keys = Vec::new();
        for (at, (expr, bound)) in select.group_by.iter().zip(group_by).enumerate() {
            let family =
                bound.family().filter(|family| !matches!(family, Family::Decimal | Family::Vector))?;
            if is_constant(expr) {
                return None;
            }
            keys.push(Key {
                bound: bound.clone(),
                collation: collation_of(family, bound.collation),
                descends: directs && order_by[at].descending,
            });
        }
        Some(Gathering { keys, aggregates: Vec::new(), clause: Clause::Select, is_unfit: false })
    }

    /// Whether it is a field with an index, whose order SQLite would use.
    fn has_index(&self, expr: &Expr) -> bool {
        let Expr::Column { table, column } = expr else { return false };
        let Some((schema, name, field)) = self.origin(table.as_ref(), column) else { return false };
        let Some(table) = self.setting.catalog.find(&schema, &name) else { return false };
        let position = table.position(&field);
        table.keys().any(|key| key.columns.first().copied() == position)
            || table.indexes.iter().any(|index| index.columns.first().map(|(at, _)| *at) == position)
            || table.foreign_keys.iter().any(|key| key.columns.first().copied() == position)
    }

    /// Goes on to another clause.
    pub(super) fn gather_from(&mut self, clause: Clause) {
        if let Some(gathering) = &mut self.gathering {
            gathering.clause = clause;
        }
    }

    /// The column of the groups for an item that is a key, and nothing more. Inside of an expression it would be
    /// compared otherwise: there it has the affinity that SQLite gives to it.
    pub(super) fn group_key(&mut self, expr: &Expr) -> Option<BoundExpr> {
        if has_aggregate(expr) {
            return None;
        }
        let gathering = self.gathering.take()?;
        let bound = self.value(expr, None);
        let key = bound.ok().and_then(|bound| {
            let places = gathering.keys.iter().enumerate().filter(|(_, key)| key.bound.sql == bound.sql);
            // a key may be shown by another collation than it is grouped by, and of several one that folds it
            let (at, _) = places.min_by_key(|(_, key)| key.bound.collation == Some(Collation::Exact))?;
            Some(BoundExpr { sql: cell(at), ..bound })
        });
        self.gathering = Some(gathering);
        key
    }

    /// A field that is no item by itself: outside of aggregates it makes the query unfit.
    pub(super) fn gather_field(&mut self) {
        if self.is_of_groups() {
            self.gather_nothing();
        }
    }

    fn is_of_groups(&self) -> bool {
        matches!(self.aggregates, Aggregates::Allowed | Aggregates::Seen)
    }

    /// An aggregate as a column of the groups, if they are gathered; without a plan it makes the query unfit.
    pub(super) fn gathered(
        &mut self,
        bound: BoundExpr,
        plan: Option<String>,
        argument: Option<String>,
    ) -> BoundExpr {
        let Some(gathering) = &mut self.gathering else { return bound };
        let Some(plan) = plan else {
            gathering.is_unfit = true;
            return bound;
        };
        let known = gathering
            .aggregates
            .iter()
            .position(|aggregate| aggregate.plan == plan && aggregate.argument == argument);
        let clause = gathering.clause;
        let at = known.unwrap_or_else(|| {
            gathering.aggregates.push(Gathered { plan, argument, clause });
            gathering.aggregates.len() - 1
        });
        let first = &mut gathering.aggregates[at].clause;
        *first = clause.min(*first);
        let cell = cell(gathering.keys.len() + at);
        // in SQLite a function collates as its argument does
        let sql = match gathering.aggregates[at].collation() {
            Some(collation) => format!("({cell} COLLATE {collation})"),
            None => cell,
        };
        BoundExpr { sql, ..bound }
    }

    /// Something needs the rows.
    pub(super) fn gather_nothing(&mut self) {
        if let Some(gathering) = &mut self.gathering {
            gathering.is_unfit = true;
        }
    }
}

/// A column of the groups.
fn cell(at: usize) -> String {
    format!("{}.{}", quoted(GROUPS), quoted(&(at + 1).to_string()))
}

/// What SQLite might take as the position of a column, or has no type of its own.
fn is_constant(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Null
            | Expr::Integer(_)
            | Expr::Number(_)
            | Expr::String(_)
            | Expr::Param(_)
            | Expr::Negate(_)
            | Expr::OdbcLiteral { .. }
    )
}

impl Gathering {
    /// The keys as columns of the groups.
    pub(super) fn keys(&self) -> Vec<BoundExpr> {
        let keys = self.keys.iter().enumerate();
        keys.map(|(at, key)| BoundExpr { sql: cell(at), ..key.bound.clone() }).collect()
    }

    /// The groups of these rows, for FROM; `None` if the query is not fit.
    pub(super) fn source(&self, rows: &str) -> Option<String> {
        let width = self.keys.len() + self.aggregates.len();
        if self.is_unfit || width > MAX_COLUMNS {
            return None;
        }
        let arguments = self.keys.iter().map(|key| &key.bound.sql);
        let arguments =
            arguments.chain(self.aggregates.iter().filter_map(|gathered| gathered.argument.as_ref()));
        let arguments = std::iter::once(literal(&self.plan())).chain(arguments.cloned());
        let arguments = arguments.collect::<Vec<_>>().join(", ");
        let cells: Vec<String> = (0..width)
            .map(|at| {
                let name = quoted(&(at + 1).to_string());
                format!("iris_group_cell(value, key, {at}) AS {name}")
            })
            .collect();
        Some(format!(
            "(WITH gathered(groups) AS (SELECT iris_groups({arguments}){rows}) \
             SELECT {} FROM gathered CROSS JOIN json_each(groups)) AS {}",
            cells.join(", "),
            quoted(GROUPS)
        ))
    }

    /// What `iris_groups` is told.
    fn plan(&self) -> String {
        let keys = self.keys.iter().map(|key| {
            let collation = key.collation.strip_prefix(" COLLATE ").unwrap_or("BINARY");
            format!("{collation}{}", if key.descends { " DESC" } else { "" })
        });
        let aggregates = self.aggregates.iter().map(|gathered| gathered.plan.as_str());
        // SQLite shows the keys of the row that the last MIN or MAX has found
        let extremes = self.aggregates.iter().enumerate().filter(|(_, gathered)| gathered.is_extreme());
        let shown_by = extremes.max_by_key(|(at, gathered)| (gathered.clause, *at));
        let shown_by = shown_by.map_or_else(String::new, |(at, _)| at.to_string());
        format!(
            "{}; {}; {shown_by}",
            keys.collect::<Vec<_>>().join(", "),
            aggregates.collect::<Vec<_>>().join(", ")
        )
    }
}

impl Gathered {
    fn is_extreme(&self) -> bool {
        self.plan.starts_with("MIN") || self.plan.starts_with("MAX")
    }

    /// The collation of MIN or MAX, where it has one.
    fn collation(&self) -> Option<&str> {
        self.plan.split_once(' ').map(|(_, collation)| collation)
    }
}
