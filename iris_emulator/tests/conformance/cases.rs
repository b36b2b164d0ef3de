//! The text format of the cases.
//!
//! A line each: `# comment`, `source …` for the cases that follow, `face switch value` for the whole file, and
//!
//! ```text
//! * statement                   runs; `* statement | 3` changes so many rows
//! = expression | type | value   SELECT expression gives this one value
//! ! statement | -359            is refused with this SQLCODE; `0A000` is an honest "not emulated"
//! % words                       what %msg of this refusal says
//! ? query                       gives the types and rows that follow:
//! : type, type
//! - value | value
//! @ type value                  a parameter of the next statement, in its order
//! ```
//!
//! NULL is written `NULL`; a value in single quotes is the text between them.

use std::path::Path;

use crate::files::files;

/// Where a case's truth is from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
    /// Seen on a live instance: what and where.
    Recorded(String),
    /// A page of InterSystems' documentation.
    Documented(String),
    /// Nothing better than a guess: why.
    Assumed(String),
}

/// What a statement does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expected {
    Done,
    Changed(u64),
    Rows {
        types: Vec<String>,
        rows: Vec<Vec<Option<String>>>,
    },
    Refused {
        code: String,
        /// What %msg says; as an expectation, `None` for anything.
        message: Option<String>,
    },
}

/// A parameter: its type by PostgreSQL's name, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub(crate) ty: String,
    pub(crate) text: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Case {
    pub(crate) line: usize,
    pub(crate) source: Source,
    pub(crate) sql: String,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) expected: Expected,
}

/// A file of cases.
#[derive(Debug)]
pub(crate) struct Room {
    /// Its path without the ending, `functions/text`.
    pub(crate) name: String,
    pub(crate) face: Vec<(String, String)>,
    pub(crate) cases: Vec<Case>,
}

/// All files below the folder, in the order of their names.
pub(crate) fn rooms(folder: &Path) -> Vec<Room> {
    files(folder)
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(folder).unwrap().with_extension("").display().to_string();
            let text = std::fs::read_to_string(&path).unwrap();
            read(&name, &text).unwrap_or_else(|(line, why)| panic!("{}:{line}: {why}", path.display()))
        })
        .collect()
}

fn read(name: &str, text: &str) -> Result<Room, (usize, String)> {
    let mut room = Room { name: name.to_owned(), face: Vec::new(), cases: Vec::new() };
    let mut source = None;
    let mut parameters = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let number = number + 1;
        let wrong = |why: &str| (number, why.to_owned());
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        let mut case = |sql: &str, expected: Expected| -> Result<(), (usize, String)> {
            room.cases.push(Case {
                line: number,
                source: source.clone().ok_or_else(|| wrong("a case without a source"))?,
                sql: sql.trim().to_owned(),
                parameters: std::mem::take(&mut parameters),
                expected,
            });
            Ok(())
        };
        match mark {
            "source" => source = Some(source_of(rest).ok_or_else(|| wrong("an unknown source"))?),
            "face" => {
                let (switch, value) =
                    rest.split_once(' ').ok_or_else(|| wrong("a switch without a value"))?;
                room.face.push((switch.to_owned(), value.to_owned()));
            }
            "@" => {
                let (ty, text) = rest.split_once(' ').unwrap_or((rest, "NULL"));
                parameters.push(Parameter { ty: ty.to_owned(), text: cell(text) });
            }
            "*" => match rest.rsplit_once(" | ") {
                Some((sql, count)) => {
                    case(sql, Expected::Changed(count.trim().parse().map_err(|_| wrong("no count"))?))?;
                }
                None => case(rest, Expected::Done)?,
            },
            "!" => {
                let (sql, code) = rest.rsplit_once(" | ").ok_or_else(|| wrong("a refusal without a code"))?;
                case(sql, Expected::Refused { code: code.trim().to_owned(), message: None })?;
            }
            "%" => match room.cases.last_mut() {
                Some(Case { expected: Expected::Refused { message, .. }, .. }) => {
                    *message = Some(rest.to_owned());
                }
                _ => return Err(wrong("words of no refusal")),
            },
            "=" => {
                let mut parts = rest.rsplitn(3, " | ");
                let (Some(value), Some(ty), Some(expression)) = (parts.next(), parts.next(), parts.next())
                else {
                    return Err(wrong("an expression without type and value"));
                };
                let expected =
                    Expected::Rows { types: vec![ty.trim().to_owned()], rows: vec![vec![cell(value)]] };
                case(&format!("SELECT {expression}"), expected)?;
            }
            "?" => case(rest, Expected::Rows { types: Vec::new(), rows: Vec::new() })?,
            ":" | "-" => {
                let Some(Case { expected: Expected::Rows { types, rows }, .. }) = room.cases.last_mut()
                else {
                    return Err(wrong("rows of no query"));
                };
                if mark == ":" {
                    types.extend(rest.split(',').map(|ty| ty.trim().to_owned()));
                } else {
                    rows.push(rest.split(" | ").map(cell).collect());
                }
            }
            _ => return Err(wrong("an unknown mark")),
        }
    }
    Ok(room)
}

fn source_of(text: &str) -> Option<Source> {
    let (kind, what) = text.split_once(' ')?;
    match kind {
        "recorded" => Some(Source::Recorded(what.to_owned())),
        "documented" => Some(Source::Documented(what.to_owned())),
        "assumed" => Some(Source::Assumed(what.to_owned())),
        _ => None,
    }
}

fn cell(text: &str) -> Option<String> {
    let text = text.trim();
    if text == "NULL" {
        return None;
    }
    let quoted = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
    Some(quoted.unwrap_or(text).to_owned())
}
