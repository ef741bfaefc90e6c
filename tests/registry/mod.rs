//! Which function of `gradcheck.rs` checks the gradients of which layer. `gradcheck.rs` makes tests of the list,
//! `coverage.rs` compares it with the table of layers.

/// Calls the macro `$then` with the list.
macro_rules! gradient_checks {
    ($then:ident) => {
        $then! {
            Linear => linear,
            Conv1d => conv1d,
            Conv2d => conv2d,
            DepthwiseConv2d => depthwise_conv2d,
            ConvTranspose2d => conv_transpose2d,
            MaxPool2d => max_pool2d,
            AvgPool2d => avg_pool2d,
            GlobalAvgPool2d => global_avg_pool2d,
            GlobalMaxPool2d => global_max_pool2d,
            MaxPool1d => max_pool1d,
            AvgPool1d => avg_pool1d,
            GlobalAvgPool1d => global_avg_pool1d,
            GlobalMaxPool1d => global_max_pool1d,
            Upsample2d => upsample2d,
            Flatten => flatten,
            Reshape => reshape,
            Dropout => dropout,
            BatchNorm => batch_norm,
            LayerNorm => layer_norm,
            GroupNorm => group_norm,
            PositionalEncoding => positional_encoding,
            PositionalEmbedding => positional_embedding,
            Embedding => embedding,
            MultiHeadAttention => attention,
            LastStep => last_step,
            Relu => relu,
            LeakyRelu => leaky_relu,
            PRelu => prelu,
            Elu => elu,
            Sigmoid => sigmoid,
            Tanh => tanh,
            Gelu => gelu,
            Selu => selu,
            Silu => silu,
            HardSwish => hard_swish,
            Softplus => softplus,
            Softmax => softmax,
        }
    };
}
