//! What IRIS takes of the SQL that diesel_iris writes.

use super::Assumption;
use super::probe::{Bind, Probe};

pub(super) const ASSUMPTIONS: &[Assumption] = &[
    Assumption {
        id: "statements.limit",
        claim: "`LIMIT … OFFSET …` is understood from 2025.1.",
        probe: Probe::Rows {
            before: &[
                "INSERT INTO DieselIrisDoctor.Data (id, v) VALUES (1, 'b')",
                "INSERT INTO DieselIrisDoctor.Data (id, v) VALUES (2, 'a')",
                "INSERT INTO DieselIrisDoctor.Data (id, v) VALUES (3, NULL)",
            ],
            query: "SELECT id FROM DieselIrisDoctor.Data WHERE id < 10 ORDER BY id LIMIT ? OFFSET ?",
            binds: &[Bind::Integer(1), Bind::Integer(1)],
            rows: "2",
        },
    },
    Assumption {
        id: "statements.offset_alone",
        claim: "OFFSET alone is `LIMIT 9223372036854775807 OFFSET m`.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT id FROM DieselIrisDoctor.Data WHERE id < 10 ORDER BY id LIMIT 9223372036854775807 OFFSET 2",
            binds: &[],
            rows: "3",
        },
    },
    Assumption {
        id: "statements.vid",
        claim: "Pages by `%VID` with `ORDER BY %VID`, in releases without LIMIT.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT id FROM (SELECT TOP ALL id FROM DieselIrisDoctor.Data WHERE id < 10 ORDER BY id) \
                    WHERE %VID BETWEEN ? AND ? ORDER BY %VID",
            binds: &[Bind::Integer(2), Bind::Integer(3)],
            rows: "2\n3",
        },
    },
    Assumption {
        id: "statements.nulls_first",
        claim: "NULL sorts first.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT id FROM DieselIrisDoctor.Data WHERE id < 10 ORDER BY v",
            binds: &[],
            rows: "3\n2\n1",
        },
    },
    Assumption {
        id: "statements.case",
        claim: "Placeholders may be the results of CASE. The dialect for SQLAlchemy casts them to their type for IRIS \
                2023.1; here they are not cast.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT CASE WHEN id = 1 THEN ? ELSE ? END AS v FROM DieselIrisDoctor.Data WHERE id IN (1, 2) ORDER BY id",
            binds: &[Bind::Text("one"), Bind::Text("other")],
            rows: "one\nother",
        },
    },
    Assumption {
        id: "statements.exact_union",
        claim: "`%EXACT` may stand around what a UNION selects.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT %EXACT(v) AS v FROM DieselIrisDoctor.Data WHERE id = 1 UNION \
                    SELECT %EXACT(v) AS v FROM DieselIrisDoctor.Data WHERE id = 2 ORDER BY 1",
            binds: &[],
            rows: "a\nb",
        },
    },
    Assumption {
        id: "statements.distinct_by",
        claim: "`%EXACT` may stand around what is in the parentheses of DISTINCT BY.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT DISTINCT BY (%EXACT(v)) id FROM DieselIrisDoctor.Data WHERE id IN (1, 2) ORDER BY id",
            binds: &[],
            rows: "1\n2",
        },
    },
    Assumption {
        id: "statements.with",
        claim: "WITH without a list of columns, with plain names, is understood.",
        probe: Probe::Rows {
            before: &[],
            query: "WITH few AS (SELECT id FROM DieselIrisDoctor.Data WHERE id < ?) SELECT id FROM few ORDER BY id",
            binds: &[Bind::Integer(3)],
            rows: "1\n2",
        },
    },
    Assumption {
        id: "statements.empty_comments",
        claim: "An empty comment behind a word changes nothing: behind SELECT, FROM and INTO, and between the name of a \
                function and its parenthesis.",
        probe: Probe::Rows {
            before: &["INSERT INTO/**/ DieselIrisDoctor.Data (id, v) VALUES (20, 'x')"],
            query: "SELECT/**/ NVL/**/(v, 'y') AS v FROM/**/ DieselIrisDoctor.Data WHERE id = 20",
            binds: &[],
            rows: "x",
        },
    },
    Assumption {
        id: "statements.upsert",
        claim: "`INSERT OR UPDATE` without INTO is understood, and columns which are not named keep their values.",
        probe: Probe::Rows {
            before: &[
                "INSERT INTO DieselIrisDoctor.Data (id, v, i) VALUES (21, 'kept', 1)",
                "INSERT OR UPDATE DieselIrisDoctor.Data (id, i) VALUES (21, 2)",
            ],
            query: "SELECT v, i FROM DieselIrisDoctor.Data WHERE id = 21",
            binds: &[],
            rows: "kept|2",
        },
    },
    Assumption {
        id: "statements.json",
        claim: "JSON_OBJECT writes numbers without quotes, and escapes as JSON does.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT JSON_OBJECT('n':1, 's':'a\"b') AS v",
            binds: &[],
            rows: "{\"n\":1,\"s\":\"a\\\"b\"}",
        },
    },
    Assumption {
        id: "statements.alter",
        claim: "`ALTER TABLE … ADD COLUMN`, `DROP COLUMN` and `ADD FOREIGN KEY` are understood as the documentation has them.",
        probe: Probe::Rows {
            before: &[
                "CREATE TABLE DieselIrisDoctor.Added (id INTEGER PRIMARY KEY, old INTEGER, parent INTEGER)",
                "ALTER TABLE DieselIrisDoctor.Added ADD COLUMN fresh VARCHAR(20)",
                "ALTER TABLE DieselIrisDoctor.Added DROP COLUMN old",
                "ALTER TABLE DieselIrisDoctor.Added ADD FOREIGN KEY (parent) REFERENCES DieselIrisDoctor.Patient (id)",
                "INSERT INTO DieselIrisDoctor.Added (id, fresh) VALUES (1, 'x')",
            ],
            query: "SELECT id, fresh, parent FROM DieselIrisDoctor.Added",
            binds: &[],
            rows: "1|x|NULL",
        },
    },
    Assumption {
        id: "statements.foreign_key",
        claim: "A row without its parent is refused with SQLCODE -121.",
        probe: Probe::Refused {
            statement: "INSERT INTO DieselIrisDoctor.Visit (id, patient) VALUES (1, 987654)",
            sqlcode: -121,
        },
    },
    Assumption {
        id: "statements.namespace",
        claim: "`$NAMESPACE` in a query, which the connection asks first, is understood.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT CASE WHEN $NAMESPACE IS NULL THEN 'none' ELSE 'told' END AS v",
            binds: &[],
            rows: "told",
        },
    },
    Assumption {
        id: "statements.row_number",
        claim: "Placeholders may be repeated in pages by `ROW_NUMBER()`, also of groups and unions.",
        probe: Probe::NotTried("only releases before 2025.1 are sent such pages"),
    },
    Assumption {
        id: "statements.profile",
        claim: "`SELECT \"A\" FROM (SELECT 1 AS A)` gives `A` where double quotes hold strings, and `CAST(50000 AS DATE)` a known \
                date.",
        probe: Probe::NotTried("the connection asks them first"),
    },
    Assumption {
        id: "statements.bare_names",
        claim: "Bare names behind `FROM/**/` and its like keep the PGWire server from writing `SQLUser.\"NAME\"`.",
        probe: Probe::NotTried("only servers without delimited identifiers are sent bare names"),
    },
    Assumption {
        id: "statements.collation",
        claim: "DISTINCT and GROUP BY may give upper case, and `LIKE` follows the column's collation.",
        probe: Probe::NotTried("both are right"),
    },
    Assumption {
        id: "statements.bodies",
        claim: "Bodies of procedures, functions and triggers pass the server as they are sent.",
        probe: Probe::NotTried("they need rights beyond those on tables"),
    },
    Assumption {
        id: "statements.default_values",
        claim: "`INSERT … DEFAULT VALUES` is understood.",
        probe: Probe::NotTried("no table of the doctor's has a default for each column"),
    },
    Assumption {
        id: "statements.arrows",
        claim: "Arrow syntax works with delimited names.",
        probe: Probe::NotTried("it needs a class with a reference property, which SQL cannot make"),
    },
];
