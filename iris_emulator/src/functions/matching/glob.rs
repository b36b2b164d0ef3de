//! %MATCHES: patterns as a UNIX shell has them (RSQL_matches).

/// `?` for a character, `*` for any text, `[abc]`, `[a-z]`, `[^abc]` for one of some.
pub(super) fn matches(text: &str, pattern: &str, escape: char) -> bool {
    let text: Vec<char> = text.chars().collect();
    let pattern: Vec<char> = pattern.chars().collect();
    // the positions of the pattern that the text so far may have reached
    let mut reached = vec![false; pattern.len() + 1];
    reached[0] = true;
    spread(&pattern, &mut reached);
    for c in text {
        let mut next = vec![false; pattern.len() + 1];
        for at in (0..pattern.len()).filter(|at| reached[*at]) {
            match pattern[at] {
                '*' => next[at] = true,
                '?' => next[at + 1] = true,
                '[' => {
                    if let Some((is_in, end)) = set(&pattern, at, c, escape) {
                        next[end] |= is_in;
                    }
                }
                escaped if escaped == escape && at + 1 < pattern.len() => {
                    next[at + 2] |= pattern[at + 1] == c;
                }
                literal => next[at + 1] |= literal == c,
            }
        }
        spread(&pattern, &mut next);
        reached = next;
    }
    reached[pattern.len()]
}

/// A `*` may stand for nothing.
fn spread(pattern: &[char], reached: &mut [bool]) {
    for at in 0..pattern.len() {
        if reached[at] && pattern[at] == '*' {
            reached[at + 1] = true;
        }
    }
}

/// Whether the character is in the set that begins there, and where the set ends.
fn set(pattern: &[char], begin: usize, c: char, escape: char) -> Option<(bool, usize)> {
    let mut at = begin + 1;
    let is_negated = matches!(pattern.get(at), Some('^' | '!'));
    at += usize::from(is_negated);
    let mut is_in = false;
    loop {
        let mut low = *pattern.get(at)?;
        if low == ']' {
            return Some((is_in != is_negated, at + 1));
        }
        if low == escape {
            at += 1;
            low = *pattern.get(at)?;
        }
        if pattern.get(at + 1) == Some(&'-') && pattern.get(at + 2).is_some_and(|high| *high != ']') {
            let high = *pattern.get(at + 2)?;
            is_in |= (low..=high).contains(&c);
            at += 3;
        } else {
            is_in |= low == c;
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn globs() {
        for (text, pattern, expected) in [
            ("Smith", "S*", true),
            ("Smith", "s*", false),
            ("Smith", "S?ith", true),
            ("Smith", "*[a-h]", true),
            ("Smith", "*[^a-h]", false),
            ("Smith", "[A-S]mith", true),
            ("a*b", "a\\*b", true),
            ("axb", "a\\*b", false),
            ("", "*", true),
            ("", "?", false),
            ("a", "[", false),
            ("ab-", "ab[-]", true),
        ] {
            assert_eq!(matches(text, pattern, '\\'), expected, "{text} {pattern}");
        }
    }
}
