//! `doctor`

use std::time::Instant;

use comfy_table::{ContentArrangement, Table, presets};
use diesel_iris::{AsyncIrisConnection, Config};
use url::Url;

use super::connect::connect;
use super::print;
use super::progress::Progress;
use crate::cli::{Cli, Doctor};
use crate::doctor::{Finding, State, examine};
use crate::{Error, password};

pub(super) async fn run(cli: &Cli, arguments: &Doctor) -> anyhow::Result<()> {
    let start = Instant::now();
    let mut connection = connect(cli).await?;
    let mut findings = vec![Finding {
        check: "connection",
        state: State::Good,
        found: format!("made in {:.1} ms", start.elapsed().as_secs_f64() * 1000.0),
        advice: "",
    }];
    let progress = Progress::of(cli, "Looking at what is there");
    findings.push(tls(cli.require_database_url()?).await);
    findings.extend(examine(&mut connection, &arguments.schema, arguments.write).await);
    drop(progress);
    print(&table(&findings))?;
    let bad = findings.iter().filter(|finding| finding.state == State::Bad).count();
    if bad > 0 { Err(Error::Doctor(bad).into()) } else { Ok(()) }
}

/// Whether the server offers TLS with a certificate that can be trusted.
async fn tls(url: &str) -> Finding {
    let finding = |state, found: String, advice| Finding { check: "TLS", state, found, advice };
    let Some(verified) = with_verified_tls(url) else {
        return finding(
            State::Untried,
            "the URL is none".to_owned(),
            "write it as iris://user@host:port/NAMESPACE",
        );
    };
    let connected = match verified.parse::<Config>() {
        Ok(config) => {
            let config = match password::known(url) {
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
            "to be had, and not asked for".to_owned(),
            "add ?sslmode=verify-full to the URL, so that nothing goes without",
        ),
        Err(error) => finding(
            State::Missing,
            error.to_string(),
            "beyond one machine, give the PGWire server a certificate and add ?sslmode=verify-full",
        ),
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
}
