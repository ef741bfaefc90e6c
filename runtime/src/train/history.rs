//! What training reports.

use super::outputs::{OutputMeasures, Shown, named, show};
use std::fmt;
use std::time::Duration;

/// How well a network does on a data set.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// The mean loss of a sample, and the penalty of the `l1` and `l2` options of what is not frozen.
    pub loss: f64,
    /// The share of right answers, from 0 to 1, where the loss can tell.
    pub accuracy: Option<f64>,
    /// How many samples there were.
    pub samples: usize,
    /// Of each of several outputs, in their order; empty where there is one.
    pub outputs: Vec<OutputMeasures>,
}

impl Evaluation {
    /// The output called `name`, of several.
    #[must_use]
    pub fn output(&self, name: &str) -> Option<&OutputMeasures> {
        named(&self.outputs, name)
    }
}

impl fmt::Display for Evaluation {
    /// `loss 0.0432, accuracy 98.71 %`, and of several outputs `, kind_loss 0.0211, kind_accuracy 98.71 %` for each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        measures(f, "", self.loss, self.accuracy, &self.outputs)
    }
}

/// One epoch: once through the training data.
#[derive(Clone, Debug, PartialEq)]
pub struct Epoch {
    /// Its number, from 1.
    pub epoch: usize,
    /// The mean training loss over the epoch, taken while the network was still learning.
    pub loss: f64,
    /// The mean training accuracy over the epoch, where the loss can tell.
    pub accuracy: Option<f64>,
    /// The loss on the validation data after the epoch, if there are any.
    pub val_loss: Option<f64>,
    /// The accuracy on the validation data after the epoch.
    pub val_accuracy: Option<f64>,
    /// The training loss and accuracy of each of several outputs, in their order; empty where there is one.
    pub outputs: Vec<OutputMeasures>,
    /// As `outputs`, on the validation data after the epoch.
    pub val_outputs: Vec<OutputMeasures>,
    /// The learning rate of the epoch's last step.
    pub rate: f64,
    /// How long it took, validation included.
    pub time: Duration,
}

impl fmt::Display for Epoch {
    /// `loss 0.2871, accuracy 91.48 %, val_loss 0.0912, val_accuracy 97.10 %, 3.2 s`, with those of several outputs as in
    /// [`Evaluation`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        measures(f, "", self.loss, self.accuracy, &self.outputs)?;
        if let Some(loss) = self.val_loss {
            f.write_str(", ")?;
            measures(f, "val_", loss, self.val_accuracy, &self.val_outputs)?;
        }
        write!(f, ", {:.1} s", self.time.as_secs_f64())
    }
}

fn measures(
    f: &mut fmt::Formatter<'_>,
    prefix: &str,
    loss: f64,
    accuracy: Option<f64>,
    outputs: &[OutputMeasures],
) -> fmt::Result {
    write!(f, "{prefix}loss {}", Shown(loss))?;
    if let Some(accuracy) = accuracy {
        write!(f, ", {prefix}accuracy {:.2} %", 100.0 * accuracy)?;
    }
    show(f, prefix, outputs)
}

/// The epochs of one training, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// One entry an epoch.
    pub epochs: Vec<Epoch>,
}

impl History {
    /// The training loss of every epoch.
    pub fn loss(&self) -> impl Iterator<Item = f64> {
        self.epochs.iter().map(|epoch| epoch.loss)
    }

    /// The training accuracy of every epoch that has one.
    pub fn accuracy(&self) -> impl Iterator<Item = f64> {
        self.epochs.iter().filter_map(|epoch| epoch.accuracy)
    }

    /// The validation loss of every epoch that has one.
    pub fn val_loss(&self) -> impl Iterator<Item = f64> {
        self.epochs.iter().filter_map(|epoch| epoch.val_loss)
    }

    /// The validation accuracy of every epoch that has one.
    pub fn val_accuracy(&self) -> impl Iterator<Item = f64> {
        self.epochs.iter().filter_map(|epoch| epoch.val_accuracy)
    }

    /// The training loss and accuracy of the output called `name`, of several, in every epoch.
    pub fn output<'a, 'name>(&'a self, name: &'name str) -> impl Iterator<Item = &'a OutputMeasures> + use<'a, 'name> {
        self.epochs.iter().filter_map(move |epoch| named(&epoch.outputs, name))
    }

    /// As [`output`](Self::output), on the validation data, in every epoch that has them.
    pub fn val_output<'a, 'name>(
        &'a self,
        name: &'name str,
    ) -> impl Iterator<Item = &'a OutputMeasures> + use<'a, 'name> {
        self.epochs
            .iter()
            .filter_map(move |epoch| named(&epoch.val_outputs, name))
    }

    /// The last epoch.
    #[must_use]
    pub fn last(&self) -> Option<&Epoch> {
        self.epochs.last()
    }
}

impl fmt::Display for History {
    /// One line an epoch.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.epochs.len().to_string().len();
        for (i, epoch) in self.epochs.iter().enumerate() {
            let line = if i == 0 { "" } else { "\n" };
            write!(f, "{line}epoch {:>width$}: {epoch}", epoch.epoch)?;
        }
        Ok(())
    }
}
