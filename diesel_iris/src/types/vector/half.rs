//! Vectors of half-precision floats: IRIS has none, so they are stored as FLOAT, which holds each of them exactly.

use half::slice::HalfFloatSliceExt;
use half::{bf16, f16};

use super::Vector;

/// Exact: each `f16` is an `f32`, too.
///
/// ```
/// use diesel_iris::data_types::Vector;
/// use half::f16;
///
/// let embedding = [f16::from_f32(0.5), f16::from_f32(-1.25)];
/// let vector: Vector<f32> = Vector::from(&embedding[..]);
/// assert_eq!(vector.to_string(), "[0.5,-1.25]");
/// assert_eq!(vector.to_f16(), embedding);
/// ```
impl From<&[f16]> for Vector<f32> {
    fn from(elements: &[f16]) -> Self {
        let mut wide = vec![0.0; elements.len()];
        elements.convert_to_f32_slice(&mut wide);
        wide.into()
    }
}

/// Exact: each `bf16` is an `f32`, too.
impl From<&[bf16]> for Vector<f32> {
    fn from(elements: &[bf16]) -> Self {
        let mut wide = vec![0.0; elements.len()];
        elements.convert_to_f32_slice(&mut wide);
        wide.into()
    }
}

impl Vector<f32> {
    /// The elements, each rounded to the nearest `f16`; beyond ±65504 that is an infinity.
    #[must_use]
    pub fn to_f16(&self) -> Vec<f16> {
        self.iter().copied().map(f16::from_f32).collect()
    }

    /// The elements, each rounded to the nearest `bf16`, which has about three decimal digits.
    #[must_use]
    pub fn to_bf16(&self) -> Vec<bf16> {
        self.iter().copied().map(bf16::from_f32).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_half_comes_back() {
        let halves: Vec<f16> = (0..=u16::MAX).map(f16::from_bits).filter(|half| half.is_finite()).collect();
        let vector: Vector<f32> = Vector::from(&halves[..]);
        let read: Vector<f32> = vector.to_string().parse().unwrap();
        assert!(read.to_f16().iter().zip(&halves).all(|(one, other)| one.to_bits() == other.to_bits()));

        let halves: Vec<bf16> = (0..=u16::MAX).map(bf16::from_bits).filter(|half| half.is_finite()).collect();
        let vector: Vector<f32> = Vector::from(&halves[..]);
        let read: Vector<f32> = vector.to_string().parse().unwrap();
        assert!(read.to_bf16().iter().zip(&halves).all(|(one, other)| one.to_bits() == other.to_bits()));
    }
}
