use super::super::param::ParamKind;
use super::*;
use proptest::prelude::*;

fn texts(values: &[&str]) -> Vec<Param> {
    values.iter().map(|value| Param::new(ParamKind::Text, Some(value.as_bytes())).unwrap()).collect()
}

fn rendered(sql: &str, values: &[&str]) -> (String, Vec<String>) {
    let values = texts(values);
    let (sql, ordered) = Statement::new(sql).unwrap().render(&values).unwrap();
    let ordered = ordered.iter().map(|p| String::from_utf8(p.value.clone().unwrap()).unwrap()).collect();
    (sql, ordered)
}

#[test]
fn values_stand_in_the_order_of_their_placeholders() {
    let (sql, values) = rendered("SELECT $2, $1, $2", &["a", "b"]);
    assert_eq!(sql, "/*EXISTS(*/SELECT/**/ $1, $2, $3");
    assert_eq!(values, ["b", "a", "b"]);
    assert_eq!(rendered("SELECT ?, ?", &["a", "b"]).0, "/*EXISTS(*/SELECT/**/ $1, $2");
}

#[test]
fn a_described_query_begins_with_select() {
    let described = |sql: &str| Statement::new(sql).unwrap().render_described(&[]).unwrap().0;
    assert_eq!(described("select 1"), "select/*EXISTS(*//**/ 1");
    assert_eq!(described("WITH a AS (b) SELECT 1"), "/*EXISTS(*/WITH a AS (b) SELECT/**/ 1");
    let with = "with \"a\" (b) as (SELECT c FROM d JOIN\te) SELECT b FROM \"a\"";
    let kept =
        "/*EXISTS(*/with \"a\" (b) as (SELECT/**/ c FROM/**/ d JOIN/**/\te) SELECT/**/ b FROM/**/ \"a\"";
    assert_eq!(described(with), kept);
    assert_eq!(described("é"), "/*EXISTS(*/é");
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
    assert_eq!(rendered(sql, &["x"]).0, format!("{MARK}{}", sql.replacen("SELECT", "SELECT/**/", 1)));
}

#[test]
fn a_body_of_code_stays() {
    let sql = "CREATE PROCEDURE p() LANGUAGE OBJECTSCRIPT { if 'x?1N { quit ; don't } set a = \"SELECT \" }";
    assert_eq!(rendered(sql, &[]).0, format!("{MARK}{sql}"));
    assert_eq!(
        rendered("SELECT {fn CONCAT(?, '}')}", &["a"]).0,
        format!("{MARK}SELECT/**/ {{fn CONCAT($1, '}}')}}")
    );
    assert!(Statement::new("CREATE PROCEDURE p() { set a = $1 }").is_err());
}

#[test]
fn transactions_are_not_marked() {
    for sql in ["START TRANSACTION", "commit", "ROLLBACK", "BEGIN WORK"] {
        assert_eq!(rendered(sql, &[]).0, sql);
    }
    assert_eq!(rendered("/* a */ START -- b\n TRANSACTION", &[]).0, "START TRANSACTION");
    assert!(Statement::new("START TRANSACTION ISOLATION LEVEL READ COMMITTED").is_err());
    assert_eq!(
        Statement::transaction_modes("READ ONLY").render(&[]).unwrap().0,
        "/*EXISTS(*/START TRANSACTION READ ONLY"
    );
    assert_eq!(rendered("ROLLBACK TO SAVEPOINT a", &[]).0, "/*EXISTS(*/ROLLBACK TO SAVEPOINT a");
    assert_eq!(rendered("SAVEPOINT a;", &[]).0, "/*EXISTS(*/SAVEPOINT a");
}

#[test]
fn what_the_server_would_change_is_refused() {
    for sql in [
        "",
        " ; ",
        "-- nothing\n/* at all */",
        "SELECT '2024-01-01'",
        "SELECT 'x::int'",
        "SELECT '$1'",
        "SELECT \"$1\"",
        "SELECT 'public'",
        "SELECT a LIKE 'x%sy'",
        "SELECT $1, ?",
        "SELECT $0",
        "SELECT 'open",
        "SELECT /* open",
        "SELECT \0",
    ] {
        assert!(Statement::new(sql).is_err(), "{sql}");
    }
}

#[test]
fn the_number_of_values_is_checked() {
    let statement = Statement::new("SELECT $1, $2").unwrap();
    assert_eq!(statement.parameters(), 2);
    assert!(statement.render(&texts(&["a"])).is_err());
}

proptest! {
    #[test]
    fn nothing_panics(sql in "[-$?'\"a1/*{}\\n;é ]{0,40}") {
        let _ = Statement::new(&sql);
    }

    #[test]
    fn a_text_without_placeholders_stays(sql in "SELECT [a-z .,()=<>é]{0,40}x") {
        prop_assert_eq!(rendered(&sql, &[]).0, format!("{MARK}{}", sql.replacen("SELECT", "SELECT/**/", 1)));
    }
}
