//! Connection strings.

use std::time::Duration;

use tokio_postgres::config::{Host, SslMode};

use super::error::Error;

/// Where to connect, and as whom: `iris://user:password@host:port/NAMESPACE`.
///
/// `iris://`, `postgres://` and `postgresql://` URLs and libpq's `key=value` strings are understood, with the
/// keys of [`tokio_postgres::Config`]. The database is IRIS's namespace. The port is 5432 unless given,
/// several hosts are tried in turn.
pub(crate) struct Config {
    pub(crate) hosts: Vec<(String, u16)>,
    pub(crate) user: String,
    pub(crate) password: Option<Vec<u8>>,
    pub(crate) namespace: Option<String>,
    pub(crate) application_name: Option<String>,
    pub(crate) connect_timeout: Option<Duration>,
}

const DEFAULT_PORT: u16 = 5432;

impl Config {
    /// Reads a connection string.
    ///
    /// # Errors
    ///
    /// [`Error::Config`], which says what is wrong and does not repeat the string.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if let Some((scheme, _)) = text.split_once("://")
            && !["iris", "postgres", "postgresql"].contains(&scheme)
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
        {
            return Err(Error::Config(format!("its scheme is `{scheme}`, not `iris` or `postgres`")));
        }
        let url = text.strip_prefix("iris://").map(|rest| format!("postgresql://{rest}"));
        let parsed: tokio_postgres::Config =
            url.as_deref().unwrap_or(text).parse().map_err(|error: tokio_postgres::Error| {
                Error::Config(
                    std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string),
                )
            })?;
        Self::from_parsed(&parsed)
    }

    fn from_parsed(parsed: &tokio_postgres::Config) -> Result<Self, Error> {
        if !matches!(parsed.get_ssl_mode(), SslMode::Disable | SslMode::Prefer) {
            return Err(Error::Config("sslmode asks for TLS, which this version does not speak".into()));
        }
        if parsed.get_options().is_some() {
            return Err(Error::Config("`options` is nothing that the PGWire server reads".into()));
        }
        let ports = parsed.get_ports();
        let mut hosts = Vec::new();
        for (position, host) in parsed.get_hosts().iter().enumerate() {
            let Host::Tcp(host) = host else {
                return Err(Error::Config("the PGWire server does not listen on Unix sockets".into()));
            };
            let port = ports.get(position).or(ports.first()).copied().unwrap_or(DEFAULT_PORT);
            hosts.push((host.clone(), port));
        }
        if hosts.is_empty() {
            return Err(Error::Config("it names no host".into()));
        }
        let user = parsed.get_user().filter(|user| !user.is_empty());
        Ok(Self {
            hosts,
            user: user.ok_or_else(|| Error::Config("it names no user".into()))?.to_owned(),
            password: parsed.get_password().map(<[u8]>::to_vec),
            namespace: parsed.get_dbname().filter(|name| !name.is_empty()).map(ToOwned::to_owned),
            application_name: parsed.get_application_name().map(ToOwned::to_owned),
            connect_timeout: parsed.get_connect_timeout().copied(),
        })
    }
}

/// The connection string without its password, to be shown.
pub(crate) fn without_password(text: &str) -> String {
    match Config::parse(text) {
        Ok(config) => {
            let hosts: Vec<String> =
                config.hosts.iter().map(|(host, port)| format!("{host}:{port}")).collect();
            format!("iris://{}@{}/{}", config.user, hosts.join(","), config.namespace.unwrap_or_default())
        }
        Err(_) => "an invalid connection string".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        match Config::parse(text) {
            Ok(_) => panic!("{text} was accepted"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn both_schemes_and_key_values_say_the_same() {
        for text in [
            "iris://me:p%40ss@db.example:1972/USER",
            "postgres://me:p%40ss@db.example:1972/USER",
            "host=db.example port=1972 user=me password=p@ss dbname=USER",
        ] {
            let config = Config::parse(text).unwrap();
            assert_eq!(config.hosts, [("db.example".to_owned(), 1972)]);
            assert_eq!(config.user, "me");
            assert_eq!(config.password.as_deref(), Some(&b"p@ss"[..]));
            assert_eq!(config.namespace.as_deref(), Some("USER"));
        }
    }

    #[test]
    fn several_hosts_and_the_default_port() {
        let config = Config::parse("iris://me@a,b/USER?connect_timeout=3").unwrap();
        assert_eq!(config.hosts, [("a".to_owned(), 5432), ("b".to_owned(), 5432)]);
        assert_eq!(config.connect_timeout, Some(Duration::from_secs(3)));
    }

    #[test]
    fn errors_say_what_is_wrong_and_not_the_password() {
        for (text, says) in [
            ("mysql://me:hunter2@h/USER", "scheme"),
            ("iris://me:hunter2@h:port/USER", "port"),
            ("iris://me:hunter2@h/USER?sslmode=require", "TLS"),
            ("iris://me:hunter2@h/USER?frobnicate=1", "frobnicate"),
            ("iris://:hunter2@h/USER", "user"),
            ("iris://me:hunter2@/USER", "host"),
            ("password=hunter2 user=me", "host"),
            ("host=h password=hunter2", "user"),
            ("", "host"),
        ] {
            let error = refusal(text);
            assert!(error.contains(says), "{text}: {error}");
            assert!(!error.contains("hunter2"), "{error}");
        }
    }

    #[test]
    fn the_password_is_not_shown() {
        assert_eq!(without_password("iris://me:hunter2@h/USER"), "iris://me@h:5432/USER");
        assert_eq!(without_password("iris://me:hunter2@h:x/USER"), "an invalid connection string");
    }
}
