//! TO_VECTOR, VECTOR_COSINE, VECTOR_DOT_PRODUCT.

use rusqlite::Connection;
use rusqlite::types::{Value as Stored, ValueRef};

use super::PURE;
use super::failure::failure;
use crate::sqlcode::SqlCode;
use crate::value::VectorElement;
use crate::vector::{StoredVector, parse_vector, stored};

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
        let element: VectorElement = context
            .get::<String>(1)?
            .parse()
            .map_err(|_| failure(SqlCode::INVALID_STATEMENT, "that is no element type of vectors"))?;
        let length: Option<i64> = context.get(2)?;
        to_vector(&text, element, length).map(Stored::Blob)
    })?;
    let similarity = |name, compute: fn(StoredVector<'_>, StoredVector<'_>) -> f64| {
        connection.create_scalar_function(name, 2, PURE, move |context| {
            let (a, b) = (context.get_raw(0), context.get_raw(1));
            let value = match (known(a), known(b)) {
                (Some(a), Some(b)) if a.element == b.element && a.len() == b.len() => compute(a, b),
                _ => return incomparable(a, b),
            };
            // a vector of zeros has no direction
            if value.is_nan() { Ok(None) } else { Ok(Some(value)) }
        })
    };
    // iris_vector_of_length(vector, length): the vector, whose length has to be that
    connection.create_scalar_function("iris_vector_of_length", 2, PURE, |context| {
        let length: i64 = context.get(1)?;
        match vector(context.get_raw(0))? {
            Some(vector) if i64::try_from(vector.len()) != Ok(length) => Err(other_length()),
            _ => context.get::<Stored>(0),
        }
    })?;
    similarity("iris_vector_dot_product", |a, b| a.dot(b))?;
    similarity("iris_vector_cosine", |a, b| a.cosine(b))
}

fn other_length() -> rusqlite::Error {
    failure(SqlCode::VECTOR_LENGTH, "Cannot perform vector operation on vectors of different lengths")
}

fn known(value: ValueRef<'_>) -> Option<StoredVector<'_>> {
    if let ValueRef::Blob(bytes) = value { StoredVector::from_bytes(bytes) } else { None }
}

/// NULL where one of them is NULL; otherwise why they cannot be compared.
#[cold]
fn incomparable(a: ValueRef<'_>, b: ValueRef<'_>) -> rusqlite::Result<Option<f64>> {
    match (vector(a)?, vector(b)?) {
        (Some(a), Some(b)) if a.element != b.element => {
            let text = "Cannot perform vector operation on vectors of different datatypes";
            Err(failure(SqlCode::VECTOR_TYPE, text))
        }
        (Some(_), Some(_)) => Err(other_length()),
        _ => Ok(None),
    }
}

fn vector(value: ValueRef<'_>) -> rusqlite::Result<Option<StoredVector<'_>>> {
    match value {
        ValueRef::Null => Ok(None),
        ValueRef::Blob(bytes) => StoredVector::from_bytes(bytes)
            .map(Some)
            .ok_or_else(|| failure(SqlCode::FATAL, "a binary value is no vector")),
        _ => Err(failure(SqlCode::FATAL, "a vector is expected; TO_VECTOR makes one of a text")),
    }
}

/// RSQL_tovector. Recorded on IRIS 2026.3: a length cuts the text's elements or fills up with zeros, silently.
fn to_vector(text: &str, element: VectorElement, length: Option<i64>) -> rusqlite::Result<Vec<u8>> {
    let mut elements = parse_vector(text, element)
        .map_err(|_| failure(SqlCode::INVALID_STATEMENT, "an element of a vector is not a number"))?;
    if let Some(length) = length {
        let length = usize::try_from(length).ok().filter(|length| (1..=65_536).contains(length));
        let Some(length) = length else {
            return Err(failure(SqlCode::VECTOR_LENGTH, "the length that TO_VECTOR names is no length"));
        };
        elements.resize(length);
    }
    Ok(stored(element, &elements))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::Elements;

    #[test]
    fn a_length_cuts_and_fills_up() {
        let elements = |text, length| {
            let bytes = to_vector(text, VectorElement::Double, length).unwrap();
            StoredVector::from_bytes(&bytes).unwrap().elements()
        };
        assert_eq!(elements("1,2", Some(3)), Elements::Numbers(vec![1.0, 2.0, 0.0]));
        assert_eq!(elements("1,2,3", Some(2)), Elements::Numbers(vec![1.0, 2.0]));
        assert!(to_vector("1", VectorElement::Double, Some(0)).is_err());
        assert!(to_vector("one", VectorElement::Double, None).is_err());
    }
}
