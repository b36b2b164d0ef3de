//! tokio-postgres, with prepared statements where a statement comes again.

use futures_util::TryStreamExt;
use tokio_postgres::types::Type;
use tokio_postgres::{Client, NoTls, Row, Statement};

use super::Narrow;

pub struct TokioPostgres {
    client: Client,
    point: Statement,
    boxed: Statement,
    update: Statement,
    insert: Statement,
}

impl TokioPostgres {
    pub async fn connect(url: &str) -> Option<Self> {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await.ok()?;
        tokio::spawn(connection);
        let types = [Type::INT4];
        Some(Self {
            point: client
                .prepare_typed("SELECT id, name FROM bench_rows WHERE id = $1", &types)
                .await
                .ok()?,
            boxed: client
                .prepare_typed(
                    "SELECT id, name FROM bench_rows WHERE id = $1 AND name LIKE $2",
                    &[Type::INT4, Type::TEXT],
                )
                .await
                .ok()?,
            update: client
                .prepare_typed("UPDATE bench_rows SET name = $1 WHERE id = $2", &[Type::TEXT, Type::INT4])
                .await
                .ok()?,
            insert: client
                .prepare_typed("INSERT INTO bench_new (id, name) VALUES ($1, $2)", &[Type::INT4, Type::TEXT])
                .await
                .ok()?,
            client,
        })
    }

    pub async fn by_name(&self, id: i32) {
        let row = self.client.query_one(&self.point, &[&id]).await.unwrap();
        let _: (i32, String) = (row.get("id"), row.get("name"));
    }

    pub async fn stream(&self) {
        let rows = self.client.query_raw(super::STREAMED, Vec::<i32>::new()).await.unwrap();
        let read = async |count, row: Row| {
            let _: (i32, String) = (row.get(0), row.get(1));
            Ok(count + 1)
        };
        assert_eq!(rows.try_fold(0, read).await.unwrap(), 1_000_000);
    }

    pub async fn point(&self, id: i32) {
        let row = self.client.query_one(&self.point, &[&id]).await.unwrap();
        // through the PGWire server, the number cannot be read: it is not of the type that the server declares
        let _: (Result<i32, _>, Result<String, _>) = (row.try_get(0), row.try_get(1));
    }

    pub async fn boxed(&self, id: i32) {
        let row = self.client.query_one(&self.boxed, &[&id, &"row%"]).await.unwrap();
        let _: (i32, String) = (row.get(0), row.get(1));
    }

    pub async fn never(&self, turn: usize) {
        let sql = never(turn);
        let rows = self.client.query_typed(&sql, &[(&7_i32, Type::INT4)]).await.unwrap();
        let _: (i32, String) = (rows[0].get(0), rows[0].get(1));
    }

    pub async fn never_untyped(&self, turn: usize) {
        let row = self.client.query_one(&never(turn), &[&7_i32]).await.unwrap();
        let _: (i32, String) = (row.get(0), row.get(1));
    }

    pub async fn update(&self, id: i32) {
        assert_eq!(self.client.execute(&self.update, &[&"row changed", &id]).await.unwrap(), 1);
    }

    pub async fn insert(&self, turn: usize) {
        let id = i32::try_from(turn).unwrap();
        assert_eq!(self.client.execute(&self.insert, &[&id, &"a new row"]).await.unwrap(), 1);
    }

    pub async fn insert_many(&mut self) {
        let insert = self.insert.clone();
        let transaction = self.client.transaction().await.unwrap();
        for id in 0..1_000_i32 {
            transaction.execute(&insert, &[&id, &"a new row"]).await.unwrap();
        }
        transaction.commit().await.unwrap();
    }

    pub async fn narrow(&self) {
        let rows = self.client.query("SELECT id, name, seen_at FROM bench_narrow", &[]).await.unwrap();
        let rows: Vec<Narrow> =
            rows.iter().map(|row| Narrow { id: row.get(0), name: row.get(1), seen_at: row.get(2) }).collect();
        assert_eq!(rows.len(), 100_000);
    }

    pub async fn wide(&self) {
        let rows = self.client.query("SELECT * FROM bench_wide", &[]).await.unwrap();
        let rows: Vec<(i32, Vec<String>)> =
            rows.iter().map(|row| (row.get(0), (1..20).map(|n| row.get(n)).collect())).collect();
        assert_eq!(rows.len(), 10_000);
    }

    pub async fn transaction(&mut self, id: i32) {
        let (point, update) = (self.point.clone(), self.update.clone());
        let transaction = self.client.transaction().await.unwrap();
        for id in [id, (id + 1) % 1_000, (id + 2) % 1_000] {
            transaction.query_one(&point, &[&id]).await.unwrap();
        }
        transaction.execute(&update, &[&"row changed", &id]).await.unwrap();
        transaction.commit().await.unwrap();
    }

    pub async fn pipelined(&self) {
        let queries = (0..32).map(|id| self.point(id));
        futures_util::future::join_all(queries).await;
    }
}

/// A text that is another one each turn.
fn never(turn: usize) -> String {
    format!("SELECT id, name, 1 AS n{turn} FROM bench_rows WHERE id = $1")
}
