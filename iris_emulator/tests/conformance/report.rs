//! What was expected and what was answered, side by side and in files.

use std::path::Path;

use crate::cases::{Case, Expected, Room, Source};

/// Whether an answer is what a case expects: a statement that is only to be done may tell how many rows it changed.
pub(crate) fn agrees(expected: &Expected, answer: &Expected) -> bool {
    match (expected, answer) {
        (Expected::Done, Expected::Changed(_)) => true,
        (Expected::Refused { code, message: None }, Expected::Refused { code: answered, .. }) => {
            code == answered
        }
        // without types only the rows count
        (Expected::Rows { types, rows }, Expected::Rows { rows: answered, .. }) if types.is_empty() => {
            rows == answered
        }
        (expected, answer) => expected == answer,
    }
}

pub(crate) fn shown(expected: &Expected) -> String {
    match expected {
        Expected::Done => "success".to_owned(),
        Expected::Changed(count) => format!("{count} rows"),
        Expected::Refused { code, message: Some(message) } => format!("refused with {code}: {message}"),
        Expected::Refused { code, message: None } => format!("refused with {code}"),
        Expected::Rows { types, rows } => {
            let rows: Vec<String> =
                rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" | ")).collect();
            format!("{}: {}", types.join(", "), rows.join(" / "))
        }
    }
}

fn cell(value: &Option<String>) -> String {
    match value {
        None => "NULL".to_owned(),
        Some(text) if text.contains(char::is_control) => format!("'{}'", text.escape_debug()),
        Some(text) if text == "NULL" || text.trim() != text || text.is_empty() => format!("'{text}'"),
        Some(text) => text.clone(),
    }
}

/// Writes the file of a room with what was answered, where the environment names a folder.
pub(crate) fn write_answers(room: &Room, answers: &[(Case, Expected)]) {
    let Some(folder) = std::env::var_os("CONFORMANCE_ANSWERS") else { return };
    let path = Path::new(&folder).join(format!("{}.case", room.name));
    let mut text = String::new();
    let mut last: Option<&Source> = None;
    for (case, answer) in answers {
        if last != Some(&case.source) {
            let source = match &case.source {
                Source::Recorded(what) => format!("recorded {what}"),
                Source::Documented(what) => format!("documented {what}"),
                Source::Assumed(what) => format!("assumed {what}"),
            };
            text.push_str(&format!("source {source}\n"));
            last = Some(&case.source);
        }
        for parameter in &case.parameters {
            text.push_str(&format!("@ {} {}\n", parameter.ty, cell(&parameter.text)));
        }
        let sql = &case.sql;
        match answer {
            Expected::Done => text.push_str(&format!("* {sql}\n")),
            Expected::Changed(count) => text.push_str(&format!("* {sql} | {count}\n")),
            Expected::Refused { code, message } => {
                text.push_str(&format!("! {sql} | {code}\n"));
                if let Some(message) = message {
                    text.push_str(&format!("% {message}\n"));
                }
            }
            Expected::Rows { types, rows } => {
                text.push_str(&format!("? {sql}\n: {}\n", types.join(", ")));
                for row in rows {
                    text.push_str(&format!("- {}\n", row.iter().map(cell).collect::<Vec<_>>().join(" | ")));
                }
            }
        }
    }
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}
