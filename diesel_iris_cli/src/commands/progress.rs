//! What shows on a terminal that something goes on. Elsewhere nothing does.

use std::env;
use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::say;
use crate::cli::Cli;

/// How often it moves while nothing happens.
const TICK: Duration = Duration::from_millis(120);

/// A bar or a sentence on standard error, until it is dropped.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// A bar for this many steps. One step is worth none.
    pub(super) fn steps(cli: &Cli, count: usize) -> Self {
        if count < 2 || !is_wanted(cli) {
            return Self { bar: None };
        }
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        Self::draw(
            ProgressBar::hidden().with_elapsed(Duration::ZERO),
            count,
            "[{bar:30}] {pos}/{len} {elapsed}",
        )
    }

    /// A sentence for what has no steps.
    pub(super) fn of(cli: &Cli, sentence: &'static str) -> Self {
        if !is_wanted(cli) {
            return Self { bar: None };
        }
        Self::draw(ProgressBar::hidden().with_message(sentence), 0, "{spinner} {msg} {elapsed}")
    }

    fn draw(bar: ProgressBar, count: u64, template: &str) -> Self {
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("#> ").tick_chars("|/-\\ "));
        }
        bar.set_length(count);
        bar.set_draw_target(ProgressDrawTarget::stderr());
        bar.enable_steady_tick(TICK);
        Self { bar: Some(bar) }
    }

    /// Says a sentence above it.
    pub(super) fn say(&self, cli: &Cli, sentence: &str) -> anyhow::Result<()> {
        match &self.bar {
            Some(bar) => bar.suspend(|| say(cli, sentence)),
            None => say(cli, sentence),
        }
    }

    /// One step is done.
    pub(super) fn step(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// `--verbose` writes lines of its own to the terminal, which a bar would be torn by.
fn is_wanted(cli: &Cli) -> bool {
    let is_dumb = env::var_os("TERM").is_none_or(|terminal| terminal == "dumb");
    let is_plain = env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
    !cli.quiet && !cli.verbose && !is_dumb && !is_plain && io::stderr().is_terminal()
}
