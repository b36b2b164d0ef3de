//! Values and conditions.

use super::{Ident, OrderItem, Query, TableName, TableRef, TypeName};

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
    /// `x op ALL | ANY | SOME (query)` (RSQL_all, RSQL_any)
    Quantified {
        /// The comparison.
        op: BinaryOp,
        /// The operand.
        left: Box<Expr>,
        /// `ALL`; ANY and SOME are one.
        all: bool,
        /// The query.
        query: Box<Query>,
    },
    /// `x [NOT] %MATCHES pattern [ESCAPE 'c']` (RSQL_matches)
    Matches {
        /// The operand.
        expr: Box<Expr>,
        /// `NOT`
        negated: bool,
        /// The pattern.
        pattern: Box<Expr>,
        /// The escape character.
        escape: Option<Box<Expr>>,
    },
    /// `x [NOT] IS JSON [VALUE | SCALAR | ARRAY | OBJECT]` (RSQL_isjson)
    IsJson {
        /// The operand.
        expr: Box<Expr>,
        /// `NOT`
        negated: bool,
        /// What it must be; empty for any.
        kind: &'static str,
    },
    /// `FOR SOME (table, …) (condition)` (RSQL_forsome)
    ForSome {
        /// The tables.
        tables: Vec<TableRef>,
        /// What must hold for one of their rows.
        condition: Box<Expr>,
    },
    /// `FOR SOME %ELEMENT(list) (condition)` (RSQL_forsomeelement)
    ForSomeElement {
        /// The list.
        list: Box<Expr>,
        /// What must hold for one of its elements, `%VALUE` and `%KEY`.
        condition: Box<Expr>,
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
    /// `aggregate(x %FOREACH(a, b) %AFTERHAVING)` (RSQL_aggregatefunctions): over other rows than the query's groups.
    Scoped {
        /// The aggregate.
        function: Box<Expr>,
        /// `%FOREACH`: a value for each of these.
        foreach: Vec<Expr>,
        /// `%AFTERHAVING`: of the rows for which HAVING holds.
        after_having: bool,
    },
    /// `reference->field` (GSQL_implicitjoins)
    Arrow {
        /// A field that references a row, or another arrow.
        reference: Box<Expr>,
        /// A field of the referenced row.
        field: Ident,
    },
    /// `CONVERT(type, x [, format code])`, `{fn CONVERT(x, SQL_type)}` (RSQL_convert)
    Convert {
        /// The operand.
        expr: Box<Expr>,
        /// The type.
        to: TypeName,
        /// The format code.
        style: Option<Box<Expr>>,
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
            | Self::Quantified { .. }
            | Self::Matches { .. }
            | Self::IsJson { .. }
            | Self::ForSome { .. }
            | Self::ForSomeElement { .. }
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
    /// `%INLIST`
    InList,
    /// `%PATTERN`
    Pattern,
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
