//! Statements about the session and its locks.

use super::{Ident, Query, TableName};

/// A statement that neither reads nor changes rows or definitions.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// `SET OPTION name = value` (RSQL_setoption)
    SetOption {
        /// The option, in upper case.
        name: String,
        /// Its value.
        value: OptionValue,
    },
    /// `LOCK [TABLE] t IN SHARE | EXCLUSIVE MODE [WAIT n]`, `UNLOCK …` (RSQL_lock)
    Lock(LockTable),
    /// `%CHECKPRIV …` (RSQL_checkpriv)
    CheckPrivilege,
    /// `TUNE TABLE t` (RSQL_tunetable)
    Tune(TableName),
    /// `COLLECT STATISTICS FOR TABLE t` (RSQL_collectstatistics); no table is FOR SCHEMA
    CollectStatistics(Option<TableName>),
    /// `PURGE [CACHED] QUERIES [BY TABLE t]` (RSQL_purgecachedqueries)
    Purge(Option<TableName>),
    /// `BUILD INDEX FOR TABLE t [INDEX i, …]` (RSQL_buildindex); no table is FOR SCHEMA or FOR ALL
    BuildIndex {
        /// The table.
        table: Option<TableName>,
        /// Those of its indexes that are built; none is all of them.
        indexes: Vec<Ident>,
    },
    /// `%INTRANSACTION` (RSQL_intransaction)
    InTransaction,
    /// `USE [DATABASE] name` (RSQL_usedatabase)
    Use(String),
}

/// The value of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionValue {
    /// A number.
    Number(i64),
    /// A word, in upper case.
    Word(String),
    /// A text.
    Text(String),
}

/// A lock of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockTable {
    /// The table.
    pub table: TableName,
    /// `SHARE`; otherwise EXCLUSIVE.
    pub shared: bool,
    /// How many seconds to wait; none is the session's timeout.
    pub wait: Option<i64>,
    /// UNLOCK
    pub releases: bool,
    /// UNLOCK: `IMMEDIATE`, not at the end of the transaction.
    pub immediate: bool,
}

/// `CREATE TABLE t AS SELECT …` (RSQL_createtableasselect)
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTableAs {
    /// The table.
    pub name: TableName,
    /// Whether an existing table is no error.
    pub if_not_exists: bool,
    /// What it holds.
    pub query: Query,
    /// Parameters of the class.
    pub class_parameters: Vec<(String, String)>,
}
