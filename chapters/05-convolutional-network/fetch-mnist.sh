#!/bin/sh
# Fetches the four files of MNIST (11 MB), unpacks them (55 MB) and checks their content.
#
#   sh fetch-mnist.sh [DIR]
#
# Without DIR they go where the programs look for them: to MNIST_DIR where that is set, else to gradebook/mnist in the
# user's cache folder. Files that are already there are kept, so that an interrupted run can be started again.
# MNIST_MIRRORS names other addresses to fetch from, separated by spaces, in place of the two below.

set -eu

mirrors=${MNIST_MIRRORS:-"https://storage.googleapis.com/cvdf-datasets/mnist \
https://ossci-datasets.s3.amazonaws.com/mnist"}

say() { printf '%s\n' "$*" >&2; }

stop() { # exit code, message
    code=$1
    shift
    say "fetch-mnist: $*"
    exit "$code"
}

cache() {
    case ${XDG_CACHE_HOME:-} in
    /*) printf '%s/gradebook/mnist\n' "$XDG_CACHE_HOME" ;;
    *)
        [ -n "${HOME:-}" ] || stop 64 "HOME is not set. Name a folder: sh fetch-mnist.sh DIR"
        case $(uname -s) in
        Darwin) printf '%s/Library/Caches/gradebook/mnist\n' "$HOME" ;;
        *) printf '%s/.cache/gradebook/mnist\n' "$HOME" ;;
        esac
        ;;
    esac
}

checksum() { # of what it reads
    if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

fetch() { # name, SHA-256 of the uncompressed file
    if [ -e "$folder/$1" ]; then
        [ "$(checksum <"$folder/$1")" = "$2" ] || stop 65 "$folder/$1 is another file than MNIST's. Move it away, or fetch into another folder."
        say "$1: already here"
        return
    fi
    for mirror in $mirrors; do
        address=${mirror%/}/$1.gz
        say "$1: from $address"
        if ! curl --fail --silent --show-error --location --retry 2 --connect-timeout 20 --max-filesize 50000000 \
            --output "$part.gz" "$address"; then
            say "$1: not available there"
        elif ! gunzip -c <"$part.gz" >"$part"; then
            say "$1: damaged there"
        elif [ "$(checksum <"$part")" != "$2" ]; then
            say "$1: not the expected content there (SHA-256 $(checksum <"$part"), expected $2)"
        else
            mv -f "$part" "$folder/$1"
            return
        fi
    done
    stop 66 "$1 could be fetched from no mirror. Check the network and run this again, or set MNIST_MIRRORS."
}

case ${1:-} in
-h | --help)
    sed -n '2,9s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
-*) stop 64 "$1: unknown option. Usage: sh fetch-mnist.sh [DIR]" ;;
esac
[ $# -le 1 ] || stop 64 "one folder expected, found $#. Usage: sh fetch-mnist.sh [DIR]"

for tool in curl gunzip; do
    command -v "$tool" >/dev/null || stop 69 "$tool is needed and not installed."
done
command -v sha256sum >/dev/null || command -v shasum >/dev/null || stop 69 "sha256sum or shasum is needed and neither is installed."

folder=${1:-${MNIST_DIR:-$(cache)}}
mkdir -p -- "$folder" || stop 73 "cannot make the folder $folder."
[ -w "$folder" ] || stop 73 "cannot write into $folder."

part=$folder/.fetching-$$
trap 'rm -f -- "$part" "$part.gz"' EXIT
trap 'exit 130' INT TERM HUP

fetch train-images-idx3-ubyte ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db
fetch train-labels-idx1-ubyte 65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5
fetch t10k-images-idx3-ubyte 0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7
fetch t10k-labels-idx1-ubyte ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2
say "MNIST is in $folder."
