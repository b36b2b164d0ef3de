//! Whether something is there.

use std::io;
use std::path::Path;

/// Whether something of that name is there, be it a link to nowhere.
///
/// # Errors
///
/// When it cannot be told, as in a folder that may not be read: that is not nothing.
pub(crate) fn is_there(path: &Path) -> io::Result<bool> {
    match path.symlink_metadata() {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
