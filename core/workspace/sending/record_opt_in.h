#pragma once

#include "core/model/message.h"
#include "core/model/opt_in.h"
#include "core/workspace/command.h"
#include "core/workspace/sending/send_target.h"

#include <QtCore/QDate>

namespace muniment::workspace {

/// Keeps that somebody agreed to be written to at a number, or took that back, and what shows it: a message that they
/// wrote, or a captured file of the form, the paper or the list. To withdraw it is enough to have said so.
/// `{opt_in}`
struct RecordOptIn final {
  static constexpr auto kName = QLatin1StringView("opt-in.record");
  static constexpr Permission kPermission = Permission::ManageContacts;

  SendTarget target;
  OptIn::Act act = OptIn::Act::Given;
  OptIn::Source source = OptIn::Source::Message;
  std::optional<MessageId> message;
  std::optional<ItemId> item;
  std::optional<QDate> day; ///< on which they said so; else that of the message, or today

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  [[nodiscard]] Result<void> check(CommandContext& context, const FoundTarget& to) const;
  [[nodiscard]] Result<Instant> moment(CommandContext& context) const;
};

} // namespace muniment::workspace
