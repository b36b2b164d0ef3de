//! What a statement may ask of its session: the special variables, LAST_IDENTITY(), options, and the counters.

use std::sync::Arc;

use parking_lot::Mutex;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use super::settings::option;
use super::undo::Journal;
use crate::face::Face;

/// Registers the functions of SQLite that translated statements call for them.
pub(super) fn register(
    connection: &Connection,
    journal: &Arc<Mutex<Journal>>,
    face: Face,
) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8;
    // iris_counter(name, value that was given, whether it moves the counter)
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_counter", 3, flags, move |context| {
        let (name, given): (String, Option<i64>) = (context.get(0)?, context.get(1)?);
        let moves: bool = context.get(2)?;
        Ok(match given.filter(|given| *given != 0 && !moves) {
            Some(given) => given,
            None => shared.lock().counters.count(&name, given),
        })
    })?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_row_version", 0, flags, move |_| {
        Ok(shared.lock().counters.next_row_version())
    })?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_last_identity", 0, flags, move |_| {
        let journal = shared.lock();
        Ok(journal.running.and_then(|running| journal.last_identity.get(&running.session).copied()))
    })?;
    let shared = Arc::clone(journal);
    connection
        .create_scalar_function("iris_namespace", 0, flags, move |_| Ok(shared.lock().namespace.clone()))?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_username", 0, flags, move |_| {
        let journal = shared.lock();
        Ok(journal.running.and_then(|running| journal.users.get(&running.session).cloned()))
    })?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_session", 0, flags, move |_| {
        Ok(shared.lock().running.map(|running| i64::try_from(running.session).unwrap_or(i64::MAX)))
    })?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_tlevel", 0, flags, move |_| {
        Ok(shared.lock().running.map_or(0, |running| running.level))
    })?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_option", 1, flags, move |context| {
        let isolation = shared.lock().running.map_or(0, |running| running.isolation);
        Ok(option(&context.get::<String>(0)?, &face, isolation))
    })
}
