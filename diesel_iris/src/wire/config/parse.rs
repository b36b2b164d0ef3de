//! Reads a [`Config`] from a connection string.

use std::str::FromStr;
use std::time::Duration;

use tokio_postgres::config::{ChannelBinding, Host, LoadBalanceHosts, SslNegotiation, TargetSessionAttrs};

use super::{
    BatchInserts, Binding, Config, DEFAULT_CONNECT_TIMEOUT, DEFAULT_PORT, Endpoint, Keepalive,
    NamespaceCheck, Roots, SslMode, TlsSettings,
};
use crate::wire::connection_string::{ENCODED, Taken, take};
use crate::wire::error::Error;
use crate::wire::release::Release;

/// Reads a connection string. The error is [`Error::Config`], which says what is wrong and does not repeat the
/// string.
impl FromStr for Config {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let Taken { rest, values } = take(
            text.trim(),
            &[
                "sslmode",
                "sslrootcert",
                "statement_timeout",
                "connect_timeout",
                "iris_version",
                "namespace_check",
                "delimited_identifiers",
                "batch_inserts",
            ],
        )?;
        let parsed: tokio_postgres::Config = rest.parse().map_err(|error: tokio_postgres::Error| {
            Error::Config(
                std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string),
            )
        })?;
        let [
            mode,
            roots,
            statement_timeout,
            connect_timeout,
            iris_version,
            namespace_check,
            delimited_identifiers,
            batch_inserts,
        ] = values.as_slice()
        else {
            return Err(Error::Config("it has too many keys".into()));
        };
        let mut config =
            Self::from_parsed(&parsed, tls_settings(&parsed, mode.as_deref(), roots.as_deref())?)?;
        config.statement_timeout =
            limit(statement_timeout.as_deref(), "statement_timeout", Duration::from_millis)?;
        if connect_timeout.is_some() {
            config.connect_timeout =
                limit(connect_timeout.as_deref(), "connect_timeout", Duration::from_secs)?;
        }
        if let Some(version) = iris_version {
            let (year, number) = version.split_once('.').ok_or_else(|| invalid_value("iris_version"))?;
            let part = |part: &str| part.parse().map_err(|_| invalid_value("iris_version"));
            config.iris_version = Some(Release { year: part(year)?, number: part(number)? });
        }
        config.delimited_identifiers = match delimited_identifiers.as_deref() {
            None | Some("auto") => None,
            Some("on") => Some(true),
            Some("off") => Some(false),
            Some(_) => return Err(invalid_value("delimited_identifiers")),
        };
        config.batch_inserts = match batch_inserts.as_deref() {
            None | Some("rows") => BatchInserts::Rows,
            Some("union_all") => BatchInserts::UnionAll,
            Some(_) => return Err(invalid_value("batch_inserts")),
        };
        config.namespace_check = match namespace_check.as_deref() {
            None | Some("require") => NamespaceCheck::Require,
            Some("disable") => NamespaceCheck::Disable,
            Some(_) => return Err(invalid_value("namespace_check")),
        };
        Ok(config)
    }
}

/// A time limit; 0 is none.
fn limit(value: Option<&str>, key: &str, unit: fn(u64) -> Duration) -> Result<Option<Duration>, Error> {
    let Some(value) = value else { return Ok(None) };
    let count: u64 = value.parse().map_err(|_| invalid_value(key))?;
    Ok((count > 0).then(|| unit(count)))
}

fn invalid_value(key: &str) -> Error {
    Error::Config(format!("invalid value for option `{key}`"))
}

fn tls_settings(
    parsed: &tokio_postgres::Config,
    mode: Option<&str>,
    roots: Option<&str>,
) -> Result<TlsSettings, Error> {
    let mode = match (mode, roots) {
        (Some("disable"), _) => SslMode::Disable,
        (Some("prefer"), _) | (None, None) => SslMode::Prefer,
        (Some("verify-ca"), _) => SslMode::VerifyCa,
        (Some("require" | "verify-full"), _) | (None, Some(_)) => SslMode::VerifyFull,
        (Some(_), _) => return Err(invalid_value("sslmode")),
    };
    let binding = match parsed.get_channel_binding() {
        ChannelBinding::Disable => Binding::Disable,
        ChannelBinding::Prefer => Binding::Prefer,
        ChannelBinding::Require => Binding::Require,
        _ => return Err(invalid_value("channel_binding")),
    };
    let direct = parsed.get_ssl_negotiation() == SslNegotiation::Direct;
    let verifies = matches!(mode, SslMode::VerifyCa | SslMode::VerifyFull);
    if direct && !verifies {
        return Err(Error::Config("sslnegotiation=direct needs sslmode=require or stricter".into()));
    }
    if binding == Binding::Require && mode == SslMode::Disable {
        return Err(Error::Config("channel_binding=require needs TLS".into()));
    }
    let roots = match roots {
        None | Some("system") => Roots::System,
        Some(path) => Roots::File(path.into()),
    };
    Ok(TlsSettings { mode, roots, direct, binding })
}

impl Config {
    fn from_parsed(parsed: &tokio_postgres::Config, tls: TlsSettings) -> Result<Self, Error> {
        if parsed.get_target_session_attrs() != TargetSessionAttrs::Any {
            return Err(Error::Config(
                "`target_session_attrs` cannot be asked of the PGWire server; only `any` is possible".into(),
            ));
        }
        let user = parsed.get_user().filter(|user| !user.is_empty());
        let namespace = parsed.get_dbname().filter(|name| !name.is_empty());
        Ok(Self {
            hosts: endpoints(parsed)?,
            random_order: parsed.get_load_balance_hosts() == LoadBalanceHosts::Random,
            user: user.ok_or_else(|| Error::Config("it names no user".into()))?.to_owned(),
            password: parsed.get_password().map(<[u8]>::to_vec),
            namespace: namespace
                .ok_or_else(|| {
                    Error::Config(
                        "it names no namespace: write `iris://user@host:port/USER`, or `dbname=USER`".into(),
                    )
                })?
                .to_owned(),
            namespace_check: NamespaceCheck::Require,
            application_name: parsed.get_application_name().map(ToOwned::to_owned),
            options: parsed.get_options().map(ToOwned::to_owned),
            connect_timeout: Some(DEFAULT_CONNECT_TIMEOUT),
            statement_timeout: None,
            keepalive: parsed.get_keepalives().then(|| Keepalive {
                idle: parsed.get_keepalives_idle(),
                interval: parsed.get_keepalives_interval(),
                retries: parsed.get_keepalives_retries(),
            }),
            tcp_user_timeout: parsed.get_tcp_user_timeout().copied(),
            tls,
            iris_version: None,
            delimited_identifiers: None,
            batch_inserts: BatchInserts::Rows,
        })
    }
}

fn endpoints(parsed: &tokio_postgres::Config) -> Result<Vec<Endpoint>, Error> {
    let (hosts, addresses, ports) = (parsed.get_hosts(), parsed.get_hostaddrs(), parsed.get_ports());
    let count = hosts.len().max(addresses.len());
    if count == 0 || hosts.iter().any(|host| *host == Host::Tcp(String::new())) {
        return Err(Error::Config("it names no host".into()));
    }
    // nor is it repeated: it may be the end of a password
    if hosts.iter().any(|host| matches!(host, Host::Tcp(name) if name.contains('@'))) {
        return Err(Error::Config(format!("it has an `@` in its host: {ENCODED}")));
    }
    if !hosts.is_empty() && !addresses.is_empty() && hosts.len() != addresses.len() {
        return Err(Error::Config("it has not as many values of `hostaddr` as of `host`".into()));
    }
    if ports.len() > 1 && ports.len() != count {
        return Err(Error::Config("it has not as many ports as hosts".into()));
    }
    let endpoint = |position: usize| {
        let address = addresses.get(position).copied();
        let host =
            hosts.get(position).cloned().or_else(|| address.map(|address| Host::Tcp(address.to_string())));
        let port = ports.get(position).or(ports.first()).copied().unwrap_or(DEFAULT_PORT);
        host.map(|host| Endpoint { host, address, port })
    };
    Ok((0..count).filter_map(endpoint).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn config(text: &str) -> Config {
        text.parse().unwrap()
    }

    fn shown(text: &str) -> Vec<String> {
        config(text).hosts.iter().map(Endpoint::shown).collect()
    }

    #[test]
    fn both_schemes_and_key_values_say_the_same() {
        for text in [
            "iris://me:p%40ss@db.example:1972/USER",
            "postgres://me:p%40ss@db.example:1972/USER",
            "host=db.example port=1972 user=me password=p@ss dbname=USER",
        ] {
            let config = config(text);
            assert_eq!(config.hosts.len(), 1);
            assert_eq!(config.hosts[0].shown(), "db.example:1972");
            assert_eq!(config.user, "me");
            assert_eq!(config.password.as_deref(), Some(&b"p@ss"[..]));
            assert_eq!(config.namespace, "USER");
        }
    }

    #[test]
    fn hosts_of_every_kind() {
        assert_eq!(shown("iris://me@a,b/USER"), ["a:5432", "b:5432"]);
        assert_eq!(shown("iris://me@a:1,b:2/USER"), ["a:1", "b:2"]);
        assert_eq!(shown("iris://me@[::1]:1972/USER"), ["[::1]:1972"]);
        assert_eq!(shown("host=a,b hostaddr=10.0.0.1,::1 port=7 user=me dbname=USER"), ["a:7", "b:7"]);
        assert_eq!(shown("hostaddr=10.0.0.1 user=me dbname=USER"), ["10.0.0.1:5432"]);
        #[cfg(unix)]
        for text in ["host=/run/pg user=me dbname=USER", "iris://me@%2Frun%2Fpg/USER"] {
            assert_eq!(shown(text), ["/run/pg/.s.PGSQL.5432"]);
        }
    }

    #[test]
    fn time_limits() {
        let plain = config("iris://me@h/USER");
        assert_eq!((plain.connect_timeout, plain.statement_timeout), (Some(DEFAULT_CONNECT_TIMEOUT), None));
        let set = config("iris://me@h/USER?connect_timeout=3&statement_timeout=250");
        assert_eq!(set.connect_timeout, Some(Duration::from_secs(3)));
        assert_eq!(set.statement_timeout, Some(Duration::from_millis(250)));
        let none = config("host=h user=me dbname=USER connect_timeout=0 statement_timeout=0")
            .statement_timeout(None);
        assert_eq!((none.connect_timeout, none.statement_timeout), (None, None));
        let keepalive = config("iris://me@h/USER?keepalives_idle=60&keepalives_interval=5").keepalive;
        assert_eq!(keepalive.map(|set| set.idle), Some(Duration::from_secs(60)));
        assert_eq!(config("iris://me@h/USER?keepalives=0").keepalive, None);
    }

    #[test]
    fn tls() {
        for (query, mode) in [
            ("", SslMode::Prefer),
            ("?sslmode=disable", SslMode::Disable),
            ("?sslmode=require", SslMode::VerifyFull),
            ("?sslmode=verify-ca", SslMode::VerifyCa),
            ("?sslmode=verify-full", SslMode::VerifyFull),
            ("?sslrootcert=ca.pem", SslMode::VerifyFull),
        ] {
            assert_eq!(config(&format!("iris://me@h/USER{query}")).tls.mode, mode, "{query}");
        }
        assert_eq!(config("iris://me@h/USER?sslrootcert=system").tls.roots, Roots::System);
        assert_eq!(config("iris://me@h/USER?sslrootcert=%2Fca.pem").tls.roots, Roots::File("/ca.pem".into()));
        assert_eq!(config("iris://me@h/USER?channel_binding=require").tls.binding, Binding::Require);
    }

    #[test]
    fn errors_say_what_is_wrong_and_not_the_password() {
        for (text, says) in [
            ("mysql://me:hunter2@h/USER", "scheme"),
            ("iris://me:hunter2@h:port/USER", "port"),
            ("iris://me:hunter2@h/USER?sslmode=allow", "sslmode"),
            ("iris://me:hunter2@h/USER?frobnicate=1", "frobnicate"),
            ("iris://me:hunter2@h/USER?sslcert=c.pem", "sslcert"),
            ("iris://me:hunter2@h/USER?target_session_attrs=read-write", "target_session_attrs"),
            ("iris://me:hunter2@h/USER?sslnegotiation=direct", "sslnegotiation"),
            ("iris://me:hunter2@h/USER?connect_timeout=soon", "connect_timeout"),
            ("iris://me:hunter2@h/USER?sslmode=disable&channel_binding=require", "channel_binding"),
            ("iris://me:hunter2@a,b,c/USER?port=1,2", "port"),
            ("iris://:hunter2@h/USER", "user"),
            ("iris://me:hunter2@/USER", "host"),
            ("password=hunter2 user=me", "host"),
            ("host=h password=hunter2", "user"),
            ("iris://me:hunter2@h", "namespace"),
            ("iris://me:hunter2@h:1972/", "namespace"),
            ("host=h user=me password=hunter2", "namespace"),
            ("iris://me:hunter2@h/USER?namespace_check=off", "namespace_check"),
            ("iris://me:hunter2@h/USER?delimited_identifiers=maybe", "delimited_identifiers"),
            ("iris://me:hunter2@h/USER?batch_inserts=copy", "batch_inserts"),
            ("iris://me:hunter2@h/USER?iris_version=2025", "iris_version"),
            ("host=h user=me password='hunter2", "quote"),
            ("", "host"),
        ] {
            let error = text.parse::<Config>().unwrap_err().to_string();
            assert!(error.contains(says), "{text}: {error}");
            assert!(!error.contains("hunter2"), "{error}");
        }
    }

    #[test]
    fn what_may_be_part_of_a_password_is_not_repeated() {
        for (text, says) in [
            ("iris://u:hunter2@secretpart@host/USER", "%40"),
            ("iris://u:hunter2@secretpart@host:1972/USER?sslmode=disable", "%40"),
            ("iris://u:hunter2@secret/part@host/USER", "%40"),
            ("iris://u:hunter2@secret:part@host/USER", "%40"),
            ("iris://u:hunter2@secret?part@host/USER", "%40"),
            ("iris://u:hunter2@secret?part=1@host/USER", "%40"),
            ("iris://u:hunter2@secret/x?part=1@host/USER", "%40"),
            ("iris://u:hunter2@secret#part@host/USER", "%40"),
            ("iris://u:hunter2@secret%40part/USER", "%40"),
            ("iris://u:hunter2@a,u:secretpart@b/USER", "%40"),
            ("iris://u:hunter2@secret%ffpart@host/USER", "%40"),
            ("iris://u?hunter2=secretpart@host/USER", "%40"),
            ("host=secret@part user=u password=hunter2 dbname=USER", "%40"),
            ("host=h user=u dbname=USER password=hunter2 secretpart=x", "single quotes"),
            ("host=h user=u dbname=USER password=hunter2 secretpart", "key=value"),
            ("host=h user=u dbname=USER password='hunter2'secretpart=x'", "single quotes"),
            ("iris:/u:hunter2@secretpart/USER", "key=value"),
            ("u:hunter2@secretpart/USER?sslmode=disable", "key=value"),
        ] {
            let error = text.parse::<Config>().unwrap_err();
            for shown in [error.to_string(), format!("{error:?}")] {
                assert!(shown.contains(says), "{text}: {shown}");
                assert!(
                    !["hunter", "secret", "part"].iter().any(|part| shown.contains(part)),
                    "{text}: {shown}"
                );
            }
        }
    }

    #[test]
    fn the_namespace_is_checked_unless_the_string_says_otherwise() {
        assert_eq!(config("iris://me@h/USER").namespace_check, NamespaceCheck::Require);
        let unchecked = config("iris://me@h/USER?namespace_check=disable");
        assert_eq!(unchecked.namespace_check, NamespaceCheck::Disable);
    }

    #[test]
    fn what_the_server_need_not_be_asked() {
        let plain = config("iris://me@h/USER?delimited_identifiers=auto");
        assert_eq!((plain.iris_version, plain.delimited_identifiers), (None, None));
        let told = config("host=h user=me dbname=USER iris_version=2023.1 delimited_identifiers=off");
        assert_eq!(told.iris_version, Some(Release { year: 2023, number: 1 }));
        assert_eq!(told.delimited_identifiers, Some(false));
        assert_eq!(told.delimited_identifiers(None).delimited_identifiers, None);
        assert_eq!(plain.batch_inserts, BatchInserts::Rows);
        let many = config("iris://me@h/USER?batch_inserts=union_all");
        assert_eq!(many.batch_inserts, BatchInserts::UnionAll);
    }

    #[test]
    fn the_password_is_not_shown() {
        let config = config("iris://me:hunter2@h/USER").password("hunter3");
        assert_eq!(config.shown(), "iris://me@h:5432/USER");
        assert!(!format!("{config:?}").contains("hunter"));
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "(iris://)?\\PC*") {
            let _ = text.parse::<Config>();
        }
    }
}
