//! Operators and functions on numbers, texts, dates and times; CASE; literals; Diesel's own fragments of SQL.

use chrono::{Datelike, Days, Months};
use diesel::dsl::{case_when, now, sql};
use diesel::prelude::*;
use diesel::sql_types as st;
use diesel_iris::dsl::*;
use diesel_iris::prelude::*;

use super::fixture::*;
use people::{active, age, balance, born, boss, height, id, name, nick, score, seen, vip};

macro_rules! select {
    ($what:expr) => {
        people::table.select($what).order(id)
    };
}

/// Without the largest integer, to which nothing can be added.
macro_rules! small {
    ($what:expr) => {
        people::table.filter(id.lt(7)).select($what).order(id)
    };
}

fn small<T>(of: impl Fn(Person) -> T) -> Vec<T> {
    all_people().into_iter().take(6).map(of).collect()
}

/// NULL where nothing is left.
fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn char_at(text: &str, from: usize, count: usize) -> Option<String> {
    some(text.chars().skip(from).take(count).collect())
}

rows! {
    add: small!(score + 1) => small(|p| p.score + 1);
    subtract: small!(score - id) => small(|p| p.score - p.id);
    multiply: small!(score * id) => small(|p| p.score * p.id);
    negative_values: small!(score * -1) => small(|p| -p.score);
    add_columns: small!(score + id + id) => small(|p| p.score + 2 * p.id);
    precedence: small!((score + id) * id) => small(|p| (p.score + p.id) * p.id);
    nested_subtraction: small!(score - (id - score)) => small(|p| p.score - (p.id - p.score));
    add_nullable: select!(age + 1) => each(|p| p.age.map(|a| a + 1));
    multiply_nullable: select!(age * age) => each(|p| p.age.map(|a| a * a));
    add_decimals: select!(balance + decimal("0.05")) => each(|p| p.balance + decimal("0.05"));
    multiply_decimals: select!(balance * decimal("-2")) => each(|p| p.balance * decimal("-2"));
    /// A fraction, unlike in PostgreSQL (RSQL_arithmetic).
    divide_decimals: select!(balance / decimal("2")) => each(|p| p.balance / decimal("2"));
    add_doubles: select!(height + 0.25) => each(|p| p.height.map(|h| h + 0.25));
    divide_doubles: select!(height / 0.5) => each(|p| p.height.map(|h| h / 0.5));
    divide_integers_without_rest: select!(id * 4 / 2) => each(|p| p.id * 2);
    filter_by_a_fraction: people::table.filter((id / 2).eq(1)).select(id).order(id) => vec![2];
    whole_division: select!(id.whole_divide(2)) => each(|p| p.id / 2);
    modulo: select!(id.modulo(3)) => each(|p| p.id % 3);
    absolute: small!(abs(score)) => small(|p| p.score.abs());
    absolute_nullable: select!(abs(age)) => each(|p| p.age.map(i16::abs));
    rounded: select!(round(balance, 0)) => each(|p| p.balance.with_scale_round(0, bigdecimal::RoundingMode::HalfUp));
    floored: select!(floor(balance)) => each(|p| p.balance.with_scale_round(0, bigdecimal::RoundingMode::Floor));
    ceiled: select!(ceiling(balance)) => each(|p| p.balance.with_scale_round(0, bigdecimal::RoundingMode::Ceiling));
    cast_to_text: select!(score.cast::<st::Text>()) => each(|p| p.score.to_string());
    cast_nullable_to_text: select!(boss.cast::<st::Nullable<st::Text>>()) => each(|p| p.boss.map(|b| b.to_string()));
    cast_to_a_larger_type: select!(score.cast::<st::BigInt>()) => each(|p| i64::from(p.score));
    concatenate: select!(name.concat("!")) => each(|p| p.name + "!");
    concatenate_columns: select!(name.concat(" ").concat(name)) => each(|p| format!("{0} {0}", p.name));
    /// Text and NULL make NULL (RSQL_concat).
    concatenate_nullable: select!(nick.concat("!")) => each(|p| p.nick.map(|n| n + "!"));
    filter_by_a_concatenation: people::table.filter(name.concat("x").eq("Adax")).select(id).order(id) => vec![1];
    upper_case: select!(upper(name)) => each(|p| p.name.to_uppercase());
    lower_case: select!(lower(nick)) => each(|p| p.nick.map(|n| n.to_lowercase()));
    lengths: select!(char_length(name)) => each(|p| i32::try_from(p.name.chars().count()).unwrap());
    lengths_of_nullable: select!(char_length(nick)) => each(|p| p.nick.map(|n| i32::try_from(n.chars().count()).unwrap()));
    parts: select!(substring(name, 2, 2)) => each(|p| char_at(&p.name, 1, 2));
    replaced: select!(replace(name, "a", "-")) => each(|p| p.name.replace('a', "-"));
    pieces: select!(piece(name, "_", 1)) => each(|p| some(p.name.split('_').next().unwrap_or_default().to_owned()));
    trimmed: diesel::select((ltrim("  a ".into_sql::<st::Text>()), rtrim(" a  ".into_sql::<st::Text>()))) => vec![("a ".to_owned(), " a".to_owned())];
    equal_functions_compare_by_case: people::table.filter(lower(name).eq("bob")).select(id).order(id) => who(|p| p.name.to_lowercase() == "bob");
    dates_with_days_added: select!(dateadd(DatePart::Day, 30, born)) => each(|p| p.born.map(|b| (b + Days::new(30)).and_hms_opt(0, 0, 0).unwrap()));
    dates_with_months_added: select!(dateadd(DatePart::Month, 1, born)) => each(|p| p.born.map(|b| (b + Months::new(1)).and_hms_opt(0, 0, 0).unwrap()));
    timestamps_with_hours_taken: select!(dateadd(DatePart::Hour, -30, seen)) => each(|p| p.seen - chrono::TimeDelta::hours(30));
    days_between: select!(datediff(DatePart::Day, born, Some(date("2000-01-01")))) => each(|p| p.born.map(|b| i32::try_from((date("2000-01-01") - b).num_days()).unwrap()));
    years: select!(datepart(DatePart::Year, born)) => each(|p| p.born.map(|b| b.year()));
    months: select!(datepart(DatePart::Month, seen)) => each(|p| i32::try_from(p.seen.month()).unwrap());
    now_is_later: people::table.filter(seen.lt(now)).select(id).order(id) => who(|p| p.seen < chrono::Utc::now().naive_utc());
    literals: diesel::select((1.into_sql::<st::Integer>(), "é'\"".into_sql::<st::Text>(), 2.5.into_sql::<st::Double>(), true.into_sql::<st::Bool>())) => vec![(1, "é'\"".to_owned(), 2.5, true)];
    literal_decimals: diesel::select(decimal("-1.10").into_sql::<st::Numeric>()) => vec![decimal("-1.1")];
    literal_dates: diesel::select((date("2024-02-29").into_sql::<st::Date>(), moment("2024-02-29T01:02:03").into_sql::<st::Timestamp>())) => vec![(date("2024-02-29"), moment("2024-02-29T01:02:03"))];
    literal_null: diesel::select(None::<i32>.into_sql::<st::Nullable<st::Integer>>()) => vec![None::<i32>];
    case_when_otherwise: select!(case_when(score.gt(0), name).otherwise("none")) => each(|p| if p.score > 0 { p.name } else { "none".to_owned() });
    case_without_otherwise: select!(case_when(age.gt(20), score)) => each(|p| p.age.filter(|a| *a > 20).map(|_| p.score));
    case_of_three: select!(case_when(age.is_null(), "unknown".into_sql::<st::Text>()).when(age.lt(30), "young").otherwise("old")) => each(|p| p.age.map_or("unknown", |a| if a < 30 { "young" } else { "old" }).to_owned());
    case_takes_the_first: select!(case_when(id.gt(1), id).when(id.gt(2), score).otherwise(score)) => each(|p| if p.id > 1 { p.id } else { p.score });
    case_of_unknown: select!(case_when(vip.eq(true), id).otherwise(score)) => each(|p| if p.vip == Some(true) { p.id } else { p.score });
    case_inside_of_case: select!(case_when(active, case_when(score.gt(0), id).otherwise(score)).otherwise(id)) => each(|p| if p.active && p.score <= 0 { p.score } else { p.id });
    case_in_filter: people::table.filter(case_when(active, score).otherwise(id).gt(5)).select(id).order(id) => who(|p| if p.active { p.score > 5 } else { p.id > 5 });
    case_of_nullable: select!(case_when(boss.is_null(), boss).otherwise(boss)) => each(|p| p.boss);
    case_of_decimals: select!(case_when(balance.lt(decimal("0")), decimal("0").into_sql::<st::Numeric>()).otherwise(balance)) => each(|p| if p.balance < decimal("0") { decimal("0") } else { p.balance });
    case_of_dates: select!(case_when(born.is_null(), date("1900-01-01").into_sql::<st::Nullable<st::Date>>()).otherwise(born)) => each(|p| Some(p.born.unwrap_or(date("1900-01-01"))));
    fragment_as_a_value: select!(sql::<st::Integer>("id * 2")) => each(|p| p.id * 2);
    fragment_as_a_condition: people::table.filter(sql::<st::Bool>("id > 5")).select(id).order(id) => vec![6, 7];
    fragment_with_values: people::table.filter(sql::<st::Bool>("id > ").bind::<st::Integer, _>(2).sql(" AND id < ").bind::<st::Integer, _>(5)).select(id).order(id) => vec![3, 4];
    fragment_beside_a_condition: people::table.filter(sql::<st::Bool>("id > 2").and(active)).select(id).order(id) => who(|p| p.id > 2 && p.active);
    assumed_not_null: people::table.filter(age.is_not_null()).select(age.assume_not_null()).order(id) => all_people().iter().filter_map(|p| p.age).collect::<Vec<_>>();
    made_nullable: select!(score.nullable()) => each(|p| Some(p.score));
    tuples: select!((id, (name, nick), (age, (active, vip)))) => each(|p| (p.id, (p.name, p.nick), (p.age, (p.active, p.vip))));
    the_same_column_twice: select!((id, id, id)) => each(|p| (p.id, p.id, p.id));
}
