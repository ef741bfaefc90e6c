#!/bin/bash
# Usage: run.sh COMMIT [WORD...]   The kernels of this checkout beside those of COMMIT, call by call in turn within one process: on a machine
# with neighbours whole runs do not compare, and neighbouring calls do, to half a per cent. WORDs of a line's name choose lines.
# COMMIT's kernels must be called as these are.
#
#   SECONDS_EACH=0.5  for each of a line's three passes       GYUL_ISA=avx2   as everywhere
#   CORE=1            the core that runs it
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
before=$root/target/pair/before
commit=${1:?usage: run.sh COMMIT [WORD...]}
shift
rm -rf "$before"
mkdir -p "$before"
git -C "$root" archive "$commit" | tar -x -C "$before"
# Two crates of one name and version cannot stand in one lock file.
sed -i 's/^version = ".*"/version = "0.0.0"/; s/version = "=[^"]*"/version = "=0.0.0"/' "$before/Cargo.toml"
cp "$root/Cargo.lock" "$root/benches/pair/Cargo.lock"
export CARGO_TARGET_DIR=$root/target/pair/target
cargo build --release --manifest-path "$root/benches/pair/Cargo.toml"
exec taskset -c "${CORE:-1}" "$CARGO_TARGET_DIR/release/pair" "${SECONDS_EACH:-0.5}" "$@"
