#!/usr/bin/env bash
# What would be published. A dry run builds each package from its archive, on the archives of the others. Then an application
# outside of the workspace is built on the unpacked archives: the example of the README is run, and the program `diesel_iris`
# prints the schema of an emulator.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo publish --workspace --dry-run --locked --allow-dirty
cargo package --locked --allow-dirty --no-verify -p iris_emulator -p diesel_iris -p diesel_iris_cli
repository=$PWD
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
folder=$(mktemp -d)
emulator=
trap '[ -z "$emulator" ] || kill "$emulator"; rm -rf "$folder"' EXIT
for package in iris_emulator diesel_iris diesel_iris_cli; do
    tar xzf "target/package/$package-$version.crate" -C "$folder"
done

mkdir -p "$folder/application/src"
cp diesel_iris/examples/quickstart.rs "$folder/application/src/main.rs"
cp -r schema "$folder/schema"
cat >"$folder/application/Cargo.toml" <<END
[package]
name = "application"
version = "0.1.0"
edition = "2024"

[dependencies]
anyhow = "1"
chrono = "0.4"
diesel = { version = "2.3", default-features = false, features = ["chrono"] }
diesel-async = "0.9"
diesel_iris = { path = "../diesel_iris-$version", features = ["uuid"] }
iris_emulator = { path = "../iris_emulator-$version" }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
END
cat >"$folder/Cargo.toml" <<END
[workspace]
resolver = "3"
members = ["application", "diesel_iris_cli-$version"]

[patch.crates-io]
diesel_iris = { path = "diesel_iris-$version" }
iris_emulator = { path = "iris_emulator-$version" }
END
cp Cargo.lock "$folder/Cargo.lock"
cd "$folder"
unset DATABASE_URL
export CARGO_TARGET_DIR="$folder/target"
cargo run -p application

cargo build -p diesel_iris_cli
program=$CARGO_TARGET_DIR/debug/diesel_iris
[ "$("$program" --version)" = "diesel_iris $version" ]
exec 3< <(exec "$program" --quiet emulator --listen 127.0.0.1:0 --seed "$repository/schema/hospital.sql")
emulator=$!
read -r url <&3
"$program" --database-url "$url" print-schema | diff "$repository/schema/schema.rs" -
