//! %PATTERN: ObjectScript's pattern match operator (RSQL_pattern, GCOS_operators).

/// What a pattern is made of, each with how often it comes.
#[derive(Debug, PartialEq)]
pub(super) struct Pattern(Vec<(Atom, usize, usize)>);

#[derive(Debug, PartialEq)]
enum Atom {
    /// One of these classes of characters.
    Classes(String),
    Literal(Vec<char>),
    /// One of these patterns.
    Choice(Vec<Pattern>),
}

/// More than this often nothing comes.
const MANY: usize = 1 << 16;

impl Pattern {
    /// `3N1"-"2N1"-"4N`, `1U.L`, `1(1"Mr",1"Mrs").E`; `None` for what is no pattern.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let characters: Vec<char> = text.chars().collect();
        let (pattern, end) = parse(&characters, 0, 0)?;
        (end == characters.len() && !pattern.0.is_empty()).then_some(pattern)
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        let mut reached = vec![false; text.len() + 1];
        reached[0] = true;
        self.advance(&text, &mut reached);
        reached[text.len()]
    }

    /// From the positions that are reached to those behind this pattern.
    fn advance(&self, text: &[char], reached: &mut Vec<bool>) {
        for (atom, least, most) in &self.0 {
            let mut now = reached.clone();
            let mut found = if *least == 0 { now.clone() } else { vec![false; now.len()] };
            for count in 1..=(*most).min(text.len().max(*least)) {
                now = atom.step(text, &now);
                if count >= *least {
                    for (found, now) in found.iter_mut().zip(&now) {
                        *found |= now;
                    }
                }
                if !now.contains(&true) {
                    break;
                }
            }
            *reached = found;
        }
    }
}

impl Atom {
    fn step(&self, text: &[char], reached: &[bool]) -> Vec<bool> {
        let mut next = vec![false; reached.len()];
        match self {
            Self::Classes(classes) => {
                for (at, c) in text.iter().enumerate().filter(|(at, _)| reached[*at]) {
                    next[at + 1] = classes.chars().any(|class| is_of(*c, class));
                }
            }
            Self::Literal(literal) => {
                for at in (0..reached.len()).filter(|at| reached[*at]) {
                    if text[at..].starts_with(literal) {
                        next[at + literal.len()] = true;
                    }
                }
            }
            Self::Choice(choices) => {
                for choice in choices {
                    let mut one = reached.to_vec();
                    choice.advance(text, &mut one);
                    for (next, one) in next.iter_mut().zip(one) {
                        *next |= one;
                    }
                }
            }
        }
        next
    }
}

/// Patterns nest no deeper.
const DEEPEST: usize = 20;

fn parse(text: &[char], mut at: usize, depth: usize) -> Option<(Pattern, usize)> {
    if depth > DEEPEST {
        return None;
    }
    let mut atoms = Vec::new();
    while let Some(c) = text.get(at) {
        if !(c.is_ascii_digit() || *c == '.') {
            break;
        }
        let number = |at: &mut usize| {
            let begin = *at;
            while text.get(*at).is_some_and(char::is_ascii_digit) {
                *at += 1;
            }
            text[begin..*at].iter().collect::<String>().parse::<usize>().ok().map(|count| count.min(MANY))
        };
        let least = number(&mut at);
        let most = if text.get(at) == Some(&'.') {
            at += 1;
            number(&mut at).unwrap_or(MANY)
        } else {
            least?
        };
        let atom = match text.get(at)? {
            '"' => {
                let mut literal = Vec::new();
                at += 1;
                loop {
                    match (text.get(at)?, text.get(at + 1)) {
                        ('"', Some('"')) => {
                            literal.push('"');
                            at += 2;
                        }
                        ('"', _) => break,
                        (c, _) => {
                            literal.push(*c);
                            at += 1;
                        }
                    }
                }
                at += 1;
                Atom::Literal(literal)
            }
            '(' => {
                let mut choices = Vec::new();
                loop {
                    let (choice, end) = parse(text, at + 1, depth + 1)?;
                    choices.push(choice);
                    at = end;
                    match text.get(at)? {
                        ',' => {}
                        ')' => break,
                        _ => return None,
                    }
                }
                at += 1;
                Atom::Choice(choices)
            }
            _ => {
                let begin = at;
                while text.get(at).is_some_and(|c| "ACELNPUacelnpu".contains(*c)) {
                    at += 1;
                }
                let classes: String = text[begin..at].iter().map(char::to_ascii_uppercase).collect();
                if classes.is_empty() {
                    return None;
                }
                Atom::Classes(classes)
            }
        };
        atoms.push((atom, least.unwrap_or(0), most));
    }
    Some((Pattern(atoms), at))
}

fn is_of(c: char, class: char) -> bool {
    match class {
        'A' => c.is_alphabetic(),
        'C' => c.is_control(),
        'L' => c.is_lowercase(),
        'N' => c.is_ascii_digit(),
        'P' => c.is_ascii_punctuation() || c == ' ',
        'U' => c.is_uppercase(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn patterns() {
        for (text, pattern, expected) in [
            ("123-45-6789", "3N1\"-\"2N1\"-\"4N", true),
            ("123-45-678", "3N1\"-\"2N1\"-\"4N", false),
            ("Smith", "1U.L", true),
            ("smith", "1U.L", false),
            ("Mrs.X", "1(1\"Mr\",1\"Mrs\")1\".\"1U", true),
            ("ab12", "1.2A1.3N", true),
            ("", ".N", true),
            ("x\"y", "1L1\"\"\"\"1L", true),
        ] {
            assert_eq!(Pattern::parse(pattern).unwrap().matches(text), expected, "{text} {pattern}");
        }
        for pattern in ["", "N", "3", "1\"a", "1(1N", "1Q", "3N)"] {
            assert_eq!(Pattern::parse(pattern), None, "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn no_pattern_makes_it_panic(text in "[a1.]{0,9}", pattern in "[0-9.()\"ANU,]{0,12}") {
            if let Some(pattern) = Pattern::parse(&pattern) {
                let _ = pattern.matches(&text);
            }
        }
    }
}
