//! Passwords that are not in the URL: from `PGPASSWORD`, from `.pgpass`, or asked for.

use std::io::IsTerminal;
use std::path::PathBuf;

use url::Url;

/// The password for a URL that has none, from where libpq looks for it.
#[must_use]
pub fn known(url: &str) -> Option<String> {
    let url = Url::parse(url.trim()).ok()?;
    if url.password().is_some() {
        return None;
    }
    let from_environment = std::env::var("PGPASSWORD").ok().filter(|password| !password.is_empty());
    from_environment.or_else(|| in_file(&std::fs::read_to_string(file()?).ok()?, &Login::of(&url)))
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

/// The file, unless others may read it, too.
fn file() -> Option<PathBuf> {
    let named = std::env::var_os("PGPASSFILE").map(PathBuf::from);
    let path = named.or_else(|| Some(std::env::home_dir()?.join(".pgpass")))?;
    let metadata = std::fs::metadata(&path).ok()?;
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0 {
        return None;
    }
    metadata.is_file().then_some(path)
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
        assert_eq!(known("iris://me:secret@localhost/USER"), None);
        assert_eq!(known("host=localhost user=me"), None);
    }
}
