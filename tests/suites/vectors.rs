//! Search by vectors.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::data_types::{Vector, VectorN};
use diesel_iris::dsl::{HnswDistance, HnswIndex, Plan, UnclearPlan, embedding, explain};
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;
    vec_documents (id) { id -> Integer, title -> Varchar, embedding -> Nullable<Vector> }
}
diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;
    vec_floats (id) { id -> Integer, embedding -> Vector }
}
diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;
    vec_planned (id) { id -> Integer, embedding -> Vector }
}
diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;
    vec_notes (id) { id -> Integer, ward -> Varchar, embedding -> VectorN<3>, maybe -> Nullable<VectorN<3>> }
}
diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;
    vec_kinds (id) { id -> Integer, long -> Nullable<Vector>, short -> Nullable<Vector>, float -> Nullable<Vector> }
}

on_both_servers! {
    async fn nearest_finds_what_brute_force_finds(database: &TestDatabase) {
        if database.lacks_vectors().await {
            return;
        }
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE vec_notes (id INTEGER PRIMARY KEY, ward VARCHAR(10), embedding VECTOR(FLOAT, 3), maybe VECTOR(FLOAT, 3))")
            .await
            .unwrap();
        let index = HnswIndex::new("vec_notes_near", "vec_notes", "embedding", HnswDistance::Cosine).m(16).ef_construction(64);
        conn.batch_execute(&index.to_string()).await.unwrap();
        let vectors: Vec<VectorN<f32, 3>> = (1_i16..=60)
            .map(|n| VectorN::from([f32::from(n % 7) - 3.0, f32::from(n % 11) - 5.0, f32::from(n) / 8.0]))
            .collect();
        let rows: Vec<_> = vectors
            .iter()
            .zip(1..)
            .map(|(vector, id)| {
                let ward = if id % 2 == 0 { "ICU" } else { "ER" };
                let maybe = (id % 3 == 0).then(|| Vector::from(vector.clone()));
                (vec_notes::id.eq(id), vec_notes::ward.eq(ward), vec_notes::embedding.eq(vector), vec_notes::maybe.eq(maybe))
            })
            .collect();
        diesel::insert_into(vec_notes::table).values(rows).execute(&mut conn).await.unwrap();

        let wanted = Vector::from([1.0_f32, -2.0, 3.0]);
        let cosine = |vector: &[f32]| {
            let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| f64::from(a * b)).sum::<f64>();
            dot(vector, &wanted) / (dot(vector, vector) * dot(&wanted, &wanted)).sqrt()
        };
        let by_hand = |keep: fn(i32) -> bool, k: usize| {
            let mut scores: Vec<(i32, f64)> = (1..).zip(&vectors).map(|(id, vector)| (id, cosine(vector))).filter(|(id, _)| keep(*id)).collect();
            scores.sort_by(|a, b| b.1.total_cmp(&a.1));
            scores.truncate(k);
            scores
        };
        let assert_same = |found: Vec<(i32, f64)>, expected: Vec<(i32, f64)>| {
            assert_eq!(found.iter().map(|row| row.0).collect::<Vec<_>>(), expected.iter().map(|row| row.0).collect::<Vec<_>>());
            assert!(found.iter().zip(&expected).all(|(found, expected)| (found.1 - expected.1).abs() < 1e-5), "{found:?}");
        };

        let all = vec_notes::table.select(vec_notes::id).nearest(vec_notes::embedding, &wanted, 10);
        assert_same(all.load(&mut conn).await.unwrap(), by_hand(|_| true, 10));
        let before = vec_notes::table.filter(vec_notes::ward.eq("ICU")).select(vec_notes::id).nearest(vec_notes::embedding, &wanted, 7);
        assert_same(before.load(&mut conn).await.unwrap(), by_hand(|id| id % 2 == 0, 7));
        let behind = vec_notes::table
            .nearest(vec_notes::embedding, wanted.clone(), 7)
            .select(vec_notes::id)
            .filter(vec_notes::ward.eq("ICU"))
            .filter(vec_notes::id.gt(30));
        assert_same(behind.load(&mut conn).await.unwrap(), by_hand(|id| id % 2 == 0 && id > 30, 7));
        let maybe: Vec<(i32, Option<f64>)> =
            vec_notes::table.select(vec_notes::id).nearest(vec_notes::maybe, wanted.clone(), 20).load(&mut conn).await.unwrap();
        assert!(maybe.iter().all(|(id, score)| id % 3 == 0 && score.is_some()), "{maybe:?}");

        // a model, a boxed query
        #[derive(Debug, Queryable, Selectable)]
        #[diesel(table_name = vec_notes)]
        struct Model {
            id: i32,
            ward: String,
        }
        let models: Vec<(Model, f64)> = vec_notes::table
            .select(Model::as_select())
            .into_boxed()
            .filter(vec_notes::ward.eq("ICU"))
            .nearest(vec_notes::embedding, &wanted, 7)
            .load(&mut conn)
            .await
            .unwrap();
        assert!(models.iter().all(|(model, _)| model.ward == "ICU"), "{models:?}");
        assert_same(models.into_iter().map(|(model, score)| (model.id, score)).collect(), by_hand(|id| id % 2 == 0, 7));
        let late = vec_notes::table.select(vec_notes::id).nearest(vec_notes::embedding, &wanted, 7).into_boxed();
        let late = late.filter(vec_notes::id.gt(50)).or_filter(vec_notes::id.lt(5));
        assert_same(late.load(&mut conn).await.unwrap(), by_hand(|id| !(5..=50).contains(&id), 7));

        // whole rows, and another score
        type Note = (i32, String, VectorN<f32, 3>, Option<Vector<f32>>);
        let rows: Vec<(Note, f64)> =
            vec_notes::table.nearest_by(vec_notes::embedding.dot_product(wanted.clone()), 3).load(&mut conn).await.unwrap();
        let products = |vector: &[f32]| vector.iter().zip(wanted.iter()).map(|(a, b)| f64::from(a * b)).sum::<f64>();
        let largest = vectors.iter().map(|vector| products(vector)).fold(f64::MIN, f64::max);
        assert!((rows[0].1 - largest).abs() < 1e-4, "{rows:?}");
        assert_eq!(rows[0].0.2, vectors[usize::try_from(rows[0].0.0).unwrap() - 1]);
        assert!(rows.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    }

    async fn a_plan_that_is_not_of_iris_tells_nothing_of_indexes(database: &TestDatabase) {
        if database.lacks_vectors().await {
            return;
        }
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE vec_planned (id INTEGER PRIMARY KEY, embedding VECTOR(FLOAT, 2))").await.unwrap();
        let nearest = vec_planned::table.filter(vec_planned::id.gt(3)).nearest(vec_planned::embedding, Vector::from([1.0_f32, 2.0]), 5);
        let plan = Plan::new(explain(nearest).get_result::<String>(&mut conn).await.unwrap());
        if plan.as_str().contains("emulator's own way") {
            assert_eq!(plan.indexes(), Err(UnclearPlan));
        } else {
            assert_eq!(plan.reads_index("no_such_index"), Ok(false));
        }
    }

    async fn the_length_is_checked_before_anything_is_sent(database: &TestDatabase) {
        let mut conn = database.connect().await;
        // no such table is needed
        let short = Vector::from([1.0_f32, 2.0]);
        let insert = diesel::insert_into(vec_notes::table).values((vec_notes::id.eq(1), vec_notes::embedding.eq(short.clone())));
        for result in [
            insert.execute(&mut conn).await.map(|_| ()),
            vec_notes::table.nearest(vec_notes::embedding, short.clone(), 1).select(vec_notes::id).load::<(i32, f64)>(&mut conn).await.map(|_| ()),
        ] {
            let Err(diesel::result::Error::SerializationError(error)) = result else { panic!("{result:?}") };
            assert_eq!(error.to_string(), "the vector has 2 elements, and 3 are expected");
        }
    }

    async fn every_element_type_is_read_back(database: &TestDatabase) {
        if database.lacks_vectors().await {
            return;
        }
        if database.lacks_delimited_names() {
            return;
        }
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE vec_kinds (id INTEGER PRIMARY KEY, \"long\" VECTOR(INTEGER, 3), \"short\" VECTOR(INTEGER, 2), \"float\" VECTOR(FLOAT, 4))")
            .await
            .unwrap();
        let long = Vector::from([-9_007_199_254_740_991_i64, 0, 9_007_199_254_740_991]);
        let short = Vector::from([i32::MIN, i32::MAX]);
        let float = Vector::from([f32::MIN_POSITIVE, 1e-45, f32::MAX, 0.1]);
        diesel::insert_into(vec_kinds::table)
            .values((vec_kinds::id.eq(1), vec_kinds::long.eq(&long), vec_kinds::short.eq(&short), vec_kinds::float.eq(&float)))
            .execute(&mut conn)
            .await
            .unwrap();
        type Kinds = (i32, Option<Vector<i64>>, Option<Vector<i32>>, Option<Vector<f32>>);
        let read: Kinds = vec_kinds::table.first(&mut conn).await.unwrap();
        assert_eq!(read, (1, Some(long), Some(short), Some(float)));
        let product: Option<f64> = vec_kinds::table
            .select(vec_kinds::short.dot_product(Vector::from([0_i32, 2])))
            .first(&mut conn)
            .await
            .unwrap();
        assert_eq!(product, Some(2.0 * f64::from(i32::MAX)));
        let smallest = diesel::update(vec_kinds::table).set(vec_kinds::long.eq(Vector::from([i64::MIN, 0, 0]))).execute(&mut conn).await;
        assert!(matches!(smallest, Err(diesel::result::Error::SerializationError(_))), "{smallest:?}");
    }

    async fn the_nearest_come_first(database: &TestDatabase) {
        if database.lacks_vectors().await {
            return;
        }
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE vec_documents (id INTEGER PRIMARY KEY, title VARCHAR(50), embedding VECTOR(DOUBLE, 3));
             CREATE INDEX vec_near ON TABLE vec_documents (embedding) AS HNSW(Distance='Cosine')",
        )
        .await
        .unwrap();
        let rows: Vec<_> = [("x", Some([1.0, 0.0, 0.0])), ("xy", Some([1.0, 1.0, 0.0])), ("z", Some([0.0, 0.0, 1.0])), ("none", None)]
            .into_iter()
            .zip(1..)
            .map(|((title, embedding), id)| {
                (vec_documents::id.eq(id), vec_documents::title.eq(title), vec_documents::embedding.eq(embedding.map(Vector::from)))
            })
            .collect();
        diesel::insert_into(vec_documents::table).values(rows).execute(&mut conn).await.unwrap();
        let wanted = || Some(Vector::from([0.9, 0.1, 0.0]));
        let nearest: Vec<(String, Option<f64>)> = vec_documents::table
            .select((vec_documents::title, vec_documents::embedding.cosine(wanted())))
            .order(vec_documents::embedding.cosine(wanted()).desc())
            .limit(2)
            .load(&mut conn)
            .await
            .unwrap();
        assert_eq!(nearest.iter().map(|(title, _)| title.as_str()).collect::<Vec<_>>(), ["x", "xy"]);
        let similarity = nearest[0].1.unwrap();
        assert!((similarity - 0.9 / 0.82_f64.sqrt()).abs() < 1e-12, "{similarity}");
        let product: Option<f64> = vec_documents::table
            .find(2)
            .select(vec_documents::embedding.dot_product(wanted()))
            .get_result(&mut conn)
            .await
            .unwrap();
        assert_eq!(product, Some(1.0));
        let close: Vec<i32> = vec_documents::table
            .filter(vec_documents::embedding.cosine(wanted()).gt(0.7))
            .select(vec_documents::id)
            .order(vec_documents::id)
            .load(&mut conn)
            .await
            .unwrap();
        assert_eq!(close, [1, 2]);
    }

    async fn another_length_or_element_type_is_refused(database: &TestDatabase) {
        if database.lacks_vectors().await {
            return;
        }
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE vec_floats (id INTEGER PRIMARY KEY, embedding VECTOR(FLOAT, 2))").await.unwrap();
        let insert = |embedding: Vector<f32>| diesel::insert_into(vec_floats::table).values((vec_floats::id.eq(1), vec_floats::embedding.eq(embedding)));
        assert_eq!(diesel_iris::sqlcode(&insert(Vector::from([1.0, 2.0, 3.0])).execute(&mut conn).await.unwrap_err()), Some(-104));
        insert(Vector::from([0.1, 0.2])).execute(&mut conn).await.unwrap();
        let doubles = vec_floats::table.select(vec_floats::embedding.cosine(Vector::from([0.1_f64, 0.2])));
        assert_eq!(diesel_iris::sqlcode(&doubles.load::<f64>(&mut conn).await.unwrap_err()), Some(-259));
        let read: Vector<f32> = vec_floats::table.select(vec_floats::embedding).first(&mut conn).await.unwrap();
        assert_eq!(read, Vector::from([0.1, 0.2]));
    }
}

/// The emulator has no models, so only the text can be looked at.
#[test]
fn an_embedding_is_made_by_iris() {
    let query = vec_documents::table.select(vec_documents::id).nearest(
        vec_documents::embedding,
        embedding("comfortable and lightweight").nullable(),
        5,
    );
    let text = diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string();
    let expected = "VECTOR_COSINE(\"vec_documents\".\"embedding\", EMBEDDING($2)) AS \"nearest_score\"";
    assert!(text.contains(expected), "{text}");
}
