//! Rows on the wire.

use bytes::{BufMut, BytesMut};
use pgwire::api::portal::Format;
use pgwire::api::results::{FieldFormat, FieldInfo};
use pgwire::error::{ErrorInfo, PgWireError, PgWireResult};
use pgwire::messages::data::DataRow;

use super::value::{encode_binary, encode_text, wire_type};
use crate::bind::OutputColumn;
use crate::value::Value;

fn malformed(message: &str) -> PgWireError {
    PgWireError::UserError(Box::new(ErrorInfo::new("ERROR".into(), "08P01".into(), message.into())))
}

/// The format of one of so many values. The list of formats has none, one, or one for each.
pub(super) fn is_binary(format: &Format, position: usize, count: usize) -> PgWireResult<bool> {
    let code = match format {
        Format::UnifiedText => 0,
        Format::UnifiedBinary => 1,
        Format::Individual(codes) if codes.len() == count => codes.get(position).copied().unwrap_or(0),
        Format::Individual(_) => {
            return Err(malformed("the number of format codes fits neither one nor all values"));
        }
    };
    match code {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(malformed("a format code is neither 0 nor 1")),
    }
}

pub(super) fn field_infos(columns: &[OutputColumn], format: &Format) -> PgWireResult<Vec<FieldInfo>> {
    let infos = columns.iter().enumerate().map(|(position, column)| {
        let binary = is_binary(format, position, columns.len())?;
        let format = if binary { FieldFormat::Binary } else { FieldFormat::Text };
        Ok(FieldInfo::new(column.name.clone(), None, None, wire_type(&column.ty), format))
    });
    infos.collect()
}

pub(super) fn row(cells: &[Value], columns: &[OutputColumn], infos: &[FieldInfo]) -> PgWireResult<DataRow> {
    let mut data = BytesMut::with_capacity(16 * cells.len());
    for ((cell, column), info) in cells.iter().zip(columns).zip(infos) {
        if *cell == Value::Null {
            data.put_i32(-1);
            continue;
        }
        let bytes = if info.format() == FieldFormat::Binary {
            encode_binary(cell, &column.ty).map_err(|why| malformed(&why))?
        } else {
            encode_text(cell, &column.ty).into_bytes()
        };
        let length = i32::try_from(bytes.len()).map_err(|_| malformed("a value of more than 2 GiB"))?;
        data.put_i32(length);
        data.put_slice(&bytes);
    }
    let count = i16::try_from(cells.len()).map_err(|_| malformed("more than 32767 columns"))?;
    Ok(DataRow::new(data, count))
}
