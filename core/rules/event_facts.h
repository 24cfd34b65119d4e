#pragma once

#include "core/base/decimal.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/message.h"
#include "core/model/rule_condition.h"

#include <QtCore/QDate>

namespace muniment::rules {

/// A set of facts, a bit for each.
using FactSet = std::uint32_t;
[[nodiscard]] constexpr FactSet bitOf(RuleFact fact) { return FactSet{1} << static_cast<unsigned>(fact); }
/// A text of the rule tells the address of a page.
inline constexpr FactSet kLinkBit = FactSet{1} << 31;

/// What is known of one event: who, what, how much. Only what some rule asks for has to be there.
struct EventFacts final {
  /// How far a document came.
  enum class Stand : std::uint8_t { NeedsSomebody, Pending, Completed };

  QString event; ///< `entry:17/3`: names it for ever
  QString verb;
  QString subject; ///< aggregate that it is about
  std::optional<MatterId> matter;
  Instant at;
  bool isImported = false; ///< read from a file, not arrived as it happened
  QStringList chain;       ///< rules that led to it, the first one first
  QString standing;        ///< of the answer that it is about

  QString text;
  QStringList senders; ///< names and numbers under which the sender is known
  std::optional<ConversationId> conversation;
  QStringList conversationNames; ///< its id and its title
  bool isGroup = false;
  MessageId message;
  QStringList cases;
  QStringList partners; ///< code and name
  QStringList regions;
  QStringList productLines;
  QStringList issues;
  QString caseKind;
  QStringList steps;    ///< `open`, `overdue`: of the checklist of a case
  QStringList shipment; ///< `late`, `short`: of a ship notice, beside its order
  QString link;         ///< address of the page of it in the system that it came from
  QString direction;
  QString documentType;
  QString number; ///< of a document or a record
  Stand stand = Stand::Pending;
  std::optional<Decimal> amount;
  QString currency;
  QStringList statuses;
  QStringList findings;
  QStringList classes; ///< codes: its own, and those above
  QString schedule;
  bool isHeld = false;
  std::optional<QDate> due;
  QStringList tags;
  QString messageKind;
  int count = 1;           ///< how many events this one stands for
  QString tally;           ///< how many of them are completed, wait, need somebody
  QStringList numbers;     ///< of them, what needs somebody first
  QStringList attachments; ///< `any`, `image`, `pdf`, …
};

} // namespace muniment::rules
