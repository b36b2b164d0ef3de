#!/usr/bin/env bash
# The suites on every face of an instance that the emulator can show: releases, delimited identifiers on and off, forms of
# values; each on the emulator and through the real PGWire server. Prints how many tests passed and failed in each cell.
#
# Arguments choose cells by a part of their name: tests/faces.sh release=2023.1
set -euo pipefail
cd "$(dirname "$0")/.."

cargo test -p diesel_iris_tests --test suites --no-run --locked
logs=$(mktemp -d)
# what starts servers of its own chooses their faces itself
own=(abandoned:: bare_names:: emulator:: faults:: instance:: load:: login:: namespaces:: profile:: texts:: tls::)
skip=()
for module in "${own[@]}"; do skip+=(--skip "$module"); done

failed=0
printf '%-92s %8s %8s %8s %8s\n' face 'emulator' 'failed' 'pgwire' 'failed'
for release in 2023.1 2025.1 2026.1; do
    for delimited in on off; do
        for values in "dates=iso" "dates=days2000" "dates=horolog times=seconds timestamps=posix" \
            "dates=horolog date_parameters=logical"; do
            face="release=$release delimited_identifiers=$delimited $values"
            if [ $# -gt 0 ] && [[ $face != *$1* ]]; then continue; fi
            log="$logs/${face// /_}.log"
            DIESEL_IRIS_TEST_FACE="$face" cargo test -p diesel_iris_tests --test suites --locked -- "${skip[@]}" \
                >"$log" 2>&1 || failed=1
            count() { grep -cE "^test .*::$1 \.\.\. $2$" "$log" || true; }
            printf '%-92s %8s %8s %8s %8s\n' "$face" "$(count emulator ok)" "$(count emulator FAILED)" \
                "$(count pgwire ok)" "$(count pgwire FAILED)"
            grep -E '^test .* FAILED$' "$log" | sed 's/^/    /' || true
        done
    done
done
echo "what the tests said: $logs"
exit $failed
