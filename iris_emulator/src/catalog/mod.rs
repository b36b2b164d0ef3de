//! The catalog: tables, their columns and constraints.

mod model;

pub use model::{Collation, Column, ForeignKey, Index, Key, Table};
