//! What is said where a layer of one's own lacks one of its `const fn`s.

macro_rules! bounds {
    ($($(#[$doc:meta])* $name:ident: $what:literal, $lacks:literal, $write:literal;)*) => {
        $(
            $(#[$doc])*
            #[diagnostic::on_unimplemented(
                message = $what,
                label = $lacks,
                note = $write
            )]
            pub trait $name {}
        )*
    };
}

bounds! {
    /// No type is.
    HasShape: "the layer `{Self}` has no `shape`, the rule for what it gives", "no `shape`",
        "write `const fn shape(x: &Shape) -> Ruled {{ Ruled::good(*x) }}` into an `impl` of it, where it keeps the shape of what arrives";
    /// No type is.
    HasParams: "the layer `{Self}` has no `params`, which says what it learns", "no `params`",
        "write `const fn params(_: &Shape) -> Params {{ Params::none() }}` into an `impl` of it, with a `.weight(…)` for each of its fields";
    /// No type is.
    HasScratch: "the layer `{Self}` has no `scratch`, which says how many floats a sample it keeps for its backward pass", "no `scratch`",
        "write `const fn scratch(_: &Shape) -> usize {{ 0 }}` into an `impl` of it, where it keeps none";
}
