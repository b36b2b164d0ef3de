//! The command line of `diesel_iris`.

fn main() {}
