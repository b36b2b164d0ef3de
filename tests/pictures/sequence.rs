//! A sequence diagram as SVG.

use std::fmt::Write;

use crate::frame::{escaped, picture};

/// Who sends and receives, from left to right, and what happens, from top to bottom.
pub(crate) struct Sequence {
    pub(crate) title: &'static str,
    pub(crate) lanes: &'static [&'static str],
    pub(crate) steps: &'static [Step],
}

pub(crate) enum Step {
    /// From one lane to another.
    Message(usize, usize, &'static str),
    /// The same, for a message that never arrives.
    Lost(usize, usize, &'static str),
    /// What a lane does by itself.
    Note(usize, &'static str),
    /// A line across, with a heading for what follows.
    Part(&'static str),
}

const LANE: usize = 230;
const MARGIN: usize = 120;
const TOP: usize = 84;
const ROW: usize = 40;
/// The width of a character of the notes, in tenths of a pixel.
const CHARACTER: usize = 66;

const STYLE: &str = ".lane{font-weight:600;fill:#fff}.part{font-weight:600;fill:#57606a}.lost{fill:#b42318}";

impl Sequence {
    pub(crate) fn svg(&self) -> String {
        let width = 2 * MARGIN + LANE * (self.lanes.len() - 1);
        let height = TOP + 44 + ROW * self.steps.len();
        let mut body = String::new();
        for (lane, name) in self.lanes.iter().enumerate() {
            let x = at(lane);
            let _ = write!(
                body,
                "<line x1=\"{x}\" y1=\"{}\" x2=\"{x}\" y2=\"{}\" stroke=\"#c4cad1\" stroke-dasharray=\"4 4\"/>\n\
                 <rect x=\"{}\" y=\"44\" width=\"180\" height=\"28\" rx=\"6\" fill=\"#3d5a80\"/>\n\
                 <text class=\"lane\" x=\"{x}\" y=\"63\" text-anchor=\"middle\">{}</text>\n",
                TOP - 12,
                height - 16,
                x - 90,
                escaped(name),
            );
        }
        for (row, step) in self.steps.iter().enumerate() {
            body += &step.svg(TOP + 30 + ROW * row, width);
        }
        picture(self.title, width, height, STYLE, &body)
    }
}

impl Step {
    fn svg(&self, y: usize, width: usize) -> String {
        match *self {
            Self::Message(from, to, label) => arrow(from, to, label, y, false),
            Self::Lost(from, to, label) => arrow(from, to, label, y, true),
            Self::Note(lane, text) => {
                let (x, half) = (at(lane), (text.chars().count() * CHARACTER / 10 + 20) / 2);
                // beside the edge the box is moved, not cut
                let left = x.saturating_sub(half).max(8).min(width.saturating_sub(2 * half + 8));
                format!(
                    "<rect x=\"{left}\" y=\"{}\" width=\"{}\" height=\"24\" rx=\"5\" fill=\"#fff4d6\" stroke=\"#e3c878\"/>\n\
                     <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
                    y - 17,
                    2 * half,
                    left + half,
                    y,
                    escaped(text)
                )
            }
            Self::Part(text) => format!(
                "<line x1=\"20\" y1=\"{0}\" x2=\"{1}\" y2=\"{0}\" stroke=\"#d8dee4\"/>\n\
                 <text class=\"part\" x=\"20\" y=\"{2}\">{3}</text>\n",
                y - 20,
                width - 20,
                y,
                escaped(text)
            ),
        }
    }
}

fn at(lane: usize) -> usize {
    MARGIN + LANE * lane
}

fn arrow(from: usize, to: usize, label: &str, y: usize, is_lost: bool) -> String {
    let (start, mut end) = (at(from), at(to));
    let back = end < start;
    if is_lost {
        end = start.midpoint(end);
    }
    let color = if is_lost { "#b42318" } else { "#3d5a80" };
    let head = if is_lost {
        format!("M{0} {1}l10 10m0 -10l-10 10", end - 5, y - 5)
    } else if back {
        format!("M{end} {y}l9 -5v10z")
    } else {
        format!("M{end} {y}l-9 -5v10z")
    };
    format!(
        "<path d=\"M{start} {y}H{end}\" stroke=\"{color}\" stroke-width=\"1.5\"/>\n\
         <path d=\"{head}\" fill=\"{color}\" stroke=\"{color}\"/>\n\
         <text x=\"{}\" y=\"{}\" text-anchor=\"middle\"{}>{}</text>\n",
        at(from).midpoint(at(to)),
        y - 7,
        if is_lost { " class=\"lost\"" } else { "" },
        escaped(label)
    )
}
