//! Chromium, by its driver.

use std::path::PathBuf;
use std::process::Stdio;

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use url::{ParseError, Url};

/// The variable that leaves the browser out.
const SKIP: &str = "DIESEL_IRIS_SKIP_BROWSER";

/// The variable that names a folder for pictures of the pages.
const SCREENSHOTS: &str = "CLINIC_SCREENSHOTS";

/// How large the screen is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Screen {
    /// 1280 pixels wide.
    Wide,
    /// 390 pixels wide.
    Phone,
}

/// A browser with one window; the driver ends with the test.
#[derive(Debug)]
pub(crate) struct Browser {
    client: Client,
    screen: Screen,
    _driver: Child,
}

/// A command that WebDriver does not have and Chromium does.
#[derive(Debug)]
struct Chromium {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Chromium {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// Starts one; `None` where it is left out.
    pub(crate) async fn start(screen: Screen) -> Option<Self> {
        if std::env::var_os(SKIP).is_some_and(|value| value != "0") {
            println!("the browser is left out: {SKIP} is set");
            return None;
        }
        let driver =
            Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).kill_on_drop(true).spawn();
        let Ok(mut driver) = driver else {
            println!("the browser is left out: chromedriver is not installed");
            return None;
        };
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next_line().await.unwrap().unwrap();
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // or it would wait for somebody to read what else it says
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let mut options = json!({
            "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                "--window-size=1280,900", "--force-prefers-reduced-motion"],
        });
        if screen == Screen::Phone {
            let metrics = json!({"width": 390, "height": 844, "pixelRatio": 2.0, "touch": true});
            options["mobileEmulation"] = json!({"deviceMetrics": metrics});
        }
        let wanted = json!({"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}});
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().unwrap().clone())
            .connect(&format!("http://127.0.0.1:{port}/"))
            .await
            .unwrap();
        Some(Self { client, screen, _driver: driver })
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// Checks that nothing is wider than the screen; takes a picture where these are asked for.
    pub(crate) async fn fits(&self, name: &str) {
        let widest = "const width = document.documentElement.clientWidth;
            return [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.hidden'))
                .map(e => e.outerHTML.slice(0, 120))";
        assert_eq!(self.script(widest).await, json!([]), "{name} at {:?}", self.screen);
        let overflow = "const e = document.documentElement; return e.scrollWidth - e.clientWidth";
        assert_eq!(self.script(overflow).await, 0, "{name} at {:?}", self.screen);
        let width = self.script("return innerWidth").await;
        assert_eq!(width, if self.screen == Screen::Phone { 390 } else { 1280 });
        if let Some(folder) = std::env::var_os(SCREENSHOTS) {
            let file = format!("{name}-{}.png", if self.screen == Screen::Phone { "phone" } else { "wide" });
            std::fs::write(PathBuf::from(folder).join(file), self.client.screenshot().await.unwrap())
                .unwrap();
        }
    }

    /// As people see it who prefer dark colours.
    pub(crate) async fn dark(&self) {
        let features = json!([{"name": "prefers-color-scheme", "value": "dark"}]);
        let body = json!({"cmd": "Emulation.setEmulatedMedia", "params": {"features": features}});
        self.client.issue_cmd(Chromium { path: "goog/cdp/execute", body }).await.unwrap();
        // the colours are others now
        assert_eq!(self.script("return matchMedia('(prefers-color-scheme: dark)').matches").await, true);
    }

    /// What the browser has complained of on its console.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let log = Chromium { path: "se/log", body: json!({"type": "browser"}) };
        let entries = self.client.issue_cmd(log).await.unwrap();
        entries.as_array().unwrap().iter().map(|entry| entry["message"].to_string()).collect()
    }

    pub(crate) async fn close(self) {
        self.client.close().await.unwrap();
    }
}
