#pragma once

#include "core/store/sending_repository.h"
#include "core/workspace/alarms/live_alarms.h"
#include "core/workspace/sending/sending_rules.h"

namespace muniment::workspace {

/// What may be sent in a conversation now, and what still is on its way.
struct SendingState final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr int kMost = 20; ///< waiting messages that are shown

  struct Waiting final {
    DeliveryId delivery;
    Delivery::State state = Delivery::State::Queued;
    bool mayBeThere = false; ///< nobody knows whether it went
    QString text;
    QString fileName;
    QString problem; ///< id of the error
    Instant at;
    Instant nextTry;
  };
  struct Failed final {
    DeliveryId delivery;
    int code = 0;
    Instant at;
  };
  struct Answer final {
    LiveAddress address;
    bool mayWrite = false;       ///< whoever asks may send at all
    bool mayRecordOptIn = false; ///< whoever asks may say that this person agreed to be written to
    std::optional<Instant> windowEnd;
    std::optional<Error> refusesWords;
    std::optional<Error> refusesTemplates;
    std::optional<store::SendingRepository::Number> number;
    LiveAlarms::Answer alarms;    ///< what stands in the way of messages
    bool readWithAnswer = false;  ///< an answer lets the other side see that they were read
    std::vector<Waiting> waiting; ///< the next one first
    std::vector<Failed> failed;   ///< accepted and failed later, within a week; the newest first
  };
  ConversationId conversation;
  /// Nothing where the conversation is not live.
  [[nodiscard]] Result<std::optional<Answer>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
