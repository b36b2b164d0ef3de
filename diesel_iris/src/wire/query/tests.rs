use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Context;

use tokio::io::{AsyncWrite, join};

use super::*;
use crate::wire::socket::SocketControl;
use crate::wire::transport::Transport;

/// Counts the writes.
#[derive(Debug, Default)]
struct Writes(Arc<AtomicUsize>);

impl AsyncWrite for Writes {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

fn message(tag: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).unwrap();
    [&[tag], length.to_be_bytes().as_slice(), body].concat()
}

/// A session whose server says this after the answer to the first ROLLBACK, and how often the client writes.
fn session(answers: &[Vec<u8>]) -> (Session, Arc<AtomicUsize>) {
    let rolled_back = [message(b'C', b"ROLLBACK\0"), message(b'Z', b"I")].concat();
    let said = [rolled_back, answers.concat()].concat();
    let writes = Arc::<AtomicUsize>::default();
    let stream = join(io::Cursor::new(said), Writes(Arc::clone(&writes)));
    (Session::start(Transport::new(stream, SocketControl::default()), None).unwrap(), writes)
}

/// One row with one cell, up to CommandComplete.
fn one_row(cell: &[u8]) -> Vec<u8> {
    let row = [&[0, 1, 0, 0, 0, u8::try_from(cell.len()).unwrap()], cell].concat();
    [message(b'1', b""), message(b'2', b""), message(b'D', &row), message(b'C', b"SELECT 1\0")].concat()
}

async fn cell(session: &Session, statement: &Statement, flush: Flush) -> Result<String, Error> {
    let mut rows = session.query((statement, &[]), Describe::No, flush).await?;
    let row = rows.next().await?.unwrap();
    assert!(rows.next().await?.is_none());
    let cell = row.ranges().next().unwrap().flatten().unwrap();
    Ok(String::from_utf8(row.buffer()[cell].to_vec()).unwrap())
}

#[tokio::test]
async fn queries_that_are_polled_together_are_one_write() {
    let ready = message(b'Z', b"I");
    let answers: Vec<_> =
        (0..32_u8).map(|n| [one_row(n.to_string().as_bytes()), ready.clone()].concat()).collect();
    let (session, writes) = session(&answers);
    let statements: Vec<_> = (0..32).map(|n| Statement::new(&format!("SELECT {n}")).unwrap()).collect();
    let queries = statements.iter().map(|statement| cell(&session, statement, Flush::Together));
    let cells = futures_util::future::join_all(queries).await;
    let expected: Vec<_> = (0..32).map(|n| n.to_string()).collect();
    assert_eq!(cells.into_iter().map(Result::unwrap).collect::<Vec<_>>(), expected);
    assert_eq!(writes.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn rows_end_before_ready_for_query() {
    let (session, _) = session(&[one_row(b"a")]);
    let statement = Statement::new("SELECT 1").unwrap();
    assert_eq!(cell(&session, &statement, Flush::Now).await.unwrap(), "a");
    // the server has said no more
    assert!(cell(&session, &statement, Flush::Now).await.is_err());
}

#[tokio::test]
async fn rows_that_go_on_after_their_end_are_out_of_step() {
    let (session, _) = session(&[one_row(b"a"), one_row(b"b"), message(b'Z', b"I")]);
    let statement = Statement::new("SELECT 1").unwrap();
    let first = cell(&session, &statement, Flush::Now).await.unwrap_err();
    assert!(first.to_string().contains("does not fit"), "{first}");
    assert!(session.is_closed());
}

fn sent(statements: &[&Statement], answer: Answer) -> String {
    let mut request = Request::default();
    for statement in statements {
        request.add((*statement, &[]), answer, None).unwrap();
    }
    String::from_utf8_lossy(&request.messages).into_owned()
}

#[test]
fn inserts_of_one_row_are_not_marked_unless_their_texts_differ() {
    const MARK: &str = "/*EXISTS(*/";
    let insert = |table: &str| Statement::new(&format!("INSERT INTO {table} (a) VALUES (1)")).unwrap();
    let (a, b) = (insert("a"), insert("b"));
    assert!(!sent(&[&a, &a, &a], Answer::Count).contains(MARK));
    assert_eq!(sent(&[&a, &a], Answer::Count).matches("INSERT").count(), 1, "parsed once");
    // the server would run the first text for both
    let both = sent(&[&a, &b, &b], Answer::Count);
    assert!(
        both.contains("\0INSERT INTO/**/ a") && both.contains("\0/*EXISTS(*/INSERT INTO/**/ b"),
        "{both}"
    );
    assert_eq!(both.matches("INSERT").count(), 2);
    // to a query without a mark the server gives no rows
    assert!(sent(&[&a], Answer::Rows(Describe::No)).contains(MARK));
}
