//! What Diesel pushes, as it comes, and what it is to the statement.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

use foldhash::HashSet;

use super::marks::Mark;
use crate::sql::{SqlText, SqlToken, TokenKind, Unclosed, tokens};

/// How a piece was pushed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum PieceKind {
    /// Text: of Diesel's, of the user's, or a [`Mark`].
    Fragment,
    /// In double quotes.
    Name,
    /// A value.
    Bind,
    /// A value whose placeholder is in the text.
    BindValueOnly,
}

/// A name that is empty, or has U+0000 inside.
#[derive(Debug)]
pub(super) struct InvalidName;

pub(super) type Piece<'p> = (PieceKind, &'p str);

/// The pieces of a query, which are the same for the same query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Pieces {
    text: String,
    /// What each piece is, and where it ends in the text, packed by [`end`]: numbers are compared as bytes are.
    ends: Vec<u64>,
    /// Whether there is a name or a mark among them.
    is_built: bool,
}

/// By the text alone: it is rare that pieces differ in nothing but where they end.
impl Hash for Pieces {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

/// The end of a piece in the text, and its kind in the lowest two bits.
fn end(kind: PieceKind, end: usize) -> u64 {
    (end as u64) << 2 | kind as u64
}

/// What [`end`] packed.
fn kind_and_end(packed: u64) -> (PieceKind, usize) {
    let kind = match packed & 3 {
        0 => PieceKind::Fragment,
        1 => PieceKind::Name,
        2 => PieceKind::Bind,
        _ => PieceKind::BindValueOnly,
    };
    (kind, (packed >> 2) as usize)
}

impl Pieces {
    /// With room for most statements.
    pub(super) fn with_room() -> Self {
        Self { text: String::with_capacity(192), ends: Vec::with_capacity(32), is_built: false }
    }

    pub(super) fn fragment(&mut self, sql: &str) {
        self.is_built |= Mark::of(sql).is_some();
        self.text.push_str(sql);
        self.end(PieceKind::Fragment);
    }

    /// A name, or what is wrong with it.
    pub(super) fn name(&mut self, name: &str) -> Result<(), InvalidName> {
        let mut has_quotes = false;
        let mut has_nul = name.is_empty();
        for byte in name.bytes() {
            has_quotes |= byte == b'"';
            has_nul |= byte == 0;
        }
        if has_nul {
            return Err(InvalidName);
        }
        // in what the user writes there are no names apart
        self.is_built = true;
        self.text.push('"');
        if has_quotes {
            self.text.push_str(&name.replace('"', "\"\""));
        } else {
            self.text.push_str(name);
        }
        self.text.push('"');
        self.end(PieceKind::Name);
        Ok(())
    }

    /// A value, of which the text has nothing.
    pub(super) fn bind(&mut self, kind: PieceKind) {
        self.end(kind);
    }

    fn end(&mut self, kind: PieceKind) {
        self.ends.push(end(kind, self.text.len()));
    }

    /// Whether it is a statement that Diesel builds, rather than what the user wrote, or a name alone.
    pub(super) fn is_built(&self) -> bool {
        self.is_built && self.ends.first().is_some_and(|&first| kind_and_end(first).0 == PieceKind::Fragment)
    }

    /// Its size in bytes, without names of types.
    pub(crate) fn len(&self) -> usize {
        self.text.len() + self.ends.len() * size_of::<u64>()
    }

    pub(super) fn all(&self) -> Vec<Piece<'_>> {
        let mut start = 0;
        let piece = |&packed: &u64| {
            let (kind, end) = kind_and_end(packed);
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
                PieceKind::Fragment | PieceKind::Name => text.push_str(piece),
                PieceKind::BindValueOnly => binds += 1,
                PieceKind::Bind => {
                    binds += 1;
                    text.push_str(&placeholder(binds));
                }
            }
        }
        text
    }
}

/// A piece as the statement is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item<'s> {
    Token(SqlToken<'s>),
    /// A fragment of the user's, which is only what it is by the database's rules.
    Opaque(SqlText<'s>),
    Columns(&'s str),
    Groups(&'s str),
    DistinctBy(&'s str),
    DistinctByEnd,
    With,
    WithColumns,
    WithQuery,
    WithEnd,
}

/// What pieces are to a statement.
pub(super) fn items<'p>(pieces: impl Iterator<Item = Piece<'p>>) -> Result<Vec<Item<'p>>, Unclosed> {
    let mut items = Vec::with_capacity(64);
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
                (TokenKind::Dollar, placeholder(binds))
            }
            PieceKind::Name => (TokenKind::Name, Cow::Borrowed(text)),
        };
        items.push(Item::Token(SqlToken { spaced, kind, text }));
        spaced = false;
    }
    Ok(items)
}

/// `$n`
fn placeholder(number: usize) -> Cow<'static, str> {
    const FIRST: [&str; 16] = [
        "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$16",
    ];
    let known = number.checked_sub(1).and_then(|position| FIRST.get(position));
    known.map_or_else(|| Cow::Owned(format!("${number}")), |known| Cow::Borrowed(*known))
}

fn fragment<'p>(text: &'p str, spaced: &mut bool, items: &mut Vec<Item<'p>>) -> Result<(), Unclosed> {
    if let Some(mark) = Mark::of(text) {
        items.extend(match mark {
            Mark::Columns(texts) => Some(Item::Columns(texts)),
            Mark::Groups(texts) => Some(Item::Groups(texts)),
            Mark::DistinctBy(texts) => Some(Item::DistinctBy(texts)),
            Mark::DistinctByEnd => Some(Item::DistinctByEnd),
            Mark::With => Some(Item::With),
            Mark::WithColumns => Some(Item::WithColumns),
            Mark::WithQuery => Some(Item::WithQuery),
            Mark::WithEnd => Some(Item::WithEnd),
            Mark::Batch | Mark::Row | Mark::Keyword(_) => None,
        });
        return Ok(());
    }
    let start = items.len();
    for token in tokens(text) {
        let token = token?;
        if token.is_blank() {
            *spaced = true;
        } else {
            // a blank behind the last token is of the next piece
            let spaced = std::mem::take(spaced);
            items.push(Item::Token(SqlToken { spaced, kind: token.kind, text: Cow::Borrowed(token.text) }));
        }
    }
    if !is_structure(&items[start..]) {
        let read = items.drain(start..).filter_map(|item| match item {
            Item::Token(token) => Some(token),
            _ => None,
        });
        let opaque = Item::Opaque(read.collect());
        items.push(opaque);
    }
    Ok(())
}

/// Whether a fragment is made of keywords, operators, constants and the beginnings of functions, or is one word: what Diesel
/// writes, and what means the same if the user does.
fn is_structure(fragment: &[Item<'_>]) -> bool {
    let token = |position: usize| match fragment.get(position) {
        Some(Item::Token(token)) => Some(token),
        _ => None,
    };
    let fits = |position: usize| {
        let Some(SqlToken { kind, text, .. }) = token(position) else { return false };
        match kind {
            TokenKind::Number | TokenKind::Literal => true,
            TokenKind::Symbol => SYMBOLS.contains(&&**text),
            TokenKind::Word => {
                let begins_function = || token(position + 1).is_some_and(|next| next.is("("));
                let behind_dot =
                    || position.checked_sub(1).and_then(token).is_some_and(|before| before.is("."));
                fragment.len() == 1 || begins_function() || behind_dot() || KEYWORDS.contains(&**text)
            }
            _ => false,
        }
    };
    (0..fragment.len()).all(fits)
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
        let shown = |item: Item<'_>| match item {
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
        pieces.bind(PieceKind::Bind);
        pieces.bind(PieceKind::BindValueOnly);
        assert!(!pieces.is_built());
        assert_eq!(pieces.as_written(), "SELECT $1");
        pieces.name("a").unwrap();
        assert!(pieces.is_built());
    }
}
