//! `migration`, `setup` and `database` as programs.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

mod face;

#[cfg(unix)]
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
#[cfg(unix)]
use std::process::{Child, ChildStderr};
use std::process::{Command, Output, Stdio};

use diesel_async::{AsyncConnection, SimpleAsyncConnection};
use diesel_iris::AsyncIrisConnection;
use iris_emulator::Emulator;

use face::{emulator, face};

struct Project {
    folder: tempfile::TempDir,
    emulator: Emulator,
}

impl Project {
    async fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), emulator: emulator().start().await.unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn program(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
        command.args(arguments.split(' ')).current_dir(self.folder.path()).stdin(Stdio::null());
        command.env_remove("DIESEL_CONFIG_FILE").env_remove("MIGRATION_DIRECTORY");
        command.env("DATABASE_URL", self.emulator.url());
        command
    }

    fn run(&self, arguments: &str) -> Output {
        self.program(arguments).output().unwrap()
    }

    /// Runs what succeeds, and tells what it printed.
    fn done(&self, arguments: &str) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// Runs what fails, and tells why.
    fn refused(&self, arguments: &str) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments}: {}", text(&output.stdout));
        text(&output.stderr)
    }

    fn migration(&self, name: &str, up: &str, down: &str) {
        let folder = self.path("migrations").join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("up.sql"), up).unwrap();
        std::fs::write(folder.join("down.sql"), down).unwrap();
    }

    /// A project that is set up, with two migrations.
    async fn with_migrations() -> Self {
        let project = Self::new().await;
        project.done("setup");
        project.migration(
            "2024-01-01-000000_create_wards",
            "CREATE TABLE wards (id INTEGER PRIMARY KEY, name VARCHAR(40));\n-- two;\nCREATE TABLE beds (id INTEGER PRIMARY KEY, \
             ward INTEGER REFERENCES wards (id));",
            "DROP TABLE beds; DROP TABLE wards;",
        );
        project.migration(
            "2024-01-02-000000_fill_wards",
            "INSERT INTO wards (id, name) VALUES (1, 'a;b');\nINSERT INTO wards (id, name) VALUES (2, 'c');",
            "DELETE FROM wards",
        );
        project
    }

    fn count(&self, table: &str) -> String {
        let sql = format!("SELECT COUNT(*) AS n FROM {table}");
        let mut command = self.program("query --format csv");
        text(&command.arg(sql).output().unwrap().stdout).lines().last().unwrap_or_default().to_owned()
    }
}

/// A name as it is written where the face has delimited identifiers, and where it has not.
fn quoted(name: &str) -> String {
    if face().delimited_identifiers { format!("\"{name}\"") } else { name.to_owned() }
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

// the program blocks a thread, so the emulator needs one of its own
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn setup_makes_what_is_missing_and_nothing_else() {
    let project = Project::new().await;
    let output = project.run("setup");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let toml = std::fs::read_to_string(project.path("diesel.toml")).unwrap();
    assert!(toml.contains("file = \"src/schema.rs\"") && project.path("migrations/.keep").exists());
    assert!(project.path("src/schema.rs").exists());
    std::fs::write(project.path("diesel.toml"), "[migrations_directory]\ndir = \"moves\"\n").unwrap();
    project.done("setup");
    assert!(project.path("moves").is_dir());
    assert!(!std::fs::read_to_string(project.path("diesel.toml")).unwrap().contains("print_schema"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn migrations_run_once_and_the_file_follows() {
    let project = Project::with_migrations().await;
    assert_eq!(project.done("migration pending"), "true\n");
    let output = project.run("migration run");
    assert!(text(&output.stdout).contains("Running migration 2024-01-02-000000_fill_wards"));
    assert_eq!((project.count("wards").as_str(), project.count("beds").as_str()), ("2", "0"));
    assert_eq!(project.done("migration pending"), "false\n");
    let schema = std::fs::read_to_string(project.path("src/schema.rs")).unwrap();
    assert!(schema.contains("diesel::joinable!(beds -> wards (ward));"), "{schema}");
    assert!(!schema.contains("__diesel"), "{schema}");
    assert_eq!(project.done("--quiet migration run"), "");
    assert_eq!(
        project.done("migration list"),
        "Migrations:\n  [X] 2024-01-01-000000_create_wards\n  [X] 2024-01-02-000000_fill_wards\n"
    );

    project.done("migration revert");
    assert_eq!(project.count("wards"), "0");
    assert!(project.done("migration list").contains("[ ] 2024-01-02-000000_fill_wards"));
    project.done("migration redo --all");
    assert_eq!(project.done("migration pending"), "true\n", "redo runs again only what it took back");
    project.done("migration run");
    project.done("migration redo -n 2");
    assert_eq!(project.count("wards"), "2");
    project.done("migration revert --all");
    assert_eq!(project.done("migration revert"), "Nothing to revert: no migration has run.\n");
    let schema = std::fs::read_to_string(project.path("src/schema.rs")).unwrap();
    assert!(!schema.contains("wards"), "{schema}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_drawn_where_there_is_no_terminal() {
    let project = Project::with_migrations().await;
    let mut command = project.program("migration run");
    let output = command.env("TERM", "xterm").env_remove("NO_COLOR").output().unwrap();
    assert_eq!(
        text(&output.stdout),
        "Running migration 2024-01-01-000000_create_wards\nRunning migration 2024-01-02-000000_fill_wards\n\
         Writing src/schema.rs\n"
    );
    assert_eq!(text(&output.stderr), "");
    for arguments in ["print-schema", "generate-models", "doctor"] {
        let output = project.program(arguments).env("TERM", "xterm").output().unwrap();
        assert_eq!(text(&output.stderr), "", "{arguments}");
        assert!(!text(&output.stdout).contains(['\u{1b}', '\r']), "{arguments}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_that_fails_says_what_took_effect() {
    let project = Project::with_migrations().await;
    project.done("migration run");
    let rows = "INSERT INTO wards (id) VALUES (3); INSERT INTO wards (id) VALUES (1)";
    project.migration("2024-02-01-000000_rows", rows, "");
    let error = project.refused("migration run");
    assert!(
        error.contains("statement 2 of 2, and none of it took effect") && error.contains("-119"),
        "{error}"
    );
    assert_eq!(project.count("wards"), "2");

    project.migration(
        "2024-02-01-000000_rows",
        &format!("CREATE TABLE more (id INTEGER PRIMARY KEY); {rows}"),
        "",
    );
    let error = project.refused("migration run");
    assert!(error.contains("statement 3 of 3, and what came before took effect"), "{error}");
    assert!(error.contains("next: IRIS undoes no definitions"), "{error}");
    assert_eq!((project.count("more").as_str(), project.count("wards").as_str()), ("0", "3"));
    assert_eq!(project.done("migration pending"), "true\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_locked_schema_is_not_written() {
    let project = Project::with_migrations().await;
    let before = std::fs::read_to_string(project.path("src/schema.rs")).unwrap();
    let error = project.refused("migration run --locked-schema");
    assert!(error.contains("+    wards (id) {"), "{error}");
    assert_eq!(std::fs::read_to_string(project.path("src/schema.rs")).unwrap(), before);
    assert_eq!(project.done("migration pending"), "false\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn generated_migrations_can_be_run() {
    let project = Project::with_migrations().await;
    let printed = project.done("migration generate nothing --version 2030-01-01");
    assert!(printed.contains("up.sql") && printed.contains("down.sql"), "{printed}");
    project.done("migration generate only_up -u");
    project.done("migration run");
    assert_eq!(project.done("migration pending"), "false\n");
    assert!(
        project
            .refused("migration generate again --version 20300101")
            .contains("already has the version 20300101")
    );
    std::fs::remove_dir_all(project.path("migrations/2030-01-01_nothing")).unwrap();
    assert!(project.done("migration list").contains("[X] 20300101 (its folder is not there)"));
    assert!(project.refused("migration revert").contains("20300101"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_one_migrates_at_a_time() {
    let project = Project::with_migrations().await;
    let mut other = AsyncIrisConnection::establish(&project.emulator.url()).await.unwrap();
    // as another deployer holds it
    other
        .batch_execute(&format!(
            "START TRANSACTION; UPDATE {} SET holder = 'other'",
            quoted("__diesel_iris_lock")
        ))
        .await
        .unwrap();
    let waiting = project.program("migration run").stderr(Stdio::piped()).spawn().unwrap();
    other.batch_execute("ROLLBACK").await.unwrap();
    let output = waiting.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(project.count("wards"), "2");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_waits_too_long_is_told() {
    let builder = emulator().lock_timeout(std::time::Duration::from_millis(20));
    let project = Project { folder: tempfile::tempdir().unwrap(), emulator: builder.start().await.unwrap() };
    project.done("setup");
    let mut other = AsyncIrisConnection::establish(&project.emulator.url()).await.unwrap();
    other
        .batch_execute(&format!(
            "START TRANSACTION; UPDATE {} SET holder = 'other'",
            quoted("__diesel_iris_lock")
        ))
        .await
        .unwrap();
    let error = project.refused("migration run --lock-timeout 0");
    assert!(
        error.contains("another migration run holds the lock") && error.contains("--lock-timeout"),
        "{error}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_deployers_run_each_migration_once() {
    let project = Project::with_migrations().await;
    let deployers =
        [(); 3].map(|()| project.program("migration run").stderr(Stdio::piped()).spawn().unwrap());
    for deployer in deployers {
        let output = deployer.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
    }
    assert_eq!(project.count("wards"), "2");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tables_are_dropped_only_when_somebody_says_so() {
    let project = Project::with_migrations().await;
    project.done("database setup");
    assert!(project.refused("database reset").contains("next: add --yes"));
    assert_eq!(project.count("wards"), "2");
    let mut conn = AsyncIrisConnection::establish(&project.emulator.url()).await.unwrap();
    conn.batch_execute("CREATE TABLE extra (id INTEGER PRIMARY KEY); DELETE FROM wards").await.unwrap();
    project.done("db reset --yes");
    assert_eq!((project.count("wards").as_str(), project.count("extra").as_str()), ("2", ""));
    project.done("database drop -y");
    assert_eq!(project.count("wards"), "");
    assert_eq!(project.done("migration pending"), "true\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_can_be_made_from_a_changed_file() {
    let project = Project::with_migrations().await;
    project.done("migration run");
    let file = project.path("src/schema.rs");
    let printed = std::fs::read_to_string(&file).unwrap();
    let more = "diesel::table! { notes (id) { id -> BigInt, #[max_length = 9] text -> Varchar, ward -> Integer, } }\n\
                diesel::joinable!(notes -> wards (ward));\n";
    std::fs::write(&file, format!("{printed}{more}")).unwrap();
    project.done("migration generate notes --version 2025-01-01 --diff-schema");
    let up = std::fs::read_to_string(project.path("migrations/2025-01-01_notes/up.sql")).unwrap();
    let [ward, wards, id] = ["ward", "wards", "id"].map(quoted);
    assert!(
        up.contains(&format!("FOREIGN KEY ({ward}) REFERENCES {wards} ({id})")) && !up.contains("beds"),
        "{up}"
    );
    project.done("migration run");
    assert!(std::fs::read_to_string(&file).unwrap().contains("diesel::joinable!(notes -> wards (ward));"));
    let output = project.run("migration generate same --version 2025-01-02 --diff-schema=src/schema.rs");
    assert!(text(&output.stderr).contains("Nothing is different"), "{}", text(&output.stderr));
    project.done("migration redo -n 1");
}

const HALF: &str = "CREATE TABLE floors (id INTEGER PRIMARY KEY);\nCREATE TABLE rooms (id INTEGER PRIMARY KEY, floor INTEGR);\n\
                    INSERT INTO floors (id) VALUES (1);";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_script_that_cannot_be_sent_is_not_begun() {
    let project = Project::with_migrations().await;
    project.migration(
        "2024-01-03-000000_literal",
        "CREATE TABLE floors (id INTEGER PRIMARY KEY);\nINSERT INTO floors SELECT 1 MINUS SELECT 2;",
        "DROP TABLE floors",
    );
    let error = project.refused("migration run");
    assert!(error.contains("failed at statement 2 of 2, and none of it took effect"), "{error}");
    assert!(error.contains("2024-01-03-000000_literal/up.sql, line 2: "), "{error}");
    assert_eq!(
        (project.count("wards").as_str(), project.count("floors").as_str()),
        ("", ""),
        "not even those before"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_that_stopped_says_where_and_goes_on_there() {
    let project = Project::with_migrations().await;
    project.migration("2024-01-03-000000_floors", HALF, "DROP TABLE rooms;\nDROP TABLE floors");
    let error = project.refused("migration run");
    assert!(error.contains("failed at statement 2 of 3, and what came before took effect"), "{error}");
    assert!(error.contains("2024-01-03-000000_floors/up.sql, line 2: "), "{error}");
    assert!(error.contains("--resume"), "{error}");
    let list = project.done("migration list");
    assert!(list.contains("[ ] 2024-01-03-000000_floors (run stopped at statement 2 of 3)"), "{list}");

    let error = project.refused("migration run");
    assert!(error.contains("stopped at statement 1 of 3: table floors already exists"), "{error}");
    assert!(error.contains("2024-01-03-000000_floors/up.sql, line 1: "), "{error}");
    assert!(error.contains("`DROP TABLE floors`") && error.contains("--resume"), "{error}");

    // what was run already is not what the script begins with now
    project.migration("2024-01-03-000000_floors", &HALF.replace("floors (id", "floors (no"), "");
    assert!(project.refused("migration run --resume").contains("have changed since"));

    let corrected = HALF.replace("INTEGR", "INTEGER");
    project.migration("2024-01-03-000000_floors", &corrected, "DROP TABLE rooms;\nDROP TABLE flores");
    project.done("migration run --resume");
    assert_eq!((project.count("floors").as_str(), project.count("rooms").as_str()), ("1", "0"));
    assert!(project.done("migration list").contains("[X] 2024-01-03-000000_floors\n"));

    let error = project.refused("migration revert");
    assert!(error.contains("/down.sql, line 2: ") && error.contains("failed at statement 2 of 2"), "{error}");
    assert!(project.done("migration list").contains("(revert stopped at statement 2 of 2)"));
    project.migration("2024-01-03-000000_floors", &corrected, "DROP TABLE rooms;\nDROP TABLE floors");
    project.done("migration revert --resume");
    assert_eq!(project.count("floors"), "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_migrations_of_one_second_have_two_versions() {
    let project = Project::new().await;
    project.done("setup --no-default-migration");
    for name in ["one", "two", "three"] {
        project.done(&format!("migration generate {name}"));
    }
    assert_eq!(project.done("migration list").lines().count(), 4);
    project.done("migration generate four --version 2020");
    let error = project.refused("migration generate five --version 2020");
    assert!(error.contains("migration 2020_four already has the version 2020"), "{error}");
    assert!(!project.path("migrations/2020_five").exists());
    // what was generated and not filled in
    let output = project.run("migration run");
    assert!(text(&output.stderr).contains("warning: the up.sql of migration 2020_four has no statement"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_table_without_a_key_is_left_out_of_the_file_with_a_warning() {
    let project = Project::with_migrations().await;
    project.migration("2024-01-03-000000_log", "CREATE TABLE log (line VARCHAR(80))", "DROP TABLE log");
    let output = project.run("migration run");
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(
        text(&output.stderr).contains("warning: left out: table \"log\" has no primary key"),
        "{}",
        text(&output.stderr)
    );
    let schema = std::fs::read_to_string(project.path("src/schema.rs")).unwrap();
    assert!(
        schema.contains("// Left out: table \"log\" has no primary key") && schema.contains("wards"),
        "{schema}"
    );
    project.done("migration run --locked-schema");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_folder_may_be_named_before_the_subcommand_and_in_the_environment() {
    let project = Project::new().await;
    project.done("--migration-dir moves setup");
    assert!(project.path("moves").exists() && !project.path("migrations").exists());
    project.done("--migration-dir moves migration generate wards --version 1");
    assert!(project.path("moves/1_wards/up.sql").exists());
    let in_environment = |arguments: &str| {
        let output = project.program(arguments).env("MIGRATION_DIRECTORY", "moves").output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    assert_eq!(in_environment("migration list"), "Migrations:\n  [ ] 1_wards\n");
    project.done("--migration-dir others setup");
    assert_eq!(in_environment("--migration-dir others migration list"), "Migrations:\n");
    assert_eq!(in_environment("migration list --migration-dir others"), "Migrations:\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_in_the_configuration_that_match_nothing_are_said() {
    let project = Project::with_migrations().await;
    let config = "[print_schema]\nfile = \"src/schema.rs\"\nview_keys = { full = [\"id\"] }\n\
                  filter = { except_tables = [\"^spatial\"] }\n[print_schema.clinic]\nfile = \"src/clinic.rs\"\n\
                  schema = \"Klinic\"\n";
    std::fs::write(project.path("diesel.toml"), config).unwrap();
    let output = project.run("migration run --tune");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let told = text(&output.stderr);
    assert!(told.contains("warning: schema \"SQLUser\" has no view \"full\""), "{told}");
    assert!(
        told.contains("warning: schema \"Klinic\" has no tables; schemas with tables: SQLUser"),
        "{told}"
    );
    assert!(told.contains("warning: schema \"Klinic\" has no tables to tune"), "{told}");
    assert!(!told.contains("spatial"), "what is excluded need not exist: {told}");
    project.done("database drop --yes");
    let told = project.done("database drop --yes");
    assert!(
        told.contains("Nothing to drop: no tables in Klinic, SQLUser in the namespace USER on "),
        "{told}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tables_are_tuned_where_that_is_asked_for() {
    let project = Project::with_migrations().await;
    let told = project.done("migration run --tune");
    assert!(told.contains("Tuning SQLUser.beds\n") && told.contains("Tuning SQLUser.wards\n"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn some_tables_can_be_compared() {
    let project = Project::with_migrations().await;
    project.done("migration run");
    let file = project.path("src/schema.rs");
    let printed = std::fs::read_to_string(&file).unwrap();
    let more =
        "diesel::table! { notes (id) { id -> BigInt, } } diesel::table! { drafts (id) { id -> BigInt, } }";
    std::fs::write(&file, format!("{printed}{more}")).unwrap();
    let output = project.run("migration generate notes --version 2025-01-01 --diff-schema -o ^notes$ nobody");
    let told = text(&output.stderr);
    assert!(
        output.status.success() && told.contains("the database matches the pattern \"nobody\""),
        "{told}"
    );
    assert!(!told.contains("^notes$"), "{told}");
    let output =
        project.run("migration generate others --version 2025-01-02 --diff-schema -e ^drafts$ nobody");
    let told = text(&output.stderr);
    assert!(told.contains("\"nobody\"") && !told.contains("drafts"), "{told}");
    let up = std::fs::read_to_string(project.path("migrations/2025-01-01_notes/up.sql")).unwrap();
    assert!(
        up.contains(&format!("TABLE {} (", quoted("notes")))
            && !up.contains("drafts")
            && !up.contains("DROP"),
        "{up}"
    );
}

/// Types Ctrl-C for a program that was started.
#[cfg(unix)]
fn interrupt(child: &Child) {
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
}

/// A migration that waits for a lock, and the one who has it.
#[cfg(unix)]
async fn waiting_migration() -> (Project, AsyncIrisConnection) {
    let project = Project::with_migrations().await;
    project.done("migration run");
    project.migration(
        "2024-01-03-000000_waits",
        "CREATE TABLE floors (id INTEGER PRIMARY KEY);\nUPDATE wards SET name = 'x' WHERE id = 1",
        "DROP TABLE floors",
    );
    project.migration(
        "2024-01-04-000000_later",
        "CREATE TABLE later (id INTEGER PRIMARY KEY)",
        "DROP TABLE later",
    );
    let mut other = AsyncIrisConnection::establish(&project.emulator.url()).await.unwrap();
    other.batch_execute("START TRANSACTION; UPDATE wards SET name = 'y' WHERE id = 1").await.unwrap();
    (project, other)
}

/// Reads lines up to one that has a word.
#[cfg(unix)]
fn read_to(reader: &mut impl BufRead, word: &str) {
    let mut line = String::new();
    while !line.contains(word) {
        line.clear();
        assert_ne!(reader.read_line(&mut line).unwrap(), 0, "{word} was not said");
    }
}

/// `migration run`, to which Ctrl-C was typed while its statement waited, and what it says.
#[cfg(unix)]
fn interrupted_run(project: &Project) -> (Child, BufReader<ChildStderr>) {
    let mut child = project
        .program("--verbose migration run")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    read_to(&mut told, "query: UPDATE wards");
    interrupt(&child);
    (child, told)
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ctrl_c_finishes_the_migration_that_runs() {
    let (project, mut other) = waiting_migration().await;
    let (mut child, mut told) = interrupted_run(&project);
    read_to(&mut told, "finishing migration 2024-01-03-000000_waits (statement 2 of 2)");
    other.batch_execute("ROLLBACK").await.unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let list = project.done("migration list");
    assert!(
        list.contains("[X] 2024-01-03-000000_waits\n") && list.contains("[ ] 2024-01-04-000000_later\n"),
        "{list}"
    );
    project.done("migration run --lock-timeout 0");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ctrl_c_twice_names_the_statement() {
    let (project, mut other) = waiting_migration().await;
    let (mut child, mut told) = interrupted_run(&project);
    read_to(&mut told, "once more breaks it off");
    interrupt(&child);
    read_to(&mut told, "interrupted in migration 2024-01-03-000000_waits at statement 2 of 2");
    other.batch_execute("ROLLBACK").await.unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    project.done("migration run --resume --lock-timeout 9");
    assert_eq!(project.count("later"), "0");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_of_folders_are_listed_without_what_a_terminal_obeys() {
    let project = Project::new().await;
    project.done("setup");
    project.migration("2024-01-01-000000_a\u{1b}[2J\nb", "SELECT 1", "SELECT 1");
    let listed = project.done("migration list");
    assert!(listed.contains("_a\\u{1b}[2J\\nb\n") && !listed.contains('\u{1b}'), "{listed}");
}
