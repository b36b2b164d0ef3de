//! What a query reads from: tables, joins, subqueries, and what WITH has named.

use super::Binder;
use super::compare::comparable;
use super::query::Binding;
use super::scope::{Source, SourceColumn};
use crate::catalog::{SESSION, Table, literal, quoted, resolve_cast};
use crate::sql::ast::{Expr, Ident, JoinCondition, JoinKind, JsonColumn, Query, TableName, TableRef};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

/// How many views may read one another, so that reading them does not overflow the stack.
const MAX_VIEWS: usize = 32;

impl Binder<'_> {
    /// A subquery among the tables, its rows numbered for %VID.
    fn add_derived(
        &mut self,
        alias: String,
        is_common: bool,
        (sql, columns): (String, Vec<SourceColumn>),
    ) -> Binding<String> {
        let view_id = quoted("%VID");
        let text =
            format!("(SELECT *, row_number() OVER () AS {view_id} FROM ({sql})) AS {}", quoted(&alias));
        self.add_source(Source { is_common, ..Source::derived(alias, columns, Some(view_id)) })?;
        Ok(text)
    }

    /// RSQL_with: a name that WITH gave to a query; a later one may use those before it.
    fn common_table(&mut self, name: &TableName) -> Binding<Option<(String, Vec<SourceColumn>)>> {
        let position = self.common_tables.iter().rposition(|table| table.name == name.name);
        let Some(position) = position.filter(|_| name.schema.is_none()) else { return Ok(None) };
        let later = self.common_tables.split_off(position);
        // it does not see the tables of whoever names it
        let scopes = std::mem::take(&mut self.scopes);
        let result = self.query_once(&later[0].query);
        self.scopes = scopes;
        self.common_tables.extend(later);
        result.map(Some)
    }

    /// RSQL_createview: a view is read as its query; it sees nothing of whoever reads it.
    fn view(&mut self, view: &Table, query: &Query) -> Binding<(String, Vec<SourceColumn>)> {
        let label = view.label();
        if self.views.contains(&label) {
            return Err(SqlError::new(SqlCode::FATAL, format!("the view {label} reads itself")));
        }
        if self.views.len() == MAX_VIEWS {
            return Err(SqlError::not_emulated("views that read views so deeply"));
        }
        self.views.push(label);
        let scopes = std::mem::take(&mut self.scopes);
        let common_tables = std::mem::take(&mut self.common_tables);
        let result = self.query_once(query);
        self.common_tables = common_tables;
        self.scopes = scopes;
        self.views.pop();
        let (sql, columns) = result?;
        let names = view.columns.iter().map(|column| column.name.clone()).collect();
        Ok(renamed(&sql, columns, names))
    }

    pub(super) fn from(&mut self, tables: &[TableRef]) -> Binding<String> {
        let mut bound = Vec::with_capacity(tables.len());
        for table in tables {
            bound.push(self.table(table)?);
        }
        Ok(bound.join(" CROSS JOIN "))
    }

    fn table(&mut self, table: &TableRef) -> Binding<String> {
        match table {
            TableRef::Table { name, alias } => self.named_table(name, alias.as_ref()),
            TableRef::Derived { query, alias } => {
                let result = self.query_once(query)?;
                let alias = self.alias_or_label(alias.as_ref());
                self.add_derived(alias, false, result)
            }
            TableRef::Join { left, kind, right, on } => self.join(left, *kind, right, on),
            TableRef::JsonTable { source, path, columns, alias } => {
                self.json_table(source, path, columns, alias.as_ref())
            }
        }
    }

    fn alias_or_label(&mut self, alias: Option<&Ident>) -> String {
        alias.map_or_else(|| self.label(), |alias| alias.text.to_uppercase())
    }

    fn named_table(&mut self, name: &TableName, alias: Option<&Ident>) -> Binding<String> {
        if let Some(result) = self.common_table(name)? {
            let is_common = alias.is_none();
            let alias = alias.unwrap_or(&name.name).text.to_uppercase();
            return self.add_derived(alias, is_common, result);
        }
        let table = self.setting.catalog.table(name)?;
        if let Some(view) = &table.view {
            let result = self.view(table, &view.query)?;
            let label = alias.unwrap_or(&name.name).text.to_uppercase();
            let text = self.add_derived(label, false, result)?;
            if alias.is_none() {
                let schema = table.schema.to_uppercase();
                if let Some(source) = self.scope()?.sources.last_mut() {
                    source.schema = Some(schema);
                }
            }
            return Ok(text);
        }
        self.reads_catalog |= table.is_system();
        let source = Source::of_table(table, alias);
        let (storage, label) = (table.storage_name(), quoted(&source.alias));
        if table.temporary {
            self.reads_temporary = true;
            self.add_source(source)?;
            let own = format!("{} = iris_session()", quoted(SESSION));
            return Ok(format!("(SELECT * FROM {} WHERE {own}) AS {label}", quoted(&storage)));
        }
        if self.setting.reads_committed && !table.is_system() {
            self.committed.push(format!("iris_committed({}, {label}.rowid)", literal(&storage)));
        }
        self.add_source(source)?;
        Ok(format!("{} AS {label}", quoted(&storage)))
    }

    fn join(
        &mut self,
        left: &TableRef,
        kind: JoinKind,
        right: &TableRef,
        on: &JoinCondition,
    ) -> Binding<String> {
        if super::outer::is_unsupported(left, kind, right, on) {
            return Err(SqlError::new(SqlCode::OUTER_JOIN, SqlCode::OUTER_JOIN.text()));
        }
        let nested = matches!(right, TableRef::Join { .. });
        let before = self.scope()?.sources.len();
        let left_text = self.table(left)?;
        let middle = self.scope()?.sources.len();
        let right_text = self.table(right)?;
        let keyword = match kind {
            JoinKind::Inner => "INNER JOIN",
            JoinKind::Left => "LEFT JOIN",
            JoinKind::Right => "RIGHT JOIN",
            JoinKind::Full => "FULL JOIN",
            JoinKind::Cross => "CROSS JOIN",
        };
        let on = match on {
            JoinCondition::None => String::new(),
            JoinCondition::On(condition) => {
                // RSQL_join: only of the tables of the join
                let others: Vec<Source> = self.scope()?.sources.drain(..before).collect();
                let condition = self.predicate(condition);
                self.scope()?.sources.splice(..0, others);
                format!(" ON {}", condition?)
            }
            JoinCondition::Using(names) => {
                let names: Vec<String> = names.iter().map(|name| name.text.to_uppercase()).collect();
                self.equal(&names, kind, before, middle)?
            }
            JoinCondition::Natural => {
                let names = self.shared_names(before, middle)?;
                self.equal(&names, kind, before, middle)?
            }
        };
        // RSQL_join: a join may stand in parentheses behind another
        let right_text = if nested { format!("({right_text})") } else { right_text };
        Ok(format!("{left_text} {keyword} {right_text}{on}"))
    }

    /// The fields that both sides of a join have.
    fn shared_names(&mut self, before: usize, middle: usize) -> Binding<Vec<String>> {
        let sources = &self.scope()?.sources;
        let names = |sources: &[Source]| -> Vec<String> {
            sources
                .iter()
                .flat_map(|source| &source.columns)
                .map(|column| column.name.to_uppercase())
                .collect()
        };
        let right = names(&sources[middle..]);
        Ok(names(&sources[before..middle]).into_iter().filter(|name| right.contains(name)).collect())
    }

    /// RSQL_join: fields of one name are equal; both are fields of the result.
    fn equal(&mut self, names: &[String], kind: JoinKind, before: usize, middle: usize) -> Binding<String> {
        if kind == JoinKind::Full {
            return Err(SqlError::new(SqlCode::OUTER_JOIN, SqlCode::OUTER_JOIN.text()));
        }
        let mut conditions = Vec::new();
        for name in names {
            let sources = &self.scope()?.sources;
            let find = |sources: &[Source]| sources.iter().find_map(|source| source.find(name));
            let not_found = || {
                SqlError::new(
                    SqlCode::FIELD_NOT_FOUND,
                    format!("Field '{name}' not found in the applicable tables"),
                )
            };
            let left = find(&sources[before..middle]).ok_or_else(not_found)?;
            let right = find(&sources[middle..]).ok_or_else(not_found)?;
            let pair = comparable(left, right)?;
            conditions.push(format!("({} = {}{})", pair.left, pair.right, pair.collation));
        }
        Ok(format!(" ON {}", if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") }))
    }

    /// RSQL_jsontable: a row for each element that the path leads to.
    fn json_table(
        &mut self,
        source: &Expr,
        path: &str,
        columns: &[JsonColumn],
        alias: Option<&Ident>,
    ) -> Binding<String> {
        let source = self.value(source, Some(&super::text()))?;
        let source = super::text::logical_text(source)?;
        let mut items = Vec::new();
        let mut outputs = Vec::new();
        for column in columns {
            let (sql, ty) = match &column.data_type {
                None => ("key + 1".to_owned(), SqlType::Integer),
                Some(ty) => {
                    let ty = resolve_cast(ty)?;
                    let path = literal(&column.path);
                    let value = format!("iris_json_value(value, {path})");
                    (format!("iris_cast({value}, 'VARCHAR(65535)', {})", literal(&ty.to_string())), ty)
                }
            };
            items.push(format!("{sql} AS {}", quoted(&column.name.text)));
            outputs.push(SourceColumn {
                name: column.name.text.clone(),
                storage: None,
                ty,
                collation: None,
                origin: None,
                is_arrow: false,
            });
        }
        let label = self.alias_or_label(alias);
        let text = format!(
            "(SELECT {} FROM json_each(iris_json_rows({}, {}))) AS {}",
            items.join(", "),
            source.sql,
            literal(path),
            quoted(&label)
        );
        self.add_source(Source::derived(label, outputs, None))?;
        Ok(text)
    }
}

/// A query whose columns have other names.
fn renamed(sql: &str, mut columns: Vec<SourceColumn>, names: Vec<String>) -> (String, Vec<SourceColumn>) {
    let numbers: Vec<String> = (1..=columns.len()).map(|number| quoted(&number.to_string())).collect();
    let items: Vec<String> =
        numbers.iter().zip(&names).map(|(number, name)| format!("{number} AS {}", quoted(name))).collect();
    for (column, name) in columns.iter_mut().zip(names) {
        column.name = name;
    }
    // by their numbers: two columns may have one name
    let text = format!(
        "SELECT {} FROM (WITH side({}) AS ({sql}) SELECT * FROM side)",
        items.join(", "),
        numbers.join(", ")
    );
    (text, columns)
}
