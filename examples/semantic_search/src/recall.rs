//! What a search ought to have found, computed without a database.

use crate::data::Note;
use crate::search::Question;

/// Two notes whose cosines differ by less are equally near.
const TIE: f64 = 1e-6;

/// The cosine of two vectors.
pub(crate) fn cosine(a: &[f32], b: &[f32]) -> f64 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum::<f64>();
    dot(a, b) / (dot(a, a) * dot(b, b)).sqrt()
}

/// The part of the `k` nearest notes that is among those found by their ids, from 0 to 1; 1 where there are no notes to be
/// found. A note as near as the last of them is as good as it.
#[must_use]
pub fn recall(notes: &[Note], question: &Question, embedding: &[f32], k: usize, found: &[i32]) -> f64 {
    let mut all: Vec<(f64, i32)> = notes
        .iter()
        .filter(|note| question.admits(note))
        .map(|note| (cosine(embedding, &note.embedding), note.id))
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let wanted = k.min(all.len());
    let Some((last, _)) = wanted.checked_sub(1).map(|last| all[last]) else { return 1.0 };
    let right = all.iter().filter(|(near, id)| *near > last - TIE && found.contains(id)).count();
    right.min(wanted) as f64 / wanted as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::notes;

    #[test]
    fn a_missing_neighbour_and_one_of_another_ward_are_noticed() {
        let notes = notes().unwrap();
        let first = &notes[0];
        let question = Question {
            text: first.text.to_owned(),
            ward: Some(first.ward.to_uppercase()),
            since: notes[0].written_on,
            until: notes[notes.len() - 1].written_on,
        };
        let mut near: Vec<_> = notes.iter().filter(|note| note.ward == first.ward).collect();
        near.sort_by(|a, b| {
            cosine(&first.embedding, &b.embedding).total_cmp(&cosine(&first.embedding, &a.embedding))
        });
        let ids: Vec<i32> = near.iter().map(|note| note.id).collect();
        let recall = |found: &[i32]| recall(&notes, &question, &first.embedding, 4, found);
        assert_eq!(recall(&ids[..4]), 1.0);
        assert_eq!(recall(&[ids[0], ids[1], ids[2], ids[50]]), 0.75);
        let elsewhere = notes.iter().find(|note| note.ward != first.ward).unwrap().id;
        assert_eq!(recall(&[ids[0], elsewhere]), 0.25);
        assert_eq!(recall(&[]), 0.0);
    }
}
