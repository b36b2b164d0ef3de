//! A script taken apart into statements, as migrations and `batch_execute` take it.
//!
//! ```
//! use diesel_iris::script::{first_word, statements};
//!
//! let found = statements("INSERT INTO notes (text) VALUES ('a;b'); -- one;\nDELETE FROM notes");
//! assert_eq!(found, ["INSERT INTO notes (text) VALUES ('a;b')", "-- one;\nDELETE FROM notes"]);
//! assert_eq!(first_word(found[1]).as_deref(), Some("DELETE"));
//! ```
//!
//! A semicolon ends a statement, unless it stands in a literal, in a comment, or in a body of ObjectScript or Python
//! between braces (RSQL_createprocedure). In a script that has lines with nothing but `GO`, these lines end statements,
//! and semicolons do not.

/// The statements of a script, without what ends them. What is only blanks and comments is none.
#[must_use]
pub fn statements(script: &str) -> Vec<&str> {
    let ends = Ends::of(script);
    let separators = if ends.go.is_empty() { ends.semicolons } else { ends.go };
    let mut statements = Vec::new();
    let mut from = 0;
    for (start, end) in separators.into_iter().chain([(script.len(), script.len())]) {
        let statement = script[from..start].trim();
        let statement = statement.trim_end_matches(|c: char| c == ';' || c.is_whitespace());
        if first_word(statement).is_some() {
            statements.push(statement);
        }
        from = end;
    }
    statements
}

/// The first word of a statement in upper case; `None` for blanks and comments.
#[must_use]
pub fn first_word(statement: &str) -> Option<String> {
    let mut rest = statement;
    loop {
        rest = rest.trim_start();
        match skip_comment(rest) {
            0 => break,
            length => rest = &rest[length..],
        }
    }
    let rest = rest.trim_start_matches(|c: char| c == '(' || c.is_whitespace());
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '%' && c != '_' && c != '$');
    match &rest[..end.unwrap_or(rest.len())] {
        "" if rest.is_empty() => None,
        "" => rest.chars().next().map(String::from),
        word => Some(word.to_uppercase()),
    }
}

/// Where the places are that may end a statement, and where the text behind them begins.
#[derive(Default)]
struct Ends {
    semicolons: Vec<(usize, usize)>,
    go: Vec<(usize, usize)>,
}

impl Ends {
    fn of(script: &str) -> Self {
        let mut ends = Self::default();
        let mut at = 0;
        let mut line_is_blank = true;
        while let Some(c) = script[at..].chars().next() {
            let rest = &script[at..];
            let length = match c {
                '\'' | '"' => skip_quoted(rest, c),
                '-' | '/' if skip_comment(rest) > 0 => skip_comment(rest),
                '{' => body_length(rest).unwrap_or(1),
                ';' => {
                    ends.semicolons.push((at, at + 1));
                    1
                }
                'g' | 'G' if line_is_blank && is_go(rest) => {
                    ends.go.push((at, at + 2));
                    2
                }
                _ => c.len_utf8(),
            };
            line_is_blank = match c {
                '\n' => true,
                _ => line_is_blank && c.is_whitespace(),
            };
            at += length;
        }
        ends
    }
}

/// Whether the line that begins here is `GO` and nothing else.
fn is_go(rest: &str) -> bool {
    rest.lines().next().is_some_and(|line| line.trim_end().eq_ignore_ascii_case("go"))
}

/// `{fn …}`, `{d …}`, `{t …}`, `{ts …}`, `{oj …}` (RSQL_symbols), which are no bodies of code.
fn is_odbc_escape(rest: &str) -> bool {
    let word = rest[1..].trim_start();
    let end = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    ["fn", "d", "t", "ts", "oj"].iter().any(|known| word[..end].eq_ignore_ascii_case(known))
}

/// The length of what stands between quotes, these included; a doubled quote is part of it.
fn skip_quoted(rest: &str, quote: char) -> usize {
    let mut at = 1;
    while let Some(found) = rest[at..].find(quote) {
        at += found + 1;
        if !rest[at..].starts_with(quote) {
            return at;
        }
        at += 1;
    }
    rest.len()
}

/// The length of a comment that begins here, or 0.
fn skip_comment(rest: &str) -> usize {
    let ends_with = if rest.starts_with("--") {
        "\n"
    } else if rest.starts_with("/*") {
        "*/"
    } else {
        return 0;
    };
    rest[2..].find(ends_with).map_or(rest.len(), |at| 2 + at + ends_with.len())
}

/// The length of a body of code between braces that begins here, up to the end of the text if it is not closed; `None`
/// for an ODBC escape. Its literals stand in double quotes: an apostrophe is an operator of ObjectScript.
pub(crate) fn body_length(rest: &str) -> Option<usize> {
    if is_odbc_escape(rest) {
        return None;
    }
    let mut at = 0;
    let mut depth = 0_usize;
    while let Some(c) = rest[at..].chars().next() {
        let here = &rest[at..];
        at += match c {
            '"' => skip_quoted(here, '"'),
            '/' if here.starts_with("/*") => skip_comment(here),
            '/' if here.starts_with("//") => here.find('\n').unwrap_or(here.len()),
            _ => c.len_utf8(),
        };
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return Some(at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    Some(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn semicolons_end_statements() {
        assert_eq!(statements("SELECT 1;\n SELECT 2 ;; ;"), ["SELECT 1", "SELECT 2"]);
        assert_eq!(statements("-- nothing;\n/* ; */"), [""; 0]);
        assert_eq!(statements("SELECT ';', \"a;\"\"b\" -- ;\n, 'it''s;' /* ; */; x").len(), 2);
        assert_eq!(statements("SELECT {fn CONCAT('};', 'b')}; x").len(), 2);
    }

    #[test]
    fn bodies_of_code_are_one_statement() {
        let script = "CREATE PROCEDURE p() LANGUAGE OBJECTSCRIPT {\n  set x = 'y; if x { write \"};\" } // }\n  /* } */ quit;\n};\nSELECT 1";
        let statements = statements(script);
        assert_eq!(statements.len(), 2);
        assert!(statements[0].ends_with('}') && statements[1] == "SELECT 1");
    }

    #[test]
    fn where_there_is_go_only_that_ends_statements() {
        let script =
            "CREATE TRIGGER a { set x = 1; }; set y;\n  go \nSELECT 'GO\nGO' ;\nGO\nSELECT go\nGOING";
        let found = statements(script);
        assert_eq!(found.len(), 3);
        assert!(found[0].ends_with("set y") && found[1] == "SELECT 'GO\nGO'");
    }

    #[test]
    fn the_first_word_tells_what_it_is() {
        for (statement, word) in [
            ("select 1", Some("SELECT")),
            (" -- c\n/* d */ (SELECT 1)", Some("SELECT")),
            ("%BEGTRANS", Some("%BEGTRANS")),
            ("", None),
            ("-- c", None),
            ("*", Some("*")),
        ] {
            assert_eq!(first_word(statement).as_deref(), word, "{statement}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic_or_lose_text(script in "[ -~\n;'\"{}/*é🦀-]{0,60}") {
            let kept: usize = statements(&script).iter().map(|statement| statement.len()).sum();
            prop_assert!(kept <= script.len());
        }
    }
}
