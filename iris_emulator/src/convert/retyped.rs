//! Values of a field whose type changes.

use rusqlite::types::Value as Stored;

use super::logical::logical_text;
use crate::value::SqlType;

/// A value of a field whose type changes, if it stays what it is.
pub(crate) fn retyped(value: Stored, ty: &SqlType, before: &SqlType) -> Option<Stored> {
    use crate::value::Family;
    let converted = super::assign(value.clone(), ty).ok()?;
    if value == converted {
        return Some(converted);
    }
    let is_same = match before.family() {
        Family::Integer | Family::Decimal | Family::Double if ty.family().is_number() => {
            let number = |value: &Stored| super::strict_number(value).ok();
            number(&value)? == number(&converted)?
        }
        _ => logical_text(value, before)? == logical_text(converted.clone(), ty)?,
    };
    is_same.then_some(converted)
}
