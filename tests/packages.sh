#!/usr/bin/env bash
# An application outside of the workspace, on what would be published: the archives of `iris_emulator` and `diesel_iris` are
# unpacked, and the example of the README is built on them and run.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo package --locked --allow-dirty --no-verify -p iris_emulator -p diesel_iris
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for archive in target/package/iris_emulator-*.crate target/package/diesel_iris-*.crate; do
    tar xzf "$archive" -C "$folder"
done
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)

mkdir -p "$folder/application/src"
cp diesel_iris/examples/quickstart.rs "$folder/application/src/main.rs"
cp -r schema "$folder/schema"
cat >"$folder/application/Cargo.toml" <<END
[package]
name = "application"
version = "0.1.0"
edition = "2024"

[workspace]

[dependencies]
anyhow = "1"
chrono = "0.4"
diesel = { version = "2.3", default-features = false, features = ["chrono"] }
diesel-async = "0.9"
diesel_iris = { path = "../diesel_iris-$version", features = ["uuid"] }
iris_emulator = { path = "../iris_emulator-$version" }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
END
cp Cargo.lock "$folder/application/Cargo.lock"
cd "$folder/application"
env -u DATABASE_URL CARGO_TARGET_DIR="$folder/target" cargo run
