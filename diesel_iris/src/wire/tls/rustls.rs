//! TLS by rustls: which certificates are accepted, and the data that binds SCRAM to the connection.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use ::rustls::client::WebPkiServerVerifier;
use ::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use ::rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use ::rustls::pki_types::pem::PemObject;
use ::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use ::rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error as TlsError, RootCertStore, SignatureScheme,
};
use sha2::{Digest, Sha256, Sha384, Sha512};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use x509_cert::Certificate;
use x509_cert::der::Decode;
use x509_cert::der::asn1::ObjectIdentifier;

use super::super::config::{Config, Roots, SslMode, TlsSettings};
use super::super::error::Error;
use super::super::socket::Socket;
use super::{Secure, failed};

/// TLS by rustls, with the settings of the connection string.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rustls;

impl Secure for Rustls {
    type Stream = TlsStream<Socket>;

    async fn secure(
        &self,
        config: &Config,
        socket: Socket,
        domain: &str,
    ) -> Result<(Self::Stream, Option<Vec<u8>>), Error> {
        let domain = ServerName::try_from(domain.to_owned()).map_err(failed)?;
        let connector = TlsConnector::from(Arc::new(client_config(&config.tls)?));
        let stream = connector.connect(domain, socket).await.map_err(failed)?;
        let certificate = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
        let binding = certificate.and_then(|certificate| server_end_point(certificate));
        Ok((stream, binding))
    }
}

fn client_config(settings: &TlsSettings) -> Result<ClientConfig, Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier: Arc<dyn ServerCertVerifier> = match settings.mode {
        SslMode::Disable | SslMode::Prefer => Arc::new(AnyCertificate(Arc::clone(&provider))),
        SslMode::VerifyCa | SslMode::VerifyFull => {
            let full =
                WebPkiServerVerifier::builder_with_provider(roots(&settings.roots)?, Arc::clone(&provider))
                    .build()
                    .map_err(failed)?;
            if settings.mode == SslMode::VerifyCa { Arc::new(AnyName(full)) } else { full }
        }
    };
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(failed)?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    if settings.direct {
        config.alpn_protocols = vec![b"postgresql".to_vec()];
    }
    Ok(config)
}

fn roots(roots: &Roots) -> Result<Arc<RootCertStore>, Error> {
    // hundreds of files, on some systems
    static SYSTEM: OnceLock<Arc<RootCertStore>> = OnceLock::new();
    match roots {
        Roots::File(path) => file_roots(path).map(Arc::new),
        Roots::System => {
            if let Some(store) = SYSTEM.get() {
                return Ok(Arc::clone(store));
            }
            let found = rustls_native_certs::load_native_certs();
            let mut store = RootCertStore::empty();
            store.add_parsable_certificates(found.certs);
            if store.is_empty() {
                let why = found.errors.first().map_or_else(String::new, |error| format!(": {error}"));
                return Err(failed(format!("this system has no authorities to trust{why}")));
            }
            Ok(Arc::clone(SYSTEM.get_or_init(|| Arc::new(store))))
        }
    }
}

fn file_roots(path: &Path) -> Result<RootCertStore, Error> {
    let unusable = |why: String| failed(format!("sslrootcert {}: {why}", path.display()));
    let certificates = CertificateDer::pem_file_iter(path).map_err(|error| unusable(error.to_string()))?;
    let mut store = RootCertStore::empty();
    for certificate in certificates {
        let certificate = certificate.map_err(|error| unusable(error.to_string()))?;
        store.add(certificate).map_err(|error| unusable(error.to_string()))?;
    }
    if store.is_empty() { Err(unusable("it holds no certificate".into())) } else { Ok(store) }
}

/// The hash of the certificate that SCRAM is bound to (RFC 5929, section 4.1): by the function of its signature,
/// SHA-256 at least. `None` where that is not defined, as for Ed25519.
fn server_end_point(certificate: &CertificateDer<'_>) -> Option<Vec<u8>> {
    let parsed = Certificate::from_der(certificate).ok()?;
    let algorithm = parsed.signature_algorithm().oid;
    let is_one_of = |oids: &[&str]| oids.iter().any(|oid| ObjectIdentifier::new(oid) == Ok(algorithm));
    // RSA with MD5, SHA-1, SHA-256; ECDSA with SHA-1, SHA-256
    if is_one_of(&[
        "1.2.840.113549.1.1.4",
        "1.2.840.113549.1.1.5",
        "1.2.840.113549.1.1.11",
        "1.2.840.10045.4.1",
        "1.2.840.10045.4.3.2",
    ]) {
        Some(Sha256::digest(certificate).to_vec())
    } else if is_one_of(&["1.2.840.113549.1.1.12", "1.2.840.10045.4.3.3"]) {
        Some(Sha384::digest(certificate).to_vec())
    } else if is_one_of(&["1.2.840.113549.1.1.13", "1.2.840.10045.4.3.4"]) {
        Some(Sha512::digest(certificate).to_vec())
    } else {
        None
    }
}

/// `prefer`: whoever answers is believed, as in libpq.
#[derive(Debug)]
struct AnyCertificate(Arc<CryptoProvider>);

impl ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls12_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

/// `verify-ca`: a certificate of a trusted authority, whatever name it is for.
#[derive(Debug)]
struct AnyName(Arc<WebPkiServerVerifier>);

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        // the name is checked last, when all else is well
        match self.0.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now) {
            Err(TlsError::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) => Ok(ServerCertVerified::assertion()),
            result => result,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.0.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.0.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}
