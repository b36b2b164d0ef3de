//! sqlx, which keeps statements by their text.

use futures_util::TryStreamExt;
use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, Connection, FromRow, PgConnection, Row};

use super::Narrow;

pub struct Sqlx(PgConnection);

impl FromRow<'_, PgRow> for Narrow {
    fn from_row(row: &PgRow) -> sqlx::Result<Self> {
        Ok(Self { id: row.try_get("id")?, name: row.try_get("name")?, seen_at: row.try_get("seen_at")? })
    }
}

const POINT: &str = "SELECT id, name FROM bench_rows WHERE id = $1";

impl Sqlx {
    pub async fn connect(url: &str) -> Option<Self> {
        PgConnection::connect(url).await.ok().map(Self)
    }

    pub async fn by_name(&mut self, id: i32) {
        let row = sqlx::query(POINT).bind(id).fetch_one(&mut self.0).await.unwrap();
        let _: (i32, String) = (row.get("id"), row.get("name"));
    }

    pub async fn stream(&mut self) {
        let rows = sqlx::query_as::<_, (i32, String)>(super::STREAMED).fetch(&mut self.0);
        assert_eq!(rows.try_fold(0, async |count, _| Ok(count + 1)).await.unwrap(), 1_000_000);
    }

    pub async fn point(&mut self, id: i32) {
        let _: (i32, String) = sqlx::query_as(POINT).bind(id).fetch_one(&mut self.0).await.unwrap();
    }

    pub async fn boxed(&mut self, id: i32) {
        let sql = "SELECT id, name FROM bench_rows WHERE id = $1 AND name LIKE $2";
        let _: (i32, String) =
            sqlx::query_as(sql).bind(id).bind("row%").fetch_one(&mut self.0).await.unwrap();
    }

    pub async fn never(&mut self, turn: usize) {
        let sql = format!("SELECT id, name, 1 AS n{turn} FROM bench_rows WHERE id = $1");
        let _: (i32, String, i32) =
            sqlx::query_as(AssertSqlSafe(sql)).bind(7).fetch_one(&mut self.0).await.unwrap();
    }

    pub async fn update(&mut self, id: i32) {
        let sql = "UPDATE bench_rows SET name = $1 WHERE id = $2";
        let done = sqlx::query(sql).bind("row changed").bind(id).execute(&mut self.0).await.unwrap();
        assert_eq!(done.rows_affected(), 1);
    }

    pub async fn insert(&mut self, turn: usize) {
        let sql = "INSERT INTO bench_new (id, name) VALUES ($1, $2)";
        let id = i32::try_from(turn).unwrap();
        sqlx::query(sql).bind(id).bind("a new row").execute(&mut self.0).await.unwrap();
    }

    pub async fn insert_many(&mut self) {
        let mut transaction = self.0.begin().await.unwrap();
        let sql = "INSERT INTO bench_new (id, name) VALUES ($1, $2)";
        for id in 0..1_000 {
            sqlx::query(sql).bind(id).bind("a new row").execute(&mut *transaction).await.unwrap();
        }
        transaction.commit().await.unwrap();
    }

    pub async fn narrow(&mut self) {
        let sql = "SELECT id, name, seen_at FROM bench_narrow";
        let rows: Vec<Narrow> = sqlx::query_as(sql).fetch_all(&mut self.0).await.unwrap();
        assert_eq!(rows.len(), 100_000);
    }

    pub async fn wide(&mut self) {
        let rows = sqlx::query("SELECT * FROM bench_wide").fetch_all(&mut self.0).await.unwrap();
        let rows: Vec<(i32, Vec<String>)> =
            rows.iter().map(|row| (row.get(0), (1..20).map(|n: usize| row.get(n)).collect())).collect();
        assert_eq!(rows.len(), 10_000);
    }

    pub async fn transaction(&mut self, id: i32) {
        let mut transaction = self.0.begin().await.unwrap();
        for id in [id, (id + 1) % 1_000, (id + 2) % 1_000] {
            let _: (i32, String) = sqlx::query_as(POINT).bind(id).fetch_one(&mut *transaction).await.unwrap();
        }
        let sql = "UPDATE bench_rows SET name = $1 WHERE id = $2";
        sqlx::query(sql).bind("row changed").bind(id).execute(&mut *transaction).await.unwrap();
        transaction.commit().await.unwrap();
    }

    /// sqlx has no pipelining: one after the other.
    pub async fn pipelined(&mut self) {
        for id in 0..32 {
            self.point(id).await;
        }
    }
}
