#pragma once

#include "core/base/sealed_box.h"
#include "core/base/signature.h"
#include "core/model/actor.h"

namespace muniment::access {

/// A person's signing key as it is kept: sealed under a secret that only the person has.
[[nodiscard]] QByteArray sealPersonKey(const SigningKey& key, const Secret& secret, ScryptCost cost = {});
[[nodiscard]] Result<SigningKey> openPersonKey(const PersonKey& key, const Secret& secret);

} // namespace muniment::access
