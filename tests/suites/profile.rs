//! What a connection learns of its server, and what follows from it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use diesel::result::Error;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris::{Config, WireError, sqlcode};
use diesel_iris_tests::{PgWireServer, url_of_face};
use iris_emulator::{DateForm, DateParameters, Emulator, Face, Release, TimeForm, TimestampForm};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

diesel::table! { face_wards (id) { id -> Integer, label -> Varchar } }
diesel::table! { face_reserved (id) { id -> Integer, #[sql_name = "select"] select_ -> Varchar } }
diesel::table! {
    face_times (id) { id -> Integer, d -> Nullable<Date>, t -> Nullable<Time>, ts -> Nullable<Timestamp> }
}

/// An emulator with this face.
async fn faced(face: Face) -> (Emulator, String) {
    let emulator = Emulator::builder().face(face).start().await.unwrap();
    let url = url_of_face(&emulator);
    (emulator, url)
}

/// The faces and the connection strings under which each is met: the emulator itself, and the real server before it.
async fn both(face: Face, check: impl AsyncFn(&str)) {
    let (emulator, url) = faced(face).await;
    check(&url).await;
    let emulator_behind = Emulator::builder().face(face).start().await.unwrap();
    if let Some(server) = PgWireServer::start(&emulator_behind, None).await {
        check(&server.url()).await;
    }
    drop(emulator);
}

async fn pages(url: &str) {
    let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
    conn.batch_execute("CREATE TABLE face_wards (id INTEGER PRIMARY KEY, label VARCHAR(20))").await.unwrap();
    let rows: Vec<_> = (1..=5).map(|id| (face_wards::id.eq(id), face_wards::label.eq("ward"))).collect();
    diesel::insert_into(face_wards::table).values(rows).execute(&mut conn).await.unwrap();
    let page = face_wards::table.order(face_wards::id.desc()).select(face_wards::id);
    assert_eq!(page.limit(2).offset(1).load::<i32>(&mut conn).await.unwrap(), [4, 3]);
    assert_eq!(page.offset(3).load::<i32>(&mut conn).await.unwrap(), [2, 1]);
}

#[tokio::test]
async fn every_release_pages() {
    diesel_iris_tests::needs_servers_of_its_own!();
    for (release, number) in [
        (Release::R2023_1, (2023, 1)),
        (Release::R2024_1, (2024, 1)),
        (Release::R2025_1, (2025, 1)),
        (Release::R2026_1, (2026, 1)),
    ] {
        let (_emulator, url) = faced(Face::of(release)).await;
        let conn = AsyncIrisConnection::establish(&url).await.unwrap();
        assert_eq!(conn.profile().release(), Some(number));
        pages(&url).await;
    }
}

#[tokio::test]
async fn the_oldest_release_with_bare_names() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let face = Face { delimited_identifiers: false, ..Face::of(Release::R2023_1) };
    both(face, async |url| {
        let conn = AsyncIrisConnection::establish(url).await.unwrap();
        assert!(!conn.profile().has_delimited_identifiers());
        assert_eq!(conn.profile().release(), Some((2023, 1)));
        pages(url).await;
    })
    .await;
}

#[tokio::test]
async fn a_name_that_needs_quotes_is_not_sent() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let (_emulator, url) = faced(Face { delimited_identifiers: false, ..Face::default() }).await;
    let mut conn = AsyncIrisConnection::establish(&url).await.unwrap();
    let error = face_reserved::table.load::<(i32, String)>(&mut conn).await.unwrap_err();
    assert!(matches!(error, Error::QueryBuilderError(_)));
    assert!(error.to_string().contains("\"select\"") && error.to_string().contains("reserve"), "{error}");
    // the connection goes on
    assert_eq!(
        diesel::select(diesel::dsl::sql::<diesel::sql_types::Integer>("1")).get_result(&mut conn).await,
        Ok(1)
    );
}

#[tokio::test]
async fn the_connection_string_goes_first_and_its_mistakes_are_hinted_at() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let hint = |error: Error| match error {
        Error::DatabaseError(_, information) => information.hint().unwrap_or_default().to_owned(),
        error => panic!("{error}"),
    };
    let (_emulator, url) = faced(Face { delimited_identifiers: false, ..Face::of(Release::R2023_1) }).await;
    let wrong = format!("{url}?delimited_identifiers=on&iris_version=2026.1");
    let mut conn = AsyncIrisConnection::establish(&wrong).await.unwrap();
    assert_eq!(conn.profile().release(), Some((2026, 1)));
    let error = face_wards::table.count().get_result::<i64>(&mut conn).await.unwrap_err();
    assert_eq!(sqlcode(&error), Some(-1));
    assert!(hint(error).contains("delimited_identifiers=off"));

    let wrong = format!("{url}?iris_version=2026.1");
    let mut conn = AsyncIrisConnection::establish(&wrong).await.unwrap();
    conn.batch_execute("CREATE TABLE face_wards (id INTEGER PRIMARY KEY, label VARCHAR(20))").await.unwrap();
    let page = face_wards::table.select(face_wards::id).limit(1).offset(1);
    let error = page.load::<i32>(&mut conn).await.unwrap_err();
    assert_eq!(sqlcode(&error), Some(-25));
    assert!(hint(error).contains("iris_version"));
    pages_of(&format!("{url}?iris_version=2023.1")).await;
}

async fn pages_of(url: &str) {
    let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
    let page = face_wards::table.select(face_wards::id).limit(1).offset(1);
    assert_eq!(page.load::<i32>(&mut conn).await, Ok(Vec::new()));
}

type Times = (i32, Option<NaiveDate>, Option<NaiveTime>, Option<NaiveDateTime>);

/// The same values, in whatever form the server hands them out.
async fn times(url: &str) {
    let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
    let table = "CREATE TABLE face_times (id INTEGER PRIMARY KEY, d DATE, t TIME(6), ts TIMESTAMP)";
    conn.batch_execute(table).await.unwrap();
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let clock = |hour, minute, micro| NaiveTime::from_hms_micro_opt(hour, minute, 7, micro).unwrap();
    let values: Vec<Times> = [
        day(1, 1, 1),
        day(1840, 12, 30),
        day(1840, 12, 31),
        day(1969, 12, 31),
        day(1977, 11, 23),
        day(1999, 12, 31),
        day(2000, 1, 1),
        day(2024, 2, 29),
        day(9999, 12, 31),
    ]
    .into_iter()
    .zip(1..)
    .map(|(date, id)| {
        let time = clock(id as u32, 59, if id % 2 == 0 { 0 } else { 123_450 });
        (id, Some(date), Some(time), Some(date.and_time(time)))
    })
    .chain([(100, None, None, None)])
    .collect();
    let rows: Vec<_> = values
        .iter()
        .map(|(id, d, t, ts)| {
            (face_times::id.eq(id), face_times::d.eq(d), face_times::t.eq(t), face_times::ts.eq(ts))
        })
        .collect();
    diesel::insert_into(face_times::table).values(rows).execute(&mut conn).await.unwrap();
    let read = face_times::table.order(face_times::id).load(&mut conn).await.unwrap();
    assert_eq!(values, read);
    for (id, d, _, _) in &values[..9] {
        let found =
            face_times::table.filter(face_times::d.eq(d)).select(face_times::id).load::<i32>(&mut conn).await;
        assert_eq!(found, Ok(vec![*id]));
    }
}

macro_rules! times_in_form {
    ($($name:ident: $face:expr;)+) => {$(
        #[tokio::test]
        async fn $name() {
            diesel_iris_tests::needs_servers_of_its_own!();
            both($face, times).await;
        }
    )+};
}

times_in_form! {
    dates_as_text: Face::default();
    dates_as_horolog: Face { dates: DateForm::Horolog, ..Face::default() };
    dates_as_postgresql_counts_them: Face { dates: DateForm::Days2000, ..Face::default() };
    times_as_seconds: Face { times: TimeForm::Seconds, ..Face::default() };
    dates_sent_by_to_date: Face { date_parameters: DateParameters::Logical, ..Face::default() };
    timestamps_as_posix_times: Face { timestamps: TimestampForm::Posix, ..Face::default() };
}

/// A server that understands PostgreSQL's protocol and has its answers in a list.
struct Scripted {
    socket: TcpStream,
}

impl Scripted {
    /// Takes a client and logs it in.
    async fn accept(listener: &TcpListener) -> Self {
        let (mut socket, _) = listener.accept().await.unwrap();
        let length = socket.read_u32().await.unwrap();
        let mut rest = vec![0; length as usize - 4];
        socket.read_exact(&mut rest).await.unwrap();
        // AuthenticationOk, ReadyForQuery
        socket.write_all(b"R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I").await.unwrap();
        Self { socket }
    }

    /// The texts of so many statements, each up to what asks for its answer; nothing is answered before.
    async fn statements(&mut self, count: usize) -> Vec<String> {
        let (mut texts, mut seen) = (Vec::new(), 0);
        while seen < count {
            let tag = self.socket.read_u8().await.unwrap();
            let length = self.socket.read_u32().await.unwrap();
            let mut body = vec![0; length as usize - 4];
            self.socket.read_exact(&mut body).await.unwrap();
            match tag {
                b'P' => {
                    let text = body.split(|byte| *byte == 0).nth(1).unwrap();
                    texts.push(String::from_utf8(text.to_vec()).unwrap());
                }
                b'Q' => {
                    texts.push(String::from_utf8(body[..body.len() - 1].to_vec()).unwrap());
                    seen += 1;
                }
                b'S' => seen += 1,
                _ => {}
            }
        }
        texts
    }

    /// Answers a statement with one row.
    async fn answer(&mut self, cells: &[Option<&str>]) {
        let mut row = u16::try_from(cells.len()).unwrap().to_be_bytes().to_vec();
        for cell in cells {
            let length = cell.map_or(-1, |cell| i32::try_from(cell.len()).unwrap());
            row.extend(length.to_be_bytes());
            row.extend(cell.unwrap_or_default().bytes());
        }
        let mut out = b"1\0\0\0\x042\0\0\0\x04D".to_vec();
        out.extend(u32::try_from(row.len() + 4).unwrap().to_be_bytes());
        out.extend(row);
        out.extend(b"C\0\0\0\x0dSELECT 1\0Z\0\0\0\x05I");
        self.socket.write_all(&out).await.unwrap();
    }

    /// Answers the ROLLBACK with which a session begins.
    async fn rolled_back(&mut self) {
        let answer = b"C\0\0\0\x0dROLLBACK\0Z\0\0\0\x05I";
        self.socket.write_all(answer).await.unwrap();
    }

    /// Answers what a connection asks first.
    async fn profile(&mut self, null: Option<&str>, date: &str, date_parameter: &str) {
        self.profile_of("2024.1.2", null, date, date_parameter).await;
    }

    async fn profile_of(&mut self, release: &str, null: Option<&str>, date: &str, date_parameter: &str) {
        let asked = self.statements(6).await;
        assert_eq!(asked[0], "ROLLBACK");
        assert!(asked[1].contains("$NAMESPACE") && asked[2].contains("$ZVERSION"), "{asked:?}");
        self.rolled_back().await;
        self.answer(&[Some("USER")]).await;
        self.answer(&[Some(&format!("IRIS for UNIX (x) {release} (Build 398U)")), null]).await;
        self.answer(&[Some("1")]).await;
        self.answer(&[Some(date)]).await;
        self.answer(&[Some(date_parameter)]).await;
    }
}

async fn listener(user: &str) -> (TcpListener, Config) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    // nobody else's user, since the address may have been another server's
    let url = format!("iris://{user}@{}/USER?sslmode=disable", listener.local_addr().unwrap());
    (listener, url.parse().unwrap())
}

#[tokio::test]
async fn a_server_is_asked_once_and_in_one_round_trip() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let (listener, config) = listener("asked_once").await;
    let server = tokio::spawn(async move {
        // all of the questions are there before one of them is answered
        let mut first = Scripted::accept(&listener).await;
        first.profile(None, "1977-11-23", "1").await;
        // the next connections ask nothing: what comes first is the query
        for _ in 0..2 {
            let mut next = Scripted::accept(&listener).await;
            let asked = next.statements(2).await;
            assert!(asked.len() == 2 && asked[0] == "ROLLBACK" && asked[1].ends_with(" 7"), "{asked:?}");
            next.rolled_back().await;
            next.answer(&[Some("7")]).await;
        }
    });
    let first = AsyncIrisConnection::connect(&config).await.unwrap();
    assert_eq!(first.profile().release(), Some((2024, 1)));
    for _ in 0..2 {
        let mut next = AsyncIrisConnection::connect(&config).await.unwrap();
        assert_eq!(next.profile(), first.profile());
        let seven = diesel::select(diesel::dsl::sql::<diesel::sql_types::Integer>("7"));
        assert_eq!(seven.get_result::<i32>(&mut next).await, Ok(7));
    }
    server.await.unwrap();
}

/// Behind the address may be an upgraded server.
#[tokio::test]
async fn a_server_is_asked_again_when_its_connections_are_closed_or_one_is_lost() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let (listener, config) = listener("asked_again").await;
    let (lose, lost) = tokio::sync::oneshot::channel::<()>();
    let server = tokio::spawn(async move {
        let mut closed = Scripted::accept(&listener).await;
        closed.profile_of("2023.1.1", None, "1977-11-23", "1").await;
        let mut second = Scripted::accept(&listener).await;
        second.profile_of("2024.1.1", None, "1977-11-23", "1").await;
        // this one asks nothing before its query
        let mut third = Scripted::accept(&listener).await;
        third.statements(2).await;
        third.rolled_back().await;
        third.answer(&[Some("7")]).await;
        lost.await.unwrap();
        drop(third);
        let mut fourth = Scripted::accept(&listener).await;
        fourth.profile_of("2025.1.1", None, "1977-11-23", "1").await;
        (closed, second, fourth)
    });
    let seven = || diesel::select(diesel::dsl::sql::<diesel::sql_types::Integer>("7"));
    let release = |conn: &AsyncIrisConnection| conn.profile().release();
    let conn = AsyncIrisConnection::connect(&config).await.unwrap();
    assert_eq!(release(&conn), Some((2023, 1)));
    drop(conn);
    let second = AsyncIrisConnection::connect(&config).await.unwrap();
    assert_eq!(release(&second), Some((2024, 1)));
    let mut third = AsyncIrisConnection::connect(&config).await.unwrap();
    assert_eq!(release(&third), Some((2024, 1)));
    assert_eq!(seven().get_result::<i32>(&mut third).await, Ok(7));
    lose.send(()).unwrap();
    assert!(seven().get_result::<i32>(&mut third).await.is_err());
    let fourth = AsyncIrisConnection::connect(&config).await.unwrap();
    assert_eq!(release(&fourth), Some((2025, 1)));
    assert_eq!(release(&second), Some((2024, 1)));
    server.await.unwrap();
}

#[tokio::test]
async fn the_embedded_backend_is_refused() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let (listener, config) = listener("embedded").await;
    let server = tokio::spawn(async move {
        let mut only = Scripted::accept(&listener).await;
        only.profile(Some(""), "1977-11-23", "1").await;
    });
    let error = AsyncIrisConnection::connect(&config).await.unwrap_err();
    assert!(
        matches!(error, WireError::Login(_)) && error.to_string().contains("PGWIRE_BACKEND_TYPE=dbapi"),
        "{error}"
    );
    server.await.unwrap();
}

#[tokio::test]
async fn dates_are_sent_by_to_date_where_their_text_is_not_understood() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let (listener, config) = listener("to_date").await;
    let server = tokio::spawn(async move {
        let mut only = Scripted::accept(&listener).await;
        only.profile(None, "50000", "0").await;
        let asked = only.statements(1).await;
        assert!(asked[0].contains("= TO_DATE($1, 'YYYY-MM-DD')"), "{asked:?}");
        only.answer(&[Some("50000")]).await;
    });
    let mut conn = AsyncIrisConnection::connect(&config).await.unwrap();
    let day = NaiveDate::from_ymd_opt(1977, 11, 23).unwrap();
    let query = face_times::table.filter(face_times::d.eq(day)).select(face_times::d);
    assert_eq!(query.get_result(&mut conn).await, Ok(Some(day)));
    server.await.unwrap();
}
