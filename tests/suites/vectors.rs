//! Search by vectors.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::data_types::Vector;
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

on_both_servers! {
    async fn the_nearest_come_first(database: &TestDatabase) {
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
