#!/bin/sh
# Checks the package in which this script lies. It needs sha256sum and openssl (1.1.1 or newer), nothing else, and it is the
# same in every package; docs/verify.md of Muniment states its SHA-256. VERIFY.txt says what the answers mean.
cd "$(dirname "$0")" || exit 1
wrong() { echo "WRONG: $1"; exit 1; }

sha256sum -c --quiet hashes.sha256 || wrong "a file is missing or is not the one that was written"
echo "Every file is the one that was written."

openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in hashes.sha256 -sigfile hashes.sig || wrong "the signature of the list of files"
echo "The list of files is signed with the key in key.pem."

openssl pkeyutl -verify -pubin -inkey proof/key.pem -rawin -in proof/head.json -sigfile proof/head.sig || wrong "the signature of the head"
echo "The head of the ledger is signed with the key in proof/key.pem."

if [ -e time-stamp/time-stamp.tst ]; then
  if [ -e authority.pem ]; then
    openssl ts -verify -data time-stamp/stamped-head.json -in time-stamp/time-stamp.tst -token_in -CAfile authority.pem || wrong "the time-stamp"
  else
    echo "Put the certificate of the time-stamp authority here as authority.pem to check the time-stamp."
  fi
fi
echo "Compare key.pem and proof/key.pem with the key that you were given. They differ only where the key was changed in between."
