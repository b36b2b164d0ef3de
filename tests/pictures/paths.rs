//! What becomes of values on their way, as SVG: a row for each way, a box for each station.

use std::fmt::Write;

use crate::frame::{escaped, picture};

pub(crate) struct Paths {
    pub(crate) title: &'static str,
    pub(crate) stations: [&'static str; 4],
    pub(crate) groups: &'static [Group],
}

/// The ways of one value.
pub(crate) struct Group {
    pub(crate) ways: &'static [Way],
}

pub(crate) struct Way {
    pub(crate) boxes: [&'static str; 4],
    /// Whether the value arrives as it was.
    pub(crate) is_exact: bool,
}

const BOX: usize = 200;
const GAP: usize = 26;
const LEFT: usize = 20;
const ROW: usize = 40;

const STYLE: &str = ".station{font-weight:600;fill:#57606a}";

impl Paths {
    pub(crate) fn svg(&self) -> String {
        let width = 2 * LEFT + 4 * BOX + 3 * GAP;
        let rows: usize = self.groups.iter().map(|group| group.ways.len()).sum();
        let height = 84 + ROW * rows + 16 * self.groups.len();
        let mut body = String::new();
        for (station, name) in self.stations.iter().enumerate() {
            let x = left(station) + BOX / 2;
            let _ = writeln!(
                body,
                "<text class=\"station\" x=\"{x}\" y=\"58\" text-anchor=\"middle\">{}</text>",
                escaped(name)
            );
        }
        let mut y = 72;
        for group in self.groups {
            for way in group.ways {
                body += &way.svg(y);
                y += ROW;
            }
            y += 16;
        }
        picture(self.title, width, height, STYLE, &body)
    }
}

impl Way {
    fn svg(&self, y: usize) -> String {
        let (edge, last) = if self.is_exact { ("#2f7d4f", "#e3f4e9") } else { ("#b42318", "#fde8e6") };
        let mut svg = String::new();
        for (station, text) in self.boxes.iter().enumerate() {
            let x = left(station);
            let fill = if station == 3 { last } else { "#ffffff" };
            let _ = write!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{BOX}\" height=\"30\" rx=\"6\" fill=\"{fill}\" stroke=\"{edge}\"/>\n\
                 <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
                x + BOX / 2,
                y + 20,
                escaped(text)
            );
            if station > 0 {
                let (tip, middle) = (x - 2, y + 15);
                let _ = writeln!(
                    svg,
                    "<path d=\"M{} {middle}H{tip}m-7 -4l7 4l-7 4\" stroke=\"{edge}\" fill=\"none\" stroke-width=\"1.5\"/>",
                    x - GAP + 2
                );
            }
        }
        svg
    }
}

fn left(station: usize) -> usize {
    LEFT + station * (BOX + GAP)
}
