//! What was likely meant by a word that is none: a layer, an option, a label.

/// The longest word that is compared; of longer ones the beginning.
const LONGEST: usize = 64;

/// The small letters of a word, without an allocator.
struct Letters {
    letters: [char; LONGEST],
    len: usize,
}

impl Letters {
    fn of(word: &str) -> Self {
        let (mut letters, mut len) = ([' '; LONGEST], 0);
        for (place, letter) in letters.iter_mut().zip(word.chars().flat_map(char::to_lowercase)) {
            *place = letter;
            len += 1;
        }
        Self { letters, len }
    }

    fn get(&self) -> &[char] {
        &self.letters[..self.len]
    }
}

/// Which of `words` was likely meant: within two letters, or begun so; capitals count for little. A whole word of several
/// is not begun, for it may be a name of its own: `Last` is no slip of `LastStep`, and `Lin` is one of `Linear`.
pub fn closest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = Letters::of(word);
    let word = word.get();
    words
        .map(|candidate| {
            let lower = Letters::of(candidate);
            let is_whole = candidate.chars().nth(word.len()).is_none_or(char::is_uppercase);
            let begun = word.len() > 2 && lower.get().starts_with(word) && !is_whole;
            let distance = distance(word, lower.get());
            // In a short word two letters are most of it: `Mlp` is no `Mul`, and `Sized` is no `Tied`.
            let is_short = lower.get().len() <= 5 && word.len() <= 5;
            // Of one letter nothing would be left.
            let is_alike = distance < lower.get().len().max(word.len());
            let is_near = begun || distance == 0 || is_alike && distance <= if is_short { 1 } else { 2 };
            (is_near, if begun { distance.min(2) } else { distance }, candidate)
        })
        .filter(|(is_near, ..)| *is_near)
        .min_by_key(|(_, distance, _)| *distance)
        .map(|(.., candidate)| candidate)
}

/// Letters to change, add, drop, or swap with the next (Damerau and Levenshtein, optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let (mut before, mut row) = ([0; LONGEST + 1], [0; LONGEST + 1]);
    for (j, place) in row.iter_mut().enumerate() {
        *place = j;
    }
    for i in 0..a.len() {
        let mut next = [i + 1; LONGEST + 1];
        for j in 0..b.len() {
            let change = row[j] + usize::from(a[i] != b[j]);
            let mut least = change.min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                least = least.min(before[j - 1] + 1);
            }
            next[j + 1] = least;
        }
        (before, row) = (row, next);
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::closest;
    use crate::Kind;

    #[test]
    fn slips_find_what_was_meant() {
        let near = |word| closest(word, Kind::ALL.iter().map(|kind| kind.row().name));
        assert_eq!(near("Lin"), Some("Linear"));
        assert_eq!(near("ReLU"), Some("Relu"));
        assert_eq!(near("relu"), Some("Relu"));
        assert_eq!(near("Maxpool"), Some("MaxPool2d"));
        assert_eq!(near("Convd2"), Some("Conv2d"));
        assert_eq!(near("Attention"), None);
        assert_eq!(near("Rule"), None);
        assert_eq!(near("Reul"), Some("Relu"));
        assert_eq!(near("Last"), None);
        assert_eq!(near("Batch"), None);
        assert_eq!(near("Up"), None);
        assert_eq!(near("Sized"), None);
    }

    #[test]
    fn words_are_as_long_as_their_letters() {
        let near = |word| closest(word, ["größe"].into_iter());
        assert_eq!(closest("a", ["t"].into_iter()), None);
        assert_eq!(closest("ab", ["at"].into_iter()), Some("at"));
        assert_eq!(near("grösse"), Some("größe"));
        assert_eq!(near("größ"), Some("größe"));
        assert_eq!(near("gräde"), None);
    }

    #[test]
    fn words_of_any_length_are_compared() {
        let long = "a".repeat(200);
        assert_eq!(closest(&long, ["b"].into_iter()), None);
        assert_eq!(closest("", [long.as_str(), ""].into_iter()), Some(""));
    }
}
