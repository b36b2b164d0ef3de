//! Keys of groups: bytes that are the same for values that SQLite takes as equal, and are ordered as it orders them.

use rusqlite::types::ValueRef;

use super::collation::fold_binary;

/// How the values of a column become a part of the key.
#[derive(Clone, Copy)]
pub(super) struct Column {
    /// Appends what is the same for all texts that collate alike, in their order.
    pub(super) fold: fn(&str, &mut Vec<u8>),
    pub(super) descends: bool,
    /// Whether nothing stands behind it, so that its end need not be marked.
    pub(super) is_last: bool,
}

impl Default for Column {
    fn default() -> Self {
        Self { fold: fold_binary, descends: false, is_last: true }
    }
}

/// Appends a value: NULL first, then numbers, texts, bytes.
pub(super) fn push_key(key: &mut Vec<u8>, value: ValueRef<'_>, column: &Column) {
    let start = key.len();
    match value {
        ValueRef::Null => key.push(0),
        #[expect(clippy::cast_precision_loss, reason = "the integer itself stands behind it")]
        ValueRef::Integer(value) => push_number(key, value as f64, value.into()),
        // what is no integer is cut, where no integer is the same double
        #[expect(clippy::cast_possible_truncation, reason = "saturates")]
        ValueRef::Real(value) => push_number(key, value, value as i128),
        ValueRef::Text(text) => {
            key.push(2);
            match std::str::from_utf8(text) {
                Ok(text) => (column.fold)(text, key),
                Err(_) => (column.fold)(&String::from_utf8_lossy(text), key),
            }
            end(key, start + 1, column);
        }
        ValueRef::Blob(bytes) => {
            key.push(3);
            key.extend_from_slice(bytes);
            end(key, start + 1, column);
        }
    }
    if column.descends {
        key[start..].iter_mut().for_each(|byte| *byte = !*byte);
    }
}

/// A number: as a double, then exact, since several integers are the same double.
fn push_number(key: &mut Vec<u8>, double: f64, exact: i128) {
    // there is one zero
    let bits = if double == 0.0 { 0 } else { double.to_bits() };
    let ordered = if bits >> 63 == 1 { !bits } else { bits | 1 << 63 };
    key.push(1);
    key.extend(ordered.to_be_bytes());
    key.extend((exact ^ i128::MIN).to_be_bytes());
}

/// Marks the end of bytes that begin there, so that what is longer comes behind, whatever follows.
fn end(key: &mut Vec<u8>, from: usize, column: &Column) {
    if column.is_last {
        return;
    }
    if key[from..].contains(&0) {
        let bytes = key.split_off(from);
        for byte in bytes {
            key.push(byte);
            if byte == 0 {
                key.push(0xff);
            }
        }
    }
    key.extend([0, 0]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;
    use rusqlite::types::Value;

    /// Every pair is compared as SQLite compares it, up and down, with something behind it or not.
    #[test]
    fn keys_are_ordered_as_sqlite_orders_values() {
        let connection = Connection::open_in_memory().unwrap();
        let mut values = vec![Value::Null];
        values.extend([0, 1, -1, i64::MAX, i64::MIN, 1 << 53, (1 << 53) + 1].map(Value::Integer));
        values
            .extend([0.0, -0.0, 1.0, 1.5, -1.5, 2.0_f64.powi(53), 2.0_f64.powi(63), -1e300].map(Value::Real));
        values.extend(
            ["", "a", "a\0", "a\0b", "ab", "a\u{1}", "\u{ffff}"].map(|text| Value::Text(text.into())),
        );
        values.extend([vec![], vec![0], vec![0, 0], vec![0, 255], vec![255]].map(Value::Blob));
        let pair = "SELECT ?1 AS value, 1 AS number UNION ALL SELECT ?2, 2";
        let sql = format!("SELECT dense_rank() OVER (ORDER BY value) FROM ({pair}) ORDER BY number");
        let mut statement = connection.prepare(&sql).unwrap();
        for left in &values {
            for right in &values {
                let ranks = statement.query_map((left, right), |row| row.get::<_, i64>(0)).unwrap();
                let ranks = ranks.collect::<rusqlite::Result<Vec<_>>>().unwrap();
                let expected = ranks[0].cmp(&ranks[1]);
                for (descends, is_last) in [(false, true), (false, false), (true, false)] {
                    let column = Column { descends, is_last, ..Column::default() };
                    let key = |value: &Value| {
                        let mut key = Vec::new();
                        push_key(&mut key, value.into(), &column);
                        key
                    };
                    let found = key(left).cmp(&key(right));
                    let expected = if descends { expected.reverse() } else { expected };
                    assert_eq!(found, expected, "{left:?} {right:?} {descends} {is_last}");
                }
            }
        }
    }
}
