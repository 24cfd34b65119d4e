#pragma once

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/model/ids.h"

namespace muniment::access {

/// What a person signs with their own key before an act of consequence: who, which command, on exactly which content.
struct Intent final {
  ActorId actor;
  CommandId command;
  QString name;
  Sha256 digest;

  /// The bytes under the signature.
  [[nodiscard]] Result<QByteArray> toBytes() const {
    return canonicalJson(Json::Object{{QStringLiteral("actor"), actor.toString()},
                                      {QStringLiteral("command"), command.toString()},
                                      {QStringLiteral("digest"), digest.toHex()},
                                      {QStringLiteral("name"), name}});
  }
};

} // namespace muniment::access
