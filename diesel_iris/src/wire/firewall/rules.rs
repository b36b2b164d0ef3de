//! The words and signs that the PGWire server acts on, and what it does.
//!
//! The server (`iris_pgwire`, read and run in the versions 1.7.2 and 1.7.3) matches patterns on the whole text of a
//! statement, literals and names included. Each pattern needs one of the words below, and most need something behind it.
//! Where that is white space or a parenthesis in the text of the statement itself, a comment before it keeps the
//! pattern from matching: [`Cure::Comment`]. Where the word alone is enough, nothing does.
//!
//! `tests/suites/dictionary.rs` takes the words of the server's own sources and finds those that are missing here.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

/// A pattern of the server.
#[derive(Debug)]
pub(super) struct Rule {
    /// The word that it begins with, in upper case.
    pub(super) word: &'static str,
    /// Where the word must stand.
    pub(super) place: Place,
    /// What must stand behind the word.
    pub(super) behind: Behind,
    /// What keeps the pattern from matching in the text of a statement.
    pub(super) cure: Cure,
    /// What the server does.
    pub(super) does: &'static str,
}

/// Where a word matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the text of the statement, in literals and in names.
    Everywhere,
    /// In the text of the statement.
    Code,
    /// In literals and names.
    Quoted,
    /// In the text of the statement and in names: the server leaves literals alone here.
    CodeAndNames,
}

/// What must stand behind a word. White space may stand between the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// Nothing: the word is enough.
    Anything,
    /// White space.
    Space,
    /// White space; in a literal also FROM somewhere behind it. Behind a name there always may be one.
    SpaceThenFrom,
    /// White space and a name or a word.
    Name,
    /// White space and one of these words.
    Words(&'static [&'static str]),
    /// `(`
    Parenthesis,
    /// `(`, and `=`, `<`, `>` or `!` before the word.
    ParenthesisAfterOperator,
    /// `(` and a digit.
    ParenthesisAndDigit,
    /// `[`
    Bracket,
    /// `=`, `<>` or `!=`.
    Equality,
    /// ` n OFFSET m`
    Offset,
    /// `() OVER`
    Over,
    /// ` name (…) AS (`
    CommonTable,
    /// ` name WITH (`
    TableHint,
}

/// What is done where a pattern would match in the text of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cure {
    /// A comment goes behind the word.
    Comment,
    /// The statement is refused.
    Refuse,
}

macro_rules! rules {
    ($($place:ident $behind:expr, $cure:ident => $does:literal: $($word:literal)+;)+) => {
        &[$($(
            Rule { word: $word, place: Place::$place, behind: $behind, cure: Cure::$cure, does: $does },
        )+)+]
    };
}

use Behind::{
    Anything, Bracket, CommonTable, Equality, Name, Offset, Over, Parenthesis, ParenthesisAfterOperator,
    ParenthesisAndDigit, Space, SpaceThenFrom, TableHint, Words,
};

/// Every pattern that begins with a word.
const RULES: &[Rule] = rules! {
    Everywhere Anything, Refuse => "takes it for PostgreSQL's RETURNING clause": "RETURNING";
    Everywhere Anything, Refuse => "makes EXCEPT of it": "MINUS";
    Everywhere Anything, Refuse => "rewrites it as LIKE": "ILIKE";
    Everywhere Anything, Refuse => "puts another function in its place": "COSINE_DISTANCE" "VECTOR_COSINE_DISTANCE"
        "VECTOR_L2_DISTANCE" "L2_DISTANCE" "INNER_PRODUCT" "VECTOR_DIMS" "VECTOR_NORM";
    Quoted Anything, Refuse => "writes it in upper case": "INTERSECT";

    Code Space, Comment => "rewrites the columns and the order of the SELECT": "SELECT";
    Quoted SpaceThenFrom, Refuse => "takes it for a SELECT": "SELECT";
    Quoted Words(&["VERSION"]), Refuse => "answers the statement itself": "SELECT";
    CodeAndNames Name, Comment => "puts a schema before the name behind it, and changes its case":
        "FROM" "JOIN" "UPDATE" "INTO" "TABLE";
    Quoted TableHint, Refuse => "leaves out what follows": "FROM";

    Everywhere Parenthesis, Comment => "puts another function in its place": "DECODE" "IIF" "ISNULL" "IFNULL" "NVL"
        "JSON_TABLE" "JSON_EXTRACT" "JSON_EXTRACT_SCALAR" "JSON_UNQUOTE" "JSON_EXISTS" "JSON_QUERY" "JSON_VALUE"
        "JSON_ARRAY_LENGTH" "JSON_ARRAY_ELEMENTS" "JSON_ARRAY_ELEMENTS_TEXT" "JSON_CONTAINS" "FORMAT"
        "JSONB_BUILD_OBJECT" "OBJ_DESCRIPTION" "COL_DESCRIPTION" "FORMAT_TYPE" "PG_GET_CONSTRAINTDEF" "PG_GET_EXPR";
    Code Parenthesis, Comment => "answers the statement itself": "VERSION" "PREDICT";
    Code Parenthesis, Comment => "rewrites the comparison": "ANY" "ALL";
    Quoted ParenthesisAfterOperator, Refuse => "rewrites the comparison": "ANY" "ALL" "SOME";
    Everywhere ParenthesisAndDigit, Comment => "gives the vector an element type": "VECTOR";
    Code Words(&["INT", "INT4", "INT8", "TEXT", "FLOAT", "FLOAT8", "BOOL", "BOOLEAN", "VECTOR", "JSON", "JSONB"]), Comment
        => "puts another type in its place": "AS";
    Quoted Parenthesis, Refuse => "puts another type in its place": "CAST";
    Everywhere Bracket, Comment => "makes a string of the list": "ARRAY";
    Everywhere Equality, Comment => "puts a number in the place of the literal behind it": "RELHASINDEX" "RELISSHARED"
        "RELHASRULES" "RELHASTRIGGERS" "RELHASSUBCLASS" "RELROWSECURITY" "RELFORCEROWSECURITY" "RELISPOPULATED"
        "RELISPARTITION" "NSPACL" "ATTNOTNULL" "ATTHASDEF" "ATTISDROPPED" "ATTISLOCAL" "ATTGENERATED" "INDISUNIQUE"
        "INDISPRIMARY" "INDISEXCLUSION" "INDIMMEDIATE" "INDISCLUSTERED" "INDISVALID" "CONDEFERRABLE" "CONDEFERRED"
        "CONVALIDATED" "CONISLOCAL" "CONNOINHERIT" "POLPERMISSIVE" "IS_INSTEAD" "EXTRELOCATABLE";
    Everywhere Equality, Comment => "leaves out the setting, or the statement": "FILLFACTOR";
    Everywhere Words(&["CONSTRAINT"]), Comment => "leaves out the statement": "ADD";
    Everywhere Words(&["ROW"]), Comment => "leaves out the statement": "ENABLE" "DISABLE";
    Everywhere Words(&["ALWAYS"]), Comment => "leaves out the column": "GENERATED";
    Everywhere Words(&["BTREE", "HNSW"]), Comment => "rewrites the index": "USING";
    Everywhere Words(&["CONFLICT"]), Comment => "takes it for PostgreSQL's ON CONFLICT clause": "ON";
    CodeAndNames Words(&["TRUE", "FALSE"]), Comment => "puts a number in its place": "DEFAULT";
    Everywhere Words(&["IF"]), Comment => "leaves out IF NOT EXISTS": "INDEX";
    Code Words(&["MODEL"]), Comment => "takes the statement for one of its own": "CREATE" "TRAIN" "VALIDATE" "DROP";
    Quoted Words(&["INDEX", "UNIQUE"]), Refuse => "rewrites the index": "CREATE";
    Quoted Words(&["RECURSIVE"]), Refuse => "writes it in upper case": "WITH";
    Quoted CommonTable, Refuse => "writes it in upper case": "WITH";
    Quoted Offset, Refuse => "writes it in upper case": "LIMIT";
    Quoted Over, Refuse => "writes it in upper case": "ROW_NUMBER" "RANK";
};

/// The rules of each word.
static BY_WORD: LazyLock<HashMap<&'static str, Vec<&'static Rule>>> = LazyLock::new(|| {
    let mut by_word: HashMap<_, Vec<_>> = HashMap::new();
    for rule in RULES {
        by_word.entry(rule.word).or_default().push(rule);
    }
    by_word
});

/// The rules of a word in upper case.
pub(super) fn rules_of(word: &str) -> &'static [&'static Rule] {
    BY_WORD.get(word).map_or(&[], Vec::as_slice)
}

/// Characters that the server looks for, in the middle of words, too.
#[derive(Debug)]
pub(super) struct Run {
    /// In upper case, with one blank for all white space.
    pub(super) text: &'static str,
    /// What the server does.
    pub(super) does: &'static str,
}

/// All that the server looks for wherever it stands; for none of it there is a cure.
pub(super) const RUNS: &[Run] = &[
    Run { text: "CURRENT_SETTING", does: "answers the statement itself" },
    Run { text: "SET_CONFIG", does: "answers the statement itself" },
    Run { text: "PG_ADVISORY_UNLOCK_ALL", does: "answers the statement itself" },
    Run { text: "CURRENT_DATABASE", does: "answers the statement itself" },
    Run { text: "PG_INDEXES", does: "answers the statement itself" },
    Run { text: "PG_NAMESPACE", does: "answers the statement itself" },
    Run { text: "VERSION()", does: "answers the statement itself" },
    Run { text: "PREDICT(", does: "takes the statement for one of its own" },
    Run { text: "CREATE MODEL", does: "takes the statement for one of its own" },
    Run { text: "TRAIN MODEL", does: "takes the statement for one of its own" },
    Run { text: "VALIDATE MODEL", does: "takes the statement for one of its own" },
    Run { text: "DROP MODEL", does: "takes the statement for one of its own" },
    Run { text: "%SYSTEM.ML.", does: "takes the statement for one of its own" },
    Run { text: "__LITERAL_", does: "puts a literal of the statement in its place" },
    Run { text: "__COMMENT_", does: "puts a comment of the statement in its place" },
    Run { text: "%ROWNUM", does: "puts ROW_NUMBER in its place" },
    Run { text: "::", does: "takes it for a cast" },
    Run { text: "@>", does: "puts a function in its place" },
    Run { text: "<@", does: "puts a function in its place" },
];
