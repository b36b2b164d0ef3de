//! Views (RSQL_createview, RSQL_dropview).

use super::*;

const TABLES: [&str; 4] = [
    "CREATE TABLE beds (id INTEGER PRIMARY KEY, ward VARCHAR(10), price NUMERIC(8, 2))",
    "INSERT INTO beds (id, ward, price) VALUES (1, 'North', 1.5)",
    "INSERT INTO beds (id, ward, price) VALUES (2, 'north', 2)",
    "INSERT INTO beds (id, ward) VALUES (3, 'south')",
];

async fn beds() -> (Arc<Database>, Session) {
    let database = Database::in_memory().unwrap();
    let mut session = database.connect();
    for sql in TABLES {
        done(&mut session, sql).await;
    }
    (database, session)
}

#[tokio::test]
async fn a_view_is_read_as_its_query() {
    let (_database, mut s) = beds().await;
    done(
        &mut s,
        "CREATE VIEW priced AS SELECT id, ward, price * 2 AS twice FROM beds WHERE price IS NOT NULL",
    )
    .await;
    assert_eq!(rows(&mut s, "SELECT id, twice FROM priced ORDER BY id").await, ["1 3", "2 4"]);
    // the collation of the field, and rows that come later
    done(&mut s, "INSERT INTO beds (id, ward, price) VALUES (4, 'NORTH', 0)").await;
    assert_eq!(rows(&mut s, "SELECT COUNT(*) FROM priced p WHERE p.ward = 'nOrTh'").await, ["3"]);
    assert_eq!(
        rows(&mut s, "SELECT b.id FROM beds b JOIN priced ON priced.id = b.id WHERE twice = 0").await,
        ["4"]
    );
    done(&mut s, "CREATE VIEW Care.named (number, place) AS SELECT id, %EXACT(ward) FROM SQLUser.priced WITH READ ONLY").await;
    assert_eq!(
        rows(&mut s, "SELECT place FROM Care.named WHERE number < 3 ORDER BY number").await,
        ["North", "north"]
    );
    done(&mut s, "CREATE OR REPLACE VIEW priced AS SELECT 7 AS id, ward FROM beds").await;
    assert_eq!(rows(&mut s, "SELECT DISTINCT number FROM Care.named").await, ["7"]);
    // what WITH names is not seen by a view
    let hidden = "WITH beds AS (SELECT 1 AS id) SELECT COUNT(*) FROM priced";
    assert_eq!(rows(&mut s, hidden).await, ["4"]);
}

#[tokio::test]
async fn what_cannot_be_done_is_refused() {
    let (_database, mut s) = beds().await;
    done(&mut s, "CREATE VIEW v AS SELECT id FROM beds").await;
    done(&mut s, "CREATE VIEW w AS SELECT id FROM v").await;
    for (sql, expected) in [
        ("CREATE VIEW v AS SELECT id FROM beds", -201),
        ("CREATE TABLE v (a INTEGER)", -201),
        ("CREATE OR REPLACE VIEW beds AS SELECT 1 AS a", -201),
        ("CREATE VIEW x AS SELECT nothing FROM beds", -29),
        ("CREATE VIEW x AS SELECT id FROM nowhere", -30),
        ("CREATE VIEW x (a) AS SELECT id, ward FROM beds", -142),
        ("CREATE VIEW x AS SELECT id, id FROM beds", -306),
        ("CREATE VIEW INFORMATION_SCHEMA.x AS SELECT id FROM beds", -115),
        ("CREATE OR REPLACE VIEW v AS SELECT 1 AS other", -9999),
        ("DROP VIEW v", -321),
        ("DROP VIEW nowhere", -30),
        ("DROP VIEW beds", -30),
        ("DROP TABLE beds", -321),
        ("DROP TABLE v", -30),
        ("CREATE INDEX i ON v (id)", -30),
        ("INSERT INTO w (nothing) VALUES (9)", -29),
        ("CREATE TABLE child (id INTEGER REFERENCES v (id))", -310),
    ] {
        assert_eq!(code(&mut s, sql).await, expected, "{sql}");
    }
    done(&mut s, "DROP VIEW w").await;
    done(&mut s, "DROP VIEW v").await;
    assert_eq!(code(&mut s, "SELECT id FROM v").await, -30);
    done(&mut s, "DROP TABLE beds").await;
}

#[tokio::test]
async fn information_schema_tells_of_them() {
    let (_database, mut s) = beds().await;
    done(&mut s, "CREATE VIEW v (a, b, c) AS SELECT id, ward, price FROM beds").await;
    let tables = "SELECT TABLE_NAME, TABLE_TYPE FROM INFORMATION_SCHEMA.TABLES ORDER BY TABLE_NAME";
    assert_eq!(rows(&mut s, tables).await, ["beds BASE TABLE", "v VIEW"]);
    let columns = "SELECT COLUMN_NAME, DATA_TYPE, NUMERIC_SCALE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'v' \
                   ORDER BY ORDINAL_POSITION";
    assert_eq!(rows(&mut s, columns).await, ["a integer 0", "b varchar NULL", "c numeric 2"]);
}

#[tokio::test]
async fn a_file_keeps_them() {
    let path = std::env::temp_dir().join(format!("iris_emulator_views_{}.db", std::process::id()));
    {
        let database = Database::open(&path).unwrap();
        let mut s = database.connect();
        for sql in TABLES.into_iter().chain([
            "CREATE VIEW v AS SELECT id FROM beds",
            "CREATE OR REPLACE VIEW v AS SELECT id, ward FROM beds",
            "CREATE VIEW gone AS SELECT id FROM v",
            "DROP VIEW gone",
        ]) {
            done(&mut s, sql).await;
        }
    }
    let database = Database::open(&path).unwrap();
    let mut s = database.connect();
    assert_eq!(rows(&mut s, "SELECT ward FROM v WHERE id = 3").await, ["south"]);
    assert_eq!(code(&mut s, "SELECT id FROM gone").await, -30);
    drop(s);
    drop(database);
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn rows_are_changed_through_simple_views() {
    let (_database, mut s) = beds().await;
    done(&mut s, "CREATE TABLE stock (id INTEGER PRIMARY KEY, item VARCHAR(10), many INTEGER DEFAULT 3)")
        .await;
    done(&mut s, "CREATE VIEW few (number, thing) AS SELECT id, item FROM stock WHERE many < 5").await;
    assert_eq!(changed(&mut s, "INSERT INTO few (number, thing) VALUES (1, 'a')").await, 1);
    assert_eq!(changed(&mut s, "INSERT INTO few VALUES (2, 'b')").await, 1);
    done(&mut s, "INSERT INTO stock VALUES (3, 'c', 9)").await;
    assert_eq!(changed(&mut s, "UPDATE few SET thing = thing || '!' WHERE number > 1").await, 1);
    assert_eq!(changed(&mut s, "DELETE FROM few AS f WHERE f.number <> 2").await, 1);
    assert_eq!(rows(&mut s, "SELECT id, item FROM stock ORDER BY id").await, ["2 b!", "3 c"]);
    assert_eq!(code(&mut s, "UPDATE few SET many = 1").await, -29);
    done(&mut s, "ALTER VIEW few AS SELECT id FROM stock WITH READ ONLY").await;
    assert_eq!(code(&mut s, "DELETE FROM few").await, -35);
    done(&mut s, "CREATE VIEW checked AS SELECT id FROM stock WHERE id > 9 WITH CHECK OPTION").await;
    assert_eq!(code(&mut s, "INSERT INTO checked VALUES (7)").await, -136);
    assert_eq!(code(&mut s, "CREATE VIEW x AS SELECT DISTINCT id FROM stock WITH CHECK OPTION").await, -36);
    assert_eq!(code(&mut s, "ALTER VIEW nowhere AS SELECT id FROM stock").await, -30);
}

#[tokio::test]
async fn temporary_rows_are_their_sessions() {
    let (database, mut first) = beds().await;
    done(&mut first, "CREATE GLOBAL TEMPORARY TABLE scratch (a INTEGER PRIMARY KEY, b VARCHAR(5))").await;
    let mut second = database.connect();
    for (session, text) in [(&mut first, "x"), (&mut second, "y")] {
        done(session, &format!("INSERT INTO scratch VALUES (1, '{text}')")).await;
        assert_eq!(code(session, "INSERT INTO scratch VALUES (1, 'z')").await, -119);
    }
    done(&mut second, "START TRANSACTION").await;
    done(&mut second, "DELETE FROM scratch").await;
    done(&mut second, "ROLLBACK").await;
    assert_eq!(changed(&mut first, "UPDATE scratch SET b = 'w'").await, 1);
    assert_eq!(rows(&mut first, "SELECT %ID, b FROM scratch WHERE a = 1").await, ["1 w"]);
    assert_eq!(rows(&mut second, "SELECT b FROM scratch").await, ["y"]);
    drop(second);
    let mut third = database.connect();
    assert_eq!(rows(&mut third, "SELECT b FROM scratch").await, [""; 0]);
    let kind = "SELECT TABLE_TYPE FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'scratch'";
    assert_eq!(rows(&mut third, kind).await, ["GLOBAL TEMPORARY"]);
}

#[tokio::test]
async fn views_that_read_one_another_come_to_an_end() {
    let (_database, mut s) = beds().await;
    done(&mut s, "CREATE VIEW v0 AS SELECT id FROM beds").await;
    done(&mut s, "CREATE VIEW v1 AS SELECT id FROM v0").await;
    assert_eq!(code(&mut s, "CREATE OR REPLACE VIEW v0 AS SELECT id FROM v0").await, -9999);
    assert_eq!(code(&mut s, "CREATE OR REPLACE VIEW v0 AS SELECT id FROM v1").await, -9999);
    assert_eq!(rows(&mut s, "SELECT COUNT(*) FROM v1").await, ["3"]);
    let mut depth = 1;
    let refused = loop {
        let sql = format!("CREATE VIEW v{} AS SELECT id FROM v{depth}", depth + 1);
        match s.prepare(&sql) {
            Ok(prepared) => match s.execute(&prepared, &[]).await {
                Ok(_) => depth += 1,
                Err(error) => break error,
            },
            Err(error) => break error,
        }
        assert!(depth < 100, "views are read as deeply as they come");
    };
    assert_eq!(refused.code.0, -9999);
    assert_eq!(rows(&mut s, &format!("SELECT COUNT(*) FROM v{depth}")).await, ["3"]);
}
