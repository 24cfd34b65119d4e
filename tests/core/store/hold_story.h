#pragma once

#include "core/model/hold.h"
#include "core/model/message.h"
#include "core/model/person.h"
#include "core/store/connection.h"

#include <set>

namespace muniment::tests {

/// A small workspace with something of each kind that a hold can be put on, and a naive answer to what is held: every
/// target looks at every thing by itself, without SQL.
class HoldStory final {
 public:
  struct Talk final {
    ConversationId id;
    std::int64_t number = 0;
    std::optional<MatterId> matter;
    QStringList phones;
    QStringList labels;
    std::vector<MessageId> messages;
    QStringList texts;
  };
  struct Thing final {
    RecordId id;
    std::size_t recordClass = 0;
    std::optional<MatterId> matter;
    std::optional<std::size_t> talk; ///< of all its messages
    std::vector<MessageId> messages;
    std::vector<ItemId> items;
    bool isDestroyed = false;
  };
  struct Held final {
    Hold hold;
    std::vector<HoldTarget> targets;
  };

  HoldStory();
  [[nodiscard]] Result<void> saveTo(store::Connection& connection);

  /// A target of a kind, chosen by `choice`.
  [[nodiscard]] HoldTarget target(HoldTargetKind kind, std::uint32_t choice) const;
  [[nodiscard]] static bool isInForce(const Held& held, const HoldTarget& target, QDate today);

  [[nodiscard]] std::set<HoldId> onRecord(const Thing& record, QDate today) const;
  [[nodiscard]] std::set<HoldId> onMessage(std::size_t talk, std::size_t index, QDate today) const;
  [[nodiscard]] std::set<HoldId> onItem(std::size_t item, QDate today) const;

  std::vector<Talk> talks;
  std::vector<Person> persons;
  std::vector<ClassId> classes; ///< each below the one before its half
  std::vector<MatterId> matters;
  std::vector<ItemId> items;
  std::vector<std::optional<MatterId>> itemMatters;
  std::vector<Thing> records;
  std::vector<Held> holds;

 private:
  [[nodiscard]] bool coversRecordItself(const HoldTarget& target, const Thing& record) const;
  [[nodiscard]] bool coversMessageItself(const HoldTarget& target, std::size_t talk, std::size_t index) const;
  [[nodiscard]] bool coversItemItself(const HoldTarget& target, std::size_t item) const;
  [[nodiscard]] bool speaks(const QString& person, const Talk& talk) const;
  template <class Covers>
  [[nodiscard]] std::set<HoldId> every(QDate today, Covers covers) const;
  void addRecords();
  [[nodiscard]] Result<void> saveTalks(store::Connection& connection);
  [[nodiscard]] Result<void> saveRecords(store::Connection& connection) const;
};

} // namespace muniment::tests
