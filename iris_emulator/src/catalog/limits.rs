//! The least and the greatest value of a field, where its type has narrower ones than its storage.

use super::types::class_parameter;
use crate::sql::ast::TypeName;

/// MINVAL and MAXVAL of a data type's class, in its logical form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    pub(crate) least: Option<String>,
    pub(crate) greatest: Option<String>,
}

impl Limits {
    fn between(least: &str, greatest: &str) -> Self {
        Self { least: Some(least.to_owned()), greatest: Some(greatest.to_owned()) }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.least.is_none() && self.greatest.is_none()
    }
}

/// What the type of a field adds to the limits of its storage (RACS_SystemDefinedSQLDatatypes).
pub(super) fn limits(name: &TypeName) -> Limits {
    let parameter = |parameter| class_parameter(name, parameter).map(str::to_owned);
    match name.name.as_str() {
        "MEDIUMINT" => Limits::between("-8388608", "8388607"),
        "SMALLDATETIME" => Limits::between("1900-01-01 00:00:00", "2079-06-06 23:59:59"),
        _ => Limits { least: parameter("MINVAL"), greatest: parameter("MAXVAL") },
    }
}
