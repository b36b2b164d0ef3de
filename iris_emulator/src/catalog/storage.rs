//! A table in SQLite: the statements that create it and its indexes.

use rusqlite::types::Value as Stored;

use super::model::{Collation, Column, Index, Key, SESSION, Table, storage_name};
use super::quoted;
use crate::sql::ast::{Expr, ReferentialAction};

impl Table {
    /// CREATE TABLE and CREATE INDEX for SQLite.
    pub(crate) fn storage_ddl(&self) -> String {
        self.table_ddl(&self.storage_name()) + &self.indexes_ddl()
    }

    /// CREATE TABLE for SQLite, with that name.
    pub(crate) fn table_ddl(&self, name: &str) -> String {
        let mut parts = Vec::new();
        if !self.columns.iter().any(|column| column.identity) {
            // AUTOINCREMENT: the counter does not go back when a row is undone
            parts.push(format!("{} INTEGER PRIMARY KEY AUTOINCREMENT", quoted("%ID")));
        }
        for (position, column) in self.columns.iter().enumerate() {
            let mut part = column.storage_ddl();
            if self.sets_default(position)
                && let Some(default) = column.stored_default()
            {
                part.push_str(&format!(" DEFAULT {default}"));
            }
            parts.push(part);
        }
        if self.temporary {
            parts.push(format!("{} INTEGER NOT NULL", quoted(SESSION)));
        }
        for key in self.foreign_keys.iter().filter(|key| !key.no_check) {
            parts.push(format!(
                "FOREIGN KEY ({}) REFERENCES {} ({}) ON DELETE {} ON UPDATE {}",
                self.column_list(&key.columns),
                quoted(&storage_name(&key.references.0, &key.references.1)),
                key.referenced_columns.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "),
                action(key.on_delete),
                action(key.on_update),
            ));
        }
        format!("CREATE TABLE {} ({});", quoted(name), parts.join(", "))
    }

    /// CREATE INDEX for SQLite, for each key and index.
    pub(crate) fn indexes_ddl(&self) -> String {
        let keys = self.keys().map(|key| self.unique_index_ddl(key));
        keys.chain(self.indexes.iter().map(|index| self.index_ddl(index))).collect()
    }

    /// DROP INDEX for SQLite, for each key and index.
    pub(crate) fn drop_indexes_ddl(&self) -> String {
        let keys = self.keys().map(|key| &key.name);
        let indexes = self.indexes.iter().filter(|index| index.kind.is_stored()).map(|index| &index.name);
        keys.chain(indexes).map(|name| format!("DROP INDEX {};", quoted(&self.index_name(name)))).collect()
    }

    pub(crate) fn unique_index_ddl(&self, key: &Key) -> String {
        let session = if self.temporary { format!(", {}", quoted(SESSION)) } else { String::new() };
        format!(
            "CREATE UNIQUE INDEX {} ON {} ({}{session});",
            quoted(&self.index_name(&key.name)),
            quoted(&self.storage_name()),
            self.column_list(&key.columns)
        )
    }

    /// CREATE INDEX for SQLite; nothing for an index of vectors.
    pub(crate) fn index_ddl(&self, index: &Index) -> String {
        if !index.kind.is_stored() {
            return String::new();
        }
        let columns = index.columns.iter().map(|(position, descends)| {
            format!("{}{}", quoted(&self.columns[*position].name), if *descends { " DESC" } else { "" })
        });
        let columns: Vec<String> = columns.collect();
        let (name, table) = (quoted(&self.index_name(&index.name)), quoted(&self.storage_name()));
        format!("CREATE INDEX {name} ON {table} ({});", columns.join(", "))
    }

    fn column_list(&self, positions: &[usize]) -> String {
        let names = positions.iter().filter_map(|position| self.columns.get(*position));
        names.map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ")
    }
}

impl Column {
    /// The default as SQLite stores it; `None` where it is no literal of the field's type.
    pub(crate) fn stored_default(&self) -> Option<String> {
        let stored = stored_literal(self.default.as_ref().unwrap_or(&Expr::Null))?;
        match crate::convert::assign(stored, &self.ty).ok()? {
            Stored::Null => Some("NULL".to_owned()),
            Stored::Integer(value) => Some(value.to_string()),
            Stored::Text(text) => Some(super::literal(&text)),
            Stored::Real(_) | Stored::Blob(_) => None,
        }
    }

    fn storage_ddl(&self) -> String {
        use crate::value::Family;
        let name = quoted(&self.name);
        if self.identity {
            return format!("{name} INTEGER PRIMARY KEY AUTOINCREMENT");
        }
        let mut ddl = match self.ty.family() {
            Family::Integer | Family::Date | Family::Time | Family::PosixTime => format!("{name} INTEGER"),
            Family::Decimal => format!("{name} TEXT COLLATE DECIMAL"),
            Family::Double => format!("{name} REAL"),
            Family::Text => match self.collation {
                Collation::SqlUpper => format!("{name} TEXT COLLATE SQLUPPER"),
                Collation::SqlString => format!("{name} TEXT COLLATE SQLSTRING"),
                Collation::Upper => format!("{name} TEXT COLLATE UPPER"),
                Collation::Exact => format!("{name} TEXT"),
            },
            Family::Timestamp | Family::List => format!("{name} TEXT"),
            Family::Binary | Family::Vector => format!("{name} BLOB"),
        };
        if !self.nullable {
            ddl.push_str(" NOT NULL");
        }
        ddl
    }
}

/// A literal as a value.
fn stored_literal(literal: &Expr) -> Option<Stored> {
    Some(match literal {
        Expr::Null => Stored::Null,
        Expr::Integer(value) => Stored::Integer(*value),
        Expr::Number(text) | Expr::String(text) => Stored::Text(text.clone()),
        Expr::Negate(value) => match &**value {
            Expr::Integer(value) => Stored::Integer(value.checked_neg()?),
            Expr::Number(text) => Stored::Text(format!("-{text}")),
            _ => return None,
        },
        _ => return None,
    })
}

fn action(action: ReferentialAction) -> &'static str {
    match action {
        ReferentialAction::NoAction => "NO ACTION",
        ReferentialAction::Cascade => "CASCADE",
        ReferentialAction::SetNull => "SET NULL",
        ReferentialAction::SetDefault => "SET DEFAULT",
    }
}
