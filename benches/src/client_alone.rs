//! Vectors, without a server: what it takes to write and to read one.

use std::hint::black_box;
use std::time::Instant;

use diesel::deserialize::FromSql;
use diesel::query_builder::QueryFragment;
use diesel::query_builder::bind_collector::RawBytesBindCollector;
use diesel::{IntoSql, query_builder::SelectStatement};
use diesel_iris::Iris;
use diesel_iris::backend::IrisValue;
use diesel_iris::data_types::Vector as Elements;
use diesel_iris::sql_types::Vector;

use crate::summary::Summary;
use crate::table::Table;

/// How many elements an embedding has.
const DIMENSIONS: u16 = 1_536;

const ROUNDS: usize = 2_000;

fn measure(mut work: impl FnMut()) -> Summary {
    let mut times: Vec<_> = (0..ROUNDS + ROUNDS / 10)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    Summary::of(&mut times.split_off(ROUNDS / 10))
}

fn collect<T>(query: &T) -> Vec<u8>
where
    T: QueryFragment<Iris>,
{
    let mut collector = RawBytesBindCollector::<Iris>::new();
    query.collect_binds(&mut collector, &mut (), &Iris).unwrap();
    collector.binds.swap_remove(0).unwrap_or_default()
}

pub fn table() -> Table {
    let vector: Elements<f32> = (0..DIMENSIONS).map(|n| f32::from(n).sin()).collect::<Vec<_>>().into();
    let query: SelectStatement<_, _> = diesel::select((&vector).into_sql::<Vector>());
    // behind the type of the elements
    let text = collect(&query).split_off(1);
    let written = measure(|| {
        black_box(collect(black_box(&query)));
    });
    let read = measure(|| {
        let value = IrisValue::new(black_box(&text));
        black_box(<Elements<f32> as FromSql<Vector, Iris>>::from_sql(value).unwrap());
    });
    let mut table = Table::new(&["a vector of 1,536 `f32`", "time"]);
    table.row(vec!["written".to_owned(), written.to_string()]);
    table.row(vec!["read".to_owned(), read.to_string()]);
    table
}
