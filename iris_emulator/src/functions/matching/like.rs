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
    if escape.is_none()
        && let Some(matches) = quick(text.as_bytes(), pattern.as_bytes(), exact)
    {
        return matches;
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

/// The same of bytes without an escape character; `None` unless they are ASCII, each a character.
pub(super) fn quick(text: &[u8], pattern: &[u8], exact: bool) -> Option<bool> {
    (text.is_ascii() && pattern.is_ascii()).then(|| ascii_like(text, pattern, exact))
}

fn ascii_like(text: &[u8], pattern: &[u8], exact: bool) -> bool {
    let is = |byte: u8, c: u8| byte == c || !exact && byte.eq_ignore_ascii_case(&c);
    let (mut at, mut part) = (0, 0);
    // where the pattern goes on behind the last %, and from where in the text it may
    let mut retry: Option<(usize, usize)> = None;
    while let Some(byte) = text.get(at) {
        match pattern.get(part) {
            Some(b'%') => retry = Some((part + 1, at)),
            Some(b'_') => {
                (at, part) = (at + 1, part + 1);
                continue;
            }
            Some(c) if is(*byte, *c) => {
                (at, part) = (at + 1, part + 1);
                continue;
            }
            _ => retry = retry.map(|(behind, from)| (behind, from + 1)),
        }
        let Some((behind, from)) = retry else { return false };
        let skipped = match pattern.get(behind) {
            None => return true,
            Some(b'%' | b'_') => Some(0),
            // only there can it go on
            Some(c) => text[from..].iter().position(|byte| is(*byte, *c)),
        };
        let Some(skipped) = skipped else { return false };
        retry = Some((behind, from + skipped));
        (at, part) = (from + skipped, behind);
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
