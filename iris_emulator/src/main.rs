//! The emulator as a program of its own.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use iris_emulator::{DateForm, Emulator, Face, Language, Release, TimeForm, TimestampForm};

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
    /// The release to show: 2023.1, 2024.1, 2025.1 or 2026.1
    #[arg(long, default_value = "2026.1")]
    release: Release,
    /// Whether names may stand in double quotes; otherwise these hold strings
    #[arg(long, default_value_t = Switch::On)]
    delimited_identifiers: Switch,
    /// The language of messages: en or zh
    #[arg(long, default_value = "en")]
    language: Language,
    /// The form of DATE values: iso, horolog or days2000
    #[arg(long, default_value = "iso")]
    dates: DateForm,
    /// The form of TIME values: iso or seconds
    #[arg(long, default_value = "iso")]
    times: TimeForm,
    /// The form of TIMESTAMP values: iso or posix
    #[arg(long, default_value = "iso")]
    timestamps: TimestampForm,
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Switch {
    On,
    Off,
}

impl std::fmt::Display for Switch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if *self == Self::On { "on" } else { "off" })
    }
}

impl Arguments {
    fn face(&self) -> Face {
        Face {
            release: self.release,
            delimited_identifiers: self.delimited_identifiers == Switch::On,
            language: self.language,
            dates: self.dates,
            times: self.times,
            timestamps: self.timestamps,
        }
    }
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
    let mut builder = Emulator::builder().listen(arguments.listen).face(arguments.face());
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
