//! `print-schema`

use super::connect::connect;
use super::progress::Progress;
use crate::Error;
use crate::cli::{Cli, PrintSchema};
use crate::config::Config;
use crate::schema_file::Output;

pub(super) async fn run(cli: &Cli, arguments: &PrintSchema) -> anyhow::Result<()> {
    let outputs = outputs(cli, arguments)?;
    let mut connection = connect(cli).await?;
    let progress = Progress::of(cli, "Reading the catalog");
    if cli.locked_schema {
        for output in outputs {
            let file = output.file.as_deref().ok_or(Error::NoFile)?;
            output.keep(&mut connection, file, true, |gap| super::warn(cli, gap)).await?;
        }
        return Ok(());
    }
    // nothing is printed unless all can be
    let mut texts = Vec::new();
    let mut left_out = Vec::new();
    for output in &outputs {
        let (text, gaps) = output.text_and_gaps(&mut connection).await?;
        texts.push(text);
        left_out.extend(gaps);
    }
    drop(progress);
    left_out.iter().for_each(|gap| super::warn(cli, gap));
    super::print(&texts.join("\n"))
}

/// What the command line asks for, over what `diesel.toml` says.
pub(super) fn outputs(cli: &Cli, arguments: &PrintSchema) -> Result<Vec<Output>, Error> {
    let config = Config::read(cli.config_file.as_deref())?;
    if let Some(key) = arguments.schema_key.iter().find(|key| config.outputs(&[(*key).clone()]).is_none()) {
        return Err(Error::SchemaKey(key.clone()));
    }
    let outputs = config.outputs(&arguments.schema_key).unwrap_or_default();
    outputs.into_iter().map(|output| Output::new(arguments.over(output))).collect()
}
