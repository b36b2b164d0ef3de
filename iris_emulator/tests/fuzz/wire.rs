//! Messages with random contents, and those of a client with bytes changed.

use std::time::Duration;

use iris_emulator::Emulator;
use rand::{Rng, RngExt};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Run;

fn message(bytes: &mut Vec<u8>, kind: u8, content: &[u8]) {
    bytes.push(kind);
    bytes.extend(u32::try_from(content.len() + 4).unwrap().to_be_bytes());
    bytes.extend(content);
}

fn startup(bytes: &mut Vec<u8>) {
    let parameters = b"user\0_SYSTEM\0database\0USER\0\0";
    bytes.extend(u32::try_from(parameters.len() + 8).unwrap().to_be_bytes());
    bytes.extend([0, 3, 0, 0]);
    bytes.extend(parameters);
}

/// Messages of any kind that hold anything.
fn random_messages(random: &mut impl Rng, bytes: &mut Vec<u8>) {
    const KINDS: &[u8] = b"QPBDESHCXdcfpFx";
    for _ in 0..random.random_range(0..6) {
        let content: Vec<u8> = (0..random.random_range(0..40))
            .map(|_| if random.random_bool(0.3) { 0 } else { random.random() })
            .collect();
        let wrong = if random.random_bool(0.1) { random.random_range(0..50) } else { 0 };
        bytes.push(KINDS[random.random_range(0..KINDS.len())]);
        bytes.extend(u32::try_from(content.len() + 4 + wrong).unwrap().to_be_bytes());
        bytes.extend(content);
    }
}

/// A parameter's text or its binary form, or what is neither.
fn parameter(random: &mut impl Rng) -> Vec<u8> {
    const PARAMETERS: [&[u8]; 8] = [
        b"1",
        b"2024-02-29",
        b"\0\0\0\x01",
        b"\0\0\0\0\0\0\0\x01",
        b"\0\x01\0\0\0\0\0\0\0\x01",
        b"\xff\xff\xff\xff\xff\xff\xff\xff",
        b"",
        b"t",
    ];
    if random.random_bool(0.8) {
        PARAMETERS[random.random_range(0..PARAMETERS.len())].to_vec()
    } else {
        (0..random.random_range(0..20)).map(|_| random.random()).collect()
    }
}

/// What a client would send, with parameters and types that need not fit.
fn client_messages(random: &mut impl Rng, bytes: &mut Vec<u8>) {
    const STATEMENTS: [&str; 10] = [
        "SELECT ?, ? + 1",
        "SELECT CAST(? AS DATE), CAST(? AS NUMERIC(9,2))",
        "INSERT INTO fuzzed (id, name) VALUES (?, ?)",
        "SELECT id, name, born FROM fuzzed WHERE id < ? OR name = ?",
        "SELECT a.id FROM fuzzed a, fuzzed b WHERE a.id <> ? OR b.name = ?",
        "UPDATE fuzzed SET born = ? WHERE id = ?",
        "BEGIN",
        "COMMIT",
        "DEALLOCATE s",
        "SELECT $1, $2",
    ];
    const TYPES: [u32; 14] = [0, 16, 17, 20, 21, 23, 25, 700, 701, 1043, 1082, 1083, 1114, 1700];
    for _ in 0..random.random_range(1..5) {
        let name = [&b"\0"[..], b"s\0"][random.random_range(0..2)];
        let sql = STATEMENTS[random.random_range(0..STATEMENTS.len())].as_bytes();
        let count = random.random_range(0..4_u16);
        let mut parse = [name, sql, b"\0"].concat();
        parse.extend(count.to_be_bytes());
        (0..count).for_each(|_| parse.extend(TYPES[random.random_range(0..TYPES.len())].to_be_bytes()));
        message(bytes, b'P', &parse);
        let mut bind = [b"\0", name].concat();
        let formats = random.random_range(0..3_u16);
        bind.extend(formats.to_be_bytes());
        (0..formats).for_each(|_| bind.extend(random.random_range(0..2_u16).to_be_bytes()));
        let values = random.random_range(0..4_u16);
        bind.extend(values.to_be_bytes());
        for _ in 0..values {
            if random.random_bool(0.1) {
                bind.extend((-1_i32).to_be_bytes());
            } else {
                let value = parameter(random);
                bind.extend(u32::try_from(value.len()).unwrap().to_be_bytes());
                bind.extend(value);
            }
        }
        let formats = random.random_range(0..3_u16);
        bind.extend(formats.to_be_bytes());
        (0..formats).for_each(|_| bind.extend(random.random_range(0..2_u16).to_be_bytes()));
        message(bytes, b'B', &bind);
        message(bytes, b'D', b"P\0");
        let mut execute = vec![0];
        execute.extend(random.random_range(0..3_u32).to_be_bytes());
        message(bytes, b'E', &execute);
        message(bytes, b'E', &execute);
        message(bytes, b'S', b"");
    }
    if random.random_bool(0.5) {
        let at = random.random_range(0..bytes.len());
        bytes[at] = random.random();
    }
}

#[tokio::test]
async fn wire() {
    let mut run = Run::new("wire");
    let script = "CREATE TABLE fuzzed (id INTEGER, name VARCHAR(20), born DATE);
        INSERT INTO fuzzed (id, name, born) VALUES (1, 'a', '2024-02-29')";
    let emulator = Emulator::builder().script(script).lock_timeout(Duration::ZERO).start().await.unwrap();
    while run.goes_on() {
        let mut bytes = Vec::new();
        if run.random.random_bool(0.9) {
            startup(&mut bytes);
        }
        if run.random.random_bool(0.3) {
            random_messages(&mut run.random, &mut bytes);
        } else {
            client_messages(&mut run.random, &mut bytes);
        }
        let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
        // the server may be gone before all is written
        let _ = stream.write_all(&bytes).await;
        let _ = stream.shutdown().await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        run.executions += 1;
        // a panic is caught and answered with this
        if String::from_utf8_lossy(&answer).contains("please report it") {
            run.failures.push(format!("{bytes:?}\n    {}", String::from_utf8_lossy(&answer)));
        }
    }
    // it still serves
    let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
    stream.write_all(&[0, 0, 0, 8, 4, 210, 22, 47]).await.unwrap();
    assert_eq!(stream.read_u8().await.unwrap(), b'N');
    run.end();
}
