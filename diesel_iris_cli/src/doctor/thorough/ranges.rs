//! How far values reach.

use super::Assumption;
use super::probe::{Bind, Probe};

pub(super) const ASSUMPTIONS: &[Assumption] = &[
    Assumption {
        id: "ranges.bigint",
        claim: "BIGINT goes from -9223372036854775807 to 9223372036854775807.",
        probe: Probe::Rows {
            before: &[
                "INSERT INTO DieselIrisDoctor.Data (id, i) VALUES (601, 9223372036854775807)",
                "INSERT INTO DieselIrisDoctor.Data (id, i) VALUES (602, -9223372036854775807)",
            ],
            query: "SELECT i AS v FROM DieselIrisDoctor.Data WHERE id IN (601, 602) ORDER BY id",
            binds: &[],
            rows: "9223372036854775807\n-9223372036854775807",
        },
    },
    Assumption {
        id: "ranges.empty_text",
        claim: "The empty string is a value, and not NULL.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT CASE WHEN CAST(? AS VARCHAR(10)) IS NULL THEN 'null' ELSE 'text' END AS v",
            binds: &[Bind::Text("")],
            rows: "text",
        },
    },
    Assumption {
        id: "ranges.first_date",
        claim: "DATE begins at 0001-01-01; releases before 2018 begin at 1840-12-31.",
        probe: Probe::Rows {
            before: &[
                "INSERT INTO DieselIrisDoctor.Data (id, d) VALUES (603, TO_DATE('0001-01-01', 'YYYY-MM-DD'))",
            ],
            query: "SELECT TO_CHAR(d, 'YYYY-MM-DD') AS v FROM DieselIrisDoctor.Data WHERE id = 603",
            binds: &[],
            rows: "0001-01-01",
        },
    },
    Assumption {
        id: "ranges.double",
        claim: "A DOUBLE that is bound is stored with all its digits.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT CASE WHEN CAST(? AS DOUBLE) = 0.1 THEN 'same' ELSE 'other' END AS v",
            binds: &[Bind::Double(0.1)],
            rows: "same",
        },
    },
    Assumption {
        id: "ranges.tinyint",
        claim: "TINYINT has a sign.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT CAST(-128 AS TINYINT) AS v",
            binds: &[],
            rows: "-128",
        },
    },
    Assumption {
        id: "ranges.numeric",
        claim: "NUMERIC is a 64-bit integer with a scale.",
        probe: Probe::Rows {
            before: &["INSERT INTO DieselIrisDoctor.Data (id, n) VALUES (604, 12345678901234.5678)"],
            query: "SELECT n AS v FROM DieselIrisDoctor.Data WHERE id = 604",
            binds: &[],
            rows: "12345678901234.5678",
        },
    },
    Assumption {
        id: "ranges.posix_time",
        claim: "`%PosixTime` columns are read as timestamps.",
        probe: Probe::NotTried(
            "whether TIMESTAMP is stored so is a setting of the instance; values.timestamp reads it either way",
        ),
    },
    Assumption {
        id: "ranges.nul",
        claim: "A string with U+0000 cannot be carried, so it is refused before it is sent.",
        probe: Probe::NotTried("nothing is sent"),
    },
];
