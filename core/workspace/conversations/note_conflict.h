#pragma once

#include "core/model/message.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Keeps what somebody has to say about a message that sources do not have alike: dated, in their name, never changed.
class NoteConflict final {
 public:
  static constexpr auto kName = QLatin1StringView("conflict.note");
  static constexpr Permission kPermission = Permission::CaptureItem;
  static constexpr qsizetype kLongest = 4000;

  NoteConflict(MessageId message, const QString& text) : m_message(message), m_text(text.trimmed()) {}
  [[nodiscard]] Json describe() const;
  /// `{note}`
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  MessageId m_message;
  QString m_text;
};

} // namespace muniment::workspace
