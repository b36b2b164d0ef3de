//! Plots of the book: bars, as SVG.

use std::fmt::Write;

use crate::clients::Name;
use crate::wall::Measured;

const WIDTH: f64 = 860.0;
const LABELS: f64 = 230.0;
const BAR: f64 = 11.0;
/// Between two workloads.
const GAP: f64 = 14.0;
/// The longest bar, in times of a bare socket; longer ones are cut, and say so.
const MOST: f64 = 6.0;
const COLORS: [&str; 7] = ["#1f6feb", "#8250df", "#bf8700", "#cf222e", "#57606a", "#1a7f37", "#bc4c00"];

/// For each workload and client the median, in times of a bare socket's.
pub fn bars(title: &str, measured: &Measured) -> String {
    let bars: usize =
        measured.iter().map(|(_, clients)| clients.iter().filter(|(_, time)| time.is_some()).count()).sum();
    let names: Vec<Name> = measured
        .first()
        .map(|(_, clients)| clients.iter().map(|(name, _)| *name).collect())
        .unwrap_or_default();
    let top = 66.0;
    let height = top + bars as f64 * BAR + measured.len() as f64 * GAP + 10.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.0}\" font-family=\"sans-serif\" \
         font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"10\" y=\"20\" font-size=\"14\">{title}</text>\n"
    );
    let mut x = 10.0;
    for (position, name) in names.iter().enumerate() {
        let label = name.shown().replace('`', "");
        let _ = writeln!(
            svg,
            "<rect x=\"{x:.0}\" y=\"34\" width=\"10\" height=\"10\" fill=\"{}\"/><text x=\"{:.0}\" y=\"43\">{label}</text>",
            COLORS[position % COLORS.len()],
            x + 14.0
        );
        x += 26.0 + label.len() as f64 * 6.0;
    }
    let scale = (WIDTH - LABELS - 50.0) / MOST;
    for times in 0..=MOST as usize {
        let x = LABELS + times as f64 * scale;
        let _ = writeln!(
            svg,
            "<line x1=\"{x:.1}\" y1=\"{:.0}\" x2=\"{x:.1}\" y2=\"{height:.0}\" stroke=\"#ddd\"/>\
             <text x=\"{x:.1}\" y=\"{:.0}\" fill=\"#777\" text-anchor=\"middle\">{times}</text>",
            top - 4.0,
            top - 6.0
        );
    }
    let mut y = top + GAP / 2.0;
    for (workload, clients) in measured {
        let floor = clients.iter().find(|(name, _)| *name == Name::Floor).and_then(|(_, time)| *time);
        let Some(floor) = floor else { continue };
        let _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            LABELS - 8.0,
            y + BAR,
            workload.shown()
        );
        for (position, (_, time)) in clients.iter().enumerate() {
            let Some(time) = time else { continue };
            let times = time.median / floor.median;
            let _ = writeln!(
                svg,
                "<rect x=\"{LABELS}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{}\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" font-size=\"9\">{times:.2}</text>",
                times.min(MOST) * scale,
                BAR - 1.5,
                COLORS[position % COLORS.len()],
                LABELS + times.min(MOST) * scale + 3.0,
                y + BAR - 2.5
            );
            y += BAR;
        }
        y += GAP;
    }
    svg + "</svg>\n"
}
