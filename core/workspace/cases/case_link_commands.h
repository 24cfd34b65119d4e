#pragma once

#include "core/model/case_link.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Files something to a case. The same again changes its note and stance. `{link}`
struct LinkToCase final {
  static constexpr auto kName = QLatin1StringView("case.link");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  CaseId file;
  CaseLink::Kind kind = CaseLink::Kind::Conversation;
  QString target;       ///< aggregate; of messages the conversation
  MessageId first = {}; ///< of messages
  MessageId last = {};  ///< null: the first alone
  CaseLink::Stance stance = CaseLink::Stance::None;
  QString concerns = {}; ///< aggregate of the document that the stance is about
  QString note = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// `{link}`
struct UnlinkFromCase final {
  static constexpr auto kName = QLatin1StringView("case.unlink");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  CaseId file;
  CaseLinkId link;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
