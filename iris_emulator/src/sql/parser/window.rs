//! Window functions (RSQL_windowfunctions).

use super::super::ast::{Expr, FrameBound, Window};
use super::{Parse, Parser};

/// Functions that take OVER.
const WINDOW_FUNCTIONS: [&str; 16] = [
    "AVG",
    "COUNT",
    "CUME_DIST",
    "DENSE_RANK",
    "FIRST_VALUE",
    "LAG",
    "LAST_VALUE",
    "LEAD",
    "MAX",
    "MIN",
    "NTH_VALUE",
    "NTILE",
    "PERCENT_RANK",
    "RANK",
    "ROW_NUMBER",
    "SUM",
];

impl Parser {
    /// The function, over a window if OVER follows.
    pub(super) fn over(&mut self, function: Expr) -> Parse<Expr> {
        if !self.is_word("OVER") {
            return Ok(function);
        }
        let takes_window = match &function {
            Expr::CountAll => true,
            Expr::Function { name, distinct, .. } => !distinct && WINDOW_FUNCTIONS.contains(&name.as_str()),
            _ => false,
        };
        if !takes_window {
            // an aggregate that IRIS takes over a window and the emulator does not, or no function of windows
            return Err(match &function {
                Expr::Function { name, .. } if super::function::is_aggregate(name) => {
                    self.not_emulated(&format!("OVER behind {name}"))
                }
                Expr::AggregateBy { .. } | Expr::Scoped { .. } => {
                    self.not_emulated("OVER behind this aggregate")
                }
                _ => self.input_after_end(),
            });
        }
        self.next += 1;
        self.expect_symbol("(")?;
        let window = self.nested(Self::window)?;
        self.expect_symbol(")")?;
        Ok(Expr::Over { function: Box::new(function), window: Box::new(window) })
    }

    fn window(&mut self) -> Parse<Window> {
        let mut window = Window::default();
        if self.take_word("PARTITION") {
            self.expect_word("BY")?;
            window.partition_by = self.separated(Self::scalar)?;
        }
        if self.take_word("ORDER") {
            self.expect_word("BY")?;
            window.order_by = self.separated(Self::order_item)?;
        }
        if self.take_word("ROWS") {
            window.rows = Some(self.frame()?);
        }
        Ok(window)
    }

    /// `start`, which ends at the current row, or `BETWEEN start AND end`
    fn frame(&mut self) -> Parse<(FrameBound, FrameBound)> {
        if !self.take_word("BETWEEN") {
            let start = self.frame_bound()?;
            return match start {
                FrameBound::Following(_) | FrameBound::UnboundedFollowing => Err(self.expected("BETWEEN")),
                start => Ok((start, FrameBound::CurrentRow)),
            };
        }
        let start = self.frame_bound()?;
        self.expect_word("AND")?;
        let end = self.frame_bound()?;
        if start == FrameBound::UnboundedFollowing || end == FrameBound::UnboundedPreceding {
            return Err(self.expected("frame that ends behind its start"));
        }
        Ok((start, end))
    }

    fn frame_bound(&mut self) -> Parse<FrameBound> {
        if self.take_word("CURRENT") {
            self.expect_word("ROW")?;
            return Ok(FrameBound::CurrentRow);
        }
        if self.take_word("UNBOUNDED") {
            if self.take_word("PRECEDING") {
                return Ok(FrameBound::UnboundedPreceding);
            }
            self.expect_word("FOLLOWING")?;
            return Ok(FrameBound::UnboundedFollowing);
        }
        let rows = self.row_count()?;
        if self.take_word("PRECEDING") {
            return Ok(FrameBound::Preceding(rows));
        }
        self.expect_word("FOLLOWING")?;
        Ok(FrameBound::Following(rows))
    }
}
