#pragma once

#include "core/connect/whatsapp/graph_client.h"
#include "core/store/sending_repository.h"
#include "core/workspace/alarms/live_alarm.h"

namespace muniment::workspace {

/// Asks the service how it stands with a number: what it says of templates and the number, and what is or soon will be
/// in the way.
class WhatsAppWatch final {
 public:
  /// What a look found out. A step that failed leaves what it would have told as it was.
  struct Look final {
    std::optional<store::SendingRepository::Number> number;
    std::optional<std::vector<store::SendingRepository::Template>> templates;
    std::vector<LiveAlarm> alarms;
    std::vector<LiveAlarm::Kind> looked; ///< alarms of these kinds that are not named passed
    std::optional<Error> problem;        ///< the first, of a step that must not fail
  };

  /// The client outlives the watch. `app`: id of our app, whose webhooks must be subscribed; empty for any.
  WhatsAppWatch(connect::whatsapp::GraphClient& client, QString app) : m_client(&client), m_app(std::move(app)) {}

  [[nodiscard]] Look look(Instant now);
  [[nodiscard]] Result<store::SendingRepository::Number> number(const SharedProgress& progress);
  [[nodiscard]] Result<std::vector<store::SendingRepository::Template>> templates(const SharedProgress& progress);
  [[nodiscard]] Result<void> checkSubscription(const SharedProgress& progress);

 private:
  void lookAtNumber(Look& look);
  void lookAtTemplates(Look& look);
  void lookAtSubscription(Look& look);
  void lookAtToken(Look& look, Instant now);
  void lookAtHealth(Look& look);

  connect::whatsapp::GraphClient* m_client;
  QString m_app;
};

} // namespace muniment::workspace
