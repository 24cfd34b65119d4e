#pragma once

#include "core/workspace/evidence/production_queries.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about productions and packages.
class EvidenceWords final {
  Q_DECLARE_TR_FUNCTIONS(EvidenceWords)

 public:
  using Finding = workspace::ProductionPreflight::Finding;

  [[nodiscard]] static QString number(std::int64_t value);
  /// `PDF with Bates numbers`; of a code that is not known, the code.
  [[nodiscard]] static QString format(QStringView code);
  /// What was found, how often.
  [[nodiscard]] static QString finding(const workspace::ProductionPreflight::Note& note);
  /// What can be done about something that stands in the way; empty for others.
  [[nodiscard]] static QString remedy(Finding finding);
  [[nodiscard]] static Icon icon(Finding finding);
  /// `312 messages · 14 attachments · 3.2 MB`
  [[nodiscard]] static QString counts(std::int64_t messages, std::int64_t captured, std::int64_t files,
                                      std::int64_t bytes);
  /// From the first moment to the last; empty where there is none.
  [[nodiscard]] static QString span(const MessageTime& first, const MessageTime& last);
  /// How much of a conversation goes out, so that nobody takes a part for the whole.
  [[nodiscard]] static QString chat(const workspace::ProductionPreflight::Chat& chat);
  /// `ACME0000042 to ACME0000353`
  [[nodiscard]] static QString bates(const QString& prefix, std::int64_t first, std::int64_t count);
  [[nodiscard]] static QString title(const Production& production);
};

} // namespace muniment::ui
