//! What may go wrong with a request, and what the client is told about it.

use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel_iris::pooled_connection::CheckoutError;

use crate::problem::{FieldProblem, Problem};

/// What a handler gives.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a request is not answered as it was meant.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing.
    #[error("there is no {0}")]
    NotFound(&'static str),
    /// The body is not the JSON that is expected.
    #[error("the body cannot be read")]
    Body(#[from] JsonRejection),
    /// The query of the URL is not what is expected.
    #[error("the query of the URL cannot be read")]
    Query(#[from] QueryRejection),
    /// The path is not what is expected.
    #[error("the path cannot be read")]
    Path(#[from] PathRejection),
    /// Fields have values that are not allowed.
    #[error("the request is not valid")]
    Invalid(#[from] garde::Report),
    /// The state of things does not permit the change.
    #[error("{0}")]
    Conflict(String),
    /// The text has no word that the model knows.
    #[error("no word of the text is known")]
    UnknownWords,
    /// No connection to the database.
    #[error("no connection to the database")]
    Checkout(#[from] CheckoutError),
    /// The database.
    #[error("the database")]
    Database(#[from] DieselError),
    /// The time limit of requests.
    #[error("the request took too long")]
    Timeout,
    /// More requests than the service takes on.
    #[error("too many requests at a time")]
    Overloaded,
    /// There is something at this path, but not by this method.
    #[error("the method is not allowed")]
    Method,
    /// The service stops.
    #[error("the service is not ready")]
    NotReady,
}

impl Error {
    /// What the client is told. Texts of IRIS are not passed on, because they repeat values.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let of = Problem::new;
        match self {
            Self::NotFound(what) => {
                of(StatusCode::NOT_FOUND, "not-found", "Not found").detail(format!("There is no {what}."))
            }
            Self::Body(rejection) => rejected(rejection.status(), &rejection.body_text()),
            Self::Query(rejection) => rejected(rejection.status(), &rejection.body_text()),
            Self::Path(rejection) => rejected(rejection.status(), &rejection.body_text()),
            Self::Invalid(report) => {
                let errors = report.iter().map(|(path, error)| FieldProblem {
                    field: path.to_string(),
                    detail: error.message().to_owned(),
                });
                let problem = of(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "Some fields are not valid");
                Problem { errors: errors.collect(), ..problem }
            }
            Self::Conflict(why) => of(StatusCode::CONFLICT, "conflict", "Conflict").detail(why),
            Self::UnknownWords => of(StatusCode::UNPROCESSABLE_ENTITY, "unknown-words", "No word is known")
                .detail("The text has no word that can be searched for; English is expected."),
            Self::Checkout(CheckoutError::Login(_)) => {
                of(StatusCode::INTERNAL_SERVER_ERROR, "database-login", "The database refuses this service")
            }
            Self::Checkout(CheckoutError::Unreachable(_)) => {
                of(StatusCode::SERVICE_UNAVAILABLE, "database-unreachable", "The database cannot be reached")
            }
            Self::Checkout(_) => {
                of(StatusCode::SERVICE_UNAVAILABLE, "database-busy", "All connections are in use")
            }
            Self::Database(error) => of_database(error),
            Self::Timeout => of(StatusCode::GATEWAY_TIMEOUT, "timeout", "The request took too long")
                .detail("It was stopped, and its changes were rolled back."),
            Self::Overloaded => {
                of(StatusCode::SERVICE_UNAVAILABLE, "overloaded", "Too many requests at once")
            }
            Self::Method => of(StatusCode::METHOD_NOT_ALLOWED, "method", "The method is not allowed here"),
            Self::NotReady => of(StatusCode::SERVICE_UNAVAILABLE, "not-ready", "The service is stopping"),
        }
    }

    /// One word for the metrics; `None` where the client is to blame.
    #[must_use]
    pub fn cause(&self) -> Option<&'static str> {
        Some(match self {
            Self::Checkout(CheckoutError::Login(_)) => "login",
            Self::Checkout(CheckoutError::Unreachable(_)) => "unreachable",
            Self::Checkout(_) => "exhausted",
            Self::Database(DieselError::NotFound) => return None,
            Self::Database(error) if of_database(error).status < 500 => return None,
            Self::Database(_) => "database",
            Self::Timeout => "timeout",
            Self::Overloaded => "overloaded",
            _ => return None,
        })
    }

    fn log(&self) {
        let Some(cause) = self.cause() else {
            tracing::debug!(error = %self, "the request is refused");
            return;
        };
        match self {
            // whoever operates the service has to do something
            Self::Checkout(CheckoutError::Login(error)) => tracing::error!(cause, %error, "{self}"),
            Self::Checkout(CheckoutError::Unreachable(error)) => tracing::error!(cause, %error, "{self}"),
            Self::Checkout(error) => tracing::warn!(cause, "{error}"),
            // the text of a database error repeats values of rows
            Self::Database(error) => {
                tracing::error!(cause, sqlcode = diesel_iris::sqlcode(error), kind = kind(error), "{self}");
            }
            _ => tracing::warn!(cause, "{self}"),
        }
    }
}

fn rejected(status: StatusCode, text: &str) -> Problem {
    Problem::new(status, "unreadable", "The request cannot be read").detail(text)
}

fn of_database(error: &DieselError) -> Problem {
    let of = Problem::new;
    let DieselError::DatabaseError(kind, information) = error else {
        return match error {
            DieselError::NotFound => of(StatusCode::NOT_FOUND, "not-found", "Not found"),
            // a value that the wire or IRIS cannot carry exactly is refused before it is sent
            DieselError::SerializationError(_) => {
                of(StatusCode::UNPROCESSABLE_ENTITY, "unstorable", "A value cannot be stored")
            }
            _ => of(StatusCode::INTERNAL_SERVER_ERROR, "database", "The database failed"),
        };
    };
    let named = information.constraint_name().or(information.column_name()).map(str::to_owned);
    let with_name = |problem: Problem| match named.clone() {
        Some(name) => problem.detail(format!("The constraint is {name}.")),
        None => problem,
    };
    match kind {
        DatabaseErrorKind::UniqueViolation => {
            with_name(of(StatusCode::CONFLICT, "exists", "A row with this key already exists"))
        }
        DatabaseErrorKind::ForeignKeyViolation => {
            with_name(of(StatusCode::UNPROCESSABLE_ENTITY, "dangling", "A referenced row does not exist"))
        }
        DatabaseErrorKind::NotNullViolation | DatabaseErrorKind::CheckViolation => {
            with_name(of(StatusCode::UNPROCESSABLE_ENTITY, "unstorable", "A value cannot be stored"))
        }
        DatabaseErrorKind::SerializationFailure => {
            of(StatusCode::SERVICE_UNAVAILABLE, "locked", "Another request is changing the same rows")
        }
        DatabaseErrorKind::ClosedConnection => {
            of(StatusCode::SERVICE_UNAVAILABLE, "database-lost", "The connection to the database was lost")
        }
        _ => of(StatusCode::INTERNAL_SERVER_ERROR, "database", "The database failed"),
    }
}

fn kind(error: &DieselError) -> &'static str {
    match error {
        DieselError::DatabaseError(DatabaseErrorKind::ClosedConnection, _) => "connection lost",
        DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => "locked",
        DieselError::DatabaseError(..) => "refused by the database",
        DieselError::DeserializationError(_) => "a value that cannot be read",
        DieselError::QueryBuilderError(_) => "a statement that cannot be sent",
        _ => "other",
    }
}

/// The seconds after which a client may try again, with every 503.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("1");

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        self.log();
        let mut response = self.problem().into_response();
        if response.status() == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER);
        }
        // for the metrics
        if let Some(cause) = self.cause() {
            response.extensions_mut().insert(Cause(cause));
        }
        response
    }
}

/// Why a response is an error of the service, among the extensions of the response.
#[derive(Debug, Clone, Copy)]
pub struct Cause(pub &'static str);
