//! The suites against an instance that is there already.

use diesel_iris_tests::PgWireServer;
use iris_emulator::Emulator;
use tokio::process::Command;

/// What the suites say of themselves there: standard output and standard error.
async fn suites(url: &str) -> (String, String) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([
        "--exact",
        "borrowed::text_and_bytes_are_read_in_place::pgwire",
        "login::nobody_asks",
        "catalog::information_schema_is_read::pgwire",
    ]);
    let output = command.env("IRIS_URL", url).output().await.unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (told, error) = (text(output.stdout), text(output.stderr));
    assert!(output.status.success(), "{told}{error}");
    (told, error)
}

#[tokio::test]
async fn tests_run_on_it_or_say_that_they_do_not() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulators = [Emulator::start().await.unwrap(), Emulator::start().await.unwrap()];
    let server = PgWireServer::start(&emulators[1], None).await;
    for url in [Some(emulators[0].url()), server.as_ref().map(PgWireServer::url)].into_iter().flatten() {
        let (told, error) = suites(&url).await;
        assert!(told.contains("3 passed"), "{told}");
        assert_eq!(error.matches("left out: ").count(), 1, "{error}");
        assert!(error.contains("left out: login::nobody_asks: it starts servers of its own\n"), "{error}");
    }
    // what the test made is on the instance
    for emulator in &emulators[..if server.is_some() { 2 } else { 1 }] {
        let mut conn =
            <diesel_iris::AsyncIrisConnection as diesel_iris::prelude::AsyncConnection>::establish(
                &emulator.url(),
            )
            .await
            .unwrap();
        let made = diesel_iris_cli::introspect::relations(&mut conn, "SQLUser").await.unwrap();
        assert!(made.iter().any(|relation| relation.name == "cat_seen"), "{made:?}");
    }
}
