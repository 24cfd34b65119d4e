#pragma once

#include "core/model/delivery.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What a messenger said when it was last asked, and what statuses said of our deliveries. Without ledger entries: all
/// of it can be asked again, or lies in the bodies that came in.
class SendingRepository final {
 public:
  struct Template final {
    QString name;
    QString language;
    QByteArray content; ///< as the messenger gave it
  };
  struct Number final {
    QString id;
    QString phone; ///< as the messenger shows it
    QString name;
    QString quality; ///< `GREEN`, `YELLOW`, `RED`
    QString tier;    ///< `TIER_250`, …
    Instant fetchedAt;
  };
  /// How far a message got.
  enum class Step { Heard, Sent, Delivered, Read, Failed };
  struct Status final {
    DeliveryId delivery;
    QString wamid;
    Step step = Step::Heard;
    int code = 0; ///< of the error
    Instant at;
  };

  explicit SendingRepository(Connection& connection) : m_connection(&connection) {}

  /// In the place of those that were there.
  [[nodiscard]] Result<void> saveTemplates(const QString& peer, std::span<const Template> templates, Instant now);
  [[nodiscard]] Result<std::vector<Template>> templates(const QString& peer);
  [[nodiscard]] Result<std::optional<Template>> findTemplate(const QString& peer, const QString& name,
                                                             const QString& language);
  [[nodiscard]] Result<void> saveNumber(const QString& peer, const Number& number, Instant now);
  [[nodiscard]] Result<std::optional<Number>> numberOf(const QString& peer);

  /// A step never goes back. True where it says that the message failed and nothing said so before.
  [[nodiscard]] Result<bool> hear(const QString& peer, const Status& status);
  [[nodiscard]] Result<std::optional<Status>> heardOf(const QString& peer, const DeliveryId& delivery);
  /// Messages to somebody that were accepted and failed later; the newest first.
  [[nodiscard]] Result<std::vector<Status>> failedInLane(const QString& peer, const QString& lane, Instant since,
                                                         int limit);

  [[nodiscard]] Result<void> noteReached(const QString& peer, const QString& lane, Instant now);
  /// How many others were written to first since then.
  [[nodiscard]] Result<std::int64_t> reachedSince(const QString& peer, const QString& butLane, Instant since);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
