//! The number at the front of a text, as ObjectScript takes it where it wants one.

use super::Decimal;

/// GCOS_operators: signs, then as much of a number as there is; 0 without one. `7dwarves` is 7, `-x` is 0.
pub(crate) fn leading_number(text: &str) -> Decimal {
    let bytes = text.as_bytes();
    let (mut at, mut is_negative) = (0, false);
    while let Some(sign @ (b'+' | b'-')) = bytes.get(at) {
        is_negative ^= *sign == b'-';
        at += 1;
    }
    let begin = at;
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    at += digits(at);
    if bytes.get(at) == Some(&b'.') {
        at += 1 + digits(at + 1);
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let sign = usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        let exponent = bytes.get(at + 1 + sign..).map_or(0, |_| digits(at + 1 + sign));
        if exponent > 0 && at > begin {
            at += 1 + sign + exponent;
        }
    }
    let number = text[begin..at].trim_end_matches('.').parse().unwrap_or_default();
    if is_negative { Decimal::negated(number) } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_at_the_front() {
        for (text, expected) in [
            ("007 James Bond", "7"),
            ("12abc", "12"),
            ("-.5x", "-0.5"),
            ("--4", "4"),
            ("abc", "0"),
            ("", "0"),
            ("1.5E2z", "150"),
            ("5e", "5"),
            ("9.", "9"),
            (" 3", "0"),
            ("2022-05-02", "2022"),
        ] {
            assert_eq!(leading_number(text).to_string(), expected, "{text}");
        }
    }
}
