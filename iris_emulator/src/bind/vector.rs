//! Functions of vectors: the types of what they take and give.

use super::{Binder, BoundExpr, text};
use crate::sql::ast::Expr;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType, VectorElement};

type Binding = Result<BoundExpr, SqlError>;

impl Binder<'_> {
    pub(super) fn vector_of(&mut self, x: &Expr, element: VectorElement, length: Option<u32>) -> Binding {
        self.vectors_exist("TO_VECTOR")?;
        let x = self.value(x, Some(&text()))?;
        if x.family() == Some(Family::Vector) {
            return Ok(x);
        }
        let length_sql = length.map_or_else(|| "NULL".to_owned(), |length| length.to_string());
        Ok(BoundExpr::new(
            format!("iris_to_vector({}, '{element}', {length_sql})", x.sql),
            SqlType::Vector { element, length },
        ))
    }

    fn vectors_exist(&self, function: &str) -> Result<(), SqlError> {
        if self.setting.face.release.has_vectors() {
            return Ok(());
        }
        Err(SqlError::no_function(&format!("SQLUSER.{function}")))
    }

    /// Vectors of other types or lengths are refused when the query opens, and even before a row is read (recorded).
    pub(super) fn similarity(&mut self, function: &str, a: &Expr, b: &Expr) -> Binding {
        self.vectors_exist("VECTOR_COSINE")?;
        let constants = [is_constant_vector(a), is_constant_vector(b)];
        let (a, b) = self.pair(a, b, None)?;
        for vector in [&a, &b] {
            if vector.family().is_some_and(|family| family != Family::Vector) {
                return Err(SqlError::new(
                    SqlCode::VECTOR_TYPE,
                    "a vector is expected; TO_VECTOR makes one of a text",
                ));
            }
        }
        if let (
            Some(SqlType::Vector { element: x, length: m }),
            Some(SqlType::Vector { element: y, length: n }),
        ) = (&a.ty, &b.ty)
        {
            if x != y {
                let text = "Cannot perform vector operation on vectors of different datatypes";
                return Err(SqlError::new(SqlCode::VECTOR_TYPE, text).at(crate::sqlcode::Location::QueryOpen));
            }
            if let (Some(m), Some(n)) = (m, n)
                && m != n
            {
                let text = "Cannot perform vector operation on vectors of different lengths";
                return Err(
                    SqlError::new(SqlCode::VECTOR_LENGTH, text).at(crate::sqlcode::Location::QueryOpen)
                );
            }
        }
        for (vector, other, is_constant) in [(&a, &b, constants[1]), (&b, &a, constants[0])] {
            if let (Some(length), true) = (vector_length(vector), is_constant) {
                self.on_open.push(format!("iris_vector_of_length({}, {length})", other.sql));
            }
        }
        Ok(BoundExpr::new(format!("{function}({}, {})", a.sql, b.sql), SqlType::Double))
    }
}

/// The length that a vector's type states.
fn vector_length(vector: &BoundExpr) -> Option<u32> {
    match vector.ty {
        Some(SqlType::Vector { length, .. }) => length,
        _ => None,
    }
}

/// Whether it is a vector made of a literal or a parameter.
fn is_constant_vector(vector: &Expr) -> bool {
    match vector {
        Expr::Function { name, arguments, .. } => {
            name == "TO_VECTOR" && matches!(arguments.first(), Some(Expr::String(_) | Expr::Param(_)))
        }
        _ => false,
    }
}

/// The element type that a word names.
pub(super) fn element(word: &str) -> Result<VectorElement, SqlError> {
    word.parse().map_err(|_| SqlError::not_emulated(format!("a vector of element type {word}")))
}
