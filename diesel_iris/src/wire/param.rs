//! How a value crosses the PGWire server unchanged.
//!
//! The server turns each parameter of a Bind message into a Python value for the IRIS driver, and guesses
//! doing so (`iris_pgwire.protocol`: `handle_bind_message`, `_decode_binary_parameter`;
//! `iris_pgwire.dbapi_executor`: `_convert_iso_timestamp`). Its rules, and what follows from them:
//!
//! | the server | so |
//! |---|---|
//! | text that Python's `int()` takes becomes an integer | integers go as text |
//! | binary of 8 bytes declared float8 is unpacked as a double | doubles go as binary |
//! | text with `.` or `e` that Python's `float()` takes becomes a float | neither decimals nor number-like strings go as text |
//! | binary of 1, 2, 4 or 8 bytes is unpacked as an integer | number-like strings of these lengths go neither way |
//! | other binary is taken as UTF-8 (from 12 bytes on after it failed to be an array, which text that begins with a printable character always does) | number-like strings of other lengths go as binary |
//! | a string that begins like an ISO timestamp is rewritten, however it came | those go neither way |
//! | other text stays | other strings go as text |
//!
//! What can go neither way is sent with [`GUARD`] before it, which makes it text that stays, and taken apart
//! again in the statement: `SUBSTRING($n, 2)`.

use super::date_form::DateParameters;
use super::error::Error;

/// How values of a SQL type are handed to this module: the metadata of a bind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParamKind {
    /// Decimal digits with an optional minus: BIT, TINYINT, SMALLINT, INTEGER, BIGINT.
    Integer,
    /// The eight bytes of an IEEE double, most significant first: DOUBLE.
    Double,
    /// Digits with an optional minus and point, no exponent: NUMERIC.
    Decimal,
    /// UTF-8: VARCHAR and its like.
    Text,
    /// Bytes: VARBINARY and its like.
    Binary,
    /// `YYYY-MM-DD`: DATE.
    Date,
    /// The ODBC form of a TIME or TIMESTAMP.
    Temporal,
    /// `I`, `F` or `D` for INTEGER, FLOAT or DOUBLE, then the elements as `TO_VECTOR` takes them.
    Vector,
}

/// The element type that `TO_VECTOR` is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VectorType {
    /// `INTEGER`
    Integer,
    /// `FLOAT`
    Float,
    /// `DOUBLE`
    Double,
}

impl VectorType {
    /// The first byte of a bind of kind [`ParamKind::Vector`].
    #[must_use]
    pub fn tag(self) -> u8 {
        match self {
            Self::Integer => b'I',
            Self::Float => b'F',
            Self::Double => b'D',
        }
    }

    fn from_tag(tag: u8) -> Option<Self> {
        [Self::Integer, Self::Float, Self::Double].into_iter().find(|ty| ty.tag() == tag)
    }
}

/// What stands before a value that neither format carries. No number, no timestamp begins with it.
const GUARD: char = '~';

/// OIDs of PostgreSQL's types, as far as the server's decoding depends on them.
mod oid {
    pub(super) const INT8: u32 = 20;
    pub(super) const TEXT: u32 = 25;
    pub(super) const FLOAT8: u32 = 701;
}

/// One value, ready for a Bind message.
#[derive(Clone, PartialEq)]
pub(crate) struct Param {
    pub(crate) oid: u32,
    pub(crate) format: Format,
    /// `None` is NULL.
    pub(crate) value: Option<Vec<u8>>,
    pub(crate) placeholder: Placeholder,
    /// How many bytes it has, if it is a binary, which travels as characters.
    pub(crate) bytes: Option<usize>,
}

/// Values do not reach logs.
impl std::fmt::Debug for Param {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Param")
            .field("oid", &self.oid)
            .field("format", &self.format)
            .field("placeholder", &self.placeholder)
            .finish_non_exhaustive()
    }
}

/// The format code of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Text = 0,
    Binary = 1,
}

/// What the statement says where the value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Placeholder {
    /// `$n`
    Plain,
    /// `SUBSTRING($n, 2)`: the value has [`GUARD`] before it.
    Guarded,
    /// `TO_VECTOR($n, element)`
    Vector(VectorType),
    /// `TO_DATE($n, 'YYYY-MM-DD')`
    Date,
}

impl Placeholder {
    /// What stands before and behind `$n`.
    pub(crate) fn around(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain => ("", ""),
            Self::Guarded => ("SUBSTRING(", ", 2)"),
            Self::Vector(VectorType::Integer) => ("TO_VECTOR(", ", INTEGER)"),
            Self::Date => ("TO_DATE(", ", 'YYYY-MM-DD')"),
            Self::Vector(VectorType::Float) => ("TO_VECTOR(", ", FLOAT)"),
            Self::Vector(VectorType::Double) => ("TO_VECTOR(", ", DOUBLE)"),
        }
    }
}

impl Param {
    /// What the statement says where it stands; a NULL needs no function around it.
    fn in_statement(&self) -> Placeholder {
        if self.value.is_none() { Placeholder::Plain } else { self.placeholder }
    }

    /// What stands before and behind its placeholder.
    pub(crate) fn around(&self) -> (&'static str, &'static str) {
        self.in_statement().around()
    }

    /// Whether this and another value of the same column can be rows of one UNION ALL: the result of a function has a type,
    /// which a bare NULL does not have.
    pub(crate) fn unites_with(&self, other: &Self) -> bool {
        let typed = |param: &Self| match param.in_statement() {
            placeholder @ (Placeholder::Vector(_) | Placeholder::Date) => Some(placeholder),
            Placeholder::Plain | Placeholder::Guarded => None,
        };
        typed(self) == typed(other)
    }

    /// Chooses how the value travels.
    ///
    /// # Errors
    ///
    /// [`Error::Value`] for what IRIS cannot hold as it is.
    pub(crate) fn new(kind: ParamKind, value: Option<&[u8]>) -> Result<Self, Error> {
        Self::of_bytes(kind, value.map(<[u8]>::to_vec))
    }

    /// The same for bytes that need not be copied.
    ///
    /// # Errors
    ///
    /// The same.
    pub(crate) fn of_bytes(kind: ParamKind, value: Option<Vec<u8>>) -> Result<Self, Error> {
        let Some(value) = value else {
            let oid = match kind {
                ParamKind::Integer => oid::INT8,
                ParamKind::Double => oid::FLOAT8,
                _ => oid::TEXT,
            };
            return Ok(Self {
                oid,
                format: Format::Text,
                value: None,
                placeholder: Placeholder::Plain,
                bytes: None,
            });
        };
        match kind {
            ParamKind::Integer => Ok(Self::plain(oid::INT8, Format::Text, value)),
            ParamKind::Double => Ok(Self::plain(oid::FLOAT8, Format::Binary, value)),
            ParamKind::Decimal => Ok(Self::decimal(value)),
            ParamKind::Date | ParamKind::Temporal => Ok(Self::plain(oid::TEXT, Format::Text, value)),
            ParamKind::Text => Self::text(utf8(value)?),
            ParamKind::Binary => Self::binary(&value),
            ParamKind::Vector => Self::vector(value),
        }
    }

    /// A date as IRIS takes it there; other values stay.
    pub(crate) fn with_date(self, kind: ParamKind, dates: DateParameters) -> Self {
        match (kind, dates) {
            (ParamKind::Date, DateParameters::ToDate) => Self { placeholder: Placeholder::Date, ..self },
            _ => self,
        }
    }

    fn plain(oid: u32, format: Format, value: Vec<u8>) -> Self {
        Self { oid, format, value: Some(value), placeholder: Placeholder::Plain, bytes: None }
    }

    /// Whole numbers as integers; others as text in binary format, made long enough by zeros at the end, which
    /// change no decimal.
    fn decimal(digits: Vec<u8>) -> Self {
        if !digits.contains(&b'.') {
            return Self::plain(oid::INT8, Format::Text, digits);
        }
        let mut param = Self::plain(oid::TEXT, Format::Binary, digits);
        if let Some(value) = &mut param.value {
            while is_read_as_integer(value.len()) {
                value.push(b'0');
            }
        }
        param
    }

    fn text(text: String) -> Result<Self, Error> {
        // GSQL_lang_null: $CHAR(0) is how IRIS holds the empty string
        if text.contains('\0') {
            return Err(Error::Value(
                "a string with a NUL character, which IRIS takes for the empty string".into(),
            ));
        }
        Ok(Self::characters(text))
    }

    /// Bytes travel as the characters U+0000 to U+00FF, of which an IRIS binary string consists.
    fn binary(bytes: &[u8]) -> Result<Self, Error> {
        // GSQL_lang_null: the same, for VARBINARY
        if bytes == [0] {
            return Err(Error::Value(
                "a binary of one zero byte, which IRIS takes for the empty string".into(),
            ));
        }
        let text: String = bytes.iter().copied().map(char::from).collect();
        Ok(Self { bytes: Some(bytes.len()), ..Self::characters(text) })
    }

    fn characters(text: String) -> Self {
        if begins_like_timestamp(&text) {
            Self::guarded(&text)
        } else if !looks_like_number(&text) {
            Self::plain(oid::TEXT, Format::Text, text.into_bytes())
        } else if is_read_as_integer(text.len()) {
            Self::guarded(&text)
        } else {
            Self::plain(oid::TEXT, Format::Binary, text.into_bytes())
        }
    }

    fn guarded(text: &str) -> Self {
        let mut value = String::with_capacity(GUARD.len_utf8() + text.len());
        value.push(GUARD);
        value.push_str(text);
        Self {
            oid: oid::TEXT,
            format: Format::Text,
            value: Some(value.into_bytes()),
            placeholder: Placeholder::Guarded,
            bytes: None,
        }
    }

    fn vector(mut tagged: Vec<u8>) -> Result<Self, Error> {
        let ty = tagged
            .first()
            .and_then(|tag| VectorType::from_tag(*tag))
            .ok_or_else(|| Error::Value("a vector without its element type".into()))?;
        tagged.remove(0);
        // the brackets keep a vector of one element from being a number
        let param = Self::plain(oid::TEXT, Format::Text, tagged);
        Ok(Self { placeholder: Placeholder::Vector(ty), ..param })
    }
}

fn utf8(value: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(value).map_err(|_| Error::Value("a string that is not UTF-8".into()))
}

/// Lengths of binary values that the server unpacks as integers whatever their type.
fn is_read_as_integer(length: usize) -> bool {
    matches!(length, 1 | 2 | 4 | 8)
}

/// Whether Python's `int()` or `float()` might take the text: it consists of nothing but digits of any
/// script, white space, and the characters `+ - . _ e E`.
fn looks_like_number(text: &str) -> bool {
    let mut any = false;
    let only = text.chars().all(|c| {
        let digit = c.is_numeric();
        any |= digit;
        // Python strips U+001C to U+001F as white space, Rust's definition leaves them out
        digit || c.is_whitespace() || matches!(c, '+' | '-' | '.' | '_' | 'e' | 'E' | '\x1c'..='\x1f')
    });
    any && only
}

/// Whether the text begins with a date, a `T` or blank, and more: the server rewrites such strings when they
/// are timestamps, and the safe side of telling is cheap.
fn begins_like_timestamp(text: &str) -> bool {
    let form = "0000-00-00 00:00:00";
    let mut characters = text.chars();
    form.chars().all(|expected| match (expected, characters.next()) {
        ('0', Some(c)) => c.is_numeric(),
        (' ', Some(c)) => c == ' ' || c == 'T',
        (expected, Some(c)) => c == expected,
        (_, None) => false,
    })
}

#[cfg(test)]
mod tests;
