#pragma once

#include "core/workspace/coverage/coverage_query.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>

namespace muniment::ui {

/// How coverage is put into words. What a source cannot hold is said as a fact, never as a fault of a person.
class CoverageWords final {
  Q_DECLARE_TR_FUNCTIONS(CoverageWords)

 public:
  [[nodiscard]] static QString route(workspace::CaptureRoute route);
  [[nodiscard]] static QString never(workspace::NeverVisible kind);
  [[nodiscard]] static QString doubt(workspace::CoverageDoubt doubt);
  [[nodiscard]] static QString gap(const LiveFact& gap);
  /// `3 Feb 2026 – 4 Mar 2026`; says so where no time is known.
  [[nodiscard]] static QString period(const workspace::CoveredSource& source);
  /// `1,204 messages`, `3 files missing`, … for the end of a row.
  [[nodiscard]] static QString counts(const workspace::ConversationCoverage& coverage);
  [[nodiscard]] static bool isDoubtful(const workspace::ConversationCoverage& coverage);
  /// What a screen reader says of a row.
  [[nodiscard]] static QString spoken(const workspace::ConversationCoverage& coverage);

  /// The day on which something was said, in the zone of its source where that is unknown, else here.
  [[nodiscard]] static QDate day(std::int64_t milliseconds, workspace::CaptureRoute route);
};

} // namespace muniment::ui
