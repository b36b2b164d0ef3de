//! Vectors: TO_VECTOR, VECTOR_COSINE, VECTOR_DOT_PRODUCT.

use rusqlite::Connection;
use rusqlite::types::{Value as Stored, ValueRef};

use super::{PURE, failure};
use crate::catalog::vector_element;
use crate::sqlcode::SqlCode;
use crate::value::VectorElement;

/// A vector as it is kept: a tag for the element type, then the elements as little-endian doubles.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StoredVector {
    pub(crate) element: VectorElement,
    pub(crate) elements: Vec<f64>,
}

const TAGS: [(u8, VectorElement); 4] = [
    (b'I', VectorElement::Integer),
    (b'F', VectorElement::Float),
    (b'D', VectorElement::Double),
    (b'C', VectorElement::Decimal),
];

impl StoredVector {
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (tag, rest) = bytes.split_first()?;
        let (_, element) = TAGS.into_iter().find(|(known, _)| known == tag)?;
        let (chunks, rest) = rest.as_chunks::<8>();
        rest.is_empty().then(|| Self {
            element,
            elements: chunks.iter().map(|chunk| f64::from_le_bytes(*chunk)).collect(),
        })
    }

    fn to_bytes(&self) -> Vec<u8> {
        let tag = TAGS.into_iter().find(|(_, element)| *element == self.element).map(|(tag, _)| tag);
        tag.into_iter().chain(self.elements.iter().flat_map(|element| element.to_le_bytes())).collect()
    }
}

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    // iris_to_vector(text, element, length or NULL)
    connection.create_scalar_function("iris_to_vector", 3, PURE, |context| {
        let text = match context.get(0)? {
            Stored::Null => return Ok(Stored::Null),
            Stored::Text(text) => text,
            Stored::Integer(value) => value.to_string(),
            Stored::Real(value) => value.to_string(),
            Stored::Blob(bytes) => return Ok(Stored::Blob(bytes)),
        };
        let element: String = context.get(1)?;
        let element = vector_element(&element).ok_or_else(|| {
            failure(SqlCode::INVALID_STATEMENT, format!("{element} is no element type of vectors"))
        })?;
        let length: Option<i64> = context.get(2)?;
        to_vector(&text, element, length).map(|vector| Stored::Blob(vector.to_bytes()))
    })?;
    let similarity = |name, compute: fn(&[f64], &[f64]) -> f64| {
        connection.create_scalar_function(name, 2, PURE, move |context| {
            let (Some(a), Some(b)) = (vector(context.get_raw(0))?, vector(context.get_raw(1))?) else {
                return Ok(None);
            };
            // RSQL_vectorcosine: both of the same length and type
            if a.element != b.element || a.elements.len() != b.elements.len() {
                return Err(failure(
                    SqlCode::VECTOR_MISMATCH,
                    format!(
                        "Cannot perform vector operation on a VECTOR({},{}) and a VECTOR({},{})",
                        a.element,
                        a.elements.len(),
                        b.element,
                        b.elements.len()
                    ),
                ));
            }
            Ok(Some(compute(&a.elements, &b.elements)))
        })
    };
    similarity("iris_vector_dot_product", dot_product)?;
    similarity("iris_vector_cosine", |a, b| {
        dot_product(a, b) / (dot_product(a, a) * dot_product(b, b)).sqrt()
    })
}

fn dot_product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn vector(value: ValueRef<'_>) -> rusqlite::Result<Option<StoredVector>> {
    match value {
        ValueRef::Null => Ok(None),
        ValueRef::Blob(bytes) => StoredVector::from_bytes(bytes)
            .map(Some)
            .ok_or_else(|| failure(SqlCode::FATAL, "a binary value is no vector")),
        _ => Err(failure(SqlCode::FATAL, "a vector is expected; TO_VECTOR makes one of a text")),
    }
}

/// RSQL_tovector: elements with commas between them, in brackets or not; cut or padded with zeros to the
/// length; coerced to the element type.
fn to_vector(text: &str, element: VectorElement, length: Option<i64>) -> rusqlite::Result<StoredVector> {
    let text = text.trim();
    let text = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let mut elements = Vec::new();
    for part in text.split(',') {
        let value: f64 =
            part.trim().parse().ok().filter(|value: &f64| value.is_finite()).ok_or_else(|| {
                failure(SqlCode::INVALID_STATEMENT, "an element of a vector is not a number")
            })?;
        elements.push(match element {
            VectorElement::Integer => value.trunc(),
            #[expect(clippy::cast_possible_truncation, reason = "FLOAT keeps 32 bits")]
            VectorElement::Float => f64::from(value as f32),
            VectorElement::Double | VectorElement::Decimal => value,
        });
    }
    if let Some(length) = length {
        let length = usize::try_from(length).unwrap_or(0);
        // what happens to a longer text was not found in the documentation
        if length == 0 || length > 65_536 || elements.len() > length {
            return Err(failure(
                SqlCode::VECTOR_MISMATCH,
                "the vector does not have the length that TO_VECTOR names",
            ));
        }
        elements.resize(length, 0.0);
    }
    Ok(StoredVector { element, elements })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_vectors() {
        let double =
            |text, length| to_vector(text, VectorElement::Double, length).map(|vector| vector.elements);
        assert_eq!(double("[1, 2.5,-3]", None).unwrap(), [1.0, 2.5, -3.0]);
        assert_eq!(double("1,2", Some(3)).unwrap(), [1.0, 2.0, 0.0]);
        assert!(double("1,2,3", Some(2)).is_err());
        assert!(double("1,two", None).is_err());
        assert!(double("", None).is_err());
        let float = to_vector("0.1", VectorElement::Float, None).unwrap();
        assert_eq!(float.elements, [f64::from(0.1_f32)]);
        assert_eq!(to_vector("-1.9", VectorElement::Integer, None).unwrap().elements, [-1.0]);
    }

    #[test]
    fn vectors_are_read_back() {
        for (_, element) in TAGS {
            let vector = StoredVector { element, elements: vec![1.0, -2.5] };
            assert_eq!(StoredVector::from_bytes(&vector.to_bytes()), Some(vector));
        }
        assert_eq!(StoredVector::from_bytes(b""), None);
        assert_eq!(StoredVector::from_bytes(b"D1234567"), None);
    }
}
