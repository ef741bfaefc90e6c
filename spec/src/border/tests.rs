extern crate std;
use super::*;
use crate::upstream::tests::way;

#[test]
fn a_border_is_kept_where_the_output_is_to_be_as_wide_as_the_input() {
    let said = |layers: &[(Config, &str)], declared: &[usize]| {
        let text = bordered(Text::new(), &way(&[64, 1], layers), &Shape::new(declared))?;
        Some(std::string::String::from(text.as_str()))
    };
    let conv = (Config::new(Kind::Conv1d, &[8, 3]), "Conv1d<8, 3>");
    let linear = (Config::new(Kind::Linear, &[1]), "Linear<1>");
    let pool = (Config::new(Kind::MaxPool1d, &[2]), "MaxPool1d<2>");
    let strided = (conv.0.with(Opt::Stride, 2.0), "Conv1d<8, 3>(stride = 2)");
    let one = "`Conv1d<8, 3>(padding = same)` for `it`";
    assert_eq!(said(&[conv, linear], &[64, 1]), Some(std::format!("write {one}")));
    assert_eq!(said(&[conv, conv], &[64, 8]), Some(std::format!("write {one}, {one}")));
    for (layers, declared) in [
        (&[conv, linear][..], [64, 2]),
        (&[conv, linear], [60, 1]),
        (&[conv, pool, linear], [64, 1]),
        (&[strided, linear], [64, 1]),
        (&[conv, conv, conv, conv, linear], [64, 1]),
        // As many steps, but of a number of features that only rustc knows.
        (&[conv], [64, Shape::UNKNOWN]),
        // A third of the steps, with any padding.
        (&[(Config::new(Kind::MaxPool1d, &[3]), "MaxPool1d<3>"), linear], [64, 1]),
        (
            &[conv, (Config::new(Kind::Reshape, &[62, 8]), "Reshape<62, 8>")],
            [64, 8],
        ),
    ] {
        assert_eq!(said(layers, &declared), None, "{layers:?}");
    }
}

#[test]
fn a_border_is_not_kept_for_one_of_two_readers() {
    let conv = (Config::new(Kind::Conv1d, &[8, 3]), "Conv1d<8, 3>");
    let relu = (Config::new(Kind::Relu, &[]), "Relu");
    let mut way = way(&[64, 1], &[relu, conv, relu, relu]);
    let declared = Shape::new(&[64, 8]);
    let said = |way: &[Stop]| bordered(Text::new(), way, &declared).is_some();
    way[1].is_shared = true;
    assert!(said(&way), "what is shared is as it was");
    way[3].is_shared = true;
    assert!(!said(&way), "another layer reads what has become wider");
    way[3].is_shared = false;
    for layer in [
        (Kind::Add, "Add <- (a, b)"),
        (Kind::Concat, "Concat <- (a, b)"),
        (Kind::Own, "Inner"),
    ] {
        way[4].layer = Some(layer);
        assert!(!said(&way), "{layer:?}");
    }
}

#[test]
fn a_border_is_kept_behind_the_fork_where_that_mends_it() {
    let said = |fork: usize, layers: &[(Config, &str)], large: &[usize]| {
        let mut way = way(&[28, 28, 8], layers);
        way[fork].is_shared = true;
        let text = uncropped(Text::new(), &way, &Shape::new(large))?;
        Some(std::string::String::from(text.as_str()))
    };
    let conv = (Config::new(Kind::Conv2d, &[8, 3]), "Conv2d<8, 3>");
    let strided = (conv.0.with(Opt::Stride, 2.0), "Conv2d<8, 3>(stride = 2)");
    let pool = (Config::new(Kind::MaxPool2d, &[2]), "MaxPool2d<2>");
    let up = (Config::new(Kind::Upsample2d, &[2]), "Upsample2d<2>");
    let one = "`Conv2d<8, 3>(padding = same)` for `it`";
    assert_eq!(
        said(1, &[conv, pool, conv, up], &[26, 26, 8]),
        Some(std::format!("write {one}"))
    );
    // Too many to be listed.
    let many = [conv, pool, conv, conv, conv, conv, up];
    assert!(
        said(1, &many, &[26, 26, 8])
            .expect("a border")
            .starts_with("keep the border")
    );
    // What is lost is a row that the pool left over, what stands before the fork is on both ways, a stride goes on.
    assert_eq!(said(3, &[conv, conv, conv, pool, up], &[22, 22, 8]), None);
    assert_eq!(said(1, &[conv, pool, pool, up, up], &[26, 26, 8]), None);
    assert_eq!(said(0, &[strided, up], &[28, 28, 8]), None);
    // Two ways that the convolutions on one of them cannot bring together.
    assert_eq!(said(0, &[conv, pool, up], &[27, 27, 8]), None);
}

#[test]
fn a_layer_that_is_repeated_is_written_once() {
    let conv = (Config::new(Kind::Conv1d, &[8, 3]), "Conv1d<8, 3>");
    let mut way = way(&[64, 8], &[conv; 5]);
    let names = ["a.8.conv1", "a.9.conv1", "a.10.conv1", "a.10.conv2", "a.11.conv1"];
    for (stop, name) in way[1..].iter_mut().zip(names) {
        stop.name = name;
    }
    let text = bordered(Text::new(), &way, &Shape::new(&[64, 8])).expect("two layers");
    let one = "`Conv1d<8, 3>(padding = same)` for";
    assert_eq!(text.as_str(), std::format!("write {one} `conv1`, {one} `conv2`"));
}

#[test]
fn a_border_is_kept_where_it_is_lost() {
    let said = |layers: &[(Config, &str)]| {
        let way = way(&[28, 28, 8], layers);
        let skip = [way[way.len() - 1], way[0]];
        let mut strides = layers.iter().map(|(config, _)| config.strides());
        let strides = strides.try_fold(1, |all, each| Some(all * each?)).unwrap_or(0);
        let config = Config::new(Kind::Add, &[]).with(Opt::Skip, crate::count(1 + strides));
        let why = config.rules(&skip.map(|stop| stop.shape)).why.expect("another size");
        let text = crate::message("Residual", "repeat1.0", &way, &skip, &why);
        std::string::String::from(text.as_str().split("help: ").nth(1).expect("a way out"))
    };
    let conv = |text| (Config::new(Kind::Conv2d, &[8, 9]), text);
    let pool = (Config::new(Kind::MaxPool2d, &[2]), "MaxPool2d<2>");
    assert_eq!(
        said(&[conv("Conv2d<8, 9>"), conv("Conv2d<8, 9>(bias = false)")]),
        "write `Conv2d<8, 9>(padding = same)` for `it`, `Conv2d<8, 9>(bias = false, padding = same)` for `it`"
    );
    let shortcut = "write `Residual(shortcut = Conv2d<8, 1>(stride = 2)) { … }`";
    assert_eq!(
        said(&[conv("Conv2d<8, 9>"), pool]),
        std::format!("{shortcut}, and `Conv2d<8, 9>(padding = same)` for `it`")
    );
    assert_eq!(said(&[pool]), shortcut);
    let around = (conv("").0.with(Opt::Padding, 2.0), "Conv2d<8, 9>(padding = 2)");
    assert_eq!(
        said(&[around]),
        "give both one height and width: `padding = same` within it"
    );
}
