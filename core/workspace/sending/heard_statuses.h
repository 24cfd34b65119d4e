#pragma once

#include "core/store/sending_repository.h"
#include "core/workspace/live/live_queries.h"

namespace muniment::workspace {

/// Keeps what statuses say of our deliveries: by them an answer that nobody heard is found again. A message that failed
/// after it was accepted is put before a person. Run under the seat of the connector.
/// `{failed, heard}`
struct HearStatuses final {
  static constexpr auto kName = QLatin1StringView("sending.hear");
  static constexpr Permission kPermission = Permission::CaptureItem;

  QString peer;
  std::vector<store::SendingRepository::Status> statuses;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What was heard of a delivery, and whether it may go now; the latter only where it is said to whom. For the connector
/// itself, under its seat.
struct SendingCheck final {
  static constexpr Permission kPermission = Permission::CaptureItem;

  struct Answer final {
    QString wamid;          ///< of a status; empty where none came
    bool isSettled = false; ///< it asks what was answered or taken back meanwhile
    std::optional<Error> refusesWords;
    std::optional<Error> refusesTemplate;
  };
  LiveAddress to;
  DeliveryId delivery;
  QString cause; ///< of the delivery
  bool isMarketing = false;
  bool isRequired = false;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
