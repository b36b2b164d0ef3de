//! Futures that are given up while they wait.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Waits as often as it is told, then gives up.
#[derive(Debug)]
pub struct Patience<F> {
    work: Pin<Box<F>>,
    waits: usize,
}

impl<F> Patience<F> {
    /// Work that is given up, though not dropped, when it waits once more than so many times.
    pub fn new(work: F, waits: usize) -> Self {
        Self { work: Box::pin(work), waits }
    }
}

impl<F: Future> Future for Patience<F> {
    /// `None` for what was given up.
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match self.work.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending if self.waits == 0 => Poll::Ready(None),
            Poll::Pending => {
                self.waits -= 1;
                Poll::Pending
            }
        }
    }
}
