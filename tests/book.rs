//! The book's pages, whose snippets are doctests. They stand in this crate because it is not published, so that it may
//! reach files outside of its folder, and because its dependencies are those of all parts.

macro_rules! pages {
    ($($name:ident: $path:literal,)+) => {$(
        #[doc = include_str!($path)]
        mod $name {}
    )+};
}

pages! {
    introduction: "../docs/src/introduction.md",
    getting_started: "../docs/src/getting_started.md",
    connecting: "../docs/src/connecting.md",
    deploying: "../docs/src/deploying.md",
    services: "../docs/src/services.md",
    clinic: "../docs/src/clinic.md",
    coming_from: "../docs/src/coming_from.md",
    testing: "../docs/src/testing.md",
    types: "../docs/src/types.md",
    exactness: "../docs/src/exactness.md",
    queries: "../docs/src/queries.md",
    dsl: "../docs/src/dsl.md",
    vectors: "../docs/src/vectors.md",
    transactions: "../docs/src/transactions.md",
    synchronous: "../docs/src/synchronous.md",
    errors: "../docs/src/errors.md",
    migrations: "../docs/src/migrations.md",
    command_line: "../docs/src/command_line.md",
    print_schema: "../docs/src/print_schema.md",
    emulator: "../docs/src/emulator.md",
    unchecked: "../docs/src/unchecked.md",
    measured: "../docs/src/measured.md",
    architecture: "../docs/src/architecture.md",
    emulator_readme: "../iris_emulator/README.md",
    command_line_readme: "../diesel_iris_cli/README.md",
    readme: "../README.md",
}
