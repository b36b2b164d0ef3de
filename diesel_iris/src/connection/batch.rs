//! The rows of a batch: each in a statement of its own, or [several in one](BatchInserts::UnionAll).

use std::sync::Arc;

use diesel::QueryResult;

use super::AsyncIrisConnection;
use crate::wire::{BatchInserts, Execution, Flush, Param, Statement};

impl AsyncIrisConnection {
    /// Inserts rows, each by a statement with its values: all of them or none.
    ///
    /// `check` is told how many rows the server says it inserted; they are committed if it agrees.
    pub(super) async fn execute_batch(
        &self,
        rows: &[Execution<'_>],
        check: impl FnOnce(u64) -> QueryResult<()>,
    ) -> QueryResult<u64> {
        let groups = match self.batch_inserts {
            BatchInserts::Rows => None,
            BatchInserts::UnionAll => Some(together(rows)),
        };
        let joined: Option<Vec<Execution<'_>>> =
            groups.as_ref().map(|groups| groups.iter().map(Group::execution).collect());
        let executions = joined.as_deref().unwrap_or(rows);
        let _gate = self.gate.write().await;
        self.run_atomically(async || {
            let (first, others) = executions.split_at(if executions.len() > ALONE_BEFORE { 1 } else { 0 });
            let mut changed = 0;
            for executions in [first, others].into_iter().filter(|executions| !executions.is_empty()) {
                changed += self.session.execute(executions, Flush::Now).await?;
            }
            check(changed)?;
            Ok(changed)
        })
        .await
    }
}

/// The statements of a batch, each with its own of the values, which follow each other.
pub(super) fn rows_of<'a>(statements: &'a [Arc<Statement>], values: &'a [Param]) -> Vec<Execution<'a>> {
    let mut rest = values;
    let each = statements.iter().map(|statement| {
        // too few of them are an error when they are sent
        let (own, others) = rest.split_at(statement.parameters().min(rest.len()));
        rest = others;
        (statement.as_ref(), own)
    });
    each.collect()
}

/// The first of more statements than this is sent alone. The PGWire server executes all that it was sent, also behind one
/// that failed: where the table is locked, each would wait for IRIS's lock timeout.
const ALONE_BEFORE: usize = 8;

/// The most rows of one statement. A longer text costs the PGWire server about as much as more rows save.
const ROWS: usize = 50;

/// The most values of one statement, far from where IRIS was seen to fail: at about 500.
const VALUES: usize = 250;

/// Rows that are sent in one statement.
enum Group<'a> {
    One(Execution<'a>),
    Several(Arc<Statement>, Vec<Param>),
}

impl Group<'_> {
    fn execution(&self) -> Execution<'_> {
        match self {
            Self::One(row) => *row,
            Self::Several(statement, values) => (statement, values),
        }
    }
}

/// Whether two rows have the same statement, and values that can be united.
fn are_alike((statement, values): &Execution<'_>, (other, others): &Execution<'_>) -> bool {
    std::ptr::eq(*statement, *other)
        && values.iter().zip(*others).all(|(value, other)| value.unites_with(other))
}

/// The same rows, those of one statement in groups.
fn together<'a>(rows: &[Execution<'a>]) -> Vec<Group<'a>> {
    let mut groups = Vec::with_capacity(rows.len());
    for mut equal in rows.chunk_by(are_alike) {
        let (statement, _) = equal[0];
        let mut size = (VALUES / statement.parameters().max(1)).min(ROWS);
        while equal.len() > 1 && size > 1 {
            // powers of two for the rest, so that few texts are ever sent
            if size > equal.len() {
                size = 1 << equal.len().ilog2();
            }
            let Some(many) = statement.of_rows(size).map(Arc::new) else { break };
            let whole = equal.chunks_exact(size);
            equal = whole.remainder();
            groups.extend(whole.map(|rows| {
                let values = rows.iter().flat_map(|(_, values)| values.iter().cloned());
                Group::Several(Arc::clone(&many), values.collect())
            }));
        }
        groups.extend(equal.iter().map(|row| Group::One(*row)));
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::ParamKind;

    #[test]
    fn rows_come_together_up_to_the_most_values() {
        let row = |columns: usize| {
            let list =
                |part: &dyn Fn(usize) -> String| (1..=columns).map(part).collect::<Vec<_>>().join(", ");
            let (names, values) = (list(&|n| format!("c{n}")), list(&|n| format!("${n}")));
            Arc::new(Statement::new(&format!("INSERT INTO t ({names}) VALUES ({values})")).unwrap())
        };
        let parameters = |rows: &[Arc<Statement>]| -> Vec<usize> {
            let groups = together(&rows_of(rows, &[]));
            groups.iter().map(|group| group.execution().0.parameters()).collect()
        };
        let rows = |columns: usize, count: usize| vec![row(columns); count];
        assert_eq!(parameters(&rows(2, 103)), [100, 100, 4, 2]);
        assert_eq!(parameters(&rows(2, 49)), [64, 32, 2]);
        assert_eq!(parameters(&rows(100, 5)), [200, 200, 100]);
        assert_eq!(parameters(&rows(50, 9)), [250, 200]);
        assert_eq!(parameters(&rows(126, 2)), [126, 126]);
        // of different statements each stays with its like, in their order
        assert_eq!(parameters(&[rows(2, 51), rows(3, 50), rows(2, 1)].concat()), [100, 2, 150, 2]);
    }

    #[test]
    fn what_a_function_makes_is_not_united_with_null() {
        let row = Arc::new(Statement::new("INSERT INTO t (a) VALUES ($1)").unwrap());
        let sizes = |kind: ParamKind, values: &[Option<&[u8]>]| -> Vec<usize> {
            let values: Vec<Param> = values.iter().map(|value| Param::new(kind, *value).unwrap()).collect();
            let rows = vec![Arc::clone(&row); values.len()];
            let groups = together(&rows_of(&rows, &values));
            groups.iter().map(|group| group.execution().0.parameters()).collect()
        };
        let vector: Option<&[u8]> = Some(b"F[0.5]");
        assert_eq!(sizes(ParamKind::Vector, &[vector, vector, None, None, vector]), [2, 2, 1]);
        assert_eq!(sizes(ParamKind::Vector, &[vector, Some(b"D[0.5]")]), [1, 1]);
        assert_eq!(sizes(ParamKind::Text, &[Some(b"a"), None, Some(b"007"), None]), [4]);
    }
}
