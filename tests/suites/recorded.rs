//! What a server that [records](diesel_iris_tests::PgWireServer::start_recording) has its driver execute.

use std::path::Path;

/// The statements of its file, in their order.
pub(crate) fn statements(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap();
    let statement = |line| serde_json::from_str::<(String, serde_json::Value)>(line).unwrap().0;
    text.lines().map(statement).collect()
}
