//! The plan of a query, which EXPLAIN gives as one text with tags (RSQL_explain), for people.

use diesel_iris::dsl::Plan;

/// A plan as indented lines, one for each sentence or tag. A text without tags stays as it is.
pub(super) fn readable(plan: &str) -> String {
    let mut lines = Lines::default();
    let mut rest = plan;
    while let Some((before, tag, behind)) = next_tag(rest) {
        lines.text(before);
        lines.tag(tag);
        rest = behind;
    }
    lines.text(rest);
    lines.written
}

/// For a search by vectors a line that tells which indexes it reads; nothing for other queries.
pub(super) fn vector_index(plan: String) -> String {
    if !["VECTOR_COSINE", "VECTOR_DOT_PRODUCT"].iter().any(|function| plan.to_uppercase().contains(function))
    {
        return String::new();
    }
    match Plan::new(plan).indexes() {
        Ok(indexes) if indexes.is_empty() => "No index is read: every vector is compared.\n".to_owned(),
        Ok(indexes) => format!("Indexes that are read: {}.\n", indexes.join(", ")),
        Err(unclear) => format!("{}.\n", sentence(&unclear.to_string())),
    }
}

/// With a capital at its beginning.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}

/// The tags of plans. A `<` in a condition is none.
const TAGS: [&str; 11] =
    ["plans", "plan", "sql", "cost", "module", "subquery", "info", "stats", "warning", "index", "step"];

/// What stands before the next tag, the tag without its brackets, and what stands behind.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('<').find_map(|(at, _)| {
        let (tag, behind) = text[at + 1..].split_once('>')?;
        TAGS.contains(&name(tag)).then(|| (&text[..at], tag, behind))
    })
}

fn name(tag: &str) -> &str {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

#[derive(Default)]
struct Lines {
    written: String,
    depth: usize,
}

impl Lines {
    fn line(&mut self, extra: usize, line: &str) {
        for _ in 0..self.depth + extra {
            self.written.push_str("  ");
        }
        self.written.push_str(line);
        self.written.push('\n');
    }

    fn text(&mut self, text: &str) {
        for line in text.lines() {
            let blanks = line.len() - line.trim_start().len();
            let line = line.trim();
            if !line.is_empty() {
                // IRIS indents what happens within a loop
                self.line(blanks / 4, &unescaped(line));
            }
        }
    }

    fn tag(&mut self, tag: &str) {
        match (name(tag), tag.starts_with('/')) {
            ("module" | "subquery" | "stats", true) => self.depth = self.depth.saturating_sub(1),
            ("cost", false) => {
                let value = tag.split('"').nth(1).unwrap_or_default();
                self.line(0, &format!("cost: {value}"));
            }
            (kind @ ("module" | "subquery" | "stats"), false) if !tag.ends_with('/') => {
                let name = tag.split('"').nth(1).unwrap_or_default();
                self.line(0, format!("{kind} {name}").trim_end());
                self.depth += 1;
            }
            _ => {}
        }
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::{readable, vector_index};

    #[test]
    fn a_search_by_vectors_is_told_of_its_index() {
        let plan = |map: &str| {
            format!("<plan><sql>SELECT TOP ? id, VECTOR_COSINE(v, TO_VECTOR(?)) AS score</sql>{map}</plan>")
        };
        let told = |map: &str| vector_index(plan(map));
        assert_eq!(
            told("Read index map SQLUser.notes.notes_near, looping"),
            "Indexes that are read: notes_near.\n"
        );
        assert!(told("Read master map SQLUser.notes.IDKEY, looping").starts_with("No index is read"));
        assert!(told("<step>Read every row of notes.</step>").starts_with("The plan names no map"));
        assert_eq!(vector_index("Read master map SQLUser.notes.IDKEY".to_owned()), "");
    }

    #[test]
    fn a_plan_becomes_lines() {
        let plan = "<plans>\n <plan>\n  <sql>\n   SELECT name FROM people WHERE age < ? AND x &lt; 2\n  </sql>\n  \
            <cost value=\"407137\"/>\nCall module B.\n<module name=\"B\" top=\"1\">\nRead master map.\n    Output the row.\n\
            </module>\nDone.\n </plan>\n</plans>";
        assert_eq!(
            readable(plan),
            "SELECT name FROM people WHERE age < ? AND x < 2\ncost: 407137\nCall module B.\nmodule B\n  \
             Read master map.\n    Output the row.\nDone.\n"
        );
    }

    #[test]
    fn a_text_without_tags_stays() {
        assert_eq!(readable("Read a < b > c"), "Read a < b > c\n");
        assert_eq!(readable("<module name=\"A\">x"), "module A\n  x\n");
        assert_eq!(readable("</module></module>x<"), "x<\n");
    }
}
