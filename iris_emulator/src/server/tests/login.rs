//! Logins.

use tokio_postgres::Config;

use super::{failure, try_connect};
use crate::{Emulator, PasswordMethod};

#[tokio::test]
async fn only_the_right_password_lets_the_right_user_in() {
    for method in [PasswordMethod::Cleartext, PasswordMethod::Md5, PasswordMethod::ScramSha256] {
        let emulator = Emulator::builder().password("Ada", "a b:c", method).start().await.unwrap();
        assert!(emulator.url().starts_with("iris://Ada:a%20b%3Ac@127.0.0.1:"), "{}", emulator.url());
        let client = try_connect(&emulator, Config::new().user("Ada").password("a b:c")).await.unwrap();
        client.simple_query("SELECT 1").await.unwrap();
        for (user, password) in [("Ada", "wrong"), ("ada", "a b:c"), ("Ada", "")] {
            let refused = try_connect(&emulator, Config::new().user(user).password(password)).await;
            let error = refused.map(|_| ()).unwrap_err();
            assert_eq!(
                failure(&error),
                "28P01 password authentication failed",
                "{method:?} {user} {password}"
            );
        }
    }
}

#[tokio::test]
async fn without_a_password_everybody_is_let_in() {
    let emulator = Emulator::start().await.unwrap();
    assert!(emulator.url().ends_with("/USER"));
    try_connect(&emulator, Config::new().user("anybody").password("anything")).await.unwrap();
}
