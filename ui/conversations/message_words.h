#pragma once

#include "core/model/conversation.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <span>

namespace muniment::ui {

/// What is said about a message beyond its own words.
class MessageWords final {
  Q_DECLARE_TR_FUNCTIONS(MessageWords)

 public:
  struct Finding final {
    QString word;
    QString sentence; ///< for somebody who has to explain it
    Tone tone = Tone::Conflict;
    Icon icon = Icon::NotEqual;
  };

  /// In the zone of this computer where the source has one, else as written; invalid where unknown.
  [[nodiscard]] static QDateTime shown(const MessageTime& time);
  /// Hours and minutes, with seconds only where the source has them.
  [[nodiscard]] static QString clock(const MessageTime& time);
  [[nodiscard]] static QString day(QDate date);
  /// Day and clock with what is known of the zone.
  [[nodiscard]] static QString whole(const MessageTime& time);
  /// How finely the source tells the time.
  [[nodiscard]] static QString precision(const MessageTime& time);
  /// For a list: the clock today, else the day.
  [[nodiscard]] static QString brief(const MessageTime& time);

  [[nodiscard]] static QString kind(MessageKind kind);
  [[nodiscard]] static Icon icon(MessageKind kind);
  /// Size, length and whether the file is there.
  [[nodiscard]] static QString attachment(const Attachment& attachment, MessageKind kind);
  [[nodiscard]] static QString size(std::int64_t bytes);
  /// `sightings` may be empty; with them, the words name the source.
  [[nodiscard]] static std::vector<Finding> findings(const Message& message, std::span<const Sighting> sightings = {});
  /// A, B, … for the number of a source.
  [[nodiscard]] static QString letter(std::int32_t source);
  /// Whose export it is, else the name of the file.
  [[nodiscard]] static QString source(const ConversationSource& source);
  /// Whether two sources that agree do so independently of each other, as far as their owners say.
  [[nodiscard]] static QString agreement(const ConversationSource& one, const ConversationSource& other);
  /// Everything in one sentence, for a screen reader and for the clipboard.
  [[nodiscard]] static QString spoken(const Message& message, const QString& sender);
};

} // namespace muniment::ui
