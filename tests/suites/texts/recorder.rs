//! A real server that writes down what reaches its driver.

use std::fs::File;
use std::io::{BufRead, BufReader, Seek, SeekFrom};

use diesel::result::Error;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::AsyncConnection;
use diesel_iris_tests::PgWireServer;
use futures_util::future::join_all;
use iris_emulator::Emulator;
use serde_json::Value;

use super::meaning::{Token, agrees, meaning};

/// The server, and where it writes.
pub(super) struct Recorder {
    _server: PgWireServer,
    file: tempfile::NamedTempFile,
    read: u64,
    differences: Vec<String>,
    pub(super) conn: AsyncIrisConnection,
}

/// As many differences show what is wrong; after that a run is not worth its time.
const ENOUGH: usize = 400;

impl Recorder {
    /// A server in front of an emulator, or of nothing; `None` where the real server is left out.
    pub(super) async fn start(emulator: Option<&Emulator>) -> Option<Self> {
        let file = tempfile::NamedTempFile::new().unwrap();
        let server = PgWireServer::start_recording(emulator, file.path()).await?;
        let url = format!("{}?namespace_check=disable", server.url());
        let conn = AsyncIrisConnection::establish(&url).await.unwrap();
        let mut recorder = Self { _server: server, file, read: 0, differences: Vec::new(), conn };
        // with what the session begins with
        diesel::sql_query("SELECT 1").execute(&mut recorder.conn).await.unwrap();
        recorder.arrived();
        Some(recorder)
    }

    /// What has reached the driver since it was asked last.
    pub(super) fn arrived(&mut self) -> Vec<Vec<Token>> {
        let mut reader = BufReader::new(File::open(self.file.path()).unwrap());
        reader.seek(SeekFrom::Start(self.read)).unwrap();
        let mut arrived = Vec::new();
        let mut line = String::new();
        while reader.read_line(&mut line).unwrap() > 0 {
            self.read += line.len() as u64;
            let (sql, values): (String, Vec<Value>) = serde_json::from_str(&line).unwrap();
            arrived.push(meaning(&sql, &values));
            line.clear();
        }
        arrived
    }

    /// Sends statements, and compares what arrives with what they mean. Gives how many were refused.
    pub(super) async fn compare(&mut self, statements: &[String]) -> usize {
        match self.try_compare(statements).await {
            Ok(refused) => refused,
            // one by one, to find which it is
            Err(_) if statements.len() > 1 => {
                let (mut refused, known) = (0, self.differences.len());
                for statement in statements {
                    match self.try_compare(std::slice::from_ref(statement)).await {
                        Ok(more) => refused += more,
                        Err(why) => self.add(why),
                    }
                }
                if self.differences.len() == known {
                    self.add(format!("together only:\n{}", statements.join("\n")));
                }
                refused
            }
            Err(why) => {
                self.add(why);
                0
            }
        }
    }

    fn add(&mut self, difference: String) {
        self.differences.push(difference);
        if self.differences.len() >= ENOUGH {
            self.assert_equal();
        }
    }

    /// Fails where anything arrived that was not meant.
    pub(super) fn assert_equal(&self) {
        let count = self.differences.len();
        assert_eq!(count, 0, "{count} differences:\n{}", self.differences.join("\n\n"));
    }

    async fn try_compare(&mut self, statements: &[String]) -> Result<usize, String> {
        let conn = &self.conn;
        let sent = statements.iter().map(|sql| {
            let mut conn = conn;
            async move { diesel::sql_query(sql).execute(&mut conn).await }
        });
        let answers = join_all(sent).await;
        let mut arrived = self.arrived().into_iter();
        let mut refused = 0;
        for (sql, answer) in statements.iter().zip(answers) {
            match answer {
                Err(Error::QueryBuilderError(_)) => refused += 1,
                Err(error) => return Err(format!("{sql}\n{error}")),
                Ok(_) => {
                    let (meant, arrived) = (meaning(sql, &[]), arrived.next());
                    if !arrived.as_ref().is_some_and(|arrived| agrees(&meant, arrived)) {
                        return Err(format!("{sql}\nmeant:   {meant:?}\narrived: {arrived:?}"));
                    }
                }
            }
        }
        match arrived.next() {
            None => Ok(refused),
            Some(more) => Err(format!("{}\nmore arrived: {more:?}", statements.join("\n"))),
        }
    }
}
