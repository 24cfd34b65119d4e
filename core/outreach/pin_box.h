#pragma once

#include "core/base/result.h"
#include "core/base/scrypt_cost.h"
#include "core/base/secret.h"
#include "core/model/ids.h"

namespace muniment::outreach {

/// What is kept of a PIN. Trying all PINs takes the workspace's key too, so a stolen database alone is of no use.
/// Usage `pin.wrong_form` for anything but 6 to 12 digits.
[[nodiscard]] Result<QByteArray> sealPin(const QString& pin, const PersonId& person, const Secret& key,
                                         ScryptCost cost);
/// Whether this is the PIN; VerificationFailed where what was kept is damaged.
[[nodiscard]] Result<bool> isPin(const QString& pin, const PersonId& person, const Secret& key, QByteArrayView sealed);

} // namespace muniment::outreach
