//! Names in double quotes, and bare ones where IRIS takes what is in double quotes for a string.

use std::borrow::Cow;

use diesel::QueryResult;
use diesel::result::Error;

use crate::script::first_word;
use crate::sql::{SqlText, SqlToken, Token, TokenKind, is_reserved, is_simple, made_names, tokens};
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

    /// A statement as its author wrote it, with the names that it makes as they reach IRIS.
    ///
    /// The PGWire server (1.7.2 and 1.7.3, run) writes bare names in capitals and keeps delimited ones, so the names in
    /// definitions are delimited; where IRIS has no delimited identifiers, they are bare.
    ///
    /// # Errors
    ///
    /// [`Error::QueryBuilderError`] names the name that IRIS takes only in quotes.
    pub(crate) fn in_definition(self, statement: &str) -> QueryResult<Cow<'_, str>> {
        if !matches!(first_word(statement).as_deref(), Some("CREATE" | "ALTER" | "DROP")) {
            return Ok(Cow::Borrowed(statement));
        }
        // what is not closed is refused before it is sent
        let Ok(tokens) = tokens(statement).collect::<Result<Vec<_>, _>>() else {
            return Ok(Cow::Borrowed(statement));
        };
        Ok(Cow::Owned(match self {
            Self::Delimited => delimited_definition(&tokens),
            Self::Bare => bare_definition(&tokens)?,
        }))
    }
}

/// With the names that it makes in quotes.
fn delimited_definition(tokens: &[Token<'_>]) -> String {
    let mut made = made_names(tokens).into_iter().peekable();
    let mut text = String::new();
    for (at, token) in tokens.iter().enumerate() {
        let is_bare = token.kind == TokenKind::Word;
        match made.next_if_eq(&at) {
            Some(_) if is_bare => text.extend(["\"", token.text, "\""]),
            _ => text.push_str(token.text),
        }
    }
    text
}

/// With its names out of their quotes. What stands in quotes behind DEFAULT and `%DESCRIPTION`, and in a query, is as likely
/// a string: it stays.
fn bare_definition(tokens: &[Token<'_>]) -> QueryResult<String> {
    let mut text = String::new();
    let (mut before, mut in_query) = (None::<&Token<'_>>, false);
    for token in tokens {
        in_query |= token.is_word("SELECT");
        let is_value =
            before.is_some_and(|before| before.is_word("DEFAULT") || before.is_word("%DESCRIPTION"));
        let is_name = token.kind == TokenKind::Name && !is_value && !in_query;
        text.push_str(if is_name { bare(token.text)? } else { token.text });
        if !token.is_blank() {
            before = Some(token);
        }
    }
    Ok(text)
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

    #[test]
    fn names_are_delimited_and_the_rest_is_kept() {
        let sql = "CREATE TABLE Ward -- the Wards\n(WardId INTEGER /* a */ DEFAULT 'WardId', \"Name\" VARCHAR(20), \
                   CONSTRAINT Once UNIQUE (Name), value INT)";
        let expected = "CREATE TABLE \"Ward\" -- the Wards\n(\"WardId\" INTEGER /* a */ DEFAULT 'WardId', \"Name\" \
                        VARCHAR(20), CONSTRAINT \"Once\" UNIQUE (Name), value INT)";
        assert_eq!(Names::Delimited.in_definition(sql).unwrap(), expected);
        for kept in ["INSERT INTO Ward (WardId) VALUES (1)", "CREATE TABLE Ward (\"a", "DROP TABLE Ward", ""]
        {
            assert_eq!(Names::Delimited.in_definition(kept).unwrap(), kept);
        }
    }

    #[test]
    fn names_are_bare_where_quotes_hold_strings() {
        for (sql, expected) in [
            (
                r#"CREATE TABLE "Clinic"."Ward" ("Id" INT DEFAULT "x y", PRIMARY KEY ("Id"))"#,
                r#"CREATE TABLE Clinic.Ward (Id INT DEFAULT "x y", PRIMARY KEY (Id))"#,
            ),
            ("DROP TABLE \"Ward\"", "DROP TABLE Ward"),
            ("CREATE TABLE Ward (Id INT)", "CREATE TABLE Ward (Id INT)"),
            (
                "CREATE VIEW \"Seen\" AS SELECT a FROM b WHERE c = \"x y\"",
                "CREATE VIEW Seen AS SELECT a FROM b WHERE c = \"x y\"",
            ),
            ("INSERT INTO Ward VALUES (\"x y\")", "INSERT INTO Ward VALUES (\"x y\")"),
        ] {
            assert_eq!(Names::Bare.in_definition(sql).unwrap(), expected);
        }
        for sql in ["CREATE TABLE \"a b\" (x INT)", "CREATE TABLE t (\"select\" INT)"] {
            assert!(Names::Bare.in_definition(sql).unwrap_err().to_string().contains("DelimitedIds=1"));
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
