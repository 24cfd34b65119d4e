#pragma once

#include "core/base/byte_source.h"
#include "core/formats/whatsapp/text_reader.h"
#include "core/formats/whatsapp/text_records.h"

#include <string>
#include <vector>

namespace muniment::tests {

/// A text in memory that is handed out in pieces of a given size.
class TextInMemory final : public ByteSource {
 public:
  explicit TextInMemory(std::string text, std::size_t piece = 1 << 20);
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;

 private:
  std::string m_text;
  std::size_t m_piece;
};

/// Everything that the two passes say about one text.
struct ReadChat final {
  formats::whatsapp::TextSurvey survey;
  std::vector<formats::whatsapp::SourceMessage> messages;
  std::vector<formats::whatsapp::Finding> findings;
  bool isChat = false;
};

[[nodiscard]] ReadChat readChat(const std::string& text, std::size_t piece = 1 << 20,
                                formats::whatsapp::TextOptions options = {});

/// One message in a line: `time sender|kind|text|what else`.
[[nodiscard]] std::string lineOf(const formats::whatsapp::SourceMessage& message);
/// `code@ordinal detail` of each finding.
[[nodiscard]] std::string findingsOf(const ReadChat& chat);
/// Empty when each byte of `text` is in exactly one message and in its place; else what is wrong.
[[nodiscard]] std::string gapsIn(const ReadChat& chat, const std::string& text);

} // namespace muniment::tests
