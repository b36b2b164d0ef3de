//! The names that IRIS takes only in double quotes: reserved words, and what is no simple identifier.

use std::sync::LazyLock;

use foldhash::HashSet;

/// RSQL_reservedwords, and what was seen to be refused as a name since: KEY, VALUE, and STR_SPLIT of 2026.3.
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "ABSOLUTE", "ADD", "ALL", "ALLOCATE", "ALTER", "AND", "ANY", "ARE", "AS", "ASC", "ASSERTION", "AT",
    "AUTHORIZATION", "AVG", "BEGIN", "BETWEEN", "BIT", "BIT_LENGTH", "BOTH", "BY", "CASCADE", "CASE",
    "CAST", "CHAR", "CHARACTER", "CHARACTER_LENGTH", "CHAR_LENGTH", "CHECK", "CLOSE", "COALESCE",
    "COLLATE", "COMMIT", "CONNECT", "CONNECTION", "CONSTRAINT", "CONSTRAINTS", "CONTINUE", "CONVERT",
    "CORRESPONDING", "COUNT", "CREATE", "CROSS", "CURRENT", "CURRENT_DATE", "CURRENT_TIME",
    "CURRENT_TIMESTAMP", "CURRENT_USER", "CURSOR", "DATE", "DEALLOCATE", "DEC", "DECIMAL", "DECLARE",
    "DEFAULT", "DEFERRABLE", "DEFERRED", "DELETE", "DESC", "DESCRIBE", "DESCRIPTOR", "DIAGNOSTICS",
    "DISCONNECT", "DISTINCT", "DOMAIN", "DOUBLE", "DROP", "ELSE", "END", "ENDEXEC", "ESCAPE", "EXCEPT",
    "EXCEPTION", "EXEC", "EXECUTE", "EXISTS", "EXTERNAL", "EXTRACT", "FALSE", "FETCH", "FIRST", "FLOAT",
    "FOR", "FOREIGN", "FOUND", "FROM", "FULL", "GET", "GLOBAL", "GO", "GOTO", "GRANT", "GROUP", "HAVING",
    "HOUR", "IDENTITY", "IMMEDIATE", "IN", "INDICATOR", "INITIALLY", "INNER", "INPUT", "INSENSITIVE",
    "INSERT", "INT", "INTEGER", "INTERSECT", "INTERVAL", "INTO", "IS", "ISOLATION", "JOIN", "KEY",
    "LANGUAGE", "LAST", "LEADING", "LEFT", "LEVEL", "LIKE", "LOCAL", "LOWER", "MATCH", "MAX", "MIN",
    "MINUTE", "MODULE", "NAMES", "NATIONAL", "NATURAL", "NCHAR", "NEXT", "NO", "NOT", "NULL", "NULLIF",
    "NUMERIC", "OCTET_LENGTH", "OF", "ON", "ONLY", "OPEN", "OPTION", "OR", "OUTER", "OUTPUT", "OVERLAPS",
    "PAD", "PARTIAL", "PREPARE", "PRESERVE", "PRIMARY", "PRIOR", "PRIVILEGES", "PROCEDURE", "PUBLIC",
    "READ", "REAL", "REFERENCES", "RELATIVE", "RESTRICT", "REVOKE", "RIGHT", "ROLE", "ROLLBACK", "ROWS",
    "SCHEMA", "SCROLL", "SECOND", "SECTION", "SELECT", "SESSION_USER", "SET", "SHARD", "SMALLINT", "SOME",
    "SPACE", "SQLERROR", "SQLSTATE", "STATISTICS", "STR_SPLIT", "SUBSTRING", "SUM", "SYSDATE",
    "SYSTEM_USER", "TABLE", "TEMPORARY", "THEN", "TIME", "TIMEZONE_HOUR", "TIMEZONE_MINUTE", "TO", "TOP",
    "TRAILING", "TRANSACTION", "TRIM", "TRUE", "UNION", "UNIQUE", "UPDATE", "UPPER", "USER", "USING",
    "VALUE", "VALUES", "VARCHAR", "VARYING", "WHEN", "WHENEVER", "WHERE", "WITH", "WORK", "WRITE",
];

/// Those that begin with `%`, but for the fields that every table has (RSQL_select, "Pseudo-Field Variables").
#[rustfmt::skip]
const RESERVED_SYSTEM: &[&str] = &[
    "%AFTERHAVING", "%ALLINDEX", "%ALPHAUP", "%ALTER", "%BEGTRANS", "%CHECKPRIV", "%CLASSPARAMETER",
    "%DBUGFULL", "%DELDATA", "%DESCRIPTION", "%EXACT", "%EXTERNAL", "%FILE", "%FIRSTTABLE", "%FLATTEN",
    "%FOREACH", "%FULL", "%IDADDED", "%IGNOREINDEX", "%IGNOREINDICES", "%INLIST", "%INORDER", "%INTERNAL",
    "%INTEXT", "%INTRANS", "%INTRANSACTION", "%MATCHES", "%MCODE", "%MERGE", "%MINUS", "%MVR", "%NOCHECK",
    "%NODELDATA", "%NOFLATTEN", "%NOFPLAN", "%NOINDEX", "%NOLOCK", "%NOMERGE", "%NOPARALLEL", "%NOREDUCE",
    "%NORUNTIME", "%NOSVSO", "%NOTOPOPT", "%NOTRIGGER", "%NOUNIONOROPT", "%NUMROWS", "%ODBCIN", "%ODBCOUT",
    "%PARALLEL", "%PLUS", "%PROFILE", "%PROFILE_ALL", "%PUBLICROWID", "%ROUTINE", "%ROWCOUNT",
    "%RUNTIMEIN", "%RUNTIMEOUT", "%SQLSTRING", "%SQLUPPER", "%STARTSWITH", "%STARTTABLE", "%STRING",
    "%TRUNCATE", "%UPPER",
];

static WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| RESERVED.iter().chain(RESERVED_SYSTEM).copied().collect());

/// Whether IRIS reserves the word, in whatever case.
pub(crate) fn is_reserved(word: &str) -> bool {
    WORDS.contains(word.to_uppercase().as_str())
}

/// Whether a name is an identifier without quotes (GSQL_identifiers, "Simple Identifiers"). `@`, `#` and `$` could be
/// in one, too, and are not passed on by every PGWire server.
pub(crate) fn is_simple(name: &str) -> bool {
    let rest = name.strip_prefix('%').unwrap_or(name);
    let is_part = |c: char| c == '_' || c.is_alphanumeric();
    rest.starts_with(|c: char| is_part(c) && !c.is_numeric()) && rest.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_case() {
        for (word, expected) in [
            ("select", true),
            ("Value", true),
            ("%exact", true),
            ("%ID", false),
            ("patients", false),
            ("", false),
        ] {
            assert_eq!(is_reserved(word), expected, "{word}");
        }
    }
}
