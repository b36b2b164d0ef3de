//! Brings a text into the shape in which the server passes it on.

use super::folding::{fold, is_space, is_word};
use super::quoted::{Hazard, Quotes, hazard};
use super::rules::{Behind, Cure, Place, RUNS, rules_of, run_in};
use crate::sql::{Token, TokenKind};
use crate::wire::error::Error;
use crate::wire::param::{Param, ParamKind};

/// A text as the server needs it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::wire) struct Shaped {
    /// With one `?` for each value.
    pub(in crate::wire) text: String,
    /// The values, and where in the text each stands.
    pub(in crate::wire) values: Vec<(usize, Placed)>,
}

/// What stands in the place of a value.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::wire) enum Placed {
    /// `$n`, n being one more than this.
    Dollar(usize),
    /// `?`
    Question,
    /// A literal that became a value.
    Lifted(Param),
}

/// A comment that keeps the server from matching what stands on both sides of it.
const SHIELD: &str = "/**/";

/// Takes a text apart and gives it the shape in which it reaches IRIS as it was meant.
///
/// # Errors
///
/// [`Error::Statement`] names what the server would change, and what to write instead.
pub(in crate::wire) fn shape_tokens(tokens: &[Token<'_>]) -> Result<Shaped, Error> {
    if tokens.iter().any(|token| token.text.contains('\0')) {
        return Err(refused("it contains a NUL character"));
    }
    let length: usize = tokens.iter().map(|token| token.text.len()).sum();
    let mut shaper = Shaper {
        takes_values: takes_values(tokens),
        values: Vec::new(),
        // a comment is as long as four words are far apart
        text: String::with_capacity(length + length / 4 + SHIELD.len()),
    };
    let mut position = 0;
    while let Some(token) = tokens.get(position) {
        position += shaper.add(token, &tokens[position + 1..])?;
    }
    shaper.finish()
}

fn refused(why: &str) -> Error {
    Error::Statement(why.to_owned())
}

/// Whether IRIS takes bound values in a statement: a query or a change, and not a definition.
fn takes_values(tokens: &[Token<'_>]) -> bool {
    let first = tokens.iter().find(|token| !token.is_blank() && !token.is_symbol("("));
    first.is_some_and(|first| {
        ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "CALL"].iter().any(|word| first.is_word(word))
    })
}

struct Shaper {
    takes_values: bool,
    values: Vec<(usize, Placed)>,
    text: String,
}

/// The next token that means something, and whether there is white space before it.
fn next<'t>(behind: &'t [Token<'t>]) -> (Option<&'t Token<'t>>, bool) {
    let blanks = behind.iter().take_while(|token| token.is_blank()).count();
    (behind.get(blanks), blanks > 0)
}

impl Shaper {
    /// Adds a token; tells how many were used up.
    fn add(&mut self, token: &Token<'_>, behind: &[Token<'_>]) -> Result<usize, Error> {
        match token.kind {
            TokenKind::Space => self.text.push_str(token.text),
            TokenKind::Comment => self.blank(),
            TokenKind::Hint => self.hint(token.text)?,
            TokenKind::Literal => self.literal(token, behind)?,
            TokenKind::Name => self.name(token.text, behind)?,
            TokenKind::Word => self.word(token.text, behind)?,
            TokenKind::Symbol if token.text == "{" => {
                if let Some(length) = self.date_literal(behind)? {
                    return Ok(1 + length);
                }
                self.text.push('{');
            }
            TokenKind::Symbol => self.symbol(token.text, behind)?,
            TokenKind::Number | TokenKind::Semicolon => self.text.push_str(token.text),
            TokenKind::Dollar => {
                let number: usize = token.text[1..]
                    .parse()
                    .map_err(|_| refused("the number of a placeholder is too large"))?;
                // the most that the protocol's 16-bit count of values can say
                if number == 0 || number > usize::from(u16::MAX) {
                    return Err(refused("placeholders are numbered from $1 to $65535"));
                }
                self.value(Placed::Dollar(number - 1));
            }
            TokenKind::Question => self.value(Placed::Question),
            TokenKind::Body => self.body(token.text)?,
        }
        Ok(1)
    }

    fn value(&mut self, value: Placed) {
        self.values.push((self.text.len(), value));
        self.text.push('?');
    }

    /// A blank in the place of a comment, where there is none.
    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    fn hint(&mut self, hint: &str) -> Result<(), Error> {
        // what is in it is no name, but the same words matter
        let quoted = format!("\"{}\"", hint.replace('"', ""));
        if let Some(hazard) = hazard(&quoted, Quotes::Name { dot_follows: false }) {
            return Err(at_risk("the hint", hint, &hazard, "leave it out"));
        }
        self.text.push_str(hint);
        Ok(())
    }

    fn literal(&mut self, token: &Token<'_>, behind: &[Token<'_>]) -> Result<(), Error> {
        // a literal that is left alone may have one, too
        let from_follows = || behind.iter().any(|token| fold(token.text).contains("FROM"));
        let Some(hazard) = hazard(token.text, Quotes::Literal { from_follows: &from_follows }) else {
            self.text.push_str(token.text);
            return Ok(());
        };
        if !self.takes_values {
            let advice = "IRIS takes no bound value here; word it otherwise, or make the definition with \
                          InterSystems' own tools";
            return Err(at_risk("a literal", &format!("with {:?}", hazard.found), &hazard, advice));
        }
        if next(behind).0.is_some_and(|token| token.is_symbol(":")) {
            let advice = "give the key another name";
            return Err(at_risk("the key", token.text, &hazard, advice));
        }
        self.lift(&token.content())
    }

    /// Puts a value in the place of a literal.
    fn lift(&mut self, content: &str) -> Result<(), Error> {
        let value = Param::new(ParamKind::Text, Some(content.as_bytes()))?;
        let last = self.text.trim_end().rsplit(|c| !is_word(c)).next().unwrap_or_default();
        // IRIS 2023.1 cannot tell the type of a placeholder that is the result of a CASE (sqlalchemy-iris casts them)
        let is_result = ["THEN", "ELSE"].iter().any(|word| last.eq_ignore_ascii_case(word));
        if is_result {
            self.text.push_str("CAST(");
        }
        self.value(Placed::Lifted(value));
        if is_result {
            let length = content.chars().count().max(1);
            self.text.push_str(&format!(" AS VARCHAR({length}))"));
        }
        Ok(())
    }

    /// `{d '…'}`, behind its brace: how many tokens it goes on for, if it is one and the server would change it.
    fn date_literal(&mut self, behind: &[Token<'_>]) -> Result<Option<usize>, Error> {
        let mut meaning = behind.iter().enumerate().filter(|(_, token)| !token.is_blank());
        let mut next = || meaning.next();
        let (Some((_, d)), Some((_, date)), Some((end, brace))) = (next(), next(), next()) else {
            return Ok(None);
        };
        let is_date = d.is_word("d") && date.kind == TokenKind::Literal && brace.is_symbol("}");
        let Some(hazard) = hazard(date.text, Quotes::Literal { from_follows: &|| true }).filter(|_| is_date)
        else {
            return Ok(None);
        };
        if !self.takes_values {
            let advice = "write TO_DATE('2024.12.31', 'YYYY.MM.DD') with your date";
            return Err(at_risk("the literal", date.text, &hazard, advice));
        }
        self.text.push_str("TO_DATE(");
        self.lift(&date.content())?;
        self.text.push_str(", 'YYYY-MM-DD')");
        Ok(Some(end + 1))
    }

    fn name(&mut self, name: &str, behind: &[Token<'_>]) -> Result<(), Error> {
        let dot_follows = next(behind).0.is_some_and(|token| token.is_symbol("."));
        match hazard(name, Quotes::Name { dot_follows }) {
            None => {
                self.text.push_str(name);
                Ok(())
            }
            Some(hazard) => Err(at_risk("the name", name, &hazard, NAME_ADVICE)),
        }
    }

    fn word(&mut self, word: &str, behind: &[Token<'_>]) -> Result<(), Error> {
        // `%s` would be taken for a placeholder; words know no case
        match word.strip_prefix("%s") {
            Some(rest) => {
                self.text.push_str("%S");
                self.text.push_str(rest);
            }
            None => self.text.push_str(word),
        }
        if word.as_bytes().windows(2).any(|pair| pair[0] == b'$' && pair[1].is_ascii_digit()) {
            let does = "takes `$` with a digit for a placeholder";
            return Err(at_risk("the name", word, &Hazard { found: word.to_owned(), does }, NAME_ADVICE));
        }
        let mut shields = false;
        for rule in rules_of(word) {
            if matches!(rule.place, Place::Quoted) || !stands_behind(rule.behind, behind) {
                continue;
            }
            match rule.cure {
                Cure::Comment => shields = true,
                Cure::Refuse => {
                    let hazard = Hazard { found: word.to_owned(), does: rule.does };
                    return Err(at_risk("the word", word, &hazard, NAME_ADVICE));
                }
            }
        }
        if is(word, "PUBLIC") && next(behind).0.is_some_and(|token| token.is_symbol(".")) {
            let does = "puts another schema in its place";
            return Err(at_risk("the name", word, &Hazard { found: word.to_owned(), does }, NAME_ADVICE));
        }
        if shields {
            self.text.push_str(SHIELD);
        }
        Ok(())
    }

    fn symbol(&mut self, symbol: &str, behind: &[Token<'_>]) -> Result<(), Error> {
        // directly behind a word, with a literal, name or number behind it, these are operators on JSON to the server
        if matches!(symbol, "[" | "->") && self.text.ends_with(is_word) {
            self.text.push(' ');
        }
        if symbol.len() > 1
            && let Some(run) = RUNS.iter().find(|run| symbol == run.text)
        {
            let hazard = Hazard { found: symbol.to_owned(), does: run.does };
            return Err(at_risk("the operator", symbol, &hazard, "IRIS has no such operator"));
        }
        if symbol == "%" && next(behind).0.is_some_and(|token| token.text.starts_with('s')) {
            self.text.push_str("% ");
            return Ok(());
        }
        self.text.push_str(symbol);
        Ok(())
    }

    /// Code between braces: the server writes words in it in upper case, and apostrophes mislead it.
    fn body(&mut self, body: &str) -> Result<(), Error> {
        let advice = "make it with InterSystems' own tools";
        for (position, part) in body.split('"').enumerate() {
            // every second part stands between quotation marks
            let is_string = position % 2 == 1;
            let changed = part.chars().any(|c| c == '\'' || (!is_string && c.is_lowercase()));
            if changed {
                let hazard = Hazard {
                    found: "{".to_owned(),
                    does: "writes code in upper case, and takes apostrophes in it for literals",
                };
                return Err(at_risk("the code", "{ … }", &hazard, advice));
            }
        }
        if let Some(hazard) =
            hazard(&format!("\"{}\"", body.replace('"', "")), Quotes::Name { dot_follows: false })
        {
            return Err(at_risk("the code", "{ … }", &hazard, advice));
        }
        self.text.push_str(body);
        Ok(())
    }

    /// The text, without blanks around it and without what ends the statement.
    fn finish(mut self) -> Result<Shaped, Error> {
        let end = self.text.trim_end_matches(|c| c == ';' || is_space(c)).len();
        self.text.truncate(end);
        let blank = self.text.len() - self.text.trim_start_matches(is_space).len();
        self.text.drain(..blank);
        self.values.iter_mut().for_each(|(at, _)| *at -= blank);
        // what comes about by tokens that stand beside each other
        if let Some(run) = run_in(&self.text) {
            let hazard = Hazard { found: run.text.to_owned(), does: run.does };
            return Err(at_risk("the words", run.text, &hazard, "word it otherwise"));
        }
        Ok(Shaped { text: self.text, values: self.values })
    }
}

const NAME_ADVICE: &str = "give it another name in IRIS, or read it by a view that does";

/// Whether the server takes a word for this one, which is in upper case.
fn is(word: &str, expected: &str) -> bool {
    if word.is_ascii() { word.eq_ignore_ascii_case(expected) } else { fold(word) == expected }
}

/// Whether what a rule asks for stands behind a word of the statement.
fn stands_behind(wanted: Behind, behind: &[Token<'_>]) -> bool {
    let (following, has_space) = next(behind);
    let Some(following) = following else { return wanted == Behind::Anything };
    let is_symbol = |symbols: &[&str]| symbols.iter().any(|symbol| following.is_symbol(symbol));
    match wanted {
        Behind::Anything => true,
        Behind::Space => has_space,
        Behind::Name => {
            has_space && matches!(following.kind, TokenKind::Name | TokenKind::Word | TokenKind::Number)
        }
        Behind::Words(words) => {
            has_space
                && following.kind == TokenKind::Word
                && words.iter().any(|word| is(following.text, word))
        }
        Behind::Parenthesis | Behind::ParenthesisAfterOperator | Behind::ParenthesisAndDigit => {
            is_symbol(&["("])
        }
        Behind::Bracket => is_symbol(&["["]),
        Behind::Equality => is_symbol(&["=", "<>", "!="]),
        Behind::SpaceThenFrom | Behind::Offset | Behind::Over | Behind::CommonTable | Behind::TableHint => {
            false
        }
    }
}

/// The error for what the server would change.
fn at_risk(kind: &str, text: &str, hazard: &Hazard, advice: &str) -> Error {
    let Hazard { found, does } = hazard;
    let words = if found == text { String::new() } else { format!(", for {found:?} in it") };
    Error::Statement(format!("{kind} {text} would not reach IRIS{words}: the PGWire server {does}; {advice}"))
}
