//! Compiles what is printed, and looks at the SQL that comes of it.

// other people's names
#![allow(missing_docs, unreachable_pub)]

// as print-schema lays them out, whatever this project's own width of lines
#[rustfmt::skip]
mod clinic;
#[rustfmt::skip]
#[path = "../../../schema/schema.rs"]
mod hospital;
#[rustfmt::skip]
// as written, in capitals
#[allow(non_snake_case, non_camel_case_types)]
mod reserved;
#[rustfmt::skip]
mod reserved_in_snake_case;

use diesel::prelude::*;
use diesel::{debug_query, query_builder::QueryFragment};
use diesel_iris::Iris;

fn sql<Q: QueryFragment<Iris>>(query: &Q) -> String {
    let text = debug_query::<Iris, _>(query).to_string();
    text.split(" -- binds").next().unwrap_or_default().to_owned()
}

#[test]
fn renamed_columns_keep_their_names_in_sql() {
    use reserved::table_::{abstract_, dsl, type_};
    assert_eq!(
        sql(&dsl::table_.select((type_, abstract_))),
        r#"SELECT "table"."type", "table"."abstract" FROM "table""#
    );
}

#[test]
fn a_schema_stands_before_its_tables() {
    use clinic::clinic_notes::{notes, old_notes};
    assert_eq!(
        sql(&notes::table.select(notes::type_)),
        r#"SELECT "Clinic_Notes"."notes"."type" FROM "Clinic_Notes"."notes""#
    );
    assert_eq!(
        sql(&old_notes::table.select(old_notes::id)),
        r#"SELECT "Clinic_Notes"."old notes"."id" FROM "Clinic_Notes"."old notes""#
    );
}

#[test]
fn the_hospital_can_be_joined() {
    use hospital::{encounters, order, patients};
    let query = encounters::table
        .inner_join(patients::table)
        .left_join(order::table)
        .select((patients::name, order::type_.nullable()));
    let sql = sql(&query);
    assert!(sql.starts_with(r#"SELECT "patients"."name", "order"."type" FROM"#), "{sql}");
    assert!(sql.contains(r#"ON ("encounters"."patient_id" = "patients"."id")"#), "{sql}");
    assert!(sql.contains(r#"ON ("order"."encounter_id" = "encounters"."id")"#), "{sql}");
}
