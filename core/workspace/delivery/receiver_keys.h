#pragma once

#include "core/base/letter.h"
#include "core/vault/workspace_key.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Every key that opens what a receiver sealed, the newest last: letters to an old one may still lie in a journal.
[[nodiscard]] Result<std::vector<LetterKey>> receiverKeys(store::Connection& connection,
                                                          const vault::WorkspaceKey& key);

/// A new key to which the receiver seals; the one before is retired and still opens what was sealed to it.
/// `{address, key}`
struct MakeReceiverKey final {
  static constexpr auto kName = QLatin1StringView("receiver.make-key");
  static constexpr Permission kPermission = Permission::ManageKeys;

  [[nodiscard]] Json describe() const { return Json::Object(); }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// To which key the receiver shall seal now; nothing before one was made.
struct ReceiverAddress final {
  static constexpr Permission kPermission = Permission::ManageKeys;

  using Answer = std::optional<LetterAddress>;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
