//! INFORMATION_SCHEMA.

use super::Assumption;
use super::probe::Probe;

pub(super) const ASSUMPTIONS: &[Assumption] = &[
    Assumption {
        id: "catalog.columns",
        claim: "INFORMATION_SCHEMA.COLUMNS has the columns that the class reference lists, on which `print-schema` relies.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT UPPER(COLUMN_NAME) AS c, UPPER(DATA_TYPE) AS t, IS_NULLABLE, PRIMARY_KEY FROM \
                    INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'DieselIrisDoctor' AND TABLE_NAME = 'Visit' \
                    ORDER BY ORDINAL_POSITION",
            binds: &[],
            rows: "ID|INTEGER|NO|YES\nPATIENT|INTEGER|YES|NO",
        },
    },
    Assumption {
        id: "catalog.views",
        claim: "TABLE_TYPE of a view is `VIEW`.",
        probe: Probe::Rows {
            before: &["CREATE VIEW DieselIrisDoctor.Named AS SELECT name FROM DieselIrisDoctor.Patient"],
            query: "SELECT TABLE_TYPE AS v FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'DieselIrisDoctor' AND \
                    TABLE_NAME = 'Named'",
            binds: &[],
            rows: "VIEW",
        },
    },
    Assumption {
        id: "catalog.foreign_keys",
        claim: "REFERENTIAL_CONSTRAINTS names the table that a foreign key references, in schemas other than SQLUser, too.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT UPPER(UNIQUE_CONSTRAINT_TABLE) AS v FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS WHERE \
                    CONSTRAINT_SCHEMA = 'DieselIrisDoctor' AND CONSTRAINT_TABLE_NAME = 'Visit'",
            binds: &[],
            rows: "PATIENT",
        },
    },
    Assumption {
        id: "catalog.vectors",
        claim: "The element type of a vector is found in `%Dictionary.CompiledProperty`, through CLASSNAME of \
                INFORMATION_SCHEMA.TABLES.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT COUNT(*) AS v FROM INFORMATION_SCHEMA.TABLES t JOIN %Dictionary.CompiledProperty p ON \
                    p.parent = t.CLASSNAME WHERE t.TABLE_SCHEMA = 'DieselIrisDoctor' AND t.TABLE_NAME = 'Vec' AND \
                    p.SqlFieldName = 'v' AND p.Type = '%Library.Vector'",
            binds: &[],
            rows: "1",
        },
    },
    Assumption {
        id: "catalog.vector_parameters",
        claim: "The parameters of a vector's property are shown with `DATATYPE` and `LEN` in `Parameters`, as recorded on \
                2025.x and 2026.3.",
        probe: Probe::NotTried("print-schema says in a comment where it finds none"),
    },
    Assumption {
        id: "catalog.row_id",
        claim: "The pseudo-column `%ID` can be selected; `print-schema --row-id` relies on it.",
        probe: Probe::Rows {
            before: &["INSERT INTO DieselIrisDoctor.Data (id) VALUES (40)"],
            query: "SELECT COUNT(%ID) AS v FROM DieselIrisDoctor.Data WHERE id = 40",
            binds: &[],
            rows: "1",
        },
    },
];
