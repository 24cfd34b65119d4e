#include "core/connect/whatsapp/media_rules.h"

#include <array>

namespace muniment::connect::whatsapp {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMegabyte = qint64(1) << 20;

struct Row final {
  QLatin1StringView mime;
  QLatin1StringView kind;
  qint64 megabytes;
};

constexpr std::array kRows = {Row{"image/jpeg"_L1, "image"_L1, 5},  Row{"image/png"_L1, "image"_L1, 5},
                              Row{"audio/aac"_L1, "audio"_L1, 16},  Row{"audio/amr"_L1, "audio"_L1, 16},
                              Row{"audio/mpeg"_L1, "audio"_L1, 16}, Row{"audio/mp4"_L1, "audio"_L1, 16},
                              Row{"video/mp4"_L1, "video"_L1, 16},  Row{"video/3gpp"_L1, "video"_L1, 16}};

} // namespace

MediaRule mediaRuleOf(const QString& mime) {
  const QString bare = mime.section(u';', 0, 0).trimmed().toLower();
  for (const Row& row : kRows) {
    if (bare == row.mime)
      return {QString(row.kind), bare, row.megabytes * kMegabyte};
  }
  // Without naming the codec the service takes the file and fails later.
  if (bare == "audio/ogg"_L1 && mime.contains("opus"_L1))
    return {u"audio"_s, u"audio/ogg; codecs=opus"_s, 16 * kMegabyte};
  return {u"document"_s, bare.isEmpty() ? u"application/octet-stream"_s : bare, 100 * kMegabyte};
}

Result<MediaRule> checkMedia(const QString& mime, qint64 size) {
  MediaRule rule = mediaRuleOf(mime);
  if (size <= 0)
    return failure(ErrorKind::Usage, "whatsapp.file_empty"_L1);
  // A picture that is too large for one still is a document.
  if (size > rule.largest && rule.kind != "document"_L1)
    rule = {u"document"_s, rule.mime, 100 * kMegabyte};
  if (size > rule.largest)
    return failure(ErrorKind::Usage, "whatsapp.file_too_large"_L1, {QString::number(rule.largest / kMegabyte)});
  return rule;
}

} // namespace muniment::connect::whatsapp
