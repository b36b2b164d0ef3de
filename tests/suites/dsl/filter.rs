//! WHERE: comparisons, patterns, lists, AND, OR and NOT.

use diesel::dsl::not;
use diesel::prelude::*;
use diesel::query_builder::AsQuery;
use diesel_iris::dsl::exact;
use diesel_iris::prelude::*;

use super::fixture::*;
use people::{active, age, balance, born, boss, height, id, name, nick, score, seen, vip};

/// Ids in order.
macro_rules! by {
    ($($filter:expr),+) => {
        people::table$(.filter($filter))+.select(id).order(id)
    };
}

rows! {
    no_filter: people::table.select(id).order(id) => who(|_| true);
    equal_integers: by!(score.eq(10)) => who(|p| p.score == 10);
    equal_the_largest_integer: by!(score.eq(i32::MAX)) => who(|p| p.score == i32::MAX);
    equal_negative: by!(score.eq(-5)) => who(|p| p.score == -5);
    equal_nullable: by!(age.eq(20)) => who(|p| p.age == Some(20));
    equal_some: by!(age.eq(Some(20))) => who(|p| p.age == Some(20));
    /// `= NULL` is never true.
    equal_none: by!(age.eq(None::<i16>)) => who(|_| false);
    not_equal: by!(score.ne(10)) => who(|p| p.score != 10);
    /// NULL is not unequal, either.
    not_equal_nullable: by!(age.ne(20)) => who(|p| p.age.is_some_and(|a| a != 20));
    not_equal_none: by!(age.ne(None::<i16>)) => who(|_| false);
    /// VARCHAR compares by SQLUPPER, unlike in PostgreSQL (GSQL_collation).
    equal_texts_of_another_case: by!(name.eq("Bob")) => who(|p| folded(&p.name) == "BOB");
    equal_texts_by_case: by!(exact(name).eq("bob")) => who(|p| p.name == "bob");
    not_equal_texts: by!(name.ne("bob")) => who(|p| folded(&p.name) != "BOB");
    not_equal_texts_by_case: by!(exact(name).ne("bob")) => who(|p| p.name != "bob");
    /// The empty string is no NULL, as in PostgreSQL.
    equal_the_empty_text: by!(name.eq("")) => who(|p| p.name.is_empty());
    equal_the_empty_nullable_text: by!(nick.eq("")) => who(|p| p.nick.as_deref() == Some(""));
    not_equal_the_empty_text: by!(nick.ne("")) => who(|p| p.nick.as_deref().is_some_and(|n| !n.is_empty()));
    equal_beyond_ascii: by!(name.eq("éLAN")) => who(|p| folded(&p.name) == "ÉLAN");
    equal_columns: by!(name.nullable().eq(nick)) => who(|p| p.nick.as_deref().is_some_and(|n| folded(n) == folded(&p.name)));
    equal_columns_by_case: by!(exact(name).nullable().eq(exact(nick))) => who(|p| p.nick.as_ref() == Some(&p.name));
    equal_decimals_of_another_scale: by!(balance.eq(decimal("10.500"))) => who(|p| p.balance == decimal("10.5"));
    equal_doubles: by!(height.eq(1.75)) => who(|p| p.height == Some(1.75));
    equal_dates: by!(born.eq(date("1987-02-28"))) => who(|p| p.born == Some(date("1987-02-28")));
    equal_timestamps: by!(seen.eq(moment("2024-02-29T23:59:59.5"))) => vec![2];
    greater: by!(score.gt(0)) => who(|p| p.score > 0);
    greater_nullable: by!(age.gt(20)) => who(|p| p.age > Some(20));
    greater_or_equal: by!(score.ge(0)) => who(|p| p.score >= 0);
    less: by!(age.lt(20)) => who(|p| p.age.is_some_and(|a| a < 20));
    less_or_equal: by!(age.le(20)) => who(|p| p.age.is_some_and(|a| a <= 20));
    less_decimals: by!(balance.lt(decimal("10.5"))) => who(|p| p.balance < decimal("10.5"));
    greater_decimals: by!(balance.gt(decimal("9.99"))) => who(|p| p.balance > decimal("9.99"));
    less_doubles: by!(height.lt(1.6)) => who(|p| p.height.is_some_and(|h| h < 1.6));
    /// By SQLUPPER, so that `bob` is before `Carol`.
    less_texts: by!(name.lt("C")) => who(|p| folded(&p.name).as_str() < "C");
    less_texts_by_case: by!(exact(name).lt("C")) => who(|p| p.name.as_str() < "C");
    less_dates: by!(born.lt(date("1987-03-01"))) => who(|p| p.born.is_some_and(|b| b < date("1987-03-01")));
    greater_timestamps: by!(seen.gt(moment("2024-01-31T10:00:00"))) => who(|p| p.seen > moment("2024-01-31T10:00:00"));
    between: by!(score.between(-5, 7)) => who(|p| (-5..=7).contains(&p.score));
    between_nothing: by!(score.between(7, -5)) => who(|_| false);
    not_between: by!(score.not_between(-5, 7)) => who(|p| !(-5..=7).contains(&p.score));
    not_between_nullable: by!(age.not_between(0, 30)) => who(|p| p.age.is_some_and(|a| !(0..=30).contains(&a)));
    between_texts: by!(name.between("b", "C")) => who(|p| ("B".."C\u{1}").contains(&folded(&p.name).as_str()));
    between_dates: by!(born.between(date("1987-01-01"), date("2000-12-31"))) => who(|p| p.born.is_some_and(|b| b >= date("1987-01-01") && b <= date("2000-12-31")));
    between_columns: by!(id.between(score, score + 20)) => who(|p| p.score.checked_add(20).is_some_and(|end| (p.score..=end).contains(&p.id)));
    is_null: by!(age.is_null()) => who(|p| p.age.is_none());
    is_not_null: by!(nick.is_not_null()) => who(|p| p.nick.is_some());
    is_null_of_what_is_never_null: by!(name.is_null()) => who(|_| false);
    in_a_list: by!(score.eq_any([10, 7, 1000])) => who(|p| [10, 7, 1000].contains(&p.score));
    in_a_list_of_texts: by!(name.eq_any(["ADA", "carol", "no"])) => who(|p| ["ADA", "CAROL"].contains(&folded(&p.name).as_str()));
    in_a_list_by_case: by!(exact(name).eq_any(["ADA", "Carol"])) => who(|p| p.name == "Carol");
    in_a_list_of_one: by!(id.eq_any(vec![3])) => vec![3];
    in_an_empty_list: by!(id.eq_any(Vec::<i32>::new())) => who(|_| false);
    in_a_list_with_null: by!(age.eq_any([Some(20), None])) => who(|p| p.age == Some(20));
    not_in_a_list: by!(age.ne_all([20, 64])) => who(|p| p.age.is_some_and(|a| ![20, 64].contains(&a)));
    not_in_an_empty_list: by!(age.ne_all(Vec::<i16>::new())) => who(|_| true);
    /// Nothing is certainly not among values of which one is unknown.
    not_in_a_list_with_null: by!(age.ne_all([Some(20), None])) => who(|_| false);
    not_in_a_list_of_texts: by!(name.ne_all(["ada", ""])) => who(|p| !["ADA", ""].contains(&folded(&p.name).as_str()));
    /// LIKE follows the column's collation, unlike in PostgreSQL (RSQL_like).
    like: by!(name.like("%a%")) => who(|p| folded(&p.name).contains('A'));
    like_by_case: by!(exact(name).like("%a%")) => who(|p| p.name.contains('a'));
    like_one_character: by!(name.like("_o_")) => who(|p| folded(&p.name) == "BOB");
    like_everything: by!(nick.like("%")) => who(|p| p.nick.is_some());
    like_nothing_but_the_empty_text: by!(nick.like("")) => who(|p| p.nick.as_deref() == Some(""));
    not_like: by!(name.not_like("%a%")) => who(|p| !folded(&p.name).contains('A'));
    not_like_nullable: by!(nick.not_like("%d%")) => who(|p| p.nick.as_ref().is_some_and(|n| !folded(n).contains('D')));
    like_with_escape: by!(name.like("%!_%").escape('!')) => who(|p| p.name.contains('_'));
    like_with_a_backslash_as_escape: by!(nick.like(r"%\%").escape('\\')) => who(|p| p.nick.as_ref().is_some_and(|n| n.ends_with('%')));
    not_like_with_escape: by!(nick.not_like("%#%").escape('#')) => who(|p| p.nick.as_ref().is_some_and(|n| !n.ends_with('%')));
    starts_with: by!(name.starts_with("B")) => who(|p| folded(&p.name).starts_with('B'));
    starts_with_nullable: by!(nick.starts_with("d")) => who(|p| p.nick.as_ref().is_some_and(|n| folded(n).starts_with('D')));
    contains_by_case: by!(name.contains_text("o")) => who(|p| p.name.contains('o'));
    both: by!(score.gt(0).and(age.lt(50))) => who(|p| p.score > 0 && p.age.is_some_and(|a| a < 50));
    either: by!(score.lt(0).or(age.lt(0))) => who(|p| p.score < 0 || p.age.is_some_and(|a| a < 0));
    either_inside_of_both: by!(active.eq(true).and(score.lt(0).or(age.eq(20)))) => who(|p| p.active && (p.score < 0 || p.age == Some(20)));
    both_inside_of_either: by!(active.eq(false).and(score.lt(0)).or(age.eq(20))) => who(|p| !p.active && p.score < 0 || p.age == Some(20));
    negated: by!(not(score.gt(0))) => who(|p| p.score <= 0);
    /// Unknown stays unknown.
    negated_unknown: by!(not(age.gt(20))) => who(|p| p.age.is_some_and(|a| a <= 20));
    negated_either: by!(not(score.gt(0).or(age.is_null()))) => who(|p| !(p.score > 0 || p.age.is_none()));
    negated_twice: by!(not(not(age.gt(20)))) => who(|p| p.age > Some(20));
    negated_list: by!(not(name.eq_any(["ada", "bob"]))) => who(|p| !["ADA", "BOB"].contains(&folded(&p.name).as_str()));
    negated_pattern: by!(not(nick.like("%d%"))) => who(|p| p.nick.as_ref().is_some_and(|n| !folded(n).contains('D')));
    two_filters: by!(score.gt(0), age.lt(50)) => who(|p| p.score > 0 && p.age.is_some_and(|a| a < 50));
    filter_or_filter: people::table.filter(score.lt(0)).or_filter(age.eq(20)).select(id).order(id) => who(|p| p.score < 0 || p.age == Some(20));
    or_filter_before_filter: people::table.filter(score.lt(0)).or_filter(age.eq(20)).filter(active.eq(true)).select(id).order(id) => who(|p| (p.score < 0 || p.age == Some(20)) && p.active);
    or_filter_alone: people::table.or_filter(score.lt(0)).select(id).order(id) => who(|p| p.score < 0);
    filter_behind_select: people::table.select(id).filter(score.lt(0)).order(id) => who(|p| p.score < 0);
    by_primary_key: people::table.find(4).select(name) => vec!["Carol".to_owned()];
    by_primary_key_that_is_not_there: people::table.find(400).select(name) => Vec::<String>::new();
    by_primary_key_and_filter: people::table.find(4).filter(active.eq(false)).select(id) => who(|_| false);
    by_no_column: by!(number(1).eq(2)) => who(|_| false);
    by_a_value_on_the_left: by!(20_i16.into_sql::<diesel::sql_types::SmallInt>().nullable().lt(age)) => who(|p| p.age > Some(20));
    by_null_of_another_column: by!(boss.is_null().and(vip.is_not_null())) => who(|p| p.boss.is_none() && p.vip.is_some());
    by_the_same_column_twice: by!(boss.eq(id.nullable())) => who(|p| p.boss == Some(p.id));
    quotation_marks_are_text: by!(name.ne("it's \"a\" -- ; DROP")) => who(|_| true);
    whole_rows: people::table.filter(vip.is_null()).order(id) => each(|p| p).into_iter().filter(|p| p.vip.is_none()).collect();
    as_a_query: AsQuery::as_query(people::table).filter(id.gt(5)).select(id).order(id) => vec![6, 7];
}
