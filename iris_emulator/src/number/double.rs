//! IEEE doubles as text.

/// RCOS_fdouble: a `$DOUBLE` value becomes a string of at most 20 significant digits, without an exponent where the
/// digits say it as well.
pub(crate) fn double_text(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    if value.is_nan() {
        return "NAN".to_owned();
    }
    if value.is_infinite() {
        return if value < 0.0 { "-INF" } else { "INF" }.to_owned();
    }
    let scientific = format!("{:.19e}", value.abs());
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let sign = if value < 0.0 { "-" } else { "" };
    let point = exponent + 1;
    if !(-20..=25).contains(&point) {
        let (first, rest) = digits.split_at(1);
        let rest = if rest.is_empty() { String::new() } else { format!(".{rest}") };
        return format!("{sign}{first}{rest}E{exponent}");
    }
    let length = i32::try_from(digits.len()).unwrap_or(20);
    if point <= 0 {
        let zeros = "0".repeat(usize::try_from(-point).unwrap_or(0));
        return format!("{sign}.{zeros}{digits}");
    }
    if point >= length {
        let zeros = "0".repeat(usize::try_from(point - length).unwrap_or(0));
        return format!("{sign}{digits}{zeros}");
    }
    let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or(0));
    format!("{sign}{whole}.{fraction}")
}

#[cfg(test)]
mod tests {
    use super::double_text;

    #[test]
    fn twenty_digits() {
        for (value, text) in [
            (0.841_470_984_807_896_5, ".84147098480789650488"),
            (-123_456_789.000_012_35, "-123456789.00001235306"),
            (1.0, "1"),
            (0.5, ".5"),
            (100.0, "100"),
            (1e30, "1.0000000000000000199E30"),
            (0.0, "0"),
        ] {
            assert_eq!(double_text(value), text);
        }
    }
}
