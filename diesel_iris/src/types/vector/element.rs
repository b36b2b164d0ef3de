//! The Rust types of elements.

/// A Rust type that is an element type of IRIS vectors: `f32` (FLOAT), `f64` (DOUBLE), `i32` or `i64` (INTEGER).
///
/// Vectors of DECIMAL, STRING and TIMESTAMP have no Rust type.
pub trait VectorElement: sealed::Element {}

impl VectorElement for f32 {}
impl VectorElement for f64 {}
impl VectorElement for i32 {}
impl VectorElement for i64 {}

pub(super) mod sealed {
    use std::fmt;

    use super::super::codec;
    use crate::types::integer::digits_of;
    use crate::wire::VectorType;

    pub trait Element: Copy + fmt::Debug + PartialOrd + Send + Sync + 'static {
        const TYPE: VectorType;
        const EXPECTED: &str;
        fn can_be_sent(self) -> bool;
        /// With a comma behind each.
        fn write(elements: &[Self], out: &mut Vec<u8>);
        fn read(text: &[u8]) -> Option<Self>;
    }

    impl Element for f32 {
        const TYPE: VectorType = VectorType::Float;
        const EXPECTED: &str = "a finite number of 32 bits";

        fn can_be_sent(self) -> bool {
            self.is_finite()
        }

        fn write(elements: &[Self], out: &mut Vec<u8>) {
            codec::write_floats(elements, out);
        }

        fn read(text: &[u8]) -> Option<Self> {
            codec::read_float(text)
        }
    }

    impl Element for f64 {
        const TYPE: VectorType = VectorType::Double;
        const EXPECTED: &str = "a finite number";

        fn can_be_sent(self) -> bool {
            self.is_finite()
        }

        fn write(elements: &[Self], out: &mut Vec<u8>) {
            codec::write_doubles(elements, out);
        }

        fn read(text: &[u8]) -> Option<Self> {
            codec::read_double(text)
        }
    }

    impl Element for i32 {
        const TYPE: VectorType = VectorType::Integer;
        const EXPECTED: &str = "a whole number of 32 bits";

        fn can_be_sent(self) -> bool {
            true
        }

        fn write(elements: &[Self], out: &mut Vec<u8>) {
            write_integers(elements.iter().map(|&element| element.into()), out);
        }

        fn read(text: &[u8]) -> Option<Self> {
            i64::read(text)?.try_into().ok()
        }
    }

    impl Element for i64 {
        const TYPE: VectorType = VectorType::Integer;
        const EXPECTED: &str = "a whole number from -9223372036854775807 to 9223372036854775807";

        /// As for BIGINT (RSQL_datatype).
        fn can_be_sent(self) -> bool {
            self != Self::MIN
        }

        fn write(elements: &[Self], out: &mut Vec<u8>) {
            write_integers(elements.iter().copied(), out);
        }

        fn read(text: &[u8]) -> Option<Self> {
            std::str::from_utf8(text).ok()?.parse().ok()
        }
    }

    fn write_integers(elements: impl Iterator<Item = i64>, out: &mut Vec<u8>) {
        for element in elements {
            out.extend_from_slice(digits_of(element, &mut [0; 20]));
            out.push(b',');
        }
    }
}
