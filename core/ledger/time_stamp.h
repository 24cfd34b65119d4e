#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/sha256.h"

/// RFC 3161 over SHA-256. Pure; the way to an authority is in time_stamp_authority.h.
namespace muniment::ledger {

/// What a time-stamp token proves: this digest existed at `at`.
struct TimeStamp final {
  Instant at;
  QString policy; ///< object identifier of the authority's policy
  QByteArray token;
};

/// A request in DER that asks for the authority's certificate too. `nonce` has up to 20 bytes.
[[nodiscard]] QByteArray timeStampRequest(const Sha256& digest, QByteArrayView nonce);

/// Checks an answer against its request: granted, same digest and nonce, signed by a certificate whose only purpose is
/// time-stamping and which leads to one of `authorities` (PEM) at the time stated.
[[nodiscard]] Result<TimeStamp> checkTimeStampResponse(QByteArrayView response, QByteArrayView request,
                                                       QByteArrayView authorities);

/// Checks a stored token the same way, without a nonce.
[[nodiscard]] Result<TimeStamp> checkTimeStampToken(QByteArrayView token, const Sha256& digest,
                                                    QByteArrayView authorities);

/// What the token says about `digest`, without a look at who signed it.
[[nodiscard]] Result<TimeStamp> readTimeStampToken(QByteArrayView token, const Sha256& digest);

} // namespace muniment::ledger
