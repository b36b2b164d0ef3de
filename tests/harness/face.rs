//! The face that the emulators of a test run show.

use std::sync::atomic::{AtomicUsize, Ordering};

use iris_emulator::{Emulator, Face};

use super::instance::{face_of_instance, instance};

/// The variable that chooses the face: words of the emulator's switches with blanks between them, such as
/// `release=2023.1 delimited_identifiers=off dates=horolog`.
const FACE: &str = "DIESEL_IRIS_TEST_FACE";

/// The face that the environment asks for; that of the instance, where it names one.
///
/// # Panics
///
/// When it asks for what the emulator does not have.
#[must_use]
pub fn face() -> Face {
    if let Some(url) = instance() {
        return face_of_instance(url);
    }
    let words = std::env::var(FACE).unwrap_or_default();
    words.parse().unwrap_or_else(|error| panic!("{FACE}: {error}"))
}

/// The connection string of an emulator with a face of its own. A process learns of an address and a namespace once, and
/// an address may have been another emulator's before: the namespace is nobody else's.
#[must_use]
pub fn url_of_face(emulator: &Emulator) -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    emulator.namespace_url(&format!("FACE{}", COUNT.fetch_add(1, Ordering::Relaxed)))
}
