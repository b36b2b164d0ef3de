//! Where the lines of the shell come from: a prompt where somebody sits, otherwise standard input.

use std::io::{self, BufRead, Write};

use anyhow::Context;
use diesel_iris::AsyncIrisConnection;

use super::Line;
#[cfg(feature = "prompt")]
use super::prompt::Prompt;
use crate::cli::Shell;

/// Lines from one of the two.
pub(super) enum Lines {
    Plain {
        prompts: bool,
    },
    #[cfg(feature = "prompt")]
    Prompt(Box<Prompt>),
}

/// What stands before a statement, and before its further lines.
pub(super) const PROMPTS: [&str; 2] = ["iris> ", "  ... "];

impl Lines {
    pub(super) fn open(arguments: &Shell, is_seen: bool) -> anyhow::Result<Self> {
        #[cfg(feature = "prompt")]
        if is_seen {
            return Ok(Self::Prompt(Box::new(Prompt::open(arguments)?)));
        }
        #[cfg(not(feature = "prompt"))]
        let _ = arguments;
        Ok(Self::Plain { prompts: is_seen })
    }

    /// The next line; `continues` where a statement has begun.
    pub(super) fn next(&mut self, continues: bool) -> anyhow::Result<Line> {
        let prompt = PROMPTS[usize::from(continues)];
        match self {
            Self::Plain { prompts } => {
                if *prompts {
                    let mut stdout = io::stdout().lock();
                    write!(stdout, "{prompt}")
                        .and_then(|()| stdout.flush())
                        .context("cannot write a prompt")?;
                }
                let mut line = String::new();
                let read = io::stdin().lock().read_line(&mut line).context("cannot read standard input")?;
                if read == 0 {
                    return Ok(Line::End);
                }
                Ok(Line::Text(line.trim_end_matches(['\n', '\r']).to_owned()))
            }
            #[cfg(feature = "prompt")]
            Self::Prompt(editor) => editor.next(prompt),
        }
    }

    /// Keeps what was typed in the history.
    pub(super) fn keep(&mut self, statement: &str) {
        match self {
            Self::Plain { .. } => {}
            #[cfg(feature = "prompt")]
            Self::Prompt(editor) => editor.keep(statement),
        }
        let _ = statement;
    }

    /// Reads the names that can be completed.
    pub(super) async fn learn(&mut self, connection: &mut AsyncIrisConnection) {
        match self {
            Self::Plain { .. } => {}
            #[cfg(feature = "prompt")]
            Self::Prompt(editor) => editor.learn(connection).await,
        }
        let _ = connection;
    }
}
