//! Who may connect, and the proof that is asked for.

use bytes::Bytes;
use pgwire::api::auth::md5pass::hash_md5_password;
use pgwire::messages::startup::Authentication;
use pgwire::messages::{PgWireBackendMessage, PgWireFrontendMessage};

use super::failure::Failure;
use super::scram::{self, Exchange, Verifier};

/// How a password is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordMethod {
    /// As it is.
    Cleartext,
    /// Hashed with MD5 and a salt.
    Md5,
    /// SCRAM-SHA-256, without channel binding.
    ScramSha256,
}

/// The one user that may connect, where not everybody may.
#[derive(Clone)]
pub(super) struct Account {
    pub(super) user: String,
    pub(super) password: String,
    pub(super) method: PasswordMethod,
}

/// A login under way.
pub(super) enum Login {
    Cleartext { account: Account, is_user: bool },
    Md5 { expected: String, is_user: bool },
    ScramBegins { account: Account, is_user: bool },
    Scram { exchange: Box<Exchange>, is_user: bool },
}

/// How a login goes on.
pub(super) enum Step {
    /// Something is sent, and an answer awaited.
    Ask(Login, PgWireBackendMessage),
    /// The client is in; something may be sent first.
    In(Option<PgWireBackendMessage>),
}

fn ask(login: Login, question: Authentication) -> Step {
    Step::Ask(login, PgWireBackendMessage::Authentication(question))
}

fn refused() -> Failure {
    Failure::fatal("28P01", "password authentication failed")
}

fn malformed() -> Failure {
    Failure::fatal("08P01", "a password message is malformed")
}

impl Login {
    /// Asks for the account's password; another user is asked, too, and refused in the end.
    pub(super) fn begin(account: &Account, user: &str) -> Step {
        let account = account.clone();
        let is_user = account.user == user;
        match account.method {
            PasswordMethod::Cleartext => {
                ask(Self::Cleartext { account, is_user }, Authentication::CleartextPassword)
            }
            PasswordMethod::Md5 => {
                let salt: [u8; 4] = rand::random();
                let expected = hash_md5_password(user, &account.password, &salt);
                ask(Self::Md5 { expected, is_user }, Authentication::MD5Password(salt.to_vec()))
            }
            PasswordMethod::ScramSha256 => ask(
                Self::ScramBegins { account, is_user },
                Authentication::SASL(vec![scram::MECHANISM.to_owned()]),
            ),
        }
    }

    /// Goes on with the client's answer.
    pub(super) fn next(self, answer: PgWireFrontendMessage) -> Result<Step, Failure> {
        let PgWireFrontendMessage::PasswordMessageFamily(answer) = answer else {
            return Err(Failure::fatal("08P01", "a password message was expected"));
        };
        let done = |is_right: bool, last| if is_right { Ok(Step::In(last)) } else { Err(refused()) };
        match self {
            Self::Cleartext { account, is_user } => {
                let given = answer.into_password().map_err(|_| malformed())?.password;
                done(is_user && given == account.password, None)
            }
            Self::Md5 { expected, is_user } => {
                let given = answer.into_password().map_err(|_| malformed())?.password;
                done(is_user && given == expected, None)
            }
            Self::ScramBegins { account, is_user } => {
                let (mechanism, first) = sasl_initial(answer)?;
                if mechanism != scram::MECHANISM {
                    return Err(Failure::fatal("08P01", "the client chose a mechanism that was not offered"));
                }
                let nonce = rand::random::<u128>().to_string();
                let verifier = Verifier::new(&account.password, rand::random()).ok_or_else(malformed)?;
                let (exchange, first) = Exchange::begin(verifier, &first, &nonce).ok_or_else(malformed)?;
                let question = Authentication::SASLContinue(Bytes::from(first));
                Ok(ask(Self::Scram { exchange: Box::new(exchange), is_user }, question))
            }
            Self::Scram { exchange, is_user } => {
                let last = raw(answer)?;
                let last = std::str::from_utf8(&last).map_err(|_| malformed())?;
                let proof = exchange.finish(last).ok_or_else(refused)?;
                let proof = Authentication::SASLFinal(Bytes::from(proof));
                done(is_user, Some(PgWireBackendMessage::Authentication(proof)))
            }
        }
    }
}

fn raw(answer: pgwire::messages::startup::PasswordMessageFamily) -> Result<Bytes, Failure> {
    match answer {
        pgwire::messages::startup::PasswordMessageFamily::Raw(bytes) => Ok(bytes.freeze()),
        _ => Err(malformed()),
    }
}

/// SASLInitialResponse: the mechanism's name, and its first message with a length before it.
fn sasl_initial(
    answer: pgwire::messages::startup::PasswordMessageFamily,
) -> Result<(String, String), Failure> {
    let bytes = raw(answer)?;
    let end = bytes.iter().position(|byte| *byte == 0).ok_or_else(malformed)?;
    let (length, first) = bytes[end + 1..].split_first_chunk::<4>().ok_or_else(malformed)?;
    if usize::try_from(u32::from_be_bytes(*length)) != Ok(first.len()) {
        return Err(malformed());
    }
    let text = |bytes: &[u8]| std::str::from_utf8(bytes).map(ToOwned::to_owned).map_err(|_| malformed());
    Ok((text(&bytes[..end])?, text(first)?))
}
