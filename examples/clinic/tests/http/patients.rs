//! `/api/patients`.

use axum::http::{StatusCode, header};
use diesel_iris_tests::on_both_servers;
use serde_json::json;

use crate::support::{Clinic, record_number};

on_both_servers! {
    async fn a_patient_is_made_read_replaced_and_removed(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let number = record_number();
        let input = json!({
            "record_number": number, "name": "Zoë O'Neil", "birth_date": "1999-12-31", "weight_kg": 61.25,
            "national_id": "67e55044-10b1-426f-9247-bb680e5fe0c8",
        });
        let made = clinic.post("/api/patients", &input).await;
        assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
        let (patient, place) = (made.json(), made.header(header::LOCATION));
        assert_eq!(place, format!("/api/patients/{}", patient["id"]));
        for (field, value) in input.as_object().unwrap() {
            assert_eq!(patient[field], *value, "{field}");
        }
        assert_eq!(clinic.get(place).await.json(), patient);

        let changed = json!({"record_number": number, "name": "Zoë Byrne", "deceased": true});
        let replaced = clinic.with_json("PUT", place, &changed).await;
        assert_eq!(replaced.status, StatusCode::OK, "{replaced:?}");
        let patient = clinic.get(place).await.json();
        assert_eq!((&patient["name"], &patient["deceased"]), (&json!("Zoë Byrne"), &json!(true)));
        assert_eq!((&patient["birth_date"], &patient["weight_kg"]), (&json!(null), &json!(null)));

        assert_eq!(clinic.with_json("DELETE", place, &json!(null)).await.status, StatusCode::NO_CONTENT);
        clinic.get(place).await.is_problem(404, "not-found");
        clinic.with_json("PATCH", place, &json!(null)).await.is_problem(405, "method");
        clinic.with_json("DELETE", place, &json!(null)).await.is_problem(404, "not-found");
        clinic.with_json("PUT", place, &changed).await.is_problem(404, "not-found");
        clinic.get(&format!("{place}/timeline")).await.is_problem(404, "not-found");
    }

    async fn a_record_number_is_given_once(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let (first, second) = (record_number(), record_number());
        let input = |number: &str| json!({"record_number": number, "name": "Ann"});
        assert_eq!(clinic.post("/api/patients", &input(&first)).await.status, StatusCode::CREATED);
        let made = clinic.post("/api/patients", &input(&second)).await;
        clinic.post("/api/patients", &input(&first)).await.is_problem(409, "exists");
        let place = made.header(header::LOCATION);
        clinic.with_json("PUT", place, &input(&first)).await.is_problem(409, "exists");
        assert_eq!(clinic.get(place).await.json()["record_number"], second);
        // letters count as written
        let lower = input(&first.to_lowercase());
        assert_eq!(clinic.post("/api/patients", &lower).await.status, StatusCode::CREATED);
    }

    async fn wrong_fields_are_named_all_at_once(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let input = json!({
            "record_number": "much too long to be one", "name": " Ann", "birth_date": "2999-01-01", "weight_kg": 0.0,
        });
        let refused = clinic.post("/api/patients", &input).await;
        refused.is_problem(422, "invalid");
        let problem = refused.json();
        let mut fields: Vec<_> =
            problem["errors"].as_array().unwrap().iter().map(|error| error["field"].as_str().unwrap()).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["birth_date", "name", "record_number", "weight_kg"]);
        clinic.get("/api/patients?page=0").await.is_problem(422, "invalid");
    }

    async fn what_cannot_be_read_is_told(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let misspelt = json!({"record_number": record_number(), "name": "Ann", "birthdate": "1999-01-01"});
        let refused = clinic.post("/api/patients", &misspelt).await;
        refused.is_problem(422, "unreadable");
        assert!(refused.body.contains("birthdate"), "{refused:?}");
        clinic.get("/api/patients/seven").await.is_problem(400, "unreadable");
        clinic.get("/api/patients?page=two").await.is_problem(400, "unreadable");
        clinic.get("/api/nothing").await.is_problem(404, "not-found");
        let long = json!({"record_number": record_number(), "name": "x".repeat(100_000)});
        clinic.post("/api/patients", &long).await.is_problem(413, "unreadable");
        let text = axum::http::Request::post("/api/patients").body(axum::body::Body::from("{}")).unwrap();
        clinic.send(text).await.is_problem(415, "unreadable");
    }

    async fn numbered_pages_hold_every_row_once(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        // namesakes: the key tells them apart
        let mut ids = Vec::new();
        for _ in 0..5 {
            ids.push(clinic.new_patient("Paging Patience").await);
        }
        let mut seen = Vec::new();
        for page in 1..=3 {
            let answer = clinic.get(&format!("/api/patients?name=PAGING%20P&per_page=2&page={page}")).await.json();
            assert_eq!((&answer["total"], &answer["page"]), (&json!(5), &json!(page)));
            seen.extend(answer["items"].as_array().unwrap().iter().map(|patient| patient["id"].as_i64().unwrap()));
        }
        assert_eq!(seen, ids);
        let beyond = clinic.get("/api/patients?name=Paging%20P&per_page=2&page=4").await.json();
        assert_eq!((&beyond["items"], &beyond["total"]), (&json!([]), &json!(5)));
    }
}
