//! What is done with bytes from outside, for fuzzers and for the inputs that they found.

use diesel::backend::Backend;
use diesel::deserialize::FromSql;
use diesel::sql_types as diesel_types;

use crate::connection::IrisRow;
use crate::data_types::{Horolog, List, PosixTime, Vector, VectorN};
use crate::types::IrisValue;
use crate::wire::{
    Config, DateForm, Describe, Flush, Form, Param, ParamKind, Session, SocketControl, Statement, Transport,
};
use crate::{Iris, sql_types};

/// The server's messages after a login: a query that is described, its rows, and a change.
pub fn messages(data: &[u8]) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().build() else { return };
    runtime.block_on(async {
        let stream = tokio::io::join(std::io::Cursor::new(data.to_vec()), tokio::io::sink());
        let Ok(session) = Session::start(Transport::new(stream, SocketControl::default()), None) else {
            return;
        };
        let (Ok(query), Ok(change)) = (Statement::new("SELECT a FROM t"), Statement::new("DELETE FROM t"))
        else {
            return;
        };
        if let Ok(mut rows) = session.query((&query, &[]), Describe::Yes, Flush::Now).await {
            let columns = rows.take_columns().map(Into::into);
            while let Ok(Some(body)) = rows.next().await {
                let _ = IrisRow::new(&body, columns.clone(), DateForm::Iso);
            }
        }
        if let Err(error) = session.execute(&[(&change, &[])], Flush::Now).await {
            let _ = diesel::result::Error::from(error).to_string();
        }
    });
}

/// The server's messages during a login.
pub fn login(data: &[u8]) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().build() else { return };
    let Ok(config) = "iris://me:secret@localhost/USER".parse::<Config>() else { return };
    runtime.block_on(async {
        let stream = tokio::io::join(std::io::Cursor::new(data.to_vec()), tokio::io::sink());
        let transport = Transport::new(stream, SocketControl::default());
        let _ = crate::wire::log_in(&config, transport, Some(b"binding")).await;
    });
}

/// The text of a cell, as each type.
pub fn values(data: &[u8]) {
    fn read<ST, T: FromSql<ST, Iris>>(data: &[u8]) {
        let value: <Iris as Backend>::RawValue<'_> = IrisValue::new(data);
        let _ = T::from_sql(value);
    }
    read::<diesel_types::Bool, bool>(data);
    read::<diesel_types::TinyInt, i8>(data);
    read::<diesel_types::SmallInt, i16>(data);
    read::<diesel_types::Integer, i32>(data);
    read::<diesel_types::BigInt, i64>(data);
    read::<diesel_types::Float, f32>(data);
    read::<diesel_types::Double, f64>(data);
    read::<diesel_types::Text, String>(data);
    read::<diesel_types::Binary, Vec<u8>>(data);
    read::<sql_types::Horolog, Horolog>(data);
    read::<sql_types::Vector, Vector<f32>>(data);
    read::<sql_types::Vector, Vector<f64>>(data);
    read::<sql_types::Vector, Vector<i64>>(data);
    read::<sql_types::Vector, VectorN<f32, 2>>(data);
    read::<sql_types::PosixTime, PosixTime>(data);
    read::<sql_types::List, List>(data);
    let _ = List::from_bytes(data);
    read::<diesel_types::Timestamp, std::time::SystemTime>(data);
    #[cfg(feature = "chrono")]
    {
        read::<diesel_types::Date, chrono::NaiveDate>(data);
        read::<diesel_types::Time, chrono::NaiveTime>(data);
        read::<diesel_types::Timestamp, chrono::NaiveDateTime>(data);
    }
    #[cfg(feature = "numeric")]
    read::<diesel_types::Numeric, bigdecimal::BigDecimal>(data);
}

/// A connection string.
pub fn connection_string(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Ok(config) = text.parse::<Config>() {
        let _ = format!("{config:?}");
    }
}

/// A user's SQL.
pub fn statements(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = crate::script::statements(text);
    if let Ok(statement) = Statement::new(text) {
        // none has more values than that
        let count = statement.parameters().min(1_000);
        let values: Vec<Param> =
            (0..count).filter_map(|_| Param::new(ParamKind::Text, Some(b"007")).ok()).collect();
        let _ = statement.render(&values, Form::Marked);
        let _ = statement.render(&values, Form::WithNames);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Runs what fuzzers kept.
    fn run_corpus(name: &str, target: fn(&[u8])) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
        let mut count = 0;
        for entry in std::fs::read_dir(&folder).unwrap() {
            target(&std::fs::read(entry.unwrap().path()).unwrap());
            count += 1;
        }
        assert!(count > 10, "{count} inputs in {}", folder.display());
    }

    macro_rules! corpora {
        ($($name:ident)+) => {$(
            #[test]
            fn $name() {
                run_corpus(stringify!($name), super::$name);
            }
        )+};
    }

    corpora! { messages login values connection_string statements }
}
