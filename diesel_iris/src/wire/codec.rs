//! Frames: where one message of the server ends and the next begins.

use std::io;

use bytes::{Buf, BytesMut};
use postgres_protocol::message::backend::{self, Message};

/// The most that PostgreSQL itself lets one message be.
const MAX_FRAME: usize = 0x3fff_ffff;

/// What the server said of transactions when it was ready for the next request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum TransactionStatus {
    Idle = b'I',
    InTransaction = b'T',
    Failed = b'E',
}

impl TransactionStatus {
    pub(crate) fn from_byte(byte: u8) -> Option<Self> {
        [Self::Idle, Self::InTransaction, Self::Failed].into_iter().find(|status| *status as u8 == byte)
    }
}

/// What arrived.
#[derive(Debug)]
pub(crate) enum Frames {
    /// Whole messages that answer one request, as they came.
    Answer {
        /// The messages.
        bytes: BytesMut,
        /// The status, when the last of them is ReadyForQuery: the request is answered.
        ready: Option<TransactionStatus>,
    },
    /// A message that belongs to no request: a notice, a notification, a changed setting.
    Unasked,
}

/// Takes the whole messages off the front of the buffer, up to the end of an answer.
pub(super) fn split_frames(buffer: &mut BytesMut) -> io::Result<Option<Frames>> {
    let mut end = 0;
    let mut ready = None;
    while let Some((tag, length)) = frame_at(&buffer[end..])? {
        if matches!(
            tag,
            backend::NOTICE_RESPONSE_TAG | backend::NOTIFICATION_RESPONSE_TAG | backend::PARAMETER_STATUS_TAG
        ) {
            if end == 0 {
                buffer.advance(length);
                return Ok(Some(Frames::Unasked));
            }
            break;
        }
        if tag == backend::READY_FOR_QUERY_TAG {
            let status = buffer[end..end + length].get(5).copied().and_then(TransactionStatus::from_byte);
            ready = Some(status.ok_or_else(|| invalid("a ReadyForQuery without a known status"))?);
        }
        end += length;
        if ready.is_some() {
            break;
        }
    }
    if end == 0 {
        return Ok(None);
    }
    Ok(Some(Frames::Answer { bytes: buffer.split_to(end), ready }))
}

/// Whether these frames are a ReadyForQuery and nothing else.
pub(super) fn is_ready_for_query(frames: &[u8]) -> bool {
    frames.first() == Some(&backend::READY_FOR_QUERY_TAG) && frames.len() == 6
}

/// The tag and the whole length of the message at the front, when all of it is there.
fn frame_at(bytes: &[u8]) -> io::Result<Option<(u8, usize)>> {
    let Some((&tag, rest)) = bytes.split_first() else { return Ok(None) };
    let Some(length) = rest.first_chunk::<4>() else { return Ok(None) };
    let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
    if !(4..=MAX_FRAME).contains(&length) {
        return Err(invalid("a message of impossible length"));
    }
    Ok((rest.len() >= length).then_some((tag, length + 1)))
}

/// Takes one message off whole frames.
pub(crate) fn next_message(frames: &mut BytesMut) -> io::Result<Option<Message>> {
    if frames.is_empty() {
        return Ok(None);
    }
    match Message::parse(frames)? {
        Some(message) => Ok(Some(message)),
        None => Err(invalid("a message that ends early")),
    }
}

fn invalid(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn message(tag: u8, body: &[u8]) -> Vec<u8> {
        let mut bytes = vec![tag];
        bytes.extend(u32::try_from(body.len() + 4).unwrap().to_be_bytes());
        bytes.extend(body);
        bytes
    }

    fn buffer(messages: &[Vec<u8>]) -> BytesMut {
        messages.concat().as_slice().into()
    }

    #[test]
    fn an_answer_ends_with_ready_for_query() {
        let mut bytes = buffer(&[message(b'1', b""), message(b'Z', b"T"), message(b'2', b"")]);
        let Some(Frames::Answer { bytes: first, ready }) = split_frames(&mut bytes).unwrap() else {
            panic!()
        };
        assert_eq!(first.len(), 5 + 6);
        assert_eq!(ready, Some(TransactionStatus::InTransaction));
        let Some(Frames::Answer { ready, .. }) = split_frames(&mut bytes).unwrap() else { panic!() };
        assert_eq!(ready, None);
    }

    #[test]
    fn unasked_messages_stand_alone() {
        let mut bytes = buffer(&[message(b'1', b""), message(b'N', b"\0"), message(b'2', b"")]);
        assert!(matches!(split_frames(&mut bytes).unwrap(), Some(Frames::Answer { .. })));
        assert!(matches!(split_frames(&mut bytes).unwrap(), Some(Frames::Unasked)));
        assert!(matches!(split_frames(&mut bytes).unwrap(), Some(Frames::Answer { .. })));
        assert!(split_frames(&mut bytes).unwrap().is_none());
    }

    #[test]
    fn impossible_lengths_are_refused() {
        for length in [0_u32, 3, 0x4000_0000, u32::MAX] {
            let mut bytes = BytesMut::from(&b"D"[..]);
            bytes.extend_from_slice(&length.to_be_bytes());
            assert!(split_frames(&mut bytes).is_err());
        }
        assert!(split_frames(&mut buffer(&[message(b'Z', b"x")])).is_err());
        assert!(split_frames(&mut buffer(&[message(b'Z', b"")])).is_err());
    }

    proptest! {
        #[test]
        fn splitting_anywhere_gives_the_same_messages(bodies: Vec<Vec<u8>>, cut in 0_usize..200) {
            let all = bodies.iter().map(|body| message(b'D', body)).collect::<Vec<_>>().concat();
            let cut = cut.min(all.len());
            let mut pending = BytesMut::from(&all[..cut]);
            let mut seen = Vec::new();
            for rest in [&all[cut..], &[]] {
                while let Some(Frames::Answer { bytes, .. }) = split_frames(&mut pending).unwrap() {
                    seen.extend_from_slice(&bytes);
                }
                pending.extend_from_slice(rest);
            }
            prop_assert_eq!(seen, all);
        }

        #[test]
        fn nothing_panics(bytes: Vec<u8>) {
            let mut bytes = BytesMut::from(bytes.as_slice());
            while let Ok(Some(frames)) = split_frames(&mut bytes) {
                let Frames::Answer { mut bytes, .. } = frames else { continue };
                while let Ok(Some(_)) = next_message(&mut bytes) {}
            }
        }
    }
}
