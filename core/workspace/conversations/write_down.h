#pragma once

#include "core/model/message.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Keeps what a voice note, a picture, a video or a document says, in a person's own words: dated, in their name, never
/// changed, and bound to the file that they had before them.
class WriteDown final {
 public:
  static constexpr auto kName = QLatin1StringView("message.write-down");
  static constexpr Permission kPermission = Permission::CaptureItem;
  static constexpr qsizetype kLongest = 50'000;

  WriteDown(MessageId message, const QString& text) : m_message(message), m_text(text.trimmed()) {}
  [[nodiscard]] Json describe() const;
  /// `{transcription}`
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  MessageId m_message;
  QString m_text;
};

} // namespace muniment::workspace
