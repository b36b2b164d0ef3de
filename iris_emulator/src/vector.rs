//! Vectors as they are stored, and sums of products over them.

use crate::value::VectorElement;

/// A vector in storage: a tag for the element type, then the elements in little endian, FLOAT in four bytes each and the
/// others in eight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct StoredVector<'b> {
    pub(crate) element: VectorElement,
    bytes: &'b [u8],
}

const TAGS: [(u8, VectorElement); 4] = [
    (b'I', VectorElement::Integer),
    (b'F', VectorElement::Float),
    (b'D', VectorElement::Double),
    (b'C', VectorElement::Decimal),
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
        rest.len().is_multiple_of(width(element)).then_some(Self { element, bytes: rest })
    }

    pub(crate) fn len(self) -> usize {
        self.bytes.len() / width(self.element)
    }

    pub(crate) fn elements(self) -> Vec<f64> {
        match self.element {
            VectorElement::Float => {
                self.bytes.as_chunks().0.iter().map(|bytes| f64::from(f32::from_le_bytes(*bytes))).collect()
            }
            _ => self.bytes.as_chunks().0.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect(),
        }
    }

    /// The sum of the products of their elements; both have one type and length.
    pub(crate) fn dot(self, other: Self) -> f64 {
        if self.element == VectorElement::Float {
            dot_f32(self.bytes.as_chunks().0, other.bytes.as_chunks().0)
        } else {
            dot_f64(self.bytes.as_chunks().0, other.bytes.as_chunks().0)
        }
    }

    /// The sums of products that the cosine needs, in one pass over both.
    pub(crate) fn cosine(self, other: Self) -> f64 {
        let (dot, left, right) = if self.element == VectorElement::Float {
            cosine_f32(self.bytes.as_chunks().0, other.bytes.as_chunks().0)
        } else {
            (self.dot(other), self.dot(self), other.dot(other))
        };
        dot / (left * right).sqrt()
    }
}

/// A vector to be stored.
pub(crate) fn stored(element: VectorElement, elements: &[f64]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1 + elements.len() * width(element));
    bytes.extend(TAGS.into_iter().find(|(_, known)| *known == element).map(|(tag, _)| tag));
    for value in elements {
        match element {
            #[expect(clippy::cast_possible_truncation, reason = "FLOAT keeps 32 bits")]
            VectorElement::Float => bytes.extend((*value as f32).to_le_bytes()),
            _ => bytes.extend(value.to_le_bytes()),
        }
    }
    bytes
}

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

fn cosine_f32(left: &[[u8; 4]], right: &[[u8; 4]]) -> (f64, f64, f64) {
    let (mut dots, mut lefts, mut rights) = ([0.0_f32; LANES], [0.0_f32; LANES], [0.0_f32; LANES]);
    let (left, left_rest) = left.as_chunks::<LANES>();
    let (right, right_rest) = right.as_chunks::<LANES>();
    for (a, b) in left.iter().zip(right) {
        for lane in 0..LANES {
            let (a, b) = (f32::from_le_bytes(a[lane]), f32::from_le_bytes(b[lane]));
            dots[lane] += a * b;
            lefts[lane] += a * a;
            rights[lane] += b * b;
        }
    }
    let total = |sums: [f32; LANES]| sums.iter().map(|sum| f64::from(*sum)).sum::<f64>();
    let (mut dot, mut a_square, mut b_square) = (total(dots), total(lefts), total(rights));
    for (a, b) in left_rest.iter().zip(right_rest) {
        let (a, b) = (f64::from(f32::from_le_bytes(*a)), f64::from(f32::from_le_bytes(*b)));
        dot += a * b;
        a_square += a * a;
        b_square += b * b;
    }
    (dot, a_square, b_square)
}

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
pub(crate) fn parse_vector(text: &str, element: VectorElement) -> Result<Vec<f64>, NoVector> {
    let text = text.trim();
    let text = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let mut elements = Vec::new();
    for part in text.split(',') {
        let value: f64 = part.trim().parse().map_err(|_| NoVector)?;
        if !value.is_finite() {
            return Err(NoVector);
        }
        elements.push(match element {
            // what a double keeps exactly; larger ones are refused
            VectorElement::Integer if value.abs() < 9_007_199_254_740_992.0 => value.trunc(),
            VectorElement::Integer => return Err(NoVector),
            #[expect(clippy::cast_possible_truncation, reason = "FLOAT keeps 32 bits")]
            VectorElement::Float => f64::from(value as f32),
            VectorElement::Double => value,
            // what a double keeps exactly; more digits are refused
            VectorElement::Decimal if digits(part) <= 15 => value,
            VectorElement::Decimal => return Err(NoVector),
        });
    }
    Ok(elements)
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
        assert_eq!(parse_vector("[1, 2.5,-3]", VectorElement::Double), Ok(vec![1.0, 2.5, -3.0]));
        assert_eq!(parse_vector("0.1", VectorElement::Float), Ok(vec![f64::from(0.1_f32)]));
        assert_eq!(parse_vector("-1.9", VectorElement::Integer), Ok(vec![-1.0]));
        assert_eq!(parse_vector("9007199254740993", VectorElement::Integer), Err(NoVector));
        for text in ["", "1,two", "1,,2", "nan", "[1", "1]"] {
            assert_eq!(parse_vector(text, VectorElement::Double), Err(NoVector), "{text}");
        }
    }

    #[test]
    fn what_was_not_stored_is_no_vector() {
        for bytes in [&b""[..], b"D1234567", b"F123", b"x"] {
            assert_eq!(StoredVector::from_bytes(bytes), None);
        }
    }

    proptest! {
        #[test]
        fn vectors_are_read_back(elements: Vec<f32>) {
            let elements: Vec<f64> = elements.into_iter().filter(|value| value.is_finite()).map(f64::from).collect();
            for (_, element) in TAGS {
                let bytes = stored(element, &elements);
                let vector = StoredVector::from_bytes(&bytes).unwrap();
                prop_assert_eq!(vector.elements(), elements.clone());
                prop_assert_eq!(vector.len(), elements.len());
            }
        }

        #[test]
        fn products_agree_with_the_plain_sum(pairs in proptest::collection::vec((-100_i8..100, -100_i8..100), 0..70)) {
            let (left, right): (Vec<f64>, Vec<f64>) =
                pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip();
            let plain: f64 = left.iter().zip(&right).map(|(a, b)| a * b).sum();
            for element in [VectorElement::Float, VectorElement::Double] {
                let (left, right) = (stored(element, &left), stored(element, &right));
                let (left, right) = (StoredVector::from_bytes(&left).unwrap(), StoredVector::from_bytes(&right).unwrap());
                prop_assert!((left.dot(right) - plain).abs() < 1e-6);
            }
        }
    }
}
