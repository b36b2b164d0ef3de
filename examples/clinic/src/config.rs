//! Settings, from variables of the environment.

use std::fmt;
use std::net::SocketAddr;
use std::str::FromStr;
use std::time::Duration;

/// What the names of the service's own variables begin with.
const PREFIX: &str = "CLINIC_";

/// The settings of the service.
///
/// | variable | meaning | unless set |
/// |---|---|---|
/// | `DATABASE_URL` | `iris://user:password@host:port/NAMESPACE` | an embedded emulator with seed data |
/// | `CLINIC_SEED` | `yes` fills a database that has no wards with the seed data | `no` |
/// | `CLINIC_LISTEN` | the address to listen on | `127.0.0.1:8080` |
/// | `CLINIC_POOL_SIZE` | connections, from 1 to 1000 | 8 |
/// | `CLINIC_CHECKOUT_TIMEOUT_MS` | how long a request waits for a connection | 500 |
/// | `CLINIC_REQUEST_TIMEOUT_MS` | how long a request may take | 5000 |
/// | `CLINIC_MAX_REQUESTS` | requests at a time; more are refused at once | 64 |
/// | `CLINIC_BODY_LIMIT_BYTES` | the longest body of a request | 65536 |
/// | `CLINIC_SHUTDOWN_TIMEOUT_MS` | how long requests in flight may go on after a signal | 15000 |
#[derive(Debug, Clone)]
pub struct Config {
    /// The database; `None` for the embedded emulator. Its `Debug` leaves the password out.
    pub database: Option<diesel_iris::Config>,
    /// Whether a database that has no wards is filled with the seed data.
    pub seed: bool,
    /// Where to listen.
    pub listen: SocketAddr,
    /// How many connections the pool may have.
    pub pool_size: u32,
    /// How long a request waits for a connection.
    pub checkout_timeout: Duration,
    /// How long a request may take.
    pub request_timeout: Duration,
    /// How many requests may use the database, or wait for it, at a time.
    pub max_requests: usize,
    /// The longest body of a request, in bytes.
    pub body_limit: usize,
    /// How long requests in flight may go on after the signal to stop.
    pub shutdown_timeout: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database: None,
            seed: false,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            pool_size: 8,
            checkout_timeout: Duration::from_millis(500),
            request_timeout: Duration::from_secs(5),
            max_requests: 64,
            body_limit: 64 * 1024,
            shutdown_timeout: Duration::from_secs(15),
        }
    }
}

/// All wrong settings at once, each with its name.
#[derive(Debug, thiserror::Error)]
pub struct ConfigError {
    /// A line for each.
    pub problems: Vec<String>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "wrong settings in the environment:")?;
        self.problems.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

impl Config {
    /// Reads the variables of this process.
    ///
    /// # Errors
    ///
    /// [`ConfigError`], with every wrong setting.
    pub fn from_env() -> Result<Self, ConfigError> {
        // what is not Unicode cannot be a setting of this service, but for the value of one
        let variables = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
        });
        Self::from_variables(variables)
    }

    /// Reads these variables.
    ///
    /// # Errors
    ///
    /// [`ConfigError`], with every wrong setting. Names that begin with `CLINIC_` and are not known are wrong, too: a
    /// misspelt limit is no limit.
    pub fn from_variables(
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut config = Self::default();
        let mut problems = Vec::new();
        for (name, value) in variables {
            if let Err(problem) = config.set(&name, value.trim()) {
                problems.push(format!("{name}: {problem}"));
            }
        }
        if config.checkout_timeout > config.request_timeout {
            problems.push("CLINIC_CHECKOUT_TIMEOUT_MS: longer than CLINIC_REQUEST_TIMEOUT_MS".to_owned());
        }
        problems.sort();
        if problems.is_empty() { Ok(config) } else { Err(ConfigError { problems }) }
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "DATABASE_URL" => {
                // the error of a connection string does not repeat it
                self.database =
                    Some(value.parse().map_err(|error: diesel_iris::WireError| error.to_string())?);
            }
            "CLINIC_SEED" => {
                self.seed = match value {
                    "yes" => true,
                    "no" => false,
                    _ => return Err(format!("expected yes or no, found {value:?}")),
                }
            }
            "CLINIC_LISTEN" => self.listen = parse(value, "an address such as 0.0.0.0:8080")?,
            "CLINIC_POOL_SIZE" => self.pool_size = within(value, 1, 1000)?,
            "CLINIC_CHECKOUT_TIMEOUT_MS" => self.checkout_timeout = milliseconds(value)?,
            "CLINIC_REQUEST_TIMEOUT_MS" => self.request_timeout = milliseconds(value)?,
            "CLINIC_MAX_REQUESTS" => self.max_requests = within(value, 1, 100_000)?,
            "CLINIC_BODY_LIMIT_BYTES" => self.body_limit = within(value, 1024, 64 * 1024 * 1024)?,
            "CLINIC_SHUTDOWN_TIMEOUT_MS" => self.shutdown_timeout = milliseconds(value)?,
            _ if name.starts_with(PREFIX) => return Err("no such setting".to_owned()),
            _ => {}
        }
        Ok(())
    }
}

fn parse<T: FromStr>(value: &str, expected: &str) -> Result<T, String> {
    value.parse().map_err(|_| format!("expected {expected}, found {value:?}"))
}

fn within<T>(value: &str, least: T, most: T) -> Result<T, String>
where
    T: FromStr + PartialOrd + fmt::Display,
{
    let expected = format!("a number from {least} to {most}");
    let number = parse(value, &expected)?;
    if (least..=most).contains(&number) {
        Ok(number)
    } else {
        Err(format!("expected {expected}, found {number}"))
    }
}

fn milliseconds(value: &str) -> Result<Duration, String> {
    within(value, 1, 600_000).map(Duration::from_millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::from_variables(
            variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        )
    }

    #[test]
    fn settings_are_read_and_the_rest_is_left_alone() {
        let config = read(&[
            ("DATABASE_URL", "iris://me:secret@localhost:5432/USER"),
            ("CLINIC_LISTEN", "0.0.0.0:80"),
            ("CLINIC_POOL_SIZE", " 3 "),
            ("CLINIC_REQUEST_TIMEOUT_MS", "700"),
            ("PATH", "/bin"),
        ])
        .unwrap();
        assert_eq!((config.pool_size, config.listen.port()), (3, 80));
        assert_eq!(config.request_timeout, Duration::from_millis(700));
        assert!(config.database.is_some() && !format!("{config:?}").contains("secret"));
    }

    #[test]
    fn every_wrong_setting_is_named_and_no_password() {
        let error = read(&[
            ("DATABASE_URL", "mysql://me:secret@localhost/USER"),
            ("CLINIC_LISTEN", "here"),
            ("CLINIC_POOL_SIZE", "0"),
            ("CLINIC_REQUEST_TIMEOUT_MS", "5s"),
            ("CLINIC_POOLSIZE", "8"),
        ])
        .unwrap_err();
        let text = error.to_string();
        let names = [
            "DATABASE_URL",
            "CLINIC_LISTEN",
            "CLINIC_POOL_SIZE",
            "CLINIC_REQUEST_TIMEOUT_MS",
            "CLINIC_POOLSIZE",
        ];
        for name in names {
            assert!(text.contains(&format!("\n  {name}: ")), "{text}");
        }
        assert_eq!(error.problems.len(), names.len(), "{text}");
        assert!(!text.contains("secret"), "{text}");
        assert!(text.contains("from 1 to 1000, found 0"), "{text}");
    }

    #[test]
    fn a_request_has_time_to_wait_for_its_connection() {
        let error = read(&[("CLINIC_CHECKOUT_TIMEOUT_MS", "6000")]).unwrap_err();
        assert!(error.to_string().contains("CLINIC_CHECKOUT_TIMEOUT_MS: longer"), "{error}");
    }
}
