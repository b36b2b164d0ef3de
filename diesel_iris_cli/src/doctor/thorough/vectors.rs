//! Vectors.

use super::Assumption;
use super::probe::{Bind, Probe};

pub(super) const ASSUMPTIONS: &[Assumption] = &[
    Assumption {
        id: "vectors.form",
        claim: "A `VECTOR` comes back as numbers with commas between them, and `TO_VECTOR(?, DOUBLE)` takes a parameter.",
        probe: Probe::Rows {
            before: &[
                "CREATE TABLE DieselIrisDoctor.Vec (id INTEGER PRIMARY KEY, v VECTOR(DOUBLE, 3))",
                "INSERT INTO DieselIrisDoctor.Vec (id, v) VALUES (1, TO_VECTOR('1,0,0', DOUBLE))",
                "INSERT INTO DieselIrisDoctor.Vec (id, v) VALUES (2, TO_VECTOR('0,1,0', DOUBLE))",
            ],
            query: "SELECT TOP 1 id FROM DieselIrisDoctor.Vec ORDER BY VECTOR_COSINE(v, TO_VECTOR(?, DOUBLE)) DESC",
            binds: &[Bind::Text("0,0.9,0.1")],
            rows: "2",
        },
    },
    Assumption {
        id: "vectors.lengths",
        claim: "Vectors of different lengths are refused with SQLCODE -257.",
        probe: Probe::Refused {
            statement: "SELECT VECTOR_COSINE(TO_VECTOR('1,2', DOUBLE), TO_VECTOR('1,2,3', DOUBLE)) AS v",
            sqlcode: -257,
        },
    },
    Assumption {
        id: "vectors.hnsw",
        claim: "`CREATE INDEX … AS HNSW(…)` is understood; the emulator takes it, and makes no index.",
        probe: Probe::Rows {
            before: &["CREATE INDEX DoctorVec ON TABLE DieselIrisDoctor.Vec (v) AS HNSW(Distance='Cosine')"],
            query: "SELECT COUNT(*) AS v FROM DieselIrisDoctor.Vec",
            binds: &[],
            rows: "2",
        },
    },
    Assumption {
        id: "vectors.hnsw_plan",
        claim: "IRIS uses an HNSW index for `TOP $1 … ORDER BY VECTOR_COSINE(column, TO_VECTOR($2, DOUBLE)) DESC` with \
                parameters.",
        probe: Probe::NotTried("the optimizer uses the index from about 10,000 rows"),
    },
    Assumption {
        id: "vectors.float",
        claim: "`VECTOR(FLOAT, n)` is an element type of recent releases.",
        probe: Probe::Rows {
            before: &["ALTER TABLE DieselIrisDoctor.Vec ADD COLUMN f VECTOR(FLOAT, 2)"],
            query: "SELECT COUNT(f) AS v FROM DieselIrisDoctor.Vec",
            binds: &[],
            rows: "0",
        },
    },
    Assumption {
        id: "vectors.integer",
        claim: "`VECTOR(INTEGER, n)` is an element type; how large its elements may be is not tried.",
        probe: Probe::Rows {
            before: &["ALTER TABLE DieselIrisDoctor.Vec ADD COLUMN i VECTOR(INTEGER, 2)"],
            query: "SELECT COUNT(i) AS v FROM DieselIrisDoctor.Vec",
            binds: &[],
            rows: "0",
        },
    },
    Assumption {
        id: "vectors.order_by_name",
        claim: "`ORDER BY \"name\" DESC` of `nearest` finds the delimited name of a column of the result.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT id FROM (SELECT TOP 1 id, VECTOR_COSINE(v, TO_VECTOR(?, DOUBLE)) AS \"score\" FROM \
                    DieselIrisDoctor.Vec ORDER BY \"score\" DESC) AS best",
            binds: &[Bind::Text("0,1,0")],
            rows: "2",
        },
    },
];
