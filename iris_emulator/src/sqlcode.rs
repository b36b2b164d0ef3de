//! IRIS's error codes (RERR_sql) and the error that carries one.

/// An error as IRIS reports it: its SQLCODE and what happened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("[SQLCODE: <{code}>:<{}>] [%msg: <{message}>]", .code.text())]
pub struct SqlError {
    /// The code, negative.
    pub code: SqlCode,
    /// IRIS's `%msg`: the particulars, with table, field and constraint names.
    pub message: String,
}

impl SqlError {
    pub(crate) fn new(code: SqlCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// The refusal of what IRIS may well know and the emulator does not.
    pub(crate) fn not_emulated(what: impl std::fmt::Display) -> Self {
        Self::new(SqlCode::INVALID_STATEMENT, format!("{what} is not emulated"))
    }
}

/// A SQLCODE of the table in RERR_sql.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SqlCode(pub i32);

macro_rules! sql_codes {
    ($($name:ident = $code:literal, $sqlstate:literal, $text:literal;)+) => {
        #[expect(missing_docs, reason = "their texts say what they mean")]
        impl SqlCode {
            $(pub const $name: Self = Self($code);)+

            /// The text that RERR_sql gives for the code.
            #[must_use]
            pub fn text(self) -> &'static str {
                match self.0 {
                    $($code => $text,)+
                    _ => "Unknown error",
                }
            }

            /// PostgreSQL's SQLSTATE that is nearest, for the wire.
            #[must_use]
            pub fn sqlstate(self) -> &'static str {
                match self.0 {
                    $($code => $sqlstate,)+
                    _ => "42000",
                }
            }
        }
    };
}

sql_codes! {
    INVALID_STATEMENT = -1, "42601", "Invalid SQL statement";
    CLOSING_QUOTE_MISSING = -3, "42601", "Closing quote (\") missing";
    TERM_EXPECTED = -4, "42601", "A term expected, beginning with one of the following: identifier, constant, aggregate, %ALPHAUP, %EXACT, %MVR, %SQLSTRING, %SQLUPPER, %STRING, %UPPER, $$, :, +, -, (, NOT, EXISTS, or FOR";
    AGGREGATE_MISPLACED = -10, "42803", "The SELECT list of the subquery must have exactly one item";
    STATEMENT_EXPECTED = -12, "42601", "A term expected, beginning with either of the following: aggregate, %ALPHAUP, %EXACT, %MVR, %SQLSTRING, %SQLUPPER, %STRING, %UPPER, $$, identifier, constant, :, +, -, (";
    COMPARISON_EXPECTED = -14, "42601", "A comparison operator is required here";
    CONDITION_EXPECTED = -15, "42601", "A conditional expression is expected here";
    DUPLICATE_NAME = -16, "42712", "Quantified predicate or name is ambiguous";
    AGGREGATE_NOT_ALLOWED = -19, "42803", "An aggregate function cannot be used in a WHERE or GROUP BY clause";
    LABEL_NOT_LISTED = -23, "42P01", "Label is not listed among the applicable tables";
    AMBIGUOUS_FIELD = -27, "42702", "Field is ambiguous among the applicable tables";
    INPUT_AFTER_END = -25, "42601", "Input encountered after end of query";
    RESERVED_WORD = -28, "42601", "Reserved word is not an identifier";
    FIELD_NOT_FOUND = -29, "42703", "Field not found in the applicable tables";
    TABLE_NOT_FOUND = -30, "42P01", "Table or view not found";
    COLUMN_COUNT = -62, "42601", "The number of INSERT or UPDATE values differs from the number of fields";
    FIELD_VALIDATION_INSERT = -104, "22000", "Field validation failed in INSERT";
    FIELD_VALIDATION_UPDATE = -105, "22000", "Field validation failed in UPDATE";
    ROW_TO_UPDATE_NOT_FOUND = -106, "42000", "Row to DELETE not found";
    REQUIRED_FIELD = -108, "23502", "Required field missing; INSERT or UPDATE not allowed";
    LOCK_CONFLICT = -110, "55P03", "Locking conflict in filing";
    READ_ONLY_FIELD = -111, "428C9", "Cannot INSERT into, or UPDATE, the ID or a field based on it";
    UNIQUE_INSERT = -119, "23505", "UNIQUE or PRIMARY KEY constraint failed uniqueness check upon an INSERT";
    UNIQUE_UPDATE = -120, "23505", "UNIQUE or PRIMARY KEY constraint failed uniqueness check upon an UPDATE";
    FOREIGN_KEY_INSERT = -121, "23503", "FOREIGN KEY constraint failed referential check upon INSERT of row in referencing table";
    FOREIGN_KEY_UPDATE = -122, "23503", "FOREIGN KEY constraint failed referential check upon UPDATE of row in referencing table";
    FOREIGN_KEY_PARENT_UPDATE = -123, "23503", "FOREIGN KEY constraint failed referential check upon UPDATE of row in referenced table";
    FOREIGN_KEY_PARENT_DELETE = -124, "23503", "FOREIGN KEY constraint failed referential check upon DELETE of row in referenced table";
    READ_ONLY_TABLE = -115, "42501", "Cannot INSERT/UPDATE/DELETE non-insertable/updateable/deleteable table";
    TABLE_EXISTS = -201, "42P07", "Table or view name not unique";
    KEY_NAME_EXISTS = -311, "42710", "Foreign key with same name already defined for this table";
    INDEX_EXISTS = -324, "42P07", "Index with this name already defined for this table";
    INDEX_NOT_FOUND = -333, "42704", "No such index defined";
    TABLE_REFERENCED = -320, "2BP01", "Cannot DROP table because it is referenced by a foreign key";
    PRIMARY_KEY_EXISTS = -307, "42P16", "Primary key already defined for this table";
    KEY_NOT_FOUND = -314, "42830", "Foreign key references a key that is not defined";
    IDENTITY_EXISTS = -308, "42P16", "Identity column already defined for this table";
    FIELD_EXISTS = -306, "42701", "Column with this name already exists";
    SAVEPOINT_WITHOUT_NAME = -301, "3B001", "No SAVEPOINT name specified";
    RESERVED_SAVEPOINT = -302, "3B001", "SAVEPOINT names starting with \"SYS\" are reserved";
    FUNCTION_NOT_FOUND = -359, "42883", "User defined SQL function does not exist";
    PAGING_MIXED = -386, "42601", "TOP, LIMIT, OFFSET and FETCH cannot be mixed in one query";
    FATAL = -400, "XX000", "Fatal error occurred";
    NO_SAVEPOINT = -375, "3B001", "Cannot roll back to unestablished savepoint";
    VECTOR_MISMATCH = -259, "22000", "Cannot perform vector operation on vectors of different datatype or length";
}

impl std::fmt::Display for SqlCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
