//! What Diesel pushes, as it comes, and what it is to the statement.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

use foldhash::HashSet;

use super::marks::Mark;
use crate::sql::{SqlText, SqlToken, Token, TokenKind, Unclosed, tokens};

/// How a piece was pushed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// Text: of Diesel's, of the user's, or a [`Mark`].
    Fragment,
    Name,
    /// A value.
    Bind,
    /// A value whose placeholder is in the text.
    BindValueOnly,
}

pub(super) type Piece<'p> = (PieceKind, &'p str);

/// The pieces of a query, which are the same for the same query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Pieces {
    text: String,
    /// What each piece is, and where it ends in the text.
    ends: Vec<(PieceKind, usize)>,
    /// Whether there is a name or a mark among them.
    is_built: bool,
}

/// By the text alone: it is rare that pieces differ in nothing but where they end.
impl Hash for Pieces {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Pieces {
    pub(super) fn fragment(&mut self, sql: &str) {
        self.is_built |= Mark::of(sql).is_some();
        self.push(PieceKind::Fragment, sql);
    }

    pub(super) fn name(&mut self, name: &str) {
        // in what the user writes there are no names apart
        self.is_built = true;
        self.push(PieceKind::Name, name);
    }

    pub(super) fn push(&mut self, kind: PieceKind, text: &str) {
        self.text.push_str(text);
        self.ends.push((kind, self.text.len()));
    }

    /// Whether it is a statement that Diesel builds, rather than what the user wrote, or a name alone.
    pub(super) fn is_built(&self) -> bool {
        self.is_built && self.ends.first().is_some_and(|(kind, _)| *kind == PieceKind::Fragment)
    }

    /// Its size in bytes, without names of types.
    pub(crate) fn len(&self) -> usize {
        self.text.len() + self.ends.len() * size_of::<(PieceKind, usize)>()
    }

    pub(super) fn all(&self) -> Vec<Piece<'_>> {
        let mut start = 0;
        let piece = |&(kind, end): &(PieceKind, usize)| {
            let text = &self.text[start..end];
            start = end;
            (kind, text)
        };
        self.ends.iter().map(piece).collect()
    }

    /// What the user wrote.
    pub(super) fn as_written(&self) -> String {
        let mut text = String::new();
        let mut binds = 0_usize;
        for (kind, piece) in self.all() {
            match kind {
                PieceKind::Fragment => text.push_str(piece),
                PieceKind::Name => text.push_str(&delimited(piece)),
                PieceKind::BindValueOnly => binds += 1,
                PieceKind::Bind => {
                    binds += 1;
                    text.push_str(&format!("${binds}"));
                }
            }
        }
        text
    }
}

fn delimited(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A piece as the statement is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Token(SqlToken),
    /// A fragment of the user's, which is only what it is by the database's rules.
    Opaque(SqlText),
    Columns(String),
    Groups(String),
    DistinctBy(String),
    DistinctByEnd,
    With,
    WithColumns,
    WithQuery,
    WithEnd,
}

/// What pieces are to a statement.
pub(super) fn items<'p>(pieces: impl Iterator<Item = Piece<'p>>) -> Result<Vec<Item>, Unclosed> {
    let mut items = Vec::new();
    let mut binds = 0_usize;
    let mut spaced = false;
    for (piece, text) in pieces {
        let (kind, text) = match piece {
            PieceKind::Fragment => {
                fragment(text, &mut spaced, &mut items)?;
                continue;
            }
            PieceKind::BindValueOnly => {
                binds += 1;
                continue;
            }
            PieceKind::Bind => {
                binds += 1;
                (TokenKind::Dollar, format!("${binds}"))
            }
            PieceKind::Name => (TokenKind::Name, delimited(text)),
        };
        items.push(Item::Token(SqlToken { spaced, kind, text: Cow::Owned(text) }));
        spaced = false;
    }
    Ok(items)
}

fn fragment(text: &str, spaced: &mut bool, items: &mut Vec<Item>) -> Result<(), Unclosed> {
    if let Some(mark) = Mark::of(text) {
        items.extend(match mark {
            Mark::Columns(texts) => Some(Item::Columns(texts.to_owned())),
            Mark::Groups(texts) => Some(Item::Groups(texts.to_owned())),
            Mark::DistinctBy(texts) => Some(Item::DistinctBy(texts.to_owned())),
            Mark::DistinctByEnd => Some(Item::DistinctByEnd),
            Mark::With => Some(Item::With),
            Mark::WithColumns => Some(Item::WithColumns),
            Mark::WithQuery => Some(Item::WithQuery),
            Mark::WithEnd => Some(Item::WithEnd),
            Mark::Batch | Mark::Row | Mark::Keyword(_) => None,
        });
        return Ok(());
    }
    let mut read: Vec<(bool, Token<'_>)> = Vec::new();
    for token in tokens(text) {
        let token = token?;
        if token.is_blank() {
            *spaced = true;
        } else {
            read.push((std::mem::take(spaced), token));
        }
    }
    // behind the last token: of the next piece
    if is_structure(&read) {
        items.extend(read.into_iter().map(|(spaced, token)| Item::Token(owned(spaced, token))));
    } else {
        items.push(Item::Opaque(read.into_iter().map(|(spaced, token)| owned(spaced, token)).collect()));
    }
    Ok(())
}

fn owned(spaced: bool, token: Token<'_>) -> SqlToken {
    let Token { kind, text } = token;
    let known = match kind {
        TokenKind::Word => KEYWORDS.get(text).copied(),
        TokenKind::Symbol => SYMBOLS.iter().find(|symbol| **symbol == text).copied(),
        _ => None,
    };
    SqlToken { spaced, kind, text: known.map_or_else(|| Cow::Owned(text.to_owned()), Cow::Borrowed) }
}

/// Whether a fragment is made of keywords, operators, constants and the begin of functions, or is one word: what Diesel
/// writes, and what means the same if the user does.
fn is_structure(fragment: &[(bool, Token<'_>)]) -> bool {
    let is_one_word = matches!(fragment, [(_, token)] if token.kind == TokenKind::Word);
    let fits = |(position, (_, token)): (usize, &(bool, Token<'_>))| match token.kind {
        TokenKind::Number | TokenKind::Literal => true,
        TokenKind::Symbol => SYMBOLS.contains(&token.text),
        TokenKind::Word => {
            let begins_function = || fragment.get(position + 1).is_some_and(|(_, next)| next.is_symbol("("));
            let behind_dot = || position > 0 && fragment[position - 1].1.is_symbol(".");
            is_one_word || KEYWORDS.contains(token.text) || begins_function() || behind_dot()
        }
        _ => false,
    };
    fragment.iter().enumerate().all(fits)
}

const SYMBOLS: [&str; 22] = [
    "(", ")", ",", ".", "*", "=", "<>", "!=", "<", ">", "<=", ">=", "+", "-", "/", "\\", "#", "||", "[", "]",
    ":", "->",
];

/// The words of which Diesel and this crate make statements, as they write them.
static KEYWORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    [
        "SELECT",
        "DISTINCT",
        "BY",
        "ALL",
        "FROM",
        "WHERE",
        "GROUP",
        "HAVING",
        "ORDER",
        "ASC",
        "DESC",
        "NULLS",
        "FIRST",
        "LAST",
        "LIMIT",
        "OFFSET",
        "UNION",
        "AND",
        "OR",
        "NOT",
        "IN",
        "LIKE",
        "BETWEEN",
        "IS",
        "NULL",
        "EXISTS",
        "ESCAPE",
        "CASE",
        "WHEN",
        "THEN",
        "ELSE",
        "END",
        "AS",
        "ON",
        "INNER",
        "LEFT",
        "RIGHT",
        "FULL",
        "OUTER",
        "CROSS",
        "JOIN",
        "INSERT",
        "INTO",
        "UPDATE",
        "SET",
        "DELETE",
        "VALUES",
        "DEFAULT",
        "OVER",
        "PARTITION",
        "ROWS",
        "RANGE",
        "GROUPS",
        "UNBOUNDED",
        "PRECEDING",
        "FOLLOWING",
        "CURRENT",
        "ROW",
        "FILTER",
        "ABSENT",
        "MOD",
        "%STARTSWITH",
        "%MATCHES",
    ]
    .into_iter()
    .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fragments: &[&str]) -> Vec<String> {
        let pieces = fragments.iter().map(|fragment| (PieceKind::Fragment, *fragment));
        let shown = |item: Item| match item {
            Item::Token(token) => format!("{}{}", if token.spaced { " " } else { "" }, token.text),
            Item::Opaque(text) => format!("<{text}>"),
            other => format!("{other:?}"),
        };
        items(pieces).unwrap().into_iter().map(shown).collect()
    }

    #[test]
    fn what_diesel_writes_is_structure() {
        assert_eq!(read(&["SELECT ", "COUNT(*)", " FROM "]), ["SELECT", " COUNT", "(", "*", ")", " FROM"]);
        assert_eq!(read(&["f(", "1=0", ")"]), ["f", "(", "1", "=", "0", ")"]);
        assert_eq!(read(&["'a b':", ".%ID", "active"]), ["'a b'", ":", ".", "%ID", "active"]);
    }

    #[test]
    fn what_only_the_database_understands_is_opaque() {
        for fragment in
            ["a = 1", "a.b", "(a) AND (b)", "\"a\"", "%EXACT name", "x ?", "1; 2", "a and b", "NOT @"]
        {
            assert_eq!(read(&[fragment]), [format!("<{fragment}>")]);
        }
    }

    #[test]
    fn a_query_is_built_if_it_has_names_or_marks() {
        let mut pieces = Pieces::default();
        pieces.fragment("SELECT ");
        pieces.push(PieceKind::Bind, "");
        pieces.push(PieceKind::BindValueOnly, "");
        assert!(!pieces.is_built());
        assert_eq!(pieces.as_written(), "SELECT $1");
        pieces.name("a");
        assert!(pieces.is_built());
    }
}
