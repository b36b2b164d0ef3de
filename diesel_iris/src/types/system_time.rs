//! TIMESTAMP by [`SystemTime`], which is taken for UTC: IRIS's timestamps have no zone.

use std::io::Write;
use std::time::SystemTime;

use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Timestamp;

use super::{IrisValue, PosixTime, unreadable};
use crate::Iris;

impl FromSql<Timestamp, Iris> for SystemTime {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let moment: PosixTime = value.as_str()?.parse().or_else(|_| unreadable("a TIMESTAMP"))?;
        moment.try_into().map_err(Into::into)
    }
}

impl ToSql<Timestamp, Iris> for SystemTime {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write!(out, "{}", PosixTime::try_from(*self)?)?;
        Ok(IsNull::No)
    }
}
