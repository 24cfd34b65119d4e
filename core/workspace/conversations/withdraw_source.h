#pragma once

#include "core/model/conversation.h"
#include "core/workspace/command.h"

#include <span>

namespace muniment::workspace {

/// What speaks against withdrawing a source.
struct KeepsSource final {
  QStringList records; ///< numbers
  QStringList holds;   ///< codes
  QStringList cases;   ///< references of open ones
  bool hidden = false; ///< something that is not for these eyes

  [[nodiscard]] bool any() const { return hidden || !records.isEmpty() || !holds.isEmpty() || !cases.isEmpty(); }
};

/// What withdrawing a source would do.
struct WithdrawalPreview final {
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  SourceId source;

  struct Answer final {
    ConversationSource source;
    QString title;
    std::int64_t destroyed = 0; ///< messages that only it has
    std::int64_t kept = 0;      ///< messages that another source has, too
    KeepsSource keeps;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Why a source is withdrawn. A word of a list: what is written freely would outlive what it speaks of.
enum class WithdrawalReason : std::uint8_t { WrongChat, WrongFile, NoGround, Doubtful };

[[nodiscard]] std::span<const WithdrawalReason> allWithdrawalReasons();
[[nodiscard]] QLatin1StringView nameOf(WithdrawalReason reason);
[[nodiscard]] std::optional<WithdrawalReason> withdrawalReasonFrom(QStringView name);

/// What is known of the withdrawal of a source; nothing where it was not withdrawn.
struct Withdrawal final {
  QString by; ///< actor
  Instant at;
  WithdrawalReason reason = WithdrawalReason::WrongChat;
};
[[nodiscard]] std::optional<Withdrawal> withdrawalOf(const ConversationSource& source);

/// Takes everything back that one chat of one file brought: its original, and every message that no other source has.
/// Nothing is withdrawn while something of it is in a record, under hold or in an open case. The same file may be
/// imported again afterwards. sweepAway has to follow.
/// `{destroyed, kept}`
struct WithdrawSource final {
  static constexpr auto kName = QLatin1StringView("source.withdraw");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;
  static constexpr bool kTwoPersons = true;

  SourceId source;
  WithdrawalReason reason = WithdrawalReason::WrongChat;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
