//! The columns of a result.

/// A column of a result, as the server describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IrisColumn {
    name: String,
    type_oid: u32,
}

impl IrisColumn {
    pub(super) fn new(name: &str, type_oid: u32) -> Self {
        Self { name: name.to_owned(), type_oid }
    }

    /// Its name. The PGWire server writes it in lower case, whatever it is in IRIS.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The OID of the PostgreSQL type that the server declares.
    ///
    /// The PGWire server guesses it by the first row, and declares `varchar` (1043) where that is NULL. Cells are text
    /// whatever it says.
    #[must_use]
    pub fn type_oid(&self) -> u32 {
        self.type_oid
    }
}
