#!/usr/bin/env bash
# Asks a real rust-analyzer about networks, whole and half-typed: rustup's own, or the one unpacked from ../shared/tools.
set -euo pipefail
cd "$(dirname "$0")/../.."

packed=../shared/tools/rust-analyzer.xz
if rust-analyzer --version >/dev/null 2>&1; then
  analyzer=rust-analyzer
elif [[ -f $packed ]]; then
  unpacked=$(mktemp -d)
  trap 'rm -rf "$unpacked"' EXIT
  analyzer=$unpacked/rust-analyzer
  python3 -c 'import lzma, shutil, sys; shutil.copyfileobj(lzma.open(sys.argv[1]), open(sys.argv[2], "wb"))' "$packed" "$analyzer"
  chmod +x "$analyzer"
else
  echo "SKIPPED: no rust-analyzer can be had (rustup component add rust-analyzer)"
  exit 0
fi
python3 tests/editor/check.py "$analyzer"
