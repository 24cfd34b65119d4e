#include "core/base/error_catalogue.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace muniment {
namespace {

struct Text final {
  const char* id;
  const char* text;
};

constexpr auto kTexts = std::to_array<Text>({
#include "core/base/error_texts.inc"
});

const Text* find(const QString& id) {
  for (const Text& text : kTexts) {
    if (id == QLatin1StringView(text.id))
      return &text;
  }
  return nullptr;
}

} // namespace

QString base::errorText(const Error& error) {
  const Text* text = find(error.id);
  if (!text)
    return QCoreApplication::translate("Error", "Something went wrong (%1). Nothing was changed.").arg(error.id);
  QString sentence = QCoreApplication::translate("Error", text->text);
  // One pass over all places: an argument that contains "%2" is never substituted again.
  QString filled;
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const int place = sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : -1;
    if (place < 1) {
      filled += sentence.at(i);
      continue;
    }
    filled += error.arguments.value(place - 1);
    ++i;
  }
  return filled;
}

QStringList base::knownErrorIds() {
  QStringList ids;
  for (const Text& text : kTexts)
    ids.append(QString::fromLatin1(text.id));
  return ids;
}

} // namespace muniment
