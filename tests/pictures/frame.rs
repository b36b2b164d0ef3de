//! What all pictures have: a card with a title.

/// A picture of this size; `style` is its own, `body` what is drawn on it.
pub(crate) fn picture(title: &str, width: usize, height: usize, style: &str, body: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-label=\"{title}\">\n\
         <style>text{{font:13px system-ui,sans-serif;fill:#24292f}}.title{{font-weight:600;font-size:15px}}{style}</style>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"10\" fill=\"#fbfbfd\"/>\n\
         <text class=\"title\" x=\"20\" y=\"28\">{title}</text>\n{body}</svg>\n",
        title = escaped(title),
    )
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
