//! The printed modules, compiled. A query on every table runs on both servers; of many tables, on some.

// other people's names
#![allow(missing_docs, unreachable_pub, dead_code)]

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris_tests::Server;

#[rustfmt::skip]
#[path = "../../schemas/across.rs"]
pub(super) mod across;
#[rustfmt::skip]
#[path = "../../schemas/apart.rs"]
pub(super) mod apart;
#[rustfmt::skip]
#[path = "../../schemas/blog.rs"]
pub(super) mod blog;
#[rustfmt::skip]
#[path = "../../schemas/both_ways.rs"]
pub(super) mod both_ways;
#[rustfmt::skip]
#[path = "../../schemas/chain.rs"]
pub(super) mod chain;
#[rustfmt::skip]
#[path = "../../schemas/clinic.rs"]
pub(super) mod clinic;
#[rustfmt::skip]
#[path = "../../schemas/collisions.rs"]
pub(super) mod collisions;
#[rustfmt::skip]
#[path = "../../schemas/composite_key.rs"]
pub(super) mod composite_key;
#[rustfmt::skip]
#[path = "../../schemas/composite_reference.rs"]
pub(super) mod composite_reference;
#[rustfmt::skip]
#[path = "../../schemas/descriptions.rs"]
pub(super) mod descriptions;
#[rustfmt::skip]
#[path = "../../schemas/diamond.rs"]
pub(super) mod diamond;
#[rustfmt::skip]
#[path = "../../schemas/diesel_names.rs"]
pub(super) mod diesel_names;
#[rustfmt::skip]
#[path = "../../schemas/emoji.rs"]
pub(super) mod emoji;
#[rustfmt::skip]
#[path = "../../schemas/every_type.rs"]
pub(super) mod every_type;
#[rustfmt::skip]
#[path = "../../schemas/every_type_required.rs"]
pub(super) mod every_type_required;
#[rustfmt::skip]
#[path = "../../schemas/except.rs"]
pub(super) mod r#except;
#[rustfmt::skip]
#[path = "../../schemas/groups.rs"]
pub(super) mod groups;
#[rustfmt::skip]
#[path = "../../schemas/hidden_row_id.rs"]
pub(super) mod hidden_row_id;
#[rustfmt::skip]
#[path = "../../schemas/hostile.rs"]
pub(super) mod hostile;
#[rustfmt::skip]
#[path = "../../schemas/hostile_descriptions.rs"]
pub(super) mod hostile_descriptions;
#[rustfmt::skip]
#[path = "../../schemas/identity_without_key.rs"]
pub(super) mod identity_without_key;
#[rustfmt::skip]
#[path = "../../schemas/imports.rs"]
pub(super) mod imports;
#[rustfmt::skip]
#[path = "../../schemas/itself.rs"]
pub(super) mod itself;
#[rustfmt::skip]
#[path = "../../schemas/key_as_reference.rs"]
pub(super) mod key_as_reference;
#[rustfmt::skip]
#[path = "../../schemas/many_tables.rs"]
pub(super) mod many_tables;
#[rustfmt::skip]
#[path = "../../schemas/many_to_many.rs"]
pub(super) mod many_to_many;
#[rustfmt::skip]
#[path = "../../schemas/mixed_case.rs"]
pub(super) mod mixed_case;
#[rustfmt::skip]
#[path = "../../schemas/non_ascii.rs"]
pub(super) mod non_ascii;
#[rustfmt::skip]
#[path = "../../schemas/odd_names.rs"]
pub(super) mod odd_names;
#[rustfmt::skip]
#[path = "../../schemas/one.rs"]
pub(super) mod one;
#[rustfmt::skip]
#[path = "../../schemas/only_descriptions.rs"]
pub(super) mod only_descriptions;
#[rustfmt::skip]
#[path = "../../schemas/own_name.rs"]
pub(super) mod own_name;
#[rustfmt::skip]
#[path = "../../schemas/rust_keywords.rs"]
pub(super) mod rust_keywords;
#[rustfmt::skip]
#[path = "../../schemas/sorted.rs"]
pub(super) mod sorted;
#[rustfmt::skip]
#[path = "../../schemas/two_references.rs"]
pub(super) mod two_references;
#[rustfmt::skip]
#[path = "../../schemas/two_hundred.rs"]
pub(super) mod two_hundred;
#[rustfmt::skip]
#[path = "../../schemas/unique_reference.rs"]
pub(super) mod unique_reference;
#[rustfmt::skip]
#[path = "../../schemas/unlike_types.rs"]
pub(super) mod unlike_types;
#[rustfmt::skip]
#[path = "../../schemas/vectors.rs"]
pub(super) mod vectors;
#[rustfmt::skip]
#[path = "../../schemas/views.rs"]
pub(super) mod views;
#[rustfmt::skip]
#[path = "../../schemas/wide_32.rs"]
pub(super) mod wide_32;

/// What is not compiled here: these need features of Diesel with which everything takes longer to compile.
const TOO_WIDE: [&str; 4] = ["wide_128", "wide_33", "wide_64", "wide_65"];

macro_rules! asked {
    ($($module:ident: [$($($table:ident)::+),+],)+) => {
        const COMPILED: &[&str] = &[$(stringify!($module)),+];

        #[tokio::test]
        async fn a_query_on_every_table_runs_on_both_servers() {
            for server in [Server::Emulator, Server::PgWire] {
                // on the heap: together they are more than a thread's stack
                $(Box::pin(async move {
                    let name = stringify!($module).trim_start_matches("r#");
                    let Some(database) = server.database().await else { return };
                    if !super::create(&database, &super::script(name)).await {
                        return;
                    }
                    let mut conn = database.connect().await;
                    $({
                        use $module::$($table)::+ as asked;
                        let query = asked::table.select(asked::all_columns).limit(1);
                        Box::pin(query.execute(&mut conn)).await.unwrap_or_else(|error| {
                            panic!("{}, {server:?}: {error}", stringify!($module::$($table)::+))
                        });
                    })+
                })
                .await;)+
            }
        }
    };
}

asked! {
    across: [across_here::note, across_here::person],
    apart: [apart_a, apart_b],
    blog: [blog_comments, blog_posts, blog_users],
    both_ways: [both_ways_sailor, both_ways_ship],
    chain: [chain_a, chain_b, chain_c, chain_d],
    clinic: [clinic_gold::note, clinic_gold::person],
    collisions: [collisions_row1, collisions_row2, collisions_row],
    composite_key: [composite_key_seat],
    composite_reference: [composite_reference_seat, composite_reference_ticket],
    descriptions: [descriptions_none, descriptions_patient],
    diamond: [diamond_left, diamond_low, diamond_right, diamond_top],
    diesel_names: [diesel_names_row],
    emoji: [emoji_],
    every_type: [every_type_row],
    every_type_required: [every_type_required_row],
    r#except: [except_kept],
    groups: [groups_a, groups_alone, groups_b, groups_c, groups_d],
    hidden_row_id: [hidden_row_id_kept, hidden_row_id_log, hidden_row_id_taken],
    hostile: [hostile_],
    hostile_descriptions: [hostile_descriptions_row],
    identity_without_key: [identity_without_key_event],
    imports: [imports_row],
    itself: [itself_folder],
    key_as_reference: [key_as_reference_employee, key_as_reference_person],
    many_tables: [many_tables_000, many_tables_001, many_tables_002, many_tables_129],
    many_to_many: [many_to_many_link, many_to_many_note, many_to_many_tag],
    mixed_case: [mixed_case_order, mixed_case_order_line],
    non_ascii: [non_ascii_gr_e],
    odd_names: [odd_names_],
    one: [one_thing],
    only_descriptions: [only_descriptions_row],
    own_name: [own_name_row],
    rust_keywords: [rust_keywords_row],
    sorted: [sorted_row],
    two_hundred: [
        two_hundred_000, two_hundred_001_quoted_, two_hundred_002_it_s, two_hundred_003_x, two_hundred_004_line, two_hundred_005_, two_hundred_006_type, two_hundred_007_fn_x_, two_hundred_008, two_hundred_057_quoted_, two_hundred_199_fn_x_],
    two_references: [two_references_match, two_references_team],
    unique_reference: [unique_reference_city, unique_reference_country],
    unlike_types: [unlike_types_a, unlike_types_b],
    vectors: [vectors_note],
    views: [views_bed, views_by_ward, views_named],
    wide_32: [wide_32_row],
}

#[test]
fn all_that_is_kept_is_compiled() {
    let mut names: Vec<String> =
        COMPILED.iter().map(|name| name.trim_start_matches("r#").to_owned()).collect();
    names.extend(TOO_WIDE.map(ToOwned::to_owned));
    names.sort();
    assert_eq!(names, super::scripts());
}
