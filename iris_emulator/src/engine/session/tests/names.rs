//! What result columns are called (RSQL_select, column aliases).

use super::*;

#[tokio::test]
async fn columns_without_an_alias_are_called_by_field_or_kind() {
    let database = Database::in_memory().unwrap();
    let mut session = database.connect();
    for sql in [
        "CREATE TABLE Person (Name VARCHAR(30), Age INTEGER)",
        "CREATE TABLE Numbered (Id INTEGER, Key_ INTEGER IDENTITY)",
        "CREATE TABLE Named (ID VARCHAR(3), id1 INTEGER)",
    ] {
        done(&mut session, sql).await;
    }
    for (items, expected) in [
        ("name, NAME AS nAmE, p.age FROM Person p", "Name nAmE Age"),
        ("* FROM Person", "Name Age"),
        ("x.name FROM (SELECT NAME FROM Person) x", "Name"),
        ("%ID, ID FROM Person", "ID ID"),
        ("%ID FROM Numbered", "Key_"),
        ("%ID, id FROM Named", "ID2 ID"),
        ("%TABLENAME, %CLASSNAME, NULL FROM Person", "Literal_1 Literal_2 Literal_3"),
        ("'text', 123, '', 1.5", "HostVar_1 HostVar_2 HostVar_3 HostVar_4"),
        ("?", "HostVar_1"),
        (
            "-5, 1 + 1, 'a' || 'b', CURRENT_DATE, $ZPI",
            "Expression_1 Expression_2 Expression_3 Expression_4 Expression_5",
        ),
        (
            "CAST(Age AS INTEGER), %EXACT Name, $LENGTH(Name) FROM Person",
            "Expression_1 Expression_2 Expression_3",
        ),
        ("Name, Age, AVG(Age) FROM Person", "Name Age Aggregate_3"),
        (
            "COUNT(*), COUNT(Name) + 1, -AVG(Age), AVG(-Age) FROM Person",
            "Aggregate_1 Expression_2 Expression_3 Aggregate_4",
        ),
        ("Age, AVG(Age %FOREACH(Name)) FROM Person", "Age Aggregate_2"),
        ("(SELECT MAX(Age) FROM Person)", "Subquery_1"),
        ("ROW_NUMBER() OVER (ORDER BY Age) FROM Person", "Window_1"),
        ("name FROM Person UNION SELECT 'x'", "Name"),
        ("table_name FROM INFORMATION_SCHEMA.TABLES", "TABLE_NAME"),
    ] {
        let prepared =
            session.prepare(&format!("SELECT {items}")).unwrap_or_else(|error| panic!("{items}: {error}"));
        let names: Vec<&str> = prepared.columns().iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names.join(" "), expected, "{items}");
    }
}
