//! Elements as texts, and back, without copying or allocating for each.

/// Powers of ten that a double holds exactly.
const POWERS_OF_TEN: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// The largest whole number up to which a double holds all.
const EXACT: u64 = 1 << 53;

/// Bits of a double that a float has no room for, when they are just half of its last digit.
const FLOAT_REST: u64 = (1 << 29) - 1;
const FLOAT_HALF: u64 = 1 << 28;

/// How many texts are made before the first is copied: a text is slow to read back just after it was made.
const TOGETHER: usize = 16;

/// The shortest digits that are read back as the same number, never with an exponent; a comma behind each.
pub(super) fn write_doubles(values: &[f64], out: &mut Vec<u8>) {
    write_shortest(values, has_no_exponent, out);
}

pub(super) fn write_floats(values: &[f32], out: &mut Vec<u8>) {
    write_shortest(values, |value| has_no_exponent(value.into()), out);
}

/// Whether that is certain: most elements of embeddings are of this size, and need not be looked through.
fn has_no_exponent(value: f64) -> bool {
    (1e-4..1e7).contains(&value.abs())
}

fn write_shortest<F: zmij::Float>(values: &[F], has_no_exponent: impl Fn(F) -> bool, out: &mut Vec<u8>) {
    let mut buffers: [_; TOGETHER] = std::array::from_fn(|_| zmij::Buffer::new());
    for values in values.chunks(TOGETHER) {
        let mut texts = [""; TOGETHER];
        for ((&value, buffer), text) in values.iter().zip(&mut buffers).zip(&mut texts) {
            *text = buffer.format_finite(value);
        }
        for (&value, text) in values.iter().zip(texts) {
            match if has_no_exponent(value) { None } else { text.split_once('e') } {
                None => out.extend_from_slice(text.strip_suffix(".0").unwrap_or(text).as_bytes()),
                Some((mantissa, exponent)) => {
                    write_without_exponent(mantissa, exponent.parse().unwrap_or_default(), out);
                }
            }
            out.push(b',');
        }
    }
}

fn write_without_exponent(mantissa: &str, exponent: i32, out: &mut Vec<u8>) {
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits = [whole, fraction].concat();
    // where the point stands among the digits; an exponent has three digits at most
    let point = i32::try_from(whole.len()).unwrap_or_default() + exponent;
    out.extend_from_slice(sign.as_bytes());
    match usize::try_from(point) {
        Ok(point) if point >= digits.len() => {
            out.extend_from_slice(digits.as_bytes());
            out.resize(out.len() + point - digits.len(), b'0');
        }
        Ok(point) if point > 0 => {
            out.extend_from_slice(&digits.as_bytes()[..point]);
            out.push(b'.');
            out.extend_from_slice(&digits.as_bytes()[point..]);
        }
        _ => {
            out.extend_from_slice(b"0.");
            let zeros = usize::try_from(point.unsigned_abs()).unwrap_or_default();
            out.resize(out.len() + zeros, b'0');
            out.extend_from_slice(digits.as_bytes());
        }
    }
}

/// A number of up to 19 characters with a point somewhere: its sign, its digits, and how many of them are behind the
/// point.
fn digits(text: &[u8]) -> Option<(bool, u64, usize)> {
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    // so many digits fit into 64 bits
    if text.is_empty() || text.len() > 19 {
        return None;
    }
    let (mut number, mut point) = (0_u64, None);
    for (at, &byte) in text.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            number = number * 10 + u64::from(digit);
        } else if byte == b'.' && point.is_none() {
            point = Some(at);
        } else {
            return None;
        }
    }
    let behind = point.map_or(0, |at| text.len() - at - 1);
    (text.len() > usize::from(point.is_some())).then_some((negative, number, behind))
}

/// The double nearest to a short text, where one division rounds right: both sides are exact.
fn nearest_double(text: &[u8]) -> Option<f64> {
    let (negative, number, behind) = digits(text)?;
    if number > EXACT {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "it is not larger than what a double holds")]
    let value = number as f64 / POWERS_OF_TEN.get(behind)?;
    Some(if negative { -value } else { value })
}

pub(super) fn read_double(text: &[u8]) -> Option<f64> {
    nearest_double(text)
        .or_else(|| std::str::from_utf8(text).ok()?.parse().ok())
        .filter(|value| value.is_finite())
}

pub(super) fn read_float(text: &[u8]) -> Option<f32> {
    nearest_float(text)
        .or_else(|| std::str::from_utf8(text).ok()?.parse().ok())
        .filter(|value| value.is_finite())
}

/// By way of the nearest double, unless that lies in the middle of two floats, or where floats are less exact.
fn nearest_float(text: &[u8]) -> Option<f32> {
    let double = nearest_double(text)?;
    if double.to_bits() & FLOAT_REST == FLOAT_HALF || double != 0.0 && double.abs() < f32::MIN_POSITIVE.into()
    {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "rounding is what is meant")]
    Some(double as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written<T>(value: T, write: fn(&[T], &mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&[value], &mut out);
        String::from_utf8(out).unwrap().strip_suffix(',').unwrap().to_owned()
    }

    #[test]
    fn awkward_numbers() {
        for value in
            [0.0, 1.0, -1.0, 0.1, 1e-7, -1.5e-7, 1e16, 1.25e17, 123_456.75, 5e-324, f64::MAX, 1e21, 1e22]
        {
            assert_eq!(written(value, write_doubles), format!("{value}"), "{value}");
            assert_eq!(read_double(written(value, write_doubles).as_bytes()), Some(value));
        }
        for value in [0.1_f32, 1e-10, 3.4e38, f32::MAX, f32::MIN_POSITIVE, 1e-45, 16_777_216.0, 0.3] {
            assert_eq!(written(value, write_floats), format!("{value}"), "{value}");
            assert_eq!(read_float(written(value, write_floats).as_bytes()), Some(value));
        }
    }

    #[test]
    fn other_forms_are_read_as_the_standard_library_reads_them() {
        for text in
            ["1e5", "1E-7", ".5", "5.", "+1", "-0", "0.000", "12345678901234567890", "00000000000000000001.5"]
        {
            assert_eq!(read_double(text.as_bytes()), text.parse().ok(), "{text}");
        }
        for text in ["", "-", ".", "-.", "1.2.3", "1,2", "nan", "inf", "1e999", "one", " 1", "1 ", "--1"] {
            assert_eq!(read_double(text.as_bytes()), None, "{text}");
            assert_eq!(read_float(text.as_bytes()), None, "{text}");
        }
        assert_eq!(read_float(b"1e300"), None);
    }

    /// Texts whose nearest double is the middle of two floats, though they are not.
    #[test]
    fn nothing_is_rounded_twice() {
        for text in [
            "1.00000017881393432617187499",
            "1.00000017881393432617187501",
            "1.0000001788139343",
            "8388609.5",
        ] {
            assert_eq!(read_float(text.as_bytes()), text.parse().ok(), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn doubles_are_as_the_standard_library_has_them(bits: u64) {
            let value = f64::from_bits(bits);
            if value.is_finite() {
                // of two texts that are as short, either may be written
                prop_assert_eq!(written(value, write_doubles).len(), value.to_string().len());
                prop_assert_eq!(written(value, write_doubles).parse::<f64>().map(f64::to_bits), Ok(bits));
                prop_assert_eq!(read_double(value.to_string().as_bytes()).map(f64::to_bits), Some(bits));
            }
        }

        #[test]
        fn floats_are_as_the_standard_library_has_them(bits: u32) {
            let value = f32::from_bits(bits);
            if value.is_finite() {
                // of two texts that are as short, either may be written
                prop_assert_eq!(written(value, write_floats).len(), value.to_string().len());
                prop_assert_eq!(written(value, write_floats).parse::<f32>().map(f32::to_bits), Ok(bits));
                prop_assert_eq!(read_float(value.to_string().as_bytes()).map(f32::to_bits), Some(bits));
            }
        }

        #[test]
        fn texts_are_read_as_the_standard_library_reads_them(text in "-?[0-9]{0,12}\\.?[0-9]{0,12}(e-?[0-9]{1,2})?") {
            prop_assert_eq!(read_double(text.as_bytes()), text.parse().ok().filter(|value: &f64| value.is_finite()));
            prop_assert_eq!(read_float(text.as_bytes()), text.parse().ok().filter(|value: &f32| value.is_finite()));
        }
    }
}
