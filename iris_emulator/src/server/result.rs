//! Rows and their description on the wire.

use bytes::{BufMut, BytesMut};
use pgwire::messages::data::{DataRow, FieldDescription, RowDescription};

use super::failure::Failure;
use super::value::{encode_binary, encode_text, size_and_modifier, wire_type};
use crate::bind::OutputColumn;
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

pub(super) fn data_row(
    cells: &[Value],
    columns: &[OutputColumn],
    formats: &[bool],
) -> Result<DataRow, Failure> {
    if cells.len() != columns.len() {
        // the table changed since the statement was described
        return Err(Failure::error("0A000", "cached plan must not change result type"));
    }
    let unfit = |why: String| Failure::error("22003", why);
    let mut data = BytesMut::with_capacity(16 * cells.len());
    for ((cell, column), is_binary) in cells.iter().zip(columns).zip(formats) {
        if *cell == Value::Null {
            data.put_i32(-1);
            continue;
        }
        let bytes = if *is_binary {
            encode_binary(cell, &column.ty).map_err(unfit)?
        } else {
            encode_text(cell, &column.ty).map_err(unfit)?.into_bytes()
        };
        data.put_i32(i32::try_from(bytes.len()).map_err(|_| unfit("a value of more than 2 GiB".to_owned()))?);
        data.put_slice(&bytes);
    }
    let count = i16::try_from(cells.len()).map_err(|_| unfit("more than 32767 columns".to_owned()))?;
    Ok(DataRow::new(data, count))
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
