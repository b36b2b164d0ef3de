//! `print-schema` as a program, with its files.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

mod face;

use std::path::Path;
use std::process::{Command, Output};

use iris_emulator::Emulator;

use face::emulator;

const SCRIPT: &str = "
    CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(40) %DESCRIPTION 'In full');
    CREATE TABLE log (line VARCHAR(80));
    CREATE TABLE Clinic.Note (Id INTEGER PRIMARY KEY)
";

/// A project with a `diesel.toml`, and a database.
struct Project {
    folder: tempfile::TempDir,
    emulator: Emulator,
}

impl Project {
    async fn new(config: &str) -> Self {
        Self::with(config, SCRIPT).await
    }

    async fn with(config: &str, script: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("diesel.toml"), config).unwrap();
        Self { folder, emulator: emulator().script(script).start().await.unwrap() }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_in(self.folder.path(), arguments)
    }

    fn run_in(&self, folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
        command.args(arguments).current_dir(folder).env_remove("DIESEL_CONFIG_FILE");
        command.env("DATABASE_URL", self.emulator.url()).output().unwrap()
    }
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

// the program blocks a thread, so the emulator needs one of its own
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_file_says_what_is_printed_from_folders_below_too() {
    let project =
        Project::new("[print_schema]\nrow_id = true\nwith_docs = \"only-database-comments\"\n").await;
    let below = project.path("src");
    std::fs::create_dir(&below).unwrap();
    for folder in [project.folder.path(), &below] {
        let output = project.run_in(folder, &["print-schema"]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let printed = text(&output.stdout);
        assert!(printed.contains("log (row_id) {") && printed.contains("/// In full\n"), "{printed}");
    }
    let output = project.run(&["print-schema", "--with-docs-config", "no-doc-comments"]);
    assert!(!text(&output.stdout).contains("///"));
    let output = project.run(&["print-schema", "--config-file", "nowhere.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("nowhere.toml"), "{}", text(&output.stderr));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_schemas_have_keys() {
    let config = "[print_schema.people]\nfilter = { only_tables = [\"^people$\"] }\n\
                  [print_schema.clinic]\nschema = \"Clinic\"\n";
    let project = Project::new(config).await;
    let printed = text(&project.run(&["print-schema"]).stdout);
    assert!(printed.contains("pub mod clinic {") && printed.contains("people (id)"), "{printed}");
    let printed = text(&project.run(&["print-schema", "--schema-key", "clinic"]).stdout);
    assert!(printed.contains("pub mod clinic {") && !printed.contains("people"), "{printed}");
    let output = project.run(&["print-schema", "--schema-key", "nobody"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("[print_schema.nobody]"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_locked_file_is_compared_and_left_as_it_is() {
    let config = "[print_schema]\nfile = \"src/schema.rs\"\nfilter = { only_tables = [\"people\"] }\n";
    let project = Project::new(config).await;
    std::fs::create_dir(project.path("src")).unwrap();
    let printed = text(&project.run(&["print-schema"]).stdout);
    std::fs::write(project.path("src/schema.rs"), &printed).unwrap();
    let output = project.run(&["print-schema", "--locked-schema"]);
    assert!(output.status.success() && output.stdout.is_empty(), "{}", text(&output.stderr));

    let stale = printed.replace("Varchar", "Text");
    std::fs::write(project.path("src/schema.rs"), &stale).unwrap();
    let output = project.run(&["print-schema", "--locked-schema"]);
    assert_eq!(output.status.code(), Some(1));
    let diff = text(&output.stderr);
    assert!(diff.contains("-        name -> Nullable<Text>,"), "{diff}");
    assert!(diff.contains("+        name -> Nullable<Varchar>,"), "{diff}");
    assert_eq!(std::fs::read_to_string(project.path("src/schema.rs")).unwrap(), stale);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn patches_are_applied_or_named() {
    let project = Project::new("[print_schema]\nfilter = { only_tables = [\"people\"] }\n").await;
    let patch = "--- a\n+++ b\n@@ -4,5 +4,5 @@\n     people (id) {\n         id -> Integer,\n         #[max_length = 40]\n\
                 -        name -> Nullable<Varchar>,\n+        name -> Varchar,\n     }\n";
    std::fs::write(project.path("a.patch"), patch).unwrap();
    let output = project.run(&["print-schema", "--patch-file", "a.patch"]);
    assert!(text(&output.stdout).contains("name -> Varchar,"), "{}", text(&output.stderr));
    std::fs::write(project.path("a.patch"), patch.replace("people", "others")).unwrap();
    let output = project.run(&["print-schema", "--patch-file", "a.patch"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty() && text(&output.stderr).contains("a.patch"), "{}", text(&output.stderr));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_table_without_a_key_says_what_to_do() {
    let project = Project::new("").await;
    let output = project.run(&["print-schema"]);
    assert_eq!(output.status.code(), Some(1));
    let error = text(&output.stderr);
    assert!(error.contains("\"log\"") && error.contains("next: add --row-id"), "{error}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_printed_is_left_out_or_listed() {
    let project = Project::new("").await;
    let output = project.run(&["print-schema", "--skip-unknown"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("warning: left out: table \"log\""), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    assert!(printed.contains("// Left out: table \"log\"") && printed.contains("people (id)"), "{printed}");

    let error = text(&project.run(&["print-schema", "-s", "Klinic"]).stderr);
    assert!(error.contains("schemas with tables: Clinic, SQLUser"), "{error}");
    let error = text(&project.run(&["print-schema", "-o", "nobody"]).stderr);
    assert!(
        error.contains("the schema has log, people") || error.contains("the schema has people, log"),
        "{error}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_are_rusts_or_the_databases() {
    let project = Project::new("[print_schema]\nschema = \"Clinic\"\n").await;
    assert!(text(&project.run(&["print-schema"]).stdout).contains("pub mod clinic {"));
    let printed = text(&project.run(&["print-schema", "--naming", "as_written"]).stdout);
    assert!(printed.contains("pub mod Clinic {") && printed.contains("Clinic.Note (Id)"), "{printed}");
    let models = text(&project.run(&["generate-models", "--derive", "serde::Serialize,Eq"]).stdout);
    assert!(models.contains(", serde::Serialize, Eq)]") && !models.contains("non_snake_case"), "{models}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_that_match_nothing_are_said() {
    let views = "CREATE VIEW grown_up AS SELECT id, name FROM people; CREATE VIEW Clinic.Recent AS SELECT Id FROM Clinic.Note";
    let project = Project::with("[print_schema]\nrow_id = true\n", &format!("{SCRIPT}; {views}")).await;
    let refused = |arguments: &[&str]| {
        let output = project.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        text(&output.stderr)
    };
    for command in ["print-schema", "generate-models"] {
        let error = refused(&[command, "--view-key", "grownup=id"]);
        assert!(error.contains("no view \"grownup\"") && error.contains("did you mean grown_up?"), "{error}");
        assert!(error.contains("next: correct the name in --view-key"), "{error}");
    }
    let error = refused(&["print-schema", "--view-key", "grown_up=idd"]);
    assert!(error.contains("\"idd\"") && error.contains("did you mean id?"), "{error}");
    let error = refused(&["print-schema", "--view-key", "people=id"]);
    assert!(error.contains("is a table") && error.contains("next: remove its key"), "{error}");
    let error = refused(&["print-schema", "--view-key", "grown_up=id", "-e", "^grown"]);
    assert!(error.contains("exclude it") && error.contains("next: remove its key, or change"), "{error}");

    let warned = |arguments: &[&str], warning: &str| {
        let output = project.run(arguments);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let told = text(&output.stderr);
        assert_eq!(told.lines().collect::<Vec<_>>(), if warning.is_empty() { vec![] } else { vec![warning] });
    };
    let only = "warning: no table of schema \"SQLUser\" matches the pattern \"wards\" of --only-tables";
    warned(&["print-schema", "-o", "people", "wards"], only);
    warned(&["generate-models", "-o", "people", "wards"], only);
    let except = "warning: no table of schema \"SQLUser\" matches the pattern \"wards\" of --except-tables";
    warned(&["print-schema", "-e", "log", "wards"], except);
    let key = "warning: schema \"SQLUser\" has no view \"grownup\", for which there is a key; did you mean grown_up?";
    warned(&["print-schema", "--skip-unknown", "--view-key", "grownup=id"], key);
    warned(&["--quiet", "print-schema", "-o", "people", "wards"], "");

    // what the command line names is looked for in all schemas of the file, what the file names in its own
    let several = "[print_schema.own]\nrow_id = true\n[print_schema.clinic]\nschema = \"Clinic\"\n";
    std::fs::write(project.path("diesel.toml"), several).unwrap();
    warned(&["print-schema", "--view-key", "recent=id"], "");
    let error = refused(&["print-schema", "--view-key", "resent=id"]);
    assert!(error.contains("\"resent\""), "{error}");
    std::fs::write(project.path("diesel.toml"), format!("{several}view_keys = {{ grown_up = [\"id\"] }}\n"))
        .unwrap();
    let error = refused(&["print-schema"]);
    assert!(error.contains("schema \"Clinic\" has no view \"grown_up\""), "{error}");
}
