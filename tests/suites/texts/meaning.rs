//! What a text means: its tokens, without comments and white space, words in upper case, values in their places.
//!
//! Written without the library's lexer, which is judged by it.

use serde_json::Value;

/// A token that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A word, number or symbol, in upper case.
    Plain(String),
    /// `"…"`
    Name(String),
    /// `'…'`, or a bound string.
    Text(String),
    /// A bound value that is no string.
    Bound(String),
}

/// The tokens of a text whose placeholders stand for these values.
pub(super) fn meaning(sql: &str, values: &[Value]) -> Vec<Token> {
    let mut values = values.iter();
    let characters: Vec<char> = sql.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let c = characters[at];
        let rest = &characters[at..];
        if c.is_whitespace() {
            at += 1;
        } else if rest.starts_with(&['-', '-']) {
            at += rest.iter().position(|c| *c == '\n').unwrap_or(rest.len());
        } else if rest.starts_with(&['/', '*']) {
            let end = rest[2..].windows(2).position(|pair| pair == ['*', '/']);
            at += end.map_or(rest.len(), |end| end + 4);
        } else if c == '\'' || c == '"' {
            let (text, length) = quoted(rest, c);
            at += length;
            tokens.push(if c == '"' { Token::Name(text) } else { Token::Text(text) });
        } else if c == '?' {
            at += 1;
            tokens.push(match values.next() {
                Some(Value::String(text)) => Token::Text(text.clone()),
                Some(value) => Token::Bound(value.to_string()),
                None => plain("?"),
            });
        } else if c.is_alphanumeric() || c == '_' {
            let length = rest.iter().take_while(|c| c.is_alphanumeric() || **c == '_').count();
            at += length;
            tokens.push(plain(&rest[..length].iter().collect::<String>().to_uppercase()));
        } else {
            at += 1;
            tokens.push(plain(&c.to_string()));
        }
    }
    tokens.extend(values.map(|value| Token::Bound(value.to_string())));
    while tokens.last() == Some(&plain(";")) {
        tokens.pop();
    }
    without_casts(&without_guards(&tokens))
}

/// Whether what arrived means what was meant: names that a definition makes arrive in quotes.
pub(super) fn agrees(meant: &[Token], arrived: &[Token]) -> bool {
    let is_definition = ["CREATE", "ALTER"].iter().any(|word| meant.first() == Some(&plain(word)));
    meant.len() == arrived.len()
        && meant.iter().zip(arrived).all(|pair| match pair {
            (Token::Plain(meant), Token::Name(arrived)) => is_definition && arrived.to_uppercase() == *meant,
            (meant, arrived) => meant == arrived,
        })
}

fn plain(text: &str) -> Token {
    Token::Plain(text.into())
}

/// The inside of what is quoted, and the length of all of it.
fn quoted(rest: &[char], quote: char) -> (String, usize) {
    let mut text = String::new();
    let mut at = 1;
    while let Some(c) = rest.get(at) {
        if *c == quote {
            if rest.get(at + 1) != Some(&quote) {
                return (text, at + 1);
            }
            at += 1;
        }
        text.push(*c);
        at += 1;
    }
    (text, at)
}

/// Replaces what matches the words, in which the empty one is a string; `taken` says what of that is left.
fn replaced(
    tokens: &[Token],
    words: &[&str],
    taken: impl Fn(&str, &[Token]) -> Option<String>,
) -> Vec<Token> {
    let mut left = tokens;
    let mut result = Vec::new();
    while let Some(first) = left.first() {
        let matches = left.len() >= words.len()
            && words.iter().zip(left).all(|(word, token)| match token {
                Token::Text(_) => word.is_empty(),
                token => *word == "n" || *token == plain(word),
            });
        let text = match (matches, left.get(2)) {
            (true, Some(Token::Text(text))) => taken(text, left),
            _ => None,
        };
        left = match text {
            Some(text) => {
                result.push(Token::Text(text));
                &left[words.len()..]
            }
            None => {
                result.push(first.clone());
                &left[1..]
            }
        };
    }
    result
}

/// `SUBSTRING('~…', 2)` is how some strings are bound.
fn without_guards(tokens: &[Token]) -> Vec<Token> {
    replaced(tokens, &["SUBSTRING", "(", "", ",", "2", ")"], |text, _| text.strip_prefix('~').map(Into::into))
}

/// `CAST('…' AS VARCHAR(n))` with its own length is what becomes of a literal that is a result of CASE.
fn without_casts(tokens: &[Token]) -> Vec<Token> {
    replaced(tokens, &["CAST", "(", "", "AS", "VARCHAR", "(", "n", ")", ")"], |text, found| {
        (found[6] == plain(&text.chars().count().max(1).to_string())).then(|| text.to_owned())
    })
}
