use super::*;
use proptest::prelude::*;

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn digits_are_those_of_64_bits() {
    let add = |a: &str, b: &str| number(a).add(number(b)).unwrap().to_string();
    assert_eq!(add("9223372036854775807", "1"), "9223372036854775810");
    assert_eq!(add("0.1", "0.2"), "0.3");
    let divide = |a: &str, b: &str| number(a).divide(number(b)).unwrap().unwrap().to_string();
    assert_eq!(divide("1", "3"), "0.3333333333333333333");
    assert_eq!(divide("2", "3"), "0.6666666666666666667");
    assert_eq!(divide("1", "1.05"), "0.952380952380952381");
    assert_eq!(divide("7", "2"), "3.5");
    assert_eq!(divide("10", "-4"), "-2.5");
    assert!(number("1").divide(Decimal::ZERO).is_none());
    assert_eq!(number("1e100").multiply(number("1e100")), Err(Overflow));
    assert_eq!(number("9.223372036854775807E145").to_string().len(), 146);
    assert_eq!("9.3E145".parse::<Decimal>(), Err(Overflow));
    assert_eq!(number("1e-200"), Decimal::ZERO);
    assert_eq!(number("12345678901234567890").to_string(), "12345678901234567890");
    assert_eq!(number("12345678901234567895").to_string(), "12345678901234567900");
}

#[test]
fn the_rest_has_the_divisors_sign() {
    for (a, b, expected) in [
        ("7", "4", "3"),
        ("7", "-4", "-1"),
        ("-7", "4", "1"),
        ("-7", "-4", "-3"),
        ("7.5", "2", "1.5"),
        ("7.0", "-4", "-1"),
    ] {
        assert_eq!(number(a).modulo(number(b)).unwrap().unwrap().to_string(), expected, "{a} # {b}");
    }
    assert_eq!(number("-7").integer_divide(number("2")).unwrap().unwrap().to_string(), "-3");
}

#[test]
fn scales() {
    for (text, scale, rounding, expected) in [
        ("2.5", 0, Rounding::HalfUp, "3"),
        ("-2.5", 0, Rounding::HalfUp, "-3"),
        ("2.49", 1, Rounding::Truncate, "2.4"),
        ("-0.987", 2, Rounding::HalfUp, "-0.99"),
        ("987", -3, Rounding::HalfUp, "1000"),
        ("487", -3, Rounding::HalfUp, "0"),
        ("-2.1", 0, Rounding::Floor, "-3"),
        ("2.1", 0, Rounding::Ceiling, "3"),
        ("1e-30", 2, Rounding::HalfUp, "0"),
    ] {
        assert_eq!(number(text).with_scale(scale, rounding).to_string(), expected, "{text} {scale}");
    }
}

#[test]
fn the_canonical_form_has_no_zero_before_the_point() {
    for (text, expected) in [("0.50", ".5"), ("-0.5", "-.5"), ("007", "7"), ("1.10", "1.1"), ("0.0", "0")] {
        assert_eq!(number(text).canonical(), expected);
    }
}

proptest! {
    #[test]
    fn text_is_read_back(mantissa: i64, exponent in -40_i32..40) {
        let value = Decimal::new(mantissa.into(), exponent).unwrap();
        prop_assert_eq!(number(&value.to_string()), value);
        prop_assert_eq!(number(&value.canonical()), value);
    }

    #[test]
    fn order_is_that_of_differences(a in -1_000_000_000_i64..1_000_000_000, b in -1_000_000_000_i64..1_000_000_000, x in -9_i32..9, y in -9_i32..9) {
        let (a, b) = (Decimal::new(a.into(), x).unwrap(), Decimal::new(b.into(), y).unwrap());
        let difference = a.subtract(b).unwrap();
        prop_assert_eq!(a.cmp(&b), difference.cmp(&Decimal::ZERO));
    }

    #[test]
    fn a_quotient_and_a_rest_make_the_number(a in -1_000_000_000_i64..1_000_000_000, b in 1_i64..100_000) {
        let (a, b) = (Decimal::from(a), Decimal::from(b));
        let rest = a.modulo(b).unwrap().unwrap();
        prop_assert!(rest >= Decimal::ZERO && rest < b);
        prop_assert!(a.subtract(rest).unwrap().modulo(b).unwrap().unwrap().is_zero());
    }
}
