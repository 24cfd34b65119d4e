#pragma once

#include "core/workspace/connections/processing_record.h"

#include <QtCore/QCoreApplication>

namespace muniment::workspace {

/// A record of processing in words that a data protection officer files.
class ProcessingText final {
  Q_DECLARE_TR_FUNCTIONS(ProcessingText)

 public:
  using Line = std::pair<QString, QString>; ///< what, and what is said of it

  [[nodiscard]] static std::vector<Line> lines(const ProcessingRecord::Answer& record);
  [[nodiscard]] static QString text(const ProcessingRecord::Answer& record);

 private:
  [[nodiscard]] static QString dataOf(Connection::Kind kind);
  [[nodiscard]] static QString peopleOf(Connection::Kind kind);
  [[nodiscard]] static QString readersOf(const ProcessingRecord::Answer& record);
};

} // namespace muniment::workspace
