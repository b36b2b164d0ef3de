//! The pages in a real browser, wide and on a phone. Where Chromium or its driver is missing, the tests say so and are left
//! out.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod driver;

use std::net::SocketAddr;
use std::time::Duration;

use clinic::{AppState, Config, embedded, serve};
use fantoccini::Locator;
use iris_emulator::Emulator;
use serde_json::json;
use tokio::net::TcpListener;

use self::driver::{Browser, Screen};

/// A service with some seed data; it ends with the test.
async fn start() -> (Emulator, SocketAddr) {
    let (emulator, database) = embedded::start(1).await.unwrap();
    let limit = Duration::from_secs(300);
    let config = Config { checkout_timeout: limit, request_timeout: limit, ..Config::default() };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let state = AppState::new(config, database).unwrap();
    tokio::spawn(serve::serve(listener, state, std::future::pending()));
    (emulator, address)
}

/// What somebody does who looks for a note: search, filter, read on.
async fn search_and_read(screen: Screen) {
    let Some(browser) = Browser::start(screen).await else { return };
    let (_emulator, address) = start().await;
    let client = browser.client();
    client.goto(&format!("http://{address}/")).await.unwrap();
    browser.fits("home").await;
    // the keyboard begins at the way past the header
    let focused = json!("document.activeElement.className");
    client.active_element().await.unwrap().send_keys("\u{e004}").await.unwrap();
    assert_eq!(browser.script(&format!("return {}", focused.as_str().unwrap())).await, "skip");

    let field = client.find(Locator::Id("q")).await.unwrap();
    field.send_keys("heart beating too fast").await.unwrap();
    let ward = client.find(Locator::Css("select[name=ward]")).await.unwrap();
    ward.select_by_value("Cardiology").await.unwrap();
    client.find(Locator::Css("form.search button")).await.unwrap().click().await.unwrap();
    client.wait().for_element(Locator::Css(".results li")).await.unwrap();
    browser.fits("results").await;
    let results = client.find_all(Locator::Css(".results li")).await.unwrap();
    assert_eq!(results.len(), 10);
    for result in &results {
        assert_eq!(result.find(Locator::Css(".ward")).await.unwrap().text().await.unwrap(), "Cardiology");
    }
    // what was asked is still there to be changed
    assert_eq!(browser.script("return document.getElementById('q').value").await, "heart beating too fast");
    assert_eq!(browser.script("return document.querySelector('[name=ward]').value").await, "Cardiology");

    let name = client.find(Locator::Css(".results li h3 a")).await.unwrap();
    let patient = name.text().await.unwrap();
    name.click().await.unwrap();
    client.wait().for_element(Locator::Css(".stay")).await.unwrap();
    assert_eq!(client.find(Locator::Css("h1")).await.unwrap().text().await.unwrap(), patient);
    // the note that was found is on the screen
    let is_visible = "const r = document.querySelector(':target').getBoundingClientRect();
        return r.top < innerHeight && r.bottom > 0";
    while browser.script(is_visible).await != true {
        tokio::task::yield_now().await;
    }
    browser.script("scrollTo({top: 0, behavior: 'instant'})").await;
    browser.fits("patient").await;
    browser.dark().await;
    browser.fits("patient-dark").await;

    client.find(Locator::Id("q")).await.unwrap().send_keys("cannot sleep\u{e007}").await.unwrap();
    client.wait().for_element(Locator::Css(".only, .notice")).await.unwrap();
    browser.fits("results-dark").await;
    assert_eq!(browser.complaints().await, Vec::<String>::new());

    // the browser itself complains of the statuses of these
    client.goto(&format!("http://{address}/?q=%E4%B8%96")).await.unwrap();
    client.find(Locator::Css("[role=alert]")).await.unwrap();
    browser.fits("unknown-words").await;
    client.goto(&format!("http://{address}/patients/999999")).await.unwrap();
    client.find(Locator::Css(".notice .button")).await.unwrap();
    browser.fits("not-found").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_wide_screen() {
    search_and_read(Screen::Wide).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone() {
    search_and_read(Screen::Phone).await;
}
