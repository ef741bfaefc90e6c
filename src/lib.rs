// The README names PyTorch and its like as they write themselves.
#![allow(clippy::doc_markdown)]
// The README's blocks are parts of one program, which `tests/readme.rs` compiles.
#![cfg_attr(not(doctest), doc = include_str!("../README.md"))]
// Links into a module that only rustdoc sees.
#![cfg_attr(doc, doc = include_str!("generated.md"))]

// What `network!` expands to begins with `::gyul`, in `example` as elsewhere.
#[cfg(doc)]
extern crate self as gyul;

#[cfg(doc)]
pub mod example;

/// The arrays that batches, parameters and data sets come in, in the version that gyul takes.
pub use ndarray;

pub use gyul_macros::network;
#[doc(hidden)]
pub use gyul_runtime::kernels;
pub use gyul_runtime::{Activations, activations, custom, io, layers, metrics, sample, stream};
pub use gyul_runtime::{
    BadIndex, Batch, BatchError, BatchPart, Cpu, Device, End, Head, Host, Inference, Kind, LayerInfo, Mode, Network,
    NoSuchLabel, Param, PredictArena, Role, SampleError, SampleIndex, Shape, ShapeMismatch, Static, Summary, Trainable,
    Workspace,
};

#[cfg(feature = "plot")]
pub use gyul_runtime::plot;
#[cfg(feature = "train")]
pub use gyul_runtime::{CheckedGradient, Gradcheck, Place, data, loss, optim, train};

/// What a program that declares, trains and uses a network needs: `use gyul::prelude::*;`.
pub mod prelude {
    #[doc(hidden)]
    pub use gyul_runtime::labelled::Labelled as _;

    pub use crate::{Cpu, Inference, Mode, Network, Static, Trainable, Workspace, network};

    #[cfg(feature = "train")]
    pub use crate::{
        data::{Arrays, Dataset},
        loss::{BinaryCrossEntropy, CrossEntropy, Mse},
        optim::{Adam, AdamW, Constant, Cosine, ReduceOnPlateau, Sgd, StepDecay},
        train::{History, Trainer},
    };
}

/// What only networks that learn have: nothing without the feature `train`. No part of the API.
#[cfg(feature = "train")]
#[doc(hidden)]
#[macro_export]
macro_rules! when_training {
    ($($item:item)*) => { $($item)* };
}

/// What only networks that learn have: nothing without the feature `train`. No part of the API.
#[cfg(not(feature = "train"))]
#[doc(hidden)]
#[macro_export]
macro_rules! when_training {
    ($($item:item)*) => {};
}

/// What the expansion of `network!` names, as `gy::…`: the prelude's names too, for those in the user's scope may be
/// others. No part of the API.
#[doc(hidden)]
pub mod __private {
    pub use core::clone::Clone;
    pub use core::convert::AsRef;
    pub use core::fmt::{Debug, Formatter, Result as FmtResult};
    pub use core::iter::Iterator;
    pub use core::marker::PhantomData;
    pub use core::ops::FnMut;
    pub use core::option::Option::{self, None, Some};
    pub use core::result::Result;
    pub use gyul_runtime::as_layer::{Layered, OfLayer, OnDevice};
    pub use gyul_runtime::generated::{
        SampleError, SeededRng, flops, layer_table, mean_accuracy, params, require_weights, sample,
    };
    pub use gyul_runtime::io::{LoadError, SaveError, load, load_part, save};
    pub use gyul_runtime::layers;
    #[cfg(feature = "train")]
    pub use gyul_runtime::loss::{BadTarget, Loss};
    #[cfg(feature = "train")]
    pub use gyul_runtime::metrics::Metric;
    pub use gyul_runtime::nested;
    #[cfg(feature = "train")]
    pub use gyul_runtime::optim::BadSetting;
    pub use gyul_runtime::pieces::{Piece, Pieces};
    pub use gyul_runtime::sample::{Part, Record, Sample};
    pub use gyul_runtime::spec::{
        Arena, Config, Facts, Kind, Layers, Life, Need, Node, Opt, Placed, Plan, Ruled, Shape, Slot, Spent, Stop,
        count, flag, plan, require, require_arena, require_input, require_option, require_output, require_own,
        require_spent,
    };
    pub use gyul_runtime::stream::{Causal, Forwards, InStep, Sequence, StepByStep, Stepped, Stream, Streams};
    pub use gyul_runtime::{
        Batch, BatchError, BatchPart, Cpu, Device, End, Ends, Head, Host, LayerInfo, Name, Network, NoSuchLabel, Param,
        Run, Sizes, Static, Step, Summary, Trainable, activations, freeze, needs, predict, predict_batch, predict_in,
        predict_into,
    };
    pub use ndarray::{ArrayD, ArrayViewD};
    pub use std::path::Path;
    pub use std::string::String;

    pub use crate::when_training;

    /// Traits whose methods the expansion calls, without their names.
    pub mod methods {
        pub use core::clone::Clone as _;
        pub use gyul_runtime::as_layer::{Checked as _, Copied as _, NoLayer as _, NotCopied as _};
        pub use gyul_runtime::layers::{Function as _, Layer as _};
        #[cfg(feature = "train")]
        pub use gyul_runtime::loss::Loss as _;
        #[cfg(feature = "train")]
        pub use gyul_runtime::metrics::Metric as _;
    }
}
