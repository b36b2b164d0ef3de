//! What queries can ask beside tables and conditions: numbered rows, WITH, windows, functions.

use super::*;

async fn numbers() -> (Arc<Database>, Session) {
    let (database, mut session) = database().await;
    for statement in [
        "CREATE TABLE n (id INTEGER PRIMARY KEY, team VARCHAR(5), x NUMERIC(9,2), born DATE)",
        "INSERT INTO n VALUES (1, 'a', 10.50, '2024-01-31')",
        "INSERT INTO n VALUES (2, 'a', 2.25, '2023-12-31')",
        "INSERT INTO n VALUES (3, 'b', NULL, NULL)",
        "INSERT INTO n VALUES (4, 'b', 7, '2024-02-29')",
    ] {
        done(&mut session, statement).await;
    }
    (database, session)
}

#[tokio::test]
async fn rows_of_subqueries_are_numbered() {
    let (_database, mut s) = numbers().await;
    let sql = "SELECT c FROM (SELECT TOP ALL id AS c FROM n ORDER BY x DESC) WHERE %VID > 1 AND %VID <= 3 ORDER BY %VID";
    assert_eq!(rows(&mut s, sql).await, ["4", "2"]);
    assert_eq!(
        rows(&mut s, "SELECT a.%VID, a.id FROM (SELECT TOP 2 id FROM n ORDER BY id DESC) AS a").await,
        ["1 4", "2 3"]
    );
    // a table has none, and `*` does not give it
    assert_eq!(code(&mut s, "SELECT %VID FROM n").await, SqlCode::FIELD_NOT_FOUND.0);
    assert_eq!(rows(&mut s, "SELECT * FROM (SELECT TOP 1 id FROM n)").await, ["1"]);
}

#[tokio::test]
async fn queries_have_names() {
    let (_database, mut s) = numbers().await;
    let sql =
        "WITH a AS (SELECT id, x FROM n WHERE x > 5), b AS (SELECT x AS y FROM a) SELECT y FROM b ORDER BY y";
    assert_eq!(rows(&mut s, sql).await, ["7", "10.5"]);
    let sql = "WITH a AS (SELECT id FROM n) SELECT p.id FROM a AS p INNER JOIN a AS q ON p.id = q.id + 3";
    assert_eq!(rows(&mut s, sql).await, ["4"]);
    assert_eq!(
        code(&mut s, "WITH a (p, q) AS (SELECT id FROM n) SELECT p FROM a").await,
        SqlCode::INVALID_STATEMENT.0
    );
    // RSQL_with: it is not recursive
    assert_eq!(code(&mut s, "WITH a AS (SELECT * FROM a) SELECT * FROM a").await, SqlCode::TABLE_NOT_FOUND.0);
}

#[tokio::test]
async fn windows() {
    let (_database, mut s) = numbers().await;
    for (function, expected) in [
        ("ROW_NUMBER() OVER (ORDER BY id DESC)", ["4", "3", "2", "1"]),
        ("RANK() OVER (ORDER BY team)", ["1", "1", "3", "3"]),
        ("DENSE_RANK() OVER (ORDER BY team)", ["1", "1", "2", "2"]),
        ("SUM(x) OVER (PARTITION BY team)", ["12.75", "12.75", "7", "7"]),
        ("AVG(x) OVER (PARTITION BY team)", ["6.375", "6.375", "7", "7"]),
        ("COUNT(*) OVER ()", ["4"; 4]),
        (
            "SUM(x) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)",
            ["10.5", "12.75", "2.25", "7"],
        ),
        ("LAG(id) OVER (ORDER BY id)", ["NULL", "1", "2", "3"]),
        ("LEAD(id, 2, 0) OVER (ORDER BY id)", ["3", "4", "0", "0"]),
        ("FIRST_VALUE(team) OVER (PARTITION BY team ORDER BY id)", ["a", "a", "b", "b"]),
        ("NTILE(2) OVER (ORDER BY id)", ["1", "1", "2", "2"]),
    ] {
        assert_eq!(
            rows(&mut s, &format!("SELECT {function} FROM n ORDER BY id")).await,
            expected,
            "{function}"
        );
    }
    let refused = "SELECT id FROM n WHERE ROW_NUMBER() OVER (ORDER BY id) = 1";
    assert_eq!(code(&mut s, refused).await, SqlCode::INVALID_STATEMENT.0);
    let grouped = "SELECT team, RANK() OVER (ORDER BY COUNT(x) DESC) FROM n GROUP BY team ORDER BY team";
    assert_eq!(rows(&mut s, grouped).await, ["A 1", "B 2"]);
}

#[tokio::test]
async fn functions() {
    let (_database, mut s) = numbers().await;
    for (expression, expected) in [
        ("REPLACE('a-b-c', '-', '+')", "a+b+c"),
        ("CHARINDEX('b', 'abab')", "2"),
        ("CHARINDEX('b', 'abab', 3)", "4"),
        ("INSTR('abab', 'x')", "0"),
        ("$PIECE('a^b^c', '^', 2)", "b"),
        ("$PIECE('a^b^c', '^', 2, 3)", "b^c"),
        ("$LENGTH('a^b^c', '^')", "3"),
        ("$LENGTH('abc')", "3"),
        ("ROUND(x, 1)", "10.5"),
        ("ROUND(x, 0)", "11"),
        ("FLOOR(x)", "10"),
        ("CEILING(x)", "11"),
        ("TRUNCATE(x, 0)", "10"),
        ("POWER(2, 10)", "1024"),
        ("SQRT(16)", "4"),
        ("DATEADD('month', 1, born)", "2024-02-29 00:00:00"),
        ("DATEDIFF('day', born, '2024-02-01')", "1"),
        ("DATEPART('year', born)", "2024"),
        ("YEAR(born) * 100 + MONTH(born)", "202401"),
    ] {
        assert_eq!(
            rows(&mut s, &format!("SELECT {expression} FROM n WHERE id = 1")).await,
            [expected],
            "{expression}"
        );
    }
    // RSQL_jsonobject, RSQL_jsonarray, RSQL_jsonarrayagg
    let object = "SELECT JSON_OBJECT('id':id, 'a \"b\"':team, 'none':NULL, 'empty':'', 'on':born, 'in':JSON_ARRAY(x, 1.50, 'é')) \
                  FROM n WHERE id = 1";
    assert_eq!(
        rows(&mut s, object).await,
        [r#"{"id":1,"a \"b\"":"a","none":null,"empty":"\u0000","on":"2024-01-31","in":[10.5,1.5,"é"]}"#]
    );
    let absent = "SELECT JSON_OBJECT('a':NULL, 'b':1 ABSENT ON NULL), JSON_ARRAY(NULL ABSENT ON NULL) FROM n WHERE id = 1";
    assert_eq!(rows(&mut s, absent).await, [r#"{"b":1} []"#]);
    assert_eq!(rows(&mut s, "SELECT JSON_ARRAYAGG(x) FROM n WHERE id < 4").await.len(), 1);
    assert_eq!(rows(&mut s, "SELECT JSON_ARRAYAGG(team) FROM n WHERE id > 100").await, ["[]"]);
    assert_eq!(code(&mut s, "SELECT JSON_OBJECT(1:2)").await, -28);
    assert_eq!(rows(&mut s, "SELECT LIST(id) FROM n").await, ["1,2,3,4"]);
    assert_eq!(rows(&mut s, "SELECT %DLIST(id) FROM n WHERE id < 3").await, ["1,2"]);
    assert_eq!(rows(&mut s, "SELECT LIST(DISTINCT BY (team) id) FROM n").await.len(), 1);
    let by = "SELECT COUNT(DISTINCT BY (team) id), COUNT(DISTINCT BY (team, id) id) FROM n WHERE id < 5";
    assert_eq!(rows(&mut s, by).await, ["2 4"]);
    assert_eq!(rows(&mut s, "SELECT SUM(DISTINCT BY (team) id) FROM n").await, ["4"]);
    assert_eq!(rows(&mut s, "SELECT MAX(DISTINCT BY (team) id) FROM n").await, ["4"]);
    assert_eq!(rows(&mut s, "SELECT LIST(DISTINCT team) FROM n").await, ["a,b"]);
    assert_eq!(rows(&mut s, "SELECT LIST(x) FROM n WHERE id = 3").await, ["NULL"]);
    assert_eq!(code(&mut s, "SELECT DATEADD('fortnight', 1, born) FROM n").await, SqlCode::DATEPART_CODE.0);
}

#[tokio::test]
async fn distinct_by_gives_a_row_for_each() {
    let (_database, mut s) = numbers().await;
    done(&mut s, "INSERT INTO n (id, team) VALUES (5, 'A')").await;
    done(&mut s, "INSERT INTO n (id) VALUES (6)").await;
    done(&mut s, "INSERT INTO n (id) VALUES (7)").await;
    let all = rows(&mut s, "SELECT team FROM n").await;
    // RSQL_distinct: by the field's collation, NULL as one more value
    let found = rows(&mut s, "SELECT DISTINCT BY (team) team, id FROM n ORDER BY id").await;
    assert_eq!(found.len(), 3, "{all:?} {found:?}");
    assert_eq!(rows(&mut s, "SELECT DISTINCT BY (%EXACT(team)) id FROM n").await.len(), 4);
    assert_eq!(rows(&mut s, "SELECT DISTINCT BY (team) TOP 2 id FROM n WHERE id < 5").await.len(), 2);
    assert_eq!(rows(&mut s, "SELECT DISTINCT BY (id) team FROM n").await.len(), 7);
    for refused in [
        "SELECT DISTINCT BY (team) COUNT(*) FROM n",
        "SELECT DISTINCT BY (team) team FROM n GROUP BY team",
        "SELECT DISTINCT BY (team) ROW_NUMBER() OVER (ORDER BY id) FROM n",
    ] {
        assert!(code(&mut s, refused).await < 0, "{refused}");
    }
}

#[tokio::test]
async fn unions_compare_by_collation() {
    let (_database, mut s) = numbers().await;
    done(&mut s, "INSERT INTO n (id, team) VALUES (5, 'A')").await;
    // RSQL_union: the collation of the field, in upper case
    assert_eq!(rows(&mut s, "SELECT team FROM n UNION SELECT team FROM n ORDER BY 1").await, ["A", "B"]);
    let stored = "SELECT %EXACT(team) FROM n UNION SELECT %EXACT(team) FROM n ORDER BY 1";
    assert_eq!(rows(&mut s, stored).await, ["A", "a", "b"]);
    assert_eq!(rows(&mut s, "SELECT team FROM n UNION ALL SELECT team FROM n").await.len(), 10);
    // two columns of one name
    let twice = "SELECT a.id, b.id FROM n a INNER JOIN n b ON b.id = a.id + 1 UNION SELECT 9, 8 ORDER BY 1";
    assert_eq!(rows(&mut s, twice).await, ["1 2", "2 3", "3 4", "4 5", "9 8"]);
}

#[tokio::test]
async fn integers_of_vectors_are_read_back_exactly() {
    let (_database, mut s) = database().await;
    done(&mut s, "CREATE TABLE w (id INTEGER PRIMARY KEY, v VECTOR(INTEGER, 2))").await;
    let insert = "INSERT INTO w VALUES (1, TO_VECTOR('9007199254740993,-9223372036854775808', INTEGER, 2))";
    done(&mut s, insert).await;
    assert_eq!(rows(&mut s, "SELECT v FROM w").await, ["[9007199254740993, -9223372036854775808]"]);
    let same = "SELECT id FROM w WHERE v = TO_VECTOR('9007199254740992,-9223372036854775808', INTEGER, 2)";
    assert!(rows(&mut s, same).await.is_empty());
}

#[tokio::test]
async fn distinct_text_is_counted_by_the_collation_of_the_field() {
    let (_database, mut s) = database().await;
    done(&mut s, "CREATE TABLE d (id INTEGER PRIMARY KEY, t VARCHAR(9), e VARCHAR(9) COLLATE %EXACT)").await;
    for (id, text) in ["'a'", "'A'", "'a '", "'é'", "'É'", "NULL"].into_iter().enumerate() {
        done(&mut s, &format!("INSERT INTO d VALUES ({id}, {text}, {text})")).await;
    }
    let sql = "SELECT COUNT(DISTINCT t), COUNT(DISTINCT e), COUNT(DISTINCT %EXACT(t)) FROM d";
    assert_eq!(rows(&mut s, sql).await, ["2 5 5"]);
}

/// Rows that a similarity puts first are looked for in another way than those of a query with a condition.
#[tokio::test]
async fn the_nearest_rows_are_those_of_the_whole_order() {
    let (_database, mut s) = database().await;
    done(&mut s, "CREATE TABLE near (id INTEGER PRIMARY KEY, name VARCHAR(9), v VECTOR(FLOAT, 3))").await;
    for id in 1..=60 {
        // many rows are alike, and every seventh has no vector
        let vector = match id % 7 {
            0 => "NULL".to_owned(),
            rest => format!("TO_VECTOR('{},{},{}', FLOAT, 3)", rest % 3, (id % 5) - 2, 1),
        };
        done(&mut s, &format!("INSERT INTO near VALUES ({}, 'n{}', {vector})", (id * 37) % 61, id % 4)).await;
    }
    let query = "TO_VECTOR('1,1,0', FLOAT, 3)";
    for function in ["VECTOR_COSINE", "VECTOR_DOT_PRODUCT"] {
        for (items, order) in [
            ("id, name", format!("{function}(v, {query}) DESC")),
            ("id, name", format!("{function}({query}, v)")),
            ("*", format!("1 - {function}(v, {query})")),
            (
                &format!("n.id, {function}(n.v, {query}) AS alike, name || 'x', %ID"),
                format!("{function}(n.v, {query}) DESC"),
            ),
            (&format!("id, {function}(v, {query}) AS alike"), "alike DESC".to_owned()),
            (&format!("id, {function}(v, {query})"), "2".to_owned()),
            (&format!("{function}(v, {query}) AS id"), "id DESC".to_owned()),
            (
                "(SELECT COUNT(*) FROM near m WHERE m.id < n.id), name",
                format!("{function}(v, {query}), n.id"),
            ),
        ] {
            for top in [0, 1, 5, 59, 60, 100] {
                let plain = format!("SELECT TOP {top} {items} FROM near n WHERE 1 = 1 ORDER BY {order}");
                let nearest = plain.replace("WHERE 1 = 1 ", "");
                assert_eq!(rows(&mut s, &nearest).await, rows(&mut s, &plain).await, "{nearest}");
            }
        }
    }
    let sql = format!(
        "SELECT TOP 2 id FROM (SELECT TOP 9 id, v FROM near ORDER BY VECTOR_COSINE(v, {query}) DESC)"
    );
    assert_eq!(rows(&mut s, &format!("{sql} ORDER BY id")).await.len(), 2);
    let plan = format!("EXPLAIN SELECT TOP 2 id FROM near ORDER BY VECTOR_COSINE(v, {query}) DESC");
    assert!(rows(&mut s, &plan).await.concat().contains("by its RowID"));
    let parameters = [Value::Integer(3), Value::Text("1,1,0".to_owned())];
    let sql = "SELECT TOP ? id FROM near ORDER BY VECTOR_COSINE(v, TO_VECTOR(?, FLOAT, 3)) DESC";
    let plain = sql.replace("ORDER", "WHERE 1 = 1 ORDER");
    assert_eq!(rows_with(&mut s, sql, &parameters).await, rows_with(&mut s, &plain, &parameters).await);
    assert_eq!(rows_with(&mut s, sql, &parameters).await.len(), 3);
}
