//! `doctor`

use std::path::Path;
use std::time::Instant;

use comfy_table::{ContentArrangement, Table, presets};
use diesel_iris::{AsyncIrisConnection, Config, WireError};
use url::Url;

use super::connect::{LoggedIn, log_in};
use super::progress::Progress;
use super::{print, visible};
use crate::Error;
use crate::cli::{Cli, Doctor};
use crate::doctor::thorough::{self, Recording};
use crate::doctor::{Finding, State, examine};
use crate::path::write_whole;

pub(super) async fn run(cli: &Cli, arguments: &Doctor) -> anyhow::Result<()> {
    if let Some(path) = &arguments.compare {
        return compare(cli, path, arguments.emulator).await;
    }
    let start = Instant::now();
    let LoggedIn { mut connection, password } = log_in(cli).await?;
    let mut findings = vec![Finding {
        check: "connection",
        state: State::Good,
        found: format!("made in {:.1} ms", start.elapsed().as_secs_f64() * 1000.0),
        advice: "",
    }];
    let progress = Progress::of(cli, "Looking at what is there");
    findings.push(tls(cli.require_database_url()?, password).await);
    findings.extend(examine(&mut connection, &arguments.schema, arguments.write).await);
    drop(progress);
    print(&table(&findings))?;
    let mut bad = findings.iter().filter(|finding| finding.state == State::Bad).count();
    if arguments.thorough {
        let progress = Progress::of(cli, "Trying what is assumed");
        let report = thorough::examine(&mut connection).await.map_err(Error::Statement);
        drop(progress);
        let report = report?;
        let text = report.to_string();
        print(&format!("\n{}", visible(&text)))?;
        if let Some(path) = &arguments.report {
            write_whole(path, &text).map_err(|error| Error::File { path: path.clone(), error })?;
        }
        bad += report.bad();
    }
    if bad > 0 { Err(Error::Doctor(bad).into()) } else { Ok(()) }
}

/// Tries what a report is about, here or on an emulator, and shows what differs.
async fn compare(cli: &Cli, path: &Path, on_emulator: bool) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::File { path: path.to_owned(), error })?;
    let recording = Recording::read(&text).map_err(|error| Error::Report { path: path.to_owned(), error })?;
    let emulator = match on_emulator {
        true => {
            let starting = iris_emulator::Emulator::builder().face(recording.face()).start();
            Some(starting.await.map_err(|error| Error::Emulator(error.to_string()))?)
        }
        false => None,
    };
    let mut connection = match &emulator {
        Some(emulator) => {
            let config: Config =
                emulator.url().parse().map_err(|error: WireError| Error::Emulator(error.to_string()))?;
            AsyncIrisConnection::connect(&config).await.map_err(|error| Error::Emulator(error.to_string()))?
        }
        None => log_in(cli).await?.connection,
    };
    let progress = Progress::of(cli, "Trying what is in the report");
    let report = thorough::examine(&mut connection).await.map_err(Error::Statement);
    drop(progress);
    let here = report?.recording().map_err(|error| Error::Report { path: path.to_owned(), error })?;
    let comparison = recording.compare(&here, on_emulator);
    print(&visible(&comparison.to_string()))?;
    match comparison.differences() {
        0 => Ok(()),
        count => Err(Error::Differs { path: path.to_owned(), count }.into()),
    }
}

/// Whether the server offers TLS with a certificate that can be trusted, told with the password that the first connection
/// was made with.
async fn tls(url: &str, password: Option<String>) -> Finding {
    let finding = |state, found: String, advice| Finding { check: "TLS", state, found, advice };
    let Some(verified) = with_verified_tls(url) else {
        return finding(
            State::Untried,
            "the connection string is key=value pairs, and TLS is tried with a URL only".to_owned(),
            "to have it tried, give the same as iris://user@host:port/NAMESPACE",
        );
    };
    let connected = match verified.parse::<Config>() {
        Ok(config) => {
            let config = match password {
                Some(password) => config.password(password),
                None => config,
            };
            AsyncIrisConnection::connect(&config).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match connected {
        Ok(()) if asks_for_tls(url) => finding(State::Good, "asked for, and verified".to_owned(), ""),
        Ok(()) => finding(
            State::Missing,
            "offered by the server, but not used".to_owned(),
            "add ?sslmode=verify-full to the URL, so that nothing goes without",
        ),
        Err(error @ WireError::Tls(_)) => finding(
            State::Missing,
            error.to_string(),
            "beyond one machine, give the PGWire server a certificate and add ?sslmode=verify-full",
        ),
        Err(error) if is_login(&error) => finding(
            State::Bad,
            format!("agreed on, and the login over it failed: {error}"),
            "see that the server takes the same login with TLS as without, and channel_binding in the URL",
        ),
        Err(error) => finding(
            State::Untried,
            format!("no second connection could be made: {error}"),
            "see that the server takes more than one connection, and try again",
        ),
    }
}

/// Whether the server was reached, and refused the user.
fn is_login(error: &WireError) -> bool {
    match error {
        WireError::Login(_) => true,
        // invalid authorization
        WireError::Database(error) => error.sqlstate.starts_with("28"),
        _ => false,
    }
}

fn with_verified_tls(url: &str) -> Option<String> {
    if asks_for_tls(url) {
        return Some(url.to_owned());
    }
    let mut url = Url::parse(url.trim()).ok()?;
    let others: Vec<(String, String)> =
        url.query_pairs().into_owned().filter(|(key, _)| key != "sslmode").collect();
    url.query_pairs_mut().clear().extend_pairs(others).append_pair("sslmode", "verify-full");
    Some(url.into())
}

fn asks_for_tls(url: &str) -> bool {
    ["verify-full", "verify-ca", "require"].iter().any(|mode| url.contains(&format!("sslmode={mode}")))
}

fn table(findings: &[Finding]) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(WIDTH).set_header(["check", "", "found", "what to do"]);
    for finding in findings {
        let found: String = finding.found.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        table.add_row([finding.check, finding.state.word(), &found, finding.advice]);
    }
    format!("{table}\n")
}

const WIDTH: u16 = 110;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_changed_only_where_they_do_not_ask_for_tls() {
        let asked = "iris://me@h/USER?sslmode=require";
        assert_eq!(with_verified_tls(asked).as_deref(), Some(asked));
        let changed =
            with_verified_tls("iris://me:a%40b@h:1/USER?connect_timeout=3&sslmode=disable").unwrap();
        assert_eq!(changed, "iris://me:a%40b@h:1/USER?connect_timeout=3&sslmode=verify-full");
        assert_eq!(with_verified_tls("host=h user=me"), None);
    }

    struct Secured {
        emulator: iris_emulator::Emulator,
        authority: tempfile::NamedTempFile,
    }

    impl Secured {
        /// A server with TLS that lets `me` in with the password `right`.
        async fn start() -> Self {
            let signed = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
            let authority = tempfile::NamedTempFile::new().unwrap();
            std::fs::write(authority.path(), signed.cert.pem()).unwrap();
            let builder =
                iris_emulator::Emulator::builder().tls(signed.cert.pem(), signed.signing_key.serialize_pem());
            let emulator = builder
                .password("me", "right", iris_emulator::PasswordMethod::ScramSha256)
                .start()
                .await
                .unwrap();
            Self { emulator, authority }
        }

        fn url(&self) -> String {
            let port = Url::parse(&self.emulator.url()).unwrap().port().unwrap();
            format!("iris://me@localhost:{port}/USER?sslrootcert={}", self.authority.path().display())
        }
    }

    #[tokio::test]
    async fn the_login_over_tls_has_the_password_that_was_given() {
        let server = Secured::start().await;
        let found = tls(&server.url(), Some("right".into())).await;
        assert_eq!(
            (found.state, found.found.as_str()),
            (State::Missing, "offered by the server, but not used")
        );
        let found = tls(&format!("{}&sslmode=verify-full", server.url()), Some("right".into())).await;
        assert_eq!((found.state, found.found.as_str()), (State::Good, "asked for, and verified"));
    }

    #[tokio::test]
    async fn a_failed_login_is_not_taken_for_a_server_without_tls() {
        let server = Secured::start().await;
        for password in [None, Some("wrong".to_owned())] {
            let found = tls(&server.url(), password).await;
            assert_eq!(found.state, State::Bad, "{found:?}");
            assert!(found.found.contains("login") && !found.found.contains("no TLS"), "{found:?}");
        }
    }

    #[tokio::test]
    async fn a_server_without_tls_is_not_one_that_cannot_be_reached() {
        let emulator = iris_emulator::Emulator::builder()
            .password("me", "right", iris_emulator::PasswordMethod::ScramSha256)
            .start()
            .await
            .unwrap();
        let url = emulator.url();
        let found = tls(&url, Some("right".into())).await;
        assert_eq!(found.state, State::Missing);
        assert!(found.found.contains("no TLS with the server: it does not offer any"), "{found:?}");
        drop(emulator);
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let found = tls(&format!("iris://me@127.0.0.1:{port}/USER"), None).await;
        assert_eq!(found.state, State::Untried, "{found:?}");
        assert!(
            found.found.contains("no second connection") && found.found.contains("cannot connect"),
            "{found:?}"
        );
    }
}
