//! The pages, as text; `browser` looks at them in a browser.

use axum::http::{StatusCode, header};
use diesel_iris_tests::on_both_servers;
use serde_json::json;

use crate::support::Clinic;

on_both_servers! {
    async fn what_was_found_leads_to_the_patient(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let empty = clinic.page("/").await;
        assert!(empty.status == StatusCode::OK && empty.body.contains("Examples"), "{empty:?}");
        let found = clinic.page("/?q=heart+beating+too+fast&ward=&from=&until=").await;
        assert!(found.body.contains("10 notes, most similar first"), "{found:?}");
        let (_, link) = found.body.split_once("href=\"/patients/").unwrap();
        let (path, _) = link.split_once('#').unwrap();
        let patient = clinic.page(&format!("/patients/{path}")).await;
        assert!(patient.body.contains("Admitted") && patient.body.contains("Heart rate"), "{patient:?}");
        let none = clinic.page("/?q=fever&from=1999-01-01&until=1999-01-02").await;
        assert!(none.body.contains("No notes found"), "{none:?}");
    }

    async fn people_are_told_in_words(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let unknown = clinic.page("/?q=%E4%B8%96").await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unknown.body.contains("None of these words is known"), "{unknown:?}");
        let wrong = clinic.page("/?q=fever&from=soon").await;
        assert!(wrong.body.contains("Please change the search"), "{wrong:?}");
        for path in ["/nothing", "/patients/999999999"] {
            let missing = clinic.page(path).await;
            assert_eq!(missing.status, StatusCode::NOT_FOUND);
            assert_eq!(missing.header(header::CONTENT_TYPE), "text/html; charset=utf-8");
            assert!(missing.body.contains("Not found"), "{missing:?}");
        }
    }

    async fn what_people_write_is_text(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let patient = clinic.new_patient("<script>alert(1)</script>").await;
        let body = "Ate <b>well</b> & slept \"well\".";
        let note = json!({"patient_id": patient, "title": "<i>Note</i>", "body": body});
        assert_eq!(clinic.post("/api/documents", &note).await.status, StatusCode::CREATED);
        let page = clinic.page(&format!("/patients/{patient}")).await;
        assert!(page.body.contains("&lt;script&gt;") && page.body.contains("&lt;b&gt;well"), "{page:?}");
        assert!(!page.body.contains("<script>") && !page.body.contains("<i>"), "{page:?}");
        assert_eq!(clinic.post("/api/documents", &note).await.status, StatusCode::CREATED);
        let page = clinic.page(&format!("/patients/{patient}")).await;
        assert_eq!(page.body.matches("Outside of a stay").count(), 1, "{page:?}");
        let search = clinic.page("/?q=%22%3E%3Cscript%3Efever").await;
        assert!(!search.body.contains("<script>"), "{search:?}");
    }
}
