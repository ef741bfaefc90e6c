//! What is known of a word of other libraries.

/// How it is said here what one of their words is. `{block}` is a layer of a transformer, and `{count}` how many it has.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Note {
    /// One layer and no more, with the sizes of its row, so that what was given can be written instead.
    Form,
    /// As `Form`, of a layer that is close to it; what is said behind it.
    Near(&'static str, &'static str),
    /// What to write, layers with a `;` between them, without what they read, and what is said behind it.
    Write(&'static str, &'static str),
    /// The layer that stands within it is to be written; what is said behind that.
    Within(&'static str),
    Words(&'static str),
    /// The activation that its value names is to be written; what is said where that is none.
    Named(&'static str),
}
