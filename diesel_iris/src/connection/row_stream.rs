//! The rows of a result as a stream.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use diesel::QueryResult;
use futures_util::stream::{BoxStream, Stream, StreamExt};
use tracing::Span;

use super::row::IrisRow;
use crate::wire::{DateForm, IrisColumn, Rows};

/// The rows of a result as they arrive.
pub type IrisStream = BoxStream<'static, QueryResult<IrisRow>>;

struct RowStream {
    /// `None` after the last row, or an error; the span ends with them.
    rows: Option<(Rows, Span)>,
    columns: Option<Arc<[IrisColumn]>>,
    dates: DateForm,
    count: u64,
}

/// The span knows in the end how many there were.
pub(super) fn stream(
    rows: Rows,
    columns: Option<Arc<[IrisColumn]>>,
    dates: DateForm,
    span: Span,
) -> IrisStream {
    RowStream { rows: Some((rows, span)), columns, dates, count: 0 }.boxed()
}

impl RowStream {
    fn poll_row(&mut self, cx: &mut Context<'_>) -> Poll<QueryResult<Option<IrisRow>>> {
        let Some((rows, span)) = &mut self.rows else { return Poll::Ready(Ok(None)) };
        let Some(body) = ready!(rows.poll_next(cx))? else {
            span.record("rows", self.count);
            return Poll::Ready(Ok(None));
        };
        let row = IrisRow::new(&body, self.columns.clone(), self.dates).map_err(|why| rows.break_off(why))?;
        self.count += 1;
        Poll::Ready(Ok(Some(row)))
    }
}

impl Stream for RowStream {
    type Item = QueryResult<IrisRow>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<QueryResult<IrisRow>>> {
        let this = self.get_mut();
        let row = ready!(this.poll_row(cx));
        if !matches!(row, Ok(Some(_))) {
            this.rows = None;
        }
        Poll::Ready(row.transpose())
    }
}
