#include "app/answers/form_fields.h"

#include <QtCore/QStringDecoder>

namespace muniment::answers {
namespace {

constexpr std::size_t kMostFields = 16;

std::optional<QString> decoded(QByteArray text) {
  text.replace('+', ' ');
  QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
  QString words = decoder.decode(QByteArray::fromPercentEncoding(text));
  return decoder.hasError() ? std::nullopt : std::optional(std::move(words));
}

} // namespace

std::optional<std::map<QString, QString>> formFields(const QByteArray& body) {
  std::map<QString, QString> fields;
  if (body.isEmpty())
    return fields;
  for (const QByteArray& pair : body.split('&')) {
    const qsizetype sign = pair.indexOf('=');
    const auto name = decoded(sign < 0 ? pair : pair.first(sign));
    const auto value = decoded(sign < 0 ? QByteArray() : pair.sliced(sign + 1));
    if (!name || !value || fields.size() >= kMostFields || !fields.emplace(*name, *value).second)
      return std::nullopt;
  }
  return fields;
}

} // namespace muniment::answers
