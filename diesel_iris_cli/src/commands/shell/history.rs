//! What is kept of the statements that were typed.

/// Words that stand beside a password or another secret.
const SECRETS: [&str; 8] =
    ["PASSW", "IDENTIF", "SECRET", "CREDENTIAL", "TOKEN", "APIKEY", "API_KEY", "PRIVATE KEY"];

/// Whether a statement may be written into the history: not where it may hold a secret.
pub(super) fn may_be_kept(statement: &str) -> bool {
    let upper = statement.to_uppercase();
    let has_login = || upper.split_once("://").is_some_and(|(_, rest)| rest.contains('@'));
    // IDENTIFY BY, IDENTIFIED BY
    !SECRETS.iter().any(|secret| upper.contains(secret)) && !has_login()
}

#[cfg(test)]
mod tests {
    use super::may_be_kept;

    #[test]
    fn secrets_are_not_kept() {
        for secret in [
            "CREATE USER ada IDENTIFY BY hunter2",
            "alter user ada identified by hunter2;",
            "UPDATE users SET password = 'x'",
            "INSERT INTO settings VALUES ('api_key', 'x')",
            "SELECT 'iris://me:hunter2@h/USER'",
        ] {
            assert!(!may_be_kept(secret), "{secret}");
        }
        assert!(may_be_kept("SELECT name FROM people WHERE id = 1;"));
    }
}
