//! %Library.PosixTime: microseconds since 1970 in an integer that sorts as text, too.

use super::{DateTime, MICROSECONDS_A_DAY};

/// 1970-01-01 in days since 1840-12-31.
const UNIX_DAY_0: i64 = 47_117;
const TWO_TO_60: i64 = 1 << 60;

/// From 1970 on 2^60 is added; before, bits 61 and 62 are set beside the sign (%Library.PosixTime).
pub(crate) fn posix_from_unix(date_time: DateTime) -> i64 {
    let micros = (date_time.days - UNIX_DAY_0) * MICROSECONDS_A_DAY + date_time.micros;
    if micros >= 0 { micros + TWO_TO_60 } else { micros.wrapping_sub(6_i64.wrapping_mul(TWO_TO_60)) }
}

pub(crate) fn unix_from_posix(encoded: i64) -> DateTime {
    let micros =
        if encoded >= 0 { encoded - TWO_TO_60 } else { encoded.wrapping_add(6_i64.wrapping_mul(TWO_TO_60)) };
    DateTime::new(micros.div_euclid(MICROSECONDS_A_DAY) + UNIX_DAY_0, micros.rem_euclid(MICROSECONDS_A_DAY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temporal::DAYS;
    use proptest::prelude::*;

    #[test]
    fn the_epoch() {
        assert_eq!(posix_from_unix(DateTime::new(UNIX_DAY_0, 0)), TWO_TO_60);
        // 2^60 - 2^63 is -2^62 * … : the last microsecond before 1970
        assert_eq!(
            posix_from_unix(DateTime::new(UNIX_DAY_0 - 1, MICROSECONDS_A_DAY - 1)),
            -6_917_529_027_641_081_857
        );
    }

    proptest! {
        #[test]
        fn date_times_are_read_back(days in DAYS, micros in 0..MICROSECONDS_A_DAY) {
            let date_time = DateTime::new(days, micros);
            prop_assert_eq!(unix_from_posix(posix_from_unix(date_time)), date_time);
        }
    }
}
