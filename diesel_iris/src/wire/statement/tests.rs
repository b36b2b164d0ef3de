use super::super::param::ParamKind;
use super::*;
use proptest::prelude::*;

fn texts(values: &[&str]) -> Vec<Param> {
    values.iter().map(|value| Param::new(ParamKind::Text, Some(value.as_bytes())).unwrap()).collect()
}

fn rendered(sql: &str, values: &[&str]) -> (String, Vec<String>) {
    let values = texts(values);
    let statement = Statement::new(sql).unwrap();
    let (sql, ordered) = statement.render(&values, Form::Marked).unwrap();
    let ordered = ordered.iter().map(|p| String::from_utf8(p.value.clone().unwrap()).unwrap()).collect();
    (sql.to_string(), ordered)
}

#[test]
fn values_stand_in_the_order_of_their_placeholders() {
    let (sql, values) = rendered("SELECT $2, $1, $2", &["a", "b"]);
    assert_eq!(sql, "/*EXISTS(*/SELECT/**/ $1, $2, $3");
    assert_eq!(values, ["b", "a", "b"]);
    assert_eq!(rendered("SELECT ?, ?", &["a", "b"]).0, "/*EXISTS(*/SELECT/**/ $1, $2");
}

#[test]
fn names_are_asked_for_by_a_comment() {
    let statement = Statement::new("(SELECT 1)").unwrap();
    assert_eq!(
        &*statement.render(&[], Form::WithNames).unwrap().0,
        "--RETURNING a\n/*EXISTS(*/(SELECT/**/ 1)"
    );
}

#[test]
fn words_of_the_server_are_shielded() {
    for (sql, sent) in [
        ("select a FROM b JOIN\tc", "select/**/ a FROM/**/ b JOIN/**/\tc"),
        ("INSERT INTO t SELECT 1", "INSERT INTO/**/ t SELECT/**/ 1"),
        ("UPDATE t SET a = NVL (b, c)", "UPDATE/**/ t SET a = NVL/**/ (b, c)"),
        ("DELETE FROM t WHERE a = ANY(SELECT 1)", "DELETE FROM/**/ t WHERE a = ANY/**/(SELECT/**/ 1)"),
        (
            "CREATE TABLE t (a VECTOR(3), b BIT DEFAULT TRUE)",
            "CREATE TABLE/**/ t (a VECTOR/**/(3), b BIT DEFAULT/**/ TRUE)",
        ),
        ("SELECT a->\"b\", c['x', %sqlupper(d)", "SELECT/**/ a ->\"b\", c ['x', %Sqlupper(d)"),
        ("SELECT format, version", "SELECT/**/ format, version"),
    ] {
        assert_eq!(rendered(sql, &[]).0, format!("{MARK}{sent}"));
    }
}

#[test]
fn literals_that_the_server_would_change_become_values() {
    for (sql, sent, value) in [
        ("SELECT '2024-01-01'", "SELECT/**/ $1", "2024-01-01"),
        ("INSERT INTO t VALUES ('it''s ::')", "INSERT INTO/**/ t VALUES ($1)", "it's ::"),
        ("SELECT {d '2024-01-01'} x", "SELECT/**/ TO_DATE($1, 'YYYY-MM-DD') x", "2024-01-01"),
        ("SELECT a LIKE 'x%sy'", "SELECT/**/ a LIKE $1", "x%sy"),
        (
            "SELECT CASE WHEN 1 = 1 THEN 'a RETURNING b' END",
            "SELECT/**/ CASE WHEN 1 = 1 THEN CAST($1 AS VARCHAR(13)) END",
            "a RETURNING b",
        ),
    ] {
        assert_eq!(rendered(sql, &[]), (format!("{MARK}{sent}"), vec![value.to_owned()]));
    }
    let (sql, values) = rendered("SELECT $2, 'public', $1", &["a", "b"]);
    assert_eq!(
        (sql.as_str(), values),
        ("/*EXISTS(*/SELECT/**/ $1, $2, $3", ["b", "public", "a"].map(String::from).to_vec())
    );
}

#[test]
fn comments_are_left_out_and_hints_stay() {
    let sql = "-- don't\nSELECT 1/* a 'b */+2 -- RETURNING\n";
    assert_eq!(rendered(sql, &[]).0, "/*EXISTS(*/SELECT/**/ 1 +2");
    let hinted = "SELECT /*#OPTIONS {\"DynamicSQLTypeList\":1} */ 1";
    assert_eq!(rendered(hinted, &[]).0, format!("{MARK}{}", hinted.replacen("SELECT", "SELECT/**/", 1)));
    assert!(Statement::new("SELECT /*# RETURNING */ 1").is_err());
}

#[test]
fn a_guarded_value_is_taken_apart_again() {
    let (sql, values) = rendered("SELECT $1", &["1.10"]);
    assert_eq!(sql, "/*EXISTS(*/SELECT/**/ SUBSTRING($1, 2)");
    assert_eq!(values, ["~1.10"]);
}

#[test]
fn what_only_looks_like_a_placeholder_stays() {
    let sql = "SELECT \"a?b\", 'it''s ?', $HOROLOG -- ?\n/* $1 */ FROM t WHERE a = $1";
    let sent = "/*EXISTS(*/SELECT/**/ \"a?b\", 'it''s ?', $HOROLOG \n FROM/**/ t WHERE a = $1";
    assert_eq!(rendered(sql, &["x"]).0, sent);
}

#[test]
fn code_that_the_server_would_change_is_refused() {
    let sql = "CREATE PROCEDURE P() LANGUAGE OBJECTSCRIPT { QUIT \"a;b\" ; }";
    assert_eq!(rendered(sql, &[]).0, format!("{MARK}{sql}"));
    assert_eq!(
        rendered("SELECT {fn CONCAT(?, '}')}", &["a"]).0,
        format!("{MARK}SELECT/**/ {{fn CONCAT($1, '}}')}}")
    );
    for body in ["{ set a = 1 }", "{ SET A = $1 }", "{ QUIT 'X }"] {
        assert!(Statement::new(&format!("CREATE PROCEDURE p() {body}")).is_err(), "{body}");
    }
}

#[test]
fn transactions_are_not_marked() {
    for sql in ["START TRANSACTION", "commit", "ROLLBACK", "BEGIN WORK"] {
        assert_eq!(rendered(sql, &[]).0, sql);
    }
    assert_eq!(rendered("/* a */ START -- b\n TRANSACTION", &[]).0, "START TRANSACTION");
    assert!(Statement::new("START TRANSACTION ISOLATION LEVEL READ COMMITTED").is_err());
    assert_eq!(
        &*Statement::transaction_modes("READ ONLY").render(&[], Form::Marked).unwrap().0,
        "/*EXISTS(*/START TRANSACTION READ ONLY"
    );
    assert_eq!(rendered("ROLLBACK TO SAVEPOINT a", &[]).0, "/*EXISTS(*/ROLLBACK TO SAVEPOINT a");
    assert_eq!(rendered("SAVEPOINT a;", &[]).0, "/*EXISTS(*/SAVEPOINT a");
}

#[test]
fn what_the_server_would_change_is_refused() {
    for (sql, says) in [
        ("", "empty"),
        (" ; ", "empty"),
        ("-- nothing\n/* at all */", "empty"),
        ("SELECT \"$1\"", "placeholder"),
        ("SELECT a$1", "placeholder"),
        ("SELECT $1, ?", "both"),
        ("SELECT $0", "$1"),
        ("SELECT 'open", "not closed"),
        ("SELECT /* open", "not closed"),
        ("SELECT \0", "NUL"),
        ("SELECT \"returning\" FROM t", "RETURNING"),
        ("SELECT current_database()", "CURRENT_DATABASE"),
        ("SELECT public.a FROM public.t", "public"),
        ("SELECT a::int", "::"),
        ("CREATE TABLE t (a VARCHAR(20) DEFAULT '2024-01-01')", "2024-01-01"),
        ("COMMIT ?", "transaction"),
    ] {
        let error = Statement::new(sql).unwrap_err().to_string();
        assert!(error.to_uppercase().contains(&says.to_uppercase()), "{sql}: {error}");
    }
}

#[test]
fn the_number_of_values_is_checked() {
    let statement = Statement::new("SELECT $1, $2").unwrap();
    assert_eq!(statement.parameters(), 2);
    assert!(statement.render(&texts(&["a"]), Form::Marked).is_err());
}

proptest! {
    #[test]
    fn nothing_panics(sql in "(SELECT|CREATE|)[-$?'\"a1/*{}\\n;é :@>\\[%s]{0,40}") {
        let _ = Statement::new(&sql);
    }

    #[test]
    fn a_text_without_placeholders_stays(sql in "SELECT [a-z .,()=<>é]{0,40}x") {
        prop_assert_eq!(rendered(&sql, &[]).0.replace("/**/", ""), format!("{MARK}{sql}"));
    }
}
