#pragma once

#include "core/model/hold.h"
#include "core/model/message.h"

#include <set>
#include <vector>

namespace muniment::tests {

/// What is held, known without the tables of the workspace and in the most naive way: every hold looks at every thing.
class HeldShadow final {
 public:
  struct Line final {
    MessageId id;
    ConversationId conversation;
    QString text;
    bool isDestroyed = false;
  };
  struct Paper final {
    ItemId id;
    QByteArray bytes;
    QByteArray address;
    bool isDestroyed = false;
  };
  struct Thing final {
    RecordId id;
    std::vector<std::size_t> lines;
    std::vector<std::size_t> papers;
    std::vector<QByteArray> objects; ///< its manifest in the vault
    bool isDestroyed = false;
  };
  struct Order final {
    HoldId id;
    HoldTargetKind kind = HoldTargetKind::Record;
    QString target;
    bool isActive = true;
    QDate coolsUntil;
  };

  [[nodiscard]] bool isHeld(const Thing& record, QDate today) const;
  [[nodiscard]] bool isHeld(const Line& line, QDate today) const;
  [[nodiscard]] bool isHeld(const Paper& paper, QDate today) const;
  /// A record that was not destroyed still has it.
  [[nodiscard]] bool isCovered(std::size_t line) const;
  [[nodiscard]] bool isPaperCovered(std::size_t paper) const;
  [[nodiscard]] bool isAnythingLeft() const;
  void clear();

  std::vector<Line> lines;
  std::vector<Paper> papers;
  std::vector<Thing> records;
  std::vector<Order> orders;
  QString everyClass; ///< the one class of all records

 private:
  [[nodiscard]] static bool isInForce(const Order& order, QDate today);
  [[nodiscard]] bool covers(const Order& order, const Line& line) const;
};

} // namespace muniment::tests
