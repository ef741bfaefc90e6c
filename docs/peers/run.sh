#!/bin/bash
# Usage: run.sh [NAME...]   Runs the wrong programs of torch/, keras/ and dfdx/ and writes what each prints to outputs/. All if none is named.
#
#   TOOLS="torch keras dfdx"   which            VENV=...   a virtual environment that has the packages already
#   PYTHON=python3             makes the virtual environment, the one of benches/peers/run.sh
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
benches=$here/../../benches/peers
cache=${XDG_CACHE_HOME:-$HOME/.cache}/gyul/peers
venv=${VENV:-$cache/venv}
crate=$cache/dfdx-errors
tools=${TOOLS:-torch keras dfdx}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# TensorFlow's log tells of the processor, and repeats what the exception says; PYTHONHASHSEED fixes the order in which Python prints a set.
export TF_CPP_MIN_LOG_LEVEL=3 PYTHONHASHSEED=0
unset RUST_BACKTRACE RUSTFLAGS CARGO_TERM_COLOR KERAS_BACKEND

prepare() {
  if [[ $tools =~ torch|keras ]] && [ -z "${VENV:-}" ]; then
    [ -x "$venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$venv" || exit 1
    cmp -s "$benches/requirements.txt" "$venv/requirements.txt" ||
      { "$venv/bin/pip" install -q -r "$benches/requirements.txt" && cp "$benches/requirements.txt" "$venv/"; } || exit 1
  fi
  if [[ $tools =~ dfdx ]]; then
    mkdir -p "$crate/src/bin"
    cp "$here"/dfdx/*.rs "$crate/src/bin/"
    [ -f "$crate/Cargo.lock" ] || cp "$benches/rust/Cargo.lock" "$crate/"
    cat >"$crate/Cargo.toml" <<'END'
[package]
name = "cases"
edition = "2024"

[dependencies]
dfdx = { version = "=0.13.0", features = ["numpy"] }

[workspace]
END
    (cd "$crate" && cargo build -q --bin softmax_twice) || exit 1 # a program that compiles: it builds dfdx
  fi
}

# run_one TOOL NAME
run_one() {
  case $1 in
    dfdx) (cd "$crate" && cargo run -q --bin "$2") ;;
    *) (cd "$scratch" && "$venv/bin/python" "$here/$1/$2.py") ;;
  esac
}

# Takes colours out, and of each path all but the file's name.
clean() {
  sed -E -e $'s/\x1b\\[[0-9;]*m//g' -e 's#(^|[^A-Za-z0-9_.~/-])/([^/ "'\''`:,)]+/)+#\1#g' -e 's#src/bin/##g'
}

prepare
for tool in $tools; do
  mkdir -p "$here/outputs/$tool"
  for program in "$here/$tool"/*.{py,rs}; do
    name=$(basename "${program%.*}")
    [ -f "$program" ] && { [ $# = 0 ] || [[ " $* " = *" $name "* ]]; } || continue
    run_one "$tool" "$name" 2>&1 </dev/null | clean >"$here/outputs/$tool/$name.txt"
    echo "$tool $name: $(wc -l <"$here/outputs/$tool/$name.txt") lines"
  done
done
