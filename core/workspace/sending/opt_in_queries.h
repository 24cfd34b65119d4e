#pragma once

#include "core/model/message.h"
#include "core/model/opt_in.h"
#include "core/workspace/command.h"
#include "core/workspace/sending/send_target.h"

namespace muniment::workspace {

/// Something that somebody said about being written to, and what shows it.
struct OptInStep final {
  std::optional<OptInId> id; ///< nothing where it was a word like STOP, which counts by itself
  QString party;
  OptIn::Act act = OptIn::Act::Given;
  OptIn::Source source = OptIn::Source::Message;
  bool isRenewed = false; ///< they had agreed before
  Instant at;
  Instant recordedAt;
  QString recordedBy; ///< name; empty where it was taken in with the message
  std::optional<MessageId> message;
  std::optional<ConversationId> conversation; ///< of that message
  std::optional<ItemId> item;
  QString itemName;
  bool isEvidenceGone = false; ///< destroyed, or of a matter that is not seen
};

/// Whether somebody agreed to be written to at a number, and all that shows it.
struct OptInHistory final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    LiveAddress address;
    bool isRequired = false;        ///< the connection sends no template without it
    bool mayRecord = false;         ///< whoever asks
    std::optional<MatterId> matter; ///< of the conversation, to which what shows it belongs too
    bool isGiven = false;
    std::vector<OptInStep> steps; ///< the newest first
  };
  SendTarget target;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// What was recorded, of one connection or of all, the newest first.
struct OptIns final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Line final {
    QString peer;
    OptInStep step;
  };
  struct Answer final {
    std::vector<Line> lines;
    bool hasMore = false;
  };
  QString peer;
  std::optional<OptInId> before; ///< the last of the page before
  int limit = 100;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
