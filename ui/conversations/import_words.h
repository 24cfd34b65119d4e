#pragma once

#include "core/workspace/conversations/import_chat.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about a file before anything of it is kept.
class ImportWords final {
  Q_DECLARE_TR_FUNCTIONS(ImportWords)

 public:
  [[nodiscard]] static QString format(const QString& format);
  /// The order of day, month and year, and on what evidence; empty where dates are not written out.
  [[nodiscard]] static QString dates(const Json& reading);
  /// Number of messages with the first and the last day.
  [[nodiscard]] static QString extent(const formats::whatsapp::ChatSummary& chat);
  [[nodiscard]] static QString title(const formats::whatsapp::ChatSummary& chat);
  /// The busiest by name, the others counted.
  [[nodiscard]] static QString people(const formats::whatsapp::ChatSummary& chat);

 private:
  [[nodiscard]] static QString evidence(const Json& reading);
};

} // namespace muniment::ui
