//! The program.

use std::process::Command;

#[test]
fn wrong_settings_are_named_and_nothing_is_started() {
    let output = Command::new(env!("CARGO_BIN_EXE_clinic"))
        .env("CLINIC_POOL_SIZE", "none")
        .env("CLINIC_LISTEN", "here")
        .env("DATABASE_URL", "iris://me:secret@host/USER?sslmode=perhaps")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    for name in ["CLINIC_POOL_SIZE: ", "CLINIC_LISTEN: ", "DATABASE_URL: "] {
        assert!(said.contains(name), "{said}");
    }
    assert!(!said.contains("secret"), "{said}");
}
