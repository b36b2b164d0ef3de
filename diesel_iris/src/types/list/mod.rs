//! Lists of ObjectScript, as `$LISTBUILD` encodes them.

mod codec;
mod text;

use std::ops::Deref;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Binary;

use super::IrisValue;
use crate::{Iris, sql_types};

/// A list of ObjectScript, what `$LISTBUILD` makes (RCOS_flistbuild).
///
/// Code in ObjectScript keeps lists in globals and in properties. This reads and writes their encoding:
///
/// - in VARBINARY columns, `Binary` in `table!`, both ways;
/// - from expressions that are lists, such as `$LISTBUILD(a, b)`, with
///   [`sql_types::List`](crate::sql_types::List), which can be read only: a `%List` column "cannot be set through SQL",
///   and IRIS gives it to clients as its elements with commas between them, from which they cannot be told
///   (%Library.List). Both are errors that say so.
///
/// ```
/// use diesel_iris::data_types::{List, ListItem};
///
/// let list = List::from([ListItem::from("Ada"), ListItem::Missing, ListItem::from(1815)]);
/// assert_eq!(list.to_bytes(), b"\x05\x01Ada\x01\x04\x04\x17\x07");
/// assert_eq!(List::from_bytes(&list.to_bytes())?, list);
/// assert_eq!(list.to_string(), r#"$LISTBUILD("Ada",,1815)"#);
/// assert_eq!(list.to_string().parse(), Ok(list));
/// # Ok::<(), diesel_iris::data_types::ListError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Binary)]
#[diesel(sql_type = sql_types::List)]
pub struct List(Vec<ListItem>);

/// An element of a [`List`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListItem {
    /// One that was left out, as between the commas of `$LISTBUILD(1,,3)`; `$LISTDATA` is 0 for it.
    Missing,
    /// A string, the empty one included. One whose characters are all below U+0100 may be bytes, or a list in the list;
    /// see [`as_bytes`](Self::as_bytes) and [`as_list`](Self::as_list).
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a decimal exponent: `digits * 10^exponent`.
    Decimal {
        /// All of its digits.
        digits: i64,
        /// The power of ten that they are to be multiplied with.
        exponent: i8,
    },
    /// An IEEE double, as `$DOUBLE` makes it.
    Double(f64),
}

/// Why bytes are no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ListError {
    /// They end inside of an element.
    #[error("the list ends inside of element {0}")]
    Truncated(usize),
    /// An element has a length that none of its type has.
    #[error("element {0} of the list has a length that none of its type has")]
    Length(usize),
    /// An element is of another type: a reference to an object, or one that is not known.
    #[error("element {position} of the list is of type {type_code}, which cannot be read outside of IRIS")]
    Type {
        /// Its place, from 0.
        position: usize,
        /// The number that the encoding has for its type.
        type_code: u8,
    },
    /// A string of two bytes a character is not UTF-16.
    #[error("element {0} of the list is not UTF-16")]
    Utf16(usize),
    /// A number has more than 64 bits.
    #[error("element {0} of the list is larger than 9223372036854775807")]
    Range(usize),
    /// A text is not what ObjectScript would write for a list.
    #[error("the text is no $LISTBUILD(…) from byte {0} on")]
    Text(usize),
}

impl ListItem {
    /// The bytes that it is, if it is a string of characters below U+0100.
    #[must_use]
    pub fn as_bytes(&self) -> Option<Vec<u8>> {
        let Self::Text(text) = self else { return None };
        bytes_of(text)
    }

    /// The list that it is, if it is one: any string might look like one by chance, as the empty string does.
    #[must_use]
    pub fn as_list(&self) -> Option<List> {
        List::from_bytes(&self.as_bytes()?).ok()
    }
}

/// A byte for each character, if all are below U+0100.
fn bytes_of(text: &str) -> Option<Vec<u8>> {
    text.chars().map(|c| u8::try_from(c).ok()).collect()
}

impl From<&str> for ListItem {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for ListItem {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for ListItem {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<f64> for ListItem {
    fn from(number: f64) -> Self {
        Self::Double(number)
    }
}

impl From<&[u8]> for ListItem {
    fn from(bytes: &[u8]) -> Self {
        Self::Text(bytes.iter().copied().map(char::from).collect())
    }
}

impl From<List> for ListItem {
    fn from(list: List) -> Self {
        list.to_bytes().as_slice().into()
    }
}

impl<T: Into<Self>> From<Option<T>> for ListItem {
    fn from(item: Option<T>) -> Self {
        item.map_or(Self::Missing, Into::into)
    }
}

impl List {
    /// The list that these bytes encode; none of them is the empty list.
    ///
    /// # Errors
    ///
    /// [`ListError`] when they encode none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ListError> {
        codec::decode(bytes).map(Self)
    }

    /// Its encoding.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        codec::encode(&self.0)
    }

    /// Adds an element at the end.
    pub fn push(&mut self, item: impl Into<ListItem>) {
        self.0.push(item.into());
    }

    /// The elements, taken out.
    #[must_use]
    pub fn into_vec(self) -> Vec<ListItem> {
        self.0
    }
}

impl Deref for List {
    type Target = [ListItem];

    fn deref(&self) -> &[ListItem] {
        &self.0
    }
}

impl From<Vec<ListItem>> for List {
    fn from(items: Vec<ListItem>) -> Self {
        Self(items)
    }
}

impl<const N: usize> From<[ListItem; N]> for List {
    fn from(items: [ListItem; N]) -> Self {
        Self(items.into())
    }
}

impl<T: Into<ListItem>> FromIterator<T> for List {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().map(Into::into).collect())
    }
}

impl IntoIterator for List {
    type Item = ListItem;
    type IntoIter = std::vec::IntoIter<ListItem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(feature = "serde")]
super::serde_by_text!(List, "a list, as in \"$LISTBUILD(1,2)\"");

impl FromSql<Binary, Iris> for List {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        Ok(Self::from_bytes(&<Vec<u8> as FromSql<Binary, Iris>>::from_sql(value)?)?)
    }
}

impl ToSql<Binary, Iris> for List {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        std::io::Write::write_all(out, &self.to_bytes())?;
        Ok(serialize::IsNull::No)
    }
}

impl FromSql<sql_types::List, Iris> for List {
    /// A character for a byte, as IRIS has it, or as a binary.
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let text = value.as_str()?;
        if let Some(Ok(list)) = bytes_of(text).map(|bytes| Self::from_bytes(&bytes)) {
            return Ok(list);
        }
        FromSql::<Binary, Iris>::from_sql(value).map_err(|_| {
            "the server sent a list as text, not in the encoding of $LISTBUILD, as IRIS does for columns of %List: \
             read it as Text, or ask for its elements by $LIST"
                .into()
        })
    }
}

impl ToSql<sql_types::List, Iris> for List {
    fn to_sql<'b>(&'b self, _: &mut Output<'b, '_, Iris>) -> serialize::Result {
        Err("a %List cannot be set through SQL (%Library.List): keep the list in a VARBINARY column, as Binary".into())
    }
}
