//! What the nodes of this dialect tell the query builder beside text.
//!
//! [`AstPass`](diesel::query_builder::AstPass) passes on text, names and values only, so a mark is a text that no SQL
//! can have: it begins with U+0000.

use std::borrow::Cow;

const START: char = '\0';

/// Something that is no text of the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark<'m> {
    /// Which of the columns of the SELECT that follow are text: a digit for each, 1 for text.
    Columns(&'m str),
    /// Which of what a SELECT groups by is text: a digit for each, or `?` where that is not known.
    Groups(&'m str),
    /// All before this is the front of each row's statement.
    Batch,
    /// The next row's statement begins.
    Row,
    /// A restriction or hint.
    Keyword(&'m str),
    /// What DISTINCT BY has in its parentheses follows, up to [`Mark::DistinctByEnd`].
    DistinctBy(&'m str),
    DistinctByEnd,
    /// A query that has a name follows: its name, [`Mark::WithColumns`], its columns, [`Mark::WithQuery`], the query.
    With,
    WithColumns,
    WithQuery,
    WithEnd,
}

impl<'m> Mark<'m> {
    /// The text that tells the query builder.
    pub(super) fn text(self) -> Cow<'static, str> {
        let (tag, content) = match self {
            Self::Columns(texts) => ('c', texts),
            Self::Groups(texts) => ('g', texts),
            Self::Batch => return "\0b".into(),
            Self::Row => return "\0r".into(),
            Self::Keyword(keyword) => ('k', keyword),
            Self::DistinctBy(texts) => ('d', texts),
            Self::DistinctByEnd => return "\0D".into(),
            Self::With => return "\0w".into(),
            Self::WithColumns => return "\0x".into(),
            Self::WithQuery => return "\0y".into(),
            Self::WithEnd => return "\0W".into(),
        };
        let mut text = String::with_capacity(2 + content.len());
        text.extend([START, tag]);
        text.push_str(content);
        text.into()
    }

    /// Where the digits of [`Mark::Columns`] begin in its text.
    pub(super) const START_OF_COLUMNS: usize = 2;

    /// The text of [`Mark::Columns`] with room for the digits of as many columns as most statements have.
    pub(super) fn room_for_columns() -> [u8; 48] {
        let mut text = [0; 48];
        text[1] = b'c';
        text
    }

    /// The mark that a text is, if it is one.
    pub(super) fn of(text: &'m str) -> Option<Self> {
        let mut characters = text.strip_prefix(START)?.chars();
        let tag = characters.next()?;
        let content = characters.as_str();
        let mark = match tag {
            'c' => Self::Columns(content),
            'g' => Self::Groups(content),
            'b' => Self::Batch,
            'r' => Self::Row,
            'k' => Self::Keyword(content),
            'd' => Self::DistinctBy(content),
            'D' => Self::DistinctByEnd,
            'w' => Self::With,
            'x' => Self::WithColumns,
            'y' => Self::WithQuery,
            'W' => Self::WithEnd,
            _ => return None,
        };
        Some(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn marks_are_read_as_written() {
        for mark in [
            Mark::Columns("010"),
            Mark::Groups(""),
            Mark::Batch,
            Mark::Row,
            Mark::Keyword("%NOLOCK"),
            Mark::DistinctBy("1"),
            Mark::DistinctByEnd,
            Mark::With,
            Mark::WithColumns,
            Mark::WithQuery,
            Mark::WithEnd,
        ] {
            assert_eq!(Mark::of(&mark.text()), Some(mark));
        }
        let start = &Mark::room_for_columns()[..Mark::START_OF_COLUMNS];
        assert_eq!(start, Mark::Columns("").text().as_bytes());
        assert_eq!(Mark::of("SELECT "), None);
        assert_eq!(Mark::of("\0"), None);
    }
}
