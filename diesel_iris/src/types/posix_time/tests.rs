use super::*;
use proptest::prelude::*;

#[test]
fn the_encoding_at_its_ends() {
    for (text, encoded) in [
        ("1970-01-01 00:00:00", 1_152_921_504_606_846_976),
        ("1970-01-01 00:00:00.000001", 1_152_921_504_606_846_977),
        ("1969-12-31 23:59:59.999999", -6_917_529_027_641_081_857),
        ("9999-12-31 23:59:59.999999", 1_406_323_805_406_846_975),
        ("0001-01-01 00:00:00", -6_979_664_624_441_081_856),
    ] {
        let time: PosixTime = text.parse().unwrap();
        assert_eq!(time.encoded(), encoded, "{text}");
        assert_eq!(PosixTime::from_encoded(encoded), Ok(time));
        assert_eq!(time.to_string(), text);
    }
    for encoded in [0, 1, -1, SINCE_1970 - 1, BEFORE_1970, i64::MAX, i64::MIN] {
        assert!(PosixTime::from_encoded(encoded).is_err(), "{encoded}");
    }
}

#[test]
fn arithmetic_stops_at_the_ends() {
    let second = Duration::from_secs(1);
    assert_eq!(PosixTime::MAX.checked_add(second), None);
    assert_eq!(PosixTime::MIN.checked_sub(second), None);
    assert_eq!(PosixTime::MIN.checked_add(Duration::MAX), None);
    assert_eq!(PosixTime::UNIX_EPOCH.checked_add(Duration::from_nanos(1)), None);
    assert_eq!(PosixTime::UNIX_EPOCH.checked_add(second).map(PosixTime::micros), Some(1_000_000));
    assert_eq!(PosixTime::MIN.checked_duration_since(PosixTime::MAX), None);
    let whole = PosixTime::MAX.checked_duration_since(PosixTime::MIN).unwrap();
    assert_eq!(PosixTime::MIN.checked_add(whole), Some(PosixTime::MAX));
}

#[test]
fn other_numbers_and_texts_are_refused() {
    assert_eq!("2024-02-29".parse::<PosixTime>(), Err(PosixTimeError::Form));
    assert_eq!("2024-02-29 00:00:00.1234567".parse::<PosixTime>(), Err(PosixTimeError::Finer));
    assert_eq!(
        PosixTime::try_from(SystemTime::UNIX_EPOCH + Duration::from_nanos(1)),
        Err(PosixTimeError::Finer)
    );
}

fn times() -> impl Strategy<Value = PosixTime> {
    (PosixTime::MIN.micros..=PosixTime::MAX.micros).prop_map(|micros| PosixTime { micros })
}

proptest! {
    #[test]
    fn every_form_is_read_back(time in times()) {
        prop_assert_eq!(time.to_string().parse(), Ok(time));
        prop_assert_eq!(PosixTime::from_encoded(time.encoded()), Ok(time));
        prop_assert_eq!(PosixTime::try_from(SystemTime::try_from(time).unwrap()), Ok(time));
        let encoded = time.encoded().to_string();
        for cell in [time.to_string(), encoded] {
            let read: PosixTime = FromSql::<sql_types::PosixTime, Iris>::from_sql(IrisValue::new(cell.as_bytes())).unwrap();
            prop_assert_eq!(read, time);
        }
    }

    #[test]
    fn a_horolog_is_kept(time in times()) {
        let horolog = Horolog::from(time);
        let again = PosixTime::from(horolog);
        prop_assert_eq!(Horolog::from(again), horolog);
        prop_assert!(time.micros - again.micros < 1_000_000);
        prop_assert!(time >= again);
    }

    /// So that IRIS can sort them: the numbers of each side of 1970 are in the order of the times.
    #[test]
    fn the_encoding_keeps_the_order(a in times(), b in times()) {
        if (a.micros >= 0) == (b.micros >= 0) {
            prop_assert_eq!(a.cmp(&b), a.encoded().cmp(&b.encoded()));
        }
    }
}

#[cfg(feature = "chrono")]
proptest! {
    #[test]
    fn as_chrono_counts(time in times()) {
        let by_chrono = chrono::NaiveDateTime::from(time);
        prop_assert_eq!(PosixTime::try_from(by_chrono), Ok(time));
        prop_assert_eq!(by_chrono.and_utc().timestamp_micros(), time.micros);
        prop_assert!(time.to_string().starts_with(&by_chrono.format("%Y-%m-%d %H:%M:%S").to_string()));
    }
}

#[cfg(feature = "time")]
proptest! {
    #[test]
    fn as_time_counts(time in times()) {
        let by_time = time::PrimitiveDateTime::from(time);
        prop_assert_eq!(PosixTime::try_from(by_time), Ok(time));
        prop_assert_eq!(by_time.assume_utc().unix_timestamp_nanos(), i128::from(time.micros) * 1_000);
    }
}
