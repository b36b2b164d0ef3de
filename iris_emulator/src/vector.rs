//! Vectors as they are stored, and sums of products over them.

use multiversion::multiversion;

use crate::value::VectorElement;

/// A vector in storage: a tag for the element type, the sum of the squares of its elements, which a cosine needs, then the
/// elements in little endian: INTEGER as 64-bit integers, FLOAT in four bytes each, the others in eight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct StoredVector<'b> {
    pub(crate) element: VectorElement,
    square: f64,
    bytes: &'b [u8],
}

/// The elements of a vector.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Elements {
    /// Those of INTEGER vectors.
    Integers(Vec<i64>),
    /// Those of the others.
    Numbers(Vec<f64>),
}

impl Elements {
    /// Cuts them, or fills them up with zeros.
    pub(crate) fn resize(&mut self, length: usize) {
        match self {
            Self::Integers(elements) => elements.resize(length, 0),
            Self::Numbers(elements) => elements.resize(length, 0.0),
        }
    }
}

const TAGS: [(u8, VectorElement); 4] = [
    (b'i', VectorElement::Integer),
    (b'f', VectorElement::Float),
    (b'd', VectorElement::Double),
    (b'c', VectorElement::Decimal),
];

/// How many sums run side by side, so that the compiler can use vector registers.
const LANES: usize = 16;

fn width(element: VectorElement) -> usize {
    if element == VectorElement::Float { 4 } else { 8 }
}

impl<'b> StoredVector<'b> {
    pub(crate) fn from_bytes(bytes: &'b [u8]) -> Option<Self> {
        let (tag, rest) = bytes.split_first()?;
        let (_, element) = TAGS.into_iter().find(|(known, _)| known == tag)?;
        let (square, bytes) = rest.split_first_chunk()?;
        let square = f64::from_le_bytes(*square);
        bytes.len().is_multiple_of(width(element)).then_some(Self { element, square, bytes })
    }

    pub(crate) fn len(self) -> usize {
        self.bytes.len() / width(self.element)
    }

    pub(crate) fn elements(self) -> Elements {
        let numbers = |chunks: &[[u8; 8]]| chunks.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect();
        match self.element {
            VectorElement::Integer => Elements::Integers(
                self.bytes.as_chunks().0.iter().map(|bytes| i64::from_le_bytes(*bytes)).collect(),
            ),
            VectorElement::Float => Elements::Numbers(
                self.bytes.as_chunks().0.iter().map(|bytes| f64::from(f32::from_le_bytes(*bytes))).collect(),
            ),
            _ => Elements::Numbers(numbers(self.bytes.as_chunks().0)),
        }
    }

    /// The sum of the products of their elements; both have one type and length.
    pub(crate) fn dot(self, other: Self) -> f64 {
        dot(self.element, self.bytes, other.bytes)
    }

    /// The cosine of the angle between them.
    pub(crate) fn cosine(self, other: Self) -> f64 {
        self.dot(other) / (self.square * other.square).sqrt()
    }
}

/// A vector to be stored.
pub(crate) fn stored(element: VectorElement, elements: &Elements) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend(TAGS.into_iter().find(|(_, known)| *known == element).map(|(tag, _)| tag));
    bytes.extend([0; 8]);
    match elements {
        Elements::Integers(elements) => bytes.extend(elements.iter().flat_map(|value| value.to_le_bytes())),
        #[expect(clippy::cast_possible_truncation, reason = "FLOAT keeps 32 bits")]
        Elements::Numbers(elements) if element == VectorElement::Float => {
            bytes.extend(elements.iter().flat_map(|value| (*value as f32).to_le_bytes()));
        }
        Elements::Numbers(elements) => bytes.extend(elements.iter().flat_map(|value| value.to_le_bytes())),
    }
    if let Some((front, rest)) = bytes.split_at_mut_checked(9) {
        front[1..].copy_from_slice(&dot(element, rest, rest).to_le_bytes());
    }
    bytes
}

fn dot(element: VectorElement, left: &[u8], right: &[u8]) -> f64 {
    match element {
        VectorElement::Integer => dot_i64(left.as_chunks().0, right.as_chunks().0),
        VectorElement::Float => dot_f32(left.as_chunks().0, right.as_chunks().0),
        _ => dot_f64(left.as_chunks().0, right.as_chunks().0),
    }
}

/// Exact until the sum is rounded to a double; a sum beyond 128 bits is added up as doubles.
fn dot_i64(left: &[[u8; 8]], right: &[[u8; 8]]) -> f64 {
    let products = || {
        let pairs = left.iter().zip(right);
        pairs.map(|(a, b)| i128::from(i64::from_le_bytes(*a)) * i128::from(i64::from_le_bytes(*b)))
    };
    #[expect(clippy::cast_precision_loss, reason = "the result is a double")]
    match products().try_fold(0_i128, i128::checked_add) {
        Some(sum) => sum as f64,
        None => products().map(|product| product as f64).sum(),
    }
}

#[multiversion(targets("x86_64+avx2"))]
fn dot_f32(left: &[[u8; 4]], right: &[[u8; 4]]) -> f64 {
    let mut sums = [0.0_f32; LANES];
    let (left, left_rest) = left.as_chunks::<LANES>();
    let (right, right_rest) = right.as_chunks::<LANES>();
    for (a, b) in left.iter().zip(right) {
        for lane in 0..LANES {
            sums[lane] += f32::from_le_bytes(a[lane]) * f32::from_le_bytes(b[lane]);
        }
    }
    let rest: f32 =
        left_rest.iter().zip(right_rest).map(|(a, b)| f32::from_le_bytes(*a) * f32::from_le_bytes(*b)).sum();
    sums.iter().map(|sum| f64::from(*sum)).sum::<f64>() + f64::from(rest)
}

#[multiversion(targets("x86_64+avx2"))]
fn dot_f64(left: &[[u8; 8]], right: &[[u8; 8]]) -> f64 {
    let mut sums = [0.0_f64; LANES];
    let (left, left_rest) = left.as_chunks::<LANES>();
    let (right, right_rest) = right.as_chunks::<LANES>();
    for (a, b) in left.iter().zip(right) {
        for lane in 0..LANES {
            sums[lane] += f64::from_le_bytes(a[lane]) * f64::from_le_bytes(b[lane]);
        }
    }
    let rest: f64 =
        left_rest.iter().zip(right_rest).map(|(a, b)| f64::from_le_bytes(*a) * f64::from_le_bytes(*b)).sum();
    sums.iter().sum::<f64>() + rest
}

/// Why a text is no vector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoVector;

/// RSQL_tovector: elements with commas between them, in brackets or not, coerced to the element type.
pub(crate) fn parse_vector(text: &str, element: VectorElement) -> Result<Elements, NoVector> {
    let text = text.trim();
    let text = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let parts = text.split(',').map(str::trim);
    if element == VectorElement::Integer {
        return parts.map(integer).collect::<Result<_, _>>().map(Elements::Integers);
    }
    parts.map(|part| number(part, element)).collect::<Result<_, _>>().map(Elements::Numbers)
}

fn finite(text: &str) -> Result<f64, NoVector> {
    text.parse().ok().filter(|value: &f64| value.is_finite()).ok_or(NoVector)
}

/// An integer of 64 bits; a fraction is cut off.
fn integer(text: &str) -> Result<i64, NoVector> {
    let whole = match text.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => whole,
        _ => text,
    };
    if let Ok(value) = whole.parse() {
        return Ok(value);
    }
    // with an exponent, or without digits before the point: as far as a double is exact
    let value = finite(text)?.trunc();
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53")]
    if value.abs() < 9_007_199_254_740_992.0 { Ok(value as i64) } else { Err(NoVector) }
}

fn number(text: &str, element: VectorElement) -> Result<f64, NoVector> {
    let value = finite(text)?;
    match element {
        #[expect(clippy::cast_possible_truncation, reason = "FLOAT keeps 32 bits")]
        VectorElement::Float => Ok(f64::from(value as f32)),
        // what a double keeps exactly; more digits are refused
        VectorElement::Decimal if digits(text) > 15 => Err(NoVector),
        _ => Ok(value),
    }
}

/// How many digits of a number say something.
fn digits(number: &str) -> usize {
    let mantissa = number.trim().split(['e', 'E']).next().unwrap_or_default();
    mantissa.trim_start_matches(['-', '+', '0', '.']).bytes().filter(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_become_vectors() {
        let numbers = |elements: &[f64]| Ok(Elements::Numbers(elements.to_vec()));
        assert_eq!(parse_vector("[1, 2.5,-3]", VectorElement::Double), numbers(&[1.0, 2.5, -3.0]));
        assert_eq!(parse_vector("0.1", VectorElement::Float), numbers(&[f64::from(0.1_f32)]));
        for text in ["", "1,two", "1,,2", "nan", "[1", "1]"] {
            assert_eq!(parse_vector(text, VectorElement::Double), Err(NoVector), "{text}");
            assert_eq!(parse_vector(text, VectorElement::Integer), Err(NoVector), "{text}");
        }
    }

    #[test]
    fn integers_are_exact() {
        for (text, expected) in [
            ("-1.9", Some(-1)),
            ("-0.5", Some(0)),
            (".5", Some(0)),
            ("2e3", Some(2_000)),
            ("9007199254740993", Some(9_007_199_254_740_993)),
            ("9007199254740993.5", Some(9_007_199_254_740_993)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("9223372036854775808", None),
            ("1e16", None),
        ] {
            let expected = expected.map(|value| Elements::Integers(vec![value])).ok_or(NoVector);
            assert_eq!(parse_vector(text, VectorElement::Integer), expected, "{text}");
        }
        let dot = |text| {
            let bytes = stored(VectorElement::Integer, &parse_vector(text, VectorElement::Integer).unwrap());
            let vector = StoredVector::from_bytes(&bytes).unwrap();
            (vector.dot(vector), vector.cosine(vector))
        };
        assert_eq!(dot("94906267,1"), (9_007_199_515_875_290.0, 1.0));
        // a sum that 128 bits do not hold
        let many = ["-9223372036854775808"; 3].join(",");
        assert_eq!(dot(&many), (3.0 * 2.0_f64.powi(126), 1.0));
    }

    #[test]
    fn what_was_not_stored_is_no_vector() {
        for bytes in [&b""[..], b"d1234567", b"d123456781234567", b"f12345678123", b"x12345678"] {
            assert_eq!(StoredVector::from_bytes(bytes), None);
        }
    }

    proptest! {
        #[test]
        fn vectors_are_read_back(elements: Vec<f32>) {
            let elements: Vec<f64> = elements.into_iter().filter(|value| value.is_finite()).map(f64::from).collect();
            let elements = Elements::Numbers(elements);
            for element in [VectorElement::Float, VectorElement::Double, VectorElement::Decimal] {
                let bytes = stored(element, &elements);
                let vector = StoredVector::from_bytes(&bytes).unwrap();
                prop_assert_eq!(vector.elements(), elements.clone());
            }
        }

        #[test]
        fn integers_are_read_back(elements: Vec<i64>) {
            let length = elements.len();
            let elements = Elements::Integers(elements);
            let bytes = stored(VectorElement::Integer, &elements);
            let vector = StoredVector::from_bytes(&bytes).unwrap();
            prop_assert_eq!(vector.elements(), elements);
            prop_assert_eq!(vector.len(), length);
        }

        #[test]
        fn products_agree_with_the_plain_sum(pairs in proptest::collection::vec((-100_i8..100, -100_i8..100), 0..70)) {
            let (left, right): (Vec<f64>, Vec<f64>) =
                pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip();
            let sum = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
            let plain = sum(&left, &right);
            let cosine = plain / (sum(&left, &left) * sum(&right, &right)).sqrt();
            let (left, right) = (Elements::Numbers(left), Elements::Numbers(right));
            for element in [VectorElement::Float, VectorElement::Double] {
                let (left, right) = (stored(element, &left), stored(element, &right));
                let (left, right) = (StoredVector::from_bytes(&left).unwrap(), StoredVector::from_bytes(&right).unwrap());
                prop_assert!((left.dot(right) - plain).abs() < 1e-6);
                prop_assert!(cosine.is_nan() && left.cosine(right).is_nan() || (left.cosine(right) - cosine).abs() < 1e-6);
            }
        }
    }
}
