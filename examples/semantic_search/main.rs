//! Clinical notes searched by meaning: `cargo run --release --example semantic_search`.
//!
//! Runs against an embedded emulator, or against the database that DATABASE_URL names, where it makes the table `ward_notes`
//! anew. With a question of one's own: `… -- "cannot sleep" --ward Geriatrics --since 2025-10-01`.

use chrono::NaiveDate;
use clap::Parser;
use semantic_search::search::Question;

/// Searches 2,400 clinical notes, written by a script, by their meaning.
#[derive(Parser)]
struct Arguments {
    /// What to look for, in English; without it, some questions are asked
    question: Option<String>,
    /// Only notes of this ward
    #[arg(long, requires = "question")]
    ward: Option<String>,
    /// Only notes of this day of 2025 and later
    #[arg(long, requires = "question", default_value = "2025-01-01")]
    since: NaiveDate,
    /// Only notes of this day of 2025 and before
    #[arg(long, requires = "question", default_value = "2025-12-31")]
    until: NaiveDate,
    /// How many notes to show for a question
    #[arg(long, default_value_t = 3)]
    top: usize,
    /// The database
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    url: Option<String>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let Arguments { question, ward, since, until, top, url } = Arguments::parse();
    let questions = match question {
        Some(text) => vec![Question { text, ward, since, until }],
        None => semantic_search::questions(),
    };
    let (url, _emulator) = match url {
        Some(url) => (url, None),
        None => {
            let emulator = iris_emulator::Emulator::start().await?;
            println!("DATABASE_URL is not set: using an embedded emulator.");
            (emulator.url(), Some(emulator))
        }
    };
    semantic_search::run(&url, &questions, top, 24, &mut std::io::stdout()).await?;
    Ok(())
}
