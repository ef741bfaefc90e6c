// One factor for all channels.
// fix: Scale <- (sound, volume), => volume_for_scale1: Concat <- (volume, volume), Scale <- (sound, volume_for_scale1),

use gyul::prelude::*;

network! {
    pub struct Net: (sound: [40, 2], volume: [1]) -> [40, 2] {
        Scale <- (sound, volume),
    }
}

fn main() {}
