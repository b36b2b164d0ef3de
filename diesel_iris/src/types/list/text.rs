//! A list as ObjectScript writes it: `$LISTBUILD("Ada",,1815)`, or `""` for the empty one.

use std::fmt::{self, Write};
use std::str::FromStr;

use super::{List, ListError, ListItem};

/// As ObjectScript writes it, strings with their quotation marks doubled. The empty list is `""` there: `$LISTBUILD()` has
/// one element, which is left out (RCOS_flistbuild).
impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("\"\"");
        }
        f.write_str("$LISTBUILD(")?;
        for (position, item) in self.iter().enumerate() {
            if position > 0 {
                f.write_char(',')?;
            }
            match item {
                ListItem::Missing => {}
                ListItem::Text(text) => write!(f, "\"{}\"", text.replace('"', "\"\""))?,
                ListItem::Integer(number) => write!(f, "{number}")?,
                ListItem::Decimal { digits, exponent } => write!(f, "{digits}E{exponent}")?,
                // numbers that only strings can name (RCOS_fdouble)
                ListItem::Double(number) if number.is_nan() => f.write_str("$DOUBLE(\"NAN\")")?,
                ListItem::Double(number) if number.is_infinite() => {
                    f.write_str(if *number > 0.0 { "$DOUBLE(\"INF\")" } else { "$DOUBLE(\"-INF\")" })?;
                }
                ListItem::Double(number) => write!(f, "$DOUBLE({number})")?,
            }
        }
        f.write_char(')')
    }
}

/// The text that [`Display`](fmt::Display) writes, with blanks between its parts, or `$LB` for `$LISTBUILD`.
impl FromStr for List {
    type Err = ListError;

    fn from_str(text: &str) -> Result<Self, ListError> {
        let mut reader = Reader { text, position: 0 };
        let list = reader.list()?;
        reader.skip_blanks();
        if reader.rest().is_empty() { Ok(list) } else { Err(reader.error()) }
    }
}

struct Reader<'t> {
    text: &'t str,
    position: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.position..]
    }

    fn error(&self) -> ListError {
        ListError::Text(self.position)
    }

    fn skip_blanks(&mut self) {
        self.position += self.rest().len() - self.rest().trim_start().len();
    }

    /// Takes a word or sign, in whatever case, if it is next.
    fn take(&mut self, word: &str) -> bool {
        self.skip_blanks();
        let is_next = self.rest().get(..word.len()).is_some_and(|next| next.eq_ignore_ascii_case(word));
        self.position += if is_next { word.len() } else { 0 };
        is_next
    }

    fn expect(&mut self, word: &str) -> Result<(), ListError> {
        if self.take(word) { Ok(()) } else { Err(self.error()) }
    }

    fn list(&mut self) -> Result<List, ListError> {
        if self.take("\"\"") {
            return Ok(List::default());
        }
        if !self.take("$LISTBUILD") {
            self.expect("$LB")?;
        }
        self.expect("(")?;
        let mut items = vec![self.item()?];
        while self.take(",") {
            items.push(self.item()?);
        }
        self.expect(")")?;
        Ok(items.into())
    }

    fn item(&mut self) -> Result<ListItem, ListError> {
        self.skip_blanks();
        match self.rest().chars().next() {
            Some(',' | ')') => Ok(ListItem::Missing),
            Some('"') => self.string().map(ListItem::Text),
            Some('$') => {
                self.expect("$DOUBLE")?;
                self.expect("(")?;
                self.skip_blanks();
                let number = if self.rest().starts_with('"') {
                    let start = self.position;
                    let name = self.string()?;
                    match name.to_ascii_uppercase().as_str() {
                        "INF" => f64::INFINITY,
                        "-INF" => f64::NEG_INFINITY,
                        "NAN" => f64::NAN,
                        _ => return Err(ListError::Text(start)),
                    }
                } else {
                    let error = self.error();
                    self.number().parse().map_err(|_| error)?
                };
                self.expect(")")?;
                Ok(ListItem::Double(number))
            }
            _ => {
                let error = self.error();
                decimal(self.number()).ok_or(error)
            }
        }
    }

    /// A string between quotation marks.
    fn string(&mut self) -> Result<String, ListError> {
        let start = self.position;
        self.position += 1;
        let mut string = String::new();
        while let Some(end) = self.rest().find('"') {
            string += &self.rest()[..end];
            self.position += end + 1;
            if !self.rest().starts_with('"') {
                return Ok(string);
            }
            string.push('"');
            self.position += 1;
        }
        Err(ListError::Text(start))
    }

    /// The characters that numbers are made of.
    fn number(&mut self) -> &'t str {
        let rest = self.rest();
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'E' | 'e');
        let number = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        self.position += number.len();
        number
    }
}

/// An integer, or digits with an exponent or a point.
fn decimal(text: &str) -> Option<ListItem> {
    let (digits, exponent) = match text.split_once(['E', 'e']) {
        Some((digits, exponent)) => (digits, Some(exponent.parse::<i8>().ok()?)),
        None => (text, None),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if fraction.contains(['+', '-']) {
        return None;
    }
    let digits: i64 = format!("{whole}{fraction}").parse().ok()?;
    let behind = i8::try_from(fraction.len()).ok()?;
    match exponent {
        None if behind == 0 => Some(ListItem::Integer(digits)),
        exponent => {
            let exponent = exponent.unwrap_or_default().checked_sub(behind)?;
            Some(ListItem::Decimal { digits, exponent })
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::codec::tests::items;
    use super::*;

    proptest! {
        #[test]
        fn texts_are_read_back(items in prop::collection::vec(items(), 0..12)) {
            let list = List::from(items);
            prop_assert_eq!(list.to_string().parse(), Ok(list));
        }

        #[test]
        fn no_text_panics(text in r#"(\$LB\(|\$DOUBLE\(|[",)E.+-]|[0-9]|\PC){0,30}"#) {
            let _ = text.parse::<List>();
        }
    }

    #[test]
    fn what_people_write() {
        let list: List = " $lb( \"a \"\"b\"\"\" , , 1.50, -3e2,$double(\"-inf\") ) ".parse().unwrap();
        let items = [
            "a \"b\"".into(),
            ListItem::Missing,
            ListItem::Decimal { digits: 150, exponent: -2 },
            ListItem::Decimal { digits: -3, exponent: 2 },
            f64::NEG_INFINITY.into(),
        ];
        assert_eq!(list, List::from(items));
        assert_eq!("\"\"".parse(), Ok(List::default()));
        assert_eq!("$LISTBUILD()".parse(), Ok(List::from([ListItem::Missing])));
        for (text, position) in [
            ("", 0),
            ("$LIST(1)", 0),
            ("$LB(1", 5),
            ("$LB(1) 2", 7),
            ("$LB(x)", 4),
            ("$LB(\"x)", 4),
            ("$LB(1.-2)", 4),
        ] {
            assert_eq!(text.parse::<List>(), Err(ListError::Text(position)), "{text}");
        }
    }
}
