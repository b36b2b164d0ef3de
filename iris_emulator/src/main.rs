//! The emulator as a program of its own.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use iris_emulator::{
    Builder, DateForm, DateParameters, Emulator, Face, Language, PasswordMethod, Release, TimeForm,
    TimestampForm,
};

/// A stand-in for InterSystems IRIS SQL behind its PGWire server, for tests and first steps
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The address to listen on; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:5432")]
    listen: SocketAddr,
    /// A file to keep the data in; without it the data is lost at the end
    #[arg(long)]
    data: Option<PathBuf>,
    /// A script of statements to run first
    #[arg(long)]
    seed: Option<PathBuf>,
    /// How many seconds a statement waits for a lock
    #[arg(long, value_name = "SECONDS")]
    lock_timeout: Option<u64>,
    /// Lets only this user in, with the password
    #[arg(long, requires = "password")]
    user: Option<String>,
    /// The password of the user; others can see the arguments of a program, so prefer the variable
    #[arg(long, env = "IRIS_EMULATOR_PASSWORD", hide_env_values = true, requires = "user")]
    password: Option<String>,
    /// How the password is asked for
    #[arg(long, value_enum, default_value_t = Method::ScramSha256, requires = "user")]
    password_method: Method,
    /// Offers TLS with this certificate, a file in PEM
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The key of the certificate, a file in PEM
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
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
    /// The form in which DATE parameters are taken: iso or logical
    #[arg(long, default_value = "iso")]
    date_parameters: DateParameters,
    /// The form of TIME values: iso or seconds
    #[arg(long, default_value = "iso")]
    times: TimeForm,
    /// The form of TIMESTAMP values: iso or posix
    #[arg(long, default_value = "iso")]
    timestamps: TimestampForm,
}

/// How a password is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Method {
    Cleartext,
    Md5,
    #[value(name = "scram-sha-256")]
    ScramSha256,
}

impl From<Method> for PasswordMethod {
    fn from(method: Method) -> Self {
        match method {
            Method::Cleartext => Self::Cleartext,
            Method::Md5 => Self::Md5,
            Method::ScramSha256 => Self::ScramSha256,
        }
    }
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
            date_parameters: self.date_parameters,
            times: self.times,
            timestamps: self.timestamps,
        }
    }
}

impl Arguments {
    fn builder(self) -> Result<Builder, String> {
        let mut builder = Emulator::builder().listen(self.listen).face(self.face());
        if let Some(path) = self.data {
            builder = builder.data(path);
        }
        if let Some(path) = &self.seed {
            builder = builder.named_script(path.display().to_string(), read(path)?);
        }
        if let Some(seconds) = self.lock_timeout {
            builder = builder.lock_timeout(Duration::from_secs(seconds));
        }
        if let (Some(user), Some(password)) = (self.user, self.password) {
            builder = builder.password(user, password, self.password_method.into());
        }
        if let (Some(certificate), Some(key)) = (&self.tls_certificate, &self.tls_key) {
            builder = builder.tls(read(certificate)?, read(key)?);
        }
        Ok(builder)
    }
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// What is printed may end in a log.
fn without_password(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("iris", url));
    let (credentials, server) = rest.split_once('@').unwrap_or(("", rest));
    let user = credentials.split_once(':').map_or(credentials, |(user, _)| user);
    format!("{scheme}://{user}@{server}")
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
    let emulator = arguments.builder()?.start().await?;
    println!("{}", without_password(&emulator.url()));
    tokio::select! {
        () = emulator.run() => {}
        interrupted = tokio::signal::ctrl_c() => interrupted?,
    }
    Ok(())
}
