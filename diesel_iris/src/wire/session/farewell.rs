//! The last messages of a connection that is dropped: ROLLBACK where a transaction may be open, then Terminate.
//!
//! The PGWire server does not roll back when a client goes. It gives the IRIS connection, with the transaction that is
//! open on it, to the next client, whose first statement commits it. So a connection takes its transaction back before
//! it goes, and waits for the answer: closing the socket earlier makes the server stop reading. A connection may be
//! dropped where no runtime runs any more, or by a thread that a runtime waits for, so none of this needs a runtime.

use std::io;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use postgres_protocol::message::frontend;

use super::super::codec::Frames;
use super::super::transport::Transport;

/// How long the thread that drops a connection waits for the last answers.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long a thread of its own waits for them after that.
const MORE_PATIENCE: Duration = Duration::from_secs(60);

/// The last messages of one connection.
pub(super) struct Farewell {
    transport: Transport,
    /// How many answers are still to come to an end, that of ROLLBACK included.
    unanswered: usize,
}

/// Whether the server has answered everything.
enum Progress {
    Done,
    NotYet,
}

impl Farewell {
    /// Ends a connection that has no transaction to roll back and waits for no answer.
    pub(super) fn leave(mut transport: Transport) {
        // what nobody has sent yet, nobody waits for
        transport.outgoing().clear();
        let control = transport.control().clone();
        // a socket that cannot take these few bytes at once is closed without them
        let _ = control.directly(|| terminate(&mut transport));
    }

    /// Ends a connection that may have a transaction open and waits for so many answers.
    pub(super) fn roll_back(mut transport: Transport, unanswered: usize) -> Self {
        // a statement without a NUL in it is always encoded
        let _ = frontend::query("ROLLBACK", transport.outgoing());
        Self { transport, unanswered: unanswered + 1 }
    }

    /// Waits for the answers in this thread, and for those that take long in a thread of its own.
    pub(super) fn say(mut self) {
        if let Progress::NotYet = self.exchange(PATIENCE) {
            self.say_in_background();
        }
    }

    /// Waits for the answers in a thread of its own.
    pub(super) fn say_in_background(mut self) {
        let waiting = std::thread::Builder::new().name("diesel_iris farewell".into()).spawn(move || {
            if let Progress::NotYet = self.exchange(MORE_PATIENCE) {
                tracing::warn!(
                    "the server did not answer the ROLLBACK of a connection that was dropped; its transaction may \
                     still be open"
                );
            }
        });
        if let Err(error) = waiting {
            tracing::warn!(%error, "no thread to wait for the ROLLBACK of a connection that was dropped");
        }
    }

    /// Sends what is to be sent, waits for the answers, and says goodbye.
    fn exchange(&mut self, limit: Duration) -> Progress {
        self.transport.control().block_until(Instant::now() + limit);
        // nobody is woken: reads and writes block
        let cx = &mut Context::from_waker(Waker::noop());
        while self.unanswered > 0 {
            let sent = self.transport.poll_send(cx);
            let received = match sent {
                Poll::Ready(Ok(())) => self.transport.poll_receive(cx),
                Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
                // the stream of a connector of the user's, which cannot be waited for here
                Poll::Pending => return Progress::Done,
            };
            match received {
                Poll::Ready(Ok(Some(Frames::Answer { ready: Some(_), .. }))) => self.unanswered -= 1,
                Poll::Ready(Ok(Some(_))) => {}
                Poll::Ready(Err(error)) if error.kind() == io::ErrorKind::TimedOut => {
                    return Progress::NotYet;
                }
                // the server is gone, or says what nobody understands
                Poll::Ready(Ok(None) | Err(_)) | Poll::Pending => return Progress::Done,
            }
        }
        let _ = terminate(&mut self.transport);
        Progress::Done
    }
}

/// Tells the server that the connection ends.
fn terminate(transport: &mut Transport) -> Poll<io::Result<()>> {
    let cx = &mut Context::from_waker(Waker::noop());
    frontend::terminate(transport.outgoing());
    match transport.poll_send(cx) {
        Poll::Ready(Ok(())) => transport.poll_shutdown(cx),
        unsent => unsent,
    }
}
