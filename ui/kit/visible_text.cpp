#include "ui/kit/visible_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

QString visibleText(const QString& text) {
  const auto reorders = [](QChar c) {
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
  };
  if (std::ranges::none_of(text, reorders))
    return text;
  QString shown;
  for (const QChar c : text) {
    if (reorders(c))
      shown += u"[U+%1]"_s.arg(QString::number(c.unicode(), 16).toUpper());
    else
      shown += c;
  }
  return shown;
}

} // namespace muniment::ui
