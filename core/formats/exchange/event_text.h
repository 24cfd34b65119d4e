#pragma once

#include "core/formats/exchange/conversation.h"

#include <QtCore/QHash>

namespace muniment::formats::exchange {

/// Events as lines of a text for people: time, sender, words, then edits, deletion, reactions, receipts and files.
class EventText final {
 public:
  /// `conversation` must live as long as this.
  explicit EventText(const Conversation& conversation);
  /// Ends with a line feed, the only line break in it.
  [[nodiscard]] QString of(const Event& event) const;
  /// As the source names the person; `(nobody named)` where it names nobody.
  [[nodiscard]] QString nameOf(const QString& participant) const;

 private:
  [[nodiscard]] QString by(const QString& participant, const EventTime& time) const;

  QHash<QString, QString> m_names;
};

} // namespace muniment::formats::exchange
