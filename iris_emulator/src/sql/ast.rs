//! The abstract syntax of the IRIS SQL that the emulator accepts.
//!
//! What has no node here is refused by the parser; nothing is parsed and then ignored, except where the
//! node's documentation says so.

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
    /// `DROP TABLE [IF EXISTS] t`
    DropTable {
        /// The table.
        name: TableName,
        /// Whether a missing table is no error.
        if_exists: bool,
    },
    /// `CREATE [OR REPLACE] VIEW …`
    CreateView(CreateView),
    /// `DROP VIEW v`
    DropView(TableName),
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
    /// `COMMIT [WORK]`
    Commit,
    /// `ROLLBACK [WORK]`
    Rollback,
    /// `SAVEPOINT s`
    Savepoint(Ident),
    /// `ROLLBACK [WORK] TO SAVEPOINT s`; without a name, to the last one
    RollbackTo(Option<Ident>),
}

/// `%COMMITMODE …` or `ISOLATION LEVEL …, READ ONLY | READ WRITE` (RSQL_starttransaction).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TransactionModes {
    /// `%COMMITMODE IMPLICIT | EXPLICIT | NONE`
    pub commit_mode: Option<CommitMode>,
    /// `ISOLATION LEVEL …`
    pub isolation: Option<Isolation>,
    /// `READ ONLY` is `Some(true)`, `READ WRITE` is `Some(false)`.
    pub read_only: Option<bool>,
}

/// `%COMMITMODE`'s keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keywords themselves")]
pub enum CommitMode {
    Implicit,
    Explicit,
    None,
}

/// An isolation level that IRIS has; SERIALIZABLE and REPEATABLE READ are not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keywords themselves")]
pub enum Isolation {
    ReadUncommitted,
    ReadCommitted,
    ReadVerified,
}

/// A query expression with what belongs to all of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// `WITH name [(columns)] AS (query), …`; only a statement's own query has one.
    pub with: Vec<CommonTable>,
    /// The SELECT or the set operation.
    pub body: QueryBody,
    /// `ORDER BY …`
    pub order_by: Vec<OrderItem>,
    /// `LIMIT`, `OFFSET`, `FETCH`; `TOP` is in [`Select`].
    pub limit: Option<Expr>,
    /// Rows to leave out first.
    pub offset: Option<Expr>,
}

/// One member of WITH.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonTable {
    /// Its name.
    pub name: Ident,
    /// Names for its columns, or none.
    pub columns: Vec<Ident>,
    /// Its query.
    pub query: Box<Query>,
}

/// How text is compared (GSQL_collation).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collation {
    /// `%SQLUPPER`, the default of VARCHAR: case does not count.
    SqlUpper,
    /// `%EXACT`: as stored.
    Exact,
}

/// What a query is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum QueryBody {
    /// One SELECT.
    Select(Box<Select>),
    /// A query in parentheses.
    Nested(Box<Query>),
    /// `left UNION [ALL] right` (RSQL_union); INTERSECT and EXCEPT are no IRIS SQL.
    Union {
        /// Whether duplicates stay.
        all: bool,
        /// The left operand.
        left: Box<QueryBody>,
        /// The right operand.
        right: Box<QueryBody>,
    },
}

/// One SELECT with its clauses in the order IRIS wants them.
#[derive(Debug, Clone, PartialEq)]
pub struct Select {
    /// Whether `DISTINCT`.
    pub distinct: bool,
    /// What `DISTINCT BY (…)` has between its parentheses: a row for each of these.
    pub distinct_by: Vec<Expr>,
    /// `TOP …`
    pub top: Option<Top>,
    /// The select list.
    pub items: Vec<SelectItem>,
    /// The comma-separated FROM list; empty without FROM.
    pub from: Vec<TableRef>,
    /// `WHERE`
    pub filter: Option<Expr>,
    /// `GROUP BY`
    pub group_by: Vec<Expr>,
    /// `HAVING`
    pub having: Option<Expr>,
}

/// The TOP clause.
#[derive(Debug, Clone, PartialEq)]
pub enum Top {
    /// `TOP ALL`
    All,
    /// `TOP n`, `TOP ?`, `TOP (n)`
    Rows(Expr),
}

/// One item of a select list.
#[derive(Debug, Clone, PartialEq)]
pub enum SelectItem {
    /// `*`
    Wildcard,
    /// `t.*`
    TableWildcard(TableName),
    /// `expression [AS alias]`
    Expr {
        /// The expression.
        expr: Expr,
        /// Its alias.
        alias: Option<Ident>,
    },
}

/// One item of ORDER BY.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderItem {
    /// A column, an alias, an expression, or an integer literal: a position in the select list.
    pub expr: Expr,
    /// Whether `DESC`.
    pub descending: bool,
}

/// One member of FROM.
#[derive(Debug, Clone, PartialEq)]
pub enum TableRef {
    /// `t [[AS] a]`
    Table {
        /// The table, view or common table.
        name: TableName,
        /// Its alias.
        alias: Option<Ident>,
    },
    /// `(query) [[AS] a]`
    Derived {
        /// The subquery.
        query: Box<Query>,
        /// Its alias.
        alias: Option<Ident>,
    },
    /// `left … JOIN right …`, with or without parentheses around it
    Join {
        /// The left side.
        left: Box<TableRef>,
        /// Which join.
        kind: JoinKind,
        /// The right side.
        right: Box<TableRef>,
        /// `ON` condition; absent for CROSS JOIN.
        on: Option<Expr>,
    },
}

/// Which join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keywords themselves")]
pub enum JoinKind {
    Inner,
    Left,
    Right,
    Full,
    Cross,
}

/// `INSERT [OR UPDATE] [INTO] table …`
#[derive(Debug, Clone, PartialEq)]
pub struct Insert {
    /// `INSERT OR UPDATE`
    pub or_update: bool,
    /// The table.
    pub table: TableName,
    /// The columns, or none: all in order.
    pub columns: Vec<Ident>,
    /// What to insert.
    pub source: InsertSource,
}

/// What an INSERT inserts.
#[derive(Debug, Clone, PartialEq)]
pub enum InsertSource {
    /// `VALUES (…)`: one row (RSQL_insert documents no more).
    Values(Vec<Expr>),
    /// `DEFAULT VALUES`
    DefaultValues,
    /// A query.
    Query(Box<Query>),
}

/// `UPDATE table [[AS] alias] SET … [WHERE …]`
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// The table.
    pub table: TableName,
    /// Its alias.
    pub alias: Option<Ident>,
    /// `column = expression, …`
    pub assignments: Vec<(Ident, Expr)>,
    /// `WHERE`
    pub filter: Option<Expr>,
}

/// `DELETE [FROM] table [[AS] alias] [WHERE …]`
#[derive(Debug, Clone, PartialEq)]
pub struct Delete {
    /// The table.
    pub table: TableName,
    /// Its alias.
    pub alias: Option<Ident>,
    /// `WHERE`
    pub filter: Option<Expr>,
}

/// `CREATE [OR REPLACE] VIEW name [(column, …)] AS query [WITH READ ONLY]` (RSQL_createview)
#[derive(Debug, Clone, PartialEq)]
pub struct CreateView {
    /// `OR REPLACE`
    pub or_replace: bool,
    /// Its name.
    pub name: TableName,
    /// Names for its columns, or none: those of the query.
    pub columns: Vec<Ident>,
    /// What it shows.
    pub query: Query,
    /// `WITH READ ONLY`
    pub read_only: bool,
}

/// `CREATE TABLE [IF NOT EXISTS] …`
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTable {
    /// The table.
    pub name: TableName,
    /// Whether an existing table is no error.
    pub if_not_exists: bool,
    /// `%DESCRIPTION 'text'`
    pub description: Option<String>,
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

/// `CREATE [UNIQUE] INDEX name ON [TABLE] t (columns) [AS HNSW(…)]`
#[derive(Debug, Clone, PartialEq)]
pub struct CreateIndex {
    /// `UNIQUE`
    pub unique: bool,
    /// The index.
    pub name: Ident,
    /// The table.
    pub table: TableName,
    /// Columns, each with whether `DESC`.
    pub columns: Vec<(Ident, bool)>,
    /// `AS HNSW (name = value, …)`: the parameters; the emulator searches exhaustively all the same.
    pub hnsw: Option<Vec<(String, String)>>,
}

/// A scalar expression or a condition; [`Expr::is_condition`] tells one from the other. The parser puts
/// conditions only where IRIS wants one: WHERE, HAVING, ON, after WHEN, and below AND, OR and NOT.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// `NULL`
    Null,
    /// An integer literal that fits 64 bits, without its sign.
    Integer(i64),
    /// Another number as written, e.g. `1.10` or `2E5`.
    Number(String),
    /// `'text'`
    String(String),
    /// `?` or `$n`: its position in the list of parameters, from 0.
    Param(usize),
    /// `column`, `table.column`, `schema.table.column`; pseudo-columns such as `%ID` are names here too.
    Column {
        /// `table` or `schema.table` before the dot.
        table: Option<TableName>,
        /// The column.
        column: Ident,
    },
    /// `-x`
    Negate(Box<Expr>),
    /// `NOT x`
    Not(Box<Expr>),
    /// `left operator right`
    Binary {
        /// The operator.
        op: BinaryOp,
        /// The left operand.
        left: Box<Expr>,
        /// The right operand.
        right: Box<Expr>,
    },
    /// `x IS [NOT] NULL`
    IsNull {
        /// The operand.
        expr: Box<Expr>,
        /// `NOT`
        negated: bool,
    },
    /// `x [NOT] BETWEEN low AND high`
    Between {
        /// The operand.
        expr: Box<Expr>,
        /// `NOT`
        negated: bool,
        /// The lower end.
        low: Box<Expr>,
        /// The upper end.
        high: Box<Expr>,
    },
    /// `x [NOT] IN (a, b, …)`
    InList {
        /// The operand.
        expr: Box<Expr>,
        /// `NOT`
        negated: bool,
        /// The list, at least one.
        list: Vec<Expr>,
    },
    /// `x [NOT] IN (query)`
    InQuery {
        /// The operand.
        expr: Box<Expr>,
        /// `NOT`
        negated: bool,
        /// The query.
        query: Box<Query>,
    },
    /// `x [NOT] LIKE pattern [ESCAPE 'c']`
    Like {
        /// The operand.
        expr: Box<Expr>,
        /// `NOT`
        negated: bool,
        /// The pattern.
        pattern: Box<Expr>,
        /// The escape character.
        escape: Option<Box<Expr>>,
    },
    /// `EXISTS (query)`
    Exists(Box<Query>),
    /// `(query)` as a value
    Subquery(Box<Query>),
    /// `CASE [operand] WHEN … THEN … [ELSE …] END`
    Case {
        /// The operand of a simple CASE.
        operand: Option<Box<Expr>>,
        /// WHEN and THEN.
        whens: Vec<(Expr, Expr)>,
        /// ELSE.
        otherwise: Option<Box<Expr>>,
    },
    /// `CAST(x AS type)`
    Cast {
        /// The operand.
        expr: Box<Expr>,
        /// The type.
        to: TypeName,
    },
    /// `name(arguments)`, or a name that IRIS calls without parentheses such as `$HOROLOG` and
    /// `CURRENT_TIMESTAMP` (then without arguments). `TO_VECTOR(x, DOUBLE, 3)` keeps its type word as an
    /// [`Expr::Type`] argument.
    Function {
        /// The name, upper case, with `%` or `$` where it has one.
        name: String,
        /// `DISTINCT` in an aggregate.
        distinct: bool,
        /// The arguments.
        arguments: Vec<Expr>,
    },
    /// `aggregate(DISTINCT BY (a, b) x)`
    AggregateBy {
        /// The aggregate, upper case.
        name: String,
        /// What a row is taken for each of.
        by: Vec<Expr>,
        /// What is aggregated.
        argument: Box<Expr>,
    },
    /// `JSON_OBJECT(…)`, `JSON_ARRAY(…)`
    Json(Box<Json>),
    /// `COUNT(*)`
    CountAll,
    /// A type word in an argument list.
    Type(TypeName),
    /// `function OVER (…)`: an [`Expr::Function`] or [`Expr::CountAll`] over a window.
    Over {
        /// The function.
        function: Box<Expr>,
        /// Its window.
        window: Box<Window>,
    },
    /// `{d '…'}`, `{t '…'}`, `{ts '…'}`
    OdbcLiteral {
        /// Which.
        kind: OdbcKind,
        /// The text, as written.
        text: String,
    },
}

/// `JSON_OBJECT('key':value, …)` (RSQL_jsonobject), `JSON_ARRAY(value, …)` (RSQL_jsonarray)
#[derive(Debug, Clone, PartialEq)]
pub struct Json {
    /// An object rather than an array.
    pub is_object: bool,
    /// Its members, with keys in an object.
    pub members: Vec<(Option<String>, Expr)>,
    /// `ABSENT ON NULL`: members that are NULL are left out.
    pub absent_on_null: bool,
}

/// Which ODBC literal (RSQL_symbols).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OdbcKind {
    /// `{d 'yyyy-mm-dd'}`
    Date,
    /// `{t 'hh:mm:ss'}`
    Time,
    /// `{ts 'yyyy-mm-dd hh:mm:ss'}`
    Timestamp,
}

/// `OVER ([PARTITION BY …] [ORDER BY …] [ROWS frame])`
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Window {
    /// `PARTITION BY`
    pub partition_by: Vec<Expr>,
    /// `ORDER BY`
    pub order_by: Vec<OrderItem>,
    /// `ROWS …`: start and end of the frame.
    pub rows: Option<(FrameBound, FrameBound)>,
}

/// An end of a window frame.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the keywords themselves")]
pub enum FrameBound {
    UnboundedPreceding,
    Preceding(Expr),
    CurrentRow,
    Following(Expr),
    UnboundedFollowing,
}

impl Expr {
    /// Whether it is true, false or unknown, and not a value.
    #[must_use]
    pub fn is_condition(&self) -> bool {
        match self {
            Self::Not(_)
            | Self::IsNull { .. }
            | Self::Between { .. }
            | Self::InList { .. }
            | Self::InQuery { .. }
            | Self::Like { .. }
            | Self::Exists(_) => true,
            Self::Binary { op, .. } => op.is_condition(),
            _ => false,
        }
    }
}

/// A binary operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the operators themselves")]
pub enum BinaryOp {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    /// `%STARTSWITH`
    StartsWith,
    /// `[`
    Contains,
    /// `]`
    Follows,
    Add,
    Subtract,
    Multiply,
    Divide,
    /// `\`
    IntegerDivide,
    /// `#`
    Modulo,
    /// `||`
    Concat,
}

impl PartialEq for Ident {
    fn eq(&self, other: &Self) -> bool {
        self.text.to_uppercase() == other.text.to_uppercase()
    }
}

impl Eq for Ident {}

impl BinaryOp {
    /// Whether it makes a condition of its operands.
    #[must_use]
    pub fn is_condition(self) -> bool {
        !matches!(
            self,
            Self::Add
                | Self::Subtract
                | Self::Multiply
                | Self::Divide
                | Self::IntegerDivide
                | Self::Modulo
                | Self::Concat
        )
    }
}
