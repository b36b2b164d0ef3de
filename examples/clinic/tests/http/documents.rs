//! `/api/documents` and `/api/search`.

use axum::http::{StatusCode, header};
use diesel_iris_tests::on_both_servers;
use serde_json::{Value, json};

use crate::support::Clinic;

fn ids(page: &Value) -> Vec<i64> {
    page["items"].as_array().unwrap().iter().map(|item| item["id"].as_i64().unwrap()).collect()
}

async fn write(clinic: &Clinic, patient: i64, body: &str, at: &str) -> i64 {
    let input = json!({"patient_id": patient, "title": "Note", "body": body, "written_at": at});
    let made = clinic.post("/api/documents", &input).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    made.json()["id"].as_i64().unwrap()
}

on_both_servers! {
    async fn keyset_pages_hold_every_row_once(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let patient = clinic.new_patient("Keyset").await;
        let mut written = Vec::new();
        for at in ["2025-01-01T10:00:00.000001", "2025-01-01T10:00:00", "2025-01-01T10:00:00", "2024-12-31T23:59:59"] {
            written.push(write(&clinic, patient, "Sleeping now.", at).await);
        }
        let first = clinic.get(&format!("/api/documents?patient_id={patient}&limit=2")).await.json();
        // what is written meanwhile neither repeats a row nor hides one
        write(&clinic, patient, "Awake.", "2025-01-02T00:00:00").await;
        let mut seen = ids(&first);
        let mut next = first["next"].clone();
        while let Some(after) = next.as_str() {
            let path = format!("/api/documents?patient_id={patient}&limit=2&after={after}");
            let page = clinic.get(&path).await.json();
            seen.extend(ids(&page));
            next = page["next"].clone();
        }
        assert_eq!(seen, [written[0], written[2], written[1], written[3]]);
        clinic.get("/api/documents?after=yesterday").await.is_problem(400, "unreadable");
    }

    async fn a_document_is_kept_and_found(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let patient = clinic.new_patient("Ann Byrne").await;
        let body = "Operation scar is red, warm and oozing pus.";
        let id = write(&clinic, patient, body, "2031-05-06T07:08:09").await;
        let kept = clinic.get(&format!("/api/documents/{id}")).await.json();
        assert_eq!((&kept["body"], &kept["written_at"]), (&json!(body), &json!("2031-05-06T07:08:09")));
        write(&clinic, patient, "Slept well, ate breakfast.", "2031-05-06T09:00:00").await;
        let path = format!("/api/search?q=infected+wound&patient_id={patient}&from=2031-05-06&until=2031-05-06");
        let found = clinic.get(&path).await.json();
        assert_eq!(found[0]["document"], kept);
        assert_eq!((&found[0]["patient"], &found[0]["ward"]), (&json!("Ann Byrne"), &json!(null)));
        assert_eq!(found.as_array().unwrap().len(), 2);

        let dangling = json!({"patient_id": 999_999_999, "title": "Note", "body": body});
        clinic.post("/api/documents", &dangling).await.is_problem(422, "dangling");
        clinic.get("/api/documents/999999999").await.is_problem(404, "not-found");
    }

    async fn a_search_keeps_to_its_filters(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        clinic.get("/api/search?q=cough&from=2025-02-01&until=2025-01-31").await.is_problem(422, "invalid");
        let path = "/api/search?q=mother+cannot+feed+her+baby&ward=Maternity&from=2025-02-01&until=2025-06-30&limit=4";
        let found = clinic.get(path).await.json();
        let found = found.as_array().unwrap();
        assert!(!found.is_empty() && found.len() <= 4, "{found:?}");
        let mut last = 1.0;
        for found in found {
            assert_eq!(found["ward"], json!({"building": "Pavilion", "number": 2}));
            let at = found["document"]["written_at"].as_str().unwrap();
            assert!(("2025-02-01".."2025-07-01").contains(&at), "{at}");
            let similarity = found["similarity"].as_f64().unwrap();
            assert!(similarity <= last, "{found:?}");
            last = similarity;
        }
        let none = clinic.get("/api/search?q=fever&ward=Maternity&from=1999-01-01&until=1999-12-31").await;
        assert_eq!(none.json(), json!([]));
        // as a form sends what was left empty
        assert_eq!(clinic.get("/api/search?q=fever&ward=&from=&until=").await.json().as_array().unwrap().len(), 10);
    }

    async fn what_cannot_be_searched_for_is_told(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        clinic.get("/api/search?q=%E4%B8%96%E7%95%8C").await.is_problem(422, "unknown-words");
        clinic.get("/api/search").await.is_problem(422, "invalid");
        clinic.get("/api/search?q=fever&limit=51").await.is_problem(422, "invalid");
        let refused = clinic.get("/api/search?q=fever&from=tomorrow").await;
        refused.is_problem(400, "unreadable");
        assert_eq!(refused.header(header::CONTENT_TYPE), "application/problem+json");
    }
}
