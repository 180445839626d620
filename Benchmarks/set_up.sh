# Sourced by the benchmarks, in this folder: what all of them need before they begin.

# Brings the peers of requirements.txt into an environment of their own, again whenever the list is newer.
set_up_peers() {
    [ .venv/installed -nt requirements.txt ] && return
    python3 -m venv .venv
    # The pip of Debian 12 trips over the extras of lxml that two of the peers ask for.
    .venv/bin/pip install --quiet --upgrade pip
    .venv/bin/pip install --quiet --requirement requirements.txt
    touch .venv/installed
}

# Builds a program of this package.
build() { swift build -c release --product "$1" 2>&1 | grep -E "error|Compiling|complete" | tail -1 >&2; }
