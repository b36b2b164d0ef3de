//! Lists in the encoding of `$LISTBUILD`: bytes to the wire.

use diesel::result::Error;
use diesel_iris::data_types::{List, ListItem};

use super::*;

fn item() -> impl Strategy<Value = ListItem> {
    prop_oneof![
        Just(ListItem::Missing),
        "\\PC{0,12}".prop_map(ListItem::from),
        any::<i64>().prop_map(ListItem::from),
        finite_doubles().prop_map(ListItem::from),
        (any::<i64>(), any::<i8>()).prop_map(|(digits, exponent)| ListItem::Decimal { digits, exponent }),
    ]
}

exact!(
    exact_list,
    "VARBINARY(20000)",
    Binary,
    List,
    10,
    values(
        vec![
            List::default(),
            List::from([ListItem::Missing]),
            List::from(["x".repeat(300).into(), List::from([1.into(), "é".into()]).into()]),
        ],
        prop::collection::vec(item(), 0..8).prop_map(List::from)
    )
);

mod exact_listbuild {
    use super::*;

    diesel::table! {
        use diesel::sql_types::*;
        use diesel_iris::sql_types::*;
        exact_listbuild (id) { id -> Integer, list -> List }
    }

    on_both_servers! {
        async fn is_read(database: &TestDatabase) {
            let mut conn = database.connect().await;
            let sql = "$LISTBUILD('Ada', 'é€')";
            let list: List = diesel::select(diesel::dsl::sql::<diesel_iris::sql_types::List>(sql)).get_result(&mut conn).await.unwrap();
            assert_eq!(list, List::from(["Ada".into(), "é€".into()]));
            // what a column of %List gives
            let sql = "$LISTTOSTRING($LISTBUILD('Ada', 'Grace'))";
            let text = diesel::select(diesel::dsl::sql::<diesel_iris::sql_types::List>(sql)).get_result::<List>(&mut conn).await;
            let Err(Error::DeserializationError(error)) = text else { panic!("{text:?}") };
            let source = error.source().map(ToString::to_string).unwrap_or_default();
            assert!(source.contains("%List"), "{error}: {source}");
            let written = diesel::insert_into(exact_listbuild::table)
                .values((exact_listbuild::id.eq(1), exact_listbuild::list.eq(list)))
                .execute(&mut conn)
                .await;
            let Err(Error::SerializationError(error)) = written else { panic!("{written:?}") };
            assert!(error.to_string().contains("VARBINARY"), "{error}");
        }
    }
}
