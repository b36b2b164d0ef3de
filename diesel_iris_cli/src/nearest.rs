//! The name that was probably meant.

/// `; did you mean …?` with the most similar of the names, if one is similar.
pub(crate) fn nearest(name: &str, others: &[String]) -> String {
    const ALIKE: f64 = 0.8;
    let alike = |other: &String| strsim::jaro_winkler(&other.to_uppercase(), &name.to_uppercase());
    let nearest = others.iter().max_by(|one, other| alike(one).total_cmp(&alike(other)));
    nearest
        .filter(|other| alike(other) >= ALIKE)
        .map(|other| format!("; did you mean {other}?"))
        .unwrap_or_default()
}
