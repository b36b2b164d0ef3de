//! The types of the methods' results, by the names that `#[auto_type]` gives them.

use diesel::query_builder::AsQuery;

use crate::expression::helper_types::Cosine;

/// The result of [`nearest`](crate::prelude::IrisNearestDsl::nearest).
pub type Nearest<Source, Column, Query> = NearestBy<Source, Cosine<Column, Query>>;

/// The result of [`nearest_by`](crate::prelude::IrisNearestDsl::nearest_by).
pub type NearestBy<Source, Score> = super::Nearest<<Source as AsQuery>::Query, Score>;
