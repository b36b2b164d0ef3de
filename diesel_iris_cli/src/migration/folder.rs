//! The folder of migrations.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use diesel_iris::migrations::{Direction, MigrationError, Script, ScriptOptions};
use diesel_iris::{AsyncIrisConnection, script, sqlcode};
use migrations_internals::{TomlMetadata, version_from_string};

use super::leftover::made;
use crate::Error;
use crate::path;

/// A migration on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// The number that orders migrations: the folder's name up to the first `_`, without `-`.
    pub version: String,
    /// The folder's name.
    pub name: String,
    path: PathBuf,
}

impl Migration {
    /// Runs it, and remembers that it was run.
    ///
    /// # Errors
    ///
    /// When its script cannot be read, and when the database refuses a statement.
    pub async fn run(&self, connection: &mut AsyncIrisConnection) -> Result<(), Error> {
        self.change(connection, Direction::Up, ScriptOptions::default()).await
    }

    /// Takes it back, and forgets that it was run.
    ///
    /// # Errors
    ///
    /// The same, and when it has no `down.sql`.
    pub async fn revert(&self, connection: &mut AsyncIrisConnection) -> Result<(), Error> {
        self.change(connection, Direction::Down, ScriptOptions::default()).await
    }

    /// One or the other, in a way of one's own.
    ///
    /// # Errors
    ///
    /// The same, and [`Error::Leftover`] when it makes what is there already.
    pub async fn change(
        &self,
        connection: &mut AsyncIrisConnection,
        direction: Direction,
        options: ScriptOptions<'_>,
    ) -> Result<(), Error> {
        let text = self.text(direction)?;
        let result = self.script(&text)?.run_with(connection, direction, options).await;
        result.map_err(|error| self.placed(explained(error, &text), direction, &text))
    }

    /// Looks for statements that cannot be sent as they are written, and tells which statements there are.
    ///
    /// # Errors
    ///
    /// When the script cannot be read, and when there is such a statement.
    pub fn check(&self, direction: Direction) -> Result<Vec<String>, Error> {
        let text = self.text(direction)?;
        let script = self.script(&text)?;
        script.check().map_err(|error| self.placed(error.into(), direction, &text))?;
        Ok(script.statements().into_iter().map(ToOwned::to_owned).collect())
    }

    fn text(&self, direction: Direction) -> Result<String, Error> {
        match direction {
            Direction::Up => self.up(),
            Direction::Down => self.down(),
        }
    }

    fn script<'s>(&'s self, text: &'s str) -> Result<Script<'s>, Error> {
        let Self { name, version, .. } = self;
        Ok(Script { name, version, text, in_transaction: self.in_transaction()? })
    }

    /// The error of a statement with the file and the line on which that stands.
    fn placed(&self, error: Error, direction: Direction, text: &str) -> Error {
        let (Error::Migration(MigrationError::Statement { position, .. }) | Error::Leftover { position, .. }) =
            &error
        else {
            return error;
        };
        match script::statements_with_lines(text).get(position - 1) {
            Some((line, _)) => Error::Script {
                path: Some(self.file(direction)),
                line: *line,
                statement: None,
                error: Box::new(error),
            },
            None => error,
        }
    }

    fn file(&self, direction: Direction) -> PathBuf {
        self.path.join(match direction {
            Direction::Up => "up.sql",
            Direction::Down => "down.sql",
        })
    }

    /// The script that makes the change.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn up(&self) -> Result<String, Error> {
        read(&self.file(Direction::Up))
    }

    /// The script that takes it back.
    ///
    /// # Errors
    ///
    /// When there is none, and when it cannot be read.
    pub fn down(&self) -> Result<String, Error> {
        let path = self.file(Direction::Down);
        if is_there(&path)? { read(&path) } else { Err(Error::NoDown(self.name.clone())) }
    }

    /// Whether `metadata.toml` says to run it in a transaction; `None` when it says nothing.
    ///
    /// # Errors
    ///
    /// When the file cannot be understood.
    pub fn in_transaction(&self) -> Result<Option<bool>, Error> {
        let path = self.path.join("metadata.toml");
        if !is_there(&path)? {
            return Ok(None);
        }
        match TomlMetadata::read_from_file(&path) {
            Ok(metadata) => Ok(Some(metadata.run_in_transaction)),
            Err(error) => Err(Error::Metadata { path, reason: error.to_string() }),
        }
    }
}

/// The folder that holds the folders of migrations.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// A folder that need not be there.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its migrations, in their order.
    ///
    /// # Errors
    ///
    /// When the folder is not there or cannot be read, when one in it is no migration, and when two have one version.
    pub fn migrations(&self) -> Result<Vec<Migration>, Error> {
        if !is_there(&self.path)? {
            return Err(Error::NoMigrations(self.path.clone()));
        }
        let failed = |error| Error::File { path: self.path.clone(), error };
        let mut migrations = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let Some(name) = path.file_name().and_then(OsStr::to_str).map(ToOwned::to_owned) else {
                let error = io::Error::new(io::ErrorKind::InvalidData, "its name is not UTF-8");
                return Err(Error::File { path, error });
            };
            // as diesel_migrations does
            if name.starts_with('.') || is_file(&path)? {
                continue;
            }
            let version = version_from_string(&name).filter(|version| !version.is_empty());
            match version {
                Some(version) if is_there(&path.join("up.sql"))? => {
                    migrations.push(Migration { version, name, path });
                }
                _ => return Err(Error::NoUp(path)),
            }
        }
        migrations.sort_by(|one, other| one.version.cmp(&other.version));
        for pair in migrations.windows(2) {
            if let [one, other] = pair
                && one.version == other.version
            {
                return Err(Error::SameVersion(one.name.clone(), other.name.clone()));
            }
        }
        Ok(migrations)
    }

    /// Makes a migration, and tells which files it has made.
    ///
    /// # Errors
    ///
    /// When the version is taken, when the version or the name is not one that [`Folder::migrations`] finds again, and
    /// when files cannot be read or written.
    pub fn generate(
        &self,
        version: &str,
        name: &str,
        up: &str,
        down: Option<&str>,
    ) -> Result<Vec<PathBuf>, Error> {
        check_version(version).map_err(|reason| Error::MigrationName { name: version.to_owned(), reason })?;
        check_name(name).map_err(|reason| Error::MigrationName { name: name.to_owned(), reason })?;
        let folder = self.path.join(format!("{version}_{name}"));
        let known = match self.migrations() {
            Err(Error::NoMigrations(_)) => Vec::new(),
            known => known?,
        };
        let wanted = version_from_string(version);
        if let Some(taken) = known.into_iter().find(|known| wanted.as_ref() == Some(&known.version)) {
            return Err(Error::VersionTaken { version: version.to_owned(), by: taken.name });
        }
        let failed = |error| Error::File { path: folder.clone(), error };
        fs::create_dir_all(&self.path).map_err(failed)?;
        // whole or not at all: a hidden folder is no migration
        let hidden = self.path.join(format!(".{version}_{name}"));
        fs::create_dir_all(&hidden).map_err(failed)?;
        let mut written = Vec::new();
        for (script, text) in [("up.sql", Some(up)), ("down.sql", down)] {
            let Some(text) = text else { continue };
            fs::write(hidden.join(script), text).map_err(failed)?;
            written.push(folder.join(script));
        }
        fs::rename(&hidden, &folder).map_err(failed)?;
        Ok(written)
    }
}

/// Whether a text may be the version of a migration: a part of a folder's name that is not hidden, and that the table of
/// migrations has room for.
///
/// # Errors
///
/// What makes a version.
pub fn check_version(text: &str) -> Result<(), &'static str> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    if text.len() <= 50 && text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.chars().all(is_plain)
    {
        Ok(())
    } else {
        Err("up to 50 letters, digits, `-` and `.` make a version, and it begins with a letter or digit")
    }
}

/// Whether a text may be the name of a migration.
///
/// # Errors
///
/// What makes a name.
pub fn check_name(text: &str) -> Result<(), &'static str> {
    let is_plain = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    if !text.is_empty() && text.chars().all(is_plain) {
        Ok(())
    } else {
        Err("letters, digits, `_` and `-` make a name")
    }
}

/// RERR_sql: -201 a table or view, -306 a column, -324 an index is there already.
fn explained(error: MigrationError, text: &str) -> Error {
    let MigrationError::Statement { position, count, error: said, .. } = &error else {
        return error.into();
    };
    if !matches!(sqlcode(said), Some(-201 | -306 | -324)) {
        return error.into();
    }
    let statement = script::statements(text).get(position - 1).copied().unwrap_or_default();
    let Some(made) = made(statement) else { return error.into() };
    let (position, count) = (*position, *count);
    match error {
        MigrationError::Statement { name, error, .. } => {
            Error::Leftover { name, position, count, what: made.what, drop: made.drop, error }
        }
        error => error.into(),
    }
}

fn is_there(path: &Path) -> Result<bool, Error> {
    path::is_there(path).map_err(|error| Error::File { path: path.to_owned(), error })
}

fn is_file(path: &Path) -> Result<bool, Error> {
    let metadata = fs::metadata(path).map_err(|error| Error::File { path: path.to_owned(), error })?;
    Ok(metadata.is_file())
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::File { path: path.to_owned(), error })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_generated_and_found_in_their_order() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::new(temporary.path().join("moves"));
        assert!(matches!(folder.migrations().unwrap_err(), Error::NoMigrations(_)));
        folder.generate("2024-01-02-000000", "second", "-- up", None).unwrap();
        assert_eq!(folder.generate("2024-01-01-000000", "first", "-- up", Some("-- down")).unwrap().len(), 2);
        fs::write(folder.path().join(".keep"), "").unwrap();
        fs::write(folder.path().join("readme"), "").unwrap();
        let found = folder.migrations().unwrap();
        let names: Vec<&str> = found.iter().map(|migration| migration.version.as_str()).collect();
        assert_eq!(names, ["20240101000000", "20240102000000"]);
        assert!(found[0].down().is_ok() && found[0].up().unwrap().starts_with("--"));
        assert!(matches!(found[1].down().unwrap_err(), Error::NoDown(_)));
        let error = folder.generate("20240101000000", "again", "", None).unwrap_err();
        assert!(matches!(error, Error::VersionTaken { .. }));
    }

    #[test]
    fn what_is_no_migration_is_named() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::new(temporary.path());
        fs::create_dir(temporary.path().join("1_empty")).unwrap();
        assert!(matches!(folder.migrations().unwrap_err(), Error::NoUp(_)));
        fs::write(temporary.path().join("1_empty/up.sql"), "").unwrap();
        let [migration] = folder.migrations().unwrap().try_into().unwrap();
        assert_eq!(migration.in_transaction().unwrap(), None);
        let metadata = temporary.path().join("1_empty/metadata.toml");
        fs::write(&metadata, "run_in_transaction = false").unwrap();
        assert_eq!(migration.in_transaction().unwrap(), Some(false));
        fs::write(&metadata, "run_in_transaction = 7").unwrap();
        assert!(matches!(migration.in_transaction().unwrap_err(), Error::Metadata { .. }));
    }

    #[test]
    fn what_would_not_be_found_again_is_not_generated() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = Folder::new(temporary.path().join("moves"));
        let versions =
            ["", ".", "..", ".1", "-", "--", "-1", "1_2", "1/2", "../1", "1\\2", "1\0", "é", &"1".repeat(51)];
        for (version, name) in versions.iter().map(|version| (*version, "x")).chain(
            ["", ".", "..", "../x", "a/b", "a\\b", "a\0", "a b", "a\n"].into_iter().map(|name| ("1", name)),
        ) {
            let error = folder.generate(version, name, "", None).unwrap_err();
            assert!(matches!(error, Error::MigrationName { .. }), "{version:?} {name:?}: {error}");
        }
        assert!(!folder.path().exists());
        for (count, version) in
            ["1", "2024-01-01-000000", "1.5", "a", &"9".repeat(50)].into_iter().enumerate()
        {
            folder.generate(version, "größe-x", "", None).unwrap();
            assert_eq!(folder.migrations().unwrap().len(), count + 1);
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_nothing() {
        let temporary = tempfile::tempdir().unwrap();
        let file = temporary.path().join("file");
        fs::write(&file, "").unwrap();
        for path in [file.clone(), file.join("below")] {
            let folder = Folder::new(path);
            assert!(matches!(folder.migrations().unwrap_err(), Error::File { .. }));
            assert!(matches!(folder.generate("1", "x", "", None).unwrap_err(), Error::File { .. }));
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_to_nowhere_are_not_nothing() {
        use std::os::unix::ffi::OsStrExt;
        use std::os::unix::fs::symlink;

        let temporary = tempfile::tempdir().unwrap();
        let link = temporary.path().join("moves");
        symlink("nowhere", &link).unwrap();
        assert!(matches!(Folder::new(&link).migrations().unwrap_err(), Error::File { .. }));
        assert!(matches!(Folder::new(&link).generate("1", "x", "", None).unwrap_err(), Error::File { .. }));

        let folder = Folder::new(temporary.path().join("others"));
        folder.generate("1", "x", "-- up", None).unwrap();
        let [migration] = folder.migrations().unwrap().try_into().unwrap();
        symlink("nowhere", folder.path().join("1_x/down.sql")).unwrap();
        assert!(matches!(migration.down().unwrap_err(), Error::File { .. }));
        symlink("nowhere", folder.path().join("1_x/metadata.toml")).unwrap();
        assert!(matches!(migration.in_transaction().unwrap_err(), Error::Metadata { .. }));
        symlink("1_x", folder.path().join("2_y")).unwrap();
        assert_eq!(folder.migrations().unwrap().len(), 2);
        symlink("nowhere", folder.path().join("3_z")).unwrap();
        assert!(matches!(folder.migrations().unwrap_err(), Error::File { .. }));
        fs::remove_file(folder.path().join("3_z")).unwrap();
        fs::create_dir(folder.path().join(OsStr::from_bytes(b"4_\xff"))).unwrap();
        assert!(folder.migrations().unwrap_err().to_string().contains("UTF-8"));
    }
}
