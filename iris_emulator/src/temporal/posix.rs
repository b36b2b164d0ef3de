//! %Library.PosixTime: microseconds since 1970 in an integer that sorts as text, too.

use super::{MICROSECONDS_A_DAY, Moment};

/// 1970-01-01 in days since 1840-12-31.
const UNIX_DAY_0: i64 = 47_117;
const TWO_TO_60: i64 = 1 << 60;

/// From 1970 on 2^60 is added; before, bits 61 and 62 are set beside the sign (%Library.PosixTime).
pub(crate) fn posix_from_unix(moment: Moment) -> i64 {
    let micros = (moment.days - UNIX_DAY_0) * MICROSECONDS_A_DAY + moment.micros;
    if micros >= 0 { micros + TWO_TO_60 } else { micros.wrapping_sub(6_i64.wrapping_mul(TWO_TO_60)) }
}

pub(crate) fn unix_from_posix(encoded: i64) -> Moment {
    let micros =
        if encoded >= 0 { encoded - TWO_TO_60 } else { encoded.wrapping_add(6_i64.wrapping_mul(TWO_TO_60)) };
    Moment::new(micros.div_euclid(MICROSECONDS_A_DAY) + UNIX_DAY_0, micros.rem_euclid(MICROSECONDS_A_DAY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temporal::DAYS;
    use proptest::prelude::*;

    #[test]
    fn the_epoch() {
        assert_eq!(posix_from_unix(Moment::new(UNIX_DAY_0, 0)), TWO_TO_60);
        // 2^60 - 2^63 is -2^62 * … : the last microsecond before 1970
        assert_eq!(
            posix_from_unix(Moment::new(UNIX_DAY_0 - 1, MICROSECONDS_A_DAY - 1)),
            -6_917_529_027_641_081_857
        );
    }

    proptest! {
        #[test]
        fn moments_are_read_back(days in DAYS, micros in 0..MICROSECONDS_A_DAY) {
            let moment = Moment::new(days, micros);
            prop_assert_eq!(unix_from_posix(posix_from_unix(moment)), moment);
        }
    }
}
