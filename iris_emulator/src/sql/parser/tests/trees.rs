//! What a text means.

use super::super::super::ast::{
    BinaryOp, Expr, Ident, OdbcKind, Query, QueryBody, SelectItem, Statement, TableConstraintKind, Top,
};
use super::super::parse;

fn query(sql: &str) -> Query {
    let Statement::Query(query) = parse(sql).unwrap().statement else { panic!("{sql}") };
    query
}

fn item(expression: &str) -> Expr {
    let QueryBody::Select(select) = query(&format!("SELECT {expression} FROM t")).body else { panic!() };
    let [SelectItem::Expr { expr, alias: None }] = select.items.as_slice() else { panic!("{expression}") };
    expr.clone()
}

fn filter(condition: &str) -> Expr {
    let QueryBody::Select(select) = query(&format!("SELECT a FROM t WHERE {condition}")).body else {
        panic!()
    };
    select.filter.unwrap()
}

#[test]
fn operators_bind_as_ansi_has_it() {
    for (written, meant) in [
        ("3 + 3 * 5", "3 + (3 * 5)"),
        ("a * b # c / d \\ e", "(((a * b) # c) / d) \\ e"),
        ("a - b + c || d - e", "(((a - b) + c) || d) - e"),
        ("-a * b", "(-a) * b"),
        ("a || b * c", "a || (b * c)"),
        ("%EXACT a || b", "%EXACT(a) || b"),
        ("SUBSTRING(a FROM 1 FOR 2)", "SUBSTRING(a, 1, 2)"),
        ("{fn UCASE(a)}", "UCASE(a)"),
    ] {
        assert_eq!(item(written), item(meant), "{written}");
    }
    for (written, meant) in [
        ("a = 1 OR b = 2 AND c = 3", "a = 1 OR (b = 2 AND c = 3)"),
        ("NOT a = 1 AND b = 2", "(NOT (a = 1)) AND b = 2"),
        ("a = 1 OR b = 2 OR c = 3", "(a = 1 OR b = 2) OR c = 3"),
        ("a + 1 = b * 2", "(a + 1) = (b * 2)"),
        ("a BETWEEN 1 AND 2 AND b = 3", "(a BETWEEN 1 AND 2) AND b = 3"),
        ("a = 1 ! b != 2 & c = 3", "a = 1 OR (b <> 2 AND c = 3)"),
        ("a NOT %STARTSWITH 'x'", "NOT (a %STARTSWITH 'x')"),
        ("a [ 'x' || 'y'", "a [ ('x' || 'y')"),
    ] {
        assert_eq!(filter(written), filter(meant), "{written}");
    }
}

#[test]
fn literals_and_names_keep_their_text() {
    assert_eq!(item("'it''s'"), Expr::String("it's".into()));
    assert_eq!(item("1.10"), Expr::Number("1.10".into()));
    assert_eq!(item("9223372036854775807"), Expr::Integer(i64::MAX));
    assert_eq!(item("9223372036854775808"), Expr::Number("9223372036854775808".into()));
    assert_eq!(item("{ts 'x'}"), Expr::OdbcLiteral { kind: OdbcKind::Timestamp, text: "x".into() });
    let Expr::Column { table: Some(table), column } = item("\"Sc\".t.\"a B\"") else { panic!() };
    assert_eq!(table.schema.unwrap().text, "Sc");
    assert_eq!((column.text.as_str(), column.delimited), ("a B", true));
    let Expr::Binary { op: BinaryOp::Modulo, .. } = item("a # 2") else { panic!() };
    let Expr::Column { column, .. } = item("a#2") else { panic!() };
    assert_eq!(column.text, "a#2");
}

#[test]
fn parameters_are_counted_in_the_order_in_which_they_stand() {
    assert_eq!(parse("SELECT ?, ? FROM t WHERE a = ?").unwrap().parameters, 3);
    assert_eq!(parse("SELECT $1 FROM t WHERE a = $2").unwrap().parameters, 2);
    let paged = query("SELECT TOP ? a FROM t WHERE a = ?");
    let QueryBody::Select(select) = paged.body else { panic!() };
    assert_eq!(select.top, Some(Top::Rows(Expr::Param(0))));
    let fetched = query("SELECT a FROM t OFFSET ? FETCH ?");
    assert_eq!((fetched.offset, fetched.limit), (Some(Expr::Param(0)), Some(Expr::Param(1))));
}

/// The table in RSQL_limit.
#[test]
fn a_limit_counts_the_rows_of_the_last_operand_or_of_the_whole() {
    let last = query("SELECT * FROM t1 UNION SELECT * FROM t2 LIMIT 1");
    assert_eq!(last.limit, None);
    let QueryBody::Union { right, .. } = last.body else { panic!() };
    let QueryBody::Nested(right) = *right else { panic!() };
    assert_eq!(right.limit, Some(Expr::Integer(1)));
    for sql in [
        "(SELECT * FROM t1 UNION SELECT * FROM t2) LIMIT 1",
        "(SELECT * FROM t1) UNION (SELECT * FROM t2) LIMIT 1",
        "SELECT * FROM t1 UNION SELECT * FROM t2 ORDER BY f1 LIMIT 1",
    ] {
        assert_eq!(query(sql).limit, Some(Expr::Integer(1)), "{sql}");
    }
}

#[test]
fn a_table_is_read_with_its_columns_and_constraints() {
    let sql = "CREATE TABLE s.t (id IDENTITY, c SERIAL, d INT AUTO_INCREMENT, n NUMERIC(10, 2) DEFAULT -1.5 NOT NULL, \
               CONSTRAINT pk PRIMARY KEY (id)) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1";
    let Statement::CreateTable(table) = parse(sql).unwrap().statement else { panic!() };
    let flags: Vec<_> =
        table.columns.iter().map(|column| (column.identity, column.counter, column.not_null)).collect();
    assert_eq!(
        flags,
        [(true, false, false), (false, true, false), (false, true, false), (false, false, true)]
    );
    assert_eq!(table.columns[3].data_type.to_string(), "NUMERIC(10, 2)");
    assert_eq!(table.columns[3].default.as_ref().unwrap().to_string(), "-1.5");
    assert_eq!(table.class_parameters, [("ALLOWIDENTITYINSERT".to_owned(), "1".to_owned())]);
    let [constraint] = table.constraints.as_slice() else { panic!() };
    let id = Ident { text: "ID".into(), delimited: true };
    assert_eq!(constraint.kind, TableConstraintKind::PrimaryKey(vec![id]));
}
