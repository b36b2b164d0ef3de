//! What has arrived of an answer and was not read yet: bounded, as long as nobody else waits behind it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::BytesMut;
use tokio::sync::{Notify, mpsc};

/// Chunks that may wait for their reader before the socket is left alone.
const FULL: usize = 16;

/// The end that the connection's task fills.
#[derive(Debug)]
pub(super) struct Outlet {
    chunks: mpsc::UnboundedSender<BytesMut>,
    level: Arc<Level>,
}

/// The end that is read from.
#[derive(Debug)]
pub(super) struct Inbox {
    chunks: mpsc::UnboundedReceiver<BytesMut>,
    level: Arc<Level>,
}

/// How many chunks wait.
#[derive(Debug, Default)]
struct Level {
    waiting: AtomicUsize,
    sank: Notify,
}

pub(super) fn channel() -> (Outlet, Inbox) {
    let (sender, receiver) = mpsc::unbounded_channel();
    let level = Arc::<Level>::default();
    (Outlet { chunks: sender, level: Arc::clone(&level) }, Inbox { chunks: receiver, level })
}

impl Outlet {
    /// Adds a chunk; it is dropped if nobody will read it.
    pub(super) fn put(&self, chunk: BytesMut) {
        // before the chunk can be taken
        self.level.waiting.fetch_add(1, Ordering::AcqRel);
        let _ = self.chunks.send(chunk);
    }

    pub(super) fn is_full(&self) -> bool {
        !self.chunks.is_closed() && self.level.waiting.load(Ordering::Acquire) >= FULL
    }

    /// Waits until it may no longer be full.
    pub(super) async fn has_room(&self) {
        tokio::select! {
            () = self.level.sank.notified() => {}
            () = self.chunks.closed() => {}
        }
    }
}

impl Inbox {
    /// The next chunk; `None` after the last.
    pub(super) async fn next(&mut self) -> Option<BytesMut> {
        let chunk = self.chunks.recv().await?;
        self.level.waiting.fetch_sub(1, Ordering::AcqRel);
        self.level.sank.notify_one();
        Some(chunk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;

    #[tokio::test]
    async fn it_is_full_until_a_chunk_is_taken_or_nobody_reads() {
        let (outlet, mut inbox) = channel();
        for _ in 0..FULL {
            assert!(!outlet.is_full());
            outlet.put(BytesMut::from(&b"x"[..]));
        }
        assert!(outlet.is_full());
        assert!(outlet.has_room().now_or_never().is_none());
        inbox.next().await.unwrap();
        outlet.has_room().await;
        assert!(!outlet.is_full());
        outlet.put(BytesMut::new());
        assert!(outlet.is_full());
        drop(inbox);
        outlet.has_room().await;
        assert!(!outlet.is_full());
    }

    #[tokio::test]
    async fn all_chunks_arrive_before_the_end() {
        let (outlet, mut inbox) = channel();
        outlet.put(BytesMut::from(&b"a"[..]));
        outlet.put(BytesMut::from(&b"b"[..]));
        drop(outlet);
        assert_eq!(inbox.next().await.unwrap(), "a");
        assert_eq!(inbox.next().await.unwrap(), "b");
        assert!(inbox.next().await.is_none());
    }
}
