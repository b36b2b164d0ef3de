//! What CREATE and DROP say.

use super::{Expr, Ident, Query, TableName};

/// How text is compared (GSQL_collation).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collation {
    /// `%SQLUPPER`, the default of VARCHAR: case does not count.
    SqlUpper,
    /// `%EXACT`: as stored.
    Exact,
    /// `%SQLSTRING`: case counts, white space at the end does not.
    SqlString,
    /// `%UPPER`: case does not count, white space at the end does.
    Upper,
}

/// `CREATE [OR REPLACE] VIEW name [(column, …)] AS query [WITH READ ONLY]` (RSQL_createview)
#[derive(Debug, Clone, PartialEq)]
pub struct CreateView {
    /// `OR REPLACE`
    pub or_replace: bool,
    /// `ALTER VIEW`: it must be there.
    pub alters: bool,
    /// Its name.
    pub name: TableName,
    /// Names for its columns, or none: those of the query.
    pub columns: Vec<Ident>,
    /// What it shows.
    pub query: Query,
    /// `WITH READ ONLY`
    pub read_only: bool,
    /// `WITH CHECK OPTION`
    pub check_option: CheckOption,
}

/// What is checked of rows that are inserted or updated through a view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CheckOption {
    /// Nothing.
    #[default]
    None,
    /// `WITH LOCAL CHECK OPTION`: the view's WHERE.
    Local,
    /// `WITH [CASCADED] CHECK OPTION`: that of the views that it reads, too.
    Cascaded,
}

/// `CREATE TABLE [IF NOT EXISTS] …`
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTable {
    /// The table.
    pub name: TableName,
    /// Whether an existing table is no error.
    pub if_not_exists: bool,
    /// `GLOBAL TEMPORARY`: each session sees its own rows.
    pub temporary: bool,
    /// `%DESCRIPTION 'text'`
    pub description: Option<String>,
    /// `%PUBLICROWID`: the RowID is a field that is seen.
    pub public_row_id: bool,
    /// The columns, in order.
    pub columns: Vec<ColumnDef>,
    /// Table constraints, in order.
    pub constraints: Vec<TableConstraint>,
    /// `WITH %CLASSPARAMETER name = value`, and the same keyword inside the parentheses: name and value.
    pub class_parameters: Vec<(String, String)>,
}

/// One column of CREATE TABLE.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnDef {
    /// Its name.
    pub name: Ident,
    /// Its type as written; the catalog resolves it.
    pub data_type: TypeName,
    /// Whether it is the IDENTITY column, IRIS's RowID.
    pub identity: bool,
    /// `SERIAL` or `AUTO_INCREMENT`: counts inserts, but is not the RowID and takes a value that is given
    /// (GSQL_tables).
    pub counter: bool,
    /// `NOT NULL`
    pub not_null: bool,
    /// `DEFAULT literal`
    pub default: Option<Expr>,
    /// `ON UPDATE value`: what the field gets when a row changes and it is not named.
    pub on_update: Option<Expr>,
    /// `UNIQUE`, with its constraint name if `CONSTRAINT n` stood before it.
    pub unique: Option<Option<Ident>>,
    /// `PRIMARY KEY`, likewise.
    pub primary_key: Option<Option<Ident>>,
    /// `REFERENCES t (c) …`
    pub references: Option<Reference>,
    /// `%DESCRIPTION 'text'`
    pub description: Option<String>,
    /// `COLLATE` and a collation (RSQL_createtable).
    pub collation: Option<Collation>,
}

/// A type as written: `NUMERIC(10, 2)`, `VARCHAR(50)`, `VECTOR(DOUBLE, 3)`, `DOUBLE PRECISION`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeName {
    /// The words of the name, upper case, joined by one blank.
    pub name: String,
    /// The arguments in parentheses, as written, upper case.
    pub arguments: Vec<String>,
}

/// `REFERENCES table [(columns)] [ON DELETE …] [ON UPDATE …]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The referenced table.
    pub table: TableName,
    /// The referenced columns; none means the primary key.
    pub columns: Vec<Ident>,
    /// `ON DELETE`
    pub on_delete: ReferentialAction,
    /// `ON UPDATE`
    pub on_update: ReferentialAction,
    /// `NOCHECK`: nothing is checked, and nothing is done.
    pub no_check: bool,
}

/// What happens to referencing rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keywords themselves")]
pub enum ReferentialAction {
    #[default]
    NoAction,
    Cascade,
    SetNull,
    SetDefault,
}

/// A constraint of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableConstraint {
    /// `CONSTRAINT name`
    pub name: Option<Ident>,
    /// Which.
    pub kind: TableConstraintKind,
}

/// Which table constraint.
#[derive(Debug, Clone, PartialEq)]
pub enum TableConstraintKind {
    /// `PRIMARY KEY (columns)`
    PrimaryKey(Vec<Ident>),
    /// `UNIQUE (columns)`
    Unique(Vec<Ident>),
    /// `FOREIGN KEY (columns) REFERENCES …`
    ForeignKey {
        /// The referencing columns.
        columns: Vec<Ident>,
        /// What they reference.
        reference: Reference,
    },
}

/// `CREATE [UNIQUE | BITMAP | BITMAPEXTENT | BITSLICE | COLUMNAR] INDEX name ON [TABLE] t (columns) [AS HNSW(…)]
/// [WITH DATA (…)] [IMMEDIATE | DEFER] [BUILD]`
#[derive(Debug, Clone, PartialEq)]
pub struct CreateIndex {
    /// `UNIQUE`
    pub unique: bool,
    /// The index.
    pub name: Ident,
    /// The table.
    pub table: TableName,
    /// Columns, each with whether `DESC`; none of a BITMAPEXTENT index.
    pub columns: Vec<(Ident, bool)>,
    /// `BITMAP`, `BITMAPEXTENT`, `BITSLICE`, `COLUMNAR`, or empty.
    pub kind: &'static str,
    /// `WITH DATA (…)`: fields whose values the index holds, too.
    pub data: Vec<Ident>,
    /// `AS HNSW (name = value, …)`: the parameters; the emulator searches exhaustively all the same.
    pub hnsw: Option<Vec<(String, String)>>,
}
