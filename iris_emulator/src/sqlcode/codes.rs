//! The codes, their texts, and PostgreSQL's SQLSTATE that is nearest.

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
    NOT_EMULATED = -9999, "0A000", "Not emulated";
    INVALID_STATEMENT = -1, "42601", "Invalid SQL statement";
    EXPONENT_MISSING = -2, "42601", "Exponent digits missing after 'E'";
    CLOSING_QUOTE_MISSING = -3, "42601", "Closing quote (\") missing";
    TERM_EXPECTED = -4, "42601", "A term expected, beginning with one of the following: identifier, constant, aggregate, %ALPHAUP, %EXACT, %MVR, %SQLSTRING, %SQLUPPER, %STRING, %TRUNCATE, %UPPER, $$, :, +, -, (, NOT, EXISTS, or FOR";
    SORT_COLUMN_NUMBER = -5, "42P10", "Column number specified in ORDER does not match SELECT list";
    UNION_SORT_COLUMN = -6, "42P10", "ORDER BY column after UNION has name or exceeds number of columns";
    EXPONENT_OUT_OF_RANGE = -7, "22003", "Exponent out of range";
    DATEPART_CODE = -8, "22023", "Invalid DATEPART code for DATEPART(), DATENAME(), DATEADD(), or DATEDIFF()";
    UNION_MISMATCH = -9, "42601", "Incompatible SELECT lists used in UNION";
    SUBQUERY_COLUMNS = -10, "42601", "The SELECT list of the subquery must have exactly one item";
    SCALAR_EXPECTED = -11, "42601", "A scalar expression expected, not a condition";
    SCALAR_TERM_EXPECTED = -12, "42601", "A term expected, beginning with either of:  identifier, constant, aggregate, $$, (, :, +, -, %ALPHAUP, %EXACT, %MVR %SQLSTRING, %SQLUPPER, %STRING, %TRUNCATE, or %UPPER";
    COMPARISON_EXPECTED = -14, "42601", "A comparison operator is required here";
    CONDITION_EXPECTED = -15, "42601", "A condition expected after NOT";
    QUANTIFIER_EXPECTED = -16, "42601", "Quantifier SOME expected after the FOR";
    FOR_CONDITION_EXPECTED = -17, "42601", "A FOR condition expected after the (";
    AGGREGATE_NOT_ALLOWED = -19, "42803", "An aggregate function cannot be used in a WHERE or GROUP BY clause";
    LABEL_CONFLICT = -20, "42712", "Name conflict in the FROM list over label";
    POINTER_MODIFIED = -21, "42601", "Pointer->Field reference may not be modified by an INSERT or UPDATE statement";
    NUMBER_AFTER_STAR = -22, "42P10", "ORDER must specify column names, not numbers, when after 'SELECT *'";
    LABEL_NOT_LISTED = -23, "42P01", "Label is not listed among the applicable tables";
    AMBIGUOUS_SORT = -24, "42702", "Ambiguous sort column";
    INPUT_AFTER_END = -25, "42601", "Input encountered after end of query";
    FROM_MISSING = -26, "42601", "Missing FROM clause";
    AMBIGUOUS_FIELD = -27, "42702", "Field is ambiguous among the applicable tables";
    HOST_VARIABLE = -28, "42601", "Host variable name must begin with either % or a letter";
    FIELD_NOT_FOUND = -29, "42703", "Field not found in the applicable tables";
    TABLE_NOT_FOUND = -30, "42P01", "Table or view not found";
    FIELD_NOT_IN_TABLE = -31, "42703", "Field not (found/unique) in table(s)";
    OUTER_JOIN_OPERANDS = -32, "42601", "The outer join symbol ( =* or *= ) must be between two fields";
    JOIN_ORDER = -34, "42601", "Optimizer failed to find a usable join order";
    VIEW_NOT_UPDATEABLE = -35, "55000", "INSERT/UPDATE/DELETE not allowed for non-updateable view";
    CHECK_OPTION_NOT_ALLOWED = -36, "44000", "WITH CHECK OPTION (CASCADED) not allowed for non-updateable views";
    STREAM_FUNCTION = -37, "42809", "SQL Scalar/Aggregate/Unary function not supported for Stream fields";
    ODBC_EXTENSION = -40, "42601", "ODBC escape extension not supported";
    EXTRINSIC_CALL = -41, "42601", "An extrinsic function call must have the form '$$tag^routine(...)'";
    INSERT_SYNTAX = -47, "42601", "INSERT statement syntax error";
    SQL_STATEMENT_EXPECTED = -51, "42601", "SQL statement expected";
    COLUMN_COUNT = -62, "42601", "Additional new values expected for INSERT/UPDATE";
    ESCAPE_CHARACTER = -63, "22019", "Data exception - invalid escape character";
    INSERT_COLUMNS = -64, "42601", "Incompatible SELECT list is used in INSERT";
    ARROW_IN_ON = -67, "42601", "Implicit join (arrow syntax) not supported in ON clause";
    OUTER_JOIN_IN_ON = -68, "42601", "Legacy outer join not supported in ON clause";
    STREAM_COMPARISON = -70, "42809", "Multi-Line field only valid for LIKE, Contains ([), or NULL Comparison.";
    STREAM_SORT = -72, "42809", "Multi-Line field not valid in ORDER BY clause";
    TRIM_SPECIFICATION = -75, "42601", "<trim_spec> and/or <trim_char> required before FROM in TRIM function.";
    KEY_SIZE = -79, "42830", "Referencing key and referenced key must be the same size";
    DESCRIPTION_REPEATED = -82, "42601", "Multiple table %DESCRIPTION definitions found";
    FILE_REPEATED = -83, "42601", "Multiple table %FILE definitions found";
    ROWS_REPEATED = -84, "42601", "Multiple table %NUMROWS definitions found";
    ROUTINE_REPEATED = -85, "42601", "Multiple table %ROUTINE definitions found";
    UNIQUE_FIELD_NOT_FOUND = -86, "42703", "A UNIQUE constraint names a field that the table has not";
    MODE_REPEATED = -91, "42601", "Transaction mode cannot be specified more than once";
    ISOLATION_CONFLICT = -92, "0A000", "ISOLATION LEVEL READ UNCOMMITTED incompatible with READ WRITE";
    OUTER_JOIN = -94, "42601", "Unsupported usage of OUTER JOIN";
    PRIVILEGE_VIOLATION = -99, "42501", "Privilege violation";
    NO_ROWS = 100, "02000", "No (more) data";
    FIELD_VALIDATION_INSERT = -104, "22000", "Field validation failed in INSERT, or value failed to convert in DisplayToLogical or OdbcToLogical";
    FIELD_VALIDATION_UPDATE = -105, "22000", "Field validation failed in UPDATE";
    ROW_TO_DELETE_NOT_FOUND = -106, "42000", "Row to DELETE not found";
    ROWID_UPDATE = -107, "428C9", "Cannot UPDATE RowID or RowID based on fields";
    REQUIRED_FIELD = -108, "23502", "Required field missing; INSERT or UPDATE not allowed";
    ROW_TO_UPDATE_NOT_FOUND = -109, "42000", "Cannot find the row designated for UPDATE";
    LOCK_CONFLICT = -110, "55P03", "Locking conflict in filing";
    READ_ONLY_FIELD = -111, "428C9", "Cannot INSERT into a 'Default Only' RowID or RowID based on field";
    ROW_LOCKED = -114, "55P03", "One or more matching rows is locked by another user";
    READ_ONLY_TABLE = -115, "42501", "Cannot INSERT/UPDATE/DELETE on a read only table";
    VALUE_COUNT = -116, "42601", "Cardinality mismatch on INSERT/UPDATE between values list and number of table columns.";
    UNKNOWN_USER = -118, "42704", "Unknown or non-unique User or Role";
    UNIQUE_INSERT = -119, "23505", "UNIQUE or PRIMARY KEY constraint failed uniqueness check upon INSERT";
    UNIQUE_UPDATE = -120, "23505", "UNIQUE or PRIMARY KEY constraint failed uniqueness check upon UPDATE";
    FOREIGN_KEY_INSERT = -121, "23503", "FOREIGN KEY constraint failed referential check upon INSERT of row in referencing table";
    FOREIGN_KEY_UPDATE = -122, "23503", "FOREIGN KEY constraint failed referential check upon UPDATE of row in referencing table";
    FOREIGN_KEY_PARENT_UPDATE = -123, "23503", "FOREIGN KEY constraint failed referential check upon UPDATE of row in referenced table";
    FOREIGN_KEY_PARENT_DELETE = -124, "23503", "FOREIGN KEY constraint failed referential check upon DELETE of row in referenced table";
    UNIQUE_CREATED = -125, "23505", "UNIQUE or PRIMARY KEY Constraint failed uniqueness check upon creation of the constraint";
    FOREIGN_KEY_CREATED = -127, "23503", "FOREIGN KEY Constraint failed referential integrity check upon creation of the constraint";
    LOCALE_OPTION = -129, "22023", "Illegal value for SET OPTION locale property";
    CHECK_OPTION_INSERT = -136, "44000", "View's WITH CHECK OPTION validation failed in INSERT";
    CHECK_OPTION_UPDATE = -137, "44000", "View's WITH CHECK OPTION validation failed in UPDATE";
    READ_ONLY_VALUE = -138, "428C9", "Cannot INSERT/UPDATE value for read only field";
    SUBSTRING_LENGTH = -140, "22011", "Invalid length parameter passed to the SUBSTRING function";
    CONVERT_INPUT = -141, "22018", "Invalid input value passed to the CONVERT function";
    VIEW_COLUMN_COUNT = -142, "42601", "Cardinality mismatch between the view-column-list and view query's SELECT clause";
    VIEW_ORDER_BY = -143, "42601", "ORDER BY not valid in a view's query";
    INSERT_SUBQUERY = -144, "42601", "Subquery not allowed in SET/VALUES clause of INSERT statement";
    DATE_INPUT = -146, "22007", "Unable to convert date input to a valid logical date value";
    TIME_INPUT = -147, "22007", "Unable to convert time input to a valid logical time value";
    VIEW_HOST_VARIABLE = -148, "42601", "CREATE VIEW, ALTER VIEW, or View Query: Host variables not allowed";
    FUNCTION_ERROR = -149, "XX000", "SQL Function encountered an error";
    TABLE_EXISTS = -201, "42P07", "Table or view name not unique";
    VECTOR_LENGTH = -257, "22000", "Cannot perform vector operation on vectors of different lengths";
    VECTOR_TYPE = -259, "22000", "Cannot perform vector operation on vectors of different datatypes";
    VECTOR_INDEX = -260, "22000", "Vector index must be on a single VECTOR field of a fixed length";
    DDL_NOT_ALLOWED = -300, "42501", "DDL not allowed on this table definition";
    SAVEPOINT_WITHOUT_NAME = -301, "3B001", "No SAVEPOINT name specified";
    RESERVED_SAVEPOINT = -302, "3B001", "SAVEPOINT names starting with \"SYS\" are reserved";
    STREAM_ASSIGNMENT = -303, "42804", "No implicit conversion of Stream value to non-Stream field in UPDATE assignment is supported";
    REQUIRED_WITHOUT_DEFAULT = -304, "23502", "Attempt to add a NOT NULL field with no default value to a table which contains data";
    ROWS_WITHOUT_VALUE = -305, "23502", "Attempt to make field required when the table has one or more rows where the column value is NULL";
    FIELD_EXISTS = -306, "42701", "Column with this name already exists";
    PRIMARY_KEY_EXISTS = -307, "42P16", "Primary key already defined for this table";
    IDENTITY_EXISTS = -308, "42P16", "Identity column already defined for this table";
    KEY_TABLE_NOT_FOUND = -310, "42P01", "Foreign key references non-existent table";
    KEY_NAME_EXISTS = -311, "42710", "Foreign key with same name already defined for this table";
    INVALID_SCHEMA = -312, "3F000", "Invalid schema name";
    STREAM_USE = -313, "42809", "Illegal use of Stream field";
    KEY_NOT_UNIQUE = -314, "42830", "Foreign key references non-unique key/column collection";
    CONSTRAINT_NOT_FOUND = -315, "42704", "Constraint or Key not found";
    KEY_NOT_FOUND = -316, "42830", "Foreign key references non-existent key/column collection";
    CONSTRAINT_REFERENCED = -317, "2BP01", "Cannot DROP Constraint - One or more Foreign Key constraints reference this Unique constraint";
    NO_PRIMARY_KEY = -319, "42830", "Referenced table has no primary key defined";
    TABLE_REFERENCED = -320, "2BP01", "Cannot DROP table - One or more Foreign Key constraints reference this table";
    VIEW_REFERENCED = -321, "2BP01", "Cannot DROP view - One or more views reference this view";
    FIELD_IN_USE = -322, "2BP01", "Cannot DROP column - column is defined on one or more indexes or constraints";
    INDEX_EXISTS = -324, "42P07", "Index with this name already defined for this table";
    TUNE_OPTION_REPEATED = -326, "42601", "TUNE TABLE option specified more than once";
    INDEX_NOT_FOUND = -333, "42704", "No such index defined";
    INDEX_AMBIGUOUS = -334, "42704", "Index name is ambiguous. Index found in multiple tables.";
    FUNCTION_NOT_FOUND = -359, "42883", "User defined SQL Function does not exist";
    PROCEDURE_NOT_FOUND = -428, "42883", "Stored procedure does not exist";
    EXTRINSIC_DISABLED = -372, "42501", "Support for extrinsic function calls are disabled";
    STREAM_CHANGED = -374, "42804", "Cannot convert between stream data and data that are no stream";
    NO_SAVEPOINT = -375, "3B001", "Cannot ROLLBACK to unestablished savepoint";
    CAST_TARGET = -376, "42846", "Unsupported CAST target specified";
    FIELD_ASSIGNED_TWICE = -377, "42701", "Field appears more than once in assignment list";
    TYPE_MISMATCH = -378, "42804", "Datatype mismatch, explicit CAST is required";
    FUNCTION_ARGUMENTS = -379, "42883", "Invalid or Missing argument(s) to scalar function";
    AGGREGATE_ARGUMENTS = -380, "42883", "Illegal number of arguments to SQL Function";
    PAGING_MIXED = -386, "42601", "TOP, LIMIT, OFFSET and FETCH cannot be mixed in one query";
    FATAL = -400, "XX000", "Fatal error occurred";
}

impl std::fmt::Display for SqlCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_the_nearest_sqlstate() {
        assert_eq!(SqlCode::UNIQUE_INSERT.sqlstate(), "23505");
        assert_eq!(SqlCode::TABLE_NOT_FOUND.sqlstate(), "42P01");
        assert_eq!(SqlCode(-9_998).sqlstate(), "42000");
        assert_eq!(SqlCode(-9_998).text(), "Unknown error");
        assert_eq!(SqlCode::NOT_EMULATED.sqlstate(), "0A000");
    }
}
