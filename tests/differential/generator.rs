//! Random fragments of SQL, and random rows.

/// A row of either table: id, a number, a text, a condition.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) id: i32,
    pub(crate) number: Option<i32>,
    pub(crate) word: Option<&'static str>,
    pub(crate) flag: Option<bool>,
}

/// Draws from a seed.
pub(crate) struct Generator {
    state: u64,
    /// The table whose columns are meant.
    table: String,
    /// One to ask in subqueries.
    other: String,
}

const WORDS: [&str; 9] = ["a", "A", "ab", "Ab", "", "b ", "B", "it''s", "é"];
/// Around what is a fragment of `sql` on IRIS's side; with or without the parentheses around it.
pub(crate) const FRAGMENT: [char; 2] = ['«', '»'];
pub(crate) const BARE_FRAGMENT: [char; 2] = ['‹', '›'];

const PATTERNS: [&str; 6] = ["a%", "%B", "_", "%", "A_", ""];

impl Generator {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d,
            table: String::new(),
            other: String::new(),
        }
    }

    pub(crate) fn of_tables(&mut self, table: &str, other: &str) {
        self.table = table.to_owned();
        self.other = other.to_owned();
    }

    /// The next number of splitmix64, below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) >> 33).unwrap_or(0) % end
    }

    pub(crate) fn rows(&mut self, most: usize) -> Vec<Row> {
        let count = 1 + self.below(most);
        let maybe = |this: &mut Self| this.below(4) > 0;
        (1..)
            .take(count)
            .map(|id| Row {
                id,
                number: maybe(self).then(|| self.number_literal()),
                word: maybe(self).then(|| WORDS[self.below(WORDS.len())]),
                flag: maybe(self).then(|| self.below(2) == 1),
            })
            .collect()
    }

    fn number_literal(&mut self) -> i32 {
        i32::try_from(self.below(9)).unwrap_or(0) - 3
    }

    fn column(&self, name: &str) -> String {
        format!("\"{}\".\"{name}\"", self.table)
    }

    /// What IRIS takes as it is, now and then as a fragment.
    fn leaf(&mut self, text: String) -> String {
        match self.below(4) {
            0 => format!("{}{text}{}", FRAGMENT[0], FRAGMENT[1]),
            1 => format!("{}{text}{}", BARE_FRAGMENT[0], BARE_FRAGMENT[1]),
            _ => text,
        }
    }

    /// A whole number, or NULL.
    pub(crate) fn number(&mut self, depth: usize) -> String {
        match self.below(if depth == 0 { 3 } else { 9 }) {
            0 => {
                let column = self.column("number");
                self.leaf(column)
            }
            1 => self.column("id"),
            2 => {
                let literal = self.number_literal().to_string();
                self.leaf(literal)
            }
            3 => format!("({} + {})", self.number(depth - 1), self.number(depth - 1)),
            4 => format!("({} - {})", self.number(depth - 1), self.number(depth - 1)),
            5 => format!("CHAR_LENGTH({})", self.word(depth - 1)),
            6 => format!("COALESCE({}, {})", self.number(depth - 1), self.number_literal()),
            7 => format!(
                "CASE WHEN {} THEN {} ELSE {} END",
                self.condition(depth - 1),
                self.number(depth - 1),
                self.number(depth - 1)
            ),
            _ => format!(
                "(SELECT MAX({0}.\"number\") FROM {0} WHERE ({0}.\"id\" > {1}))",
                self.other_table(),
                self.number(0)
            ),
        }
    }

    fn other_table(&self) -> String {
        format!("\"{}\"", self.other)
    }

    /// A string, or NULL.
    pub(crate) fn word(&mut self, depth: usize) -> String {
        match self.below(if depth == 0 { 2 } else { 6 }) {
            0 => self.column("word"),
            1 => format!("'{}'", WORDS[self.below(WORDS.len())]),
            2 => format!("({} || {})", self.word(depth - 1), self.word(depth - 1)),
            3 => format!("UPPER({})", self.word(depth - 1)),
            4 => format!("COALESCE({}, 'x')", self.word(depth - 1)),
            _ => format!("CASE WHEN {} THEN {} END", self.condition(depth - 1), self.word(depth - 1)),
        }
    }

    /// True, false or unknown: as Diesel writes it.
    pub(crate) fn condition(&mut self, depth: usize) -> String {
        let comparison = ["=", "<>", "<", "<=", ">", ">="][self.below(6)];
        match self.below(if depth == 0 { 4 } else { 13 }) {
            0 => self.column("flag"),
            1 => {
                let leaf = format!("({} {comparison} {})", self.column("number"), self.number_literal());
                self.leaf(leaf)
            }
            2 => format!("({} {comparison} {})", self.column("word"), self.word(0)),
            3 => {
                let name = ["number", "word", "flag"][self.below(3)];
                let leaf = format!("({} IS NULL)", self.column(name));
                self.leaf(leaf)
            }
            4 => format!("({} AND {})", self.condition(depth - 1), self.condition(depth - 1)),
            5 => format!("({} OR {})", self.condition(depth - 1), self.condition(depth - 1)),
            6 => format!("NOT ({})", self.condition(depth - 1)),
            7 => format!("({} = {})", self.condition(depth - 1), self.condition(depth - 1)),
            8 => format!("({} {comparison} {})", self.number(depth - 1), self.number(depth - 1)),
            9 => {
                let negated = ["", "NOT "][self.below(2)];
                format!(
                    "({} {negated}IN ({}, {}))",
                    self.number(depth - 1),
                    self.number(0),
                    self.number_literal()
                )
            }
            10 => {
                let negated = ["", "NOT "][self.below(2)];
                let pattern = PATTERNS[self.below(PATTERNS.len())];
                let leaf = format!("({} {negated}LIKE '{pattern}')", self.column("word"));
                self.leaf(leaf)
            }
            11 => format!(
                "EXISTS (SELECT 1 FROM {0} WHERE ({0}.\"number\" = {1}))",
                self.other_table(),
                self.number(0)
            ),
            _ => format!("({} BETWEEN {} AND {})", self.number(depth - 1), self.number(0), self.number(0)),
        }
    }
}
