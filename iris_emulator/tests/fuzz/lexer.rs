//! Texts of characters that mean something to the lexer, and of any others.

use std::panic::catch_unwind;

use iris_emulator::{Face, sql};
use rand::{Rng, RngExt};

use crate::Run;

const CHARACTERS: &[char] = &[
    '\'',
    '"',
    '-',
    '/',
    '*',
    '?',
    '$',
    '%',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    ';',
    ',',
    '.',
    '0',
    '9',
    'e',
    'E',
    '+',
    '<',
    '>',
    '=',
    '!',
    '#',
    '\\',
    '|',
    '&',
    '@',
    '_',
    '`',
    '~',
    '^',
    ' ',
    '\t',
    '\n',
    '\r',
    '\0',
    'a',
    'Z',
    'n',
    'é',
    'ß',
    'İ',
    '\u{301}',
    '🦀',
    '\u{feff}',
    '\u{200b}',
    '\u{10ffff}',
];

fn text(random: &mut impl Rng) -> String {
    (0..random.random_range(1..60))
        .map(|_| {
            if random.random_bool(0.9) {
                CHARACTERS[random.random_range(0..CHARACTERS.len())]
            } else {
                char::from_u32(random.random_range(0..0x11_0000)).unwrap_or('x')
            }
        })
        .collect()
}

#[test]
fn lexer() {
    let mut run = Run::new("lexer");
    let quoting = Face { delimited_identifiers: false, ..Face::default() };
    while run.goes_on() {
        for _ in 0..1_000 {
            let start = ["SELECT ", "SELECT a ", ""][run.random.random_range(0..3)];
            let text = format!("{start}{}", text(&mut run.random));
            run.note_panic(
                catch_unwind(|| drop((sql::parse(&text), sql::parse_for(&text, &quoting)))),
                &text,
            );
        }
    }
    run.end();
}
