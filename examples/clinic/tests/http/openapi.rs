//! The document that describes the API, and whether the service keeps to it.

use axum::http::header;
use diesel_iris_tests::on_both_servers;
use serde_json::{Map, Value, json};

use crate::support::{Clinic, record_number};

/// Checks a value against a schema of the document.
fn check(document: &Value, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let schema = document.pointer(&reference[1..]).ok_or(format!("{place}: no {reference}"))?;
        return check(document, schema, value, place);
    }
    for choice in ["oneOf", "anyOf"] {
        if let Some(schemas) = schema[choice].as_array() {
            let failures: Vec<_> =
                schemas.iter().filter_map(|schema| check(document, schema, value, place).err()).collect();
            let fits = failures.len() < schemas.len();
            return if fits { Ok(()) } else { Err(format!("{place}: {failures:?}")) };
        }
    }
    for schema in schema["allOf"].as_array().into_iter().flatten() {
        check(document, schema, value, place)?;
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let allowed: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let fits =
        allowed.is_empty() || allowed.contains(&kind) || (kind == "integer" && allowed.contains(&"number"));
    if !fits {
        return Err(format!("{place}: {kind} instead of {allowed:?}"));
    }
    if let Some(values) = schema["enum"].as_array()
        && !values.contains(value)
    {
        return Err(format!("{place}: {value} is not one of {values:?}"));
    }
    if let (Some(items), Some(schema)) = (value.as_array(), schema.get("items"))
        && schema.is_object()
    {
        for (index, item) in items.iter().enumerate() {
            check(document, schema, item, &format!("{place}[{index}]"))?;
        }
    }
    let empty = Map::new();
    let properties = schema["properties"].as_object().unwrap_or(&empty);
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.get(name).is_none() {
            return Err(format!("{place}: {name} is missing"));
        }
    }
    for (name, schema) in properties {
        if let Some(value) = value.get(name) {
            check(document, schema, value, &format!("{place}.{name}"))?;
        }
    }
    Ok(())
}

/// A request for each operation, in an order in which they succeed.
fn requests() -> Vec<(&'static str, &'static str, String, Value)> {
    let patient = json!({"record_number": record_number(), "name": "Ann Byrne"});
    let admission = json!({
        "patient": {"known": 1}, "admitted_by": 1, "observations": [{"code": "8867-4", "value": "71", "unit": "/min"}],
        "orders": [{"type": "imaging", "value": "Chest X-ray"}],
    });
    let document = json!({"patient_id": 1, "title": "Note", "body": "Slept well."});
    let of = |method, route: &'static str, path: &str, body: &Value| {
        (method, route, path.to_owned(), body.clone())
    };
    let none = Value::Null;
    vec![
        of("post", "/api/patients", "/api/patients", &patient),
        of("get", "/api/patients", "/api/patients?per_page=3", &none),
        of("get", "/api/patients/{id}", "/api/patients/{patient}", &none),
        of("put", "/api/patients/{id}", "/api/patients/{patient}", &patient),
        of("delete", "/api/patients/{id}", "/api/patients/{patient}", &none),
        of("post", "/api/admissions", "/api/admissions", &admission),
        of("post", "/api/encounters/{id}/discharge", "/api/encounters/{encounter}/discharge", &none),
        of("post", "/api/documents", "/api/documents", &document),
        of("get", "/api/documents", "/api/documents?limit=3", &none),
        of("get", "/api/documents/{id}", "/api/documents/1", &none),
        of("get", "/api/patients/{id}/timeline", "/api/patients/1/timeline", &none),
        of("get", "/api/search", "/api/search?q=fever", &none),
        of("get", "/api/wards", "/api/wards", &none),
        of("get", "/api/staff", "/api/staff", &none),
        of("get", "/health/live", "/health/live", &none),
        of("get", "/health/ready", "/health/ready", &none),
        of("get", "/metrics", "/metrics", &none),
    ]
}

on_both_servers! {
    async fn the_service_keeps_to_its_document(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let document = clinic.get("/openapi.json").await.json();
        let mut described: Vec<(String, String)> = Vec::new();
        for (route, operations) in document["paths"].as_object().unwrap() {
            described.extend(operations.as_object().unwrap().keys().map(|method| (method.clone(), route.clone())));
        }
        let (mut patient, mut encounter) = (Value::Null, Value::Null);
        for (method, route, path, body) in requests() {
            let path = path.replace("{patient}", &patient.to_string()).replace("{encounter}", &encounter.to_string());
            let answer = clinic.with_json(&method.to_uppercase(), &path, &body).await;
            let operation = &document["paths"][route][method];
            let response = &operation["responses"][answer.status.as_str()];
            assert!(answer.status.is_success() && response.is_object(), "{method} {route}: {answer:?}");
            if answer.headers.get(header::CONTENT_TYPE).is_some_and(|media_type| media_type == "application/json") {
                let schema = &response["content"]["application/json"]["schema"];
                assert!(schema.is_object(), "{method} {route} has no schema");
                let value = answer.json();
                check(&document, schema, &value, route).unwrap_or_else(|why| panic!("{method} {why}"));
                match route {
                    "/api/patients" if method == "post" => patient = value["id"].clone(),
                    "/api/admissions" => encounter = value["encounter_id"].clone(),
                    _ => {}
                }
            }
            described.retain(|(one, other)| (one.as_str(), other.as_str()) != (method, route));
        }
        assert_eq!(described, [], "described, and not tried");
    }

    async fn problems_are_described(database: &TestDatabase) {
        let clinic = Clinic::on(database).await;
        let document = clinic.get("/openapi.json").await.json();
        for (method, route, path, body) in [
            ("get", "/api/patients/{id}", "/api/patients/999999999", json!(null)),
            ("get", "/api/patients/{id}", "/api/patients/x", json!(null)),
            ("post", "/api/patients", "/api/patients", json!({"record_number": "", "name": ""})),
            ("post", "/api/encounters/{id}/discharge", "/api/encounters/1/discharge", json!(null)),
        ] {
            let answer = clinic.with_json(&method.to_uppercase(), path, &body).await;
            assert!(answer.status.is_client_error(), "{answer:?}");
            let response = &document["paths"][route][method]["responses"][answer.status.as_str()];
            let schema = &response["content"]["application/problem+json"]["schema"];
            assert!(schema.is_object(), "{method} {route} {}: {response}", answer.status);
            check(&document, schema, &answer.json(), route).unwrap_or_else(|why| panic!("{method} {why}"));
        }
    }
}

#[test]
fn what_does_not_fit_is_noticed() {
    let document = json!({"components": {"schemas": {"Id": {"type": "integer"}}}});
    let schema = json!({
        "type": "object", "required": ["id"],
        "properties": {"id": {"$ref": "#/components/schemas/Id"}, "name": {"type": ["string", "null"]}},
    });
    let check = |value: Value| check(&document, &schema, &value, "it").is_ok();
    assert!(check(json!({"id": 1})) && check(json!({"id": 1, "name": null})));
    assert!(
        !check(json!({}))
            && !check(json!({"id": "1"}))
            && !check(json!({"id": 1, "name": 2}))
            && !check(json!([]))
    );
}
