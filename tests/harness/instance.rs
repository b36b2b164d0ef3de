//! An instance that the suites run against, in place of servers of their own.

use std::io::Write;
use std::sync::OnceLock;

use diesel_iris::{AsyncIrisConnection, Config};
use iris_emulator::{Face, Release};

/// The variable that names it: `iris://user:password@host:port/NAMESPACE`.
const INSTANCE: &str = "IRIS_URL";

/// The connection string of the instance, if the environment names one.
#[must_use]
pub fn instance() -> Option<&'static str> {
    static URL: OnceLock<Option<String>> = OnceLock::new();
    URL.get_or_init(|| std::env::var(INSTANCE).ok().filter(|url| !url.is_empty())).as_deref()
}

/// Whether the test that calls this is left out, because the suites run against an instance and it needs something else.
/// If so, its name and the reason are written to standard error, which tests do not capture.
#[must_use]
pub fn is_left_out(why: &str) -> bool {
    if instance().is_none() {
        return false;
    }
    let thread = std::thread::current();
    let line = format!("left out: {}: {why}\n", thread.name().unwrap_or("a test"));
    // a test that cannot say it is left out all the same
    let _ = std::io::stderr().write_all(line.as_bytes());
    true
}

/// What the instance is like, as far as tests ask.
///
/// # Panics
///
/// When no connection can be made.
pub(super) fn face_of_instance(url: &'static str) -> Face {
    static FACE: OnceLock<Face> = OnceLock::new();
    *FACE.get_or_init(|| {
        // the caller may be on a runtime, where nothing may block
        let asked = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(|error| error.to_string())?;
            let connected = runtime.block_on(async {
                let config: Config = url.parse().map_err(|error| format!("{error}"))?;
                AsyncIrisConnection::connect(&config).await.map_err(|error| format!("{error}"))
            });
            connected.map(|connection| {
                let profile = connection.profile();
                let release = profile.release().and_then(|release| {
                    let text = |known: &Release| format!("{}.{}", release.0, release.1) >= known.to_string();
                    Release::ALL.into_iter().rfind(text)
                });
                Face {
                    delimited_identifiers: profile.has_delimited_identifiers(),
                    ..Face::of(release.unwrap_or(Face::default().release))
                }
            })
        });
        match asked.join() {
            Ok(Ok(face)) => face,
            Ok(Err(why)) => panic!("{INSTANCE}: {why}"),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
