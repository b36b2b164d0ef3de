//! Passwords that are not in the URL: from `PGPASSWORD`, from `.pgpass`, or asked for.

use std::env::VarError;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use url::Url;

use crate::Error;
use crate::path::is_there;

/// The password for a URL that has none, from where libpq looks for it. `warn` is told of a file that is not used because
/// others may read it, too.
///
/// # Errors
///
/// When `PGPASSWORD` or the file cannot be read.
pub fn known(url: &str, warn: impl FnOnce(&str)) -> Result<Option<String>, Error> {
    let Ok(url) = Url::parse(url.trim()) else { return Ok(None) };
    if url.password().is_some() {
        return Ok(None);
    }
    match std::env::var("PGPASSWORD") {
        Ok(password) if !password.is_empty() => return Ok(Some(password)),
        Err(VarError::NotUnicode(_)) => return Err(Error::Password),
        Ok(_) | Err(VarError::NotPresent) => {}
    }
    let named = std::env::var_os("PGPASSFILE").map(PathBuf::from);
    match named.or_else(|| Some(std::env::home_dir()?.join(".pgpass"))) {
        Some(path) => Ok(read(&path, warn)?.and_then(|text| in_file(&text, &Login::of(&url)))),
        None => Ok(None),
    }
}

/// Asks for the password, where somebody is there to ask.
///
/// # Errors
///
/// When nothing can be read.
pub fn ask(url: &str) -> std::io::Result<Option<String>> {
    if !std::io::stdin().is_terminal() {
        return Ok(None);
    }
    let user = Url::parse(url.trim()).map(|url| url.username().to_owned()).unwrap_or_default();
    rpassword::prompt_password(format!("Password for user {user}: ")).map(Some)
}

/// What `.pgpass` is asked for.
struct Login {
    host: String,
    port: String,
    namespace: String,
    user: String,
}

impl Login {
    fn of(url: &Url) -> Self {
        let decoded =
            |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
        Self {
            host: decoded(url.host_str().unwrap_or("localhost")),
            port: url.port().unwrap_or(5432).to_string(),
            namespace: decoded(url.path().trim_start_matches('/')),
            user: decoded(url.username()),
        }
    }
}

/// The text of the file, if it is there, unless others may read it, too.
fn read(path: &Path, warn: impl FnOnce(&str)) -> Result<Option<String>, Error> {
    let failed = |error| Error::File { path: path.to_owned(), error };
    if !is_there(path).map_err(failed)? {
        return Ok(None);
    }
    #[cfg(unix)]
    {
        let permissions = std::fs::metadata(path).map_err(failed)?.permissions();
        if std::os::unix::fs::PermissionsExt::mode(&permissions) & 0o077 != 0 {
            warn(&format!("{} is not used: others may read it, too. Say chmod 600.", path.display()));
            return Ok(None);
        }
    }
    std::fs::read_to_string(path).map(Some).map_err(failed)
}

/// The password of the first line that fits: `host:port:database:user:password`, where `*` fits everything.
fn in_file(text: &str, login: &Login) -> Option<String> {
    let wanted = [&login.host, &login.port, &login.namespace, &login.user];
    text.lines().filter(|line| !line.starts_with('#')).map(fields).find_map(|fields| {
        let [host, port, namespace, user, password] = fields.as_slice() else { return None };
        let fits =
            [host, port, namespace, user].iter().zip(wanted).all(|(has, wants)| *has == "*" || *has == wants);
        fits.then(|| password.clone())
    })
}

/// The fields of a line; `\` takes the meaning from a colon and from itself.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match (c, fields.last_mut()) {
            (':', _) => fields.push(String::new()),
            ('\\', Some(field)) => field.extend(characters.next()),
            (_, Some(field)) => field.push(c),
            (_, None) => {}
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_fits_has_the_password() {
        let file = "# host:port:database:user:password\nother:5432:USER:me:wrong\n\
                    db.example:*:USER:me:pass\\:word\\\\\n*:*:*:*:any";
        for (url, password) in [
            ("iris://me@db.example:1972/USER", "pass:word\\"),
            ("iris://me@db.example/USER", "pass:word\\"),
            ("iris://you@db.example/USER", "any"),
            ("iris://me@other/USER", "wrong"),
        ] {
            let login = Login::of(&Url::parse(url).unwrap());
            assert_eq!(in_file(file, &login).as_deref(), Some(password), "{url}");
        }
        assert_eq!(in_file("a:b:c", &Login::of(&Url::parse("iris://me@h/N").unwrap())), None);
    }

    #[test]
    fn a_url_with_a_password_needs_no_other() {
        for url in ["iris://me:secret@localhost/USER", "host=localhost user=me"] {
            assert_eq!(known(url, |warning| panic!("{warning}")).unwrap(), None);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_not_used_is_not_passed_over_in_silence() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".pgpass");
        let silent = |warning: &str| panic!("{warning}");
        assert_eq!(read(&path, silent).unwrap(), None);
        std::fs::write(&path, "*:*:*:*:secret").unwrap();
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).unwrap();
        let mut told = String::new();
        assert_eq!(read(&path, |warning| warning.clone_into(&mut told)).unwrap(), None);
        assert!(told.contains("chmod 600") && !told.contains("secret"), "{told}");
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
        assert_eq!(read(&path, silent).unwrap().as_deref(), Some("*:*:*:*:secret"));
        assert!(matches!(read(&path.join("below"), silent).unwrap_err(), Error::File { .. }));
        let link = folder.path().join("link");
        symlink("nowhere", &link).unwrap();
        assert!(matches!(read(&link, silent).unwrap_err(), Error::File { .. }));
    }
}
