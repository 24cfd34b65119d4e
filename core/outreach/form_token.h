#pragma once

#include "core/base/secret.h"
#include "core/base/sha256.h"

namespace muniment::outreach {

/// Shows that what was sent comes from the page that was handed out for a link.
[[nodiscard]] QByteArray formToken(const Secret& key, const Sha256& link);
/// In a time that tells nothing about how much of it is right.
[[nodiscard]] bool isFormToken(const Secret& key, const Sha256& link, QByteArrayView sent);

} // namespace muniment::outreach
