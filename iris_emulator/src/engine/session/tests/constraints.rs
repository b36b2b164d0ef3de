//! Which constraint failed, and how it is said.

use super::*;

async fn error(session: &mut Session, sql: &str) -> SqlError {
    match run(session, sql).await {
        Err(error) => error,
        Ok(outcome) => panic!("{sql}: {outcome:?}"),
    }
}

#[tokio::test]
async fn messages_name_table_constraint_and_fields() {
    let database = Database::in_memory().unwrap();
    let mut session = database.connect();
    for sql in [
        "CREATE TABLE ward (id INTEGER IDENTITY PRIMARY KEY, code VARCHAR(5), CONSTRAINT ward_code UNIQUE (code))",
        "CREATE TABLE doctor (id INTEGER IDENTITY PRIMARY KEY, a INTEGER, b INTEGER, CONSTRAINT a_and_b UNIQUE (a, b))",
        "CREATE TABLE stay (id INTEGER IDENTITY PRIMARY KEY, ward INTEGER, doctor INTEGER, code VARCHAR(5), boss INTEGER, \
         CONSTRAINT in_ward FOREIGN KEY (ward) REFERENCES ward (id), \
         CONSTRAINT by_doctor FOREIGN KEY (doctor) REFERENCES doctor (id), \
         CONSTRAINT with_code FOREIGN KEY (code) REFERENCES ward (code), \
         CONSTRAINT under_boss FOREIGN KEY (boss) REFERENCES stay (id))",
        "CREATE TABLE nurse (id INTEGER IDENTITY, ward INTEGER NOT NULL, \
         CONSTRAINT nurse_ward FOREIGN KEY (ward) REFERENCES ward (id) ON DELETE SET NULL)",
        "INSERT INTO ward (code) VALUES ('A')",
        "INSERT INTO ward (code) VALUES ('B')",
        "INSERT INTO ward (code) VALUES ('C')",
        "INSERT INTO doctor (a, b) VALUES (1, 2)",
        "INSERT INTO stay (ward, doctor, code) VALUES (1, 1, 'A')",
        "INSERT INTO stay (boss) VALUES (1)",
        "INSERT INTO nurse (ward) VALUES (2)",
    ] {
        done(&mut session, sql).await;
    }
    let before = database.dump();
    for (sql, code, message) in [
        (
            "INSERT INTO ward (code) VALUES ('a')",
            -119,
            "Table 'SQLUser.ward', Constraint 'ward_code', Field(s) code=\"a\"; failed unique check",
        ),
        (
            "INSERT INTO doctor (a, b) VALUES (1, 2)",
            -119,
            "Table 'SQLUser.doctor', Constraint 'a_and_b', Field(s) a=1,b=2; failed unique check",
        ),
        (
            "UPDATE ward SET code = 'A' WHERE id = 2",
            -120,
            "Table 'SQLUser.ward', Constraint 'ward_code', Field(s) code=\"A\"; failed unique check",
        ),
        (
            "INSERT INTO stay (ward, doctor) VALUES (1, 7)",
            -121,
            "Table 'SQLUser.stay', Foreign Key Constraint 'by_doctor' (Field 'doctor') failed referential integrity check",
        ),
        (
            "INSERT INTO stay (boss) VALUES (99)",
            -121,
            "Table 'SQLUser.stay', Foreign Key Constraint 'under_boss' (Field 'boss') failed referential integrity check",
        ),
        (
            "UPDATE stay SET code = 'Z' WHERE id = 1",
            -122,
            "Table 'SQLUser.stay', Foreign Key Constraint 'with_code' (Field 'code') failed referential integrity check",
        ),
        (
            "UPDATE stay SET boss = 99 WHERE id = 1",
            -122,
            "Table 'SQLUser.stay', Foreign Key Constraint 'under_boss' (Field 'boss') failed referential integrity check",
        ),
        (
            "UPDATE ward SET code = 'X' WHERE id = 1",
            -123,
            "At least 1 Row exists in table 'SQLUser.stay' which references key ward_code - Foreign Key Constraint 'with_code' (Field 'code') failed on referential action of NO ACTION",
        ),
        (
            "DELETE FROM doctor",
            -124,
            "At least 1 Row exists in table 'SQLUser.stay' which references key DOCTORPKEY1 - Foreign Key Constraint 'by_doctor' (Field 'doctor') failed on referential action of NO ACTION",
        ),
        (
            "DELETE FROM stay WHERE id = 1",
            -124,
            "At least 1 Row exists in table 'SQLUser.stay' which references key STAYPKEY1 - Foreign Key Constraint 'under_boss' (Field 'boss') failed on referential action of NO ACTION",
        ),
        // the referential action changes another table than the statement
        ("DELETE FROM ward WHERE id = 2", -108, "'ward' in table 'SQLUser.nurse' is a required field"),
    ] {
        let error = error(&mut session, sql).await;
        assert_eq!((error.code.0, error.message.as_str()), (code, message), "{sql}");
    }
    assert_eq!(database.dump(), before);
    assert!(database.is_unlocked());
}

#[tokio::test]
async fn an_error_undoes_its_statement_and_no_more() {
    let (database, mut session) = database().await;
    done(&mut session, "START TRANSACTION").await;
    done(&mut session, "INSERT INTO users (name, email) VALUES ('x', 'x@x')").await;
    let before = database.dump();
    assert_eq!(code(&mut session, "UPDATE users SET email = 'same'").await, -120);
    assert_eq!(database.dump(), before);
    assert!(session.in_transaction());
    done(&mut session, "COMMIT").await;
    assert_eq!(database.dump(), before);
    // what failed inserted nothing
    assert_eq!(rows(&mut session, "SELECT LAST_IDENTITY()").await, ["3"]);
    assert_eq!(code(&mut session, "INSERT INTO users (name, email) VALUES ('y', 'x@x')").await, -119);
    assert_eq!(rows(&mut session, "SELECT LAST_IDENTITY()").await, ["3"]);
}

#[tokio::test]
async fn a_counter_is_not_rolled_back() {
    let (_database, mut session) = database().await;
    done(&mut session, "START TRANSACTION").await;
    done(&mut session, "INSERT INTO users (name) VALUES ('x')").await;
    done(&mut session, "ROLLBACK").await;
    done(&mut session, "INSERT INTO users (name) VALUES ('y')").await;
    assert_eq!(rows(&mut session, "SELECT LAST_IDENTITY()").await, ["4"]);
}
