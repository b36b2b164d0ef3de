//! Upper case as the server's Python sees it.

/// A text in upper case, so that it has a word exactly if the server finds that word in it without regard to case.
///
/// Python's `upper()` and its patterns that ignore case also take some characters beyond ASCII for ASCII letters.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'İ' => folded.push('I'),
            // the sign for Kelvin
            '\u{212a}' => folded.push('K'),
            _ => folded.extend(c.to_uppercase()),
        }
    }
    folded
}

/// With one blank for all white space.
pub(super) fn in_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for part in text.split(is_space).filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

/// What `\w` matches.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// What `\s` matches.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// What `\d` matches.
pub(super) fn is_digit(c: char) -> bool {
    // all decimal digits are numeric, and taking more for digits does no harm
    c.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn ascii_letters_in_disguise_are_found() {
        assert_eq!(fold("Set_Config ß é"), "SET_CONFIG SS É");
        assert_eq!(fold("ſet_config mınus İlıKe"), "SET_CONFIG MINUS ILIKE");
        assert_eq!(fold("mınuſ \u{212a}"), "MINUS K");
    }
}
