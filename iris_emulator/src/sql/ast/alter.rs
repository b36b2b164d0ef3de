//! ALTER TABLE.

use super::{Collation, ColumnDef, Expr, Ident, TableConstraint, TableName, TypeName};

/// `ALTER TABLE table action` (RSQL_altertable)
#[derive(Debug, Clone, PartialEq)]
pub struct AlterTable {
    /// The table.
    pub table: TableName,
    /// What is done to it.
    pub action: AlterAction,
}

/// What ALTER TABLE does.
#[derive(Debug, Clone, PartialEq)]
pub enum AlterAction {
    /// `ADD …, …`
    Add(Vec<Addition>),
    /// `DROP [COLUMN] …, …`, or DELETE for DROP
    DropColumns(Vec<DroppedColumn>),
    /// `DROP FOREIGN KEY …` and its like, or DELETE for DROP
    DropConstraint(DroppedConstraint),
    /// `ALTER [COLUMN] …` and `MODIFY …, …`: fields, and what changes of each.
    Change(Vec<(Ident, ColumnChange)>),
    /// `RENAME name`
    Rename(Ident),
    /// `CONVERT … TO STORAGETYPE = …` of these fields, or of all; `CLEANUP`: how rows are stored, which no statement sees.
    Store(Vec<Ident>),
}

/// What ADD adds.
#[derive(Debug, Clone, PartialEq)]
pub enum Addition {
    /// `[COLUMN] name type …`
    Column(Box<ColumnDef>),
    /// `[CONSTRAINT name] UNIQUE …`
    Constraint(TableConstraint),
    /// `DEFAULT value FOR name`
    Default {
        /// The value.
        value: Expr,
        /// The field.
        column: Ident,
    },
}

/// `name [RESTRICT | CASCADE]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DroppedColumn {
    /// Its name.
    pub name: Ident,
    /// Whether indexes and keys that it is in go with it.
    pub cascade: bool,
}

/// A constraint that is dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DroppedConstraint {
    /// `FOREIGN KEY name`
    ForeignKey(Ident),
    /// `PRIMARY KEY`
    PrimaryKey,
    /// `CONSTRAINT name`
    Named(Ident),
    /// A key by its index: `DROP INDEX name`
    Index(Ident),
}

/// What changes of a field.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnChange {
    /// `RENAME name`
    Rename(Ident),
    /// Another type.
    Type(TypeName),
    /// `[SET] DEFAULT value`; none is `DROP DEFAULT`
    Default(Option<Expr>),
    /// `NULL` is true, `NOT NULL` is false.
    Nullable(bool),
    /// `COLLATE collation`
    Collation(Collation),
}
