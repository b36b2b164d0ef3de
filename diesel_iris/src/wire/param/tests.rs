use super::*;
use proptest::prelude::*;

/// What the server makes of a parameter, by its rules; `None` where it would not stay a string.
fn string_after_the_server(param: &Param) -> Option<String> {
    let value = param.value.clone().unwrap();
    match param.format {
        Format::Binary => {
            if is_read_as_integer(value.len()) || (value.len() >= 12 && value[0] == 0) {
                return None;
            }
        }
        Format::Text => {
            let text = std::str::from_utf8(&value).unwrap();
            // a superset of what int() and float() take, written anew
            let python_number = !text.is_empty()
                && text.chars().any(char::is_numeric)
                && !text.chars().any(|c| c.is_alphabetic() && !"eE".contains(c))
                && !text.contains([',', ':', '/', '~', '[', ']', '(', ')', '\'', '"', '\\', '$', '%']);
            if python_number && looks_like_number(text) {
                return None;
            }
        }
    }
    let text = String::from_utf8(value).unwrap();
    if begins_like_timestamp(&text) {
        return None;
    }
    match param.placeholder {
        Placeholder::Plain | Placeholder::Date => Some(text),
        Placeholder::Guarded => Some(text.chars().skip(1).collect()),
        Placeholder::Vector(_) => None,
    }
}

fn sent(text: &str) -> Param {
    Param::new(ParamKind::Text, Some(text.as_bytes())).unwrap()
}

#[test]
fn dates_go_as_the_server_takes_them() {
    let date =
        |dates| Param::new(ParamKind::Date, Some(b"2024-02-29")).unwrap().with_date(ParamKind::Date, dates);
    assert_eq!(date(DateParameters::Iso).around(), ("", ""));
    assert_eq!(date(DateParameters::ToDate).around(), ("TO_DATE(", ", 'YYYY-MM-DD')"));
    let null = Param::new(ParamKind::Date, None).unwrap().with_date(ParamKind::Date, DateParameters::ToDate);
    assert_eq!(null.around(), ("", ""));
    let text = sent("2024-02-29").with_date(ParamKind::Text, DateParameters::ToDate);
    assert_eq!(text.around(), ("", ""));
}

#[test]
fn awkward_strings_take_the_way_that_carries_them() {
    for (text, format, placeholder) in [
        ("", Format::Text, Placeholder::Plain),
        ("John", Format::Text, Placeholder::Plain),
        ("nan", Format::Text, Placeholder::Plain),
        ("007", Format::Binary, Placeholder::Plain),
        ("1.10", Format::Text, Placeholder::Guarded),
        ("1e5", Format::Binary, Placeholder::Plain),
        ("1_000", Format::Binary, Placeholder::Plain),
        (" 12 ", Format::Text, Placeholder::Guarded),
        ("12345678", Format::Text, Placeholder::Guarded),
        ("١٢", Format::Text, Placeholder::Guarded),
        ("\x1c12\x1f", Format::Text, Placeholder::Guarded),
        ("123456789012", Format::Binary, Placeholder::Plain),
        ("2024-01-01T10:00:00Z", Format::Text, Placeholder::Guarded),
        ("2024-01-01 10:00:00\n", Format::Text, Placeholder::Guarded),
        ("2024-01-01", Format::Binary, Placeholder::Plain),
    ] {
        let param = sent(text);
        assert_eq!((param.format, param.placeholder), (format, placeholder), "{text:?}");
        assert_eq!(string_after_the_server(&param).as_deref(), Some(text));
    }
}

#[test]
fn what_iris_takes_for_the_empty_string_is_refused() {
    assert!(Param::new(ParamKind::Text, Some(b"a\0b")).is_err());
    assert!(Param::new(ParamKind::Binary, Some(&[0])).is_err());
    assert!(Param::new(ParamKind::Binary, Some(&[0, 0])).is_ok());
}

#[test]
fn a_vector_is_never_a_number() {
    let param = Param::new(ParamKind::Vector, Some(b"F[1.5]")).unwrap();
    assert_eq!(param.placeholder, Placeholder::Vector(VectorType::Float));
    assert_eq!(param.value.unwrap(), b"[1.5]");
    assert!(Param::new(ParamKind::Vector, Some(b"[1.5]")).is_err());
}

#[test]
fn values_stay_out_of_debug_output() {
    assert!(!format!("{:?}", sent("secret")).contains("115"));
    assert!(!format!("{:?}", sent("secret")).contains("secret"));
}

proptest! {
    #[test]
    fn every_string_arrives(text in "[^\0]{0,30}") {
        prop_assert_eq!(string_after_the_server(&sent(&text)), Some(text));
    }

    #[test]
    fn every_string_of_number_characters_arrives(text in "[-+0-9eE_. \t٠-٩]{0,14}") {
        prop_assert_eq!(string_after_the_server(&sent(&text)), Some(text));
    }

    #[test]
    fn every_decimal_keeps_its_value(digits: i64, scale in 1_usize..18) {
        let digits = format!("{:0>20}", digits.unsigned_abs());
        let text = format!("{}.{}", &digits[..20 - scale], &digits[20 - scale..]);
        let param = Param::new(ParamKind::Decimal, Some(text.as_bytes())).unwrap();
        let value = param.value.clone().unwrap();
        prop_assert!(!is_read_as_integer(value.len()));
        prop_assert!(value.starts_with(text.as_bytes()));
        prop_assert!(value[text.len()..].iter().all(|&byte| byte == b'0'));
    }
}
