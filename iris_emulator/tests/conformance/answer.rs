//! What a server answers, asked over PostgreSQL's wire: the emulator, the real PGWire server, or an instance behind one.

use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, NoTls, SimpleQueryMessage};

use crate::cases::{Case, Expected, Parameter, Room};

/// A connection to it.
pub(crate) async fn connect(url: &str) -> Client {
    let url = url.replacen("iris://", "postgres://", 1);
    let config: tokio_postgres::Config = url.parse().unwrap();
    let [tokio_postgres::config::Host::Tcp(host), ..] = config.get_hosts() else {
        panic!("{url} names no host")
    };
    let port = config.get_ports().first().copied().unwrap_or(5432);
    let stream = tokio::net::TcpStream::connect((host.as_str(), port)).await.unwrap();
    let (client, connection) = config.connect_raw(stream, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// Drops what the cases made, the last thing first.
pub(crate) async fn clear(client: &Client, room: &Room) {
    for case in room.cases.iter().rev() {
        let words: Vec<&str> = case.sql.split_whitespace().take(3).collect();
        if let ["CREATE", kind @ ("TABLE" | "VIEW"), name] = words.as_slice() {
            let name = name.split('(').next().unwrap_or(name);
            // it may have been dropped
            let _ = client.simple_query(&format!("DROP {kind} {name}")).await;
        }
    }
}

/// What the server makes of the case's statement.
pub(crate) async fn answer(client: &Client, case: &Case) -> Expected {
    match ask(client, case).await {
        Ok(answer) => answer,
        Err(error) => {
            // a case without words says nothing of them
            let is_asked = matches!(case.expected, Expected::Refused { message: Some(_), .. });
            let message = message_of(&error).filter(|_| is_asked);
            Expected::Refused { code: code_of(&error), message }
        }
    }
}

async fn ask(client: &Client, case: &Case) -> Result<Expected, tokio_postgres::Error> {
    if !matches!(case.expected, Expected::Rows { .. }) && case.parameters.is_empty() {
        return Ok(outcome(client.simple_query(&case.sql).await?, Vec::new(), 0));
    }
    let types: Vec<Type> = case.parameters.iter().map(|parameter| type_named(&parameter.ty)).collect();
    let statement = client.prepare_typed(&case.sql, &types).await?;
    let columns: Vec<String> = statement.columns().iter().map(|column| name_of(column.type_())).collect();
    if case.parameters.is_empty() {
        let width = columns.len();
        return Ok(outcome(client.simple_query(&case.sql).await?, columns, width));
    }
    let values: Vec<Box<dyn ToSql + Sync>> = case.parameters.iter().map(value).collect();
    let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| &**value as _).collect();
    if columns.is_empty() {
        return Ok(Expected::Changed(client.execute(&statement, &values).await?));
    }
    let rows = client.query(&statement, &values).await?;
    let rows = rows.iter().map(|row| (0..row.len()).map(|at| text(row, at)).collect());
    Ok(Expected::Rows { types: columns, rows: rows.collect() })
}

/// A cell that came as text.
fn as_text(row: &tokio_postgres::SimpleQueryRow, at: usize) -> Option<String> {
    match row.try_get(at) {
        Ok(text) => text.map(ToOwned::to_owned),
        Err(error) => Some(format!("({error})")),
    }
}

fn outcome(messages: Vec<SimpleQueryMessage>, types: Vec<String>, width: usize) -> Expected {
    let mut rows = Vec::new();
    let mut count = None;
    for message in messages {
        match message {
            SimpleQueryMessage::Row(row) => {
                rows.push((0..width).map(|at| as_text(&row, at)).collect());
            }
            SimpleQueryMessage::CommandComplete(changed) => count = Some(changed),
            _ => {}
        }
    }
    if types.is_empty() {
        count.map_or(Expected::Done, Expected::Changed)
    } else {
        Expected::Rows { types, rows }
    }
}

/// IRIS's SQLCODE, or PostgreSQL's SQLSTATE where there is none or it says that something is not emulated.
fn code_of(error: &tokio_postgres::Error) -> String {
    let Some(error) = error.as_db_error() else { return error.to_string() };
    let sqlstate = error.code().code();
    if sqlstate == "0A000" && !error.message().contains("<-92>") {
        return sqlstate.to_owned();
    }
    let code = error.message().split_once("[SQLCODE: <").and_then(|(_, rest)| rest.split_once('>'));
    // the PGWire server hands on what the emulator calls not emulated with a SQLSTATE of its own
    match code {
        Some(("-9999", _)) => "0A000".to_owned(),
        Some((code, _)) => code.to_owned(),
        None => format!("{sqlstate} {}", error.message()),
    }
}

/// What %msg says.
fn message_of(error: &tokio_postgres::Error) -> Option<String> {
    let (_, rest) = error.as_db_error()?.message().split_once("[%msg: <")?;
    rest.rsplit_once(">]").map(|(message, _)| message.trim().to_owned())
}

const TYPES: [(&str, Type); 13] = [
    ("bit", Type::BOOL),
    ("smallint", Type::INT2),
    ("integer", Type::INT4),
    ("bigint", Type::INT8),
    ("numeric", Type::NUMERIC),
    ("double", Type::FLOAT8),
    ("varchar", Type::VARCHAR),
    ("text", Type::TEXT),
    ("binary", Type::BYTEA),
    ("date", Type::DATE),
    ("time", Type::TIME),
    ("timestamp", Type::TIMESTAMP),
    ("uuid", Type::UUID),
];

fn name_of(ty: &Type) -> String {
    let known = TYPES.iter().find(|(_, known)| known == ty);
    known.map_or_else(|| ty.name().to_owned(), |(name, _)| (*name).to_owned())
}

fn type_named(name: &str) -> Type {
    let known = TYPES.iter().find(|(known, _)| *known == name);
    // `unknown` leaves it to the server
    known.map_or(Type::UNKNOWN, |(_, ty)| ty.clone())
}

fn value(parameter: &Parameter) -> Box<dyn ToSql + Sync> {
    let text = parameter.text.as_deref();
    match parameter.ty.as_str() {
        "bit" => Box::new(text.map(|text| text == "1")),
        "smallint" => Box::new(text.map(|text| text.parse::<i16>().unwrap())),
        "integer" => Box::new(text.map(|text| text.parse::<i32>().unwrap())),
        "bigint" => Box::new(text.map(|text| text.parse::<i64>().unwrap())),
        "double" => Box::new(text.map(|text| text.parse::<f64>().unwrap())),
        _ => Box::new(AsText(parameter.text.clone())),
    }
}

/// A value that is sent in text format, whatever type it is of.
#[derive(Debug)]
struct AsText(Option<String>);

impl ToSql for AsText {
    fn to_sql(
        &self,
        _: &Type,
        out: &mut bytes::BytesMut,
    ) -> Result<tokio_postgres::types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
        use bytes::BufMut;
        let Some(text) = &self.0 else { return Ok(tokio_postgres::types::IsNull::Yes) };
        out.put_slice(text.as_bytes());
        Ok(tokio_postgres::types::IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> tokio_postgres::types::Format {
        tokio_postgres::types::Format::Text
    }

    tokio_postgres::types::to_sql_checked!();
}

/// A cell of a binary row as text, as far as the cases need it.
fn text(row: &tokio_postgres::Row, at: usize) -> Option<String> {
    fn cell<'r, T: tokio_postgres::types::FromSql<'r>>(
        row: &'r tokio_postgres::Row,
        at: usize,
        text: impl Fn(T) -> String,
    ) -> Option<String> {
        match row.try_get::<_, Option<T>>(at) {
            Ok(value) => value.map(text),
            // a server may send what its own description does not cover
            Err(error) => Some(format!("({error})")),
        }
    }
    match *row.columns()[at].type_() {
        Type::BOOL => cell::<bool>(row, at, |value| if value { "t" } else { "f" }.to_owned()),
        Type::INT2 => cell::<i16>(row, at, |value| value.to_string()),
        Type::INT4 => cell::<i32>(row, at, |value| value.to_string()),
        Type::INT8 => cell::<i64>(row, at, |value| value.to_string()),
        Type::FLOAT8 => cell::<f64>(row, at, |value| value.to_string()),
        Type::VARCHAR | Type::TEXT => cell::<String>(row, at, |value| value),
        _ => cell::<Raw>(row, at, |raw| raw.0),
    }
}

/// The bytes of other types, in hexadecimal.
struct Raw(String);

impl<'a> tokio_postgres::types::FromSql<'a> for Raw {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(raw.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}
