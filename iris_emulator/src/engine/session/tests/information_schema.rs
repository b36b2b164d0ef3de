//! What INFORMATION_SCHEMA says of tables, and that it keeps step with them.

use super::*;

async fn hospital() -> (Arc<Database>, Session) {
    let database = Database::in_memory().unwrap();
    let mut session = database.connect();
    for sql in [
        "CREATE TABLE Care.ward (id INTEGER IDENTITY PRIMARY KEY, code VARCHAR(5), floor INTEGER, v VECTOR(DOUBLE, 3), \
         CONSTRAINT code_floor UNIQUE (code, floor))",
        "CREATE TABLE bed (a VARCHAR(5), b INTEGER, CONSTRAINT bed_ward FOREIGN KEY (a, b) REFERENCES Care.ward (code, floor) \
         ON UPDATE CASCADE)",
        "CREATE INDEX by_floor ON Care.ward (floor DESC, code)",
        "CREATE UNIQUE INDEX one_a ON bed (a)",
        "CREATE INDEX near ON Care.ward (v) AS HNSW(Distance='Cosine')",
    ] {
        done(&mut session, sql).await;
    }
    (database, session)
}

#[tokio::test]
async fn schemas_and_indexes() {
    let (_database, mut session) = hospital().await;
    let schemas = "SELECT %EXACT(SCHEMA_NAME) FROM INFORMATION_SCHEMA.SCHEMATA ORDER BY 1";
    assert_eq!(rows(&mut session, schemas).await, ["Care", "SQLUser"]);
    assert_eq!(
        rows(
            &mut session,
            "SELECT %EXACT(INDEX_NAME), %EXACT(COLUMN_NAME), ORDINAL_POSITION, ASC_OR_DESC, NON_UNIQUE, PRIMARY_KEY \
             FROM INFORMATION_SCHEMA.INDEXES ORDER BY TABLE_NAME, INDEX_NAME, ORDINAL_POSITION"
        )
        .await,
        [
            "one_a a 1 A 0 0",
            "by_floor floor 1 A 1 0",
            "by_floor code 2 A 1 0",
            "code_floor code 1 A 0 0",
            "code_floor floor 2 A 0 0",
            "near v 1 A 1 0",
            "WARDPKEY1 id 1 A 0 1",
        ]
    );
    for sql in ["DROP INDEX by_floor ON Care.ward", "DROP INDEX near ON Care.ward", "DROP INDEX one_a ON bed"]
    {
        done(&mut session, sql).await;
    }
    assert_eq!(rows(&mut session, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.INDEXES").await, ["3"]);
    done(&mut session, "DROP TABLE bed").await;
    assert_eq!(rows(&mut session, schemas).await, ["Care"]);
}

#[tokio::test]
async fn references() {
    let (_database, mut session) = hospital().await;
    assert_eq!(
        rows(
            &mut session,
            "SELECT COLUMN_NAME, ORDINAL_POSITION, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, \
             REFERENCED_CONSTRAINT_NAME, REFERENCED_COLUMN_NAME, TABLE_CATALOG FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE \
             WHERE CONSTRAINT_TYPE = 'FOREIGN KEY' ORDER BY ORDINAL_POSITION"
        )
        .await,
        ["a 1 Care ward code_floor code NULL", "b 2 Care ward code_floor floor NULL"]
    );
    assert_eq!(
        rows(
            &mut session,
            "SELECT UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_TABLE, UNIQUE_CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE \
             FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS"
        )
        .await,
        ["Care ward code_floor CASCADE NO ACTION"]
    );
}

#[tokio::test]
async fn nobody_writes_to_it() {
    let (_database, mut session) = hospital().await;
    for sql in [
        "INSERT INTO INFORMATION_SCHEMA.VIEWS (TABLE_NAME) VALUES ('v')",
        "UPDATE INFORMATION_SCHEMA.INDEXES SET INDEX_NAME = 'x'",
        "DELETE FROM INFORMATION_SCHEMA.SCHEMATA",
        "DROP TABLE INFORMATION_SCHEMA.TABLES",
        "CREATE INDEX i ON INFORMATION_SCHEMA.TABLES (TABLE_NAME)",
        "CREATE TABLE information_schema.mine (a INTEGER)",
    ] {
        assert_eq!(code(&mut session, sql).await, -115, "{sql}");
    }
    assert!(rows(&mut session, "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.VIEWS").await.is_empty());
}

#[tokio::test]
async fn an_index_that_fails_leaves_nothing() {
    let (_database, mut session) = hospital().await;
    done(&mut session, "INSERT INTO Care.ward (code, floor) VALUES ('A', 1)").await;
    done(&mut session, "INSERT INTO Care.ward (code, floor) VALUES ('a', 2)").await;
    let before = rows(&mut session, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.INDEXES").await;
    assert_eq!(code(&mut session, "CREATE UNIQUE INDEX one_code ON Care.ward (code)").await, -125);
    assert_eq!(rows(&mut session, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.INDEXES").await, before);
    done(&mut session, "INSERT INTO Care.ward (code, floor) VALUES ('A', 3)").await;
}

#[tokio::test]
async fn a_description_has_no_end_of_a_line() {
    let (_database, mut s) = hospital().await;
    done(&mut s, "CREATE TABLE t (%DESCRIPTION 'one\ntwo', a INTEGER %DESCRIPTION 'three\n\tfour')").await;
    for (view, shown) in [("TABLES", "one \t\t\ttwo"), ("COLUMNS", "three \t\t\t\tfour")] {
        let sql = format!("SELECT DESCRIPTION FROM INFORMATION_SCHEMA.{view} WHERE TABLE_NAME = 't'");
        assert_eq!(rows(&mut s, &sql).await, [shown]);
    }
}
