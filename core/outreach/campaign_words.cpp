#include "core/outreach/campaign_words.h"

#include <QtCore/QRegularExpression>

namespace muniment::outreach {
namespace {

using namespace Qt::StringLiterals;

QRegularExpression placeholder() { return QRegularExpression(u"\\{([^{}]*)\\}"_s); }

const QString* wordFor(QStringView name, const PlacedWords& words) {
  if (name == u"name")
    return &words.name;
  if (name == u"campaign")
    return &words.campaign;
  return name == u"deadline" ? &words.deadline : nullptr;
}

QString tame(const QString& value) {
  QString kept;
  for (const QChar letter : value) {
    if (letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format)
      kept += u' ';
    else
      kept += letter;
  }
  return kept.simplified();
}

} // namespace

QString filled(const QString& text, const PlacedWords& words) {
  static const QRegularExpression kPlaceholder = placeholder();
  QString made;
  qsizetype from = 0;
  auto found = kPlaceholder.globalMatch(text);
  while (found.hasNext()) {
    const QRegularExpressionMatch match = found.next();
    const QString* word = wordFor(match.capturedView(1), words);
    made += QStringView(text).sliced(from, match.capturedStart() - from);
    made += word ? tame(*word) : match.captured(0);
    from = match.capturedEnd();
  }
  made += QStringView(text).sliced(from);
  return made;
}

QString unknownPlaceholder(const QString& text) {
  static const QRegularExpression kPlaceholder = placeholder();
  auto found = kPlaceholder.globalMatch(text);
  while (found.hasNext()) {
    const QRegularExpressionMatch match = found.next();
    if (!wordFor(match.capturedView(1), {}))
      return match.captured();
  }
  return {};
}

} // namespace muniment::outreach
