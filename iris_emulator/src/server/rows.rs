//! Rows as they go over the wire: each is encoded as the query finds it, and sent while the query looks for more.

use std::collections::VecDeque;

use bytes::{BufMut, BytesMut};
use pgwire::messages::PgWireBackendMessage;
use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::failure::Failure;
use super::value::{push_binary, push_decimal, push_text, push_timestamp_text};
use super::wire::Wire;
use crate::bind::OutputColumn;
use crate::convert::decode;
use crate::engine::Rows;
use crate::face::Face;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

/// How long a piece is before the next one begins.
const PIECE: usize = 64 * 1024;

/// The rows of a result that the client did not fetch yet.
pub(super) struct EncodedRows {
    /// For each column whether it is in binary format.
    formats: Vec<bool>,
    face: Face,
    /// Whole messages, all but the last about [`PIECE`] long.
    pieces: VecDeque<Vec<u8>>,
    count: usize,
    failure: Option<Failure>,
}

/// The rows of a result that the client fetches at once: sent as they are found, as far as the client takes them.
pub(super) struct SentRows<'w> {
    rows: &'w mut EncodedRows,
    wire: &'w mut Wire,
    /// What goes before the first row.
    description: Option<PgWireBackendMessage>,
    /// Whether rows may be sent before the query has ended.
    flows: bool,
}

impl<'w> SentRows<'w> {
    pub(super) fn new(
        rows: &'w mut EncodedRows,
        description: Option<PgWireBackendMessage>,
        wire: &'w mut Wire,
    ) -> Self {
        Self { rows, wire, description, flows: false }
    }

    /// Sends the description unless it went with the first rows.
    pub(super) fn describe(&mut self) -> Result<(), Failure> {
        self.description.take().map_or(Ok(()), |description| self.wire.feed(&description))
    }
}

impl Rows for SentRows<'_> {
    fn clear(&mut self) {
        self.rows.clear();
    }

    fn begin_for_good(&mut self) {
        self.flows = true;
    }

    fn wait(&mut self) {
        self.wire.send_due_at_once();
    }

    fn take(&mut self, columns: &[OutputColumn], row: &Row<'_>) -> Result<(), SqlError> {
        self.rows.take(columns, row)?;
        if self.flows && self.rows.pieces.len() > 1 {
            self.describe().map_err(|failure| self.rows.fail(failure))?;
            self.rows.send_full(self.wire);
        }
        Ok(())
    }

    fn take_text(&mut self, text: String) {
        self.rows.take_text(text);
    }
}

impl EncodedRows {
    pub(super) fn new(formats: Vec<bool>, face: Face) -> Self {
        Self { formats, face, pieces: VecDeque::new(), count: 0, failure: None }
    }

    /// Why the query stopped, if a row could not be encoded, and else what the engine says.
    pub(super) fn failure(&mut self, error: SqlError) -> Failure {
        self.failure.take().unwrap_or_else(|| error.into())
    }

    /// Hands over so many rows, or as many as are left, and says how many these were.
    pub(super) fn send(&mut self, limit: usize, wire: &mut Wire) -> usize {
        if limit >= self.count {
            for piece in self.pieces.drain(..) {
                wire.feed_bytes(piece);
            }
            return std::mem::take(&mut self.count);
        }
        for _ in 0..limit {
            let Some(piece) = self.pieces.front_mut() else { break };
            let rest = piece.split_off(message_length(piece));
            let message = std::mem::replace(piece, rest);
            if piece.is_empty() {
                self.pieces.pop_front();
            }
            wire.feed_bytes(message);
        }
        self.count -= limit;
        limit
    }

    /// Hands over the pieces that are full, and sends what can be sent without waiting.
    fn send_full(&mut self, wire: &mut Wire) {
        while self.pieces.len() > 1 {
            let Some(piece) = self.pieces.pop_front() else { break };
            wire.feed_bytes(piece);
        }
        wire.send_at_once();
    }

    /// Keeps why a row could not be sent.
    fn fail(&mut self, failure: Failure) -> SqlError {
        self.failure = Some(failure);
        SqlError::new(SqlCode::FATAL, "a row cannot be sent")
    }

    fn encode(&mut self, columns: &[OutputColumn], row: &Row<'_>) -> Result<(), Failure> {
        if columns.len() != self.formats.len() {
            // the table changed since the statement was described
            return Err(Failure::error("0A000", "cached plan must not change result type"));
        }
        let unfit = |why: &'static str| Failure::error("22003", why);
        if self.pieces.back().is_none_or(|piece| piece.len() >= PIECE) {
            let capacity = if self.pieces.is_empty() { 0 } else { PIECE + PIECE / 8 };
            self.pieces.push_back(Vec::with_capacity(capacity));
        }
        let Some(out) = self.pieces.back_mut() else { return Ok(()) };
        let start = out.len();
        out.put_slice(b"D\0\0\0\0");
        out.put_i16(i16::try_from(columns.len()).map_err(|_| unfit("more than 32767 columns"))?);
        for (position, (column, is_binary)) in columns.iter().zip(&self.formats).enumerate() {
            let cell = row.get_ref_unwrap(position);
            if cell == ValueRef::Null {
                out.put_i32(-1);
                continue;
            }
            let at = out.len();
            out.put_i32(0);
            push(out, cell, &column.ty, *is_binary, &self.face)?;
            put_length(out, at, 4)?;
        }
        put_length(out, start + 1, 0)?;
        self.count += 1;
        Ok(())
    }
}

/// The length of the message at the front.
fn message_length(bytes: &[u8]) -> usize {
    let length = bytes.get(1..5).and_then(|length| length.try_into().ok()).map_or(0, u32::from_be_bytes);
    usize::try_from(length).map_or(bytes.len(), |length| (length + 1).min(bytes.len()))
}

/// Writes how much stands behind a place, but for so many bytes, into that place.
fn put_length(out: &mut [u8], at: usize, but: usize) -> Result<(), Failure> {
    let length = i32::try_from(out.len() - at - but);
    let length = length.map_err(|_| Failure::error("22003", "a value of more than 2 GiB"))?;
    out[at..at + 4].copy_from_slice(&length.to_be_bytes());
    Ok(())
}

impl Rows for EncodedRows {
    fn clear(&mut self) {
        self.pieces.clear();
        self.count = 0;
        self.failure = None;
    }

    fn take(&mut self, columns: &[OutputColumn], row: &Row<'_>) -> Result<(), SqlError> {
        self.encode(columns, row).map_err(|failure| self.fail(failure))
    }

    fn take_text(&mut self, text: String) {
        let mut message = BytesMut::new();
        message.put_slice(b"D\0\0\0\0");
        message.put_i16(1);
        message.put_i32(i32::try_from(text.len()).unwrap_or(0));
        message.put_slice(text.as_bytes());
        let mut message = message.to_vec();
        if put_length(&mut message, 1, 0).is_ok() {
            self.pieces.push_back(message);
            self.count += 1;
        }
    }
}

/// Appends a cell; what is kept as it is sent is copied.
fn push(
    out: &mut Vec<u8>,
    cell: ValueRef<'_>,
    ty: &SqlType,
    is_binary: bool,
    face: &Face,
) -> Result<(), Failure> {
    let pushed = match (cell, ty) {
        (ValueRef::Text(text), SqlType::Varchar(_) | SqlType::LongVarchar | SqlType::List) => {
            out.put_slice(text);
            Ok(())
        }
        (ValueRef::Text(text), SqlType::Numeric { .. }) if !is_binary && push_decimal(out, text) => Ok(()),
        (ValueRef::Text(text), SqlType::Timestamp) if !is_binary && push_timestamp_text(out, text, face) => {
            Ok(())
        }
        _ => {
            let value = decode(cell, ty)?;
            if is_binary { push_binary(out, &value, ty, face) } else { push_text(out, &value, ty, face) }
        }
    };
    pushed.map_err(|why| Failure::error("22003", why))
}
