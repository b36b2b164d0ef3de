//! The two forms of a connection string, and the keys in it that `tokio_postgres` does not know.

use percent_encoding::percent_decode_str;

use super::error::Error;

/// A connection string without the keys that are ours.
pub(super) struct Taken {
    /// What is left, for `tokio_postgres`.
    pub(super) rest: String,
    /// The last value of each key that was taken, in the order of the keys.
    pub(super) values: Vec<Option<String>>,
}

/// What `tokio_postgres` knows of libpq's keys.
const KNOWN: [&str; 19] = [
    "application_name",
    "channel_binding",
    "connect_timeout",
    "dbname",
    "host",
    "hostaddr",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_retries",
    "load_balance_hosts",
    "options",
    "password",
    "port",
    "sslmode",
    "sslnegotiation",
    "target_session_attrs",
    "tcp_user_timeout",
    "user",
];

/// What to write in the place of characters that end a part of a URL.
pub(super) const ENCODED: &str = "in a user name or password write `%40` for `@`, `%2F` for `/`, `%3F` for `?`, \
                                  `%3A` for `:` and `%25` for `%`";

/// Takes these keys out of a URL or of `key=value` pairs.
///
/// A password with characters that should have been encoded or quoted goes on behind what is taken for its end. So
/// errors repeat no text that may be part of one.
pub(super) fn take(text: &str, keys: &[&str]) -> Result<Taken, Error> {
    match text.split_once("://") {
        Some((scheme, rest)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            if !["iris", "postgres", "postgresql"].contains(&scheme) {
                return Err(invalid(format!("its scheme is `{scheme}`, not `iris` or `postgres`")));
            }
            from_url(rest, keys)
        }
        _ => from_pairs(text, keys),
    }
}

fn invalid(what: impl Into<String>) -> Error {
    Error::Config(what.into())
}

fn from_url(text: &str, keys: &[&str]) -> Result<Taken, Error> {
    let authority_end = text.find(['/', '?']).unwrap_or(text.len());
    // a password may hold what should have been encoded
    let credentials_end = match text.find('@') {
        Some(at) if at < authority_end || text[..at].contains(':') => at,
        _ => 0,
    };
    let query = text[credentials_end..].find('?').map(|at| credentials_end + at);
    let (before, query) = query.map_or((text, ""), |at| (&text[..at], &text[at + 1..]));
    let behind_credentials = if credentials_end > 0 { &before[credentials_end + 1..] } else { "" };
    if behind_credentials.contains('@') {
        return Err(invalid(format!("it has an `@` in its host or namespace: {ENCODED}")));
    }
    let mut taken = Taken { rest: format!("postgresql://{before}"), values: vec![None; keys.len()] };
    let mut separator = '?';
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let key_read = decoded(key)?;
        if let Some(position) = position(keys, &key_read) {
            taken.values[position] = Some(decoded(value)?);
            continue;
        }
        if !KNOWN.contains(&key_read.as_str()) {
            return Err(unknown_key(&key_read, query.contains('@'), ENCODED));
        }
        taken.rest.push(separator);
        // an `@` here would be taken for the end of a password
        taken.rest.push_str(&pair.replace('@', "%40"));
        separator = '&';
    }
    Ok(taken)
}

fn is_key(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The error names the key, unless it may be part of a password.
fn unknown_key(key: &str, secret: bool, advice: &str) -> Error {
    if secret || !is_key(key) {
        invalid(format!("it has an option that is not known: {advice}"))
    } else {
        invalid(format!("unknown option `{key}`"))
    }
}

fn decoded(text: &str) -> Result<String, Error> {
    let text = percent_decode_str(text).decode_utf8();
    Ok(text.map_err(|_| invalid("it holds percent-encoded bytes that are no UTF-8"))?.into_owned())
}

fn position(keys: &[&str], key: &str) -> Option<usize> {
    keys.iter().position(|known| *known == key)
}

/// libpq's form: `key = value`, values with spaces in single quotes, `\` before quotes and backslashes.
fn from_pairs(text: &str, keys: &[&str]) -> Result<Taken, Error> {
    let mut taken = Taken { rest: String::new(), values: vec![None; keys.len()] };
    let mut left = text.trim_start();
    let mut behind_password = false;
    while !left.is_empty() {
        let end = left.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(left.len());
        let key = &left[..end];
        let behind = left[end..].trim_start().strip_prefix('=').filter(|_| is_key(key));
        let behind = behind.ok_or_else(|| invalid("it is neither a URL nor pairs of `key=value`"))?;
        let (value, behind) = pair_value(behind.trim_start())?;
        left = behind.trim_start();
        match position(keys, key) {
            Some(position) => taken.values[position] = Some(value),
            None => {
                if !KNOWN.contains(&key) {
                    let advice = "put a password with blanks or quotes into single quotes, with `\\` before a quote or \
                                  backslash in it";
                    return Err(unknown_key(key, behind_password, advice));
                }
                behind_password |= key == "password";
                let value = value.replace('\\', "\\\\").replace('\'', "\\'");
                taken.rest.push_str(&format!("{key}='{value}' "));
            }
        }
    }
    Ok(taken)
}

/// The value at the front, and what is behind it.
fn pair_value(text: &str) -> Result<(String, &str), Error> {
    let (quoted, inner) = match text.strip_prefix('\'') {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let mut value = String::new();
    let mut characters = inner.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some((_, escaped)) => value.push(escaped),
                None => return Err(invalid("it ends with a backslash")),
            },
            '\'' if quoted => return Ok((value, &inner[at + 1..])),
            _ if !quoted && character.is_whitespace() => return Ok((value, &inner[at..])),
            _ => value.push(character),
        }
    }
    if quoted { Err(invalid("a quote in it is not closed")) } else { Ok((value, "")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(text: &str) -> (String, Option<String>) {
        let Taken { rest, mut values } = take(text, &["sslmode"]).unwrap();
        (rest, values.remove(0))
    }

    #[test]
    fn our_keys_are_taken_out_of_a_url() {
        for (text, rest, value) in [
            (
                "iris://u:p@h/N?sslmode=verify-ca&port=1&options=2",
                "postgresql://u:p@h/N?port=1&options=2",
                Some("verify-ca"),
            ),
            ("iris://u:p?@h/N?port=1&sslmode=%72equire", "postgresql://u:p?@h/N?port=1", Some("require")),
            (
                "iris://h/N?user=u&application_name=a@b",
                "postgresql://h/N?user=u&application_name=a%40b",
                None,
            ),
            ("iris://u@h", "postgresql://u@h", None),
            ("iris://h?sslmode", "postgresql://h", Some("")),
            ("iris://u:p/?:#@h/N?options=a@b", "postgresql://u:p/?:#@h/N?options=a%40b", None),
        ] {
            assert_eq!(parts(text), (rest.to_owned(), value.map(ToOwned::to_owned)), "{text}");
        }
    }

    #[test]
    fn our_keys_are_taken_out_of_pairs() {
        for (text, rest, value) in [
            ("host=h sslmode = 'verify-full' user=u", "host='h' user='u' ", Some("verify-full")),
            (r"password='it\'s \\' sslmode=a\ b", r"password='it\'s \\' ", Some("a b")),
            ("user=", "user='' ", None),
        ] {
            assert_eq!(parts(text), (rest.to_owned(), value.map(ToOwned::to_owned)), "{text}");
        }
        for text in ["host", "host=h stray", "password='open", "password=x\\"] {
            assert!(take(text, &[]).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_value_survives(value in "\\PC*") {
            let quoted = value.replace('\\', "\\\\").replace('\'', "\\'");
            prop_assert_eq!(parts(&format!("sslmode='{quoted}'")).1, Some(value));
        }

        #[test]
        fn nothing_panics(text in "\\PC*") {
            let _ = take(&text, &["sslmode"]);
        }
    }
}
