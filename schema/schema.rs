// @generated automatically by diesel_iris.

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    documents (id) {
        id -> BigInt,
        patient_id -> BigInt,
        encounter_id -> Nullable<BigInt>,
        #[max_length = 200]
        title -> Varchar,
        body -> Nullable<Text>,
        /// VECTOR(DOUBLE, 8)
        embedding -> Nullable<VectorN<8>>,
        written_at -> Timestamp,
    }
}

diesel::table! {
    encounters (id) {
        id -> BigInt,
        patient_id -> BigInt,
        admitted_by -> BigInt,
        attended_by -> Nullable<BigInt>,
        #[max_length = 20]
        ward_building -> Nullable<Varchar>,
        ward_number -> Nullable<SmallInt>,
        triage -> Nullable<TinyInt>,
        admitted_at -> Timestamp,
        discharged_at -> Nullable<Timestamp>,
        cost -> Numeric,
    }
}

diesel::table! {
    observations (id) {
        id -> BigInt,
        encounter_id -> BigInt,
        #[max_length = 10]
        code -> Varchar,
        value -> Nullable<Numeric>,
        #[max_length = 20]
        unit -> Nullable<Varchar>,
        confidence -> Nullable<Double>,
        observed_on -> Date,
        observed_at -> Nullable<Time>,
        waveform -> Nullable<Binary>,
    }
}

diesel::table! {
    order (id) {
        id -> BigInt,
        encounter_id -> BigInt,
        #[sql_name = "type"]
        #[max_length = 20]
        type_ -> Varchar,
        #[max_length = 200]
        value -> Varchar,
        priority -> Integer,
        replaces -> Nullable<BigInt>,
        placed_at -> Timestamp,
    }
}

// Needs diesel_iris's feature `uuid`.
diesel::table! {
    patients (id) {
        id -> BigInt,
        #[max_length = 12]
        record_number -> Varchar,
        #[max_length = 80]
        name -> Varchar,
        birth_date -> Nullable<Date>,
        deceased -> Bool,
        weight_kg -> Nullable<Double>,
        national_id -> Nullable<Uuid>,
        photo -> Nullable<Binary>,
    }
}

diesel::table! {
    staff (id) {
        id -> BigInt,
        badge -> SmallInt,
        #[max_length = 80]
        name -> Varchar,
        supervisor_id -> Nullable<BigInt>,
        on_duty -> Bool,
    }
}

diesel::table! {
    wards (building, number) {
        #[max_length = 20]
        building -> Varchar,
        number -> SmallInt,
        #[sql_name = "type"]
        #[max_length = 30]
        type_ -> Varchar,
        beds -> TinyInt,
        opened -> Nullable<Date>,
    }
}

diesel::joinable!(documents -> encounters (encounter_id));
diesel::joinable!(documents -> patients (patient_id));
diesel::joinable!(encounters -> patients (patient_id));
diesel::joinable!(observations -> encounters (encounter_id));
diesel::joinable!(order -> encounters (encounter_id));

diesel::allow_tables_to_appear_in_same_query!(
    documents,
    encounters,
    observations,
    order,
    patients,
    staff,
    wards,
);
