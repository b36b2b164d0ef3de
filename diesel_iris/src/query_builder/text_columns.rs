//! Which columns are text, told to the query builder.

use diesel::expression::QueryMetadata;
use diesel::query_builder::AstPass;

use super::marks::Mark;
use crate::Iris;
use crate::wire::ParamKind;

/// Which columns are text: a digit for each, 1 for text.
pub(super) fn texts<Columns>() -> String
where
    Iris: QueryMetadata<Columns>,
{
    kinds::<Columns>().into_iter().map(|kind| char::from(digit(kind))).collect()
}

fn digit(kind: Option<ParamKind>) -> u8 {
    if kind == Some(ParamKind::Text) { b'1' } else { b'0' }
}

fn kinds<Columns>() -> Vec<Option<ParamKind>>
where
    Iris: QueryMetadata<Columns>,
{
    let mut kinds = Vec::with_capacity(32);
    <Iris as QueryMetadata<Columns>>::row_metadata(&mut (), &mut kinds);
    kinds
}

/// Tells which of the columns that follow are text. Each walk of a query comes here, and few of them look at it: so
/// nothing is allocated for the mark, as a rule.
pub(super) fn push_columns<Columns>(out: &mut AstPass<'_, '_, Iris>)
where
    Iris: QueryMetadata<Columns>,
{
    let kinds = kinds::<Columns>();
    let mut mark = Mark::room_for_columns();
    match mark.get_mut(Mark::START_OF_COLUMNS..Mark::START_OF_COLUMNS + kinds.len()) {
        Some(digits) => {
            for (room, kind) in digits.iter_mut().zip(&kinds) {
                *room = digit(*kind);
            }
            let mark = &mark[..Mark::START_OF_COLUMNS + kinds.len()];
            out.push_sql(std::str::from_utf8(mark).unwrap_or_default());
        }
        None => out.push_sql(&Mark::Columns(&texts::<Columns>()).text()),
    }
}
