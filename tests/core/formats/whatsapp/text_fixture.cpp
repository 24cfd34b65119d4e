#include "tests/core/formats/whatsapp/text_fixture.h"

#include <QtCore/QDateTime>

#include <cstring>

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

class PieceStream final : public ByteStream {
 public:
  PieceStream(const std::string& text, std::size_t piece) : m_text(text), m_piece(piece) {}

  Result<qint64> read(char* into, qint64 size) override {
    const std::size_t part = std::min({m_piece, static_cast<std::size_t>(size), m_text.size() - m_at});
    std::memcpy(into, m_text.data() + m_at, part);
    m_at += part;
    return static_cast<qint64>(part);
  }

 private:
  const std::string& m_text;
  std::size_t m_piece;
  std::size_t m_at = 0;
};

std::string timeOf(const StatedTime& time) {
  if (!time.isKnown)
    return "?";
  const auto local = QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC);
  return local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString();
}

} // namespace

TextInMemory::TextInMemory(std::string text, std::size_t piece) : m_text(std::move(text)), m_piece(piece) {}

Result<std::unique_ptr<ByteStream>> TextInMemory::open() { return std::make_unique<PieceStream>(m_text, m_piece); }

ReadChat readChat(const std::string& text, std::size_t piece, TextOptions options) {
  TextInMemory source(text, piece);
  ReadChat chat;
  auto survey = surveyText(source, options);
  if (!survey || !*survey)
    return chat;
  chat.isChat = true;
  chat.survey = **survey;
  auto reader = readText(source, chat.survey);
  SourceMessage message;
  while ((*reader)->next(message).value_or(false))
    chat.messages.push_back(message);
  chat.findings = (*reader)->findings();
  return chat;
}

std::string lineOf(const SourceMessage& message) {
  std::string line =
      timeOf(message.time) + ' ' + message.sender + '|' + nameOf(message.kind).data() + '|' + message.text;
  if (!message.system.empty())
    line += "|system " + message.system;
  if (message.hasAttachment)
    line += (message.attachment.isOmitted ? "|omitted " : "|file ") + message.attachment.name;
  line += message.isEdited ? "|edited" : "";
  line += message.isViewOnce ? "|once" : "";
  line += message.isFromOwner ? "|owner" : "";
  return line;
}

std::string findingsOf(const ReadChat& chat) {
  std::string all;
  for (const Finding& finding : chat.findings)
    all += finding.code + '@' + std::to_string(finding.ordinal) + (finding.detail.empty() ? "" : " ") + finding.detail +
           ';';
  return all;
}

std::string gapsIn(const ReadChat& chat, const std::string& text) {
  std::int64_t at = 0;
  for (const SourceMessage& message : chat.messages) {
    const auto length = static_cast<std::int64_t>(message.raw.size());
    if (message.offset != at || message.length != length || length == 0)
      return "message " + std::to_string(message.ordinal) + " is not at " + std::to_string(at);
    if (text.compare(static_cast<std::size_t>(at), message.raw.size(), message.raw) != 0)
      return "message " + std::to_string(message.ordinal) + " has other bytes";
    at += length;
  }
  return at == static_cast<std::int64_t>(text.size()) ? std::string() : "the end is missing";
}

} // namespace muniment::tests
