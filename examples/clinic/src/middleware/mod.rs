//! What happens to every request, from the outermost to the innermost: [`mod@observe`], [`mod@limit`].

pub mod limit;
pub mod observe;
