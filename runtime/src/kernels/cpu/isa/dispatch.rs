//! One table of functions per instruction set, chosen once.
#![expect(unsafe_code, reason = "calls across #[target_feature]")]

#[allow(clippy::wildcard_imports, reason = "the registers of this architecture")]
use super::lanes::{Lanes, registers::*};
use crate::kernels::cpu::depthwise::block::DepthwiseRow;
use crate::kernels::cpu::depthwise::sums::DepthwiseSums;
use crate::kernels::cpu::loss::binary_cross_entropy::BinarySums;
use crate::kernels::cpu::loss::cross_entropy::{CrossEntropySums, Labels};
use crate::kernels::cpu::loss::{binary_cross_entropy, cross_entropy, squared_error};
use crate::kernels::cpu::norm::{batch_norm, group_norm, layer_norm};
use crate::kernels::cpu::pointwise::map::{Activation, Dropout};
use crate::kernels::cpu::pointwise::{by_channel, map, merge, prelu};
use crate::kernels::cpu::pool::PoolShape;
use crate::kernels::cpu::pool::max;
use crate::kernels::cpu::product::Product;
use crate::kernels::cpu::product::dots::Dots;
use crate::kernels::cpu::product::layout::DOTS_ROWS;
use crate::kernels::cpu::product::outer::Outer;
use crate::kernels::cpu::product::panel_copy::PanelCopy;
use crate::kernels::cpu::product::row::Row;
use crate::kernels::cpu::product::transpose::Transpose;
use crate::kernels::cpu::recurrent::gates;
use crate::kernels::cpu::threads::reduce;
use crate::kernels::cpu::update::{AdamStep, SgdStep};
use crate::kernels::cpu::upsample::UpsampleShape;
use crate::kernels::cpu::{pool, position, softmax, update, upsample};
use std::ops::Range;
use std::sync::OnceLock;

/// The list of kernels: `module::name(arguments)`. Everything else here is written once, for all of them.
macro_rules! each_kernel {
    ($then:ident! $($set:tt)*) => {
        $then! { ($($set)*)
            map::activate_slice(activation: Activation, y: &mut [f32]);
            map::activate_backward_slice(activation: Activation, dy: &mut [f32], saved: &[f32]);
            merge::add_slice(to: &mut [f32], part: &[f32]);
            merge::mul_slice(to: &mut [f32], by: &[f32]);
            by_channel::add_products(sums: &mut [f32], a: &[f32], b: &[f32]);
            map::dropout_slice(y: &mut [f32], first: u64, dropout: Dropout);
            reduce::add_rows(sums: &mut [f32], x: &[f32], step: usize);
            batch_norm::add_squares(sums: &mut [f32], x: &[f32], mean: &[f32]);
            batch_norm::scale_shift(y: &mut [f32], x: &[f32], scale: &[f32], shift: &[f32]);
            batch_norm::normalize(y: &mut [f32], x: &[f32], mean: &[f32], scale: &[f32], shift: &[f32]);
            batch_norm::gradient_sums(sums: &mut [f32], dy: &[f32], x: &[f32], saved: &[f32]);
            batch_norm::batch_norm_dx(dx: &mut [f32], dy: &[f32], x: &[f32], factors: &[f32]);
            layer_norm::layer_norm_rows(y: &mut [f32], saved: &mut [f32], x: &[f32], gamma: &[f32], beta: &[f32], epsilon: f32);
            layer_norm::layer_norm_dx(dx: &mut [f32], dy: &[f32], x: &[f32], gamma: &[f32], saved: &[f32]);
            layer_norm::layer_norm_sums(sums: &mut [f32], dy: &[f32], x: &[f32], saved: &[f32]);
            group_norm::group_norm_dx(dx: &mut [f32], dy: &[f32], x: &[f32], factors: &[f32]);
            prelu::prelu_rows(y: &mut [f32], x: &[f32], slope: &[f32]);
            prelu::prelu_dx(dx: &mut [f32], dy: &[f32], x: &[f32], slope: &[f32]);
            prelu::prelu_sums(sums: &mut [f32], dy: &[f32], x: &[f32]);
            position::add_to_each(y: &mut [f32], x: &[f32], table: &[f32]);
            upsample::nearest_image(y: &mut [f32], x: &[f32], s: &UpsampleShape);
            upsample::nearest_image_backward(dx: &mut [f32], dy: &[f32], s: &UpsampleShape);
            upsample::bilinear_image(y: &mut [f32], x: &[f32], s: &UpsampleShape);
            upsample::bilinear_image_backward(dx: &mut [f32], dy: &[f32], s: &UpsampleShape);
            max::max_image(y: &mut [f32], x: &[f32], s: &PoolShape);
            max::pick_image(y: &mut [f32], picks: &mut [u8], x: &[f32], s: &PoolShape);
            max::max_image_backward(dx: &mut [f32], dy: &[f32], picks: &[u8], s: &PoolShape);
            max::spread_row(to: &mut [f32], dy: &[f32], picks: &[u8], s: &PoolShape, row: usize, part: [&Range<usize>; 2]);
            pool::avg_image(y: &mut [f32], x: &[f32], s: &PoolShape);
            pool::avg_image_backward(dx: &mut [f32], dy: &[f32], s: &PoolShape);
            gates::rnn_backward(d_gates: &mut [f32], d_h: &[f32], h: &[f32], units: usize);
            gates::lstm_gates(gates: &mut [f32], h: &mut [f32], c: &mut [f32], c_before: &[f32], units: usize);
            gates::lstm_backward(d_gates: &mut [f32], d_c: &mut [f32], d_h: &[f32], gates: &[f32], c: &[f32], c_before: &[f32], units: usize);
            gates::gru_gates(gates: &mut [f32], h: &mut [f32], h_before: &[f32], units: usize);
            gates::gru_backward(d_gates: &mut [f32], d_h: &mut [f32], gates: &[f32], h_before: &[f32], units: usize);
            softmax::softmax_rows(y: &mut [f32], cols: usize);
            softmax::softmax_dx_rows(dx: &mut [f32], y: &[f32], cols: usize);
            cross_entropy::cross_entropy_rows(sums: &mut CrossEntropySums, d: &mut [f32], x: &[f32], labels: &Labels<'_>, cols: usize);
            binary_cross_entropy::binary_slice(sums: &mut BinarySums, d: &mut [f32], x: &[f32], t: &[f32], factor: f32);
            squared_error::squared_slice(sum: &mut f64, d: &mut [f32], y: &[f32], t: &[f32], factor: f32);
            update::sgd_slice(w: &mut [f32], g: &[f32], m: &mut [f32], step: &SgdStep);
            update::adam_slice(w: &mut [f32], g: &[f32], m: &mut [f32], v: &mut [f32], step: &AdamStep);
        }
    };
}

macro_rules! declare_table {
    (() $($module:ident :: $kernel:ident ($($arg:ident : $type:ty),*);)*) => {
        /// The kernels of one instruction set.
        ///
        /// Sizes are run-time values and blocks inside are constants, so that nothing is compiled in a user's crate.
        pub struct Kernels {
            /// As `GYUL_ISA` spells it.
            pub name: &'static str,
            /// Floats of a register.
            pub(crate) lanes: usize,
            /// Columns of a panel of packed weights.
            pub(crate) panel: usize,
            /// Columns of the micro-kernel's widest block: of one panel or of two.
            pub(crate) block_cols: usize,
            /// Up to so many rows of outputs a weight of a `Linear` is not packed for a pass: panels are copied when they are used, instead of
            /// written to memory and read once more. As measured.
            pub(crate) unpacked: usize,
            /// Up to so many samples of an input gradient are computed in dot products where outputs leave a part of a register, which some sets
            /// read slowly. As measured, but on NEON.
            pub(crate) part_dots: usize,
            // Unsafe: what a job writes must be its caller's alone.
            pub(crate) product: unsafe fn(&Product<'_>),
            pub(crate) copy_panel: unsafe fn(&PanelCopy<'_>),
            pub(crate) transpose: unsafe fn(&Transpose<'_>),
            pub(crate) dots: unsafe fn(&Dots<'_>),
            pub(crate) outer: unsafe fn(&Outer<'_>),
            pub(crate) depthwise: unsafe fn(&DepthwiseRow<'_>),
            pub(crate) depthwise_sums: unsafe fn(&DepthwiseSums<'_>),
            /// One row of a product, with its activation.
            pub(crate) row: fn(&mut [f32], &Row<'_>),
            $(pub(crate) $kernel: fn($($type),*),)*
        }
    };
}
each_kernel!(declare_table!);

/// A kernel that is written with the registers of the set, not for the compiler to vectorise. What its job writes must be the caller's
/// alone: jobs of several threads hold the same slice.
macro_rules! register_kernel {
    ($features:literal, $kernel:ident: $job:ident, $algorithm:expr) => {
        unsafe fn $kernel(job: &$job<'_>) {
            #[inline(never)]
            #[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), target_feature(enable = $features))]
            unsafe fn compiled(job: &$job<'_>) {
                // SAFETY: passed on.
                unsafe { $algorithm(job) }
            }
            // SAFETY: passed on; `supported` gives this table out only where the CPU has the features.
            unsafe { compiled(job) }
        }
    };
}

macro_rules! instruction_set {
    (
        ($set:ident, features: $features:literal, fma: $fma:literal, lanes: $lanes:ident, panel: $w:literal, rows: [$p:literal, $p3:expr, $p4:expr], unpacked: $u:literal, part_dots: $d:expr)
        $($module:ident :: $kernel:ident ($($arg:ident : $type:ty),*);)*
    ) => {
        mod $set {
            #![allow(unused_unsafe, clippy::wildcard_imports, reason = "baseline features need no unsafe")]
            use super::*;

            /// Registers of the widest block.
            const WIDEST: usize = if $p4 > 0 { 4 } else { $w };

            pub(crate) static KERNELS: Kernels = Kernels {
                name: stringify!($set),
                lanes: <$lanes as Lanes>::LEN,
                panel: <$lanes as Lanes>::LEN * $w,
                block_cols: <$lanes as Lanes>::LEN * WIDEST,
                unpacked: if cfg!(test) { 40 } else { $u },
                part_dots: $d,
                product,
                copy_panel,
                transpose,
                dots,
                outer,
                row,
                depthwise,
                depthwise_sums,
                $($kernel),*
            };

            register_kernel!($features, product: Product, crate::kernels::cpu::product::product::<$lanes, $w, $p, { $p3 }, { $p4 }>);
            register_kernel!($features, copy_panel: PanelCopy, crate::kernels::cpu::product::panel_copy::copy_panel::<$lanes, $w, WIDEST>);
            register_kernel!($features, transpose: Transpose, crate::kernels::cpu::product::transpose::transpose::<$lanes>);
            register_kernel!($features, dots: Dots, crate::kernels::cpu::product::dots::dots::<$lanes>);
            register_kernel!($features, outer: Outer, crate::kernels::cpu::product::outer::outer::<$lanes>);
            register_kernel!($features, depthwise: DepthwiseRow, crate::kernels::cpu::depthwise::block::depthwise::<$lanes>);
            register_kernel!($features, depthwise_sums: DepthwiseSums, crate::kernels::cpu::depthwise::sums::depthwise_sums::<$lanes>);

            fn row(y: &mut [f32], job: &Row<'_>) {
                #[inline(never)]
                #[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), target_feature(enable = $features))]
                fn compiled(y: &mut [f32], job: &Row<'_>) {
                    crate::kernels::cpu::product::row::row::<$lanes, $w>(y, job);
                }
                // SAFETY: `supported` gives this table out only where the CPU has the features.
                unsafe { compiled(y, job) }
                if job.epilogue.activation.is_deferred() {
                    activate_slice(job.epilogue.activation, y);
                }
            }

            $(fn $kernel($($arg: $type),*) {
                #[inline(never)]
                #[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), target_feature(enable = $features))]
                fn compiled($($arg: $type),*) {
                    $module::$kernel::<$fma>($($arg),*);
                }
                // SAFETY: `supported` gives this table out only where the CPU has the features.
                unsafe { compiled($($arg),*) }
            })*
        }
    };
}

/// Rows of a block that reaches into the next panel, where nothing is gained by it: tests run it on every machine.
const TESTED: usize = if cfg!(test) { 4 } else { 0 };

// So many registers are a panel. So many rows of it, of three registers and of four are an accumulator block, which fits the register file
// with the weights of one term and a broadcast; 0 where no block is wider than a panel.
#[cfg(not(target_arch = "aarch64"))]
each_kernel!(instruction_set! baseline, features: "sse2", fma: false, lanes: Baseline, panel: 2, rows: [4, TESTED, TESTED], unpacked: 31, part_dots: DOTS_ROWS);
#[cfg(target_arch = "aarch64")]
each_kernel!(instruction_set! baseline, features: "neon", fma: false, lanes: Baseline, panel: 2, rows: [4, TESTED, TESTED], unpacked: 31, part_dots: DOTS_ROWS);
#[cfg(target_arch = "x86_64")]
each_kernel!(instruction_set! avx2, features: "avx2,fma", fma: true, lanes: __m256, panel: 2, rows: [6, 0, 0], unpacked: 31, part_dots: 10);
#[cfg(target_arch = "x86_64")]
each_kernel!(instruction_set! avx512, features: "avx512f,avx512vl,avx512bw,avx512dq,avx2,fma", fma: true, lanes: __m512, panel: 2, rows: [8, 8, 6], unpacked: 256, part_dots: DOTS_ROWS);
#[cfg(target_arch = "aarch64")]
each_kernel!(instruction_set! neon, features: "neon", fma: true, lanes: float32x4_t, panel: 4, rows: [4, 0, 0], unpacked: 31, part_dots: 10);

impl Kernels {
    /// The table of this process: the best this CPU has, or the one that the environment variable `GYUL_ISA` names.
    ///
    /// A name that is unknown here or not supported is told on standard error and ignored.
    #[inline]
    pub fn get() -> &'static Self {
        static CHOSEN: OnceLock<&'static Kernels> = OnceLock::new();
        CHOSEN.get_or_init(Self::choose)
    }

    /// Not inlined: a user's crate compiles what is.
    #[cold]
    #[inline(never)]
    fn choose() -> &'static Self {
        let best = Self::supported()[0];
        let Some(asked) = std::env::var_os("GYUL_ISA") else {
            return best;
        };
        let found = Self::supported().iter().find(|set| asked == set.name);
        found.copied().unwrap_or_else(|| {
            let names: Vec<_> = Self::supported().iter().map(|set| set.name).collect();
            crate::say::say(&format!(
                "gyul: GYUL_ISA is none of {}; using {}",
                names.join(", "),
                best.name
            ));
            best
        })
    }

    /// Every table that runs on this CPU, the best first.
    #[must_use]
    pub fn supported() -> &'static [&'static Self] {
        #[cfg(target_arch = "x86_64")]
        {
            static ALL: [&Kernels; 3] = [&avx512::KERNELS, &avx2::KERNELS, &baseline::KERNELS];
            let avx2 = is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma");
            let avx512 = avx2
                && is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx512dq");
            &ALL[if avx512 { 0 } else { 2 - usize::from(avx2) }..]
        }
        #[cfg(target_arch = "aarch64")]
        {
            static ALL: [&Kernels; 2] = [&neon::KERNELS, &baseline::KERNELS];
            &ALL
        }
        #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
        {
            static ALL: [&Kernels; 1] = [&baseline::KERNELS];
            &ALL
        }
    }
}
