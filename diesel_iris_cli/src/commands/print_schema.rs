//! `print-schema`

use super::connect::connect;
use super::progress::Progress;
use crate::cli::{Cli, PrintSchema};
use crate::config::Config;
use crate::schema_file::{Output, Printed};
use crate::{Error, Unmatched};

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
    let mut modules = Vec::new();
    for output in &outputs {
        modules.push(output.printed(&mut connection).await?);
    }
    drop(progress);
    print_all(cli, arguments, &outputs, &modules)
}

/// Prints the modules, unless a key is given to a view that is in none of them. Other things that were named in vain are
/// warnings.
pub(super) fn print_all(
    cli: &Cli,
    arguments: &PrintSchema,
    outputs: &[Output],
    modules: &[Printed],
) -> anyhow::Result<()> {
    let mut warnings = Vec::new();
    for (position, (output, module)) in outputs.iter().zip(modules).enumerate() {
        warnings.extend(module.left_out.iter().map(|gap| format!("left out: {gap}")));
        for unmatched in &module.unmatched {
            if is_for_all(arguments, unmatched) && (position > 0 || !is_in_vain(unmatched, modules)) {
                continue;
            }
            if unmatched.is_view_key() && !output.selection().skip_unknown {
                return Err(Error::ViewKey(unmatched.clone()).into());
            }
            warnings.push(unmatched.to_string());
        }
    }
    warnings.iter().for_each(|warning| super::warn(cli, warning));
    let texts: Vec<&str> = modules.iter().map(|module| module.text.as_str()).collect();
    super::print(&texts.join("\n"))
}

/// Whether the command line names it, which holds for all schemas in `diesel.toml`.
fn is_for_all(arguments: &PrintSchema, unmatched: &Unmatched) -> bool {
    if unmatched.is_view_key() {
        arguments.view_key.iter().any(|(view, _)| *view == unmatched.name)
    } else {
        arguments.only_tables || arguments.except_tables
    }
}

/// Whether it is in none of the schemas.
fn is_in_vain(unmatched: &Unmatched, modules: &[Printed]) -> bool {
    let is_same =
        |other: &Unmatched| other.name == unmatched.name && other.is_view_key() == unmatched.is_view_key();
    modules.iter().all(|module| module.unmatched.iter().any(is_same))
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
