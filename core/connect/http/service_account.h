#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QtCore/QUrl>

namespace muniment::connect {

/// What a service account says of itself to get a token (RFC 7523): signed with RS256 by the key in its key file, a
/// JSON with `client_email`, `private_key` and `private_key_id`. Refused `http.sign_in_refused` where that is none.
[[nodiscard]] Result<QByteArray> accountStatement(const Secret& keyFile, const QUrl& audience, const QString& scope,
                                                  Instant now);

} // namespace muniment::connect
