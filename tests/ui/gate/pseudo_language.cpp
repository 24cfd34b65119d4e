#include "tests/ui/gate/pseudo_language.h"

#include "app/language/language.h"

#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>

#include <cstring>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kPlain = "aceinosuyACEINOSUY"_L1;
constexpr QStringView kAccented = u"áçéíñóšúýÁÇÉÍÑÓŠÚÝ";
constexpr qsizetype kShortest = 4; ///< shorter ones are the same in many languages

/// Names of products, and of fields in classes that the windows are filled with.
const QSet<QString>& names() {
  static const QSet<QString> kNames{u"WhatsApp"_s,   u"Web Push"_s, u"Active Documents"_s, u"Active Community"_s,
                                    u"xConnector"_s, u"Kind"_s,     u"Supplier"_s};
  return kNames;
}

/// Marks and tags stay as they are.
QString disguised(const QString& text) {
  QString out;
  bool tag = false;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar letter = text[i];
    tag = letter == u'<' ? true : letter == u'>' ? false : tag;
    const bool mark = i > 0 && text[i - 1] == u'%';
    const qsizetype place = tag || mark ? -1 : kPlain.indexOf(letter);
    out.append(place < 0 ? letter : kAccented[place]);
  }
  return out + QString(text.size() / 3, u'ø');
}

QStringList textsOf(const QWidget& widget) {
  QStringList texts{widget.toolTip(), widget.accessibleName(), widget.windowTitle()};
  if (const auto* label = qobject_cast<const QLabel*>(&widget))
    texts << label->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
    texts << button->text();
  if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
    texts << line->placeholderText();
  if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
    for (int i = 0; i < tabs->count(); ++i)
      texts << tabs->tabText(i);
  }
  return texts;
}

} // namespace

PseudoLanguage::PseudoLanguage() : m_english(wordsIn(u"en"_s)) {
  QFile file(QStringLiteral(MUNIMENT_SOURCE "/translations/muniment_en.ts"));
  if (!file.open(QIODevice::ReadOnly))
    return;
  QXmlStreamReader reader(&file);
  while (!reader.atEnd()) {
    if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "source"_L1)
      m_sources.insert(reader.readElementText());
  }
}

QString PseudoLanguage::translate(const char* context, const char* text, const char* disambiguation, int n) const {
  if (std::strcmp(text, "QT_LAYOUT_DIRECTION") == 0)
    return {};
  const QString english = m_english->translate(context, text, disambiguation, n);
  return disguised(english.isEmpty() ? QString::fromUtf8(text) : english);
}

QStringList PseudoLanguage::untranslated(const QWidget& page) const {
  QStringList found;
  QList<const QWidget*> widgets{&page};
  for (const QWidget* each : page.findChildren<QWidget*>())
    widgets << each;
  for (const QWidget* each : widgets) {
    for (const QString& text : textsOf(*each)) {
      if (text.size() >= kShortest && m_sources.contains(text) && !names().contains(text))
        found << u"is not translated: %1 “%2”"_s.arg(QString::fromLatin1(each->metaObject()->className()), text);
    }
  }
  return found;
}

} // namespace muniment::tests
