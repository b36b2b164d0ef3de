//! Rows and their description on the wire.

use bytes::{BufMut, BytesMut};
use pgwire::messages::PgWireBackendMessage;
use pgwire::messages::data::{DataRow, FieldDescription, RowDescription};
use pgwire::messages::response::CommandComplete;

use super::failure::Failure;
use super::value::{push_binary, push_text, size_and_modifier, wire_type};
use crate::bind::OutputColumn;
use crate::engine::Outcome;
use crate::face::Face;
use crate::value::Value;

/// The formats of so many values, `true` for binary. The list that a client sends has none, one, or one for each.
pub(super) fn formats(codes: &[i16], count: usize) -> Result<Vec<bool>, Failure> {
    let is_binary = |code: &i16| match code {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Failure::error("08P01", format!("unsupported format code: {code}"))),
    };
    match codes {
        [] => Ok(vec![false; count]),
        [code] => Ok(vec![is_binary(code)?; count]),
        codes if codes.len() == count => codes.iter().map(is_binary).collect(),
        codes => {
            Err(Failure::error("08P01", format!("{} format codes were sent for {count} values", codes.len())))
        }
    }
}

pub(super) fn row_description(columns: &[OutputColumn], formats: &[bool]) -> RowDescription {
    let fields = columns.iter().zip(formats).map(|(column, is_binary)| {
        let (size, modifier) = size_and_modifier(&column.ty);
        let oid = wire_type(&column.ty).oid();
        FieldDescription::new(column.name.clone(), 0, 0, oid, size, modifier, i16::from(*is_binary))
    });
    RowDescription::new(fields.collect())
}

/// CommandComplete with the true count.
pub(super) fn command_complete(tag: &str, outcome: &Outcome) -> PgWireBackendMessage {
    let tag = match outcome {
        Outcome::Rows(rows) => format!("{tag} {}", rows.len()),
        Outcome::Changed(count) if tag == "INSERT" => format!("INSERT 0 {count}"),
        Outcome::Changed(count) => format!("{tag} {count}"),
        Outcome::Done => tag.to_owned(),
    };
    PgWireBackendMessage::CommandComplete(CommandComplete::new(tag))
}

/// The row that SHOW gives.
pub(super) fn setting_row(value: &str) -> PgWireBackendMessage {
    let mut data = BytesMut::new();
    data.put_i32(i32::try_from(value.len()).unwrap_or(0));
    data.put_slice(value.as_bytes());
    PgWireBackendMessage::DataRow(DataRow::new(data, 1))
}

pub(super) fn data_row(
    cells: &[Value],
    columns: &[OutputColumn],
    formats: &[bool],
    face: &Face,
) -> Result<DataRow, Failure> {
    if cells.len() != columns.len() || formats.len() != columns.len() {
        // the table changed since the statement was described
        return Err(Failure::error("0A000", "cached plan must not change result type"));
    }
    let unfit = |why: String| Failure::error("22003", why);
    let mut data = Vec::with_capacity(16 * cells.len());
    for ((cell, column), is_binary) in cells.iter().zip(columns).zip(formats) {
        if *cell == Value::Null {
            data.put_i32(-1);
            continue;
        }
        let at = data.len();
        data.put_i32(0);
        if *is_binary {
            push_binary(&mut data, cell, &column.ty, face).map_err(unfit)?;
        } else {
            push_text(&mut data, cell, &column.ty, face).map_err(unfit)?;
        }
        let length = i32::try_from(data.len() - at - 4);
        let length = length.map_err(|_| unfit("a value of more than 2 GiB".to_owned()))?;
        data[at..at + 4].copy_from_slice(&length.to_be_bytes());
    }
    let count = i16::try_from(cells.len()).map_err(|_| unfit("more than 32767 columns".to_owned()))?;
    Ok(DataRow::new(BytesMut::from(data.as_slice()), count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_none_one_or_one_for_each() {
        assert_eq!(formats(&[], 2).unwrap(), [false, false]);
        assert_eq!(formats(&[1], 3).unwrap(), [true, true, true]);
        assert_eq!(formats(&[0, 1], 2).unwrap(), [false, true]);
        for (codes, count) in [(&[0, 1][..], 3), (&[2], 1), (&[0, -1], 2)] {
            assert_eq!(formats(codes, count).unwrap_err().sqlstate(), "08P01");
        }
    }
}
