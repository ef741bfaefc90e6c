//! Which function of `gradcheck.rs` checks the gradients of which layer. `gradcheck.rs` makes tests of the list,
//! `coverage.rs` compares it with the table of layers.

/// Calls the macro `$then` with the list.
macro_rules! gradient_checks {
    ($then:ident) => {
        $then! {
            Linear => linear,
            Conv2d => conv2d,
            MaxPool2d => max_pool2d,
            AvgPool2d => avg_pool2d,
            GlobalAvgPool2d => global_avg_pool2d,
            Flatten => flatten,
            Reshape => reshape,
            Dropout => dropout,
            BatchNorm => batch_norm,
            LayerNorm => layer_norm,
            Rnn => rnn,
            Lstm => lstm,
            Gru => gru,
            Relu => relu,
            LeakyRelu => leaky_relu,
            Sigmoid => sigmoid,
            Tanh => tanh,
            Gelu => gelu,
            Softmax => softmax,
        }
    };
}
