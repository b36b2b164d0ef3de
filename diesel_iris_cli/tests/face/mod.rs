//! Emulators of the face that `DIESEL_IRIS_TEST_FACE` names.

use iris_emulator::{Builder, Emulator, Face};

/// The face that the environment asks for.
///
/// # Panics
///
/// When it asks for what the emulator does not have.
#[must_use]
pub(crate) fn face() -> Face {
    std::env::var("DIESEL_IRIS_TEST_FACE").unwrap_or_default().parse().unwrap()
}

/// An emulator of that face, not yet started.
#[must_use]
pub(crate) fn emulator() -> Builder {
    Emulator::builder().face(face())
}
