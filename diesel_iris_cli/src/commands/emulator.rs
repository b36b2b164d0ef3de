//! `emulator`

use anyhow::Context;

use crate::Error;
use crate::cli::{Cli, Emulator as Arguments};

pub(super) async fn run(cli: &Cli, arguments: &Arguments) -> anyhow::Result<()> {
    let mut builder = iris_emulator::Emulator::builder().listen(arguments.listen);
    if let Some(path) = &arguments.data {
        builder = builder.data(path);
    }
    let mut script = String::new();
    for path in &arguments.seed {
        let text =
            std::fs::read_to_string(path).map_err(|source| Error::File { path: path.clone(), source })?;
        script.push_str(&text);
        script.push_str("\n;\n");
    }
    let emulator =
        builder.script(script).start().await.map_err(|error| Error::Emulator(error.to_string()))?;
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
