//! The tables that a query sees, and names in them.

use super::{Binder, BoundExpr};
use crate::catalog::{Collation, Table, quoted, row_id_name};
use crate::sql::ast::{Ident, TableName};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

/// The tables of one query.
#[derive(Debug, Default)]
pub(super) struct Scope {
    pub(super) sources: Vec<Source>,
}

/// One table, or subquery, of a FROM clause.
#[derive(Debug)]
pub(super) struct Source {
    /// The alias or the table's name, in upper case.
    pub(super) alias: String,
    /// The table's schema, in upper case, when it has no alias.
    pub(super) schema: Option<String>,
    pub(super) columns: Vec<SourceColumn>,
    /// The RowID's name in SQLite, delimited.
    pub(super) row_id: Option<String>,
    /// The name of what numbers the rows of a subquery, delimited.
    pub(super) view_id: Option<String>,
    /// Whether WITH named it and no alias stands behind it: then IRIS does not take its name before a field (recorded on
    /// 2025.x and 2026.3).
    pub(super) is_common: bool,
}

/// A column of a table, or of a query's result.
#[derive(Debug, Clone)]
pub(super) struct SourceColumn {
    pub(super) name: String,
    /// Its name in SQLite, where that is another one.
    pub(super) storage: Option<String>,
    pub(super) ty: SqlType,
    pub(super) collation: Option<Collation>,
    /// The table and field that it is: schema, table and field.
    pub(super) origin: Option<(String, String, String)>,
    /// Whether it is a field behind an arrow, without an alias.
    pub(super) is_arrow: bool,
}

impl Source {
    pub(super) fn of_table(table: &Table, alias: Option<&Ident>) -> Self {
        let columns = table.columns.iter().map(|column| SourceColumn {
            name: column.name.clone(),
            storage: None,
            ty: column.ty.clone(),
            collation: matches!(column.ty, SqlType::Varchar(_)).then_some(column.collation),
            origin: Some((table.schema.clone(), table.name.clone(), column.name.to_uppercase())),
            is_arrow: false,
        });
        Self {
            alias: alias.map_or(&table.name, |alias| &alias.text).to_uppercase(),
            schema: alias.is_none().then(|| table.schema.to_uppercase()),
            columns: columns.collect(),
            row_id: (!table.is_system()).then(|| table.row_id()),
            view_id: None,
            is_common: false,
        }
    }

    /// The table under a label of the binder's own.
    pub(super) fn labelled(table: &Table, label: &str) -> Self {
        Self { alias: label.to_owned(), schema: None, ..Self::of_table(table, None) }
    }

    pub(super) fn derived(alias: String, columns: Vec<SourceColumn>, view_id: Option<String>) -> Self {
        Self { alias, schema: None, columns, row_id: None, view_id, is_common: false }
    }

    pub(super) fn is_named(&self, table: &TableName) -> bool {
        self.alias == table.name.text.to_uppercase()
            && !self.is_common
            && match &table.schema {
                Some(schema) => self.schema.as_deref() == Some(schema.text.to_uppercase().as_str()),
                None => true,
            }
    }

    pub(super) fn bind(&self, column: &SourceColumn) -> BoundExpr {
        let name = column.storage.as_ref().unwrap_or(&column.name);
        BoundExpr {
            sql: format!("{}.{}", quoted(&self.alias), quoted(name)),
            ty: Some(column.ty.clone()),
            collation: column.collation,
        }
    }

    pub(super) fn column(&self, name: &str) -> Option<&SourceColumn> {
        self.columns.iter().find(|column| column.name.to_uppercase() == name)
    }

    pub(super) fn find(&self, name: &str) -> Option<BoundExpr> {
        if let Some(column) = self.column(name) {
            return Some(self.bind(column));
        }
        // GSQL_views_vid: sequential integers, for the rows of a subquery in FROM
        if let Some(view_id) = self.view_id.as_ref().filter(|_| name == "%VID") {
            return Some(BoundExpr::new(format!("{}.{view_id}", quoted(&self.alias)), SqlType::Integer));
        }
        // RSQL_select, pseudo-fields: what the table and its class are called
        if let (Some((schema, table, _)), "%TABLENAME" | "%CLASSNAME") =
            (self.columns.first().and_then(|column| column.origin.as_ref()), name)
        {
            let package = if schema == crate::catalog::DEFAULT_SCHEMA { "User" } else { schema };
            let text =
                if name == "%TABLENAME" { format!("{schema}.{table}") } else { format!("{package}.{table}") };
            return Some(BoundExpr::new(crate::catalog::literal(&text), SqlType::Varchar(255)));
        }
        // GSQL_tables: the RowID is named ID, or ID1 where a field has that name; %ID is always the RowID
        let is_its_name = name.starts_with("ID") && row_id_name(|taken| self.column(taken).is_some()) == name;
        let row_id = self.row_id.as_ref().filter(|_| name == "%ID" || is_its_name)?;
        Some(BoundExpr::new(format!("{}.{row_id}", quoted(&self.alias)), SqlType::BigInt))
    }
}

impl Binder<'_> {
    /// The tables of the innermost query.
    pub(super) fn scope(&mut self) -> Result<&mut Scope, SqlError> {
        self.scopes.last_mut().ok_or_else(|| SqlError::new(SqlCode::FATAL, "no query is being bound"))
    }

    pub(super) fn add_source(&mut self, source: Source) -> Result<(), SqlError> {
        let scope = self.scope()?;
        if scope.sources.iter().any(|known| known.alias == source.alias && known.schema == source.schema) {
            return Err(SqlError::new(
                SqlCode::LABEL_CONFLICT,
                format!("Name conflict in the FROM list over label '{}'", source.alias),
            ));
        }
        scope.sources.push(source);
        Ok(())
    }

    /// The field of that name: of the innermost query that has one.
    pub(super) fn column(&self, table: Option<&TableName>, column: &Ident) -> Result<BoundExpr, SqlError> {
        let name = column.text.to_uppercase();
        let mut label_known = table.is_none();
        for scope in self.scopes.iter().rev() {
            let candidates =
                scope.sources.iter().filter(|source| table.is_none_or(|table| source.is_named(table)));
            let mut found = None;
            for source in candidates {
                label_known = true;
                if let Some(bound) = source.find(&name) {
                    if found.is_some() {
                        return Err(SqlError::new(
                            SqlCode::AMBIGUOUS_FIELD,
                            format!("Field '{name}' is ambiguous among the applicable tables"),
                        ));
                    }
                    found = Some(bound);
                }
            }
            if let Some(found) = found {
                return Ok(found);
            }
        }
        match table {
            Some(table) if !label_known => Err(SqlError::new(
                SqlCode::LABEL_NOT_LISTED,
                format!(
                    "Label '{}' is not listed among the applicable tables",
                    table.name.text.to_uppercase()
                ),
            )),
            _ => Err(SqlError::new(
                SqlCode::FIELD_NOT_FOUND,
                format!("Field '{name}' not found in the applicable tables"),
            )),
        }
    }

    /// The table and field that a name means.
    pub(super) fn origin(
        &self,
        table: Option<&TableName>,
        column: &Ident,
    ) -> Option<(String, String, String)> {
        let name = column.text.to_uppercase();
        let sources = self.scopes.iter().rev().flat_map(|scope| &scope.sources);
        sources
            .filter(|source| table.is_none_or(|table| source.is_named(table)))
            .find_map(|source| source.column(&name)?.origin.clone())
    }
}
