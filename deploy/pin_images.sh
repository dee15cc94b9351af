#!/usr/bin/env bash
# Adds to each base image in Dockerfile and docker-compose.yml the digest that its tag has now. For a
# release, where the registry can be reached. If one digest can't be found, it changes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
files=(Dockerfile docker-compose.yml)
images=$(sed -nE 's/^(FROM| +image:) ([a-z0-9./-]+:[^ @]+).*/\2/p' "${files[@]}" | sort -u)
changes=
for image in $images; do
    digest=$(docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$image")
    if [[ ! $digest =~ ^sha256:[0-9a-f]{64}$ ]]; then
        echo "the digest of $image must be sha256:…, got: $digest" >&2
        exit 1
    fi
    changes+="s|(\s)${image//./\\.}(@\S+)?(\s\|$)|\1$image@$digest\3|;"
done
sed --in-place --regexp-extended "$changes" "${files[@]}"
