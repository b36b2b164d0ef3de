//! `emulator`

use anyhow::Context;

use crate::Error;
use crate::cli::{Cli, Emulator as Arguments};

pub(super) async fn run(cli: &Cli, arguments: &Arguments) -> anyhow::Result<()> {
    let mut builder = iris_emulator::Emulator::builder().listen(arguments.listen);
    if let Some(path) = &arguments.data {
        builder = builder.data(path);
    }
    for path in &arguments.seed {
        let text =
            std::fs::read_to_string(path).map_err(|error| Error::File { path: path.clone(), error })?;
        builder = builder.named_script(path.display().to_string(), text);
    }
    let emulator = builder.start().await.map_err(|error| Error::Emulator(error.to_string()))?;
    super::print(&format!("{}\n", emulator.url()))?;
    super::tell(
        cli,
        "The emulator listens there. To use it: export DATABASE_URL=… with that URL. Ctrl-C ends it.",
    );
    tokio::select! {
        () = emulator.run() => Ok(()),
        interrupted = tokio::signal::ctrl_c() => interrupted.context("cannot wait for Ctrl-C"),
    }
}
