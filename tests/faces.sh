#!/usr/bin/env bash
# The suites and the tests of the command line on every face of an instance that the emulator can show: releases, delimited identifiers on and off, forms of
# values; each on the emulator and through the real PGWire server. Prints how many tests passed and failed for each face, and
# which failed.
#
# An argument chooses faces by a part of their name: tests/faces.sh release=2023.1
set -euo pipefail
cd "$(dirname "$0")/.."

cargo test -p diesel_iris_tests --test suites --no-run --locked
cargo test -p diesel_iris_cli --tests --no-run --locked
logs=$(mktemp -d)
# what starts servers of its own chooses their faces itself
skip=()
for module in abandoned bare_names emulator faults instance load login namespaces profile texts tls; do
    skip+=(--skip "$module::")
done

failed=0
for values in "dates=iso" "dates=days2000" "dates=horolog times=seconds timestamps=posix" \
    "dates=horolog date_parameters=logical"; do
    for delimited in on off; do
        for release in 2023.1 2025.1 2026.1; do
            face="release=$release delimited_identifiers=$delimited $values"
            if [ $# -gt 0 ] && [[ $face != *$1* ]]; then continue; fi
            log="$logs/${face// /_}.log"
            DIESEL_IRIS_TEST_FACE="$face" cargo test -p diesel_iris_tests --test suites --locked -- "${skip[@]}" \
                >"$log" 2>&1 || failed=1
            count() { grep -cE "^test .*$1 \.\.\. $2$" "$log" || true; }
            printf '%-95s emulator %4s ok %3s failed | pgwire %4s ok %3s failed | all %4s ok %3s failed\n' "$face" \
                "$(count ::emulator ok)" "$(count ::emulator FAILED)" "$(count ::pgwire ok)" "$(count ::pgwire FAILED)" \
                "$(count '' ok)" "$(count '' FAILED)"
            DIESEL_IRIS_TEST_FACE="$face" cargo test -p diesel_iris_cli --tests --no-fail-fast --locked >"$log.cli" 2>&1 || failed=1
            printf '%95s command line %4s ok %3s failed\n' "" \
                "$(grep -cE '^test .* ok$' "$log.cli" || true)" "$(grep -cE '^test .* FAILED$' "$log.cli" || true)"
            grep -hE '^test .* FAILED$' "$log" "$log.cli" | sed 's/^/    /' || true
        done
    done
done
echo "what the tests said: $logs"
exit $failed
