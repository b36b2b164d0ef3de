//! NUMERIC in PostgreSQL's binary format: digits to the base 10000, and where the point is.

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};

const NEGATIVE: u16 = 0x4000;

pub(super) fn encode(value: &BigDecimal) -> Result<Vec<u8>, String> {
    let text = value.to_plain_string();
    let unsigned = text.trim_start_matches('-');
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let scale = fraction.len();
    // groups of four from the point outwards
    let left = format!("{}{whole}", "0".repeat((4 - whole.len() % 4) % 4));
    let right = format!("{fraction}{}", "0".repeat((4 - fraction.len() % 4) % 4));
    let groups: Vec<u16> = (left + &right)
        .as_bytes()
        .chunks(4)
        .map(|group| group.iter().fold(0, |value, digit| value * 10 + u16::from(digit - b'0')))
        .collect();
    let mut weight = whole.len().div_ceil(4);
    let first = groups.iter().position(|group| *group != 0).unwrap_or(groups.len());
    let last = groups.iter().rposition(|group| *group != 0).map_or(first, |last| last + 1);
    let digits = &groups[first..last];
    // of the first group, counted from the one just before the point
    weight = weight.wrapping_sub(1 + first);
    let weight = if digits.is_empty() { 0 } else { weight.cast_signed() };
    let small = |number: usize| i16::try_from(number).map_err(|_| "a NUMERIC is too long".to_owned());
    let weight = i16::try_from(weight).map_err(|_| "a NUMERIC is too large".to_owned())?;
    let sign = if text.starts_with('-') { NEGATIVE } else { 0 };

    let mut bytes = Vec::with_capacity(8 + 2 * digits.len());
    bytes.extend(small(digits.len())?.to_be_bytes());
    bytes.extend(weight.to_be_bytes());
    bytes.extend(sign.to_be_bytes());
    bytes.extend(small(scale)?.to_be_bytes());
    digits.iter().for_each(|digit| bytes.extend(digit.to_be_bytes()));
    Ok(bytes)
}

pub(super) fn decode(bytes: &[u8]) -> Result<BigDecimal, String> {
    let malformed = || "it is no numeric".to_owned();
    let (words, rest) = bytes.as_chunks::<2>();
    let words: Vec<u16> = words.iter().map(|word| u16::from_be_bytes(*word)).collect();
    let ([count, weight, sign, scale], digits) = words.split_first_chunk::<4>().ok_or_else(malformed)?;
    let sign = match *sign {
        0 => Sign::Plus,
        NEGATIVE => Sign::Minus,
        _ => return Err("IRIS has neither NaN nor infinity as NUMERIC".to_owned()),
    };
    let is_whole = rest.is_empty() && usize::from(*count) == digits.len();
    if !is_whole || digits.iter().any(|digit| *digit > 9999) || *scale > 0x3fff {
        return Err(malformed());
    }
    let text: String = digits.iter().map(|digit| format!("{digit:04}")).collect();
    let magnitude: BigInt =
        if text.is_empty() { BigInt::ZERO } else { text.parse().map_err(|_| malformed())? };
    let magnitude = if sign == Sign::Minus { -magnitude } else { magnitude };
    let groups_after_point = i64::from(*count) - 1 - i64::from(weight.cast_signed());
    Ok(BigDecimal::new(magnitude, 4 * groups_after_point).with_scale(i64::from(*scale)))
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
            ("1.10", &[2, 0, 0, 2, 1, 1000]),
        ] {
            let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
            assert_eq!(encode(&text.parse().unwrap()).unwrap(), bytes, "{text}");
            assert_eq!(decode(&bytes).unwrap().to_plain_string(), text);
        }
    }

    proptest! {
        #[test]
        fn all_come_back(digits in any::<i128>(), scale in 0_i64..=40) {
            let value = BigDecimal::new(digits.into(), scale);
            let read = decode(&encode(&value).unwrap()).unwrap();
            prop_assert_eq!(read.to_plain_string(), value.to_plain_string());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = decode(&bytes);
        }
    }
}
