//! The texts of static queries, built once for each connection.

use std::any::TypeId;
use std::sync::Arc;

use diesel::QueryResult;
use diesel::connection::CacheSize;
use diesel::query_builder::{QueryFragment, QueryId};
use diesel::result::Error;
use foldhash::fast::RandomState;
use foldhash::{HashMap, HashMapExt};
use lru::LruCache;

use crate::Iris;
use crate::query_builder::{BuiltStatement, Dialect, IrisQueryBuilder, Pieces, texts_of};
use crate::wire::Statement;

/// The text of a query, and its statements taken apart.
#[derive(Debug)]
pub(super) struct StatementText {
    /// For instrumentation: the statements as they were built.
    pub(super) sql: String,
    /// One, or one for each row of a batch.
    pub(super) statements: Vec<Arc<Statement>>,
}

/// Texts by the query's static id, and by what it was built of.
#[derive(Debug)]
pub(super) struct StatementTexts {
    by_id: HashMap<TypeId, Arc<StatementText>>,
    by_pieces: LruCache<Pieces, Arc<StatementText>, RandomState>,
    disabled: bool,
    dialect: Dialect,
}

/// The most texts of queries without a static id that are kept.
const MAX_BY_PIECES: usize = 256;

/// The largest query without a static id that is kept, in bytes.
const MAX_PIECES: usize = 16 * 1024;

impl StatementTexts {
    /// For an instance that understands this.
    pub(super) fn new(dialect: Dialect) -> Self {
        Self {
            by_id: HashMap::new(),
            // bounded by hand, since a bounded one would allocate all of its room at once
            by_pieces: LruCache::unbounded_with_hasher(RandomState::default()),
            disabled: false,
            dialect,
        }
    }

    /// The text of a query, from before if the same was asked before; and whether it is kept from now on for a query that
    /// Diesel holds to be worth it.
    pub(super) fn of<T>(&mut self, query: &T) -> QueryResult<(Arc<StatementText>, bool)>
    where
        T: QueryFragment<Iris> + QueryId,
    {
        let is_worth_it = || Ok::<_, Error>(!self.disabled && query.is_safe_to_cache_prepared(&Iris)?);
        let mut id = T::query_id();
        if id.is_some() && !is_worth_it()? {
            id = None;
        }
        if let Some(text) = id.and_then(|id| self.by_id.get(&id)) {
            return Ok((Arc::clone(text), false));
        }
        let mut builder = IrisQueryBuilder::of(self.dialect);
        query.to_sql(&mut builder, &Iris)?;
        let is_kept = !self.disabled && id.is_none() && builder.pieces().len() <= MAX_PIECES;
        if is_kept && let Some(text) = self.by_pieces.get(builder.pieces()) {
            return Ok((Arc::clone(text), false));
        }
        let text = Arc::new(StatementText::new(&builder, self.dialect)?);
        let is_new = (id.is_some() || is_kept) && is_worth_it()?;
        if let Some(id) = id {
            self.by_id.insert(id, Arc::clone(&text));
        } else if is_kept {
            self.by_pieces.put(builder.into_pieces(), Arc::clone(&text));
            if self.by_pieces.len() > MAX_BY_PIECES {
                self.by_pieces.pop_lru();
            }
        }
        Ok((text, is_new))
    }

    pub(super) fn set_size(&mut self, size: CacheSize) {
        self.disabled = matches!(size, CacheSize::Disabled);
        if self.disabled {
            self.by_id.clear();
            self.by_pieces.clear();
        }
    }
}

impl StatementText {
    fn new(builder: &IrisQueryBuilder, dialect: Dialect) -> QueryResult<Self> {
        let built = builder.statements()?;
        let mut statements: Vec<Arc<Statement>> = Vec::with_capacity(built.len());
        for statement in &built {
            let next = match (statement, statements.last()) {
                (BuiltStatement::Again, Some(last)) => Arc::clone(last),
                (BuiltStatement::Iris(text), _) => Arc::new(Statement::of_text(text)?),
                (BuiltStatement::AsWritten(text), _) => {
                    Arc::new(Statement::new(&dialect.names.in_definition(text)?)?)
                }
                (BuiltStatement::Again, None) => continue,
            };
            statements.push(next);
        }
        let mut texts = texts_of(&built);
        let sql = if texts.len() == 1 { texts.remove(0) } else { texts.join("; ") };
        Ok(Self { sql, statements })
    }
}
