use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        conv1:  Conv2d<32, 3>, Relu, MaxPool2d<2>,
        conv2:  Conv2d<64, 3>, Relu, MaxPool2d<2>,
        hidden: Linear<128>, Relu,
        logits: Linear<10>,
    }
}

// The network's API is there all the same, so that nothing here is a second error.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let net = Net::new(7);
    let _y: [f32; 10] = net.predict(&[[[0.0; 1]; 28]; 28]);
    let _w = net.conv1.weight[[0, 0, 0, 0]] + net.hidden.bias[[0]];
    net.clone().save("net.safetensors")?;
    println!("{} {} {:?} {:?}", Net::PARAMS, Net::summary(), Net::INPUT, Net::load("net.safetensors")?);
    let _trainer = Trainer::new(net, CrossEntropy, Adam::default()).batch_size(64).epochs(1);
    Ok(())
}
