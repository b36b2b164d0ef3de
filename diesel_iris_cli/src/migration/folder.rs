//! The folder of migrations.

use std::fs;
use std::path::{Path, PathBuf};

use diesel_iris::AsyncIrisConnection;
use diesel_iris::migrations::{Direction, Script};
use migrations_internals::{
    TomlMetadata, migrations_directories, valid_sql_migration_directory, version_from_string,
};

use crate::Error;

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
        self.change(connection, &self.up()?, Direction::Up).await
    }

    /// Takes it back, and forgets that it was run.
    ///
    /// # Errors
    ///
    /// The same, and when it has no `down.sql`.
    pub async fn revert(&self, connection: &mut AsyncIrisConnection) -> Result<(), Error> {
        self.change(connection, &self.down()?, Direction::Down).await
    }

    async fn change(
        &self,
        connection: &mut AsyncIrisConnection,
        text: &str,
        direction: Direction,
    ) -> Result<(), Error> {
        let Self { name, version, .. } = self;
        let script = Script { name, version, text, in_transaction: self.in_transaction()? };
        Ok(script.run(connection, direction).await?)
    }

    /// The script that makes the change.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn up(&self) -> Result<String, Error> {
        read(&self.path.join("up.sql"))
    }

    /// The script that takes it back.
    ///
    /// # Errors
    ///
    /// When there is none, and when it cannot be read.
    pub fn down(&self) -> Result<String, Error> {
        let path = self.path.join("down.sql");
        if path.exists() { read(&path) } else { Err(Error::NoDown(self.name.clone())) }
    }

    /// Whether `metadata.toml` says to run it in a transaction; `None` when it says nothing.
    ///
    /// # Errors
    ///
    /// When the file cannot be understood.
    pub fn in_transaction(&self) -> Result<Option<bool>, Error> {
        let path = self.path.join("metadata.toml");
        if !path.exists() {
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
    /// When the folder is not there, when one in it is no migration, and when two have one version.
    pub fn migrations(&self) -> Result<Vec<Migration>, Error> {
        if !self.path.is_dir() {
            return Err(Error::NoMigrations(self.path.clone()));
        }
        let failed = |source| Error::File { path: self.path.clone(), source };
        let mut migrations = Vec::new();
        for entry in migrations_directories(&self.path).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !valid_sql_migration_directory(&path) {
                return Err(Error::NoUp(path));
            }
            let version = version_from_string(&name).filter(|version| !version.is_empty());
            migrations.push(Migration { version: version.ok_or(Error::NoUp(path.clone()))?, name, path });
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
    /// When the version is taken, and when files cannot be written.
    pub fn generate(
        &self,
        version: &str,
        name: &str,
        up: &str,
        down: Option<&str>,
    ) -> Result<Vec<PathBuf>, Error> {
        let folder = self.path.join(format!("{version}_{name}"));
        if self.path.is_dir() {
            let wanted = version_from_string(version).unwrap_or_default();
            if let Some(taken) = self.migrations()?.into_iter().find(|known| known.version == wanted) {
                return Err(Error::SameVersion(taken.name, format!("{version}_{name}")));
            }
        }
        fs::create_dir_all(&folder).map_err(|source| Error::File { path: folder.clone(), source })?;
        let mut written = Vec::new();
        for (script, text) in [("up.sql", Some(up)), ("down.sql", down)] {
            let Some(text) = text else { continue };
            let path = folder.join(script);
            fs::write(&path, text).map_err(|source| Error::File { path: path.clone(), source })?;
            written.push(path);
        }
        Ok(written)
    }
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error::File { path: path.to_owned(), source })
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
        assert!(matches!(error, Error::SameVersion(..)));
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
}
