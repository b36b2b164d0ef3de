//! The texts of static queries, built once for each connection.

use std::any::TypeId;
use std::collections::HashMap;
use std::sync::Arc;

use diesel::QueryResult;
use diesel::connection::CacheSize;
use diesel::query_builder::{QueryFragment, QueryId};

use crate::Iris;
use crate::query_builder::{IrisQueryBuilder, Paging};
use crate::wire::Statement;

/// The text of a query, and its statements taken apart.
#[derive(Debug)]
pub(super) struct Texts {
    /// For instrumentation: the statements as they were built.
    pub(super) sql: String,
    /// One, or one for each row of a batch.
    pub(super) statements: Vec<Statement>,
}

/// Texts by the query's static id.
#[derive(Debug, Default)]
pub(super) struct StatementTexts {
    kept: HashMap<TypeId, Arc<Texts>>,
    disabled: bool,
    paging: Paging,
}

impl StatementTexts {
    /// For the release of IRIS that is asked, if it is known.
    pub(super) fn of_version(version: Option<(u16, u16)>) -> Self {
        Self { paging: Paging::of_version(version), ..Self::default() }
    }

    /// The text of a query, from before if it is static; and whether it was not kept before and is now.
    pub(super) fn of<T>(&mut self, query: &T) -> QueryResult<(Arc<Texts>, bool)>
    where
        T: QueryFragment<Iris> + QueryId,
    {
        let id = if self.disabled || !query.is_safe_to_cache_prepared(&Iris)? { None } else { T::query_id() };
        if let Some(texts) = id.and_then(|id| self.kept.get(&id)) {
            return Ok((Arc::clone(texts), false));
        }
        let mut builder = IrisQueryBuilder::paging(self.paging);
        query.to_sql(&mut builder, &Iris)?;
        let texts = Arc::new(Texts::new(builder)?);
        if let Some(id) = id {
            self.kept.insert(id, Arc::clone(&texts));
        }
        Ok((texts, id.is_some()))
    }

    pub(super) fn set_size(&mut self, size: CacheSize) {
        self.disabled = matches!(size, CacheSize::Disabled);
        if self.disabled {
            self.kept.clear();
        }
    }
}

impl Texts {
    fn new(builder: IrisQueryBuilder) -> QueryResult<Self> {
        let built = builder.into_statements()?;
        let statements = built.iter().map(|built| Statement::new(&built.sql)).collect::<Result<_, _>>()?;
        let texts: Vec<String> = built.into_iter().map(|built| built.sql).collect();
        Ok(Self { sql: texts.join("; "), statements })
    }
}
