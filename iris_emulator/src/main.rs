//! The emulator as a program of its own.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use iris_emulator::Emulator;

/// A stand-in for InterSystems IRIS SQL behind its PGWire server, for tests and first steps
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// The address to listen on; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:5432")]
    listen: SocketAddr,
    /// A file to keep the data in; without it they are gone at the end
    #[arg(long)]
    data: Option<PathBuf>,
    /// A script of statements to run first
    #[arg(long)]
    seed: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("iris_emulator: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = Emulator::builder().listen(arguments.listen);
    if let Some(path) = arguments.data {
        builder = builder.data(path);
    }
    if let Some(path) = &arguments.seed {
        let script = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        builder = builder.script(script);
    }
    let emulator = builder.start().await?;
    println!("{}", emulator.url());
    tokio::select! {
        () = emulator.run() => {}
        interrupted = tokio::signal::ctrl_c() => interrupted?,
    }
    Ok(())
}
