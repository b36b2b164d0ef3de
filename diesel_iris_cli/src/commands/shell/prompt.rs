//! A prompt with editing, history and completion.

use std::path::PathBuf;

use anyhow::Context as _;
use diesel_iris::AsyncIrisConnection;
use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::FileHistory;
use rustyline::validate::Validator;
use rustyline::{CompletionType, Config, Context, Editor, Helper};

use super::Line;
use super::history::may_be_kept;
use super::names::Names;
use crate::cli::Shell;

pub(super) struct Prompt {
    editor: Editor<Completion, FileHistory>,
    /// Where the history is kept, if it is.
    file: Option<PathBuf>,
}

/// The most statements that are kept.
const KEPT: usize = 1000;

impl Prompt {
    pub(super) fn open(arguments: &Shell) -> anyhow::Result<Self> {
        let config = Config::builder()
            .completion_type(CompletionType::List)
            .auto_add_history(false)
            .history_ignore_space(true)
            .max_history_size(KEPT)
            .context("cannot keep a history")?
            .build();
        let mut editor = Editor::with_config(config).context("cannot open a prompt")?;
        editor.set_helper(Some(Completion::default()));
        let file = match &arguments.history {
            _ if arguments.no_history => None,
            Some(file) => Some(file.clone()),
            None => std::env::home_dir().map(|home| home.join(".diesel_iris_history")),
        };
        if let Some(file) = &file {
            // there is none yet
            let _ = editor.load_history(file);
        }
        Ok(Self { editor, file })
    }

    pub(super) fn next(&mut self, prompt: &str) -> anyhow::Result<Line> {
        match self.editor.readline(prompt) {
            Ok(line) => Ok(Line::Text(line)),
            Err(ReadlineError::Interrupted) => Ok(Line::GivenUp),
            Err(ReadlineError::Eof) => Ok(Line::End),
            Err(error) => Err(error).context("cannot read a line"),
        }
    }

    /// Keeps what was typed, unless a secret may be in it; at once, so that nothing is lost if the shell is killed.
    pub(super) fn keep(&mut self, statement: &str) {
        let added = may_be_kept(statement) && self.editor.add_history_entry(statement).unwrap_or(false);
        if let (true, Some(file)) = (added, &self.file) {
            // a history that cannot be written is no reason to stop
            let _ = self.editor.append_history(file);
        }
    }

    pub(super) async fn learn(&mut self, connection: &mut AsyncIrisConnection) {
        let names = Names::of(connection).await;
        if let Some(completion) = self.editor.helper_mut() {
            completion.names = names;
        }
    }
}

#[derive(Default)]
struct Completion {
    names: Names,
}

impl Completer for Completion {
    type Candidate = String;

    fn complete(
        &self,
        line: &str,
        position: usize,
        _context: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<String>)> {
        Ok(self.names.complete(line, position))
    }
}

impl Hinter for Completion {
    type Hint = String;
}

impl Highlighter for Completion {}

impl Validator for Completion {}

impl Helper for Completion {}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_history_is_its_owners_alone_and_holds_no_secrets() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("history");
        let arguments = Shell {
            format: crate::cli::Format::Table,
            write: false,
            history: Some(file.clone()),
            no_history: false,
        };
        let mut prompt = Prompt::open(&arguments).unwrap();
        prompt.keep("SELECT 1\nFROM people;");
        prompt.keep("CREATE USER ada IDENTIFY BY hunter2;");
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains("people") && !text.contains("hunter2"), "{text}");
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o077, 0);
        assert_eq!(Prompt::open(&arguments).unwrap().editor.history().iter().count(), 1);
    }
}
