#pragma once

#include "core/model/live_arrival.h"
#include "core/workspace/command.h"
#include "core/workspace/live/live_reading.h"

namespace muniment::workspace {

/// What came by webhook, as the inbox has it.
struct TakenLetter final {
  DeliveryId id;
  Instant at;         ///< when it came
  QByteArray payload; ///< headers, a line break, the body
  qsizetype body = 0; ///< where the body begins
};

/// Takes webhooks of a messenger into their conversations. Run under the seat of the connector. A letter that was taken
/// before, and a message that is known, add nothing; what is told of a message that is not there yet waits for it.
/// `{changed, facts, gaps, messages, repeated}`
class TakeWebhook final {
 public:
  static constexpr auto kName = QLatin1StringView("live.take");
  static constexpr Permission kPermission = Permission::CaptureItem;

  /// `numbers`: phone number ids of ours; `matter`: of the connection, for conversations that begin now.
  TakeWebhook(QString peer, std::vector<TakenLetter> letters, std::set<QString> numbers, std::optional<MatterId> matter)
      : m_peer(std::move(peer)), m_letters(std::move(letters)), m_numbers(std::move(numbers)), m_matter(matter) {}
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  /// A letter that was read; its bytes are in the vault.
  struct Read final {
    LiveArrival arrival;
    std::vector<LiveItem> items;
    std::vector<LiveFact> facts;
  };
  [[nodiscard]] Result<Read> read(const TakenLetter& letter, Services& services) const;

  QString m_peer;
  std::vector<TakenLetter> m_letters;
  std::set<QString> m_numbers;
  std::optional<MatterId> m_matter;
  std::vector<Read> m_read;
};

} // namespace muniment::workspace
