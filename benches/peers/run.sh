#!/bin/bash
# Usage: run.sh [WORKLOAD...]   Times the peers and gyul in turn and prints a table (README.md). All workloads if none is named.
#
#   ROUNDS=3        how often each is timed           BUDGET=3      seconds of each timing
#   PEERS="..."     which peers, of those below       THREADS="2 1" thread counts, else those that can be best for the workload
#   RUST_PEERS=1    also burn, candle, dfdx, incin, tract (minutes to build)
#   RTNEURAL=DIR    also RTNeural, of which DIR is a checkout with its submodules
#   CORES=0,1       the cores of a run on two threads, and of one on one: the last
#   PYTHON=python3  makes the virtual environment     GYUL=0        leaves gyul out
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/gyul/peers
cores=${CORES:-0,1}
peers=${PEERS:-torch-eager torch-compile jax keras onnxruntime ${RUST_PEERS:+burn candle dfdx incin tract}}
rtneural="rtneural-eigen-native rtneural-eigen rtneural-stl-native"
peers="$peers${RTNEURAL:+ $rtneural}"
workloads=${*:-W1 W2 W3 W4 W5 W6 W7 W8}
thread_counts=${THREADS:-}
lines=$cache/lines/$(date +%Y-%m-%d-%H%M%S).txt
export BUDGET=${BUDGET:-3} ONNX=$cache/onnx TORCHINDUCTOR_CACHE_DIR=$cache/inductor
mkdir -p "$cache/lines"

# Libraries must choose their kernels for this processor themselves.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE OPENBLAS_NUM_THREADS MKL_NUM_THREADS

needs() { [[ " $peers " =~ \ ($1)\  ]]; } # whether a peer of this pattern is wanted

prepare() {
  if needs 'torch-eager|torch-compile|jax|keras|onnxruntime|tract'; then
    [ -x "$cache/venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$cache/venv" || exit 1
    cmp -s "$here/requirements.txt" "$cache/venv/requirements.txt" ||
      { "$cache/venv/bin/pip" install -q -r "$here/requirements.txt" && cp "$here/requirements.txt" "$cache/venv/"; } || exit 1
  fi
  if needs 'onnxruntime|tract' && [[ " $workloads" =~ \ W[67] ]]; then
    (cd "$here/python" && "$cache/venv/bin/python" export_onnx.py "$ONNX" 2>&1 | grep -v Warning)
  fi
  for peer in burn candle dfdx incin tract; do
    needs $peer && CARGO_TARGET_DIR=$cache/target cargo build --release --locked --manifest-path "$here/rust/Cargo.toml" -p "anchor-$peer"
  done
  [ -z "${RTNEURAL:-}" ] || make -s -C "$here/rtneural" RTNEURAL="$(realpath "$RTNEURAL")" OUT="$cache/rtneural"
  [ "${GYUL:-1}" = 0 ] || (cd "$here/../.." && cargo bench --bench peers --no-run)
}

# Two threads are best for the large workloads with every peer; the small ones can be faster on one.
threads_of() {
  case $1 in
    W[1236]*) echo "${thread_counts:-2 1}" ;;
    *) echo "${thread_counts:-2}" ;;
  esac
}

# time_one PEER THREADS WORKLOAD: the lines of one process, pinned to as many cores as it has threads.
time_one() {
  local peer=$1 threads=$2 workload=$3 mask=$cores
  [ "$threads" = 1 ] && mask=${cores##*,}
  export THREADS=$threads GYUL_THREADS=$threads OMP_NUM_THREADS=$threads RAYON_NUM_THREADS=$threads MATMUL_NUM_THREADS=$threads
  case $peer in
    torch-*) set -- "$cache/venv/bin/python" bench_torch.py "${peer#torch-}" "$threads" "$workload" ;;
    onnxruntime) set -- "$cache/venv/bin/python" bench_ort.py "$ONNX" "$threads" "$workload" ;;
    jax | keras) set -- "$cache/venv/bin/python" "bench_$peer.py" "$threads" "$workload" ;;
    rtneural-*) set -- "$cache/rtneural/$peer" "$workload" ;;
    gyul) set -- cargo bench -q --bench peers -- "$workload" ;;
    *) set -- "$cache/target/release/anchor-$peer" "$workload" ;;
  esac
  (cd "$here/python" && exec taskset -c "$mask" "$@" 2>"$cache/stderr") >"$cache/stdout"
  local status=$?
  # Only lines of the threads asked for count: a bench that did not obey would have been on fewer cores than it has threads.
  awk -v threads="$threads" '$3 == threads' "$cache/stdout"
  [ $status = 0 ] || echo "$peer $workload $threads failed exit $status: $(grep -v '^ *$' "$cache/stderr" | tail -1 | cut -c1-160)"
}

prepare >&2
[ "${GYUL:-1}" = 0 ] || peers="$peers gyul"
for round in $(seq "${ROUNDS:-3}"); do
  for workload in $workloads; do
    for peer in $peers; do
      for threads in $(threads_of "$workload"); do
        echo "# round $round load $(cut -d' ' -f1 /proc/loadavg)"
        time_one "$peer" "$threads" "$workload"
      done
    done
  done
done | tee "$lines" >&2
"${PYTHON:-python3}" "$here/table.py" "$lines"
