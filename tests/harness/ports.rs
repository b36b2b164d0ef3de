//! Ports for servers that bind them later than they are chosen, or once more after they were killed.

use std::net::{Ipv4Addr, TcpListener};

/// Below what the kernel gives to those who ask for any port: between the choice and the bind, nobody who asks so gets it,
/// and no client is answered by the server of another test.
const PORTS: std::ops::Range<u16> = 10_000..30_000;

/// A port of the loopback interface that nobody listens on.
///
/// # Errors
///
/// When there is none.
pub fn free_port() -> Result<u16, String> {
    let mut failure = String::new();
    for _ in 0..100 {
        let port = rand::random_range(PORTS);
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(port),
            Err(error) => failure = error.to_string(),
        }
    }
    Err(format!("no free port: {failure}"))
}
