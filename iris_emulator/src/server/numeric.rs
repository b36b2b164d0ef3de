//! NUMERIC in PostgreSQL's binary format: digits to the base 10000, and where the point is.

use crate::number::Decimal;
use crate::value::Value;

const NEGATIVE: u16 = 0x4000;

/// The base of PostgreSQL's digits.
const BASE: u128 = 10_000;

pub(super) fn encode(value: Decimal) -> Result<Vec<u8>, String> {
    let unfit = || "a NUMERIC is out of range".to_owned();
    // the point between two digits to the base 10000
    let shift = value.exponent().rem_euclid(4);
    let mut rest = u128::from(value.mantissa().unsigned_abs()) * 10_u128.pow(shift.unsigned_abs());
    let mut weight = (value.exponent() - shift) / 4;
    let mut digits = Vec::new();
    while rest > 0 {
        let digit = u16::try_from(rest % BASE).map_err(|_| unfit())?;
        if digits.is_empty() && digit == 0 {
            weight += 1;
        } else {
            digits.push(digit);
        }
        rest /= BASE;
    }
    let count = i16::try_from(digits.len()).map_err(|_| unfit())?;
    let weight =
        if count == 0 { 0 } else { i16::try_from(weight + i32::from(count) - 1).map_err(|_| unfit())? };
    let scale = u16::try_from((-value.exponent()).max(0)).map_err(|_| unfit())?;
    let mut bytes = Vec::with_capacity(8 + 2 * digits.len());
    bytes.extend(count.to_be_bytes());
    bytes.extend(weight.to_be_bytes());
    bytes.extend(if value.is_negative() { NEGATIVE } else { 0 }.to_be_bytes());
    bytes.extend(scale.to_be_bytes());
    digits.iter().rev().for_each(|digit| bytes.extend(digit.to_be_bytes()));
    Ok(bytes)
}

/// A decimal, or its text where it has more digits than IRIS's decimals.
pub(super) fn decode(bytes: &[u8]) -> Result<Value, String> {
    let malformed = || "it is no numeric".to_owned();
    let (words, rest) = bytes.as_chunks::<2>();
    let words: Vec<u16> = words.iter().map(|word| u16::from_be_bytes(*word)).collect();
    let ([count, weight, sign, scale], digits) = words.split_first_chunk::<4>().ok_or_else(malformed)?;
    let sign = match *sign {
        0 => "",
        NEGATIVE => "-",
        _ => return Err("IRIS has neither NaN nor infinity as NUMERIC".to_owned()),
    };
    let is_whole = rest.is_empty() && usize::from(*count) == digits.len();
    if !is_whole || digits.iter().any(|digit| *digit > 9999) || *scale > 0x3fff {
        return Err(malformed());
    }
    let digits: String = digits.iter().map(|digit| format!("{digit:04}")).collect();
    let point = 4 * (i64::from(weight.cast_signed()) + 1);
    let text = match usize::try_from(point) {
        Ok(point) if point >= digits.len() => format!("{sign}{digits}{}", "0".repeat(point - digits.len())),
        Ok(point) => format!("{sign}{}.{}", &digits[..point], &digits[point..]),
        Err(_) => format!("{sign}0.{}{digits}", "0".repeat(usize::try_from(-point).unwrap_or(0))),
    };
    let text = if text.len() == sign.len() { "0".to_owned() } else { text };
    Ok(value(&text))
}

/// The value of a number's text.
pub(super) fn value(text: &str) -> Value {
    let significant =
        text.trim_start_matches(['-', '+', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    match text.parse() {
        Ok(decimal) if significant <= 18 => Value::Decimal(decimal),
        // exactly as it is, if that is what comes out again
        Ok(decimal) if same_digits(text, decimal) => Value::Decimal(decimal),
        _ => Value::Text(text.to_owned()),
    }
}

fn same_digits(text: &str, decimal: Decimal) -> bool {
    let digits = |text: &str| -> String {
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
        text.trim_start_matches(['-', '+']).trim_start_matches('0').to_owned()
    };
    digits(text) == digits(&decimal.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn as_postgresql_encodes_them() {
        for (text, words) in [
            ("0", &[0_u16, 0, 0, 0][..]),
            ("1", &[1, 0, 0, 0, 1]),
            ("-12345.67", &[3, 1, NEGATIVE, 2, 1, 2345, 6700]),
            ("0.00001", &[1, 0xfffe, 0, 5, 1000]),
            ("10000", &[1, 1, 0, 0, 1]),
            ("120000", &[1, 1, 0, 0, 12]),
        ] {
            let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
            let decimal: Decimal = text.parse().unwrap();
            assert_eq!(encode(decimal).unwrap(), bytes, "{text}");
            assert_eq!(decode(&bytes), Ok(Value::Decimal(decimal)));
        }
    }

    #[test]
    fn more_digits_than_a_decimal_has_stay_text() {
        let text = "123456789012345678901.5";
        assert_eq!(value(text), Value::Text(text.into()));
        assert_eq!(value("9223372036854775807"), Value::Decimal(i64::MAX.into()));
        assert_eq!(value("1.10"), Value::Decimal("1.1".parse().unwrap()));
    }

    proptest! {
        #[test]
        fn all_come_back(digits in -i64::MAX..=i64::MAX, scale in -10_i32..=40) {
            let value = Decimal::new(digits.into(), -scale).unwrap();
            prop_assert_eq!(decode(&encode(value).unwrap()), Ok(Value::Decimal(value)));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = decode(&bytes);
        }
    }
}
