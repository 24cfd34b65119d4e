#include "core/formats/whatsapp/text_parse.h"

#include "core/formats/whatsapp/text_system.h"
#include "core/formats/whatsapp/text_unicode.h"

namespace muniment::formats::whatsapp {
namespace {

// Only the first records are notices with a sender in a format that gives none to other notices.
constexpr std::int64_t kFirstRecords = 4;

TextBody::Marks trustIn(const HeaderStyle& style, bool isFramed, bool hasMarks) {
  if (style.frame != HeaderFrame::Bracket || !hasMarks)
    return TextBody::Marks::None;
  return isFramed ? TextBody::Marks::Sure : TextBody::Marks::Likely;
}

std::string_view withoutLineEnd(std::string_view text) {
  if (text.ends_with('\n'))
    text.remove_suffix(1);
  if (text.ends_with('\r'))
    text.remove_suffix(1);
  return text;
}

} // namespace

TextParse::TextParse(const HeaderStyle& style, bool isFramed, bool hasMarks, const TextSenders* senders)
    : m_senders(senders), m_body(style, trustIn(style, isFramed, hasMarks)) {}

bool TextParse::read(const TextRecord& record, SourceMessage& into) {
  into.raw.assign(record.raw);
  into.offset = record.offset;
  into.length = static_cast<std::int64_t>(record.raw.size());
  const std::size_t start = record.header ? record.header->size : 0;
  std::string_view content = record.raw.substr(start);
  const bool isValid = isUtf8(content);
  if (!isValid) {
    m_repaired.clear();
    appendAsUtf8(content, m_repaired);
    content = m_repaired;
  }
  readContent(record, content, into);
  return isValid;
}

void TextParse::readContent(const TextRecord& record, std::string_view content, SourceMessage& into) const {
  if (!record.header) {
    into.text = record.isPiece ? content : withoutLineEnd(content);
    return;
  }
  const SenderSplit split = m_senders ? m_senders->split(content) : TextSenders::splitPlain(content);
  const std::string_view body = withoutLineEnd(content.substr(split.body));
  if (split.sender.empty()) {
    into.kind = MessageKind::System;
    into.text = body;
    into.system = systemFamilyOf(body);
    return;
  }
  into.sender = split.sender;
  m_body.read(body, record.header->isMarked, into);
  if (into.kind != MessageKind::Text || into.ordinal >= kFirstRecords || systemFamilyOf(body) != "encryption")
    return;
  into.kind = MessageKind::System;
  into.system = "encryption";
}

} // namespace muniment::formats::whatsapp
