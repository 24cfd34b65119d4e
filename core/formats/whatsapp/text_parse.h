#pragma once

#include "core/formats/whatsapp/source_message.h"
#include "core/formats/whatsapp/text_body.h"
#include "core/formats/whatsapp/text_records.h"
#include "core/formats/whatsapp/text_senders.h"

#include <string>

namespace muniment::formats::whatsapp {

/// Fills a message from the bytes of a record: who, what kind, which text. The time and the border are not its
/// business.
class TextParse final {
 public:
  /// With no `senders` each name before a colon is taken for one.
  TextParse(const HeaderStyle& style, bool isFramed, bool hasMarks, const TextSenders* senders);

  /// False when the bytes are not valid UTF-8; then they are replaced in all but `raw`.
  bool read(const TextRecord& record, SourceMessage& into);

 private:
  void readContent(const TextRecord& record, std::string_view content, SourceMessage& into) const;

  const TextSenders* m_senders;
  TextBody m_body;
  std::string m_repaired;
};

} // namespace muniment::formats::whatsapp
