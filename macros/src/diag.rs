//! Mistakes: where they stand, what they say, and the slip that was likely meant otherwise.

mod written;

use gyul_spec::Kind;
pub(crate) use gyul_spec::closest;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote_spanned;
pub(crate) use written::{Reads, Written, joined, names};

/// From a first token to a last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Extent {
    pub(crate) fn to(self, end: Self) -> Self {
        Self {
            first: self.first,
            last: end.last,
        }
    }
}

impl From<Span> for Extent {
    fn from(span: Span) -> Self {
        Self {
            first: span,
            last: span,
        }
    }
}

/// One mistake of the user's.
#[derive(Clone, Debug)]
pub(crate) struct Mistake {
    pub(crate) at: Extent,
    /// What is wrong, or all that is said.
    what: String,
    help: Option<Box<Help>>,
}

/// What a mistake's help says.
#[derive(Clone, Debug)]
pub(crate) enum Help {
    Words(String),
    Layer(Instead),
}

/// Layers to write in the place of what was written.
#[derive(Clone, Debug)]
pub(crate) struct Instead {
    /// What stands before them: "write ".
    pub(crate) lead: &'static str,
    /// One behind the other.
    pub(crate) layers: Vec<Written>,
    /// What is said behind them.
    pub(crate) rest: String,
}

/// What was meant for a label: `self.fc1 =`.
#[derive(Debug)]
pub(crate) struct Misread {
    pub(crate) label: Ident,
    /// How it is told alone.
    pub(crate) mistake: Mistake,
}

impl Mistake {
    pub(crate) fn new(at: impl Into<Extent>, text: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            what: text.into(),
            help: None,
        }
    }

    pub(crate) fn with(at: impl Into<Extent>, what: impl Into<String>, help: Help) -> Self {
        Self {
            at: at.into(),
            what: what.into(),
            help: Some(Box::new(help)),
        }
    }

    /// All that is said.
    pub(crate) fn text(&self) -> String {
        match self.help.as_deref() {
            None => self.what.clone(),
            Some(Help::Words(words)) => format!("{}\nhelp: {words}", self.what),
            Some(Help::Layer(Instead { lead, layers, rest })) => {
                format!("{}\nhelp: {lead}`{}`{rest}", self.what, joined(layers))
            }
        }
    }

    /// Says this too, behind what is wrong and behind the help.
    pub(crate) fn add(&mut self, what: &str, help: &str) {
        self.what += what;
        match self.help.as_deref_mut() {
            Some(Help::Words(words)) => *words += help,
            Some(Help::Layer(instead)) => instead.rest += help,
            None => {}
        }
    }

    /// How many layers it says to write.
    fn layers(&self) -> usize {
        match self.help.as_deref() {
            Some(Help::Layer(instead)) => instead.layers.len(),
            _ => 0,
        }
    }

    /// The labels of its layers.
    fn labels(&self) -> Vec<String> {
        let Some(Help::Layer(instead)) = self.help.as_deref() else {
            return Vec::new();
        };
        instead.layers.iter().filter_map(|layer| layer.label.clone()).collect()
    }

    /// Labels the last of its layers, which gives the value of that name, from `at` on; `false` where it has none.
    fn put(&mut self, label: &Ident, at: Extent) -> bool {
        let last = match self.help.as_deref_mut() {
            Some(Help::Layer(instead)) => instead.layers.last_mut(),
            _ => None,
        };
        if let Some(last) = last {
            last.label = Some(label.to_string());
            self.at = at.to(self.at);
            return true;
        }
        false
    }

    /// Says how the layer's label is written too; `false` where it has no layer to write.
    pub(crate) fn label(&mut self, misread: &Misread) -> bool {
        let is_put = self.put(&misread.label, misread.mistake.at);
        if is_put {
            self.what += "; a label is a name and a `:`";
        }
        is_put
    }

    /// `::core::compile_error! { "…" }`, which rustc reports from the first token to the last.
    fn tokens(&self) -> TokenStream {
        let text = self.text();
        let path = quote_spanned!(self.at.first=> ::core::compile_error);
        let mut bang = Punct::new('!', Spacing::Alone);
        bang.set_span(self.at.first);
        let mut body = Group::new(Delimiter::Brace, quote_spanned!(self.at.last=> #text));
        body.set_span(self.at.last);
        path.into_iter()
            .chain([TokenTree::Punct(bang), TokenTree::Group(body)])
            .collect()
    }
}

impl Help {
    /// "write `Linear<10>`", and what is said behind it.
    pub(crate) fn write(layer: impl Into<Written>, rest: impl Into<String>) -> Self {
        Self::layers(vec![layer.into()], rest)
    }

    /// As [`Self::write`], with several layers.
    pub(crate) fn layers(layers: Vec<Written>, rest: impl Into<String>) -> Self {
        Self::Layer(Instead {
            lead: "write ",
            layers,
            rest: rest.into(),
        })
    }
}

/// All mistakes found so far: every stage adds its own and goes on, so that all are told at once.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    list: Vec<Mistake>,
}

impl Errors {
    pub(crate) fn push(&mut self, mistake: Mistake) {
        self.list.push(mistake);
    }

    pub(crate) fn add(&mut self, at: impl Into<Extent>, text: impl Into<String>) {
        self.push(Mistake::new(at, text));
    }

    pub(crate) fn extend(&mut self, mistakes: impl IntoIterator<Item = Mistake>) {
        self.list.extend(mistakes);
    }

    pub(crate) fn into_list(self) -> Vec<Mistake> {
        self.list
    }

    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    /// Labels the one that has the most layers to write, of those after the first `count`.
    pub(crate) fn label(&mut self, count: usize, misread: &Misread) -> bool {
        self.fullest(count).is_some_and(|mistake| mistake.label(misread))
    }

    /// Has `label`, which stands before what is several layers, stand before the last of them.
    pub(crate) fn label_last(&mut self, count: usize, label: &Ident) {
        if let Some(mistake) = self.fullest(count).filter(|mistake| mistake.layers() > 1) {
            mistake.put(label, label.span().into());
        }
    }

    /// Has the first of the layers to write read `values`, if it reads nothing yet: where they stand behind them, up to `end`, of those
    /// that are several, and else of one too, which was called with what it reads.
    pub(crate) fn read_first(&mut self, count: usize, values: &[Ident], end: Option<Span>) {
        let fewest = if end.is_some() { 2 } else { 1 };
        let Some(mistake) = self.fullest(count).filter(|mistake| mistake.layers() >= fewest) else {
            return;
        };
        if let Some(Help::Layer(instead)) = mistake.help.as_deref_mut()
            && let first = &mut instead.layers[0]
            && first.reads == Reads::No
        {
            first.reads = Reads::Values(names(values));
            mistake.at = end.map_or(mistake.at, |end| mistake.at.to(end.into()));
        }
    }

    /// Has `wire` say what the layers to write for both ways of a sequence read, which stands up to `end` where it was given. It is told the
    /// labels of earlier helps, and answers whether all could be said; nothing, where there are no such layers.
    pub(crate) fn read_both_ways(
        &mut self,
        count: usize,
        end: Option<Span>,
        wire: impl FnOnce(&mut [Written], &[String]) -> Option<bool>,
    ) {
        let earlier: Vec<String> = self.list[..count].iter().flat_map(Mistake::labels).collect();
        let Some(mistake) = self.fullest(count) else { return };
        let Some(Help::Layer(instead)) = mistake.help.as_deref_mut() else {
            return;
        };
        match wire(&mut instead.layers, &earlier) {
            Some(true) => {}
            Some(false) => instead.rest = format!(", with the label of what both read{}", instead.rest),
            None => return,
        }
        mistake.at = end.map_or(mistake.at, |end| mistake.at.to(end.into()));
    }

    /// Has `label`, which was told among the options, stand before the last of the layers to write, where none does.
    pub(crate) fn name_last(&mut self, count: usize, label: &Ident) {
        let help = self.fullest(count).and_then(|mistake| mistake.help.as_deref_mut());
        if let Some(Help::Layer(instead)) = help
            && let Some(last) = instead.layers.last_mut()
        {
            last.label.get_or_insert_with(|| label.to_string());
        }
    }

    fn fullest(&mut self, count: usize) -> Option<&mut Mistake> {
        // The first of those that have as many.
        self.list[count..]
            .iter_mut()
            .rev()
            .max_by_key(|mistake| mistake.layers())
    }

    /// Forgets what came after the first `count`.
    pub(crate) fn truncate(&mut self, count: usize) {
        self.list.truncate(count);
    }

    pub(crate) fn tokens(&self) -> TokenStream {
        self.list.iter().map(Mistake::tokens).collect()
    }

    #[cfg(test)]
    pub(crate) fn list(&self) -> &[Mistake] {
        &self.list
    }
}

/// The layer of this word.
pub(crate) fn kind(word: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| kind.row().name == word)
}

/// `a`, `b` and `c`, each in backticks.
pub(crate) fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
    }
}
