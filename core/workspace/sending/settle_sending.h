#pragma once

#include "core/model/delivery.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Lets a message that did not go be sent anew. Where nobody knows whether it went, a person says so: then it may be
/// there twice.
/// `{delivery}`
struct SendAgain final {
  static constexpr auto kName = QLatin1StringView("message.send-again");
  static constexpr Permission kPermission = Permission::SendMessage;

  DeliveryId delivery;
  bool evenIfTwice = false;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes a message back that did not go: one that waits for its first try, or that a person must decide about.
/// `{delivery}`
struct WithdrawMessage final {
  static constexpr auto kName = QLatin1StringView("message.withdraw");
  static constexpr Permission kPermission = Permission::SendMessage;

  DeliveryId delivery;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
