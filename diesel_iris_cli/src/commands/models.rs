//! `generate-models`

use super::connect::connect;
use super::print_schema::{outputs, print_all};
use super::progress::Progress;
use crate::cli::{Cli, GenerateModels, VectorElement};
use crate::print::ModelStyle;

pub(super) async fn run(cli: &Cli, arguments: &GenerateModels) -> anyhow::Result<()> {
    let outputs = outputs(cli, &arguments.print_schema)?;
    let style = ModelStyle {
        schema_path: arguments.schema_path.clone(),
        vector_element: arguments.vector_element.map(|element| match element {
            VectorElement::F32 => "f32",
            VectorElement::F64 => "f64",
        }),
        derives: arguments.derive.clone(),
    };
    let mut connection = connect(cli).await?;
    let progress = Progress::of(cli, "Reading the catalog");
    let mut modules = Vec::new();
    for output in &outputs {
        modules.push(output.models(&mut connection, &style).await?);
    }
    drop(progress);
    print_all(cli, &arguments.print_schema, &outputs, &modules)
}
