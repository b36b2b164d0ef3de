//! `generate-models` for some of the schemas: `tests/schemas/models/NAME.rs`, compiled beside the printed tables.

// other people's names
#![allow(missing_docs, dead_code, clippy::struct_field_names)]

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris_cli::print::ModelStyle;
use diesel_iris_tests::{Server, on_both_servers};

#[rustfmt::skip]
#[path = "../../schemas/models/across.rs"]
mod across;
#[rustfmt::skip]
#[path = "../../schemas/models/blog.rs"]
mod blog;
#[rustfmt::skip]
#[path = "../../schemas/models/both_ways.rs"]
mod both_ways;
#[rustfmt::skip]
#[path = "../../schemas/models/clinic.rs"]
mod clinic;
#[rustfmt::skip]
#[path = "../../schemas/models/composite_key.rs"]
mod composite_key;
#[rustfmt::skip]
#[path = "../../schemas/models/composite_reference.rs"]
mod composite_reference;
#[rustfmt::skip]
#[path = "../../schemas/models/descriptions.rs"]
mod descriptions;
#[rustfmt::skip]
#[path = "../../schemas/models/diesel_names.rs"]
mod diesel_names;
#[rustfmt::skip]
#[path = "../../schemas/models/every_type.rs"]
mod every_type;
#[rustfmt::skip]
#[path = "../../schemas/models/every_type_required.rs"]
mod every_type_required;
#[rustfmt::skip]
#[path = "../../schemas/models/hidden_row_id.rs"]
mod hidden_row_id;
#[rustfmt::skip]
#[path = "../../schemas/models/hostile.rs"]
mod hostile;
#[rustfmt::skip]
#[path = "../../schemas/models/identity_without_key.rs"]
mod identity_without_key;
#[rustfmt::skip]
#[path = "../../schemas/models/itself.rs"]
mod itself;
#[rustfmt::skip]
#[path = "../../schemas/models/key_as_reference.rs"]
mod key_as_reference;
#[rustfmt::skip]
#[path = "../../schemas/models/many_to_many.rs"]
mod many_to_many;
#[rustfmt::skip]
#[path = "../../schemas/models/mixed_case.rs"]
mod mixed_case;
#[rustfmt::skip]
#[path = "../../schemas/models/rust_keywords.rs"]
mod rust_keywords;
#[rustfmt::skip]
#[path = "../../schemas/models/two_references.rs"]
mod two_references;
#[rustfmt::skip]
#[path = "../../schemas/models/vectors.rs"]
mod vectors;
#[rustfmt::skip]
#[path = "../../schemas/models/wide_32.rs"]
mod wide_32;

const COMPILED: &[&str] = &[
    "across",
    "blog",
    "both_ways",
    "clinic",
    "composite_key",
    "composite_reference",
    "descriptions",
    "diesel_names",
    "every_type",
    "every_type_required",
    "hidden_row_id",
    "hostile",
    "identity_without_key",
    "itself",
    "key_as_reference",
    "many_to_many",
    "mixed_case",
    "rust_keywords",
    "two_references",
    "vectors",
    "wide_32",
];

#[tokio::test]
async fn what_is_compiled_is_what_is_generated() {
    diesel_iris_tests::needs_servers_of_its_own!();
    for name in COMPILED {
        let Some(database) = Server::Emulator.database().await else { continue };
        let script = super::script(name);
        if !super::create(&database, &script).await {
            continue;
        }
        let style = ModelStyle {
            schema_path: format!("crate::printed::compiled::{name}"),
            vector_element: None,
            derives: if *name == "blog" {
                vec!["Eq".to_owned(), "std::hash::Hash".to_owned()]
            } else {
                vec![]
            },
        };
        let text = super::output(&script).models(&mut database.connect().await, &style).await.unwrap().text;
        let kept = super::folder().join(format!("models/{name}.rs"));
        if std::env::var_os("UPDATE_PRINTED").is_some() {
            std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
            std::fs::write(&kept, &text).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&kept).unwrap_or_default(), text, "{name}");
    }
}

on_both_servers! {
    async fn a_row_is_saved_as_it_is_and_a_new_one_takes_defaults(database: &TestDatabase) {
        use crate::printed::compiled::blog::{blog_posts, blog_users};
        use super::blog::{BlogPosts, NewBlogPosts, NewBlogUsers};
        crate::printed::create(database, &crate::printed::script("blog")).await;
        let mut conn = database.connect().await;
        let user = NewBlogUsers { name: "Ada".into() };
        diesel::insert_into(blog_users::table).values(&user).execute(&mut conn).await.unwrap();
        let users = blog_users::table.select(diesel::dsl::max(blog_users::id));
        let user_id = users.first::<Option<i64>>(&mut conn).await.unwrap().unwrap();
        let new = NewBlogPosts { user_id, title: "One".into(), body: Some("text".into()), published: None };
        diesel::insert_into(blog_posts::table).values(&new).execute(&mut conn).await.unwrap();
        let posts = blog_posts::table.filter(blog_posts::user_id.eq(user_id)).select(BlogPosts::as_select());
        let mut post = posts.first(&mut conn).await.unwrap();
        assert!(!post.published, "the default of the column");
        (post.title, post.body, post.published) = ("Two".into(), None, true);
        diesel::update(&post).set(&post).execute(&mut conn).await.unwrap();
        let again = posts.first(&mut conn).await.unwrap();
        assert_eq!(again, post);
    }

    async fn generated_structs_are_written_and_read(database: &TestDatabase) {
        use crate::printed::compiled::key_as_reference::{key_as_reference_employee, key_as_reference_person};
        use super::key_as_reference::{KeyAsReferenceEmployee, KeyAsReferencePerson, NewKeyAsReferenceEmployee};
        crate::printed::create(database, &crate::printed::script("key_as_reference")).await;
        let mut conn = database.connect().await;
        diesel::sql_query("INSERT INTO key_as_reference_person DEFAULT VALUES").execute(&mut conn).await.unwrap();
        let person: KeyAsReferencePerson = key_as_reference_person::table
            .select(KeyAsReferencePerson::as_select())
            .order(key_as_reference_person::id.desc())
            .first(&mut conn)
            .await
            .unwrap();
        let new = NewKeyAsReferenceEmployee { id: person.id, salary: Some("12.50".parse().unwrap()) };
        let written = diesel::insert_into(key_as_reference_employee::table).values(&new);
        assert_eq!(written.execute(&mut conn).await.unwrap(), 1);
        let read: Vec<KeyAsReferenceEmployee> = KeyAsReferenceEmployee::belonging_to(&person)
            .select(KeyAsReferenceEmployee::as_select())
            .load(&mut conn)
            .await
            .unwrap();
        assert_eq!(read, [KeyAsReferenceEmployee { id: new.id, salary: new.salary }]);
    }
}
