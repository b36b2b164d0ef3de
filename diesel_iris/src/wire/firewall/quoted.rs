//! What the server would change inside of literals and delimited names.

use super::folding::{fold, is_digit, is_space, is_word};
use super::rules::{Behind, Place, rules_of, run_in};

/// Something that the server would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hazard {
    /// The words or signs that it acts on.
    pub(super) found: String,
    /// What it does.
    pub(super) does: &'static str,
}

/// What a text stands in, and what of the statement behind it matters.
#[derive(Clone, Copy)]
pub(super) enum Quotes<'a> {
    /// A literal, and whether there is a FROM behind it.
    Literal { from_follows: &'a dyn Fn() -> bool },
    /// A name, and whether there is a full stop behind it.
    Name { dot_follows: bool },
}

/// The first thing that the server would change of a literal or name, which is given with its quotes.
pub(super) fn hazard(quoted: &str, quotes: Quotes<'_>) -> Option<Hazard> {
    let inner = quoted.get(1..quoted.len() - 1).unwrap_or_default();
    let found = |found: &str, does| Some(Hazard { found: found.to_owned(), does });
    if inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') && !inner.is_empty() {
        // one word, as most names are
        return match quotes {
            _ if !inner.eq_ignore_ascii_case("PUBLIC") => {
                run(inner).or_else(|| by_rules(inner, "", &quoted[quoted.len() - 1..], quotes))
            }
            Quotes::Literal { .. } => found(inner, "puts the name of a schema in its place"),
            Quotes::Name { dot_follows: true } => found(inner, "puts another schema in its place"),
            Quotes::Name { .. } => None,
        };
    }
    match quotes {
        Quotes::Literal { .. } => {
            if fold(inner) == "PUBLIC" {
                return found(inner, "puts the name of a schema in its place");
            }
            // a doubled apostrophe is the end of one literal and the beginning of another to the server
            if let Some(date) = inner.split('\'').find(|part| is_date(part)) {
                return found(date, "makes TO_DATE(…) of it");
            }
            if let Some(timestamp) = inner.split('\'').find(|part| is_rewritten_timestamp(part)) {
                return found(timestamp, "writes it as another timestamp");
            }
        }
        Quotes::Name { dot_follows } => {
            if inner.contains('"') {
                return found("\"", "takes it for the end of the name, and IRIS has no such names");
            }
            if inner.contains('.') {
                return found(
                    ".",
                    "takes it for the full stop between two names, and IRIS has no such names",
                );
            }
            if inner.contains('\'') {
                return found("'", "takes it for the beginning of a literal");
            }
            if dot_follows && fold(inner) == "PUBLIC" {
                return found(inner, "puts another schema in its place");
            }
        }
    }
    // the quote at the end is a part of what the server matches, too
    let closed = quoted.get(1..).unwrap_or_default();
    sign(closed).or_else(|| run(inner)).or_else(|| word(closed, quotes))
}

fn sign(closed: &str) -> Option<Hazard> {
    let found = |at: usize, end: usize, does| {
        Some(Hazard { found: closed.get(at..end).unwrap_or(closed).to_owned(), does })
    };
    for (at, byte) in closed.bytes().enumerate() {
        if !matches!(byte, b'$' | b'%' | b'-' | b'[') {
            continue;
        }
        let here = &closed[at..];
        match byte {
            b'$' if here[1..].starts_with(is_digit) => {
                return found(at, at + 2, "takes it for a placeholder");
            }
            b'%' if here[1..].starts_with('s') => return found(at, at + 2, "takes it for a placeholder"),
            b'-' if here.starts_with("->") && ends_with_word(&closed[..at]) => {
                let target = here[2..].strip_prefix('>').unwrap_or(&here[2..]);
                if target.starts_with(|c| is_digit(c) || c == '\'' || c == '"') {
                    return found(at, at + 2, "takes it for an operator on JSON");
                }
            }
            b'[' if ends_with_word(&closed[..at])
                && here[1..].starts_with(|c| is_digit(c) || c == '\'' || c == '"') =>
            {
                return found(at, at + 1, "takes it for an operator on JSON");
            }
            _ => {}
        }
    }
    None
}

/// What is looked for in the middle of words, too.
fn run(inner: &str) -> Option<Hazard> {
    run_in(inner).map(|run| Hazard { found: run.text.to_owned(), does: run.does })
}

fn word(closed: &str, quotes: Quotes<'_>) -> Option<Hazard> {
    let mut rest = closed;
    while let Some(start) = rest.find(is_word) {
        let end = rest[start..].find(|c| !is_word(c)).map_or(rest.len(), |end| start + end);
        let word = &rest[start..end];
        let before = &closed[..closed.len() - rest.len() + start];
        let hazard = by_rules(word, before, &rest[end..], quotes);
        if hazard.is_some() {
            return hazard;
        }
        rest = &rest[end..];
    }
    None
}

/// What the server does at this word, with what stands before and behind it.
fn by_rules(word: &str, before: &str, rest: &str, quotes: Quotes<'_>) -> Option<Hazard> {
    let matters = |place| match place {
        Place::Everywhere | Place::Quoted => true,
        Place::CodeAndNames => matches!(quotes, Quotes::Name { .. }),
        Place::Code => false,
    };
    let mut rules = rules_of(word).iter();
    let rule = rules.find(|rule| matters(rule.place) && follows(rule.behind, before, rest, quotes))?;
    Some(Hazard { found: word.to_owned(), does: rule.does })
}

fn ends_with_word(text: &str) -> bool {
    text.ends_with(is_word)
}

/// Whether what a rule asks for stands behind its word, inside of the quotes.
fn follows(wanted: Behind, before: &str, rest: &str, quotes: Quotes<'_>) -> bool {
    let next = rest.trim_start_matches(is_space);
    let has_space = next.len() < rest.len();
    let next_word = |text: &str| {
        let end = text.find(|c| !is_word(c)).unwrap_or(text.len());
        fold(&text[..end])
    };
    match wanted {
        Behind::Anything => true,
        Behind::Space => has_space,
        Behind::SpaceThenFrom => {
            has_space
                && match quotes {
                    Quotes::Literal { from_follows } => has_from(rest) || from_follows(),
                    Quotes::Name { .. } => true,
                }
        }
        Behind::Name => has_space && next.starts_with(|c| is_word(c) || c == '"'),
        Behind::Words(words) => has_space && words.contains(&next_word(next).as_str()),
        Behind::Parenthesis => next.starts_with('('),
        Behind::ParenthesisAfterOperator => {
            next.starts_with('(') && before.trim_end_matches(is_space).ends_with(['=', '<', '>', '!'])
        }
        Behind::ParenthesisAndDigit => {
            next.strip_prefix('(').is_some_and(|rest| rest.trim_start_matches(is_space).starts_with(is_digit))
        }
        Behind::Bracket => next.starts_with('['),
        Behind::Equality => ["=", "<>", "!="].iter().any(|sign| next.starts_with(sign)),
        Behind::Offset => {
            let behind_number = next.trim_start_matches(is_digit);
            has_space
                && behind_number.len() < next.len()
                && next_word(behind_number.trim_start_matches(is_space)) == "OFFSET"
        }
        Behind::Over => next.starts_with('(') && fold(next).contains("OVER"),
        Behind::CommonTable => {
            let behind_name = next.trim_start_matches(is_word).trim_start_matches(is_space);
            has_space && behind_name.starts_with('(') && fold(behind_name).contains("AS")
        }
        Behind::TableHint => {
            let behind_name = next.trim_start_matches(is_word).trim_start_matches(is_space);
            has_space && next_word(behind_name) == "WITH"
        }
    }
}

/// Whether FROM stands somewhere behind white space.
fn has_from(text: &str) -> bool {
    let folded = fold(text);
    folded.match_indices("FROM").any(|(at, _)| folded[..at].ends_with(is_space))
}

/// Text with this form; `0` stands for a digit.
fn has_form(text: &str, form: &str) -> bool {
    let mut characters = text.chars();
    form.chars().all(|expected| {
        characters.next().is_some_and(|c| if expected == '0' { is_digit(c) } else { c == expected })
    })
}

const DATE: &str = "0000-00-00";

fn is_date(text: &str) -> bool {
    text.chars().count() == DATE.len() && has_form(text, DATE)
}

/// Whether it is a timestamp with a `T` or a time zone, both of which the server leaves out.
fn is_rewritten_timestamp(text: &str) -> bool {
    if has_form(text, "0000-00-00T00:00:00") {
        return true;
    }
    has_form(text, "0000-00-00 00:00:00") && text.chars().skip(19).any(|c| matches!(c, 'Z' | '+' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(text: &str) -> Option<String> {
        let quotes = Quotes::Literal { from_follows: &|| true };
        hazard(&format!("'{text}'"), quotes).map(|hazard| hazard.found)
    }

    fn name(text: &str) -> Option<String> {
        hazard(&format!("\"{text}\""), Quotes::Name { dot_follows: true }).map(|hazard| hazard.found)
    }

    #[test]
    fn what_the_server_changes_in_literals() {
        for text in [
            "2024-01-01",
            "a''2024-01-01",
            "2024-01-01T10:00:00",
            "2024-01-01 10:00:00.5Z",
            "Public",
            "a::b",
            "$1 a",
            "x%sy",
            "version()",
            "my current_database is",
            "set_config",
            "PREDICT(x)",
            "predict(x",
            "x ILIKE y",
            "a @> b",
            "limit 3 offset 2",
            "the RETURNING clause",
            "on conflict do",
            "NVL ( a , b )",
            "doc[0]",
            "a->1",
            "please select one",
            "array ['a']",
            "vector(3)",
            "cast(5 as int)",
            "train model",
            "a, b = any(c)",
            "bCREATE UNIQUE INDEX IF",
            "with a (b) as (c)",
            "__literal_0__",
            "ſet_config",
        ] {
            assert!(literal(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_it_leaves_alone() {
        for text in [
            "",
            "North Wing",
            "it''s",
            "2024-01-01 10:00:00",
            "date of the update from the ward",
            "select",
            "any (patient)",
            "public health",
            "versions",
            "stored as text",
            "%STARTSWITH",
            "limit 3",
            "vector (of numbers)",
            "a -> b, [x]",
            "table with beds (4)",
            "pg_notes",
        ] {
            assert_eq!(literal(text), None, "{text}");
        }
        for text in ["returning_date", "version", "format", "table", "from", "a b", "pg_notes", "x->y"] {
            assert_eq!(name(text), None, "{text}");
        }
    }

    #[test]
    fn what_it_changes_in_names() {
        for text in [
            "returning",
            "it's",
            "'2024-01-01'",
            "public",
            "current_database",
            "date from here",
            "a$1",
            "minus",
            "a\"\"b",
            "a.b",
            "create table ",
            "select distinct",
            "a->",
            "a[",
        ] {
            assert!(name(text).is_some(), "{text}");
        }
        assert_eq!(hazard("\"public\"", Quotes::Name { dot_follows: false }), None);
        let quotes = Quotes::Literal { from_follows: &|| false };
        assert_eq!(hazard("'select a ward'", quotes), None);
    }
}
