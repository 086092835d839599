#!/usr/bin/env bash
# Installs what khtool is measured against into benchmarks/.peers; what fails is left out and said.
set -u
cd "$(dirname "$0")"
mkdir -p .peers
python3 -m venv .peers/python
.peers/python/bin/pip install -q check-jsonschema yamllint todoman || echo "pip: not all peers installed"
npm install --silent --prefix .peers/node ajv-cli || echo "npm: ajv-cli not installed"
if [ "$(id -u)" = 0 ]; then
  apt-get install -y -q taskwarrior hledger >/dev/null || echo "apt: taskwarrior, hledger not installed"
else
  echo "taskwarrior and hledger: install them with apt-get as root"
fi
