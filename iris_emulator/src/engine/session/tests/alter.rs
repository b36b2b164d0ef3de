//! ALTER TABLE (RSQL_altertable).

use super::*;

const TABLES: [&str; 7] = [
    "CREATE TABLE ward (id INTEGER PRIMARY KEY, name VARCHAR(20), beds INTEGER)",
    "CREATE TABLE stay (id INTEGER IDENTITY, ward INTEGER, boss INTEGER, CONSTRAINT in_ward FOREIGN KEY (ward) \
     REFERENCES ward (id) ON DELETE CASCADE, CONSTRAINT under FOREIGN KEY (boss) REFERENCES stay (id))",
    "CREATE INDEX by_name ON ward (name)",
    "INSERT INTO ward (id, name, beds) VALUES (1, 'North', 4)",
    "INSERT INTO ward (id, name) VALUES (2, 'south')",
    "INSERT INTO stay (ward) VALUES (1)",
    "INSERT INTO stay (ward, boss) VALUES (2, 1)",
];

async fn wards() -> (Arc<Database>, Session) {
    let database = Database::in_memory().unwrap();
    database.set_lock_timeout(Duration::from_millis(20));
    let mut session = database.connect();
    for sql in TABLES {
        done(&mut session, sql).await;
    }
    (database, session)
}

async fn columns(session: &mut Session, table: &str) -> Vec<String> {
    let sql = format!(
        "SELECT COLUMN_NAME, DATA_TYPE, IS_NULLABLE FROM INFORMATION_SCHEMA.COLUMNS \
         WHERE TABLE_NAME = '{table}' ORDER BY ORDINAL_POSITION"
    );
    rows(session, &sql).await
}

#[tokio::test]
async fn columns_are_added() {
    let (_database, mut s) = wards().await;
    done(
        &mut s,
        "ALTER TABLE ward ADD COLUMN floor SMALLINT DEFAULT 3, note VARCHAR(9) DEFAULT 'x' NOT NULL",
    )
    .await;
    done(&mut s, "ALTER TABLE ward ADD (code VARCHAR(5) UNIQUE, next_to INTEGER REFERENCES ward)").await;
    // what may be NULL is NULL in rows that are there, whatever the default
    assert_eq!(
        rows(&mut s, "SELECT * FROM ward ORDER BY id").await,
        ["1 North 4 NULL x NULL NULL", "2 south NULL NULL x NULL NULL"]
    );
    done(&mut s, "INSERT INTO ward (id, code, next_to) VALUES (3, 'a', 1)").await;
    assert_eq!(rows(&mut s, "SELECT floor, note FROM ward WHERE id = 3").await, ["3 x"]);
    // UNIQUE of a column that is added is not heeded
    done(&mut s, "INSERT INTO ward (id, code) VALUES (5, 'A')").await;
    assert_eq!(code(&mut s, "INSERT INTO ward (id, next_to) VALUES (4, 9)").await, -121);
    assert_eq!(code(&mut s, "ALTER TABLE ward ADD COLUMN Name INTEGER").await, -306);
    assert_eq!(code(&mut s, "ALTER TABLE ward ADD COLUMN more INTEGER NOT NULL").await, -304);
    assert_eq!(code(&mut s, "ALTER TABLE nowhere ADD COLUMN more INTEGER").await, -30);
    assert_eq!(
        columns(&mut s, "ward").await[3..],
        ["floor smallint YES", "note varchar NO", "code varchar YES", "next_to integer YES"]
    );
    done(&mut s, "CREATE TABLE empty (a INTEGER)").await;
    done(&mut s, "ALTER TABLE empty ADD COLUMN b INTEGER NOT NULL").await;
    assert_eq!(code(&mut s, "INSERT INTO empty (a) VALUES (1)").await, -108);
}

#[tokio::test]
async fn an_identity_is_added_with_numbers() {
    let (_database, mut s) = wards().await;
    done(&mut s, "UPDATE stay SET boss = NULL").await;
    done(&mut s, "DELETE FROM ward WHERE id = 1").await;
    done(&mut s, "ALTER TABLE ward ADD COLUMN number INTEGER IDENTITY").await;
    done(&mut s, "INSERT INTO ward (id) VALUES (7)").await;
    assert_eq!(rows(&mut s, "SELECT id, number FROM ward ORDER BY id").await, ["2 1", "7 2"]);
    assert_eq!(code(&mut s, "ALTER TABLE stay ADD COLUMN number INTEGER IDENTITY").await, -400);
}

#[tokio::test]
async fn columns_are_dropped() {
    let (database, mut s) = wards().await;
    done(&mut s, "ALTER TABLE ward DROP COLUMN beds").await;
    assert_eq!(rows(&mut s, "SELECT * FROM ward ORDER BY id").await, ["1 North", "2 south"]);
    for (sql, expected) in [
        ("ALTER TABLE ward DROP name", -322),
        ("ALTER TABLE ward DROP id RESTRICT", -322),
        ("ALTER TABLE ward DROP id CASCADE", -317),
        ("ALTER TABLE stay DROP ward", -322),
        ("ALTER TABLE stay DROP id", -322),
        ("ALTER TABLE ward DROP nothing", -31),
        ("SELECT beds FROM ward", -29),
    ] {
        assert_eq!(code(&mut s, sql).await, expected, "{sql}");
    }
    done(&mut s, "ALTER TABLE ward DROP COLUMN name CASCADE").await;
    done(&mut s, "ALTER TABLE stay DROP ward CASCADE, boss CASCADE").await;
    let left = "SELECT TABLE_NAME, CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS";
    assert_eq!(rows(&mut s, left).await, ["ward WARDPKEY1"]);
    // the counter of the RowID goes on
    done(&mut s, "DELETE FROM stay").await;
    done(&mut s, "ALTER TABLE stay ADD COLUMN note VARCHAR(3)").await;
    done(&mut s, "INSERT INTO stay (note) VALUES ('new')").await;
    assert_eq!(rows(&mut s, "SELECT id FROM stay").await, ["3"]);
    assert!(database.is_whole());
}

#[tokio::test]
async fn columns_change() {
    let (_database, mut s) = wards().await;
    for sql in [
        "ALTER TABLE ward ALTER COLUMN beds BIGINT",
        "ALTER TABLE ward ALTER COLUMN beds VARCHAR(5)",
        "ALTER TABLE ward ALTER beds NUMERIC(5, 2)",
        "ALTER TABLE ward ALTER COLUMN name VARCHAR(3)",
        "ALTER TABLE ward MODIFY name NOT NULL, beds SMALLINT DEFAULT 6 NULL",
    ] {
        done(&mut s, sql).await;
    }
    // a length is asked for when a value is given, not of those that are there
    assert_eq!(rows(&mut s, "SELECT name, beds FROM ward ORDER BY id").await, ["North 4", "south NULL"]);
    assert_eq!(columns(&mut s, "ward").await, ["id integer NO", "name varchar NO", "beds smallint YES"]);
    assert_eq!(code(&mut s, "INSERT INTO ward (id, name) VALUES (3, 'West')").await, -104);
    assert_eq!(code(&mut s, "INSERT INTO ward (id) VALUES (3)").await, -108);
    done(&mut s, "INSERT INTO ward (id, name) VALUES (3, 'W')").await;
    done(&mut s, "ALTER TABLE ward ALTER COLUMN beds DROP DEFAULT").await;
    done(&mut s, "INSERT INTO ward (id, name) VALUES (4, 'E')").await;
    done(&mut s, "ALTER TABLE ward ADD DEFAULT (1) FOR beds").await;
    done(&mut s, "INSERT INTO ward (id, name) VALUES (5, 'Q')").await;
    assert_eq!(rows(&mut s, "SELECT beds FROM ward WHERE id > 2 ORDER BY id").await, ["6", "NULL", "1"]);
    assert_eq!(rows(&mut s, "SELECT id FROM ward WHERE name = 'w'").await, ["3"]);
    done(&mut s, "ALTER TABLE ward ALTER COLUMN name COLLATE %EXACT").await;
    assert_eq!(rows(&mut s, "SELECT id FROM ward WHERE name = 'w'").await, [""; 0]);
    for (sql, expected) in [
        ("ALTER TABLE ward ALTER COLUMN beds NOT NULL", -305),
        ("ALTER TABLE ward ALTER COLUMN name LONGVARCHAR", -374),
        ("ALTER TABLE ward ALTER COLUMN name INTEGER", -9999),
        ("ALTER TABLE ward ALTER COLUMN id NULL", -9999),
        ("ALTER TABLE ward ALTER COLUMN id VARCHAR(3)", -9999),
        ("ALTER TABLE ward ALTER COLUMN nothing NULL", -31),
        ("ALTER TABLE ward ALTER COLUMN name MONEY", -9999),
    ] {
        assert_eq!(code(&mut s, sql).await, expected, "{sql}");
    }
    done(&mut s, "DELETE FROM ward").await;
    done(&mut s, "ALTER TABLE ward MODIFY name LONGVARCHAR, beds DATE NOT NULL").await;
    assert_eq!(columns(&mut s, "ward").await, ["id integer NO", "name longvarchar NO", "beds date NO"]);
}

#[tokio::test]
async fn names_change() {
    let (database, mut s) = wards().await;
    done(&mut s, "ALTER TABLE ward MODIFY id RENAME number, name RENAME id, id RENAME label").await;
    done(&mut s, "ALTER TABLE ward ALTER COLUMN number RENAME Number").await;
    done(&mut s, "ALTER TABLE ward RENAME Place").await;
    done(&mut s, "ALTER TABLE stay ALTER COLUMN id RENAME key").await;
    assert_eq!(rows(&mut s, "SELECT number, label FROM place ORDER BY Number").await, ["1 North", "2 south"]);
    assert_eq!(code(&mut s, "SELECT * FROM ward").await, -30);
    assert_eq!(code(&mut s, "INSERT INTO stay (ward) VALUES (9)").await, -121);
    assert_eq!(code(&mut s, "INSERT INTO stay (boss) VALUES (9)").await, -121);
    let referenced = "SELECT COLUMN_NAME, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME \
                      FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE TABLE_NAME = 'stay' ORDER BY COLUMN_NAME";
    assert_eq!(rows(&mut s, referenced).await, ["boss stay key", "ward Place Number"]);
    assert_eq!(changed(&mut s, "UPDATE stay SET boss = NULL").await, 2);
    assert_eq!(changed(&mut s, "DELETE FROM place WHERE number = 1").await, 1);
    assert_eq!(rows(&mut s, "SELECT ward FROM stay").await, ["2"]);
    for (sql, expected) in [
        ("ALTER TABLE place ALTER COLUMN number RENAME label", -306),
        ("ALTER TABLE place RENAME stay", -201),
        ("ALTER TABLE place ALTER COLUMN id RENAME x", -31),
    ] {
        assert_eq!(code(&mut s, sql).await, expected, "{sql}");
    }
    done(&mut s, "CREATE TABLE ward (id INTEGER PRIMARY KEY)").await;
    done(&mut s, "DROP INDEX by_name ON place").await;
    assert!(database.is_whole());
}

#[tokio::test]
async fn constraints_come_and_go() {
    let (database, mut s) = wards().await;
    done(&mut s, "ALTER TABLE ward ADD CONSTRAINT one_name UNIQUE (name), UNIQUE (name, beds)").await;
    assert_eq!(code(&mut s, "INSERT INTO ward (id, name) VALUES (3, 'NORTH')").await, -119);
    done(&mut s, "CREATE TABLE bed (ward INTEGER, number INTEGER NOT NULL, place VARCHAR(20))").await;
    done(&mut s, "INSERT INTO bed (ward, number, place) VALUES (1, 1, 'north')").await;
    done(&mut s, "ALTER TABLE bed ADD FOREIGN KEY (ward) REFERENCES ward (id), PRIMARY KEY (number)").await;
    done(
        &mut s,
        "ALTER TABLE bed ADD CONSTRAINT placed (FOREIGN KEY (place) REFERENCES ward (name) ON UPDATE CASCADE)",
    )
    .await;
    for (sql, expected) in [
        ("INSERT INTO bed (number, ward) VALUES (2, 9)", -121),
        ("INSERT INTO bed (number) VALUES (1)", -119),
        ("DELETE FROM ward WHERE id = 1", -124),
        ("ALTER TABLE ward DROP CONSTRAINT one_name", -317),
        ("ALTER TABLE ward DROP PRIMARY KEY", -317),
        ("ALTER TABLE ward DROP CONSTRAINT nothing", -315),
        ("ALTER TABLE ward DROP CONSTRAINT by_name", -315),
        ("ALTER TABLE bed DROP FOREIGN KEY BEDPKEY1", -315),
        ("ALTER TABLE ward ADD PRIMARY KEY (beds)", -307),
        ("ALTER TABLE ward ADD UNIQUE (nothing)", -31),
        ("ALTER TABLE bed ADD CONSTRAINT placed FOREIGN KEY (ward) REFERENCES ward (id)", -311),
        ("ALTER TABLE bed ADD FOREIGN KEY (ward) REFERENCES nowhere (id)", -310),
        ("ALTER TABLE bed ADD FOREIGN KEY (ward) REFERENCES ward (nothing)", -316),
        ("ALTER TABLE bed ADD FOREIGN KEY (ward) REFERENCES ward (beds)", -314),
    ] {
        assert_eq!(code(&mut s, sql).await, expected, "{sql}");
    }
    done(&mut s, "ALTER TABLE bed DROP CONSTRAINT placed").await;
    done(&mut s, "ALTER TABLE ward DROP CONSTRAINT one_name").await;
    done(&mut s, "INSERT INTO ward (id, name) VALUES (3, 'NORTH')").await;
    done(&mut s, "ALTER TABLE bed DROP FOREIGN KEY BEDFKEY1").await;
    done(&mut s, "ALTER TABLE bed DELETE PRIMARY KEY").await;
    done(&mut s, "INSERT INTO bed (number, ward) VALUES (1, 9)").await;
    // rows that are there stand in the way
    for (sql, expected) in [
        ("ALTER TABLE bed ADD FOREIGN KEY (ward) REFERENCES ward (id)", -127),
        ("ALTER TABLE bed ADD PRIMARY KEY (number)", -125),
        ("ALTER TABLE bed ADD PRIMARY KEY (ward)", -400),
        ("ALTER TABLE bed ADD UNIQUE (number)", -125),
    ] {
        assert_eq!(code(&mut s, sql).await, expected, "{sql}");
    }
    done(&mut s, "INSERT INTO bed (number, ward) VALUES (1, 9)").await;
    assert!(database.is_whole());
}

#[tokio::test]
async fn others_wait_and_transactions_go_on() {
    let (database, mut s) = wards().await;
    let mut other = database.connect();
    done(&mut other, "START TRANSACTION").await;
    done(&mut other, "UPDATE ward SET beds = 9 WHERE id = 1").await;
    assert_eq!(code(&mut s, "ALTER TABLE ward ADD COLUMN a INTEGER").await, -110);
    done(&mut other, "ROLLBACK").await;
    let query = s.prepare("SELECT beds FROM ward WHERE id = 1").unwrap();
    done(&mut s, "ALTER TABLE ward ADD COLUMN a INTEGER").await;
    assert_eq!(s.execute(&query, &[]).await.unwrap(), Outcome::Rows(vec![vec![Value::Integer(4)]]));
    // what was replaced is still undone
    done(&mut other, "START TRANSACTION").await;
    done(&mut other, "UPDATE ward SET a = 5").await;
    done(&mut other, "DELETE FROM ward WHERE id = 2").await;
    done(&mut other, "ROLLBACK").await;
    assert_eq!(rows(&mut s, "SELECT id, a FROM ward ORDER BY id").await, ["1 NULL", "2 NULL"]);
    assert_eq!(rows(&mut s, "SELECT id, ward FROM stay ORDER BY id").await, ["1 1", "2 2"]);
    // a definition is not rolled back, and what the transaction changed still is
    done(&mut s, "START TRANSACTION").await;
    done(&mut s, "UPDATE ward SET a = 7").await;
    done(&mut s, "ALTER TABLE ward ADD COLUMN b INTEGER").await;
    done(&mut s, "ALTER TABLE ward ALTER COLUMN a RENAME c").await;
    done(&mut s, "ALTER TABLE ward ALTER COLUMN c RENAME a").await;
    done(&mut s, "ALTER TABLE ward DROP b").await;
    done(&mut s, "CREATE INDEX of_a ON ward (a)").await;
    done(&mut s, "ALTER TABLE stay ADD COLUMN note VARCHAR(10)").await;
    done(&mut s, "CREATE TABLE late (a INTEGER)").await;
    done(&mut s, "INSERT INTO late VALUES (1)").await;
    done(&mut s, "DROP TABLE late").await;
    done(&mut s, "ROLLBACK").await;
    assert_eq!(rows(&mut s, "SELECT id, a FROM ward ORDER BY id").await, ["1 NULL", "2 NULL"]);
    assert_eq!(rows(&mut s, "SELECT note FROM stay").await, ["NULL", "NULL"]);
    assert_eq!(code(&mut s, "SELECT a FROM late").await, -30);
    done(&mut s, "ALTER TABLE ward DROP a CASCADE").await;
}

#[tokio::test]
async fn views_see_the_change() {
    let (_database, mut s) = wards().await;
    done(&mut s, "CREATE VIEW v AS SELECT name AS label, beds FROM ward").await;
    done(&mut s, "ALTER TABLE ward ALTER COLUMN beds BIGINT").await;
    done(&mut s, "ALTER TABLE ward ADD COLUMN more INTEGER").await;
    assert_eq!(columns(&mut s, "v").await, ["label varchar YES", "beds bigint YES"]);
    assert_eq!(code(&mut s, "ALTER TABLE ward DROP beds").await, SqlCode::NOT_EMULATED.0);
    assert_eq!(code(&mut s, "ALTER TABLE ward RENAME other").await, SqlCode::NOT_EMULATED.0);
    assert_eq!(code(&mut s, "ALTER TABLE v ADD COLUMN a INTEGER").await, -30);
}

#[tokio::test]
async fn a_file_keeps_what_was_changed() {
    let path = std::env::temp_dir().join(format!("iris_emulator_alter_{}.db", std::process::id()));
    {
        let database = Database::open(&path).unwrap();
        let mut s = database.connect();
        for sql in TABLES.into_iter().chain([
            "CREATE UNIQUE INDEX odd ON ward (beds)",
            "ALTER TABLE ward ADD COLUMN code VARCHAR(5) DEFAULT 'x' NOT NULL",
            "ALTER TABLE ward ALTER COLUMN beds RENAME size",
            "DROP INDEX odd ON ward",
            "ALTER TABLE stay DROP CONSTRAINT in_ward",
            "DROP TABLE ward",
            "CREATE TABLE ward (key INTEGER PRIMARY KEY)",
            "ALTER TABLE stay RENAME visit",
            "ALTER TABLE ward ALTER COLUMN key BIGINT",
        ]) {
            done(&mut s, sql).await;
        }
    }
    {
        let database = Database::open(&path).unwrap();
        let mut s = database.connect();
        assert_eq!(rows(&mut s, "SELECT id, ward, boss FROM visit ORDER BY id").await, ["1 1 NULL", "2 2 1"]);
        done(&mut s, "INSERT INTO visit (ward) VALUES (77)").await;
        assert_eq!(code(&mut s, "INSERT INTO visit (boss) VALUES (77)").await, -121);
        assert_eq!(columns(&mut s, "ward").await, ["key bigint NO"]);
        done(&mut s, "DROP TABLE visit").await;
        done(&mut s, "DROP TABLE ward").await;
    }
    let database = Database::open(&path).unwrap();
    let mut s = database.connect();
    assert_eq!(code(&mut s, "SELECT * FROM ward").await, -30);
    drop(s);
    drop(database);
    std::fs::remove_file(path).unwrap();
}
