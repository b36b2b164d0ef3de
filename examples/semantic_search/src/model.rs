//! `WordLlama` in Rust: byte pair encoding, and the mean of the tokens' vectors.

use std::collections::HashMap;

use anyhow::{Result, ensure};
use diesel_iris::data_types::Vector;

use crate::data::{DIMENSIONS, vectors};

const TOKENS: &str = include_str!("../data/tokens.txt");
const TOKEN_VECTORS: &[u8] = include_bytes!("../data/tokens.i8");

/// What the model's tokens have for a space.
const SPACE: &str = "▁";

/// The part of the model that English prose needs: its tokens, and what each of them means.
#[derive(Debug)]
pub struct Model {
    /// A token that comes earlier is merged earlier.
    ranks: HashMap<&'static str, usize>,
    vectors: Vec<[f32; DIMENSIONS]>,
}

impl Model {
    /// Reads the tokens.
    ///
    /// # Errors
    ///
    /// The files are not in their form, or do not belong together.
    pub fn load() -> Result<Self> {
        let ranks: HashMap<_, _> = TOKENS.lines().zip(0..).collect();
        let vectors = vectors(TOKEN_VECTORS)?;
        ensure!(ranks.len() == vectors.len(), "{} tokens, {} vectors", ranks.len(), vectors.len());
        Ok(Self { ranks, vectors })
    }

    /// What the text means, of length 1; nothing if it has no token but spaces.
    #[must_use]
    pub fn embed(&self, text: &str) -> Option<Vector<f32>> {
        let tokens = self.ids(text);
        let space = self.ranks.get(SPACE);
        if tokens.iter().all(|token| Some(token) == space) {
            return None;
        }
        let mut sum = [0.0_f32; DIMENSIONS];
        for token in tokens {
            for (sum, element) in sum.iter_mut().zip(&self.vectors[token]) {
                *sum += element;
            }
        }
        let length = sum.iter().map(|element| element * element).sum::<f32>().sqrt();
        (length > 0.0).then(|| sum.map(|element| element / length).to_vec().into())
    }

    /// The numbers of the text's tokens. What the table does not have (accents, other scripts) is left out.
    fn ids(&self, text: &str) -> Vec<usize> {
        // no token of prose goes over the beginning of a word
        text.split_whitespace().flat_map(|word| self.ids_of_word(&format!("{SPACE}{word}"))).collect()
    }

    /// Begins with the characters, and merges the two neighbours of the lowest rank for as long as there are any.
    fn ids_of_word(&self, word: &str) -> Vec<usize> {
        let mut bounds: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
        let rank = |from: usize, to: usize| self.ranks.get(&word[from..to]).copied();
        loop {
            let merges =
                bounds.windows(3).zip(1..).filter_map(|(b, middle)| Some((rank(b[0], b[2])?, middle)));
            let Some((_, middle)) = merges.min() else { break };
            bounds.remove(middle);
        }
        bounds.windows(2).filter_map(|b| rank(b[0], b[1])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::notes;
    use crate::recall::cosine;

    #[test]
    fn words_are_cut_as_by_the_model() {
        let model = Model::load().unwrap();
        let tokens =
            |text| model.ids(text).into_iter().map(|id| TOKENS.lines().nth(id).unwrap()).collect::<Vec<_>>();
        assert_eq!(
            tokens("CAM positive,  38.6\u{b0}"),
            ["▁C", "AM", "▁positive", ",", "▁", "3", "8", ".", "6"]
        );
        for unknown in ["", " \n", "\u{4e16} \u{754c}"] {
            assert_eq!(model.embed(unknown), None);
        }
    }

    #[test]
    fn notes_mean_to_rust_what_they_meant_to_python() {
        let model = Model::load().unwrap();
        for note in notes().unwrap() {
            let embedding = model.embed(note.text).unwrap();
            let cosine = cosine(&embedding, &note.embedding);
            assert!(cosine > 0.999, "{cosine}: {}", note.text);
        }
    }
}
