//! Pools over sequences.

use super::*;

pub(super) fn max_pool1d(kind: Kind) {
    let pool = |size, stride, padding| Layer::MaxPool1d { size, stride, padding };
    same! { kind;
        [1, 1] -> [1, 1] { MaxPool1d<1> } is [pool(1, 1, Valid)]
        [33, 17] -> [16, 17] { MaxPool1d<2> } is [pool(2, 2, Valid)]
        [17, 24] -> [9, 24] { MaxPool1d<3>(stride = 2, padding = same) } is [pool(3, 2, Same)]
        [33, 3] -> [17, 3] { MaxPool1d<3>(stride = 2, padding = 1) } is [pool(3, 2, Around(1))]
        [3, 33] -> [1, 33] { MaxPool1d<5>(padding = 1) } is [pool(5, 5, Around(1))]
        [17, 3] -> [5, 24] { fc: Linear<24>, Tanh, MaxPool1d<3> } is [fc(true), Layer::Tanh, pool(3, 3, Valid)]
    }
}

pub(super) fn avg_pool1d(kind: Kind) {
    let pool = |size, stride, padding| Layer::AvgPool1d { size, stride, padding };
    same! { kind;
        [1, 1] -> [1, 1] { AvgPool1d<1> } is [pool(1, 1, Valid)]
        [33, 17] -> [16, 17] { AvgPool1d<2> } is [pool(2, 2, Valid)]
        [17, 24] -> [9, 24] { AvgPool1d<3>(stride = 2, padding = same) } is [pool(3, 2, Same)]
        [33, 3] -> [17, 3] { AvgPool1d<3>(stride = 2, padding = 1) } is [pool(3, 2, Around(1))]
        [3, 33] -> [1, 33] { AvgPool1d<5>(padding = 1) } is [pool(5, 5, Around(1))]
        [17, 3] -> [5, 24] { fc: Linear<24>, Relu, AvgPool1d<3> } is [fc(true), Layer::Relu, pool(3, 3, Valid)]
    }
}

pub(super) fn global_avg_pool1d(kind: Kind) {
    same! { kind;
        [1, 1] -> [1] { GlobalAvgPool1d } is [Layer::GlobalAvgPool1d]
        [33, 17] -> [17] { GlobalAvgPool1d } is [Layer::GlobalAvgPool1d]
        [17, 3] -> [33] { fc: Linear<33>, GlobalAvgPool1d } is [fc(true), Layer::GlobalAvgPool1d]
    }
}

pub(super) fn global_max_pool1d(kind: Kind) {
    same! { kind;
        [1, 1] -> [1] { GlobalMaxPool1d } is [Layer::GlobalMaxPool1d]
        [33, 17] -> [17] { GlobalMaxPool1d } is [Layer::GlobalMaxPool1d]
        [17, 3] -> [33] { fc: Linear<33>, GlobalMaxPool1d } is [fc(true), Layer::GlobalMaxPool1d]
    }
}
