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

use super::folding::{fold, in_one_line, is_space};

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
static BY_WORD: LazyLock<HashMap<&'static [u8], Vec<&'static Rule>>> = LazyLock::new(|| {
    let mut by_word: HashMap<_, Vec<_>> = HashMap::new();
    for rule in RULES {
        by_word.entry(rule.word.as_bytes()).or_default().push(rule);
    }
    by_word
});

/// No word of a rule is longer.
const LONGEST_WORD: usize = 24;

/// The rules of a word, in whatever case.
pub(super) fn rules_of(word: &str) -> &'static [&'static Rule] {
    let rules = |folded: &[u8]| BY_WORD.get(folded).map_or(&[][..], Vec::as_slice);
    if !word.is_ascii() {
        return rules(fold(word).as_bytes());
    }
    let mut folded = [0; LONGEST_WORD];
    let Some(folded) = folded.get_mut(..word.len()) else { return &[] };
    folded.copy_from_slice(word.as_bytes());
    folded.make_ascii_uppercase();
    rules(folded)
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

/// The first of them that is in a text, in whatever case and with any white space for a blank.
pub(super) fn run_in(text: &str) -> Option<&'static Run> {
    if text.is_ascii() && !may_have_run(text.as_bytes()) {
        return None;
    }
    let folded = in_one_line(&fold(text));
    RUNS.iter().find(|run| folded.contains(run.text))
}

/// The bytes with which [`RUNS`] begin, in both cases.
const RUN_STARTS: [bool; 256] = {
    let mut starts = [false; 256];
    let mut run = 0;
    while run < RUNS.len() {
        let first = RUNS[run].text.as_bytes()[0];
        starts[first as usize] = true;
        starts[first.to_ascii_lowercase() as usize] = true;
        run += 1;
    }
    starts
};

/// What begins with a byte and stands in [`RUNS`], from the second byte on.
static BEHIND_START: LazyLock<[Vec<&'static [u8]>; 256]> = LazyLock::new(|| {
    let mut behind = [const { Vec::new() }; 256];
    for (first, rest) in RUNS.iter().filter_map(|run| run.text.as_bytes().split_first()) {
        for start in [*first, first.to_ascii_lowercase()] {
            // a sign is the same in both cases
            if !behind[usize::from(start)].contains(&rest) {
                behind[usize::from(start)].push(rest);
            }
        }
    }
    behind
});

/// Looks for the runs without a copy of the text, for ASCII.
fn may_have_run(text: &[u8]) -> bool {
    let behind = &*BEHIND_START;
    text.iter().enumerate().any(|(at, byte)| {
        RUN_STARTS[usize::from(*byte)]
            && behind[usize::from(*byte)].iter().any(|rest| stands_at(&text[at + 1..], rest))
    })
}

fn stands_at(text: &[u8], run: &[u8]) -> bool {
    let mut rest = text;
    run.iter().all(|expected| {
        let before = rest.len();
        if *expected == b' ' {
            while let Some((byte, behind)) = rest.split_first()
                && is_space(char::from(*byte))
            {
                rest = behind;
            }
            return rest.len() < before;
        }
        let Some((byte, behind)) = rest.split_first() else { return false };
        rest = behind;
        byte.to_ascii_uppercase() == *expected
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_of_any_case_have_their_rules() {
        for rule in RULES {
            assert!(rule.word.len() <= LONGEST_WORD, "{}", rule.word);
            for word in [rule.word.to_owned(), rule.word.to_lowercase()] {
                assert!(rules_of(&word).iter().any(|found| found.does == rule.does), "{word}");
            }
        }
        assert_eq!(rules_of("mınuſ").len(), 1);
        for word in ["", "patients", "a_name_that_is_longer_than_any_word_of_a_rule"] {
            assert!(rules_of(word).is_empty(), "{word}");
        }
    }

    #[test]
    fn runs_are_found_wherever_they_stand() {
        for run in RUNS {
            let wide = run.text.replace(' ', " \t\x1c\n").to_lowercase();
            for text in
                [run.text.to_owned(), format!("x{}y", run.text), format!("é {wide}"), format!("a{wide}b")]
            {
                assert!(run_in(&text).is_some(), "{text:?}");
            }
        }
        for text in ["create a model", "create", "predict (", "a : : b", "", "\"id\" FROM t"] {
            assert_eq!(run_in(text).map(|run| run.text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn both_ways_of_looking_find_the_same(text in "[ctvdreainmodlp():<@>%_ \t\x1c]{0,24}") {
            let folded = in_one_line(&fold(&text));
            let slow = RUNS.iter().any(|run| folded.contains(run.text));
            prop_assert_eq!(run_in(&text).is_some(), slow);
        }
    }
}
