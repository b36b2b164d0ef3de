//! What the catalog knows of a table.

use crate::SqlType;
pub(crate) use crate::sql::ast::Collation;
use crate::sql::ast::{CheckOption, Expr, Query, ReferentialAction};

use super::{Limits, quoted};

/// The schema of the catalog's own tables.
pub(crate) const INFORMATION_SCHEMA: &str = "INFORMATION_SCHEMA";

/// The column that tells whose row a row of a temporary table is, in SQLite.
pub(crate) const SESSION: &str = "%SESSION";

/// A base table or a view.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// Schema, in the case it was first written in.
    pub(crate) schema: String,
    /// Name, likewise.
    pub(crate) name: String,
    /// `%DESCRIPTION`
    pub(crate) description: Option<String>,
    /// Columns in order. A column with [`Column::identity`] is the RowID itself; without one the RowID is the
    /// hidden `ID`, reachable as `%ID`.
    pub(crate) columns: Vec<Column>,
    /// The primary key.
    pub(crate) primary_key: Option<Key>,
    /// Unique constraints and unique indexes.
    pub(crate) unique: Vec<Key>,
    /// Foreign keys.
    pub(crate) foreign_keys: Vec<ForeignKey>,
    /// Other indexes, HNSW ones among them.
    pub(crate) indexes: Vec<Index>,
    /// `WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1`
    pub(crate) allow_identity_insert: bool,
    /// `GLOBAL TEMPORARY`: each session has rows of its own.
    pub(crate) temporary: bool,
    /// `WITH STORAGETYPE = COLUMNAR`
    pub(crate) columnar: bool,
    /// What it shows, if it is a view; then there is no table in SQLite.
    pub(crate) view: Option<Box<View>>,
}

/// What a view shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct View {
    pub(crate) query: Query,
    /// `WITH READ ONLY`
    pub(crate) read_only: bool,
    /// `WITH CHECK OPTION`
    pub(crate) check_option: CheckOption,
    /// The names that CREATE VIEW gives its columns; none where they are those of the query.
    pub(crate) names: Vec<String>,
}

/// A column of a base table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    /// Name, in the case it was written in.
    pub(crate) name: String,
    /// Its type.
    pub(crate) ty: SqlType,
    /// MINVAL and MAXVAL of its type.
    pub(crate) limits: Limits,
    /// Whether it may be NULL: false for NOT NULL, IDENTITY and primary key columns.
    pub(crate) nullable: bool,
    /// `DEFAULT`
    pub(crate) default: Option<Expr>,
    /// `ON UPDATE`: what it gets when a row changes and it is not named.
    pub(crate) on_update: Option<Expr>,
    /// Whether it is the IDENTITY column.
    pub(crate) identity: bool,
    /// How IRIS fills it, if it does.
    pub(crate) counting: Counting,
    /// Its collation; [`Collation::Exact`] for what is not text.
    pub(crate) collation: Collation,
    /// `%DESCRIPTION`
    pub(crate) description: Option<String>,
}

/// How IRIS fills a column that counts (GSQL_tables).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Counting {
    #[default]
    None,
    /// SERIAL: the next number where none is given, and a given one moves the counter.
    Counter,
    /// AUTO_INCREMENT: the next number where none is given, whatever was given before.
    AutoIncrement,
    /// ROWVERSION: the namespace's next number, whenever the row changes.
    RowVersion,
}

/// A primary key or a unique constraint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    /// The constraint's name.
    pub(crate) name: String,
    /// Positions in [`Table::columns`].
    pub(crate) columns: Vec<usize>,
    /// Whether it came from CREATE UNIQUE INDEX and not from a constraint.
    pub(crate) is_index: bool,
}

/// A foreign key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ForeignKey {
    /// The constraint's name.
    pub(crate) name: String,
    /// Positions in [`Table::columns`].
    pub(crate) columns: Vec<usize>,
    /// The referenced table: schema and name.
    pub(crate) references: (String, String),
    /// The referenced columns' names.
    pub(crate) referenced_columns: Vec<String>,
    /// `ON DELETE`
    pub(crate) on_delete: ReferentialAction,
    /// `ON UPDATE`
    pub(crate) on_update: ReferentialAction,
    /// `NOCHECK` (RSQL_createtable): arrows follow it, and that is all.
    pub(crate) no_check: bool,
}

/// An index that is not unique.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Index {
    /// Its name.
    pub(crate) name: String,
    /// Positions in [`Table::columns`], each with whether it descends.
    pub(crate) columns: Vec<(usize, bool)>,
    /// What kind it is. SQLite has none of vectors: queries come out right without it.
    pub(crate) kind: IndexKind,
    /// `WITH DATA`: positions of fields whose values it holds, too.
    pub(crate) data: Vec<usize>,
}

/// How an index is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IndexKind {
    Standard,
    Bitmap,
    /// Of the rows, not of fields.
    BitmapExtent,
    BitSlice,
    Columnar,
    Hnsw,
}

impl IndexKind {
    /// Whether SQLite has an index for it.
    pub(crate) fn is_stored(self) -> bool {
        !matches!(self, Self::Hnsw | Self::BitmapExtent)
    }
}

impl Counting {
    /// Whether a counter of the table gives the number.
    pub(crate) fn is_by_table(self) -> bool {
        matches!(self, Self::Counter | Self::AutoIncrement)
    }
}

impl Table {
    /// A table without columns.
    pub(crate) fn new(schema: &str, name: &str) -> Self {
        Self {
            schema: schema.to_owned(),
            name: name.to_owned(),
            description: None,
            columns: Vec::new(),
            primary_key: None,
            unique: Vec::new(),
            foreign_keys: Vec::new(),
            indexes: Vec::new(),
            allow_identity_insert: false,
            temporary: false,
            columnar: false,
            view: None,
        }
    }

    /// The class that projects it: its schema is the package, SQLUser is the package User.
    pub(crate) fn class_name(&self) -> String {
        let package = if self.schema == super::DEFAULT_SCHEMA { "User" } else { &self.schema };
        format!("{package}.{}", self.name)
    }

    /// The name of the table in SQLite, not delimited.
    pub(crate) fn storage_name(&self) -> String {
        storage_name(&self.schema, &self.name)
    }

    /// Whether it is one of the catalog's own tables, which nobody writes to.
    pub(crate) fn is_system(&self) -> bool {
        self.schema == INFORMATION_SCHEMA || self.schema.starts_with('%')
    }

    pub(crate) fn column(&self, name: &str) -> Option<&Column> {
        self.position(name).map(|position| &self.columns[position])
    }

    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        let name = name.to_uppercase();
        self.columns.iter().position(|column| column.name.to_uppercase() == name)
    }

    /// The primary key and the unique keys.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.primary_key.iter().chain(&self.unique)
    }

    /// This table's unique key that a foreign key references; `None` when it is the RowID.
    pub(crate) fn referenced_key(&self, key: &ForeignKey) -> Option<&Key> {
        let referenced: Option<Vec<usize>> =
            key.referenced_columns.iter().map(|name| self.position(name)).collect();
        self.keys().find(|unique| Some(&unique.columns) == referenced.as_ref())
    }

    /// `Schema.Table`, as messages name it.
    pub(crate) fn label(&self) -> String {
        format!("{}.{}", self.schema, self.name)
    }

    /// The name of the RowID in SQLite, delimited: the IDENTITY column or the hidden one.
    pub(crate) fn row_id(&self) -> String {
        let identity = self.columns.iter().find(|column| column.identity);
        identity.map_or_else(|| quoted("%ID"), |column| quoted(&column.name))
    }

    /// What the RowID is named (RSQL_createtable): ID, or ID1, ID2, … where fields have these names.
    pub(crate) fn row_id_name(&self) -> String {
        row_id_name(|name| self.position(name).is_some())
    }

    /// Whether the field gets its default when the row that it references goes or changes.
    pub(crate) fn sets_default(&self, position: usize) -> bool {
        self.foreign_keys.iter().any(|key| {
            key.columns.contains(&position)
                && [key.on_delete, key.on_update].contains(&ReferentialAction::SetDefault)
        })
    }

    /// Whether one of its keys or indexes has that name.
    pub(crate) fn has_index(&self, name: &str) -> bool {
        self.keys().any(|key| key.name.eq_ignore_ascii_case(name))
            || self.indexes.iter().any(|index| index.name.eq_ignore_ascii_case(name))
    }

    /// The name of an index in SQLite, not delimited.
    pub(crate) fn index_name(&self, key: &str) -> String {
        format!("{}:{key}", self.storage_name())
    }
}

impl Column {
    /// A column that may be NULL and nothing else.
    pub(crate) fn new(name: String, ty: SqlType, collation: Collation) -> Self {
        Self {
            name,
            ty,
            limits: Limits::default(),
            nullable: true,
            default: None,
            on_update: None,
            identity: false,
            counting: Counting::None,
            collation,
            description: None,
        }
    }

    /// Whether IRIS alone gives it values.
    pub(crate) fn is_row_version(&self) -> bool {
        self.counting == Counting::RowVersion
    }
}

/// The first of the RowID's names that is free.
pub(crate) fn row_id_name(is_taken: impl Fn(&str) -> bool) -> String {
    let mut names = std::iter::once("ID".to_owned()).chain((1..).map(|number| format!("ID{number}")));
    names.find(|name| !is_taken(name)).unwrap_or_default()
}

/// The RowID where no field is it, as what a statement assigns to.
pub(crate) fn hidden_row_id() -> &'static Column {
    static ROW_ID: std::sync::OnceLock<Column> = std::sync::OnceLock::new();
    ROW_ID.get_or_init(|| Column {
        identity: true,
        ..Column::new("%ID".to_owned(), SqlType::BigInt, Collation::Exact)
    })
}

pub(super) fn storage_name(schema: &str, name: &str) -> String {
    format!("{schema}.{name}").to_uppercase()
}
