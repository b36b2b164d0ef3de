//! What the nodes of this dialect tell the query builder beside text.
//!
//! [`AstPass`](diesel::query_builder::AstPass) passes on text, names and values only, so a mark is a text that no SQL
//! can have: it begins with U+0000.

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
    pub(super) fn text(self) -> String {
        let (tag, content) = match self {
            Self::Columns(texts) => ('c', texts),
            Self::Groups(texts) => ('g', texts),
            Self::Batch => ('b', ""),
            Self::Row => ('r', ""),
            Self::Keyword(keyword) => ('k', keyword),
            Self::DistinctBy(texts) => ('d', texts),
            Self::DistinctByEnd => ('D', ""),
            Self::With => ('w', ""),
            Self::WithColumns => ('x', ""),
            Self::WithQuery => ('y', ""),
            Self::WithEnd => ('W', ""),
        };
        format!("{START}{tag}{content}")
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
        assert_eq!(Mark::of("SELECT "), None);
        assert_eq!(Mark::of("\0"), None);
    }
}
