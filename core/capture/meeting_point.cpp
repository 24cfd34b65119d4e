#include "core/capture/meeting_point.h"

#include "core/base/sha256.h"

namespace muniment::capture {
namespace {

bool isMark(char16_t code) {
  return code == 0x200e || code == 0x200f || code == 0xfeff || (code >= 0x202a && code <= 0x202e);
}

/// WhatsApp sets the name of somebody who is mentioned between isolates; each address book has another name there.
constexpr char16_t kIsolate = 0x2068;
constexpr char16_t kEndOfIsolate = 0x2069;

QString plainWords(QStringView text) {
  QString plain;
  plain.reserve(text.size());
  bool gap = false;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const char16_t code = text[i].unicode();
    if (isMark(code))
      continue;
    if (code == kIsolate) {
      const qsizetype end = text.indexOf(QChar(kEndOfIsolate), i);
      if (end > 0)
        i = end;
      continue;
    }
    if (text[i].isSpace()) {
      gap = true;
      continue;
    }
    if (gap && !plain.isEmpty())
      plain += u' ';
    gap = false;
    plain += text[i];
  }
  return plain;
}

char classOf(MessageKind kind) {
  switch (kind) {
  case MessageKind::Image:
  case MessageKind::Video:
  case MessageKind::Audio:
  case MessageKind::Document:
  case MessageKind::Sticker:
    return 'm';
  case MessageKind::Deleted:
    return 'd';
  case MessageKind::System:
  case MessageKind::Call:
    return 's';
  default:
    return 't';
  }
}

std::uint64_t firstEight(const Sha256& digest) {
  std::uint64_t number = 0;
  std::memcpy(&number, digest.data(), sizeof number);
  return number;
}

} // namespace

std::uint64_t meetingDigest(MessageKind kind, QStringView text) {
  // A file that the export left out has no kind and no words.
  const char group = kind == MessageKind::Unknown && text.isEmpty() ? 'm' : classOf(kind);
  const QByteArray words = group == 'd' ? QByteArray() : plainWords(text).toUtf8();
  return firstEight(sha256({QByteArrayView(&group, 1), words}));
}

std::uint64_t meetingDigest(std::string_view sourceId) {
  if (sourceId.empty())
    return 0;
  return firstEight(sha256(QByteArrayView(sourceId.data(), static_cast<qsizetype>(sourceId.size()))));
}

} // namespace muniment::capture
