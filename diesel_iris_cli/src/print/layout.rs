//! How the text is laid out: as rustfmt's defaults lay it out, without asking rustfmt.

/// A level of indentation.
pub(super) const INDENT: &str = "    ";
/// rustfmt's `max_width`.
const MAX_WIDTH: usize = 100;

/// Text one level deeper. Strings in it have no raw line breaks, so lines are lines.
pub(super) fn indented(text: &str) -> String {
    let mut deeper = String::with_capacity(text.len() + text.len() / 8);
    for line in text.lines() {
        if !line.is_empty() {
            deeper.push_str(INDENT);
            deeper.push_str(line);
        }
        deeper.push('\n');
    }
    deeper
}

/// The most tables that `allow_tables_to_appear_in_same_query!` takes within rustc's recursion limit of 128: it
/// goes one level deeper for each table, and something calls it.
const MAX_TABLES_BY_DEFAULT: usize = 120;

/// `diesel::allow_tables_to_appear_in_same_query!` of these tables, `depth` levels deep.
pub(super) fn same_query(tables: &[&str], depth: usize) -> String {
    const START: &str = "diesel::allow_tables_to_appear_in_same_query!(";
    let arguments = tables.join(", ");
    // rustfmt does not count the comma that it leaves after the last argument
    let width = depth * INDENT.len() + START.len() + arguments.len() + ");".len();
    if width <= MAX_WIDTH {
        return format!("{START}{arguments},);\n");
    }
    let needs = if tables.len() > MAX_TABLES_BY_DEFAULT {
        let limit = (tables.len() + (128 - MAX_TABLES_BY_DEFAULT)).next_power_of_two();
        format!("// Needs `#![recursion_limit = \"{limit}\"]` in the crate: {} tables.\n", tables.len())
    } else {
        String::new()
    };
    let lines: String = tables.iter().map(|table| format!("{INDENT}{table},\n")).collect();
    format!("{needs}{START}\n{lines});\n")
}

/// A comment of one line, whatever is in it.
pub(super) fn comment(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect();
    format!("// {}\n", text.split_whitespace().collect::<Vec<_>>().join(" "))
}
