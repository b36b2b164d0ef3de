//! Scripts as users have them, run whole: a seed file of patients, tables of the OMOP common data model, and one with more
//! comments than statements. What is stored is compared value for value.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris_tests::{face, on_both_servers};
use iris_emulator::DateParameters;

diesel::table! {
    script_patients (patient_id) {
        patient_id -> Integer,
        family_name -> Varchar,
        given_name -> Varchar,
        born -> Date,
        admitted -> Timestamp,
        balance -> Numeric,
        note -> Nullable<Varchar>,
    }
}
diesel::table! {
    script_person (person_id) {
        person_id -> Integer,
        year_of_birth -> Integer,
        birth_datetime -> Nullable<Timestamp>,
        person_source_value -> Nullable<Varchar>,
    }
}
diesel::table! {
    script_visit_occurrence (visit_occurrence_id) {
        visit_occurrence_id -> Integer,
        person_id -> Integer,
        visit_start_date -> Date,
        visit_end_datetime -> Nullable<Timestamp>,
        visit_source_value -> Nullable<Varchar>,
    }
}
diesel::table! {
    script_measurement (measurement_id) {
        measurement_id -> Integer,
        person_id -> Integer,
        value_as_number -> Nullable<Numeric>,
        unit_source_value -> Nullable<Varchar>,
    }
}
diesel::table! { script_commented (id) { id -> Integer, name -> Varchar, place -> Varchar } }

/// Its key, whose it is, when it began and ended, and where.
type Visit = (i32, i32, NaiveDate, Option<NaiveDateTime>, Option<String>);

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

const PATIENTS: &str = "
    CREATE TABLE script_patients (
        patient_id INTEGER NOT NULL PRIMARY KEY,
        family_name VARCHAR(50) NOT NULL,
        given_name VARCHAR(50) NOT NULL,
        born DATE NOT NULL,
        admitted TIMESTAMP NOT NULL,
        balance NUMERIC(10, 2) DEFAULT 0,
        note VARCHAR(200)
    );
    CREATE INDEX script_patients_by_name ON script_patients (family_name, given_name);
    INSERT INTO script_patients (patient_id, family_name, given_name, born, admitted, balance, note)
    VALUES (1, 'O''Hara', 'Siobhán', '1961-02-28', '2024-01-15 08:30:00', 120.50, 'saturation 97% on air; stable');
    INSERT INTO script_patients (patient_id, family_name, given_name, born, admitted, note)
    VALUES (2, 'd''Angelo-Weiß', 'Renée', '2000-02-29', '2024-02-29 23:59:59', '100%sure, 5%d, %s and %%');
    INSERT INTO script_patients
    VALUES (3, '''t Hooft', 'J. ''Jaap''', '1899-12-31', '2024-01-15 00:00:00', -3, NULL);
    INSERT INTO script_patients (patient_id, family_name, given_name, born, admitted, note)
    VALUES (4, 'North', 'Public', '2024-01-15', '1999-12-31 12:00:00', 'seen 2024-01-15; on ''2024-01-16'' again');
    UPDATE script_patients SET note = 'moved on ''2024-03-01''' WHERE born = '1899-12-31';
";

const OMOP: &str = "
    --HINT DISTRIBUTE ON KEY (person_id)
    CREATE TABLE script_person (
        person_id integer NOT NULL,
        gender_concept_id integer NOT NULL,
        year_of_birth integer NOT NULL,
        month_of_birth integer NULL,
        day_of_birth integer NULL,
        birth_datetime TIMESTAMP NULL,
        race_concept_id integer NOT NULL,
        person_source_value varchar(50) NULL );
    --HINT DISTRIBUTE ON KEY (person_id)
    CREATE TABLE script_visit_occurrence (
        visit_occurrence_id integer NOT NULL,
        person_id integer NOT NULL,
        visit_concept_id integer NOT NULL,
        visit_start_date date NOT NULL,
        visit_end_datetime TIMESTAMP NULL,
        visit_source_value varchar(50) NULL );
    --HINT DISTRIBUTE ON KEY (person_id)
    CREATE TABLE script_condition_occurrence (
        condition_occurrence_id integer NOT NULL,
        person_id integer NOT NULL,
        condition_concept_id integer NOT NULL,
        condition_start_date date NOT NULL,
        condition_end_date date NULL,
        stop_reason varchar(20) NULL,
        visit_occurrence_id integer NULL );
    --HINT DISTRIBUTE ON KEY (person_id)
    CREATE TABLE script_measurement (
        measurement_id integer NOT NULL,
        person_id integer NOT NULL,
        measurement_date date NOT NULL,
        value_as_number NUMERIC(18, 4) NULL,
        unit_source_value varchar(50) NULL );
    --HINT DISTRIBUTE ON RANDOM
    CREATE TABLE script_note_nlp (
        note_nlp_id integer NOT NULL,
        note_id integer NOT NULL,
        snippet varchar(250) NULL,
        \"offset\" varchar(50) NULL,
        lexical_variant varchar(250) NOT NULL );
    ALTER TABLE script_person ADD CONSTRAINT xpk_script_person PRIMARY KEY (person_id);
    ALTER TABLE script_visit_occurrence ADD CONSTRAINT xpk_script_visit PRIMARY KEY (visit_occurrence_id);
    ALTER TABLE script_visit_occurrence ADD CONSTRAINT fpk_script_visit_person
        FOREIGN KEY (person_id) REFERENCES script_person (person_id);
    CREATE INDEX idx_script_visit_person ON script_visit_occurrence (person_id ASC);

    INSERT INTO script_person
        (person_id, gender_concept_id, year_of_birth, month_of_birth, day_of_birth, birth_datetime,
         race_concept_id, person_source_value)
    VALUES (1, 8532, 1961, 2, 28, '1961-02-28 04:05:06', 0, 'O''Hara|MRN-1');
    INSERT INTO script_person (person_id, gender_concept_id, year_of_birth, race_concept_id)
    VALUES (2, 8507, 1899, 0);
    INSERT INTO script_visit_occurrence
    VALUES (10, 1, 9201, '2024-01-15', '2024-01-20 10:00:00', 'North Wing');
    INSERT INTO script_visit_occurrence VALUES (11, 2, 9202, '2024-02-29', NULL, NULL);
    INSERT INTO script_condition_occurrence VALUES (100, 1, 201826, '2024-01-15', NULL, 'patient''s wish', 10);
    INSERT INTO script_measurement VALUES (7, 1, '2024-01-16', 97.2500, '%');
    INSERT INTO script_note_nlp VALUES (1, 1, 'doesn''t smoke -- ever', '12', 'smoke');
";

const COMMENTED: &str = "
    -- the hospital's wards; don't run twice
    /* it's a header;
       with 'quotes, a \" and a ; in it */
    CREATE TABLE script_commented ( -- the table's name
        id INTEGER PRIMARY KEY, /* don't */
        name VARCHAR(60) /* isn't NULL; ever */ NOT NULL, -- O'Hara
        place VARCHAR(60) DEFAULT 'North Wing' NOT NULL -- 'East Wing'
    ); -- that's it
    -- RETURNING id
    INSERT INTO script_commented (id, name) /* can't be 'quoted' */ VALUES (1, 'it''s -- no comment');
    /* ON CONFLICT DO NOTHING */ INSERT INTO script_commented -- version()
        (id, name, place) VALUES (2, '/* no comment */', 'South; Wing');
    --
    /**/
    --'
    INSERT INTO script_commented (id, name, place) VALUES (3, '--', '''');
    UPDATE script_commented SET place = 'West Wing' WHERE /* name's */ id = 1;
    DELETE FROM script_commented WHERE id = 4 -- don't; DELETE FROM script_commented
    ;
    -- the script's end";

/// A script whose literals of dates are written so that the face takes them: where SQL runs in logical mode, `'2024-01-15'` is
/// no DATE, and `{d '2024-01-15'}` is one in every mode.
pub(crate) fn with_dates_of_the_face(script: &str) -> Cow<'_, str> {
    if face().date_parameters == DateParameters::Iso {
        return script.into();
    }
    let date = regex::Regex::new(r"(^|[,(=]\s*)('\d{4}-\d\d-\d\d')").unwrap();
    date.replace_all(script, "$1{d $2}")
}

on_both_servers! {
    async fn a_seed_file_of_patients(database: &TestDatabase) {
        use script_patients::dsl;

        let mut conn = database.connect().await;
        conn.batch_execute(&with_dates_of_the_face(PATIENTS)).await.unwrap();
        let rows: Vec<(i32, String, String, NaiveDate, NaiveDateTime, Option<String>)> = script_patients::table
            .order(dsl::patient_id)
            .select((dsl::patient_id, dsl::family_name, dsl::given_name, dsl::born, dsl::admitted, dsl::note))
            .load(&mut conn)
            .await
            .unwrap();
        let expected = [
            (1, "O'Hara", "Siobhán", "1961-02-28", "2024-01-15T08:30:00", "saturation 97% on air; stable"),
            (2, "d'Angelo-Weiß", "Renée", "2000-02-29", "2024-02-29T23:59:59", "100%sure, 5%d, %s and %%"),
            (3, "'t Hooft", "J. 'Jaap'", "1899-12-31", "2024-01-15T00:00:00", "moved on '2024-03-01'"),
            (4, "North", "Public", "2024-01-15", "1999-12-31T12:00:00", "seen 2024-01-15; on '2024-01-16' again"),
        ];
        let expected = expected.map(|(id, family, given, born, admitted, note)| {
            (id, family.to_owned(), given.to_owned(), date(born), moment(admitted), Some(note.to_owned()))
        });
        assert_eq!(rows, expected);
        let balances: Vec<bigdecimal::BigDecimal> =
            script_patients::table.order(dsl::patient_id).select(dsl::balance).load(&mut conn).await.unwrap();
        let expected: [bigdecimal::BigDecimal; 4] = ["120.5", "0", "-3", "0"].map(|text| text.parse().unwrap());
        assert_eq!(balances, expected);
    }

    async fn tables_of_the_omop_common_data_model(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(&with_dates_of_the_face(OMOP)).await.unwrap();
        let people: Vec<(i32, i32, Option<NaiveDateTime>, Option<String>)> =
            script_person::table.order(script_person::person_id).load(&mut conn).await.unwrap();
        let hara = Some("O'Hara|MRN-1".to_owned());
        assert_eq!(people, [(1, 1961, Some(moment("1961-02-28T04:05:06")), hara), (2, 1899, None, None)]);
        let visits: Vec<Visit> =
            script_visit_occurrence::table
                .order(script_visit_occurrence::visit_occurrence_id)
                .load(&mut conn)
                .await
                .unwrap();
        let end = Some(moment("2024-01-20T10:00:00"));
        assert_eq!(
            visits,
            [
                (10, 1, date("2024-01-15"), end, Some("North Wing".to_owned())),
                (11, 2, date("2024-02-29"), None, None),
            ]
        );
        let measured: Vec<(i32, i32, Option<bigdecimal::BigDecimal>, Option<String>)> =
            script_measurement::table.load(&mut conn).await.unwrap();
        assert_eq!(measured, [(7, 1, Some("97.25".parse().unwrap()), Some("%".to_owned()))]);
        // the key that was added later is in force
        let another = "INSERT INTO script_visit_occurrence VALUES (12, 3, 9201, '2024-01-15', NULL, NULL)";
        let error = conn.batch_execute(&with_dates_of_the_face(another)).await.unwrap_err();
        assert_eq!(diesel_iris::sqlcode(&error), Some(-121), "{error}");
    }

    async fn a_script_full_of_comments(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(COMMENTED).await.unwrap();
        let rows: Vec<(i32, String, String)> =
            script_commented::table.order(script_commented::id).load(&mut conn).await.unwrap();
        let expected = [
            (1, "it's -- no comment", "West Wing"),
            (2, "/* no comment */", "South; Wing"),
            (3, "--", "'"),
        ];
        assert_eq!(rows, expected.map(|(id, name, place)| (id, name.to_owned(), place.to_owned())));
    }
}
