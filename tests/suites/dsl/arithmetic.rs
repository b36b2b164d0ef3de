//! Operators between numbers and texts, casts, and IRIS's functions.

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};
use diesel_iris::dsl::*;
use diesel_iris::prelude::*;

use super::fixture::*;
use people::{age, balance, born, height, id, name, nick, score, seen};

macro_rules! of_all {
    ($value:expr) => {
        people::table.select($value).order(id)
    };
}

diesel::define_sql_function! {
    #[sql_name = "COALESCE"]
    fn coalesce(x: diesel::sql_types::Nullable<diesel::sql_types::SmallInt>, y: diesel::sql_types::SmallInt) -> diesel::sql_types::SmallInt;
}
diesel::define_sql_function! {
    #[sql_name = "NULLIF"]
    fn null_if(x: Integer, y: Integer) -> diesel::sql_types::Nullable<Integer>;
}

/// NULL where nothing is left.
fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn characters(text: &str, from: usize, count: usize) -> Option<String> {
    some(text.chars().skip(from).take(count).collect())
}

rows! {
    plus: of_all!(id + 10) => each(|p| p.id + 10);
    minus: of_all!(id - 10) => each(|p| p.id - 10);
    times: of_all!(id * 3) => each(|p| p.id * 3);
    plus_a_column: of_all!(id + id) => each(|p| 2 * p.id);
    several: of_all!((id + 1) * 2 - id) => each(|p| (p.id + 1) * 2 - p.id);
    nullable_plus: of_all!(age + 1) => each(|p| p.age.map(|a| a + 1));
    nullable_plus_null: of_all!(age + None::<i16>) => each(|_| None::<i16>);
    decimals_plus: of_all!(balance + decimal("0.01")) => each(|p| p.balance + decimal("0.01"));
    decimals_times: of_all!(balance * decimal("2")) => each(|p| p.balance * BigDecimal::from(2));
    doubles_times: of_all!(height * 2.0) => each(|p| p.height.map(|h| h * 2.0));
    doubles_divided: of_all!(height / 2.0) => each(|p| p.height.map(|h| h / 2.0));
    doubles_minus: of_all!(height - 0.5) => each(|p| p.height.map(|h| h - 0.5));
    /// IRIS's `/` gives fractions; this one does not.
    whole_division: of_all!(id.whole_divide(2)) => each(|p| p.id / 2);
    whole_division_of_what_is_below_zero: people::table.filter(id.eq(2)).select(score.whole_divide(2)) => vec![-2];
    what_is_left_of_a_division: of_all!(id.modulo(3)) => each(|p| p.id % 3);
    /// With the sign of the divisor.
    what_is_left_below_zero: people::table.filter(id.eq(2)).select(score.modulo(3)) => vec![1];
    what_is_left_of_null: of_all!(age.modulo(7)) => each(|p| p.age.map(|a| a.rem_euclid(7)));
    in_a_filter: people::table.filter((id + score).gt(10)).select(id).order(id) => who(|p| i64::from(p.id) + i64::from(p.score) > 10);
    whole_division_in_a_filter: people::table.filter(id.whole_divide(2).eq(1)).select(id).order(id) => vec![2, 3];
    in_an_order: people::table.select(id).order((id.modulo(3), id)) => ids(&sorted(|p| (p.id % 3, p.id)));
    concatenation: of_all!(name.concat("!")) => each(|p| p.name + "!");
    concatenation_with_a_column: of_all!(name.concat(name)) => each(|p| p.name.repeat(2));
    concatenation_with_null: of_all!(nick.concat("!")) => each(|p| p.nick.map(|n| n + "!"));
    concatenation_that_is_compared: people::table.filter(name.concat("x").eq("adax")).select(id) => Vec::<i32>::new();
    cast_to_text: of_all!(score.cast::<Text>()) => each(|p| p.score.to_string());
    cast_to_a_larger_integer: of_all!(score.cast::<BigInt>()) => each(|p| i64::from(p.score));
    upper_case: of_all!(upper(name)) => each(|p| p.name.to_uppercase());
    lower_case: of_all!(lower(nick)) => each(|p| p.nick.map(|n| n.to_lowercase()));
    lengths: of_all!(char_length(name)) => each(|p| p.name.chars().count() as i32);
    lengths_of_null: of_all!(char_length(nick)) => each(|p| p.nick.map(|n| n.chars().count() as i32));
    parts: of_all!(substring(name, 2, 2)) => each(|p| characters(&p.name, 1, 2));
    replaced: of_all!(replace(name, "a", "_")) => each(|p| p.name.replace('a', "_"));
    positions: of_all!(charindex("a", name)) => each(|p| p.name.chars().position(|c| c == 'a').map_or(0, |at| at as i32 + 1));
    pieces: of_all!(piece(name, "a", 1)) => each(|p| some(p.name.split('a').next().unwrap_or_default().to_owned()));
    second_pieces: of_all!(piece(nick, " ", 2)) => each(|p| p.nick.and_then(|n| some(n.split(' ').nth(1).unwrap_or_default().to_owned())));
    without_blanks: of_all!(ltrim(rtrim(name))) => each(|p| p.name.trim_matches(' ').to_owned());
    absolute: of_all!(abs(score)) => each(|p| p.score.abs());
    rounded: of_all!(round(balance, 0)) => each(|p| p.balance.with_scale_round(0, bigdecimal::RoundingMode::HalfUp));
    rounded_down: of_all!(floor(balance)) => each(|p| p.balance.with_scale_round(0, bigdecimal::RoundingMode::Floor));
    rounded_up: of_all!(ceiling(balance)) => each(|p| p.balance.with_scale_round(0, bigdecimal::RoundingMode::Ceiling));
    years_of_dates: of_all!(datepart(DatePart::Year, born)) => each(|p| p.born.map(|b| chrono::Datelike::year(&b)));
    days_between: of_all!(datediff(DatePart::Day, born, born)) => each(|p| p.born.map(|_| 0));
    a_month_later: of_all!(dateadd(DatePart::Month, 1, seen)) => each(|p| p.seen.checked_add_months(chrono::Months::new(1)).unwrap());
    a_day_earlier: of_all!(dateadd(DatePart::Day, -1, seen)) => each(|p| p.seen - chrono::Duration::days(1));
    own_function_of_null: of_all!(coalesce(age, 0)) => each(|p| p.age.unwrap_or(0));
    own_function_to_null: of_all!(null_if(score, 10)) => each(|p| (p.score != 10).then_some(p.score));
    function_in_a_filter: people::table.filter(char_length(name).gt(3)).select(id).order(id) => who(|p| p.name.chars().count() > 3);
    function_in_an_order: people::table.select(id).order((char_length(name), id)) => ids(&sorted(|p| (p.name.chars().count(), p.id)));
    function_of_a_function: of_all!(char_length(replace(name, "a", ""))) => each(|p| p.name.replace('a', "").chars().count() as i32);
    function_of_a_condition: of_all!(null_if(score, 10).is_null()) => each(|p| p.score == 10);
    lists: people::table.filter(id.lt(3)).select(list(id)) => vec![Some("1,2".to_owned())];
    lists_without_null: people::table.select(list(age)) => vec![Some(all_people().iter().filter_map(|p| p.age).map(|a| a.to_string()).collect::<Vec<_>>().join(","))];
    row_ids: of_all!(row_id(people::table)) => each(|p| i64::from(p.id));
}
