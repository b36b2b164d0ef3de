//! Vectors from and into one-dimensional arrays of `ndarray`.

use ndarray::{Array1, ArrayView1};

use super::{Vector, VectorElement};

/// Without a copy, unless the array is a part of another, or in another order.
///
/// ```
/// use diesel_iris::data_types::Vector;
/// use ndarray::{Array1, array};
///
/// let embedding = array![0.5_f32, -1.25];
/// let vector = Vector::from(embedding.clone());
/// assert_eq!(vector.view().dot(&embedding), 1.8125);
/// assert_eq!(Array1::from(vector), embedding);
/// ```
impl<T: VectorElement> From<Array1<T>> for Vector<T> {
    fn from(array: Array1<T>) -> Self {
        let length = array.len();
        if !array.is_standard_layout() {
            return array.into_iter().collect();
        }
        let (mut elements, offset) = array.into_raw_vec_and_offset();
        let offset = offset.unwrap_or_default();
        elements.truncate(offset + length);
        elements.drain(..offset);
        elements.into()
    }
}

impl<T: VectorElement> From<ArrayView1<'_, T>> for Vector<T> {
    fn from(view: ArrayView1<'_, T>) -> Self {
        view.iter().copied().collect()
    }
}

/// Without a copy.
impl<T: VectorElement> From<Vector<T>> for Array1<T> {
    fn from(vector: Vector<T>) -> Self {
        Self::from_vec(vector.into_vec())
    }
}

impl<T: VectorElement> Vector<T> {
    /// The elements as an array, without a copy.
    #[must_use]
    pub fn view(&self) -> ArrayView1<'_, T> {
        ArrayView1::from(self.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use ndarray::{Array2, s};

    use super::*;

    #[test]
    fn parts_and_other_orders_keep_their_elements() {
        let array = Array1::from_iter(0..10_i64);
        for part in [s![..], s![2..7], s![..;2], s![..;-1], s![2..8;-3], s![4..4]] {
            let wanted: Vec<i64> = array.slice(part).to_vec();
            assert_eq!(Vector::from(array.clone().slice_move(part)).into_vec(), wanted);
            assert_eq!(Vector::from(array.slice(part)).into_vec(), wanted);
        }
        let matrix = Array2::from_shape_fn((3, 4), |(row, column)| (10 * row + column) as f64);
        assert_eq!(Vector::from(matrix.column(2)).as_slice(), [2.0, 12.0, 22.0]);
        assert_eq!(Vector::from(matrix.row(1).to_owned()).as_slice(), [10.0, 11.0, 12.0, 13.0]);
    }

    #[test]
    fn nothing_is_copied_where_nothing_need_be() {
        let array = Array1::from_vec(vec![1.0_f32; 1536]);
        let address = array.as_ptr();
        let vector = Vector::from(array);
        assert_eq!(vector.as_ptr(), address);
        assert_eq!(vector.view().as_ptr(), address);
        assert_eq!(Array1::from(vector).as_ptr(), address);
    }
}
