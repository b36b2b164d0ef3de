//! A proxy that does to the stream of bytes what networks and broken servers do.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{AbortHandle, JoinSet};

/// Which of the two streams has the fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// What the server says.
    ToClient,
    /// What the client says.
    ToServer,
}

/// What happens, at a position in the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// The connection ends before this byte.
    Cut(usize),
    /// Nothing comes from this byte on, and the connection stays open.
    Stall(usize),
    /// This byte has these bits the other way round.
    Corrupt(usize, u8),
    /// So many bytes from here on come twice.
    Duplicate(usize, usize),
    /// So many bytes from here on are left out.
    Remove(usize, usize),
    /// What is before this byte arrives by itself.
    Split(usize),
    /// Every byte arrives by itself.
    SplitAll,
    /// The connection ends behind the first message that has this text, so that nobody hears the answer.
    CutBehind(&'static str),
    /// The connection ends before what arrives with this text, so that nobody hears of it.
    CutBefore(&'static str),
    /// Each description of a result's columns is the message that there are none.
    Undescribed,
}

/// A proxy in front of a server; it ends when this is dropped.
#[derive(Debug)]
pub struct FaultyProxy {
    address: SocketAddr,
    /// What the server said on the first connection.
    heard: Arc<Mutex<Vec<u8>>>,
    serving: AbortHandle,
}

impl Drop for FaultyProxy {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl FaultyProxy {
    /// Starts one; every connection through it has the fault.
    ///
    /// # Panics
    ///
    /// When there is no free port.
    pub async fn start(server: SocketAddr, direction: Direction, fault: Fault) -> Self {
        Self::start_with(server, move || (direction, fault)).await
    }

    /// Starts one that asks for the fault of each connection.
    ///
    /// # Panics
    ///
    /// When there is no free port.
    pub async fn start_with(
        server: SocketAddr,
        mut fault: impl FnMut() -> (Direction, Fault) + Send + 'static,
    ) -> Self {
        let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await {
            Ok(listener) => listener,
            Err(error) => panic!("no port for the proxy: {error}"),
        };
        let address = match listener.local_addr() {
            Ok(address) => address,
            Err(error) => panic!("no port for the proxy: {error}"),
        };
        let heard = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&heard);
        let serving = tokio::spawn(async move {
            // they end with this task
            let mut connections = JoinSet::new();
            while let Ok((client, _)) = listener.accept().await {
                let kept = Arc::clone(&kept);
                let (direction, fault) = fault();
                connections.spawn(async move {
                    let _ = serve(client, server, direction, fault, &kept).await;
                });
                while connections.try_join_next().is_some() {}
            }
        });
        Self { address, heard, serving: serving.abort_handle() }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What the server has said so far.
    #[must_use]
    pub fn heard(&self) -> Vec<u8> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn serve(
    client: TcpStream,
    server: SocketAddr,
    direction: Direction,
    fault: Fault,
    kept: &Mutex<Vec<u8>>,
) -> std::io::Result<()> {
    let server = TcpStream::connect(server).await?;
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let (from_client, to_client) = client.into_split();
    let (from_server, to_server) = server.into_split();
    let of = |this| if direction == this { fault } else { Fault::None };
    let unheard = Mutex::default();
    // either end that goes takes the other with it
    tokio::select! {
        result = pump(from_server, to_client, of(Direction::ToClient), kept) => result,
        result = pump(from_client, to_server, of(Direction::ToServer), &unheard) => result,
    }
}

async fn pump(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    fault: Fault,
    heard: &Mutex<Vec<u8>>,
) -> std::io::Result<()> {
    let mut buffer = vec![0; 16 * 1024];
    let mut position = 0;
    let mut again = Vec::new();
    let mut unfinished = Vec::new();
    loop {
        let count = from.read(&mut buffer).await?;
        if count == 0 {
            return to.shutdown().await;
        }
        let chunk = &mut buffer[..count];
        heard.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(chunk);
        let within = |at: usize| at.checked_sub(position).filter(|at| *at < count);
        match fault {
            Fault::None => to.write_all(chunk).await?,
            Fault::Cut(at) => match within(at) {
                None => to.write_all(chunk).await?,
                Some(at) => {
                    to.write_all(&chunk[..at]).await?;
                    return to.flush().await;
                }
            },
            Fault::CutBehind(text) | Fault::CutBefore(text) => {
                unfinished.extend_from_slice(chunk);
                let is_there = unfinished.windows(text.len()).any(|window| window == text.as_bytes());
                if is_there && fault == Fault::CutBefore(text) {
                    return Ok(());
                }
                to.write_all(chunk).await?;
                if is_there {
                    return to.flush().await;
                }
                unfinished.drain(..unfinished.len().saturating_sub(text.len()));
            }
            Fault::Stall(at) => match within(at) {
                None => to.write_all(chunk).await?,
                Some(at) => {
                    to.write_all(&chunk[..at]).await?;
                    to.flush().await?;
                    // until the other side gives up
                    while from.read(&mut buffer).await? > 0 {}
                    return Ok(());
                }
            },
            Fault::Corrupt(at, bits) => {
                if let Some(at) = within(at) {
                    chunk[at] ^= bits;
                }
                to.write_all(chunk).await?;
            }
            Fault::Duplicate(at, length) => {
                let mut written = Vec::new();
                for (offset, byte) in chunk.iter().enumerate() {
                    written.push(*byte);
                    let here = position + offset;
                    if (at..at + length).contains(&here) {
                        again.push(*byte);
                        if here + 1 == at + length {
                            written.append(&mut again);
                        }
                    }
                }
                to.write_all(&written).await?;
            }
            Fault::Remove(at, length) => {
                let left = chunk.iter().enumerate();
                let left = left.filter(|(offset, _)| !(at..at + length).contains(&(position + offset)));
                let left: Vec<u8> = left.map(|(_, byte)| *byte).collect();
                to.write_all(&left).await?;
            }
            Fault::Split(at) => {
                let at = within(at).unwrap_or(count);
                for part in [&chunk[..at], &chunk[at..]] {
                    arrive(&mut to, part).await?;
                }
            }
            Fault::SplitAll => {
                for byte in chunk.chunks(1) {
                    arrive(&mut to, byte).await?;
                }
            }
            Fault::Undescribed => {
                unfinished.extend_from_slice(chunk);
                while let Some(length) = message_length(&unfinished) {
                    let message: Vec<u8> = unfinished.drain(..length).collect();
                    let is_description = message.starts_with(b"T");
                    to.write_all(if is_description { b"n\0\0\0\x04" } else { &message }).await?;
                }
            }
        }
        position += count;
    }
}

/// The length of the message at the front, if it is all there.
fn message_length(bytes: &[u8]) -> Option<usize> {
    let length = u32::from_be_bytes(bytes.get(1..5)?.try_into().ok()?);
    let length = usize::try_from(length).ok()? + 1;
    (length <= bytes.len()).then_some(length)
}

/// Writes, and lets the other side read.
async fn arrive(to: &mut (impl AsyncWrite + Unpin), bytes: &[u8]) -> std::io::Result<()> {
    to.write_all(bytes).await?;
    to.flush().await?;
    for _ in 0..3 {
        tokio::task::yield_now().await;
    }
    Ok(())
}
