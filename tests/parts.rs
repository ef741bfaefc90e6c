//! Parts of networks: looked at, frozen, loaded by their labels.

use gyul::activations;
use gyul::prelude::*;
use ndarray::{Array2, Array4};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

network! {
    /// With every kind of label.
    struct Net: [6, 6, 2] -> [3] {
        stem: Conv2d<4, 3>(padding = same), act: Relu,
        stage: repeat 2 {
            Residual { conv: Conv2d<4, 3>(padding = same), norm: BatchNorm, Relu },
        },
        pool: GlobalAvgPool2d,
        head: Linear<3>, Dropout(0.3),
    }

    /// Another head on the same body.
    struct Other: [6, 6, 2] -> [7] {
        stem: Conv2d<4, 3>(padding = same), act: Relu,
        stage: repeat 2 {
            Residual { conv: Conv2d<4, 3>(padding = same), norm: BatchNorm, Relu },
        },
        pool: GlobalAvgPool2d,
        head: Linear<7>,
    }
}

fn sample(seed: u64) -> [[[f32; 2]; 6]; 6] {
    let mut rng = Pcg64::seed_from_u64(seed);
    std::array::from_fn(|_| std::array::from_fn(|_| std::array::from_fn(|_| rng.random_range(-1.0..1.0))))
}

/// Every parameter whose name begins so.
fn bits(net: &Net, part: &str) -> Vec<f32> {
    let of_part = net.parameters().filter(|(name, _)| name.starts_with(part));
    of_part.flat_map(|(_, param)| param.as_slice().to_vec()).collect()
}

#[test]
fn activations_are_what_the_layers_give() {
    let (net, x) = (Net::new(1), sample(1));
    let seen = net.activations(&x);
    assert_eq!(seen.stem.shape(), [6, 6, 4]);
    assert!(
        seen.stem.iter().any(|y| *y < 0.0),
        "a label names that very item's value, before `Relu`"
    );
    assert_eq!(seen.act, seen.stem.mapv(|y| y.max(0.0)));
    let mean = seen
        .stage
        .mean_axis(ndarray::Axis(0))
        .and_then(|rows| rows.mean_axis(ndarray::Axis(0)));
    let mean = mean.expect("an image");
    assert!(mean.iter().zip(&seen.pool).all(|(a, b)| (a - b).abs() < 1e-6));
    let predicted = net.predict(&x);
    assert!(
        seen.head.iter().zip(&predicted).all(|(a, b)| (a - b).abs() < 1e-6),
        "dropout is nothing at inference"
    );

    let all = activations(&net, &x);
    assert_eq!(all.get("stage.1.residual1"), Some(&seen.stage));
    assert_eq!(all.iter().count(), 1 + Net::LAYERS.len());
    assert_eq!(all.get("stage.2.residual1"), None);
}

#[test]
fn what_is_frozen_stays() {
    let mut net = Net::new(2);
    assert_eq!(net.freeze("stage.0").expect("a part"), 6);
    assert_eq!(net.freeze("stem").expect("a part"), 2);
    let (frozen, free) = (["stem", "stage.0"], ["stage.1", "head"]);
    let before = net.clone();
    let mut trainer = Trainer::new(net, CrossEntropy, Adam::default()).quiet();
    let (inputs, labels) = ([sample(1), sample(2)], [0_u32, 2]);
    for _ in 0..3 {
        trainer.step(&inputs, &labels).expect("finite");
    }
    for part in frozen {
        assert_eq!(bits(trainer.network(), part), bits(&before, part), "{part}");
    }
    for part in free {
        assert_ne!(bits(trainer.network(), part), bits(&before, part), "{part}");
    }

    let mut net = trainer.into_network();
    net.unfreeze("stage.0").expect("a part");
    let mut trainer = Trainer::new(net, CrossEntropy, Adam::default()).quiet();
    trainer.step(&inputs, &labels).expect("finite");
    assert_eq!(bits(trainer.network(), "stem"), bits(&before, "stem"));
    assert_ne!(bits(trainer.network(), "stage.0"), bits(&before, "stage.0"));
}

#[test]
fn the_gradient_of_a_frozen_weight_is_zeros_and_the_others_are_what_they_were() {
    network! {
        struct Frozen: [6, 6, 2] -> [3] {
            conv: Conv2d<4, 3>, Relu, MaxPool2d<2>,
            Reshape<4, 4>,
            heads: MultiHeadAttention<2>,
            wide: Linear<8>(l2 = 0.1), narrow: Tied(wide, transposed), Tanh,
            Flatten,
            head: Linear<3>,
        }
    }
    let mut net = Frozen::new(3);
    let images: Vec<f32> = (1..3)
        .flat_map(|seed| sample(seed).as_flattened().as_flattened().to_vec())
        .collect();
    let x = Array4::from_shape_vec((2, 6, 6, 2), images).expect("two images");
    let mut workspace = Workspace::new(2);
    let mut gradients = |net: &Frozen| {
        workspace.zero_gradients();
        workspace.forward(net, &x, Mode::default()).expect("a batch");
        let d_x = workspace
            .backward(net, Array2::ones((2, 3)))
            .expect("a gradient")
            .to_owned();
        let all: Vec<(String, Vec<f32>)> = workspace
            .gradients()
            .parameters()
            .map(|(name, d)| (name, d.as_slice().to_vec()))
            .collect();
        (d_x, all)
    };
    let (d_x, all) = gradients(&net);
    for frozen in [
        "conv.weight",
        "heads.in_weight",
        "heads.out_weight",
        "wide.weight",
        "head.weight",
    ] {
        net.freeze(frozen).expect("a parameter");
        let (same, all_but_it) = gradients(&net);
        assert_eq!(same, d_x, "{frozen}");
        for ((name, before), (_, after)) in all.iter().zip(all_but_it) {
            if name == frozen {
                assert!(before.iter().all(|d| *d != 0.0), "{name}");
                assert!(after.iter().all(|d| *d == 0.0), "{name}");
            } else {
                assert_eq!(before, &after, "{name} beside {frozen}");
            }
        }
        net.unfreeze(frozen).expect("a parameter");
    }
}

#[test]
fn a_frozen_norm_computes_as_at_inference() {
    network! { struct Norm: [3] -> [3] { norm: BatchNorm(epsilon = 0.0), } }
    let mut net = Norm::new(1);
    net.norm.running_mean.as_mut_slice().copy_from_slice(&[1.0, 2.0, 3.0]);
    net.norm.running_var.as_mut_slice().copy_from_slice(&[4.0, 1.0, 0.25]);
    net.freeze("norm").expect("a part");
    let x = Array2::from_shape_vec((2, 3), vec![3.0, 3.0, 3.0, 1.0, 1.0, 1.0]).expect("six numbers");
    let mut workspace = Workspace::new(2);
    let y = workspace
        .forward(&net, &x, Mode::default())
        .expect("a batch")
        .to_owned();
    assert_eq!(y, net.predict_batch(&x).expect("a batch"));
    let d_x = workspace
        .backward(&net, Array2::ones((2, 3)))
        .expect("a gradient")
        .to_owned();
    assert_eq!(d_x.as_slice().expect("in order"), [0.5, 1.0, 2.0, 0.5, 1.0, 2.0]);
}

#[test]
fn a_norm_of_which_one_parameter_is_frozen_still_learns_the_other() {
    network! { struct Norm: [3] -> [3] { norm: BatchNorm, } }
    let mut net = Norm::new(1);
    net.freeze("norm.weight").expect("a parameter");
    let before = net.clone();
    let mut trainer = Trainer::new(net, Mse, Adam::default()).quiet();
    let x = [[1.0, 2.0, 3.0], [3.0, 1.0, 0.0]];
    trainer.step(&x, &[[1.0; 3]; 2]).expect("finite");
    let after = trainer.network();
    assert_eq!(after.norm.weight.as_slice(), before.norm.weight.as_slice());
    assert_ne!(after.norm.bias.as_slice(), before.norm.bias.as_slice());
    assert_ne!(after.norm.running_mean.as_slice(), before.norm.running_mean.as_slice());
    assert_ne!(after.norm.running_var.as_slice(), before.norm.running_var.as_slice());
}

#[test]
fn a_label_that_is_none_names_those_there_are() {
    for (label, text) in [
        (
            "body",
            "no parameters of `Net` are called `body`\nhelp: there are `stem`, `stage`, `head`",
        ),
        (
            "sta",
            "no parameters of `Net` are called `sta`\nhelp: did you mean `stage`? There are `stem`, `stage`, `head`",
        ),
        (
            "stage[0]",
            "no parameters of `Net` are called `stage[0]`\nhelp: did you mean `stage.0`? There is `stage.0.residual1`",
        ),
        (
            "stage[0].residual1.conv",
            "no parameters of `Net` are called `stage[0].residual1.conv`\nhelp: did you mean `stage.0.residual1.conv`? \
             There are `stage.0.residual1.conv.weight`, `stage.0.residual1.conv.bias`",
        ),
        (
            "stem]",
            "no parameters of `Net` are called `stem]`\nhelp: did you mean `stem`? There are `stem.weight`, `stem.bias`",
        ),
        (
            "stage::1::residual1::conv",
            "no parameters of `Net` are called `stage::1::residual1::conv`\nhelp: did you mean `stage.1.residual1.conv`? \
             There are `stage.1.residual1.conv.weight`, `stage.1.residual1.conv.bias`",
        ),
        (
            "stem.weight.x",
            "no parameters of `Net` are called `stem.weight.x`\nhelp: there are `stem.weight`, `stem.bias`",
        ),
        (
            "stage[0].residual1.norm.bias",
            "no parameters of `Net` are called `stage[0].residual1.norm.bias`\n\
             help: did you mean `stage.0.residual1.norm.bias`? There are `stage.0.residual1.norm.weight`, \
             `stage.0.residual1.norm.bias`, `stage.0.residual1.norm.running_mean`, `stage.0.residual1.norm.running_var`",
        ),
        (
            "stage.2",
            "no parameters of `Net` are called `stage.2`\nhelp: there are `stage.0`, `stage.1`",
        ),
        (
            "norm",
            "no parameters of `Net` are called `norm`\nhelp: did you mean `stage.0.residual1.norm`? There are `stem`, `stage`, `head`",
        ),
        (
            "pool",
            "`pool` of `Net` is `GlobalAvgPool2d`, which has no parameters\nhelp: there are `stem`, `stage`, `head`",
        ),
    ] {
        let error = Net::new(1).freeze(label).expect_err("no part");
        assert_eq!(error.to_string(), text);
    }
    network! { struct Bare: [4] -> [4] { act: Relu, } }
    let error = |label| Bare::new(1).freeze(label).expect_err("no part").to_string();
    assert_eq!(error("head"), "no parameters of `Bare` are called `head`: it has none");
    assert_eq!(error("act"), "`act` of `Bare` is `Relu`, which has no parameters");
}

#[test]
fn the_body_of_another_network_is_loaded_by_its_labels() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("net.safetensors");
    let net = Net::new(3);
    net.save(&file).expect("written");

    let mut other = Other::new(4);
    let head = other.head.weight.to_array();
    assert_eq!(other.load_part(&file, "stage").expect("fits"), 12);
    assert_eq!(other.load_part(&file, "stem").expect("fits"), 2);
    assert_eq!(
        other.stage[1].residual1.conv.weight.as_slice(),
        net.stage[1].residual1.conv.weight.as_slice()
    );
    assert_eq!(other.stem.bias.as_slice(), net.stem.bias.as_slice());
    assert_eq!(other.head.weight.to_array(), head);

    let before = format!("{:?}", other.stem.weight.to_array());
    let error = other.load_part(&file, "head").expect_err("another head").to_string();
    assert!(
        error.contains("`head.weight` is [4, 3], but the network's is [4, 7]"),
        "{error}"
    );
    assert_eq!(other.head.weight.to_array(), head, "a failed load changes nothing");
    let error = other.load_part(&file, "body").expect_err("no part").to_string();
    assert!(
        error.contains("are called `body`\nhelp: there are `stem`, `stage`, `head`"),
        "{error}"
    );
    assert_eq!(format!("{:?}", other.stem.weight.to_array()), before);
}

#[test]
fn a_file_with_another_head_says_what_of_it_fits() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("net.safetensors");
    Net::new(1).save(&path)?;
    let error = Other::load(&path).expect_err("another head").to_string();
    let help = "help: `stem` fits, and `net.load_part(path, \"stem\")?` loads it alone; `stage` fits, too";
    assert_eq!(error.lines().last(), Some(help), "{error}");
    assert!(Other::new(2).load_part(&path, "stage")? > 0);
    Ok(())
}

/// Of a part that a file has under other names those are told.
#[test]
fn a_part_saved_by_itself_has_other_names() {
    network! {
        struct Body: [4] -> [3] { l1: Linear<3>, }
        struct Fine: [4] -> [2] { body: Body, out: Linear<2>, }
    }
    let folder = tempfile::tempdir().expect("a folder");
    let saved = folder.path().join("body.safetensors");
    let body = Body::new(3);
    body.save(&saved).expect("written");
    let mut fine = Fine::new(4);
    let error = fine.load_part(&saved, "body").expect_err("other names").to_string();
    let words = "`body.l1.weight` [4, 3] is missing\n  `body.l1.bias` [3] is missing\n  \
                `l1.bias` [3] is no parameter of the network\n  `l1.weight` [4, 3] is no parameter of the network";
    assert!(error.contains(words), "{error}");
    fine.body = Body::load(&saved).expect("its own file");
    assert_eq!(fine.body.l1.weight.as_slice(), body.l1.weight.as_slice());
}

/// The words before a network's name are those of its first letter.
#[test]
fn a_file_of_other_sizes_names_its_network() -> Result<(), Box<dyn std::error::Error>> {
    fn file() -> Result<Vec<u8>, Box<dyn std::error::Error>> {
        network! { struct Encoder: [4] -> [3] { l1: Linear<3>, } }
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("net.safetensors");
        Encoder::new(1).save(&path)?;
        Ok(std::fs::read(path)?)
    }
    network! { struct Encoder: [4] -> [2] { l1: Linear<2>, } }
    let error = gyul::io::from_bytes::<Encoder>(&file()?).expect_err("other sizes");
    assert!(
        error.to_string().contains("from an `Encoder` of other sizes"),
        "{error}"
    );
    Ok(())
}
