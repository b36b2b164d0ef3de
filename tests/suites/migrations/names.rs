//! One `schema.rs`, whatever made the tables.

use std::collections::BTreeMap;

use diesel_iris::AsyncIrisConnection;
use diesel_iris::migrations::{Direction, History, Script};
use diesel_iris::prelude::*;
use diesel_iris_cli::print::Naming;
use diesel_iris_cli::{Filter, Selection, Style, print_schema};
use diesel_iris_tests::{PgWireServer, url_of_face};
use iris_emulator::{Emulator, Face};

/// As people write it who know that IRIS disregards the case of names.
const BARE: &str = "
    CREATE TABLE NamedWard (WardId INTEGER PRIMARY KEY, FloorName VARCHAR(20) DEFAULT 'FloorName');
    ALTER TABLE NAMEDWARD ADD COLUMN BedCount INTEGER;
    CREATE TABLE NamedPatient (PatientId INTEGER, WardId INTEGER, MRNNumber VARCHAR(9),
        CONSTRAINT NamedPatientKey PRIMARY KEY (patientid),
        CONSTRAINT NamedPatientWard FOREIGN KEY (WardId) REFERENCES namedward (WardId));
    ALTER TABLE NamedPatient ALTER COLUMN MRNNumber RENAME RecordNumber;
    CREATE INDEX NamedPatientByNumber ON NamedPatient (RecordNumber);
    CREATE VIEW NamedInWard AS SELECT p.PatientId, w.FloorName AS WhichFloor, COUNT(*) HowMany
        FROM NamedPatient p JOIN NamedWard w ON p.WardId = w.WardId GROUP BY p.PatientId, w.FloorName";

/// Names in quotes.
const DELIMITED: &str = "
    CREATE TABLE \"quoted_ward\" (\"ward_id\" INTEGER PRIMARY KEY, \"floor\" VARCHAR(20) DEFAULT 'x');
    ALTER TABLE \"quoted_ward\" ADD COLUMN \"beds\" INTEGER;
    CREATE TABLE \"SQLUser\".\"quoted_patient\" (\"id\" INTEGER PRIMARY KEY, \"ward_id\" INTEGER,
        FOREIGN KEY (\"ward_id\") REFERENCES \"SQLUser\".\"quoted_ward\" (\"ward_id\"));
    CREATE INDEX \"quoted_by_ward\" ON \"quoted_patient\" (\"ward_id\");
    CREATE TABLE \"quoted_gone\" (\"id\" INTEGER);
    DROP TABLE \"quoted_gone\"";

/// Runs a script as a migration, and prints what is there then.
async fn printed(url: &str, version: &str, text: &str, tables: &str, naming: Naming) -> String {
    let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
    History::prepare(&mut conn).await.unwrap();
    if !History::versions(&mut conn).await.unwrap().contains(&version.to_owned()) {
        let script = Script { name: version, version, text, in_transaction: None };
        script.run(&mut conn, Direction::Up).await.unwrap();
    }
    let filter = Filter::Only(vec![regex::Regex::new(&format!("(?i){tables}")).unwrap()]);
    let views = ["NamedInWard", "NamesInWard"].into_iter().filter(|view| text.contains(view));
    let view_keys: BTreeMap<_, _> =
        views.map(|view| (view.to_owned(), vec!["PatientId".to_owned()])).collect();
    let selection = Selection { filter, view_keys, ..Selection::default() };
    print_schema(&mut conn, &selection, &Style { naming, ..Style::default() }).await.unwrap()
}

/// An emulator, and the real server in front of another: the other suites record their migrations in the server
/// that they share.
struct Servers {
    emulators: [Emulator; 2],
    pgwire: Option<PgWireServer>,
}

impl Servers {
    async fn start(face: Face) -> Self {
        let start = || Emulator::builder().face(face).start();
        let emulators = [start().await.unwrap(), start().await.unwrap()];
        let pgwire = PgWireServer::start(&emulators[1], None).await;
        Self { emulators, pgwire }
    }

    fn urls(&self) -> Vec<String> {
        let pgwire = self.pgwire.as_ref().map(PgWireServer::url);
        [Some(url_of_face(&self.emulators[0])), pgwire].into_iter().flatten().collect()
    }
}

#[tokio::test]
async fn bare_names_arrive_as_they_are_written() {
    diesel_iris_tests::needs_servers_of_its_own!();
    if !diesel_iris_tests::face().delimited_identifiers {
        return;
    }
    let servers = Servers::start(diesel_iris_tests::face()).await;
    for url in servers.urls() {
        let snake = printed(&url, "20240601", BARE, "^Named", Naming::SnakeCase).await;
        for expected in [
            "#[sql_name = \"NamedWard\"]\n    named_ward (ward_id)",
            "#[sql_name = \"RecordNumber\"]\n        #[max_length = 9]\n        record_number -> Nullable<Varchar>",
            "named_patient -> named_ward (ward_id)",
            "#[sql_name = \"WhichFloor\"]",
            "#[sql_name = \"HowMany\"]",
        ] {
            assert!(snake.contains(expected), "{url}: no {expected:?} in\n{snake}");
        }
        let written = printed(&url, "20240601", BARE, "^Named", Naming::AsWritten).await;
        for expected in
            ["    NamedWard (WardId)", "BedCount -> Nullable<Integer>", "NamedPatient -> NamedWard (WardId)"]
        {
            assert!(written.contains(expected), "{url}: no {expected:?} in\n{written}");
        }
    }
}

#[tokio::test]
async fn both_servers_print_the_same() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let mut all = Vec::new();
    let servers = Servers::start(diesel_iris_tests::face()).await;
    for url in servers.urls() {
        let mut texts = String::new();
        if diesel_iris_tests::face().delimited_identifiers {
            texts = printed(
                &url,
                "20240602",
                &BARE.replace("amed", "ames").replace("AMED", "AMES"),
                "^Names",
                Naming::AsWritten,
            )
            .await;
        }
        texts.push_str(&printed(&url, "20240603", DELIMITED, "^quoted_", Naming::SnakeCase).await);
        all.push(texts);
    }
    assert!(all[0].contains("quoted_patient -> quoted_ward (ward_id)"), "{}", all[0]);
    assert!(all.windows(2).all(|pair| pair[0] == pair[1]), "{}", all.join("\n====\n"));
}

/// The same script where double quotes hold strings, and what cannot be said there is refused before anything is sent.
#[tokio::test]
async fn delimited_names_are_bare_where_quotes_hold_strings() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let face = Face { delimited_identifiers: false, ..Face::default() };
    let servers = Servers::start(face).await;
    let mut all = Vec::new();
    for url in servers.urls() {
        all.push(printed(&url, "1", DELIMITED, "^quoted_", Naming::SnakeCase).await);
        let mut conn = AsyncIrisConnection::establish(&url).await.unwrap();
        let text = "CREATE TABLE quoted_first (id INTEGER); CREATE TABLE \"a b\" (id INTEGER)";
        let script = Script { name: "2", version: "2", text, in_transaction: None };
        let error = script.run(&mut conn, Direction::Up).await.unwrap_err().to_string();
        assert!(error.contains("statement 2 of 2") && error.contains("\"a b\""), "{error}");
        conn.batch_execute("CREATE TABLE quoted_first (id INTEGER)").await.unwrap();
    }
    assert!(all[0].contains("quoted_patient -> quoted_ward (ward_id)"), "{}", all[0]);
    assert!(all.windows(2).all(|pair| pair[0] == pair[1]), "{}", all.join("\n====\n"));
}
