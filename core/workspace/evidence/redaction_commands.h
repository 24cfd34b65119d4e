#pragma once

#include "core/model/redaction.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Proposes what packages shall not show. No package is made of these messages until somebody signs it off.
/// `{redactions: [id, …]}`
struct ProposeRedactions final {
  static constexpr auto kName = QLatin1StringView("redaction.propose");
  static constexpr Permission kPermission = Permission::Redact;
  static constexpr std::size_t kMost = 10'000;

  /// What is to be redacted; `part` says which of the others count.
  struct Wish final {
    MessageId message;
    Redaction::Part part = Redaction::Part::Message;
    std::int64_t start = 0;
    std::int64_t length = 0;
    int page = 0;
    QRect box = {};
  };
  std::vector<Wish> wishes;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes redactions back; what was there stays readable in their history.
/// `{withdrawn}`
struct WithdrawRedactions final {
  static constexpr auto kName = QLatin1StringView("redaction.withdraw");
  static constexpr Permission kPermission = Permission::Redact;

  std::vector<RedactionId> redactions;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Makes redactions count, signed by the person's key.
/// `{signed_off}`
struct SignOffRedactions final {
  static constexpr auto kName = QLatin1StringView("redaction.sign-off");
  static constexpr Permission kPermission = Permission::Redact;
  static constexpr bool kSigned = true;

  std::vector<RedactionId> redactions;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
