//! The rows of a batch: each in a statement of its own, or [several in one](BatchInserts::UnionAll).

use std::sync::Arc;

use diesel::QueryResult;

use super::AsyncIrisConnection;
use crate::wire::{BatchInserts, Execution, Flush, Param, Statement};

impl AsyncIrisConnection {
    /// Inserts rows, of each of which there is a statement: all of them or none.
    ///
    /// `check` is told how many rows the server says it inserted; they are committed if it agrees.
    pub(super) async fn execute_batch(
        &self,
        statements: &[Arc<Statement>],
        values: &[Param],
        check: impl FnOnce(u64) -> QueryResult<()>,
    ) -> QueryResult<u64> {
        let together = match self.batch_inserts {
            BatchInserts::Rows => None,
            BatchInserts::UnionAll => Some(together(statements)),
        };
        let statements = together.as_deref().unwrap_or(statements);
        let mut rest = values;
        let mut executions: Vec<Execution<'_>> = Vec::with_capacity(statements.len());
        for statement in statements {
            // too few of them are an error when they are sent
            let (own, others) = rest.split_at(statement.parameters().min(rest.len()));
            executions.push((statement, own));
            rest = others;
        }
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

/// The first of more statements than this is sent alone. The PGWire server executes all that it was sent, also behind one
/// that failed: where the table is locked, each would wait for IRIS's lock timeout.
const ALONE_BEFORE: usize = 8;

/// The most rows of one statement. A longer text costs the PGWire server about as much as more rows save.
const ROWS: usize = 50;

/// The most values of one statement, far from where IRIS was seen to fail: at about 500.
const VALUES: usize = 250;

/// The same statements, those of several equal rows in one.
fn together(statements: &[Arc<Statement>]) -> Vec<Arc<Statement>> {
    let mut all: Vec<Arc<Statement>> = Vec::with_capacity(statements.len());
    for mut equal in statements.chunk_by(Arc::ptr_eq) {
        let mut rows = (VALUES / equal[0].parameters().max(1)).min(ROWS);
        while equal.len() > 1 && rows > 1 {
            // powers of two for the rest, so that few texts are ever sent
            if rows > equal.len() {
                rows = 1 << equal.len().ilog2();
            }
            let Some(many) = equal[0].of_rows(rows) else { break };
            let (whole, rest) = equal.split_at(equal.len() - equal.len() % rows);
            all.extend(std::iter::repeat_n(Arc::new(many), whole.len() / rows));
            equal = rest;
        }
        all.extend_from_slice(equal);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_together_up_to_the_most_values() {
        let row = |columns: usize| {
            let list =
                |part: &dyn Fn(usize) -> String| (1..=columns).map(part).collect::<Vec<_>>().join(", ");
            let (names, values) = (list(&|n| format!("c{n}")), list(&|n| format!("${n}")));
            Arc::new(Statement::new(&format!("INSERT INTO t ({names}) VALUES ({values})")).unwrap())
        };
        let parameters = |rows: &[Arc<Statement>]| -> Vec<usize> {
            together(rows).iter().map(|statement| statement.parameters()).collect()
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
}
