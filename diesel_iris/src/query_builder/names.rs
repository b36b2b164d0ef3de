//! Names in double quotes, and bare ones where IRIS takes what is in double quotes for a string.

use std::borrow::Cow;

use diesel::QueryResult;
use diesel::result::Error;

use crate::sql::{SqlText, SqlToken, TokenKind, is_reserved, is_simple, tokens};
use crate::wire::Profile;

/// How names are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Names {
    /// `"name"`, which any name can be.
    #[default]
    Delimited,
    /// `name`, for IRIS with the setting `DelimitedIds=0`.
    Bare,
}

impl Names {
    pub(crate) fn of(profile: &Profile) -> Self {
        if profile.has_delimited_identifiers() { Self::Delimited } else { Self::Bare }
    }

    /// A text whose names are delimited, with names as the instance takes them.
    ///
    /// # Errors
    ///
    /// [`Error::QueryBuilderError`] names the name that IRIS takes only in quotes.
    pub(super) fn in_text<'s>(self, text: SqlText<'s>) -> QueryResult<SqlText<'s>> {
        if self == Self::Delimited {
            return Ok(text);
        }
        let bare_token = |token: &SqlToken<'s>| {
            if token.kind != TokenKind::Name {
                return Ok(token.clone());
            }
            let text = Cow::Owned(bare(&token.text)?.to_owned());
            Ok(SqlToken { spaced: token.spaced, kind: TokenKind::Word, text })
        };
        text.tokens().iter().map(bare_token).collect()
    }

    /// The same for a statement of this crate's own that no query builder made.
    ///
    /// # Errors
    ///
    /// The same.
    pub(crate) fn in_statement(self, sql: &str) -> QueryResult<Cow<'_, str>> {
        if self == Self::Delimited {
            return Ok(Cow::Borrowed(sql));
        }
        let mut text = String::with_capacity(sql.len());
        for token in tokens(sql) {
            let token = token.map_err(|error| Error::QueryBuilderError(error.into()))?;
            text.push_str(if token.kind == TokenKind::Name { bare(token.text)? } else { token.text });
        }
        Ok(Cow::Owned(text))
    }
}

/// What is in the quotes of a delimited name, if it is a name without them, too.
fn bare(delimited: &str) -> QueryResult<&str> {
    let name = delimited.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(delimited);
    let why = if !is_simple(name) {
        "is not made of letters, digits and `_` alone"
    } else if is_reserved(name) {
        "is a word that IRIS reserves"
    } else {
        return Ok(name);
    };
    Err(Error::QueryBuilderError(
        format!(
            "the name {delimited} has to stand in double quotes, since it {why}, and this IRIS takes what is in double \
             quotes for a string: have delimited identifiers turned on (DelimitedIds=1), or give it another name"
        )
        .into(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn in_text(sql: &str) -> Result<String, String> {
        let text = SqlText::read(sql).unwrap();
        Names::Bare.in_text(text).map(|text| text.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn names_lose_their_quotes_and_literals_keep_them() {
        let sql = r#"SELECT "t"."a", 'it''s "b"' FROM "Clinic"."t" WHERE "t"."%ID" = $1 AND "t"."größe" > 1"#;
        let bare = r#"SELECT t.a, 'it''s "b"' FROM Clinic.t WHERE t.%ID = $1 AND t.größe > 1"#;
        assert_eq!(in_text(sql).unwrap(), bare);
        assert_eq!(Names::Bare.in_statement(sql).unwrap(), bare);
        assert_eq!(Names::Delimited.in_statement(sql).unwrap(), sql);
        assert_eq!(Names::Delimited.in_text(SqlText::read(sql).unwrap()).unwrap().to_string(), sql);
    }

    #[test]
    fn names_that_need_quotes_are_named() {
        for name in ["select", "Value", "a b", "a-b", "1a", "%1", "a\"\"b", "%", "%exact", "a.b", "a$1", ""] {
            let delimited = format!("\"{name}\"");
            for error in [
                in_text(&format!("SELECT {delimited}")).unwrap_err(),
                Names::Bare.in_statement(&delimited).unwrap_err().to_string(),
            ] {
                assert!(error.contains(&delimited) && error.contains("DelimitedIds=1"), "{error}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_bare_name_is_one_word(name in "\\PC{0,12}") {
            let delimited = format!("\"{}\"", name.replace('"', "\"\""));
            if let Ok(text) = Names::Bare.in_statement(&delimited) {
                let read: Vec<_> = tokens(&text).map(Result::unwrap).collect();
                prop_assert_eq!(read.len(), 1);
                prop_assert_eq!(read[0].kind, TokenKind::Word);
                prop_assert_eq!(read[0].text, name);
            }
        }
    }
}
