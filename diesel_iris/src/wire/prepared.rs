//! Statements that the server keeps under a name, so that a text that comes again is not parsed again.
//!
//! A text gets a name when it comes for the second time, and is sent without once ParseComplete has arrived: nothing
//! waits for that, and whoever comes before it goes without a name. Names are not used twice.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use foldhash::fast::RandomState;
use lru::LruCache;
use smallvec::SmallVec;

/// The most statements that one connection has the server keep.
const MAX_STATEMENTS: usize = 256;

/// The text of a statement, and the types of its values.
pub(super) type Source = (Arc<str>, SmallVec<[u32; 8]>);

/// What the server keeps for one connection.
#[derive(Debug)]
pub(super) struct PreparedStatements {
    known: LruCache<Source, Option<Arc<NamedStatement>>, RandomState>,
    /// How many names were given.
    named: u64,
    /// Names of statements that are not needed any more.
    to_close: Vec<String>,
    disabled: bool,
}

/// How the next request is to refer to its statement.
#[derive(Debug)]
pub(super) enum Reference {
    /// Parse and Bind without a name.
    Unnamed,
    /// Parse with this name, then Bind.
    Parse(InUse),
    /// Bind alone.
    Prepared(InUse),
}

#[derive(Debug)]
struct NamedStatement {
    name: String,
    state: AtomicU8,
}

const ON_ITS_WAY: u8 = 0;
const PARSED: u8 = 1;
const LOST: u8 = 2;

/// A statement that a request refers to by its name. One whose fate is not learned counts as lost.
#[derive(Debug)]
pub(super) struct InUse(Arc<NamedStatement>);

impl PreparedStatements {
    pub(super) fn new() -> Self {
        // bounded by hand, since a bounded one would allocate all of its room at once
        Self {
            known: LruCache::unbounded_with_hasher(RandomState::default()),
            named: 0,
            to_close: Vec::new(),
            disabled: false,
        }
    }

    /// How to refer to a statement. What is returned must be sent before anybody else asks.
    pub(super) fn refer_to(&mut self, source: &Source) -> Reference {
        if self.disabled {
            return Reference::Unnamed;
        }
        let Some(entry) = self.known.get_mut(source) else {
            self.known.put(source.clone(), None);
            if self.known.len() > MAX_STATEMENTS
                && let Some((_, Some(kept))) = self.known.pop_lru()
            {
                self.to_close.push(kept.name.clone());
            }
            return Reference::Unnamed;
        };
        if let Some(kept) = entry {
            match kept.state.load(Ordering::Acquire) {
                PARSED => return Reference::Prepared(InUse(Arc::clone(kept))),
                ON_ITS_WAY => return Reference::Unnamed,
                _ => self.to_close.push(kept.name.clone()),
            }
        }
        self.named += 1;
        let kept =
            NamedStatement { name: format!("diesel_{}", self.named), state: AtomicU8::new(ON_ITS_WAY) };
        Reference::Parse(InUse(Arc::clone(entry.insert(Arc::new(kept)))))
    }

    /// The statements to be closed before what is sent next.
    pub(super) fn take_to_close(&mut self) -> Vec<String> {
        std::mem::take(&mut self.to_close)
    }

    /// Whether names are given at all.
    pub(super) fn set_disabled(&mut self, disabled: bool) {
        self.disabled = disabled;
        if disabled {
            while let Some((_, kept)) = self.known.pop_lru() {
                self.to_close.extend(kept.map(|kept| kept.name.clone()));
            }
        }
    }
}

impl InUse {
    pub(super) fn name(&self) -> &str {
        &self.0.name
    }

    /// The server has parsed it.
    pub(super) fn parsed(&self) {
        self.0.state.store(PARSED, Ordering::Release);
    }

    /// The server does not know it, or not any more.
    pub(super) fn lost(&self) {
        self.0.state.store(LOST, Ordering::Release);
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        let _ = self.0.state.compare_exchange(ON_ITS_WAY, LOST, Ordering::AcqRel, Ordering::Acquire);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        (text.into(), [20].as_slice().into())
    }

    fn parse(statements: &mut PreparedStatements, source: &Source) -> InUse {
        match statements.refer_to(source) {
            Reference::Parse(in_use) => in_use,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_text_is_named_when_it_comes_again_and_kept_once_parsed() {
        let mut statements = PreparedStatements::new();
        let a = source("a");
        assert!(matches!(statements.refer_to(&a), Reference::Unnamed));
        let in_use = parse(&mut statements, &a);
        assert_eq!(in_use.name(), "diesel_1");
        assert!(matches!(statements.refer_to(&a), Reference::Unnamed), "not confirmed");
        in_use.parsed();
        drop(in_use);
        assert!(
            matches!(statements.refer_to(&a), Reference::Prepared(in_use) if in_use.name() == "diesel_1")
        );
        assert!(
            matches!(statements.refer_to(&("a".into(), [25].as_slice().into())), Reference::Unnamed),
            "other types"
        );
        assert!(statements.take_to_close().is_empty());
    }

    #[test]
    fn what_is_not_confirmed_or_lost_is_closed_and_named_anew() {
        let mut statements = PreparedStatements::new();
        let a = source("a");
        let _ = statements.refer_to(&a);
        drop(parse(&mut statements, &a));
        let second = parse(&mut statements, &a);
        assert_eq!((second.name(), statements.take_to_close()), ("diesel_2", vec!["diesel_1".to_owned()]));
        second.parsed();
        second.lost();
        assert_eq!(parse(&mut statements, &a).name(), "diesel_3");
        assert_eq!(statements.take_to_close(), ["diesel_2"]);
    }

    #[test]
    fn those_used_longest_ago_are_closed() {
        let mut statements = PreparedStatements::new();
        for number in 0..=MAX_STATEMENTS {
            let text = source(&number.to_string());
            let _ = statements.refer_to(&text);
            parse(&mut statements, &text).parsed();
        }
        assert_eq!(statements.take_to_close(), ["diesel_1"]);
        assert!(matches!(statements.refer_to(&source("1")), Reference::Prepared(_)));
        assert!(matches!(statements.refer_to(&source("0")), Reference::Unnamed));
        assert_eq!(statements.take_to_close(), ["diesel_3"]);
        statements.set_disabled(true);
        assert_eq!(statements.take_to_close().len(), MAX_STATEMENTS - 1);
        assert!(matches!(statements.refer_to(&source("1")), Reference::Unnamed));
    }
}
