//! Rows and their cells, read in place from what arrived.

use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use diesel::backend::Backend;
use diesel::row::{Field, PartialRow, Row, RowIndex, RowSealed};
use fallible_iterator::FallibleIterator;
use postgres_protocol::message::backend::DataRowBody;

use crate::Iris;
use crate::types::{DecodedCells, IrisValue};
use crate::wire::{DateForm, IrisColumn};

/// One row of a result.
#[derive(Clone)]
pub struct IrisRow {
    buffer: Bytes,
    /// Where each cell is in the buffer; `None` is NULL.
    cells: Vec<Option<Range<usize>>>,
    decoded: DecodedCells,
    /// The columns, if the query asked for them.
    columns: Option<Arc<[IrisColumn]>>,
    dates: DateForm,
}

/// Values do not reach logs.
impl std::fmt::Debug for IrisRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IrisRow").field("columns", &self.cells.len()).finish_non_exhaustive()
    }
}

impl IrisRow {
    /// Fails when the message is not a row, or not of those columns.
    pub(crate) fn new(
        body: &DataRowBody,
        columns: Option<Arc<[IrisColumn]>>,
        dates: DateForm,
    ) -> Result<Self, &'static str> {
        let cells: Vec<_> = body.ranges().collect().map_err(|_| "an unreadable row")?;
        if columns.as_ref().is_some_and(|columns| columns.len() != cells.len()) {
            return Err("a row has not as many cells as columns were described");
        }
        let buffer = body.buffer_bytes().clone();
        Ok(Self { buffer, cells, decoded: DecodedCells::default(), columns, dates })
    }
}

impl RowSealed for IrisRow {}

impl<'a> Row<'a, Iris> for IrisRow {
    type Field<'b>
        = IrisField<'b>
    where
        'a: 'b,
        Self: 'b;
    type InnerPartialRow = Self;

    fn field_count(&self) -> usize {
        self.cells.len()
    }

    fn get<'b, I>(&'b self, index: I) -> Option<IrisField<'b>>
    where
        'a: 'b,
        Self: RowIndex<I>,
    {
        let index = self.idx(index)?;
        Some(IrisField { row: self, index })
    }

    fn partial_row(&self, range: Range<usize>) -> PartialRow<'_, Self> {
        PartialRow::new(self, range)
    }
}

impl RowIndex<usize> for IrisRow {
    fn idx(&self, index: usize) -> Option<usize> {
        (index < self.cells.len()).then_some(index)
    }
}

impl<'a> RowIndex<&'a str> for IrisRow {
    /// IRIS's names know no case (GSQL_identifiers), and the PGWire server changes it; a name that agrees in
    /// case, too, comes first.
    fn idx(&self, name: &'a str) -> Option<usize> {
        let columns = self.columns.as_deref()?;
        let exact = columns.iter().position(|column| column.name() == name);
        exact.or_else(|| columns.iter().position(|column| column.name().eq_ignore_ascii_case(name)))
    }
}

/// One cell of a row.
#[derive(Debug)]
pub struct IrisField<'a> {
    row: &'a IrisRow,
    index: usize,
}

impl<'a> Field<'a, Iris> for IrisField<'a> {
    fn field_name(&self) -> Option<&str> {
        self.row.columns.as_ref()?.get(self.index).map(IrisColumn::name)
    }

    fn value(&self) -> Option<<Iris as Backend>::RawValue<'_>> {
        let range = self.row.cells.get(self.index)?.clone()?;
        let bytes = self.row.buffer.get(range)?;
        let value = IrisValue::of_row(bytes, &self.row.decoded, self.index, self.row.cells.len());
        Some(value.with_dates(self.row.dates))
    }
}
