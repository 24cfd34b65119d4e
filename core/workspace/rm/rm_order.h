#pragma once

#include "core/base/result.h"
#include "core/model/counterpart.h"

namespace muniment::workspace {

/// What the outbox carries for a records system.
struct RmOrder final {
  static constexpr auto kUpload = QLatin1StringView("record.upload");
  static constexpr auto kClassify = QLatin1StringView("record.classify");
  static constexpr auto kDescribe = QLatin1StringView("record.describe");
  static constexpr auto kHold = QLatin1StringView("hold.apply");
  static constexpr auto kLift = QLatin1StringView("hold.release");
  static constexpr auto kAnswer = QLatin1StringView("assignment.answer");

  CounterpartId counterpart;
  QString word = {};    ///< of an answer: the name of a way that the step offers; empty: the ordinary one
  QString comment = {}; ///< of an answer, with its proof
};

[[nodiscard]] Result<QByteArray> bytesOf(const RmOrder& order);
/// VerificationFailed `rm.order_unreadable` when it was not written by bytesOf.
[[nodiscard]] Result<RmOrder> rmOrderFrom(const QByteArray& bytes);

/// The class here and the class there of which both sides last knew that they are the record's; and the marks of its
/// details: as they were sent, and as both sides had them when they last agreed.
struct Agreement final {
  ClassId here;
  std::int64_t there = 0;
  QString sent = {};
  QString agreed = {};
};
[[nodiscard]] inline QString textOf(const Agreement& agreement) {
  const QString classes = agreement.here.toString() + QChar(u'/') + QString::number(agreement.there);
  return agreement.sent.isEmpty() ? classes : classes + QChar(u'/') + agreement.sent + QChar(u'/') + agreement.agreed;
}
[[nodiscard]] inline QString localClassOf(const Counterpart& counterpart) {
  return counterpart.seen.section(QChar(u'/'), 0, 0);
}
[[nodiscard]] inline QString sentDetailsOf(const Counterpart& counterpart) {
  return counterpart.seen.section(QChar(u'/'), 2, 2);
}
[[nodiscard]] inline QString agreedDetailsOf(const Counterpart& counterpart) {
  return counterpart.seen.section(QChar(u'/'), 3, 3);
}
[[nodiscard]] inline std::int64_t agreedClassOf(const Counterpart& counterpart) {
  return counterpart.seen.section(QChar(u'/'), 1, 1).toLongLong();
}

} // namespace muniment::workspace
