//! Decimals as text, and text as decimals.

use std::fmt;

use super::{Decimal, Overflow, POWERS};

/// All digits, with a zero before the point: `0.5`, `1200`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, "0")
    }
}

/// ObjectScript's canonical form: `.5`, `1200`.
pub(crate) struct Canonical(pub(crate) Decimal);

impl fmt::Display for Canonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(f, "")
    }
}

impl Decimal {
    fn write(self, f: &mut fmt::Formatter<'_>, zero: &str) -> fmt::Result {
        if self.is_negative() {
            f.write_str("-")?;
        }
        let digits = self.mantissa.unsigned_abs();
        if self.exponent >= 0 {
            write!(f, "{digits}")?;
            return (0..self.exponent).try_for_each(|_| f.write_str("0"));
        }
        let places = usize::from(self.exponent.unsigned_abs());
        let digits = digits.to_string();
        match digits.len().checked_sub(places) {
            Some(0) => write!(f, "{zero}.{digits}"),
            Some(whole) => write!(f, "{}.{}", &digits[..whole], &digits[whole..]),
            None => write!(f, "{zero}.{:0>places$}", digits),
        }
    }

    pub(crate) fn canonical(self) -> String {
        Canonical(self).to_string()
    }
}

/// A number as it is written: sign, digits with a point among them, exponent. More digits than fit are rounded.
impl std::str::FromStr for Decimal {
    type Err = Overflow;

    fn from_str(text: &str) -> Result<Self, Overflow> {
        let bytes = text.as_bytes();
        let (is_negative, mut at) = match bytes.first() {
            Some(b'-') => (true, 1),
            Some(b'+') => (false, 1),
            _ => (false, 0),
        };
        let (mut mantissa, mut exponent, mut digits, mut has_point) = (0_i128, 0_i32, 0_usize, false);
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'0'..=b'9' => {
                    digits += 1;
                    if mantissa < POWERS[36] {
                        mantissa = mantissa * 10 + i128::from(byte - b'0');
                        exponent -= i32::from(has_point);
                    } else {
                        exponent += i32::from(!has_point);
                    }
                }
                b'.' if !has_point => has_point = true,
                _ => break,
            }
            at += 1;
        }
        if digits == 0 {
            return Err(Overflow);
        }
        if let Some(b'e' | b'E') = bytes.get(at) {
            let given: i32 = text[at + 1..].parse().map_err(|_| Overflow)?;
            exponent = exponent.checked_add(given).ok_or(Overflow)?;
        } else if at < bytes.len() {
            return Err(Overflow);
        }
        Self::new(if is_negative { -mantissa } else { mantissa }, exponent)
    }
}
