//! The abstract syntax of the IRIS SQL that the emulator accepts.
//!
//! What has no node here is refused by the parser; nothing is parsed and then ignored, except where the
//! node's documentation says so.

mod alter;
mod change;
mod command;
mod definition;
mod expression;
mod query;
mod transaction;

pub use alter::{Addition, AlterAction, AlterTable, ColumnChange, DroppedColumn, DroppedConstraint};
pub use change::{Delete, Insert, InsertSource, Restrictions, Update};
pub use command::{Command, CreateTableAs, LockTable, OptionValue};
pub use definition::{
    CheckOption, Collation, ColumnDef, CreateIndex, CreateTable, CreateView, Reference, ReferentialAction,
    TableConstraint, TableConstraintKind, TypeName,
};
pub use expression::{BinaryOp, Expr, FrameBound, Json, OdbcKind, Window};
pub use query::{
    CommonTable, JoinCondition, JoinKind, JsonColumn, OrderItem, Query, QueryBody, Select, SelectItem,
    TableRef, Top,
};
pub use transaction::{CommitMode, Isolation, TransactionModes};

/// A name as written: its text without delimiters. Names are compared without regard to case, delimited or
/// not (GSQL_identifiers).
#[derive(Debug, Clone)]
pub struct Ident {
    /// The text, in the case it was written in.
    pub text: String,
    /// Whether it was delimited by double quotes.
    pub delimited: bool,
}

/// `table` or `schema.table`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableName {
    /// The schema, if written; otherwise the default schema `SQLUser` applies.
    pub schema: Option<Ident>,
    /// The table.
    pub name: Ident,
}

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Statement {
    /// `SELECT …`, with or without `WITH`
    Query(Query),
    /// `INSERT …`
    Insert(Insert),
    /// `UPDATE …`
    Update(Update),
    /// `DELETE …`
    Delete(Delete),
    /// `CREATE TABLE …`
    CreateTable(CreateTable),
    /// `CREATE TABLE t AS SELECT …`
    CreateTableAs(Box<CreateTableAs>),
    /// `ALTER TABLE …`
    AlterTable(AlterTable),
    /// `DROP TABLE [IF EXISTS] t [RESTRICT | CASCADE]`
    DropTable {
        /// The table.
        name: TableName,
        /// Whether a missing table is no error.
        if_exists: bool,
        /// Whether views and foreign keys that need it go with it.
        cascade: bool,
        /// `%NODELDATA`: its rows stay in the global.
        keeps_data: bool,
    },
    /// `CREATE [OR REPLACE] VIEW …`
    CreateView(CreateView),
    /// `DROP VIEW [IF EXISTS] v [RESTRICT | CASCADE]`
    DropView {
        /// The view.
        name: TableName,
        /// Whether it is no error if there is none.
        if_exists: bool,
        /// Whether views that read it go with it.
        cascade: bool,
    },
    /// `TRUNCATE TABLE t`
    Truncate(TableName),
    /// `CREATE [UNIQUE] INDEX …`
    CreateIndex(CreateIndex),
    /// `DROP INDEX [IF EXISTS] i ON [TABLE] t`
    DropIndex {
        /// The index.
        name: Ident,
        /// The table it is on, if written.
        table: Option<TableName>,
        /// Whether a missing index is no error.
        if_exists: bool,
    },
    /// `START TRANSACTION [modes]`
    StartTransaction(TransactionModes),
    /// `SET TRANSACTION modes`
    SetTransaction(TransactionModes),
    /// What neither reads nor changes rows or definitions.
    Command(Command),
    /// `EXPLAIN query`
    Explain(Box<Query>),
    /// `COMMIT [WORK]`
    Commit,
    /// `ROLLBACK [WORK]`
    Rollback,
    /// `SAVEPOINT s`
    Savepoint(Ident),
    /// `ROLLBACK [WORK] TO SAVEPOINT s`; without a name, to the last one
    RollbackTo(Option<Ident>),
}

impl PartialEq for Ident {
    fn eq(&self, other: &Self) -> bool {
        self.text.to_uppercase() == other.text.to_uppercase()
    }
}

impl Eq for Ident {}
