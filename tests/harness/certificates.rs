//! An authority of the tests' own, and the certificates that it signs.

use std::path::{Path, PathBuf};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};

/// An authority, with its certificate in a file.
pub struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    folder: tempfile::TempDir,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").field("folder", &self.folder.path()).finish_non_exhaustive()
    }
}

/// A server's certificate and its key.
#[derive(Debug, Clone)]
pub struct ServerCertificate {
    /// The certificate, in PEM.
    pub certificate: String,
    /// The key, in PEM.
    pub key: String,
    /// The certificate's file.
    pub certificate_path: PathBuf,
    /// The key's file.
    pub key_path: PathBuf,
}

impl Authority {
    /// A new one, which nobody trusts yet.
    ///
    /// # Panics
    ///
    /// When the files cannot be written.
    #[must_use]
    pub fn new() -> Self {
        Self::generate().unwrap_or_else(|error| panic!("no certificates for the tests: {error}"))
    }

    fn generate() -> Result<Self, Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let mut params = CertificateParams::new(Vec::new())?;
        // two of the same name would be taken for one
        params.distinguished_name.push(DnType::CommonName, folder.path().display().to_string());
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate()?)?;
        std::fs::write(folder.path().join("ca.pem"), issuer.pem())?;
        Ok(Self { issuer, folder })
    }

    /// The file of its certificate, for `sslrootcert`.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// A certificate for a server of that name, which may have expired years ago.
    ///
    /// # Panics
    ///
    /// When the files cannot be written.
    #[must_use]
    pub fn sign(&self, name: &str, expired: bool) -> ServerCertificate {
        self.signed(name, expired).unwrap_or_else(|error| panic!("no certificate for {name}: {error}"))
    }

    fn signed(&self, name: &str, expired: bool) -> Result<ServerCertificate, Box<dyn std::error::Error>> {
        let mut params = CertificateParams::new(vec![name.to_owned()])?;
        if expired {
            params.not_before = date_time_ymd(2020, 1, 1);
            params.not_after = date_time_ymd(2021, 1, 1);
        }
        let key = KeyPair::generate()?;
        let certificate = params.signed_by(&key, &self.issuer)?.pem();
        let key = key.serialize_pem();
        let file = |kind: &str, content: &str| -> std::io::Result<PathBuf> {
            let path = self.folder.path().join(format!("{name}-{expired}-{kind}.pem"));
            std::fs::write(&path, content)?;
            Ok(path)
        };
        let certificate_path = file("certificate", &certificate)?;
        let key_path = file("key", &key)?;
        Ok(ServerCertificate { certificate, key, certificate_path, key_path })
    }
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}

/// Lets a user of this machine, and nobody else, read a copy of the file.
pub(super) fn copy_for(path: &Path, to: &Path, user: Option<u32>) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    std::fs::copy(path, to)?;
    std::fs::set_permissions(to, std::fs::Permissions::from_mode(0o600))?;
    std::os::unix::fs::chown(to, user, None)
}
