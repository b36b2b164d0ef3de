//! The library behind the program `diesel_iris`: Diesel's schema modules from the catalog of a database.
//!
//! One direction: [`introspect`] reads INFORMATION_SCHEMA into the [`model`], [`print`](mod@print) writes the
//! model as Rust. [`print_schema`] does both. [`cli`] is the command line, [`commands`] what it asks for. The book in the repository's folder `docs/` has a page on the program.

pub mod cli;
pub mod commands;
pub mod config;
pub mod diff;
pub mod doctor;
pub mod droplist;
mod error;
pub mod introspect;
pub mod migration;
pub mod model;
mod nearest;
mod next_step;
pub mod password;
mod path;
pub mod print;
pub mod schema_file;
mod unmatched;

pub use error::Error;
pub use introspect::{Filter, Selection};
pub use print::Style;
pub use unmatched::{Unmatched, UnmatchedKind};

use diesel_iris::AsyncIrisConnection;

/// The text of a schema module for the selected tables of a database.
///
/// # Errors
///
/// When the database refuses a query, when a table cannot be said in `diesel::table!`, and when a key is given to a view that is
/// not there; see [`Error`].
pub async fn print_schema(
    connection: &mut AsyncIrisConnection,
    selection: &Selection,
    style: &Style,
) -> Result<String, Error> {
    let schema = introspect::introspect(connection, selection).await?;
    if !selection.skip_unknown
        && let Some(key) = schema.unmatched.iter().find(|unmatched| unmatched.is_view_key())
    {
        return Err(Error::ViewKey(key.clone()));
    }
    print::print(&schema, style)
}
