//! What can go wrong between the client and the server.

use std::io;
use std::time::Duration;

use fallible_iterator::FallibleIterator;
use postgres_protocol::message::backend::ErrorResponseBody;

/// A failure of connecting, or of a connection. Passwords and bound values are in none of them. The text names the cause as well,
/// so [`source`](std::error::Error::source) does not give it again.
///
/// Queries give Diesel's [`Error`](diesel::result::Error) instead, with the kind
/// [`ClosedConnection`](diesel::result::DatabaseErrorKind::ClosedConnection) when the connection is lost.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The connection string is wrong.
    #[error("invalid connection string: {0}")]
    Config(String),
    /// No connection could be made to any of the hosts.
    #[error("cannot connect to {endpoint}: {error}")]
    Connect {
        /// The last host that was tried, with its port.
        endpoint: String,
        /// Why.
        error: io::Error,
    },
    /// TLS could not be agreed on, or the server's certificate is not to be trusted.
    #[error("no TLS with the server: {0}")]
    Tls(Box<dyn std::error::Error + Send + Sync>),
    /// The login failed on the client's side.
    #[error("login failed: {0}")]
    Login(String),
    /// The server works in another namespace than the connection string names, and nothing was done there.
    #[error(
        "the connection string names the namespace {named}, and the server works in {actual}: start the PGWire server \
         with IRIS_NAMESPACE={named}, or name {actual}; `namespace_check=disable` takes whatever the server has"
    )]
    Namespace {
        /// The namespace of the connection string.
        named: String,
        /// The one that the server works in.
        actual: String,
    },
    /// Reading or writing failed.
    #[error("the connection to the server failed: {0}")]
    Io(io::Error),
    /// The connection is gone; nothing can be said of requests that were not answered.
    #[error("the connection to the server is closed")]
    Closed,
    /// An answer took longer than it may, and the connection was closed; whether the statement took effect is
    /// unknown.
    #[error("no answer within {0:?}; the connection is closed, and the statement may have taken effect")]
    Timeout(Duration),
    /// The server sent what the protocol does not allow here.
    #[error("the server does not follow the protocol: {0}")]
    Protocol(String),
    /// A value that cannot be carried exactly; nothing was sent.
    #[error("cannot send {0}")]
    Value(String),
    /// A statement that cannot be sent as it is; nothing was sent.
    #[error("cannot send this statement: {0}")]
    Statement(String),
    /// A statement of white space and comments; nothing was sent, for the server would never answer.
    #[error("cannot send this statement: it is empty")]
    EmptyStatement,
    /// The server refused the request.
    #[error(transparent)]
    Database(#[from] Box<DatabaseError>),
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// An ErrorResponse of the server, with IRIS's own code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct DatabaseError {
    /// The five characters of PostgreSQL's SQLSTATE. The PGWire server guesses it from the message.
    pub sqlstate: String,
    /// IRIS's SQLCODE, a negative number, when the message has one.
    pub sqlcode: Option<i32>,
    /// The message: IRIS's own text, `[SQLCODE: <-119>:<…>] … [%msg: <…>]`, when IRIS refused the statement.
    pub message: String,
}

impl DatabaseError {
    pub(crate) fn new(sqlstate: String, message: String) -> Self {
        Self { sqlcode: sqlcode_in(&message), sqlstate, message }
    }

    /// The text between `[%msg: <` and `>]`: what IRIS says of the particulars.
    #[must_use]
    pub fn percent_msg(&self) -> Option<&str> {
        let (_, rest) = self.message.split_once("[%msg: <")?;
        rest.rsplit_once(">]").map(|(message, _)| message.trim())
    }

    /// The table that IRIS names in its particulars, with its schema.
    #[must_use]
    pub fn table(&self) -> Option<&str> {
        self.named(&["Table '", "table '"]).or_else(|| match self.sqlcode? {
            // in the words of any language: the only name, or the one behind the field's
            -30 | -110 | -119 | -120 | -201 => self.quoted(0),
            -108 => self.quoted(1),
            -104 | -105 => {
                let (table, _) = self.quoted(0)?.rsplit_once('.')?;
                Some(table)
            }
            _ => None,
        })
    }

    /// The first field that IRIS names in its particulars.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        if let Some(field) = self.named(&["Field '", "Fields '", "Field(s) '"]) {
            // a failed validation names the field with its table before it
            return field.rsplit('.').next();
        }
        // with its value, as in IRIS 2026: Field(s) a="v",b=$c(0); failed unique check
        if let Some((_, fields)) = self.percent_msg()?.split_once("Field(s) ") {
            return fields.split_once('=').map(|(field, _)| field);
        }
        // a required field stands first: 'NAME' in table 'SQLUser.T' is a required field
        let required = self.percent_msg()?.strip_prefix('\'').and_then(|text| text.split_once('\''));
        if let Some((field, _)) = required.filter(|(_, rest)| rest.starts_with(" in table ")) {
            return Some(field);
        }
        match self.sqlcode? {
            -29 | -108 => self.quoted(0),
            -104 | -105 => self.quoted(0)?.rsplit('.').next(),
            _ => None,
        }
    }

    /// The constraint that IRIS names in its particulars.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        self.named(&["Constraint '", "constraint '", "Foreign Key '"]).or_else(|| match self.sqlcode? {
            -119 | -120 => self.quoted(1),
            _ => None,
        })
    }

    /// What to do about it, for errors that come of a setting or a known fault rather than of the statement.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        let says = |words: &str| self.message.contains(words);
        if says("<LIST ERROR>") {
            return Some(
                "connections that were open while an index was built read errors wrongly: restart the PGWire server \
                 after building indexes",
            );
        }
        if says("Unable to allocate a license") {
            return Some(
                "IRIS has no license left for another connection: give the pool of the application and that of the \
                 PGWire server (PGWIRE_POOL_SIZE) fewer connections",
            );
        }
        match self.sqlcode? {
            -1 if self.stops_at_a_string() => Some(
                "IRIS takes what is in double quotes for a string: have delimited identifiers turned on (DelimitedIds=1), \
                 or connect with delimited_identifiers=off",
            ),
            -25 if says("LIMIT") || says("OFFSET") => Some(
                "LIMIT came with IRIS 2025.1: name the release in the connection string, such as iris_version=2023.1, and \
                 pages are asked for in another way",
            ),
            -300 => Some(
                "the class of this table does not allow SQL to change it: compile it with the keyword DdlAllowed, or \
                 change it in its class",
            ),
            _ => None,
        }
    }

    /// Whether what IRIS could not read ends with a string, for which the driver puts `:%qpar`, in the place of a name.
    fn stops_at_a_string(&self) -> bool {
        let read = self.percent_msg().and_then(|text| text.split_once('^'));
        read.is_some_and(|(words, read)| {
            // `) expected, : found`: a string where a keyword belongs
            if words.contains(')') {
                return false;
            }
            let read = read.trim_end();
            let read =
                read.strip_suffix(')').and_then(|read| read.rsplit_once('(')).map_or(read, |(read, _)| read);
            read.ends_with(":%qpar")
        })
    }

    /// What stands between the quotes of the particulars that come in this place.
    fn quoted(&self, place: usize) -> Option<&str> {
        // behind `^` stands the statement
        let text = self.percent_msg()?;
        let words = text.split_once('^').map_or(text, |(words, _)| words);
        let mut parts = words.split('\'');
        let quoted = parts.nth(2 * place + 1)?;
        // an end that is missing leaves it open what is quoted
        parts.next().map(|_| quoted)
    }

    /// What is quoted behind one of these words.
    fn named(&self, words: &[&str]) -> Option<&str> {
        let text = self.percent_msg()?;
        let behind = words.iter().find_map(|word| text.split_once(word).map(|(_, behind)| behind))?;
        behind.split_once('\'').map(|(name, _)| name)
    }
}

/// The error that an ErrorResponse carries.
pub(crate) fn database_error(body: &ErrorResponseBody) -> Error {
    let mut sqlstate = String::new();
    let mut message = String::new();
    let read = body.fields().for_each(|field| {
        match field.type_() {
            b'C' => sqlstate = String::from_utf8_lossy(field.value_bytes()).into_owned(),
            b'M' => message = String::from_utf8_lossy(field.value_bytes()).into_owned(),
            _ => {}
        }
        Ok(())
    });
    match read {
        Ok(()) => Box::new(DatabaseError::new(sqlstate, message)).into(),
        Err(error) => Error::Protocol(format!("an unreadable ErrorResponse: {error}")),
    }
}

/// The number in `[SQLCODE: <-119>:<…>]`, with which IRIS's drivers begin their messages.
pub(crate) fn sqlcode_in(message: &str) -> Option<i32> {
    let (_, rest) = message.split_once("[SQLCODE: <")?;
    let (code, _) = rest.split_once('>')?;
    code.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_names_each_cause_once() {
        let refused = || io::Error::new(io::ErrorKind::ConnectionRefused, "refused");
        let endpoint = "h:1".to_owned();
        for error in
            [Error::Connect { endpoint, error: refused() }, Error::Tls(refused().into()), refused().into()]
        {
            let chain = format!("{:#}", anyhow::Error::new(error).context("no start"));
            assert_eq!(chain.matches("refused").count(), 1, "{chain}");
        }
    }

    #[test]
    fn the_sqlcode_is_found() {
        let message = "[SQLCODE: <-119>:<UNIQUE or PRIMARY KEY constraint failed>] [%msg: <T: a > b>]";
        let error = DatabaseError::new("23505".into(), message.into());
        assert_eq!(error.sqlcode, Some(-119));
        assert_eq!(error.percent_msg(), Some("T: a > b"));
    }

    #[test]
    fn the_particulars_name_what_they_are_about() {
        for (particulars, table, column, constraint) in [
            (
                "Table 'SQLUser.T', Constraint 'T_PK' (Field 'ID') failed unique check",
                Some("SQLUser.T"),
                Some("ID"),
                Some("T_PK"),
            ),
            (
                r#"Table 'S.T', Constraint 'X', Field(s) a="v=w",b=$c(0); failed unique check"#,
                Some("S.T"),
                Some("a"),
                Some("X"),
            ),
            ("'NAME' in table 'SQLUser.T' is a required field", Some("SQLUser.T"), Some("NAME"), None),
            ("Field 'SQLUser.T.AGE' (value 'x') failed validation", None, Some("AGE"), None),
            ("At least 1 Row exists in table 'S.U' which references key", Some("S.U"), None, None),
            ("nothing in particular", None, None, None),
            ("Table 'open", None, None, None),
        ] {
            let message = format!("[SQLCODE: <-1>:<text>] [%msg: <{particulars}>]");
            let error = DatabaseError::new("XX000".into(), message);
            assert_eq!((error.table(), error.column(), error.constraint()), (table, column, constraint));
        }
    }

    /// As the driver writes it.
    fn recorded(code: i32, text: &str, location: &str, particulars: Option<&str>) -> DatabaseError {
        let mut message = format!(
            "Execute failed: <SQL ERROR>; Details: [SQLCODE: <{code}>:<{text}>]\r\n[Location: <{location}>]"
        );
        if let Some(particulars) = particulars {
            message.push_str(&format!("\r\n[%msg: <{particulars}>]"));
        }
        DatabaseError::new("42000".into(), message)
    }

    #[test]
    fn names_are_found_in_every_recorded_form() {
        type Names<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);
        let forms: [(i32, &str, Names<'_>); 17] = [
            (-30, " Table 'SQLUSER.X' not found", (Some("SQLUSER.X"), None, None)),
            (-30, " 未找到表 'SQLUSER.X'^ SELECT * FROM X WHERE A = 'b'", (Some("SQLUSER.X"), None, None)),
            (-29, " Field 'X' not found in the applicable tables^SELECT X", (None, Some("X"), None)),
            (-29, " 在适用的表中未找到字段 'X'^SELECT X", (None, Some("X"), None)),
            (-201, " Table 'SQLUser.X' already exists", (Some("SQLUser.X"), None, None)),
            (-108, "'id' in table 'SQLUser.T' is a required field", (Some("SQLUser.T"), Some("id"), None)),
            (-108, "表 'id' 'SQLUser.T' 必填", (Some("SQLUser.T"), Some("id"), None)),
            (
                -104,
                "Field 'SQLUser.t.c' (value 'O''Brien.x') failed validation",
                (Some("SQLUser.t"), Some("c"), None),
            ),
            (
                -119,
                "Table 'S.T', Constraint 'NAME', Field(s) a=\"x\",b=$c(0); failed unique check",
                (Some("S.T"), Some("a"), Some("NAME")),
            ),
            (-119, "表 'S.T', 约束 'NAME', 字段 a=\"x\"", (Some("S.T"), None, Some("NAME"))),
            (
                -119,
                "Table 'S.T', Constraint 'X' (Field 'y') failed unique check",
                (Some("S.T"), Some("y"), Some("X")),
            ),
            (
                -110,
                "Unable to acquire lock for UPDATE of table 'S.P' on row with RowID = '10'",
                (Some("S.P"), None, None),
            ),
            (-124, "At least 1 Row exists in table 'S.C' which references key", (Some("S.C"), None, None)),
            (-314, " Foreign Key 'FK' references non-unique column(s) 'a'", (None, None, Some("FK"))),
            (-23, " Label 'X' is not listed among the applicable tables^SELECT X.a", (None, None, None)),
            (-300, "DDL not enabled for class 'User.T'", (None, None, None)),
            (-30, " Table 'open", (None, None, None)),
        ];
        for (code, particulars, (table, column, constraint)) in forms {
            for location in ["Prepare", "ServerLoop", "ServerLoop - Query Open()"] {
                let error = recorded(code, "文本 of <any> language", location, Some(particulars));
                assert_eq!(error.sqlcode, Some(code));
                assert_eq!(error.percent_msg(), Some(particulars.trim()));
                let names = (error.table(), error.column(), error.constraint());
                assert_eq!(names, (table, column, constraint), "{particulars}");
            }
        }
        let error = recorded(-30, "Table or view not found", "Prepare", None);
        assert_eq!((error.sqlcode, error.percent_msg(), error.table()), (Some(-30), None, None));
    }

    #[test]
    fn known_cures_are_hinted_at() {
        for (code, particulars, says) in [
            (-1, " IDENTIFIER expected, : found^ SELECT * FROM :%qpar", "delimited_identifiers=off"),
            (-1, " 预期 标识符，发现 :^ UPDATE :%qpar(1)", "delimited_identifiers=off"),
            (
                -25,
                " Input (:) encountered after end of query^SELECT A FROM T LIMIT :%qpar(1)",
                "iris_version",
            ),
            (-25, " 查询结束后出现输入 (:)^SELECT A FROM T LIMIT :%qpar(1)", "iris_version"),
            (-300, "DDL not enabled for class 'User.T'", "DdlAllowed"),
            (-400, "<LIST ERROR> Incorrect list format: 4>0", "restart the PGWire server"),
        ] {
            let error = recorded(code, "text", "Prepare", Some(particulars));
            assert!(error.hint().is_some_and(|hint| hint.contains(says)), "{particulars}");
        }
        let full = DatabaseError::new("08000".into(), "Unable to allocate a license".into());
        assert!(full.hint().is_some_and(|hint| hint.contains("PGWIRE_POOL_SIZE")));
        let broken = DatabaseError::new("XX000".into(), "<LIST ERROR> Incorrect list format".into());
        assert!(broken.hint().is_some_and(|hint| hint.contains("index")));
    }

    #[test]
    fn other_errors_have_no_hint() {
        for (code, particulars) in [
            (-1, " ) expected, : found^ SELECT TO_VECTOR ( :%qpar(1) , :%qpar(2)"),
            (-1, " IDENTIFIER expected, ORDER found^ SELECT ORDER"),
            (-25, " Input (FOO) encountered after end of query^SELECT A FROM T FOO"),
            (-30, " Table 'SQLUSER.LIMITS' not found"),
        ] {
            assert_eq!(recorded(code, "text", "Prepare", Some(particulars)).hint(), None, "{particulars}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(code in -400..=0_i32, text in "\\PC*", particulars in "[A-Za-z '\"=.,;()^:%]*") {
            for error in [
                DatabaseError::new(String::new(), text),
                recorded(code, "text", "Prepare", Some(&particulars)),
            ] {
                let _ = (error.table(), error.column(), error.constraint(), error.hint());
            }
        }
    }

    #[test]
    fn other_messages_have_none() {
        for message in ["", "SQLCODE", "[SQLCODE: <", "[SQLCODE: <x>", "[SQLCODE: <99999999999>]"] {
            let error = DatabaseError::new("XX000".into(), message.into());
            assert_eq!(error.sqlcode, None, "{message}");
            assert_eq!(error.percent_msg(), None);
        }
    }
}
