//! Files: whether they are there, and writing them whole.

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

/// Writes a file such that nobody sees half of it: beside it first, then in its place.
pub(crate) fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    // what a link points to, not the link
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    std::fs::write(&beside, text)?;
    let permissions = std::fs::metadata(&path).map(|metadata| metadata.permissions());
    let moved = match permissions {
        Ok(permissions) => std::fs::set_permissions(&beside, permissions),
        Err(_) => Ok(()),
    }
    .and_then(|()| std::fs::rename(&beside, &path));
    if moved.is_err() {
        // the error before tells more
        let _ = std::fs::remove_file(&beside);
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_replaced_and_nothing_is_left_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("schema.rs");
        write_whole(&path, "one").unwrap();
        write_whole(&path, "two").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_whole(&folder.path().join("no/schema.rs"), "x").is_err());
    }
}
