//! Requests in flight, in the order in which the server answers them.

use std::collections::VecDeque;

use bytes::BytesMut;

use super::super::codec::is_ready_for_query;

/// What a request may do to the server's transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    Nothing,
    /// It begins one, or ends it, or may do so.
    Controls,
}

/// Names a request of one connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RequestId(u64);

/// The requests that are not answered yet, and the answers that were not read yet.
#[derive(Debug, Default)]
pub(super) struct Requests {
    /// The number of the first in the queue.
    first: u64,
    queue: VecDeque<Request>,
    /// How many at the front of the queue are answered.
    answered: usize,
}

#[derive(Debug)]
struct Request {
    effect: Effect,
    /// What has arrived of the answer.
    arrived: VecDeque<BytesMut>,
    /// Whether any of the answer has arrived.
    begun: bool,
    /// Whether nobody will read the answer.
    abandoned: bool,
    /// Whether what it did to the transaction is known, though the answer has not ended.
    settled: bool,
}

impl Requests {
    /// Puts one more at the end.
    pub(super) fn push(&mut self, effect: Effect) -> RequestId {
        let id = RequestId(self.first + self.queue.len() as u64);
        self.queue.push_back(Request {
            effect,
            arrived: VecDeque::new(),
            begun: false,
            abandoned: false,
            settled: false,
        });
        id
    }

    fn position(&self, id: RequestId) -> Option<usize> {
        usize::try_from(id.0.checked_sub(self.first)?).ok()
    }

    /// How many answers are still to come to an end.
    pub(super) fn unanswered(&self) -> usize {
        self.queue.len() - self.answered
    }

    /// Whether an answer that is to come may be about the transaction.
    pub(super) fn may_control(&self) -> bool {
        self.queue.iter().skip(self.answered).any(|request| request.effect == Effect::Controls)
    }

    /// Whether there are requests whose outcome is not known.
    pub(super) fn is_any_unsettled(&self) -> bool {
        self.queue.iter().skip(self.answered).any(|request| !request.settled)
    }

    /// The rest of an answer says nothing of the transaction, unless the request controls it.
    pub(super) fn settle(&mut self, id: RequestId) {
        let Some(position) = self.position(id) else { return };
        if let Some(request) = self.queue.get_mut(position) {
            request.settled = request.effect == Effect::Nothing;
        }
    }

    /// Takes what has arrived of an answer.
    pub(super) fn take(&mut self, id: RequestId) -> Option<BytesMut> {
        let position = self.position(id)?;
        let chunk = self.queue.get_mut(position)?.arrived.pop_front()?;
        self.forget();
        Some(chunk)
    }

    /// Hands a part of an answer to the request that is being answered; `is_last` ends the answer. Gives the part back
    /// when it is for the one that asks.
    pub(super) fn deliver(
        &mut self,
        chunk: BytesMut,
        is_last: bool,
        asks: Option<RequestId>,
    ) -> Result<Delivered, Misplaced> {
        let position = self.answered;
        let Some(request) = self.queue.get_mut(position) else { return Err(Misplaced::Unasked(chunk)) };
        // otherwise what follows would be taken for the answers of others
        let must_end = request.settled;
        let may_end = std::mem::replace(&mut request.begun, true);
        let ends = is_ready_for_query(&chunk);
        if (must_end && !ends) || (ends && !may_end) {
            return Err(Misplaced::OutOfStep);
        }
        let id = RequestId(self.first + position as u64);
        let delivered = if asks == Some(id) && request.arrived.is_empty() {
            Delivered::ToAsker(chunk)
        } else {
            if !request.abandoned {
                request.arrived.push_back(chunk);
            }
            Delivered::ToOther(id)
        };
        if is_last {
            self.answered += 1;
            self.forget();
        }
        Ok(delivered)
    }

    /// Nobody will read the answer.
    pub(super) fn abandon(&mut self, id: RequestId) {
        let Some(position) = self.position(id) else { return };
        if let Some(request) = self.queue.get_mut(position) {
            request.abandoned = true;
            request.arrived.clear();
        }
        self.forget();
    }

    /// Removes those at the front that are answered and read.
    fn forget(&mut self) {
        while self.answered > 0 && self.queue.front().is_some_and(|request| request.arrived.is_empty()) {
            self.queue.pop_front();
            self.first += 1;
            self.answered -= 1;
        }
    }
}

/// Where a part of an answer went.
#[derive(Debug)]
pub(super) enum Delivered {
    /// To the one that asked.
    ToAsker(BytesMut),
    /// To the request it is for, or nowhere when that was given up.
    ToOther(RequestId),
}

/// What the server said has no place.
#[derive(Debug)]
pub(super) enum Misplaced {
    /// Nothing was asked.
    Unasked(BytesMut),
    /// An answer goes on beyond what can be its end, or ends before it has begun.
    OutOfStep,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(text: &str) -> BytesMut {
        BytesMut::from(text)
    }

    fn ready() -> BytesMut {
        BytesMut::from(b"Z\0\0\0\x05I".as_slice())
    }

    #[test]
    fn answers_go_to_their_requests_in_order() {
        let mut requests = Requests::default();
        let (a, b) = (requests.push(Effect::Controls), requests.push(Effect::Nothing));
        assert!(requests.may_control());
        assert!(matches!(requests.deliver(chunk("a1"), false, Some(b)), Ok(Delivered::ToOther(_))));
        assert!(
            matches!(requests.deliver(chunk("a2"), true, Some(a)), Ok(Delivered::ToOther(_))),
            "behind a1"
        );
        assert_eq!((requests.unanswered(), requests.may_control()), (1, false));
        assert!(
            matches!(requests.deliver(chunk("b"), true, Some(b)), Ok(Delivered::ToAsker(own)) if own == "b")
        );
        assert_eq!(requests.take(a).unwrap(), "a1");
        assert_eq!(requests.take(a).unwrap(), "a2");
        assert!(requests.take(a).is_none() && requests.queue.is_empty());
        assert!(requests.deliver(chunk("c"), true, None).is_err());
        let c = requests.push(Effect::Nothing);
        assert!(matches!(requests.deliver(chunk("c"), true, Some(c)), Ok(Delivered::ToAsker(_))));
    }

    #[test]
    fn what_is_settled_can_only_end() {
        let mut requests = Requests::default();
        let (a, b) = (requests.push(Effect::Nothing), requests.push(Effect::Controls));
        assert!(matches!(requests.deliver(chunk("a"), false, Some(a)), Ok(Delivered::ToAsker(_))));
        requests.settle(a);
        requests.settle(b);
        requests.abandon(a);
        assert!(requests.is_any_unsettled(), "the second");
        assert!(matches!(requests.deliver(ready(), true, Some(b)), Ok(Delivered::ToOther(_))));
        assert!(matches!(requests.deliver(chunk("b"), false, Some(b)), Ok(Delivered::ToAsker(_))));
        assert!(matches!(requests.deliver(ready(), true, Some(b)), Ok(Delivered::ToAsker(_))));
        let c = requests.push(Effect::Nothing);
        requests.settle(c);
        assert!(!requests.is_any_unsettled());
        assert!(matches!(requests.deliver(chunk("1"), true, None), Err(Misplaced::OutOfStep)));
    }

    #[test]
    fn an_answer_is_more_than_its_end() {
        let mut requests = Requests::default();
        let (a, _) = (requests.push(Effect::Nothing), requests.push(Effect::Nothing));
        assert!(matches!(requests.deliver(chunk("a"), false, Some(a)), Ok(Delivered::ToAsker(_))));
        assert!(matches!(requests.deliver(ready(), true, Some(a)), Ok(Delivered::ToAsker(_))));
        assert!(matches!(requests.deliver(ready(), true, Some(a)), Err(Misplaced::OutOfStep)), "twice");
    }

    #[test]
    fn what_nobody_reads_is_dropped() {
        let mut requests = Requests::default();
        let (a, b) = (requests.push(Effect::Nothing), requests.push(Effect::Nothing));
        assert!(matches!(requests.deliver(chunk("a1"), false, None), Ok(Delivered::ToOther(_))));
        requests.abandon(a);
        assert_eq!(requests.unanswered(), 2);
        assert!(matches!(requests.deliver(chunk("a2"), true, Some(b)), Ok(Delivered::ToOther(_))));
        assert_eq!((requests.unanswered(), requests.queue.len()), (1, 1));
        assert!(matches!(requests.deliver(chunk("b1"), false, None), Ok(Delivered::ToOther(_))));
        assert!(matches!(requests.deliver(chunk("b2"), true, None), Ok(Delivered::ToOther(_))));
        requests.abandon(b);
        requests.abandon(a);
        assert!(requests.queue.is_empty());
    }
}
