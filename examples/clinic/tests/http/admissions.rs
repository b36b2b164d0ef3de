//! `/api/admissions`: several tables, all or none of them.

use std::sync::Arc;

use axum::http::StatusCode;
use diesel_iris_tests::on_both_servers;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::{Clinic, record_number};

fn admission(number: &str, admitted_by: i64, ward: &Value) -> Value {
    json!({
        "patient": {"new": {"record_number": number, "name": "Ann Byrne"}},
        "admitted_by": admitted_by,
        "ward": ward,
        "triage": 2,
        "admitted_at": "2025-04-05T06:07:08",
        "observations": [
            {"code": "8867-4", "value": "112.000001", "unit": "/min"},
            {"code": "8310-5", "value": null, "unit": null},
        ],
        "orders": [{"type": "imaging", "value": "Echocardiogram", "priority": 1}],
    })
}

on_both_servers! {
    async fn an_admission_makes_rows_in_all_tables(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let request = admission(&record_number(), 1, &json!({"building": "South", "number": 4}));
        let made = clinic.post("/api/admissions", &request).await;
        assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
        let (patient, encounter) = (made.json()["patient_id"].clone(), made.json()["encounter_id"].clone());
        let events = clinic.get(&format!("/api/patients/{patient}/timeline")).await.json();
        let at = "2025-04-05T06:07:08";
        let event = |what: Value| {
            let mut event = what;
            event["at"] = json!(at);
            event["encounter_id"] = encounter.clone();
            event
        };
        assert_eq!(
            events,
            json!([
                event(json!({"what": "ordered", "kind": "imaging", "value": "Echocardiogram", "priority": 1})),
                event(json!({"what": "observed", "code": "8310-5", "value": null, "unit": null})),
                event(json!({"what": "observed", "code": "8867-4", "value": "112.000001", "unit": "/min"})),
                event(json!({"what": "admitted", "ward": "Surgery", "triage": 2})),
            ])
        );

        let discharge = format!("/api/encounters/{encounter}/discharge");
        assert_eq!(clinic.post(&discharge, &json!(null)).await.status, StatusCode::NO_CONTENT);
        clinic.post(&discharge, &json!(null)).await.is_problem(409, "conflict");
        clinic.post("/api/encounters/999999999/discharge", &json!(null)).await.is_problem(404, "not-found");
        let events = clinic.get(&format!("/api/patients/{patient}/timeline")).await.json();
        assert_eq!(events[0]["what"], "discharged");
    }

    async fn an_admission_that_fails_leaves_nothing(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let (number, ward) = (record_number(), json!({"building": "South", "number": 4}));
        // the patient is inserted before the member of staff is found missing
        clinic.post("/api/admissions", &admission(&number, 999_999, &ward)).await.is_problem(422, "dangling");
        let nowhere = json!({"building": "Nowhere", "number": 1});
        clinic.post("/api/admissions", &admission(&number, 1, &nowhere)).await.is_problem(404, "not-found");
        let mut wrong = admission(&number, 1, &ward);
        wrong["observations"][0]["value"] = json!("1.0000001");
        wrong["orders"][0]["priority"] = json!(9);
        let refused = clinic.post("/api/admissions", &wrong).await;
        refused.is_problem(422, "invalid");
        assert!(refused.body.contains("observations[0].value"), "{refused:?}");
        assert!(refused.body.contains("orders[0].priority"), "{refused:?}");
        // the number was never given away
        let input = json!({"record_number": number, "name": "Ann"});
        assert_eq!(clinic.post("/api/patients", &input).await.status, StatusCode::CREATED);
    }

    async fn no_bed_is_given_away_twice(database: &TestDatabase) {
        let clinic = Arc::new(Clinic::on(database).await);
        // nobody else admits here
        let ward = json!({"building": "North", "number": 2});
        let mut encounters = Vec::new();
        loop {
            let made = clinic.post("/api/admissions", &admission(&record_number(), 1, &ward)).await;
            if made.status == StatusCode::CONFLICT {
                break;
            }
            assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
            encounters.push(made.json()["encounter_id"].clone());
            assert!(encounters.len() <= 18, "there are 18 beds");
        }
        for encounter in &encounters[..2] {
            let path = format!("/api/encounters/{encounter}/discharge");
            assert_eq!(clinic.post(&path, &json!(null)).await.status, StatusCode::NO_CONTENT);
        }
        let mut tasks = JoinSet::new();
        for _ in 0..6 {
            let (clinic, request) = (Arc::clone(&clinic), admission(&record_number(), 1, &ward));
            tasks.spawn(async move { clinic.post("/api/admissions", &request).await.status });
        }
        let mut statuses = tasks.join_all().await;
        statuses.sort();
        let (made, full) = (StatusCode::CREATED, StatusCode::CONFLICT);
        assert_eq!(statuses, [made, made, full, full, full, full]);
    }
}
