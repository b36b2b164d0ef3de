//! Scripts.

use std::sync::LazyLock;

use diesel::QueryResult;
use diesel_async::SimpleAsyncConnection;

use super::AsyncIrisConnection;
use crate::query_builder::Names;
use crate::script;
use crate::wire::Statement;

impl SimpleAsyncConnection for AsyncIrisConnection {
    async fn batch_execute(&mut self, query: &str) -> QueryResult<()> {
        (&*self).batch_execute(query).await
    }
}

/// The statements run one after the other; the first that fails is the last.
impl SimpleAsyncConnection for &AsyncIrisConnection {
    async fn batch_execute(&mut self, query: &str) -> QueryResult<()> {
        let this: &AsyncIrisConnection = self;
        this.observed(query, false, async |_| {
            if let Some(statement) = often(query) {
                let _gate = this.gate.read().await;
                return this.run_statement(statement).await;
            }
            let names = Names::of(&this.profile);
            let statements = script::statements(query)
                .into_iter()
                .map(|statement| Ok(Statement::new(&names.in_definition(statement)?)?));
            // one that cannot be sent keeps the others from being sent
            for statement in statements.collect::<QueryResult<Vec<_>>>()? {
                let _gate = this.gate.read().await;
                this.run_statement(&statement).await?;
            }
            Ok(())
        })
        .await
    }
}

/// A statement of those that begin and end transactions, which need not be read each time.
pub(super) fn often(sql: &str) -> Option<&'static Statement> {
    static STATEMENTS: LazyLock<[(&str, Option<Statement>); 3]> = LazyLock::new(|| {
        ["START TRANSACTION", "COMMIT", "ROLLBACK"].map(|sql| (sql, Statement::new(sql).ok()))
    });
    STATEMENTS.iter().find(|(known, _)| *known == sql)?.1.as_ref()
}
