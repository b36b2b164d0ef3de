//! RSQL_like, RSQL_startswith.

/// Text folded if case does not count; ASCII without a copy of its own is compared as it is.
fn folded(text: &str, exact: bool) -> std::borrow::Cow<'_, str> {
    if exact { text.into() } else { text.to_uppercase().into() }
}

pub(super) fn starts_with(text: &str, prefix: &str, exact: bool) -> bool {
    if exact {
        return text.starts_with(prefix);
    }
    if text.is_ascii() && prefix.is_ascii() {
        return text.get(..prefix.len()).is_some_and(|front| front.eq_ignore_ascii_case(prefix));
    }
    text.to_uppercase().starts_with(&prefix.to_uppercase())
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    Any,
    One,
    Is(char),
}

/// `%` for any text, `_` for any character.
pub(super) fn like(text: &str, pattern: &str, escape: Option<char>, exact: bool) -> bool {
    if escape.is_none() && text.is_ascii() && pattern.is_ascii() {
        return ascii_like(text.as_bytes(), pattern.as_bytes(), exact);
    }
    let mut parts = Vec::new();
    let mut characters = pattern.chars();
    while let Some(c) = characters.next() {
        let literal = match c {
            c if Some(c) == escape => characters.next().unwrap_or(c),
            '%' => {
                parts.push(Part::Any);
                continue;
            }
            '_' => {
                parts.push(Part::One);
                continue;
            }
            c => c,
        };
        if exact { parts.push(Part::Is(literal)) } else { parts.extend(literal.to_uppercase().map(Part::Is)) }
    }
    let text: Vec<char> = folded(text, exact).chars().collect();
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

/// The same of bytes, each a character, without a copy of them.
fn ascii_like(text: &[u8], pattern: &[u8], exact: bool) -> bool {
    let (mut at, mut part) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while let Some(byte) = text.get(at) {
        match pattern.get(part) {
            Some(b'%') => {
                retry = Some((part, at));
                part += 1;
            }
            Some(b'_') => (at, part) = (at + 1, part + 1),
            Some(c) if c == byte || !exact && c.eq_ignore_ascii_case(byte) => (at, part) = (at + 1, part + 1),
            _ => match retry {
                Some((any, reached)) => {
                    retry = Some((any, reached + 1));
                    (at, part) = (reached + 1, any + 1);
                }
                None => return false,
            },
        }
    }
    pattern[part..].iter().all(|part| *part == b'%')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_quick_way_agrees_with_the_plain_one(text in "[aAb]{0,6}", pattern in "[aAb%_]{0,5}", exact: bool) {
            // an escape character that does not occur
            let plain = like(&text, &pattern, Some('!'), exact);
            prop_assert_eq!(like(&text, &pattern, None, exact), plain);
        }
    }

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
            ("ABC", "abc", false),
        ] {
            assert_eq!(like(text, pattern, Some('!'), true), expected, "{text} {pattern}");
        }
        assert!(like("Éa", "é_", None, false));
        assert!(starts_with("Schmidt", "SCH", false) && !starts_with("Schmidt", "SCH", true));
        assert!(starts_with("éa", "É", false) && !starts_with("a", "ab", false));
    }
}
