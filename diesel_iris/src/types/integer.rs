//! TINYINT, SMALLINT, INTEGER, BIGINT: decimal digits.

use std::io::Write;

use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{BigInt, Integer, SmallInt, TinyInt};

use super::{IrisValue, unreadable};
use crate::Iris;

macro_rules! integer {
    ($($sql_type:ty => $rust:ty, $expected:literal;)+) => {$(
        impl FromSql<$sql_type, Iris> for $rust {
            fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
                let known = read_digits(value.as_bytes()).and_then(|number| number.try_into().ok());
                known.map_or_else(|| value.as_str()?.parse().or_else(|_| not_whole(value, $expected)), Ok)
            }
        }
    )+};
}

integer! {
    TinyInt => i8, "a TINYINT";
    SmallInt => i16, "a SMALLINT";
    Integer => i32, "an INTEGER";
    BigInt => i64, "a BIGINT";
}

/// The error for a cell that is no whole number, or too large a one.
fn not_whole<T>(value: IrisValue<'_>, expected: &str) -> deserialize::Result<T> {
    if value.as_bytes().contains(&b'.') {
        return Err(format!(
            "the server sent a number with a fraction, which is not {expected}: IRIS's `/` gives fractions, also of whole \
             numbers; `whole_divide` does not"
        )
        .into());
    }
    unreadable(expected)
}

/// The number that so few digits are that they fit; `None` for other texts.
fn read_digits(text: &[u8]) -> Option<i64> {
    let (is_negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if !(1..=18).contains(&digits.len()) {
        return None;
    }
    let mut number = 0_i64;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(digit - b'0');
    }
    Some(if is_negative { -number } else { number })
}

macro_rules! digits {
    ($($sql_type:ty => $rust:ty),+) => {$(
        impl ToSql<$sql_type, Iris> for $rust {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
                write_digits(i64::from(*self), out)
            }
        }
    )+};
}

digits!(TinyInt => i8, SmallInt => i16, Integer => i32);

impl ToSql<BigInt, Iris> for i64 {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        // RSQL_datatype: BIGINT runs from -9223372036854775807 to 9223372036854775807
        if *self == Self::MIN {
            return Err(
                "-9223372036854775808 is no BIGINT in IRIS: the smallest is -9223372036854775807".into()
            );
        }
        write_digits(*self, out)
    }
}

fn write_digits(number: i64, out: &mut Output<'_, '_, Iris>) -> serialize::Result {
    out.write_all(digits_of(number, &mut [0; 20]))?;
    Ok(IsNull::No)
}

/// The digits of a number, behind a minus if it is negative, in room for as many as an `i64` has.
pub(super) fn digits_of(number: i64, room: &mut [u8; 20]) -> &[u8] {
    let mut start = room.len();
    let mut rest = number.unsigned_abs();
    loop {
        start -= 1;
        // below ten
        room[start] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        start -= 1;
        room[start] = b'-';
    }
    &room[start..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use diesel::IntoSql;
    use diesel::query_builder::QueryFragment;
    use diesel::query_builder::bind_collector::RawBytesBindCollector;
    use proptest::prelude::*;

    fn read<ST, T: FromSql<ST, Iris>>(text: &str) -> Option<T> {
        T::from_sql(IrisValue::new(text.as_bytes())).ok()
    }

    #[test]
    fn what_is_no_number_or_does_not_fit_is_refused() {
        for text in ["", "-", "1.0", "1e3", " 1", "1 ", "--1", "x", "99999999999999999999"] {
            assert_eq!(read::<BigInt, i64>(text), None, "{text}");
        }
        assert_eq!(read::<TinyInt, i8>("128"), None);
        assert_eq!(read::<Integer, i32>("2147483648"), None);
        assert_eq!(read::<Integer, i32>("+7"), Some(7));
        assert_eq!(read::<Integer, i32>("-0"), Some(0));
    }

    #[test]
    fn a_fraction_tells_of_the_division_without_one() {
        let error =
            <i32 as FromSql<Integer, Iris>>::from_sql(IrisValue::new(b"3.25")).unwrap_err().to_string();
        assert!(error.contains("`whole_divide`") && !error.contains("3.25"), "{error}");
    }

    proptest! {
        #[test]
        fn numbers_are_written_and_read(number in -i64::MAX..=i64::MAX, shift in 0..64_u32) {
            let number = number >> shift;
            prop_assert_eq!(read::<BigInt, i64>(&number.to_string()), Some(number));
            prop_assert_eq!(read::<Integer, i32>(&number.to_string()), i32::try_from(number).ok());
            let query = diesel::select(number.into_sql::<BigInt>());
            let mut collector = RawBytesBindCollector::<Iris>::new();
            QueryFragment::<Iris>::collect_binds(&query, &mut collector, &mut (), &Iris).unwrap();
            prop_assert_eq!(collector.binds[0].clone().unwrap(), number.to_string().into_bytes());
        }
    }
}
