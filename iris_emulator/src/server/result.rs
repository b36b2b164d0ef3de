//! Rows and their description on the wire.

use bytes::{BufMut, BytesMut};
use pgwire::messages::PgWireBackendMessage;
use pgwire::messages::data::{DataRow, FieldDescription, RowDescription};
use pgwire::messages::response::CommandComplete;

use super::failure::Failure;
use super::value::{size_and_modifier, wire_type};
use crate::bind::OutputColumn;
use crate::engine::Answer;

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
pub(super) fn command_complete(tag: &str, answer: Answer, rows: usize) -> PgWireBackendMessage {
    let tag = match answer {
        Answer::Rows => format!("{tag} {rows}"),
        Answer::Changed(count) if tag == "INSERT" => format!("INSERT 0 {count}"),
        Answer::Changed(count) => format!("{tag} {count}"),
        Answer::Done => tag.to_owned(),
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
