//! Who is to be woken when the socket can be read or written again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Wake, Waker};

use super::requests::RequestId;

/// The tasks that wait for answers on one connection.
///
/// A socket remembers one waker only, so it is given one that wakes them all: whoever is polled first reads for the
/// others, and when one is dropped, or not polled for a while, the rest go on by themselves.
///
/// Never locked while the stream is polled, since that may wake at once.
#[derive(Debug, Default)]
pub(super) struct Waiters {
    wakers: Mutex<Vec<(RequestId, Waker)>>,
}

impl Waiters {
    fn wakers(&self) -> MutexGuard<'_, Vec<(RequestId, Waker)>> {
        self.wakers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers the task that waits for an answer. Tells whether there are others.
    pub(super) fn add(&self, id: RequestId, waker: &Waker) -> bool {
        let mut wakers = self.wakers();
        match wakers.iter_mut().find(|(known, _)| *known == id) {
            Some((_, known)) => known.clone_from(waker),
            None => wakers.push((id, waker.clone())),
        }
        wakers.len() > 1
    }

    /// Forgets a task.
    pub(super) fn remove(&self, id: RequestId) {
        self.wakers().retain(|(known, _)| *known != id);
    }

    /// Wakes the task that waits for an answer.
    pub(super) fn wake(&self, id: RequestId) {
        let waker = {
            let mut wakers = self.wakers();
            let position = wakers.iter().position(|(known, _)| *known == id);
            position.map(|position| wakers.swap_remove(position).1)
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// Wakes all who wait.
    pub(super) fn wake_all(&self) {
        let mut woken = std::mem::take(&mut *self.wakers());
        for (_, waker) in woken.drain(..) {
            waker.wake();
        }
        // its room is used again, unless somebody came meanwhile
        let mut wakers = self.wakers();
        if wakers.is_empty() {
            *wakers = woken;
        }
    }
}

impl Wake for Waiters {
    fn wake(self: Arc<Self>) {
        self.wake_all();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.wake_all();
    }
}
