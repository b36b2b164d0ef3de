//! What clients send: frames cut from the stream and checked before they are decoded.
//!
//! pgwire decodes a message by trusting the lengths inside it, so a lying one is refused here first.

use std::collections::HashMap;

use bytes::BytesMut;
use pgwire::messages::{DecodeContext, PgWireFrontendMessage, ProtocolVersion};

use super::failure::Failure;

/// No message may be longer; PostgreSQL's limit, too.
const MAX_MESSAGE: usize = 0x3fff_ffff;

/// No start-up packet may be longer (PostgreSQL: `MAX_STARTUP_PACKET_LENGTH`).
const MAX_STARTUP: usize = 10_000;

/// The first packet of a connection, which has no tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum FirstPacket {
    /// A request for TLS, before the start-up packet.
    Tls,
    /// A request for encryption by GSSAPI, before the start-up packet.
    Gssapi,
    Cancel,
    Startup(Startup),
}

/// The start-up packet.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Startup {
    /// The minor version of protocol 3.
    pub(super) minor: u16,
    /// `user`, `database` and settings.
    pub(super) parameters: HashMap<String, String>,
}

/// Cuts the first packet from the buffer; `None` while it is incomplete.
pub(super) fn first_packet(input: &mut BytesMut) -> Result<Option<FirstPacket>, Failure> {
    let Some(length) = input.first_chunk::<4>().map(|bytes| u32::from_be_bytes(*bytes)) else {
        return Ok(None);
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    if !(8..=MAX_STARTUP).contains(&length) {
        return Err(Failure::fatal("08P01", "invalid length of startup packet"));
    }
    if input.len() < length {
        return Ok(None);
    }
    let packet = input.split_to(length);
    let mut cursor = Cursor(&packet[4..]);
    let major = cursor.u16()?;
    let minor = cursor.u16()?;
    match (major, minor) {
        (1234, 5678) => return Ok(Some(FirstPacket::Cancel)),
        (1234, 5679) => return Ok(Some(FirstPacket::Tls)),
        (1234, 5680) => return Ok(Some(FirstPacket::Gssapi)),
        (3, _) => {}
        _ => {
            return Err(Failure::fatal("0A000", format!("unsupported frontend protocol {major}.{minor}")));
        }
    }
    let mut parameters = HashMap::new();
    loop {
        let name = cursor.text()?;
        if name.is_empty() {
            cursor.end()?;
            return Ok(Some(FirstPacket::Startup(Startup { minor, parameters })));
        }
        parameters.insert(name.to_owned(), cursor.text()?.to_owned());
    }
}

/// Cuts a message from the buffer; `None` while it is incomplete. A malformed one is gone from the buffer, and
/// the messages behind it can be read.
pub(super) fn message(input: &mut BytesMut) -> Result<Option<PgWireFrontendMessage>, Failure> {
    let Some([tag, length @ ..]) = input.first_chunk::<5>() else { return Ok(None) };
    let (tag, length) = (*tag, usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX));
    if !b"QPBDECHSXpdcfF".contains(&tag) {
        return Err(Failure::fatal("08P01", format!("invalid frontend message type {tag}")));
    }
    if !(4..=MAX_MESSAGE).contains(&length) {
        return Err(Failure::fatal("08P01", "invalid message length"));
    }
    if input.len() <= length {
        return Ok(None);
    }
    let mut frame = input.split_to(1 + length);
    check(tag, &frame[5..])?;
    let mut context = DecodeContext::new(ProtocolVersion::default());
    context.awaiting_frontend_ssl = false;
    context.awaiting_frontend_startup = false;
    match PgWireFrontendMessage::decode(&mut frame, &context) {
        Ok(Some(message)) => Ok(Some(message)),
        Ok(None) => Err(Failure::error("08P01", "a message is malformed")),
        Err(error) => Err(Failure::error("08P01", error.to_string())),
    }
}

/// Whether the inside of a message has the form that its tag asks for.
fn check(tag: u8, body: &[u8]) -> Result<(), Failure> {
    let mut cursor = Cursor(body);
    match tag {
        b'Q' => {
            cursor.text()?;
        }
        b'P' => {
            cursor.text()?;
            cursor.text()?;
            let types = cursor.u16()?;
            cursor.skip(4 * usize::from(types))?;
        }
        b'B' => {
            cursor.text()?;
            cursor.text()?;
            let formats = cursor.u16()?;
            cursor.skip(2 * usize::from(formats))?;
            for _ in 0..cursor.u16()? {
                match cursor.i32()? {
                    -1 => {}
                    length => cursor.skip(usize::try_from(length).map_err(|_| malformed())?)?,
                }
            }
            let formats = cursor.u16()?;
            cursor.skip(2 * usize::from(formats))?;
        }
        b'D' | b'C' => {
            if !matches!(cursor.take(1)?, b"S" | b"P") {
                return Err(malformed());
            }
            cursor.text()?;
        }
        b'E' => {
            cursor.text()?;
            cursor.i32()?;
        }
        b'H' | b'S' | b'X' => {}
        b'F' => return Err(Failure::error("0A000", "the function call protocol is not supported")),
        // passwords and COPY's data have no form of their own
        _ => return Ok(()),
    }
    cursor.end()
}

fn malformed() -> Failure {
    Failure::error("08P01", "a message is malformed")
}

/// What is left of a message.
struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Failure> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or_else(malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    fn skip(&mut self, count: usize) -> Result<(), Failure> {
        self.take(count).map(|_| ())
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Failure> {
        self.take(N)?.try_into().map_err(|_| malformed())
    }

    fn u16(&mut self) -> Result<u16, Failure> {
        self.array().map(u16::from_be_bytes)
    }

    fn i32(&mut self) -> Result<i32, Failure> {
        self.array().map(i32::from_be_bytes)
    }

    /// Text up to a zero byte.
    fn text(&mut self) -> Result<&'a str, Failure> {
        let length = self.0.iter().position(|byte| *byte == 0).ok_or_else(malformed)?;
        let bytes = self.take(length)?;
        self.skip(1)?;
        std::str::from_utf8(bytes)
            .map_err(|_| Failure::error("22021", "invalid byte sequence for encoding \"UTF8\""))
    }

    fn end(&self) -> Result<(), Failure> {
        if self.0.is_empty() { Ok(()) } else { Err(malformed()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::BufMut;
    use proptest::prelude::*;

    fn framed(tag: u8, body: &[u8]) -> BytesMut {
        let mut frame = BytesMut::new();
        frame.put_u8(tag);
        frame.put_i32(i32::try_from(body.len()).unwrap() + 4);
        frame.put_slice(body);
        frame
    }

    #[test]
    fn a_whole_message_is_cut_off() {
        let mut input = framed(b'Q', b"SELECT 1\0");
        input.extend_from_slice(b"S\0\0");
        assert!(matches!(message(&mut input), Ok(Some(PgWireFrontendMessage::Query(_)))));
        assert!(matches!(message(&mut input), Ok(None)));
        input.extend_from_slice(b"\0\x04");
        assert!(matches!(message(&mut input), Ok(Some(PgWireFrontendMessage::Sync(_)))));
        assert!(input.is_empty());
    }

    #[test]
    fn lying_lengths_are_refused() {
        for (tag, body) in [
            (b'B', &b"\0\0\0\x05"[..]),
            (b'B', b"\0\0\0\0\0\x01\0\0\0\x09ab\0\0"),
            (b'B', b"\0\0\0\0\0\x01\xff\xff\xff\xfe\0\0"),
            (b'B', b"\0\0\0\0\0\0\0\0extra"),
            (b'P', b"\0SELECT 1\0\x7f\xff"),
            (b'P', b"\0SELECT 1"),
            (b'E', b"\0\0"),
            (b'D', b"Xname\0"),
            (b'Q', b""),
            (b'S', b"x"),
        ] {
            let failure = message(&mut framed(tag, body)).unwrap_err();
            assert_eq!(failure.sqlstate(), "08P01", "{body:?}");
            assert!(!failure.is_fatal());
        }
        assert_eq!(message(&mut framed(b'Q', b"\xff\0")).unwrap_err().sqlstate(), "22021");
        assert!(message(&mut framed(b'?', b"")).unwrap_err().is_fatal());
    }

    #[test]
    fn the_first_packet_tells_what_the_client_wants() {
        let mut input = BytesMut::from(&b"\0\0\0\x08\x04\xd2\x16\x2f"[..]);
        assert_eq!(first_packet(&mut input).unwrap(), Some(FirstPacket::Tls));
        let body = b"\0\x03\0\x00user\0me\0database\0TESTS\0\0";
        input.put_i32(i32::try_from(body.len()).unwrap() + 4);
        input.extend_from_slice(body);
        let Some(FirstPacket::Startup(startup)) = first_packet(&mut input).unwrap() else { panic!() };
        assert_eq!(startup.parameters["database"], "TESTS");
        assert!(first_packet(&mut BytesMut::from(&b"GET / HTTP/1.1\r\n"[..])).unwrap_err().is_fatal());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(tag in proptest::sample::select(&b"QPBDECHSXpF"[..]), body: Vec<u8>) {
            let _ = message(&mut framed(tag, &body));
        }

        #[test]
        fn no_first_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = first_packet(&mut BytesMut::from(&bytes[..]));
        }
    }
}
