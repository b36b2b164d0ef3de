//! Functions and predicates on text. Positions and lengths count characters.

use rusqlite::Connection;

use super::{PURE, failure};
use crate::sqlcode::SqlCode;

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let mapping = |name, map: fn(&str) -> String| {
        connection.create_scalar_function(name, 1, PURE, move |context| {
            let text: Option<String> = context.get(0)?;
            Ok(text.map(|text| map(&text)))
        })
    };
    mapping("iris_upper", str::to_uppercase)?;
    mapping("iris_lower", str::to_lowercase)?;
    mapping("iris_ltrim", |text| text.trim_start_matches(' ').to_owned())?;
    mapping("iris_rtrim", |text| text.trim_end_matches(' ').to_owned())?;
    // GSQL_collation: %SQLUPPER strips white space at the end and puts a blank before the upper-case text, so that it never is a number
    mapping("iris_sqlupper", |text| format!(" {}", text.trim_end().to_uppercase()))?;
    connection.create_scalar_function("iris_length", 1, PURE, |context| {
        let text: Option<String> = context.get(0)?;
        Ok(text.map(|text| i64::try_from(text.chars().count()).unwrap_or(i64::MAX)))
    })?;
    // iris_substring(text, start, length): length may be missing
    connection.create_scalar_function("iris_substring", -1, PURE, |context| {
        let (Some(text), Some(start)): (Option<String>, Option<i64>) = (context.get(0)?, context.get(1)?)
        else {
            return Ok(None);
        };
        let length: Option<i64> = if context.len() > 2 { context.get(2)? } else { Some(i64::MAX) };
        Ok(length.map(|length| substring(&text, start, length)))
    })?;
    connection.create_scalar_function("iris_replace", 3, PURE, |context| {
        let (text, from, to): (Option<String>, Option<String>, Option<String>) =
            (context.get(0)?, context.get(1)?, context.get(2)?);
        let (Some(text), Some(from), Some(to)) = (text, from, to) else { return Ok(None) };
        Ok(Some(if from.is_empty() { text } else { text.replace(&from, &to) }))
    })?;
    // iris_position(part, text, start), iris_piece(text, delimiter, from, to): integers may be missing
    connection.create_scalar_function("iris_position", -1, PURE, |context| {
        let (part, text): (Option<String>, Option<String>) = (context.get(0)?, context.get(1)?);
        let start: Option<i64> = if context.len() > 2 { context.get(2)? } else { Some(1) };
        Ok(part.zip(text).zip(start).map(|((part, text), start)| position(&part, &text, start)))
    })?;
    connection.create_scalar_function("iris_piece", -1, PURE, |context| {
        let (text, delimiter): (Option<String>, Option<String>) = (context.get(0)?, context.get(1)?);
        let from: Option<i64> = if context.len() > 2 { context.get(2)? } else { Some(1) };
        let to: Option<i64> = if context.len() > 3 { context.get(3)? } else { from };
        Ok(text
            .zip(delimiter)
            .zip(from.zip(to))
            .map(|((text, delimiter), (from, to))| piece(&text, &delimiter, from, to)))
    })?;
    connection.create_scalar_function("iris_pieces", 2, PURE, |context| {
        let (text, delimiter): (Option<String>, Option<String>) = (context.get(0)?, context.get(1)?);
        let Some((text, delimiter)) = text.zip(delimiter) else { return Ok(None) };
        let count = if delimiter.is_empty() { 0 } else { text.split(&delimiter).count() };
        Ok(Some(i64::try_from(count).unwrap_or(i64::MAX)))
    })?;
    // iris_like(text, pattern, escape or NULL, whether case counts)
    connection.create_scalar_function("iris_like", 4, PURE, |context| {
        let (Some(text), Some(pattern)): (Option<String>, Option<String>) =
            (context.get(0)?, context.get(1)?)
        else {
            return Ok(None);
        };
        let escape: Option<String> = context.get(2)?;
        let escape = match escape.as_deref().map(|escape| escape.chars().collect::<Vec<_>>()) {
            None => None,
            Some(characters) => match characters.as_slice() {
                [one] => Some(*one),
                _ => return Err(failure(SqlCode::FATAL, "ESCAPE takes one character")),
            },
        };
        let fold: fn(&str) -> String = if context.get(3)? { ToOwned::to_owned } else { str::to_uppercase };
        let escape = escape.map(|escape| fold(&escape.to_string()).chars().next().unwrap_or(escape));
        Ok(Some(like(&fold(&text), &fold(&pattern), escape)))
    })?;
    // iris_starts_with(text, prefix, whether case counts), iris_contains(text, part)
    connection.create_scalar_function("iris_starts_with", 3, PURE, |context| {
        let (Some(text), Some(prefix)): (Option<String>, Option<String>) = (context.get(0)?, context.get(1)?)
        else {
            return Ok(None);
        };
        let exact: bool = context.get(2)?;
        Ok(Some(if exact {
            text.starts_with(&prefix)
        } else {
            text.to_uppercase().starts_with(&prefix.to_uppercase())
        }))
    })?;
    connection.create_scalar_function("iris_contains", 2, PURE, |context| {
        let (text, part): (Option<String>, Option<String>) = (context.get(0)?, context.get(1)?);
        Ok(text.zip(part).map(|(text, part)| text.contains(&part)))
    })
}

/// RSQL_charindex: the position of the first occurrence from `start` on, 0 without one.
fn position(part: &str, text: &str, start: i64) -> i64 {
    let skipped = usize::try_from(start.max(1) - 1).unwrap_or(usize::MAX);
    let Some(from) = text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(skipped) else { return 0 };
    match text[from..].find(part) {
        Some(at) => i64::try_from(text[..from + at].chars().count()).unwrap_or(i64::MAX - 1) + 1,
        None => 0,
    }
}

/// RSQL_dollarpiece: the pieces from `from` to `to`, with the delimiters between them.
fn piece(text: &str, delimiter: &str, from: i64, to: i64) -> String {
    if delimiter.is_empty() {
        return String::new();
    }
    let first = usize::try_from(from.max(1) - 1).unwrap_or(usize::MAX);
    let count = usize::try_from(to.saturating_sub(from.max(1)).saturating_add(1)).unwrap_or(0);
    text.split(delimiter).skip(first).take(count).collect::<Vec<_>>().join(delimiter)
}

/// RSQL_substring: positions before the first count as if characters stood there.
fn substring(text: &str, start: i64, length: i64) -> String {
    let end = start.saturating_add(length.max(0));
    let first = usize::try_from(start.max(1) - 1).unwrap_or(usize::MAX);
    let count = usize::try_from(end.saturating_sub(start.max(1))).unwrap_or(0);
    text.chars().skip(first).take(count).collect()
}

/// RSQL_like: `%` for any text, `_` for any character.
fn like(text: &str, pattern: &str, escape: Option<char>) -> bool {
    #[derive(Clone, Copy, PartialEq)]
    enum Part {
        Any,
        One,
        Is(char),
    }
    let mut parts = Vec::new();
    let mut characters = pattern.chars();
    while let Some(c) = characters.next() {
        parts.push(match c {
            c if Some(c) == escape => Part::Is(characters.next().unwrap_or(c)),
            '%' => Part::Any,
            '_' => Part::One,
            c => Part::Is(c),
        });
    }
    let text: Vec<char> = text.chars().collect();
    let (mut at, mut part) = (0, 0);
    // where the last % was, and how far it reaches so far
    let mut retry: Option<(usize, usize)> = None;
    while at < text.len() {
        match parts.get(part) {
            Some(Part::Any) => {
                retry = Some((part, at));
                part += 1;
            }
            Some(Part::One) => (at, part) = (at + 1, part + 1),
            Some(Part::Is(c)) if *c == text[at] => (at, part) = (at + 1, part + 1),
            _ => match retry {
                Some((any, reached)) => {
                    retry = Some((any, reached + 1));
                    (at, part) = (reached + 1, any + 1);
                }
                None => return false,
            },
        }
    }
    parts[part..].iter().all(|part| *part == Part::Any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (text, pattern, expected) in [
            ("abc", "abc", true),
            ("abc", "a%", true),
            ("abc", "%c", true),
            ("abc", "a_c", true),
            ("abc", "a_", false),
            ("aXbXc", "%X%c", true),
            ("", "%", true),
            ("", "_", false),
            ("50%", "50!%", true),
            ("50x", "50!%", false),
            ("é", "_", true),
        ] {
            assert_eq!(like(text, pattern, Some('!')), expected, "{text} {pattern}");
        }
    }

    #[test]
    fn positions_and_pieces() {
        assert_eq!(
            [position("l", "héllo", 1), position("l", "héllo", 4), position("x", "héllo", 1)],
            [3, 4, 0]
        );
        assert_eq!(position("h", "héllo", 9), 0);
        assert_eq!(piece("a^b^c", "^", 2, 2), "b");
        assert_eq!(piece("a^b^c", "^", 2, 9), "b^c");
        assert_eq!((piece("a^b^c", "^", 4, 4), piece("abc", "", 1, 1)), (String::new(), String::new()));
    }

    #[test]
    fn parts_of_texts() {
        assert_eq!(substring("~1.10", 2, i64::MAX), "1.10");
        assert_eq!(substring("héllo", 2, 3), "éll");
        assert_eq!(substring("abc", 0, 2), "a");
        assert_eq!(substring("abc", 9, 2), "");
        assert_eq!(substring("abc", 1, -1), "");
    }
}
