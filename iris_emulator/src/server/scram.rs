//! SCRAM-SHA-256 (RFC 5802, RFC 7677), the server's side, without channel binding.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// The name of the mechanism.
pub(super) const MECHANISM: &str = "SCRAM-SHA-256";

/// PostgreSQL's own count.
const ITERATIONS: u32 = 4096;

type Key = [u8; 32];

/// What a server keeps of a password.
#[derive(Debug, Clone)]
pub(super) struct Verifier {
    salt: [u8; 16],
    stored_key: Key,
    server_key: Key,
}

fn hmac(key: &[u8], parts: &[&[u8]]) -> Option<Key> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    for part in parts {
        mac.update(part);
    }
    Some(mac.finalize().into_bytes().into())
}

fn xor(left: &Key, right: &Key) -> Key {
    let mut result = *left;
    result.iter_mut().zip(right).for_each(|(byte, other)| *byte ^= other);
    result
}

impl Verifier {
    /// `None` never happens: HMAC takes keys of any length.
    pub(super) fn new(password: &str, salt: [u8; 16]) -> Option<Self> {
        // PBKDF2 with one block
        let mut round = hmac(password.as_bytes(), &[&salt, &1_u32.to_be_bytes()])?;
        let mut salted = round;
        for _ in 1..ITERATIONS {
            round = hmac(password.as_bytes(), &[&round])?;
            salted = xor(&salted, &round);
        }
        let stored_key = Sha256::digest(hmac(&salted, &[b"Client Key"])?).into();
        Some(Self { salt, stored_key, server_key: hmac(&salted, &[b"Server Key"])? })
    }
}

/// An exchange after the server's first message.
pub(super) struct Exchange {
    verifier: Verifier,
    nonce: String,
    /// The header in the client's first message, which its last repeats.
    header: String,
    /// The client's first message without the header, a comma, and the server's first.
    messages: String,
}

impl Exchange {
    /// Reads the client's first message; gives the server's.
    pub(super) fn begin(
        verifier: Verifier,
        client_first: &str,
        server_nonce: &str,
    ) -> Option<(Self, String)> {
        // gs2-cbind-flag: n (no support) or y (the client thinks the server has none); then the authzid
        let bare = client_first.strip_prefix("n,,").or_else(|| client_first.strip_prefix("y,,"))?;
        let header = &client_first[..3];
        let client_nonce = bare.split(',').nth(1)?.strip_prefix("r=")?;
        if client_nonce.is_empty() {
            return None;
        }
        let nonce = format!("{client_nonce}{server_nonce}");
        let server_first = format!("r={nonce},s={},i={ITERATIONS}", BASE64.encode(verifier.salt));
        let messages = format!("{bare},{server_first}");
        Some((Self { verifier, nonce, header: header.to_owned(), messages }, server_first))
    }

    /// Reads the client's last message; gives the server's if the password was right.
    pub(super) fn finish(&self, client_final: &str) -> Option<String> {
        let (without_proof, proof) = client_final.rsplit_once(",p=")?;
        let mut attributes = without_proof.split(',');
        let binding = attributes.next()?.strip_prefix("c=")?;
        let nonce = attributes.next()?.strip_prefix("r=")?;
        if BASE64.decode(binding).ok()? != self.header.as_bytes() || nonce != self.nonce {
            return None;
        }
        let proof: Key = BASE64.decode(proof).ok()?.try_into().ok()?;
        let message = [self.messages.as_bytes(), b",", without_proof.as_bytes()];
        let client_key = xor(&proof, &hmac(&self.verifier.stored_key, &message)?);
        if Key::from(Sha256::digest(client_key)) != self.verifier.stored_key {
            return None;
        }
        Some(format!("v={}", BASE64.encode(hmac(&self.verifier.server_key, &message)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The exchange in RFC 7677, section 3.
    #[test]
    fn the_example_of_the_rfc() {
        let salt = BASE64.decode("W22ZaJ0SNY7soEsUEjb6gQ==").unwrap().try_into().unwrap();
        let verifier = Verifier::new("pencil", salt).unwrap();
        let (exchange, first) =
            Exchange::begin(verifier, "n,,n=user,r=rOprNGfwEbeRWgbNEkqO", "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0")
                .unwrap();
        let nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
        assert_eq!(first, format!("r={nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"));
        let right = format!("c=biws,r={nonce},p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        assert_eq!(exchange.finish(&right).unwrap(), "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        let wrong = right.replace("p=dH", "p=dI");
        assert_eq!(exchange.finish(&wrong), None);
        assert_eq!(exchange.finish(&right.replace(nonce, "another")), None);
        assert_eq!(exchange.finish(&right.replace("biws", "eSws")), None);
    }
}
